import { expect, test } from 'vitest'
import { compareIndices, compareObjects, leadOf } from './compare-objects.ts'

test('each object has its own n: who never met it says don’t know or nothing', () => {
  const service = { scale: { min: 1, max: 3 }, reversed: false }
  const { objects, lead } = compareObjects(
    service,
    new Map([
      ['se', of(0, 1, 3)],
      ['dk', { ...of(0, 2, 0), dontKnow: 1, blank: 1 }],
    ]),
  )
  // (2 + 3 · 3)/4 = 2.75 and 2.
  expect(objects.get('se')).toEqual({ n: 4, missing: 0, dontKnow: 0, mean: 2.75 })
  expect(objects.get('dk')).toEqual({ n: 2, missing: 1, dontKnow: 1, mean: 2 })
  expect(lead).toEqual({ best: 'se', tied: [], verdict: null })
})

test('where low answers are good the lowest mean leads, and is shown as it was given', () => {
  const queues = { scale: { min: 1, max: 3 }, reversed: true }
  const { objects, lead } = compareObjects(
    queues,
    new Map([
      ['se', of(0, 1, 3)],
      ['dk', of(0, 2, 0)],
    ]),
  )
  expect([objects.get('se')?.mean, lead.best]).toEqual([2.75, 'dk'])
})

test('two at the top share it: nobody is best', () => {
  const service = { scale: { min: 1, max: 3 }, reversed: false }
  const shared = [of(0, 3, 0), of(1, 1, 1), of(1, 0, 0), of(0, 0, 0)]
  const named = new Map(shared.map((one, i) => [['se', 'dk', 'no', 'fi'][i] ?? '', one]))
  expect(compareObjects(service, named).lead).toEqual({
    ...{ best: null, tied: ['se', 'dk'], verdict: 'tie' },
  })
})

test('one object alone, or none, is nothing to compare', () => {
  const service = { scale: { min: 1, max: 3 }, reversed: false }
  const nothing = { best: null, tied: [], verdict: 'nothing-to-compare' }
  const alone = compareObjects(
    service,
    new Map([
      ['se', of(0, 3, 0)],
      ['dk', of(0, 0, 0)],
    ]),
  )
  expect(alone.lead).toEqual(nothing)
  expect(alone.objects.get('dk')).toEqual({ n: 0, missing: 0, dontKnow: 0, mean: null })
  expect(compareIndices(new Map()).lead).toEqual(nothing)
  expect(leadOf(new Map([['se', 8.5]]))).toEqual(nothing)
})

test('over areas an object has the mean of the areas it was rated in, turned where low is good', () => {
  const rated = (service: readonly number[], queues: readonly number[]) => [
    { distribution: of(...service), scale: { min: 1, max: 3 }, reversed: false },
    { distribution: of(...queues), scale: { min: 1, max: 3 }, reversed: true },
  ]
  const { objects, lead } = compareIndices(
    new Map([
      ['se', rated([0, 0, 4], [0, 4, 0])],
      ['dk', rated([0, 0, 0], [1, 1, 0])],
      ['no', rated([0, 2, 0], [0, 0, 2])],
    ]),
  )
  // se (100 + 50)/2; dk 100 − 25; no (50 + 0)/2.
  expect([...objects.values()]).toEqual([
    { value: 75, used: 2 },
    { value: 75, used: 1 },
    { value: 25, used: 2 },
  ])
  expect(lead).toEqual({ best: null, tied: ['se', 'dk'], verdict: 'tie' })
})

test('equal on paper is equal, whatever the last bit says', () => {
  const rated = (...means: (readonly number[])[]) =>
    means.map((counts) => ({
      distribution: of(...counts),
      ...{ scale: { min: 1, max: 4 }, reversed: false },
    }))
  // 33.33…, 33.33… and 11.11… points, added in another order: 25.925925925925927 and …924.
  const { lead } = compareIndices(
    new Map([
      ['se', rated([0, 1, 0, 0], [0, 1, 0, 0], [2, 1, 0, 0])],
      ['dk', rated([2, 1, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0])],
    ]),
  )
  expect(lead.verdict).toBe('tie')
})

function of(...counts: number[]) {
  return { min: 1, counts, dontKnow: 0, blank: 0 }
}
