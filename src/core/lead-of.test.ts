import { describe, expect, test } from 'vitest'
import { named, questionnaire } from '../../test/small-survey.ts'
import type { Answers } from './answer.ts'
import { blockOf } from './block-of.ts'
import { canonical } from './canonical.ts'
import type { Definition } from './definition/definition.ts'
import { gate } from './disclosure.ts'
import { wholeRoundOnly } from './group.ts'
import type { Lead } from './lead.ts'
import { leadsOf } from './lead-of.ts'
import { compute } from './measures/compute.ts'
import { thresholdsOf } from './thresholds.ts'

// A confidential round: a mean from 5 answers, a spread from 10.
const thresholds = thresholdsOf('confidential')
const service = compared('se', 'dk')

describe('who leads', () => {
  test('is certain with numbers that can be checked with a pencil', () => {
    // Ten of twelve asked say 3 and 2 more of .se: mean 2.5, variance 10·0.25/9; R: qt(.975, 9) = 2.262157.
    const [lead] = leadsIn(service, tenRate, { asked: 12 })
    const half = 2.262157 * Math.sqrt((2.5 / 9 / 10) * (1 - 10 / 12))
    expect(lead).toMatchObject({
      ...{ measure: 'service', best: 'se', tied: [], verdict: 'certain' },
      comparisons: [{ object: 'dk', verdict: 'certain', n: 10, diff: 2.5 }],
    })
    const [{ low, high, p, pHolm }] = numbersOf(lead)
    expect(low).toBeCloseTo(2.5 - half, 6)
    expect(high).toBeCloseTo(2.5 + half, 6)
    expect(p).toBeLessThan(0.001)
    expect(pHolm).toBe(p)
    expect(lead).not.toHaveProperty('reason')
  })

  test('is not tested over an open link, where nobody knows whom the answers speak for', () => {
    expect(leadsIn(service, tenRate, { openLink: true })).toEqual([
      {
        ...{ measure: 'service', best: 'se', tied: [], verdict: 'cannot-tell' },
        reason: 'open-link',
        comparisons: [
          {
            ...{ object: 'dk', verdict: 'cannot-tell', n: 10, diff: 2.5 },
            ...{ low: null, high: null, p: null, pHolm: null },
          },
        ],
      },
    ])
  })

  test('cannot be told where all set them apart by the same, unless everybody answered', () => {
    const alike = people(10, () => ({ se: 8, dk: 6 }))
    expect(leadsIn(service, alike, { asked: 11 })).toMatchObject([
      { verdict: 'cannot-tell', reason: 'no-variation' },
    ])
    expect(leadsIn(service, alike, { asked: 10 })).toMatchObject([
      { verdict: 'certain', comparisons: [{ diff: 2, low: 2, high: 2, p: null, pHolm: null }] },
    ])
  })

  test('is nobody where several share the highest value', () => {
    const tie = people(10, (i) => (i % 2 === 0 ? { se: 8, dk: 6 } : { se: 6, dk: 8 }))
    expect(leadsIn(service, tie)).toEqual([
      { measure: 'service', best: null, tied: ['se', 'dk'], verdict: 'tie', comparisons: [] },
    ])
  })

  test('is nobody where nobody answered', () => {
    expect(leadsIn(service, [])).toEqual([
      {
        ...{ measure: 'service', best: null, tied: [], verdict: 'nothing-to-compare' },
        comparisons: [],
      },
    ])
  })

  test('is the lowest of an item that runs the other way', () => {
    const worse = questionnaire({
      items: [{ key: 'fel', kind: 'compare', scale: 'tio', reversed: true, objects: objectsIn() }],
      measures: [{ key: 'fel', kind: 'mean', item: 'fel' }],
    })
    const rows = tenRate.map(({ service }) => ({ fel: service }))
    const ahead = (lead: Lead | undefined) =>
      lead && 'best' in lead ? [lead.best, numbersOf(lead)[0].diff] : null
    expect(ahead(leadsIn(worse, rows)[0])).toEqual(['dk', 2.5])
    expect(ahead(leadsIn(service, tenRate)[0])).toEqual(['se', 2.5])
  })

  test('does not depend on the order of people, to the byte', () => {
    const three = people(23, (i) => ({ se: (i * 7) % 10, dk: (i * 3) % 9, no: (i * i) % 8 }))
    const definition = compared('se', 'dk', 'no')
    const said = canonical(leadsIn(definition, three))
    expect(canonical(leadsIn(definition, three.toReversed()))).toBe(said)
    expect(canonical(leadsIn(definition, [...three.slice(9), ...three.slice(0, 9)]))).toBe(said)
  })

  test('is not told of a whole that is the mean of groups', () => {
    const plan = { ...wholeRoundOnly, whole: { meanOf: 'kundtyp' } }
    expect(leadsIn(service, tenRate, { plan })).toEqual([])
  })
})

describe('an index of several areas', () => {
  const areas = { service: 'tio', teknik: 'tio' }
  const index = (weights?: number[]) =>
    questionnaire({
      items: Object.entries(areas).map(([key, scale]) => ({
        ...{ key, kind: 'compare', scale, objects: objectsIn() },
      })),
      measures: [
        {
          ...{ key: 'index', kind: 'index', rule: 'questionMeans', items: Object.keys(areas) },
          ...(weights ? { weights } : {}),
        },
      ],
    })

  test('is led by the object that leads as areas weigh', () => {
    // Service: .se 2 better; teknik: .dk 4 better, on 0–10. Plainly .dk by 10·(4 − 2)/2 = 10 points.
    const rows = people(12, (i) => ({ se: 8 + (i % 2), dk: 6 })).map(({ service }, i) => ({
      ...{ service, teknik: { se: 3, dk: i % 2 === 0 ? 7 : 8 } },
    }))
    // .se is 2.5 better, .dk 4.5: 10·(4.5 − 2.5)/2 = 10; with 9 to 1 10·(9·2.5 − 4.5)/10 = 18.
    expect(leadsIn(index(), rows)).toMatchObject([{ best: 'dk', comparisons: [{ diff: 10 }] }])
    expect(leadsIn(index([9, 1]), rows)).toMatchObject([
      { best: 'se', comparisons: [{ diff: 18 }] },
    ])
    // What weighs nothing counts for nothing.
    expect(leadsIn(index([1, 0]), rows)).toMatchObject([
      { best: 'se', comparisons: [{ diff: 25 }] },
    ])
  })

  test('is withheld where nine have a pair in one of its areas', () => {
    const rows = (pairs: number) =>
      people(20, (i) => ({ se: 8 + (i % 2), dk: 6 })).map(({ service }, i) => ({
        service,
        teknik: { se: 7, ...(i < pairs ? { dk: 5 } : {}) },
      }))
    expect(leadsIn(index(), rows(9))).toEqual([{ measure: 'index', withheld: 'too-few' }])
    expect(leadsIn(index(), rows(10))).toMatchObject([{ verdict: 'certain' }])
  })
})

describe('what is withheld', () => {
  test('nine pairs are too few and the tenth brings the lead', () => {
    // Nine and ten answers of each are enough for their means.
    expect(leadsIn(service, tenRate.slice(0, 9))).toEqual([
      { measure: 'service', withheld: 'too-few' },
    ])
    expect(leadsIn(service, tenRate)).toMatchObject([{ verdict: 'certain' }])
  })

  test('an anonymous round waits for twenty', () => {
    const rate = (n: number) => people(n, (i) => ({ se: 8 + (i % 2), dk: 6 }))
    const anonymous = { thresholds: thresholdsOf('anonymous') }
    expect(leadsIn(service, rate(19), anonymous)).toMatchObject([{ withheld: 'too-few' }])
    expect(leadsIn(service, rate(20), anonymous)).toMatchObject([{ verdict: 'certain' }])
  })

  test('no lead is told beside a figure that is withheld', () => {
    const third = (n: number) =>
      people(20, (i) => ({ se: 8 + (i % 2), dk: 6, ...(i < n ? { no: 1 } : {}) }))
    const definition = compared('se', 'dk', 'no')
    expect(leadsIn(definition, third(4))).toEqual([{ measure: 'service', withheld: 'too-few' }])
    // Nor is a tie, which compares nobody.
    const tie = people(20, (i) => ({
      se: 6 + (i % 2),
      dk: 7 - (i % 2),
      ...(i < 4 ? { no: 1 } : {}),
    }))
    expect(leadsIn(definition, tie)).toEqual([{ measure: 'service', withheld: 'too-few' }])
  })

  test('a difference that gives away what four others said is hidden, of five told, of none told', () => {
    // Who rated .se alone: the mean of .se and the difference give their sum.
    const alone = (n: number) =>
      people(12 + n, (i) => ({ se: 8 + (i % 2), ...(i < 12 ? { dk: 6 } : {}) }))
    for (const n of [1, 2, 3, 4])
      expect(leadsIn(service, alone(n))).toMatchObject([
        {
          ...{ best: 'se', verdict: 'certain' },
          comparisons: [{ object: 'dk', verdict: 'certain', withheld: 'would-reveal' }],
        },
      ])
    for (const n of [0, 5])
      expect(leadsIn(service, alone(n))).toMatchObject([{ comparisons: [{ n: 12, diff: 2.5 }] }])
  })

  test('so is one that gives them away together with another difference', () => {
    // Five know neither .dk nor .no and one knows .no: the two differences differ by that one.
    const definition = compared('se', 'dk', 'no')
    const rows = (both: number, one: number) =>
      people(12 + both + one, (i) => ({
        se: 8 + (i % 2),
        ...(i < 12 ? { dk: 6 } : {}),
        ...(i < 12 || i >= 12 + both ? { no: 5 } : {}),
      }))
    const hidden = (lead: Lead | undefined) =>
      lead && 'comparisons' in lead ? lead.comparisons.map((one) => 'withheld' in one) : null
    expect(hidden(leadsIn(definition, rows(5, 1))[0])).toEqual([false, true])
    // Nobody lacks .no alone, and nobody is left between them.
    expect(hidden(leadsIn(definition, rows(0, 5))[0])).toEqual([false, false])
  })

  test('the same pair may be told again: in the area, and in an index of it alone', () => {
    const definition = questionnaire({
      items: [{ key: 'service', kind: 'compare', scale: 'tio', objects: objectsIn() }],
      measures: [
        ...[{ key: 'index', kind: 'index', rule: 'individual', items: ['service'] }],
        { key: 'service', kind: 'mean', item: 'service' },
      ],
    })
    const rows = people(17, (i) => ({ se: 8 + (i % 2), ...(i < 12 ? { dk: 6 } : {}) }))
    expect(leadsIn(definition, rows)).toMatchObject([
      { measure: 'index', comparisons: [{ diff: 25 }] },
      { measure: 'service', comparisons: [{ diff: 2.5 }] },
    ])
  })
})

const tenRate = people(10, (i) => ({ se: i % 2 === 0 ? 9 : 8, dk: 6 }))

/** So many people, and what each of them gives each object in the service. */
function people(n: number, rate: (i: number) => Record<string, number>) {
  return Array.from({ length: n }, (_, i) => ({ service: rate(i) }))
}

function objectsIn(...keys: string[]) {
  return named(...(keys.length === 0 ? ['se', 'dk'] : keys))
}

function compared(...keys: string[]): Definition {
  return questionnaire({
    items: [{ key: 'service', kind: 'compare', scale: 'tio', objects: objectsIn(...keys) }],
    measures: [{ key: 'service', kind: 'mean', item: 'service' }],
  })
}

function leadsIn(
  definition: Definition,
  answers: readonly Answers[],
  how: Partial<Parameters<typeof leadsOf>[3]> & { readonly asked?: number } = {},
): Lead[] {
  const { asked, ...rest } = how
  const rules = { plan: wholeRoundOnly, thresholds, openLink: false, ...rest }
  const atoms = { values: [{}], of: answers.map(() => 0) }
  const block = blockOf(definition, atoms, answers, asked === undefined ? null : [asked])
  const figures = compute(definition, block, [{}]).flatMap(({ computed }) =>
    computed.map((one) =>
      gate(one, {
        ...{ thresholds: rules.thresholds, openLink: rules.openLink },
        ...{ submitted: answers.length, bands: new Map(), language: 'sv' },
      }),
    ),
  )
  return leadsOf(definition, block, figures, rules)
}

/** The comparisons of a lead, each with its numbers. */
function numbersOf(lead: Lead | undefined) {
  if (lead === undefined || 'withheld' in lead) throw new Error('withheld')
  const all = lead.comparisons.flatMap((one) => ('withheld' in one ? [] : [one]))
  const [first, ...others] = all
  if (first === undefined) throw new Error('no comparison with numbers')
  return [first, ...others] as const
}
