import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyCsv, targetsCsv } from '../../demo/city/hme.ts'
import { readHistoryCsv } from '../../exchange/history-csv.ts'
import { readTargetsCsv } from '../../exchange/targets-csv.ts'
import type { NumberStyle } from '../display.ts'
import { periodX } from '../period.ts'
import { direction, type Target } from '../target.ts'
import type { PointFigure, Trend, TrendPoint } from '../trend.ts'
import { trendOf } from '../trend-of.ts'
import { periodInWords, targetInWords, trendHeading, trendSummary } from './trend.ts'

// Published: Göteborg, Intraservice, Årsrapport 2022. HME of the administration 76, 76, 77 for
// 2020–2022, of the city 79, 78, 77; target 81 for 2022.
const administration = published('stad/intraservice')
const city = published('')

describe('the heading of the published HME', () => {
  test('says value, year and target, and no more of two points', () => {
    const since2021 = { ...administration, points: administration.points.slice(1) }
    expect(trendHeading(since2021, 'HME', 'sv')).toBe('HME 77 år 2022, mål 81')
    expect(trendHeading(since2021, 'HME', 'en')).toBe('HME 77 in 2022, target 81')
  })

  test('says from three points that the last is the highest or lowest so far', () => {
    expect(trendHeading(administration, 'HME', 'sv')).toBe(
      'HME 77 år 2022, mål 81, högsta hittills',
    )
    expect(trendHeading(city, 'HME', 'sv')).toBe('HME 77 år 2022, mål 81, lägsta hittills')
    expect(trendHeading(city, 'HME', 'en')).toBe('HME 77 in 2022, target 81, lowest so far')
  })

  test('says that the newest is preliminary, and so does the summary', () => {
    const last = administration.points.map((point, i) =>
      i === 2 ? { ...point, status: 'preliminary' as const } : point,
    )
    const early = { ...administration, points: last }
    expect(trendHeading(early, 'HME', 'en')).toBe(
      'HME 77 in 2022 (preliminary), target 81, highest so far',
    )
    expect(trendSummary(early, 'HME', 'sv')).toContain('Det senaste är preliminärt.')
    expect(trendSummary(administration, 'HME', 'sv')).not.toContain('preliminär')
  })

  test('names no target before it came into force', () => {
    const until2021 = { ...city, points: city.points.slice(0, 2) }
    expect(trendHeading(until2021, 'HME', 'sv')).toBe('HME 78 år 2021')
  })
})

describe('highest and lowest so far', () => {
  test('are said of what is shown: 76.4 and 75.6 are both 76, and an equal is not a record', () => {
    expect(heading([75.6, 76.1, 76.4])).toBe('HME 76 år 2022')
    expect(heading([74, 75, 76.4])).toBe('HME 76 år 2022, högsta hittills')
    expect(heading([76, 77, 76])).toBe('HME 76 år 2022')
  })

  test('count only points after the last break', () => {
    const breaks = (before: string) =>
      [{ before, because: 'new-scale', items: [] }] satisfies Trend['breaks']
    expect(heading([80, 70, 71, 72], breaks('2021'))).toBe('HME 72 år 2023, högsta sedan brottet')
    expect(heading([80, 70, 71, 72])).toBe('HME 72 år 2023, högsta sedan 2020')
    // Higher than the year before alone is nothing to tell.
    expect(heading([80, 73, 71, 72])).toBe('HME 72 år 2023')
    expect(heading([60, 70, 71, 72], breaks('2022'))).toBe('HME 72 år 2023')
  })

  test('a withheld point is passed over, and two shown points are not enough', () => {
    const withheld: PointFigure = { is: 'withheld', withheld: 'too-few' }
    const points = [value(70), withheld, value(72)].map(pointAt)
    expect(trendHeading(trend(points), 'HME', 'sv')).toBe('HME 72 år 2022')
  })

  test('are not said where a figure is a bound', () => {
    const bound: PointFigure = { is: 'bound', atLeast: 90, display: 'minst 90 %', n: 12 }
    const points = [value(70), value(71), value(72), bound].map(pointAt)
    expect(trendHeading(trend(points), 'Topp', 'sv')).toBe('Topp minst 90 % år 2023')
    const after = [bound, value(70), value(71), value(85)].map(pointAt)
    expect(trendHeading(trend(after), 'Topp', 'sv')).toBe('Topp 85 år 2023')
  })
})

// Published: growth of domains under .se, 335 in 2017 where 2006 is 100.
test('a name that ends in a number is kept apart from the value', () => {
  const points = [value(335)].map(pointAt)
  expect(trendHeading(trend(points), 'Domäntillväxt, 2006 = 100', 'sv')).toBe(
    'Domäntillväxt, 2006 = 100: 335 år 2020',
  )
})

test('a simulated figure says that it is, in the heading too', () => {
  const points = [{ ...pointAt(value(70), 0), simulated: true }]
  expect(trendHeading(trend(points), 'HME', 'sv')).toBe('HME 70 år 2020 (simulerad)')
})

test('a figure that is not shown has its reason and no number', () => {
  const points = [value(70), { is: 'withheld', withheld: 'too-few' } as const].map(pointAt)
  expect(trendHeading(trend(points), 'HME', 'sv')).toBe('HME visas inte år 2021: för få svar')
  expect(trendHeading(trend(points), 'HME', 'en')).toBe('HME is not shown in 2021: too few answers')
  expect(trendHeading(trend([]), 'HME', 'sv')).toBe('HME: inga resultat än')
})

test('the summary tells the published trend in words', () => {
  expect(trendSummary(administration, 'HME', 'sv')).toBe(
    'HME har 3 punkter, från år 2020 till år 2022. ' +
      '3 är importerade, publicerade tidigare, och ritas ihåliga. ' +
      'Lägsta värdet är 76, år 2020; högsta är 77, år 2022. ' +
      'Det senaste är 77, år 2022. Inget konfidensintervall: bara talet är publicerat. Gällande mål 81.',
  )
})

test('the summary counts what is not shown, and tells simulated answers', () => {
  const none: PointFigure = { is: 'none', reason: 'no-answers' }
  const points = [value(70), none, none].map(pointAt)
  const summary = trendSummary(trend(points), 'HME', 'en')
  expect(summary).toContain('2 are not shown.')
  expect(summary).toContain('HME is not shown in 2022: no answers.')
  const marked = points.map((point) => ({ ...point, simulated: true }))
  expect(trendSummary(trend(marked), 'HME', 'sv')).toContain('påhittade svar')
})

test('three years alike have no lowest and no highest', () => {
  const summary = trendSummary(trend([value(77), value(77), value(77)].map(pointAt)), 'HME', 'sv')
  expect(summary).not.toMatch(/Lägsta|högsta/)
  expect(summary).toContain('Det senaste är 77, år 2022')
})

test('the summary compares no value across a break', () => {
  const points = [value(60), value(70), value(72)].map(pointAt)
  const breaks: Trend['breaks'] = [{ before: '2021', because: 'new-scale', items: [] }]
  expect(trendSummary(trend(points), 'HME', 'sv')).toContain('Lägsta värdet är 60, år 2020')
  expect(trendSummary({ ...trend(points), breaks }, 'HME', 'sv')).not.toMatch(/Lägsta|högsta/)
})

// Published: Göteborg, Intraservice: NKI 62.5, 65.6 (n = 433) and 66.9 (n = 1 319); the plan for 2023
// has the target 70. Svenskt Kvalitetsindex 2017: 64 to 75.
test('the summary tells the target to come, what others reach and what happened', () => {
  const points = [62.5, 65.6, 66.9].map(value).map(pointAt)
  const goal = { from: '2023', to: '2023', direction: 'at-least', value: 70 } as const
  const more: Partial<Trend> = {
    targets: [goal],
    benchmarks: [
      {
        ...{ name: 'Svenskt Kvalitetsindex', period: '2017', source: 'Ansökan 2018' },
        ...{ value: null, low: 64, high: 75, place: null, of: null },
      },
    ],
    events: [{ unit: '', date: '2021-05-01', kind: 'action', text: 'Ny kundtjänst' }],
  }
  const summary = trendSummary({ ...trend(points), ...more }, 'NKI', 'sv')
  expect(summary).toContain('Från 2023: mål 70.')
  expect(summary).toContain('Jämförelser: 2017: Svenskt Kvalitetsindex 64–75.')
  expect(summary).toContain('Händelser och åtgärder: 2021-05-01 Åtgärd: Ny kundtjänst.')
  expect(trendSummary({ ...trend([]), ...more }, 'NKI', 'en')).toBe(
    'NKI: no results yet. From 2023: target 70. ' +
      'Comparisons: 2017: Svenskt Kvalitetsindex 64–75. ' +
      'Events and actions: 2021-05-01 Action: Ny kundtjänst.',
  )
  const assessed = { ...goal, from: '2020', assessment: 'God' }
  expect(trendSummary({ ...trend(points), targets: [assessed] }, 'NKI', 'sv')).toContain(
    'Gällande mål 70. Ägarens bedömning: God.',
  )
})

// Published: sick leave 1.63 % in 2016 and 1.52 % in 2017, the goal below 2.
test('the finding of an indicator is the newest value that was reported', () => {
  const figures = [1.63, 1.52].map((value): PointFigure => ({
    ...{ is: 'value', value, decimals: 2, display: `${String(value)} %` },
  }))
  const missing: PointFigure = { is: 'none', reason: 'not-reported' }
  const reported = [...figures, missing].map((figure, i): TrendPoint => ({
    ...{ period: String(2016 + i), x: 2016 + i, source: 'indicator', figure },
  }))
  const targets: Trend['targets'] = [{ from: null, to: null, direction: 'below', value: 2 }]
  expect(trendHeading({ ...trend(reported), targets }, 'Sjukfrånvaro', 'sv')).toBe(
    'Sjukfrånvaro 1.52 % år 2017, mål under 2, uppgift saknas år 2018',
  )
  expect(trendHeading(trend(reported.slice(-1)), 'Sjukfrånvaro', 'sv')).toBe(
    'Sjukfrånvaro visas inte år 2018: uppgift saknas',
  )
})

test('a period in words', () => {
  const inSwedish = (period: string) => periodInWords(period, 'sv')
  expect(['2022', '2022H1', '2022T2', '2022Q4', '2022-01', '2022-12'].map(inSwedish)).toEqual([
    ...['år 2022', 'första halvåret 2022', 'andra tertialet 2022', 'fjärde kvartalet 2022'],
    ...['januari 2022', 'december 2022'],
  ])
  expect(periodInWords('2022H2', 'en')).toBe('in the second half of 2022')
})

test('a target in words: as it was set, decimal comma in Swedish, an earlier period as it is', () => {
  const goal = (
    direction: Target['direction'],
    value: Target['value'],
    language: 'sv' | 'en',
    style: NumberStyle = { decimals: 0 },
  ) => targetInWords({ from: null, to: null, direction, value }, style, language)
  expect(goal('at-least', 80, 'sv', { decimals: 0, percent: true })).toBe('mål 80 %')
  expect(goal('at-least', 4.2, 'sv')).toBe('mål 4,2')
  expect(goal('at-least', 4.2, 'en')).toBe('target 4.2')
  expect(goal('above', -10, 'sv')).toBe('mål över \u221210')
  expect(goal('below', 3, 'sv')).toBe('mål under 3')
  expect(goal('higher-than', '2022-05', 'sv')).toBe('mål högre än 2022-05')
})

test('no trend, whatever it holds, is said to have gone up or down or to reach anything', () => {
  fc.assert(
    fc.property(trends, fc.constantFrom('sv' as const, 'en' as const), (one, language) => {
      const said = `${trendHeading(one, 'HME', language)} ${trendSummary(one, 'HME', language)}`
      expect(said).not.toMatch(/ök(at|ar|ade|ning)|minsk|\bnår?\b|nått|uppnå|förbättra|försämra/i)
      expect(said).not.toMatch(/increas|decreas|\breach|improv|declin|\bros(e|en)\b|\bf[ae]ll/i)
      expect(said).not.toMatch(/undefined|NaN|null|\bInfinity/)
    }),
    { numRuns: 500 },
  )
})

/** Trends of up to eight years with every kind of point, target and break. */
const trends: fc.Arbitrary<Trend> = fc
  .record({
    figures: fc.array(
      fc.oneof(
        fc.double({ min: -100, max: 100, noNaN: true }).map(value),
        fc.constantFrom<PointFigure>(
          { is: 'withheld', withheld: 'too-few' },
          { is: 'withheld', withheld: 'would-reveal' },
          { is: 'none', reason: 'no-answers' },
          { is: 'bound', atMost: 10, display: 'högst 10 %', n: 12 },
        ),
      ),
      { maxLength: 8 },
    ),
    broken: fc.array(fc.integer({ min: 2020, max: 2028 }).map(String), { maxLength: 2 }),
    towards: fc.array(fc.constantFrom(...direction.options), { maxLength: 2 }),
    goal: fc.integer({ min: -100, max: 100 }),
  })
  .map(({ figures, broken, towards, goal }) => ({
    ...trend(figures.map(pointAt)),
    breaks: broken.map((before) => ({ before, because: 'reworded' as const, items: [] })),
    targets: towards.map((direction) => ({
      ...{ from: null, to: null, direction },
      value: direction === 'higher-than' || direction === 'lower-than' ? '2019' : goal,
    })),
  }))

function heading(values: readonly number[], breaks: Trend['breaks'] = []): string {
  return trendHeading({ ...trend(values.map(value).map(pointAt)), breaks }, 'HME', 'sv')
}

function trend(points: TrendPoint[]): Trend {
  return {
    ...{ series: 'hme', concept: 'hme', group: {}, points },
    ...{ breaks: [], targets: [], benchmarks: [], events: [] },
  }
}

function value(value: number): PointFigure {
  return { is: 'value', value, decimals: 0, display: String(Math.round(value)), n: 30 }
}

/** Points of rounds in the years 2020, 2021, … */
function pointAt(figure: PointFigure, i: number): TrendPoint {
  const period = String(2020 + i)
  return { period, x: periodX(period), source: 'round', round: `hme/${period}`, figure }
}

function published(unit: string): Trend {
  const read = readHistoryCsv(historyCsv)
  const goals = readTargetsCsv(targetsCsv)
  if ('faults' in read || 'faults' in goals) throw new Error('the published data cannot be read')
  return trendOf(
    { series: 'hme', concept: 'hme', group: unit === '' ? {} : { unit } },
    read.history.map(({ point }) => point).filter((point) => point.unit === unit),
    [],
    goals.targets.filter((one) => one.unit === unit).map(({ target }) => target),
    'sv',
  )
}
