import { expect, expectTypeOf, test } from 'vitest'
import { type TimeSeries, type TrendVerdict, trendVerdicts } from './trend-verdict.ts'

test('five rounds that rise throughout are an upward trend, four never are', () => {
  // 2 of 5! = 120 orders go one way throughout, and 2 of 4! = 24.
  expect(judged(series([70, 71, 72, 73, 74]))).toMatchObject({
    ...{ method: 'mann-kendall', S: 10, slope: 1, verdict: { word: 'upward' } },
  })
  expect(judged(series([70, 71, 72, 73, 74]))?.p).toBeCloseTo(2 / 120, 14)
  expect(judged(series([70, null, 71, 72, 74]))).toEqual({
    ...{ key: 'nki', k: 4, from: 2010, to: 2014, verdict: { word: 'too-few' } },
    ...{ method: null, slope: null, se: null, df: null, Q: null, pQ: null, S: null },
    ...{ p: null, pHolm: null },
  })
})

test('known errors make a line; where rounds jump about it the scatter decides', () => {
  // On a line, errors 1, x from −2 to 2: Sxx 10, so the error of the slope is √(1/10).
  const steady = judged(series([70, 71, 72, 73, 74], 1))
  expect(steady?.se).toBeCloseTo(Math.sqrt(0.1), 12)
  expect(steady).toMatchObject({ method: 'line', df: null, verdict: { word: 'upward' } })
  expect(steady?.Q).toBeCloseTo(0, 12)
  // Slope (−140 − 80 + 72 + 148)/10 = 0; squares about 72: 4 + 64 + 64 + 0 + 4.
  const jumping = judged(series([70, 80, 64, 72, 74], 1))
  expect(jumping).toMatchObject({ df: 3, Q: 136, verdict: { word: 'no-certain-trend' } })
  expect(jumping?.se).toBeCloseTo(Math.sqrt(136 / 3 / 10), 12)
})

test('a round in which everybody answered has no error to weigh by', () => {
  const points = series([70, 71, 72, 73, 74], 1).points
  const one = { ...series([]), points: points.map((p, i) => (i === 2 ? { ...p, se: 0 } : p)) }
  expect(judged(one)?.method).toBe('mann-kendall')
})

test('a trend begins anew where the series broke', () => {
  const fell = { ...series([90, 80, 70, 71, 72, 73, 74]), breaks: [2011, 2012] }
  expect(judged(fell)).toMatchObject({ k: 5, from: 2012, to: 2016, verdict: { word: 'upward' } })
  expect(judged({ ...fell, breaks: [2030] })).toMatchObject({ k: 0, from: null, to: null })
})

test('several measures share one risk of a false alarm', () => {
  const rising = { ...series([70, 71, 72, 73, 74]) }
  const three = [rising, series([3, 1, 2, 5, 4]), series([5, 3, 4, 1, 2]), series([1, 2])]
  // 3 · 2/120 = 0.05, which is not below; the short one is not counted.
  expect(trendVerdicts(three).map(({ verdict }) => verdict.word)).toEqual([
    ...['no-certain-trend', 'no-certain-trend', 'no-certain-trend', 'too-few'],
  ])
})

test('no order of the points changes the verdict', () => {
  const rising = series([70, 71, 73, 72, 74], 1)
  expect(judged({ ...rising, points: rising.points.toReversed() })).toEqual(judged(rising))
})

test('nothing else is a verdict, however alike', () => {
  expectTypeOf({ word: 'upward' } as const).not.toExtend<TrendVerdict>()
  expect(trendVerdicts([])).toEqual([])
})

test('two points of one time, and what is no number, are refused', () => {
  const { points } = series([70, 71, 72, 73, 74], 1)
  expect(() => judged({ ...series([]), points: [...points, ...points] })).toThrow(
    'one point a time',
  )
  expect(() => judged(series([NaN]))).toThrow('trendVerdicts: needs')
  expect(() => judged(series([70], -1))).toThrow('trendVerdicts: needs')
})

function judged(one: TimeSeries) {
  return trendVerdicts([one])[0]
}

/** One round a year from 2010. */
function series(values: readonly (number | null)[], se: number | null = null): TimeSeries {
  const points = values.map((y, i) => ({ x: 2010 + i, y, se }))
  return { key: 'nki', points, breaks: [] }
}
