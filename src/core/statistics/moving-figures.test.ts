import { expect, test } from 'vitest'
import { movingFigures } from './moving-figures.ts'

const yearly = { step: 1, decimals: null, breaks: [] }

// Published: Internetstiftelsen, application for Utmärkelsen Svensk Kvalitet 2018. The mean of
// "Fysiska arbetsplatsen är bra utformad" and of "Finns plats för social samvaro", 2007–2018.
const workplace = [4.18, 4.17, 4.13, 4.1, 4.31, 4.25, 4.11, 4.27, 4.08, 3.92, 4.26, 4.48]
const social = [4.21, 4.19, 3.78, 3.82, 4.06, 4.17, 3.78, 3.88, 3.65, 3.2, 4.8, 4.7]

test('"our best result ever" is true of the workplace in 2018 and not of the social room', () => {
  const best = movingFigures(from(2007, workplace), yearly)
  expect([best.k, best.high, best.highest]).toEqual([
    ...[12, 'so-far', { value: 4.48, times: [2018], isLast: true }],
  ])
  expect([best.risesInRow, best.previous]).toEqual([2, { time: 2017, value: 4.26, diff: 0.22 }])
  const room = movingFigures(from(2007, social), yearly)
  expect(room.highest).toEqual({ value: 4.8, times: [2017], isLast: false })
  expect([room.high, room.low, room.lowSince]).toEqual(['no', 'since', 2016])
})

test('fewer is lower, whichever way is good: 51 disputes of 2017 are the fewest so far', () => {
  // The same application: Antal tvister per år, 2010–2017.
  const { low, lowest, fallsInRow } = movingFigures(
    from(2010, [72, 69, 66, 67, 59, 66, 69, 51]),
    yearly,
  )
  expect([low, lowest, fallsInRow]).toEqual([
    ...['so-far', { value: 51, times: [2017], isLast: true }, 1],
  ])
})

test('values are compared as they are shown: 76.4 after 75.6 is no rise where both are 76', () => {
  const points = from(2020, [75.6, 76.4])
  expect(movingFigures(points, { ...yearly, decimals: 0 })).toMatchObject({
    ...{ high: 'no', risesInRow: 0, previous: { time: 2020, value: 76, diff: 0 } },
    highest: { value: 76, times: [2020, 2021], isLast: true },
  })
  expect(movingFigures(points, { ...yearly, decimals: 1 }).high).toBe('so-far')
})

test('a year that is missing ends a row of rises, where the series says it is yearly', () => {
  const points = from(2015, [70, 71, null, 72, 73])
  expect(movingFigures(points, yearly).risesInRow).toBe(1)
  expect(movingFigures(points, { ...yearly, step: 2 }).risesInRow).toBe(3)
  expect(movingFigures(points, { ...yearly, step: null }).risesInRow).toBe(3)
})

test('what lies before the last break is not looked at', () => {
  const points = from(2015, [90, 70, 71, 72])
  expect(movingFigures(points, { ...yearly, breaks: [2010, 2016] })).toMatchObject({
    ...{ k: 3, high: 'so-far', highest: { value: 72 } },
  })
})

test('one value alone has nothing to be compared with', () => {
  const { k, last, ...rest } = movingFigures(from(2018, [4.1, null]), yearly)
  expect([k, last]).toEqual([1, { time: 2018, value: 4.1 }])
  expect(new Set(Object.values(rest))).toEqual(new Set([null]))
  expect(movingFigures([], yearly).last).toBeNull()
})

function from(year: number, values: readonly (number | null)[]) {
  return values.map((value, i) => ({ time: year + i, value }))
}
