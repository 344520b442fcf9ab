import { expect, test } from 'vitest'
import { lineFit } from './line-fit.ts'
import { trend } from './trend.ts'

test('Anscombe’s first set has the line, the error and the squares he printed', () => {
  // Graphs in Statistical Analysis, Am. Stat. 27, 1973: y = 3 + 0.5 x, squares 110.0, 27.50 and
  // 13.75, standard error of b 0.118, r² 0.667.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
  const { k, ols, wls } = trend(x.map((one, i) => ({ x: one, y: y[i] ?? null })))
  expect([k, ols.df, wls]).toEqual([11, 9, null])
  expect(ols.slope).toBeCloseTo(0.5, 3)
  expect(ols.intercept).toBeCloseTo(3, 3)
  expect(ols.se).toBeCloseTo(0.118, 3)
  expect(ols.r2).toBeCloseTo(0.667, 3)
  const { xx, yy, rest } = lineFit(x, y)
  expect([xx, yy - rest, rest].map((one) => one.toFixed(1))).toEqual(['110.0', '27.5', '13.8'])
})

test('three rounds whose precision is known: by hand', () => {
  const rounds = [
    { x: 2020, y: 0, se: 1 },
    { x: 2021, y: 1, se: 1 },
    { x: 2022, y: 5, se: 1 },
  ]
  const { wls } = trend(rounds)
  // The line −0.5, 2, 4.5 leaves 0.5, −1, 0.5.
  expect(wls?.slope).toBeCloseTo(2.5, 12)
  expect(wls?.Q).toBeCloseTo(1.5, 12)
  expect(wls?.seKnown).toBeCloseTo(Math.sqrt(0.5), 12)
  expect(wls?.seEstimated).toBeCloseTo(Math.sqrt(1.5 / 2), 12)
  // Half as precise: the same line, which explains them better.
  const rough = trend(rounds.map((one) => ({ ...one, se: 2 }))).wls
  expect(rough?.slope).toBeCloseTo(2.5, 12)
  expect(rough?.Q).toBeCloseTo(1.5 / 4, 12)
  expect(rough?.seEstimated).toBeCloseTo(wls?.seEstimated ?? NaN, 12)
  // The last is worth nothing: the line goes through the first two.
  expect(trend(rounds.map((one, i) => (i < 2 ? one : { ...one, se: 1e6 }))).wls?.slope).toBeCloseTo(
    ...[1, 6],
  )
})

test('a round without an error, or a census, and no round is weighted by errors', () => {
  const rounds = [70, 72, 71].map((y, i) => ({ x: 2020 + i, y, se: 1 }))
  expect(trend(rounds).wls).not.toBeNull()
  expect(trend(rounds.with(1, { x: 2021, y: 72, se: 0 })).wls).toBeNull()
  expect(trend([...rounds, { x: 2023, y: 70 }]).wls).toBeNull()
})

test('a missed round is left out with its year, and the order they stand in does not matter', () => {
  const rounds = [
    { x: 2020, y: 70 },
    { x: 2021, y: null },
    { x: 2022, y: 75 },
    { x: 2023, y: 72 },
  ]
  const found = trend(rounds)
  expect(found.k).toBe(3)
  // Slopes 5/2, 2/3 and −3.
  expect(found.senSlope).toBeCloseTo(2 / 3, 12)
  expect(trend([...rounds].reverse())).toEqual(found)
  expect(trend(rounds.filter(({ y }) => y !== null))).toEqual(found)
})

test('nothing changes: no slope for certain, and no test', () => {
  const flat = [0.3, 0.1 + 0.2, 0.3, 0.3].map((y, i) => ({ x: 2020 + i, y, se: 1 }))
  const { ols, wls, mannKendall, senSlope } = trend(flat)
  expect(ols).toEqual({
    ...{ slope: 0, intercept: 0.3, se: 0, t: null, df: 2, p: null, ci: [0, 0], r2: null },
  })
  expect(mannKendall).toEqual({
    ...{ S: 0, varS: 0, tauB: null, z: null, pNormal: null, pExact: null },
  })
  expect(senSlope).toBeCloseTo(0, 12)
  expect(wls).toMatchObject({ slope: 0, t: null, pEstimated: null, z: 0, Q: 0 })
  expect([wls?.pKnown, wls?.pQ]).toEqual([1, 1])
})

test('two rounds have a slope and no error, one has no slope, none has nothing', () => {
  const of = (...ys: number[]) => trend(ys.map((y, i) => ({ x: 2020 + i, y, se: 1 })))
  const line = { slope: 2, intercept: 70 - 2 * 2020, df: 0 }
  expect(of(70, 72).ols).toEqual({ ...line, se: null, t: null, p: null, ci: null, r2: 1 })
  expect(of(70, 72).wls).toMatchObject({ slope: 2, seEstimated: null, t: null, pQ: null })
  for (const few of [of(70), of()]) {
    expect(few.ols).toEqual({
      ...{ slope: null, intercept: null, se: null, t: null, df: null, p: null, ci: null, r2: null },
    })
    expect([few.wls, few.senSlope, few.mannKendall.S]).toEqual([null, null, 0])
    expect([few.mannKendall.pExact, few.mannKendall.tauB, few.mannKendall.z]).toEqual([
      ...[null, null, null],
    ])
  }
})

test('on a perfect line there is nothing to divide by', () => {
  const { ols } = trend([1, 2, 3, 4].map((y, i) => ({ x: i, y })))
  expect(ols).toEqual({ slope: 1, intercept: 1, se: 0, t: null, df: 2, p: 0, ci: [1, 1], r2: 1 })
})

test('five rounds that all rise: 2 of 120 orders do as much', () => {
  const { mannKendall } = trend([1, 2, 3, 4, 5].map((y, i) => ({ x: i, y })))
  expect(mannKendall).toMatchObject({ S: 10, tauB: 1 })
  expect(mannKendall.pExact).toBeCloseTo(2 / 120, 12)
  // The variance of S is 5 · 4 · 15/18; one is taken off for continuity.
  expect(mannKendall.z).toBeCloseTo(9 / Math.sqrt(50 / 3), 12)
})

test('with eighty rounds the exact p and the normal one come together', () => {
  const { mannKendall } = trend(Array.from({ length: 80 }, (_, i) => ({ x: i, y: (i * 37) % 80 })))
  expect(mannKendall.pExact).toBeCloseTo(mannKendall.pNormal ?? NaN, 2)
})

test('rounds at the same time, or without numbers, are refused', () => {
  const round = { x: 2020, y: 70 }
  expect(() => trend([round, { ...round, y: 71 }])).toThrow('trend: needs')
  expect(() => trend([round, { x: 2021, y: NaN }])).toThrow('trend: needs')
  expect(() => trend([{ x: NaN, y: 70 }])).toThrow('trend: needs')
  expect(() => lineFit([1, 1], [1, 2])).toThrow('lineFit: needs')
  expect(() => lineFit([1, 2], [1])).toThrow('lineFit: needs')
})
