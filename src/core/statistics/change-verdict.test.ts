import { expect, expectTypeOf, test } from 'vitest'
import {
  type Change,
  type ChangeVerdict,
  changeVerdicts,
  type ChangeWord,
  type RoundEstimate,
} from './change-verdict.ts'

test('a customer index that went from 65.6 to 66.9 has not been shown to increase', () => {
  // Published estimates and n (433 and 1 319); a spread of 21 is made up. 1.3 over √(1.009² + 0.578²).
  const [change] = changeVerdicts([
    between(at(65.6, 21 / Math.sqrt(433), 433), at(66.9, 21 / Math.sqrt(1319), 1319)),
  ])
  expect(change?.verdict.word).toBe('not-established')
  expect(change?.t).toBeCloseTo(1.3 / Math.hypot(1.0092, 0.5782), 3)
})

test('a change is told from chance in its family, not alone', () => {
  // 3 over √2 is 2.12: p 0.034 alone, and 0.10 as the smallest of three.
  const sure = between(at(70, 1, 900), at(73, 1, 900))
  const calm = between(at(70, 1, 900), at(70.2, 1, 900))
  expect(words([sure])).toEqual(['increased'])
  expect(words([sure, calm, calm])).toEqual(Array(3).fill('not-established'))
  // What needs no test, or has none, is not counted.
  const fact = between(census(70), census(69))
  const broken = { ...calm, comparable: false }
  expect(words([sure, fact, broken])).toEqual(['increased', 'decreased', 'cannot-tell'])
})

test('everybody answered both times: the figures say it, unless they were rounded', () => {
  const told = (from: RoundEstimate, to: RoundEstimate) => changeVerdicts([between(from, to)])[0]
  expect(told(census(76), census(76.4))?.verdict.word).toBe('increased')
  expect(told(census(0.1 + 0.2), census(0.3))?.verdict.word).toBe('unchanged-fact')
  const published = { ...census(76), history: true }
  expect(told(published, census(76))).toMatchObject({
    ...{ verdict: { word: 'cannot-tell' }, reason: 'rounded' },
  })
  expect(told(published, census(77))?.verdict.word).toBe('increased')
  // In one round only: the other has its error, 2 over 1.7.
  expect(told(census(76), at(78, 1.7, 22))).toMatchObject({
    ...{ se: 1.7, df: 21, verdict: { word: 'not-established' } },
  })
})

test('why nothing can be told is said, the first reason first', () => {
  const reason = (change: Change) => changeVerdicts([change])[0]?.reason
  const good = at(70, 1, 50)
  expect(reason({ ...between(good, at(null, null, 0)), comparable: false })).toBe('break')
  expect(reason(between(good, at(null, null, 0)))).toBe('no-figure')
  expect(reason(between(at(70, null, null), at(70, 0, 50)))).toBe('no-precision')
  expect(reason(between(good, at(90, 0, 12)))).toBe('no-variation')
  expect(reason(between(good, at(90, 1, 1)))).toBe('no-precision')
  expect(reason(between(good, at(90, 1, 2)))).toBeNull()
})

test('a measure with a test of its own is judged by that', () => {
  const all = between(at(1, 0, 40), at(0.7, 0.07, 43))
  expect(words([all])).toEqual(['cannot-tell'])
  expect(changeVerdicts([{ ...all, p: 0.0002 }])[0]).toMatchObject({
    ...{ verdict: { word: 'decreased' }, p: 0.0002, se: null, t: null },
  })
})

test('nothing else is a verdict, neither its likeness nor its copy', () => {
  const likeness = { word: 'increased' } as const satisfies { word: ChangeWord }
  expectTypeOf(likeness).not.toExtend<ChangeVerdict>()
  const [change] = changeVerdicts([between(census(70), census(71))])
  if (change === undefined) throw new Error('a change was judged')
  expectTypeOf(change.verdict).toExtend<ChangeVerdict>()
  const copy = { ...change.verdict }
  expectTypeOf(copy).not.toExtend<ChangeVerdict>()
  expect(copy).toEqual(likeness)
})

test('what cannot be an estimate, an error or a p is refused', () => {
  const good = at(70, 1, 50)
  for (const wrong of [at(NaN, 1, 50), at(70, -1, 50), at(70, Infinity, 50)])
    expect(() => changeVerdicts([between(good, wrong)])).toThrow('changeVerdicts: needs')
  expect(() => changeVerdicts([{ ...between(good, good), p: 1.5 }])).toThrow('needs p-values')
})

function words(family: readonly Change[]) {
  return changeVerdicts(family).map(({ verdict }) => verdict.word)
}

function between(from: RoundEstimate, to: RoundEstimate): Change {
  return { key: 'nki', from, to, comparable: true, p: null }
}

function at(estimate: number | null, se: number | null, n: number | null): RoundEstimate {
  return { estimate, se, n, census: false, history: false }
}

function census(estimate: number): RoundEstimate {
  return { ...at(estimate, null, 14), census: true }
}
