import { expect, test } from 'vitest'
import type { NamedTrend } from '../../core/concept.ts'
import { periodX } from '../../core/period.ts'
import type { Target } from '../../core/target.ts'
import { bulletsOf } from './bullets-of.ts'

const goal: Target = { from: null, to: null, direction: 'at-least', value: 4 }

function trendAt(
  concept: string,
  period: string,
  more: Partial<NamedTrend['trend']> = {},
): NamedTrend {
  const figure = { is: 'value', value: 4.5, decimals: 1, display: '4,5', n: 30 } as const
  const points = [
    { period, x: periodX(period), source: 'round', round: `nmi/${period}`, figure } as const,
  ]
  const beside = { breaks: [], targets: [], benchmarks: [], events: [] }
  return {
    ...{ title: { sv: concept }, style: { decimals: 1 }, range: { min: 1, max: 5 } },
    direction: 'higher',
    trend: { ...{ series: 'nmi', concept, group: {}, ...beside }, points, ...more },
  }
}

const drawn = (trends: readonly NamedTrend[]) => bulletsOf(trends, new Map(), 'NMI', 'sv').table

test('a figure of an earlier year says which, for the others are newer', () => {
  const { header, rows } = drawn([trendAt('nöjd', '2026'), trendAt('miljö', '2024')])
  const column = header.indexOf('Period')
  expect(rows.map((row) => [row[0], row[column]])).toEqual([
    ['miljö', '2024'],
    ['nöjd', ''],
  ])
  expect(drawn([trendAt('nöjd', '2026'), trendAt('miljö', '2026')]).header).not.toContain('Period')
})

test('objects stand here where somebody has set a goal for them, and else in charts of their own', () => {
  const of = { object: 'se' }
  const some = [
    trendAt('helhet', '2026'),
    trendAt('service', '2026', { of, targets: [goal] }),
    trendAt('teknik', '2026', { of }),
  ]
  expect(drawn(some).rows.map(([name]) => name)).toEqual(['service', 'helhet'])
  const { csv } = bulletsOf(some, new Map(), 'NMI', 'sv')
  expect(csv.rows.map(([key]) => key)).toEqual(['helhet', 'service.se'])
})
