import { describe, expect, test } from 'vitest'
import { periodX } from '../period.ts'
import type { Target } from '../target.ts'
import type { PointFigure, Trend } from '../trend.ts'
import { trendOnTarget } from '../trend-on-target.ts'
import { onTargetInWords } from './on-target.ts'

// Published: Internetstiftelsen, application for Utmärkelsen Svensk Kvalitet 2018. The mean of
// "Fysiska arbetsplatsen är bra utformad" and of "Finns plats för social samvaro i lokalen",
// 2007–2018; the goal line of the chart is 4 in every year.
const physical = [4.18, 4.17, 4.13, 4.1, 4.31, 4.25, 4.11, 4.27, 4.08, 3.92, 4.26, 4.48]
const social = [4.21, 4.19, 3.78, 3.82, 4.06, 4.17, 3.78, 3.88, 3.65, 3.2, 4.8, 4.7]
const goal: Target = { from: null, to: null, direction: 'at-least', value: 4 }

describe('twelve published years of the workplace, goal 4', () => {
  test('the rooms were on target eleven years of twelve, the social ones six', () => {
    expect(onTargetInWords(yearly(2007, physical, [goal]), 'sv', 1)).toBe(
      'låg på målet 11 av 12 år, utan avbrott sedan 2017',
    )
    expect(onTargetInWords(yearly(2007, social, [goal]), 'sv', 1)).toContain(
      'låg på målet 6 av 12 år',
    )
    expect(onTargetInWords(yearly(2007, physical, [goal]), 'en', 1)).toBe(
      'was on target 11 of 12 years, without a break since 2017',
    )
    // 3.92 in 2016; since then twice over 4.
    expect(trendOnTarget(yearly(2007, physical, [goal]), 1).since).toBe(2017)
  })

  test('years before there was a goal, or after it ended, do not count', () => {
    const some: Target = { ...goal, from: '2009', to: '2016' }
    // 2009–2016 without 2016: seven of eight.
    expect(onTargetInWords(yearly(2007, physical, [some]), 'sv', 1)).toBe('låg på målet 7 av 8 år')
    expect(onTargetInWords(yearly(2007, physical, []), 'sv', 1)).toBe('')
  })

  test('years without a value are named, whether they were not measured or are not shown', () => {
    const trend = yearly(2007, physical, [goal])
    const withheld: PointFigure = { is: 'withheld', withheld: 'too-few' }
    const points = trend.points
      .filter(({ period }) => period !== '2010')
      .map((point) => (point.period === '2013' ? { ...point, figure: withheld } : point))
    expect(onTargetInWords({ ...trend, points }, 'sv', 1)).toBe(
      'låg på målet 9 av 10 år, utan avbrott sedan 2017 (värde saknas för 2010 och 2013)',
    )
    expect(onTargetInWords({ ...trend, points }, 'en', 1)).toBe(
      'was on target 9 of 10 years, without a break since 2017 (no value for 2010 and 2013)',
    )
    // Measured when somebody asks: nothing was planned, so nothing is missing.
    expect(onTargetInWords({ ...trend, points }, 'sv', null)).toContain(
      'låg på målet 9 av 10 år, utan',
    )
  })
})

test('measured twice a year it is measurements that are counted, and a half year that is missing', () => {
  const trend = trendIn(
    [
      ['2015H1', 4.1],
      ['2015H2', 3.9],
      ['2016H2', 4],
    ],
    [goal],
  )
  expect(onTargetInWords(trend, 'sv', 0.5)).toBe(
    'låg på målet vid 2 av 3 mätningar (värde saknas för första halvåret 2016)',
  )
  expect(onTargetInWords(trend, 'en', 0.5)).toContain('on target in 2 of 3 rounds')
})

test('a series that was reported by the year and then by the half year misses no half of the years', () => {
  const points: [string, number][] = [
    ['2016', 4.1],
    ['2017', 3.9],
    ['2018H1', 4],
    ['2019H1', 4.2],
  ]
  expect(onTargetInWords(trendIn(points, [goal]), 'sv', 0.5)).toBe(
    'låg på målet 3 av 4 år, utan avbrott sedan första halvåret 2018 (värde saknas för andra halvåret 2018)',
  )
})

describe('a target that names an earlier period', () => {
  const higher: Target = { from: '2022', to: null, direction: 'higher-than', value: '2021' }

  test('is met by the sign of the difference', () => {
    // Published: Göteborg, Intraservice, Årsrapport 2022. NKI 62.5, 65.6, 66.9 and HME of the city
    // 79, 78, 77 for 2020–2022.
    expect(onTargetInWords(yearly(2020, [62.5, 65.6, 66.9], [higher]), 'sv', 1)).toBe(
      'låg på målet 1 av 1 år',
    )
    expect(onTargetInWords(yearly(2020, [79, 78, 77], [higher]), 'en', 1)).toBe(
      'was on target 0 of 1 year',
    )
    const lower: Target = { ...higher, direction: 'lower-than' }
    expect(trendOnTarget(yearly(2020, [79, 78, 77], [lower]), 1).met).toBe(1)
  })

  test('is not met by what the reader cannot see: 76.4 after 76 is 76 after 76', () => {
    const trend = trendIn(
      [
        ['2021', 76],
        ['2022', 76.4],
      ],
      [higher],
    )
    const points = trend.points.map(({ figure, ...point }) => ({
      ...point,
      figure: figure.is === 'value' ? { ...figure, decimals: 0 } : figure,
    }))
    expect(trendOnTarget({ ...trend, points }, 1).met).toBe(0)
    expect(trendOnTarget(trend, 1).met).toBe(1)
  })

  test('is no target when nothing is shown for that period', () => {
    expect(onTargetInWords(yearly(2022, [77, 78], [higher]), 'sv', 1)).toBe('')
    const trend = yearly(2021, [76, 77], [higher])
    const [first, ...others] = trend.points
    const hidden: PointFigure = { is: 'withheld', withheld: 'too-few' }
    const points = first === undefined ? [] : [{ ...first, figure: hidden }, ...others]
    expect(onTargetInWords({ ...trend, points }, 'sv', 1)).toBe('')
  })

  test('is no target when the series breaks in between: the two years cannot be compared', () => {
    const trend = yearly(2020, [62.5, 65.6, 66.9], [higher])
    const brokenAt = (before: string) =>
      onTargetInWords(
        { ...trend, breaks: [{ before, because: 'reworded', items: ['nki'] }] },
        ...(['sv', 1] as const),
      )
    expect(brokenAt('2022')).toBe('')
    expect(brokenAt('2021')).toBe('låg på målet 1 av 1 år')
  })
})

function yearly(first: number, values: readonly number[], targets: Target[]): Trend {
  const named = values.map((value, i): [string, number] => [String(first + i), value])
  return trendIn(named, targets)
}

function trendIn(values: readonly (readonly [string, number])[], targets: Target[]): Trend {
  return {
    ...{ series: 'arbetsplats', concept: 'arbetsplats', group: {} },
    points: values.map(([period, value]) => ({
      ...{ period, x: periodX(period), source: 'history' },
      figure: { is: 'value', value, display: String(value) },
    })),
    ...{ breaks: [], targets, benchmarks: [], events: [] },
  }
}
