import { expect, test } from 'vitest'
import type { Trend } from '../../core/trend.ts'
import { trendTable } from './table.ts'

const hme: Trend = {
  series: 'hme-intern',
  concept: 'hme',
  group: {},
  points: [
    {
      period: '2021',
      x: 2021,
      source: 'history',
      status: 'preliminary',
      cited: 'Årsrapport 2021',
      figure: { is: 'value', value: 76, display: '76' },
    },
    {
      period: '2024',
      x: 2024,
      source: 'round',
      round: 'hme-intern/2024',
      figure: { is: 'withheld', withheld: 'too-few' },
    },
    {
      period: '2025',
      x: 2025,
      source: 'round',
      round: 'hme-intern/2025',
      simulated: true,
      figure: {
        is: 'value',
        value: 76.4,
        display: '76',
        n: 331,
        interval: { low: 74.12, high: 78.68, spread: 'own', finite: true },
      },
    },
  ],
  breaks: [{ before: '2025', because: 'reworded', items: ['larande'] }],
  targets: [
    { from: '2022', to: '2024', direction: 'at-least', value: 81 },
    { from: '2025', to: null, direction: 'higher-than', value: '2021' },
  ],
  benchmarks: [],
  events: [],
}

test('the table says in words what the picture shows, and why a value is not there', () => {
  expect(trendTable(hme, { decimals: 0 }, 'sv')).toEqual({
    header: ['Period', 'Värde', '95 % konfidensintervall', 'n', 'Mål', 'Källa', 'Anmärkning'],
    rows: [
      ['2021', '76', '', '', '', 'Importerad, publicerad tidigare: Årsrapport 2021', 'preliminär'],
      ['2024', 'visas inte: för få svar', '', '', 'minst 81', 'Beräknad av svaren', ''],
      [
        '2025',
        '76',
        '74,1–78,7',
        '331',
        'högre än 2021',
        'Beräknad av svaren, simulerad',
        'brott i serien: ändrad fråga',
      ],
    ],
  })
})

test('columns that would be empty for intervals and notes are left out', () => {
  const plain: Trend = {
    ...hme,
    breaks: [],
    points: [
      {
        period: '2021',
        x: 2021,
        source: 'history',
        figure: { is: 'value', value: 76, display: '76' },
      },
    ],
  }
  expect(trendTable(plain, { decimals: 0 }, 'en').header).toEqual([
    'Period',
    'Value',
    'n',
    'Target',
    'Source',
  ])
})

test('what others reach, what happened and a target to come stand in the row of their period', () => {
  const nothing = { value: null, low: null, high: null, place: null, of: null }
  const beside: Trend = {
    ...hme,
    ...{ points: hme.points.slice(0, 1), breaks: [] },
    targets: [{ from: '2023', to: null, direction: 'at-least', value: 70, assessment: 'God' }],
    benchmarks: [
      { ...nothing, name: 'SKI', period: '2017', low: 64, high: 75, source: 'Ansökan 2018' },
      { ...nothing, name: 'Riket', period: '2021', value: 79, source: 'SKR' },
      { ...nothing, name: 'Storstäder', period: '2021', place: 3, of: 21, source: 'SKR' },
    ],
    events: [
      { unit: '', date: '2021-12-31', kind: 'action', text: 'Ledarutbildning' },
      { unit: '', date: '2021-01-01', kind: 'event', text: 'Ny chef' },
      { unit: '', date: '2022-03-01', kind: 'event', text: 'Flytt' },
    ],
  }
  expect(trendTable(beside, { decimals: 0 }, 'sv')).toEqual({
    header: [
      ...['Period', 'Värde', 'n', 'Mål', 'Jämförelse', 'Händelser och åtgärder', 'Källa'],
      'Anmärkning',
    ],
    rows: [
      ['2017', '', '', '', 'SKI 64–75 (Ansökan 2018)', '', '', ''],
      [
        ...['2021', '76', '', '', 'Riket 79, Storstäder 3:e av 21 (SKR)'],
        '2021-01-01 Händelse: Ny chef; 2021-12-31 Åtgärd: Ledarutbildning',
        ...['Importerad, publicerad tidigare: Årsrapport 2021', 'preliminär'],
      ],
      ['2022-03-01', '', '', '', '', '2022-03-01 Händelse: Flytt', '', ''],
      ['2023', '', '', 'minst 70, bedömning: God', '', '', '', ''],
    ],
  })
})

test('a day belongs to its month where the year stands in the table too', () => {
  const point = (period: string, x: number): Trend['points'][number] => ({
    ...{ period, x, source: 'indicator' },
    figure: { is: 'none', reason: 'not-reported' },
  })
  const monthly: Trend = {
    ...{ ...hme, breaks: [], targets: [] },
    points: [point('2021', 2021), point('2021-05', 2021 + 4 / 12)],
    events: [{ unit: '', date: '2021-05-31', kind: 'event', text: 'Flytt' }],
  }
  expect(trendTable(monthly, { decimals: 0 }, 'sv').rows).toEqual([
    ['2021', 'uppgift saknas', '', '', '', 'Inrapporterad'],
    ['2021-05', 'uppgift saknas', '', '', '2021-05-31 Händelse: Flytt', 'Inrapporterad'],
  ])
})
