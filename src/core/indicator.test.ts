import { expect, test } from 'vitest'
import { indicatorOf, type Indicator, type IndicatorValue, trendOfIndicator } from './indicator.ts'
import { series } from './series.ts'

// Sick leave: Internetstiftelsen, application for Utmärkelsen Svensk Kvalitet 2018.
const sickLeave = indicator({ decimals: 1, percent: true, direction: 'lower' })
const values = [
  entered('2017', 1.52, 2),
  entered('2016', 1.63, 2),
  { ...entered('2018', null, 0), source: '' },
]

test('values stand in order of time, as they were entered and with at least the decimals of the indicator', () => {
  const { trend } = trendOfIndicator(
    sickLeave,
    {},
    [...values, entered('2017H2', 2, 0)],
    [],
    [],
    'sv',
  )
  expect(trend.points.map(({ x, figure }) => [x, figure])).toEqual([
    [2016, { is: 'value', value: 1.63, decimals: 2, display: '1,63 %', noInterval: 'never-asked' }],
    [2017, { is: 'value', value: 1.52, decimals: 2, display: '1,52 %', noInterval: 'never-asked' }],
    [2017.5, { is: 'value', value: 2, decimals: 1, display: '2,0 %', noInterval: 'never-asked' }],
    [2018, { is: 'none', reason: 'not-reported' }],
  ])
  expect(trend.points.map((p) => p.source !== 'round' && p.cited)).toEqual([
    ...['Ansökan', 'Ansökan', 'Ansökan'],
    undefined,
  ])
})

test('its look is its own: the title of the series, its decimals, and which way is good', () => {
  const target = { from: null, to: null, direction: 'below' as const, value: 2 }
  const { trend, ...look } = trendOfIndicator(
    sickLeave,
    { unit: 'stad' },
    values,
    [],
    [target],
    'sv',
  )
  expect(look).toEqual({
    title: { sv: 'Sjukfrånvaro', en: 'Sjukfrånvaro' },
    style: { decimals: 1, percent: true },
    range: { min: 0, max: 1.63 },
    direction: 'lower',
  })
  expect(trend).toMatchObject({
    ...{ series: 'sjukfranvaro', concept: 'sjukfranvaro', group: { unit: 'stad' } },
    ...{ breaks: [], targets: [target] },
  })
})

test('without values, or with nothing but zeros, there is still a scale to draw on', () => {
  const rangeOf = (...all: number[]) =>
    trendOfIndicator(
      sickLeave,
      {},
      all.map((value, i) => entered(String(2010 + i), value, 0)),
      [],
      [],
      'sv',
    ).range
  expect(rangeOf()).toEqual({ min: 0, max: 1 })
  expect(rangeOf(0, 0)).toEqual({ min: 0, max: 1 })
  expect(rangeOf(-5, -2)).toEqual({ min: -5, max: 0 })
  expect(rangeOf(189, 195)).toEqual({ min: 0, max: 195 })
})

test('what history says of another period stands hollow beside; of the same, the indicator’s own stands', () => {
  const point = {
    ...{ concept: 'sjukfranvaro', unit: '', value: 1.9, decimals: 1, n: null },
    ...{ status: 'final' as const, source: 'Årsrapport' },
  }
  const history = [
    { ...point, period: '2015' },
    { ...point, period: '2016' },
  ]
  const { trend } = trendOfIndicator(sickLeave, {}, values, history, [], 'en')
  expect(trend.points.map(({ period, source }) => [period, source])).toEqual([
    ['2015', 'history'],
    ...['2016', '2017', '2018'].map((period) => [period, 'indicator']),
  ])
  expect(trend.points[0]?.figure).toMatchObject({ display: '1.9%' })
})

test('a series in which people are asked is no indicator', () => {
  expect(indicatorOf(series.parse({ key: 'hme', title: 'HME' }))).toBeNull()
})

test('what is counted is told where no percent sign tells it', () => {
  const counted = (look: Partial<Indicator['indicator']>) =>
    trendOfIndicator(indicator(look), {}, [], [], [], 'sv').counted
  expect(counted({ unit: 'timmar' })).toBe('timmar')
  expect(counted({ unit: 'procent', percent: true })).toBeUndefined()
  expect(counted({})).toBeUndefined()
})

function indicator(look: object): Indicator {
  const parsed = series.parse({ key: 'sjukfranvaro', title: 'Sjukfrånvaro', indicator: look })
  const found = indicatorOf(parsed)
  if (found === null) throw new Error('the indicator is none')
  return found
}

function entered(period: string, value: number | null, decimals: number): IndicatorValue {
  return { unit: '', period, value, decimals, status: 'final', source: 'Ansökan' }
}
