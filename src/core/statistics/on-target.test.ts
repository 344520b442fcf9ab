import { expect, test } from 'vitest'
import { onTarget } from './on-target.ts'
import type { TargetVerdict } from './target-verdict.ts'

test('a missing year is named and does not break the run; a year without a target breaks it', () => {
  const missing = onTarget([at(2015, true), at(2016, true), at(2018, true)], 1)
  expect(missing).toEqual({
    ...{ measured: 3, met: 3, since: 2015, notMeasured: [2017], unit: 'years' },
    ...{ reached: 0, reachedSince: null },
  })
  const paused = onTarget([at(2015, true), at(2016, null), at(2017, true)], 1)
  expect([paused.measured, paused.met, paused.since]).toEqual([2, 2, 2017])
})

test('a run ends at the newest value: met all years but the last is since nothing', () => {
  expect(onTarget([at(2015, true), at(2016, false)], 1).since).toBeNull()
  expect(onTarget([at(2016, true), at(2015, false)], 1).since).toBe(2016)
})

test('several measurements a year are counted one by one, and called so', () => {
  const halves = [at(2015, true), at(2015.5, true), at(2016, false)]
  expect(onTarget(halves, 0.5)).toMatchObject({ measured: 3, met: 2, unit: 'rounds' })
  // The second half has no target: one counted point a year.
  expect(onTarget([at(2015, true), at(2015.5, null), at(2016, false)], 0.5).unit).toBe('years')
})

test('thirds and months find their place in a long row', () => {
  // From June, and from the second third: added up step by step neither falls on the very number.
  for (const [parts, first] of [
    [12, 5],
    [3, 1],
  ] as const) {
    const times = Array.from({ length: 30 }, (_, i) => i + first).map(
      (part) => 2010 + Math.floor(part / parts) + (part % parts) / parts,
    )
    const points = times.map((time) => at(time, true))
    expect(onTarget(points, 1 / parts).notMeasured).toEqual([])
    const all = onTarget(
      [points[0], points[29]].flatMap((point) => point ?? []),
      1 / parts,
    )
    expect(all.notMeasured).toHaveLength(28)
  }
})

test('nothing is missing where nobody planned how often', () => {
  expect(onTarget([at(2010, true), at(2018, true)], null).notMeasured).toEqual([])
})

test('a withheld point is no value: it is not counted, and stands among those not measured', () => {
  const withheld = { time: 2016, measured: false, met: null, verdict: null }
  expect(onTarget([at(2015, true), withheld, at(2017, true)], 1)).toMatchObject({
    ...{ measured: 2, met: 2, since: 2015, notMeasured: [2016], unit: 'years' },
  })
})

test('on the target for years, and beyond chance for fewer of them', () => {
  const points = [at(2015, true, 'meets'), at(2016, true, 'reached'), at(2017, true, 'cannot-tell')]
  expect(onTarget(points, 1)).toMatchObject({ met: 3, since: 2015, reached: 1, reachedSince: null })
  const surer = [...points, at(2018, true, 'reached'), at(2019, true, 'reached')]
  expect(onTarget(surer, 1)).toMatchObject({ met: 5, since: 2015, reached: 3, reachedSince: 2018 })
})

function at(time: number, met: boolean | null, verdict: TargetVerdict | null = null) {
  return { time, measured: true, met, verdict }
}
