import { expect, test } from 'vitest'
import { periodX } from '../../core/period.ts'
import type { Trend } from '../../core/trend.ts'
import { dayAt, stationsOf } from './stations.ts'

const nothing: Trend = {
  ...{ series: 'nki', concept: 'nki', group: {}, points: [], breaks: [] },
  ...{ targets: [], benchmarks: [], events: [] },
}
const points = ['2020', '2021', '2022'].map((period): Trend['points'][number] => ({
  ...{ period, x: periodX(period), source: 'indicator' },
  figure: { is: 'none', reason: 'not-reported' },
}))
const ski = {
  ...{ name: 'Svenskt Kvalitetsindex', period: '2017', source: '' },
  ...{ value: null, low: 64, high: 75, place: null, of: null },
}
const goal = (from: string | null, to: string | null) => ({
  ...{ from, to, direction: 'at-least' as const, value: 70 },
})
const names = (trend: Partial<Trend>) =>
  stationsOf({ ...nothing, ...trend }).map(({ period }) => period)

test('the axis has the periods of points, of what others reach, and of a target to come', () => {
  expect(names({ points })).toEqual(['2020', '2021', '2022'])
  const targets = [goal(null, '2021'), goal('2021', '2030'), goal('2023', '2023')]
  expect(names({ points, targets, benchmarks: [ski, { ...ski, period: '2021' }] })).toEqual([
    ...['2017', '2020', '2021', '2022', '2023'],
  ])
})

test('without points it has the ends of the targets, and at last the years of events', () => {
  expect(names({ targets: [goal('2025', '2026'), goal('2027', null)] })).toEqual([
    ...['2025', '2026', '2027'],
  ])
  const moved = { unit: '', date: '2021-05-01', kind: 'event', text: 'Flytt' } as const
  expect(names({ events: [moved, { ...moved, date: '2019-01-01' }] })).toEqual(['2019', '2021'])
  expect(names({ targets: [goal(null, null)] })).toEqual([])
})

test('a day stands by the name of its own period: January before it, December after', () => {
  const stations = stationsOf({ ...nothing, points })
  // A year stands half a year to each side of its name.
  expect(dayAt('2022-01-01', stations)).toBe(2021.5)
  expect(dayAt('2021-12-31', stations)).toBeLessThan(2021.5)
  expect(dayAt('2022-07-02', stations)).toBeCloseTo(2022, 2)
  // Before the first and after the last as by them.
  expect(dayAt('2018-01-01', stations)).toBe(2017.5)
  expect(dayAt('2025-01-01', stations)).toBe(2024.5)
  const halves = ['2021H1', '2021H2'].map((period) => ({ period, x: periodX(period) }))
  expect(dayAt('2021-07-01', halves)).toBeCloseTo(2021.25, 2)
})
