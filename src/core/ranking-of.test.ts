import { expect, test } from 'vitest'
import { named, questionnaire } from '../../test/small-survey.ts'
import type { Answers } from './answer.ts'
import { blockOf } from './block-of.ts'
import { canonical } from './canonical.ts'
import { gate } from './disclosure.ts'
import { compute } from './measures/compute.ts'
import type { Ranking } from './ranking.ts'
import { rankingsOf } from './ranking-of.ts'
import { thresholdsOf } from './thresholds.ts'

const definition = questionnaire({
  items: [{ key: 'val', kind: 'rank', options: named('etik', 'klimat', 'pris') }],
  measures: [{ key: 'val', kind: 'rank', item: 'val' }],
})

/** Everybody puts the climate first; every second ethics before the price. */
const rank = (n: number): Answers[] =>
  Array.from({ length: n }, (_, i) => ({
    val: ['klimat', ...(i % 2 === 0 ? ['etik', 'pris'] : ['pris', 'etik'])],
  }))

test('nine rankings are too few and the tenth brings order, agreement and steps', () => {
  expect(rankingsIn(rank(9))).toEqual([{ measure: 'val', withheld: 'too-few' }])
  const [ranking] = rankingsIn(rank(10))
  // Sums of ranks 25, 10, 25 around 20: S = 150, W = 12·150/(100·24) = 0.75, chi² = 10·2·0.75.
  expect(ranking).toMatchObject({
    ...{ measure: 'val', w: 0.75, chi2: 15, order: ['klimat', 'etik', 'pris'] },
    steps: [
      // Five put ethics one step down and five two: 1.5.
      { from: 'klimat', to: 'etik', verdict: 'certain', diff: 1.5 },
      { from: 'etik', to: 'pris', verdict: 'tie', diff: 0, pHolm: 1 },
    ],
  })
  expect(ranking).not.toHaveProperty('reason')
})

test('over an open link agreement is described and nothing is tested', () => {
  expect(rankingsIn(rank(10), true)).toEqual([
    {
      ...{ measure: 'val', w: 0.75, chi2: 15, p: null, reason: 'open-link' },
      order: ['klimat', 'etik', 'pris'],
      steps: [
        { from: 'klimat', to: 'etik', verdict: 'cannot-tell', diff: 1.5, ...untested },
        { from: 'etik', to: 'pris', verdict: 'tie', diff: 0, ...untested },
      ],
    },
  ])
})

test('where nobody answered there is no order', () => {
  expect(rankingsIn([])).toEqual([
    { measure: 'val', w: null, chi2: null, p: null, order: [], steps: [] },
  ])
})

test('does not depend on the order of people, to the byte', () => {
  const rows = [...rank(11), { val: ['etik'] }, { val: ['pris', 'klimat'] }]
  expect(canonical(rankingsIn(rows.toReversed()))).toBe(canonical(rankingsIn(rows)))
})

const untested = { low: null, high: null, pHolm: null }

function rankingsIn(answers: readonly Answers[], openLink = false): Ranking[] {
  const thresholds = thresholdsOf('confidential')
  const atoms = { values: [{}], of: answers.map(() => 0) }
  const block = blockOf(definition, atoms, answers, null)
  const round = { thresholds, openLink, submitted: answers.length, bands: new Map() }
  const figures = compute(definition, block, [{}]).flatMap(({ computed }) =>
    computed.map((one) => gate(one, { ...round, language: 'sv' })),
  )
  return rankingsOf(definition, block, figures, { thresholds, openLink })
}
