import { expect, test } from 'vitest'
import type { Trend } from '../core/trend.ts'
import { trendTable } from './trend-table.ts'

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
