import { expect, test } from 'vitest'
import { figuresOf, named, questionnaire } from '../../test/small-survey.ts'
import { catalogue, hme } from '../../test/surveys.ts'
import { allowedPlan, gate } from './disclosure.ts'
import type { Plan } from './group.ts'
import type { Computed } from './measures/compute.ts'
import { measureOf } from './concept.ts'
import { thresholdsOf } from './thresholds.ts'

// An anonymous round: means and indices from 7 answers, shares from 10.
const round = {
  thresholds: thresholdsOf('anonymous'),
  submitted: 30,
  bands: catalogue.bands,
  language: 'sv' as const,
  openLink: false,
}

test('six answers are withheld and the seventh brings the index', () => {
  expect(gate(computed('hme', 76.4, 6), round)).toEqual({
    ...{ measure: 'hme', concept: 'hme', group: { unit: 'stad/it' } },
    ...{ is: 'withheld', withheld: 'too-few' },
  })
  expect(gate(computed('hme', 76.4, 7), round)).toMatchObject({
    ...{ measure: 'hme', concept: 'hme', group: { unit: 'stad/it' }, is: 'value', value: 76.4 },
    ...{ decimals: 0, display: '76', n: 7, N: 40, band: null },
    interval: { spread: 'round', finite: true },
  })
})

test('a share waits for the tenth answer, a mean for the seventh', () => {
  expect(gate(computed('larande-topp', 100, 9), round).is).toBe('withheld')
  expect(gate(computed('larande-topp', 100, 10), round)).toMatchObject({
    ...{ is: 'value', display: '100 %', band: { set: 'toppbetyg', word: 'excellent' } },
  })
  expect(gate(computed('larande', 4.125, 6), round).is).toBe('withheld')
  expect(gate(computed('larande', 4.125, 7), round)).toMatchObject({ is: 'value', display: '4,13' })
})

test('up to nineteen answers the spread of the whole round is told, from twenty their own', () => {
  const of = (n: number) => {
    const figure = gate(computed('hme', 76.4, n), round)
    return figure.is === 'value' && 'value' in figure ? figure.interval : null
  }
  // The round: S = 2 · √30; se = S/√19 · √(1 − 19/40).
  expect(of(19)).toMatchObject({ spread: 'round', df: 29 })
  expect(of(19)?.se).toBeCloseTo(2 * Math.sqrt(30 / 19) * Math.sqrt(21 / 40), 12)
  expect(of(20)).toMatchObject({ spread: 'own', df: 19 })
  expect(of(20)?.se).toBeCloseTo(9 * Math.sqrt(20 / 40), 12)
  expect(of(40)).toMatchObject({ low: 76.4, high: 76.4, assumes: 'nothing' })
})

test('twenty have the spread of the round where nineteen stand beside them: it would tell of those', () => {
  const of = (beside: number) => {
    const figure = gate({ ...computed('hme', 76.4, 20), beside }, round)
    return figure.is === 'value' && 'value' in figure ? figure.interval?.spread : null
  }
  expect([of(19), of(20)]).toEqual(['round', 'own'])
})

test('what has a part with few answers tells the spread of neither', () => {
  const parts = { ...computed('hme', 76.4, 30), fewest: 8 }
  const small = { ...parts, spreads: parts.spreads.map((one) => ({ ...one, fewest: 8 })) }
  expect(gate(small, round)).toMatchObject({ interval: { spread: 'round' } })
  const both = { ...small, round: { ...small.round, fewest: 8 } }
  expect(gate(both, round)).toMatchObject({ interval: null, noInterval: 'too-few' })
})

test('nine of nine are a fact, however few', () => {
  const all = computed('hme', 76.4, 9)
  const census = { ...all, N: 9, spreads: all.spreads.map((one) => ({ ...one, N: 9 })) }
  expect(gate(census, round)).toMatchObject({
    interval: { low: 76.4, high: 76.4, assumes: 'nothing' },
  })
})

test('an open link has no interval: nobody knows whom it speaks for', () => {
  expect(gate(computed('hme', 76.4, 30), { ...round, openLink: true })).toMatchObject({
    ...{ interval: null, noInterval: 'open-link' },
  })
})

test('a withheld figure carries neither value nor n nor how many were asked', () => {
  for (const n of [0, 1, 6]) {
    const figure = gate(computed('hme', n === 0 ? null : 76.4, n), round)
    expect(Object.keys(figure).sort()).toEqual(['concept', 'group', 'is', 'measure', 'withheld'])
  }
})

test('a question that all thirty left blank is withheld like one that six answered', () => {
  expect(gate(computed('hme', null, 0), round)).toEqual(gate(computed('hme', 50, 6), round))
})

test('when nobody submitted anything there is nothing to withhold: no answers', () => {
  expect(gate(computed('hme', null, 0), { ...round, submitted: 0 })).toEqual({
    ...{ measure: 'hme', concept: 'hme', group: { unit: 'stad/it' } },
    ...{ is: 'none', reason: 'no-answers' },
  })
})

test('a higher line from the installation holds back what the table would show', () => {
  const careful = { ...round, thresholds: thresholdsOf('anonymous', 12) }
  expect(gate(computed('hme', 76.4, 11), careful).is).toBe('withheld')
  expect(gate(computed('hme', 76.4, 12), careful).is).toBe('value')
})

test('what is sensitive waits for as many as free text does, whatever it is computed as', () => {
  const sensitive = (n: number) => ({ ...computed('larande', 4, n), sensitive: true })
  // The fourth line of the table: 20 where people are anonymous, 5 where they are not.
  expect(gate(sensitive(19), round).is).toBe('withheld')
  expect(gate(sensitive(20), round).is).toBe('value')
  const confidential = { ...round, thresholds: thresholdsOf('confidential') }
  // A share's own line, 7, is the higher one then.
  const share = (n: number) => ({ ...computed('larande-topp', 50, n), sensitive: true })
  expect(gate(sensitive(5), confidential).is).toBe('value')
  expect([gate(share(6), confidential).is, gate(share(7), confidential).is]).toEqual([
    ...['withheld', 'value'],
  ])
})

test('a mean of groups is held to the smallest of them: it tells of six what it tells of six hundred', () => {
  const whole = (fewest: number) => ({ ...computed('hme', 70, 606), fewest, emptyGroup: false })
  expect(gate(whole(6), round).is).toBe('withheld')
  expect(gate(whole(7), round)).toMatchObject({ is: 'value', n: 606 })
})

test('a mean of several is held to the part that fewest answered: beside the others it tells of that one', () => {
  const customers = (count: number, scores: Record<string, number>) =>
    Array.from({ length: count }, () => ({ answers: { poang: scores } }))
  const survey = questionnaire({
    items: [{ key: 'poang', kind: 'compare', scale: 'tio', objects: named('se', 'dk', 'is') }],
    measures: [
      { key: 'poang', kind: 'mean', item: 'poang' },
      { key: 'alla', kind: 'mean', item: 'poang', together: true },
    ],
  })
  const printed = (knowing: number) => {
    const people = [
      ...customers(20, { se: 8, dk: 7 }),
      ...customers(knowing, { se: 8, dk: 7, is: 3 }),
    ]
    const figures = figuresOf(survey, people)
    const confidential = { ...round, thresholds: thresholdsOf('confidential') }
    return ['poang.se', 'poang.is', 'alla'].map((name) => {
      const [measure] = survey.measures.filter(({ key }) => key === name.split('.')[0])
      const figure = figures[name]
      if (measure === undefined || figure === undefined) throw new Error(`there is no ${name}`)
      return gate({ ...figure, measure, group: {} }, confidential).is
    })
  }
  // Four know .is: 3 · 6 − 8 − 7 would be their mean.
  expect(printed(4)).toEqual(['value', 'withheld', 'withheld'])
  expect(printed(5)).toEqual(['value', 'value', 'value'])
})

test('an empty group is not told of: that nobody answered is an answer too', () => {
  const empty = { ...computed('hme', null, 600), fewest: 0, emptyGroup: true }
  expect(gate(empty, round)).toMatchObject({ is: 'withheld', withheld: 'too-few' })
  expect(gate(empty, { ...round, submitted: 0 })).toMatchObject({ reason: 'empty-group' })
})

test('a withheld figure of an object says which, and still not of how many', () => {
  const dk = { ...computed('hme', 50, 6), of: { object: 'dk', area: 'service' } }
  const figure = gate(dk, round)
  expect(figure).toMatchObject({ is: 'withheld', of: { object: 'dk', area: 'service' } })
  expect(figure).not.toHaveProperty('n')
})

test('outside a demo a round prints the whole and no groups', () => {
  const plan: Plan = { by: ['unit'], cross: [['unit', 'kundtyp']], whole: 'people' }
  expect(allowedPlan(plan, true)).toEqual(plan)
  expect(allowedPlan(plan, false)).toEqual({ by: [], cross: [], whole: 'people' })
  const parts: Plan = { ...plan, whole: { meanOf: 'kundtyp' } }
  expect(allowedPlan(parts, false)).toEqual({ by: [], cross: [], whole: { meanOf: 'kundtyp' } })
})

function computed(concept: string, value: number | null, n: number): Computed {
  const measure = measureOf(concept, hme)
  if (measure === undefined) throw new Error(`hme has no ${concept}`)
  return {
    ...{ measure, group: { unit: 'stad/it' }, value, n, N: 40, sensitive: false },
    ...{
      spreads: [{ value, n, fewest: n, N: 40, asked: 40, se: 9 }],
      round: { se: 2, n: 30, fewest: 30 },
    },
  }
}
