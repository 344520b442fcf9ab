import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf as figuresOfSurvey, questionnaire } from '../../../test/small-survey.ts'
import type { Answers } from '../answer.ts'
import { blockOf } from '../block-of.ts'
import type { ValueFigure } from '../figure.ts'
import { atomsOf } from '../group.ts'
import { groupOf } from '../group-of.ts'
import type { Population } from '../population.ts'
import { compute, figureOf } from './compute.ts'
import type { Known } from './weighting.ts'

const survey = questionnaire({
  items: [
    { key: 'nojd', kind: 'scale', scale: 'tio' },
    { key: 'prisvart', kind: 'scale', scale: 'tio' },
  ],
  measures: [
    { key: 'nojd', kind: 'mean', item: 'nojd' },
    { key: 'nki', kind: 'index', rule: 'questionMeans', items: ['nojd', 'prisvart'] },
    { key: 'egen', kind: 'index', rule: 'individual', items: ['nojd', 'prisvart'] },
    { key: 'topp', kind: 'share', item: 'nojd', from: 8 },
    { key: 'nps', kind: 'nps', item: 'nojd' },
  ],
  groups: { by: ['kundtyp'] },
})

interface Person {
  readonly kundtyp: string
  readonly answers: Answers
}

/** The figures of everybody, nothing withheld below `fewest` but what a round withholds. */
function totals(people: readonly Person[], known: Known, asked: readonly string[] | null = null) {
  const background = [...people.map(({ kundtyp }) => kundtyp), ...(asked ?? [])]
  const atoms = atomsOf(
    survey.groups,
    background.map((kundtyp) => groupOf(survey, { kundtyp }, {})),
  )
  const counts = atoms.values.map(
    (_, atom) => atoms.of.slice(people.length).filter((one) => one === atom).length,
  )
  const block = blockOf(
    survey,
    { values: atoms.values, of: atoms.of.slice(0, people.length) },
    people.map(({ answers }) => answers),
    asked && counts,
  )
  return (fewest = 0) => {
    const [whole] = compute(survey, block, [{}], 'people', { by: survey.groups.by, ...known })
    const figures = (whole?.computed ?? []).flatMap((one) => {
      const figure = figureOf(one, new Map(), 'sv', { fewest, openLink: false })
      return figure.is === 'value' && 'value' in figure ? [figure] : []
    })
    return Object.fromEntries(
      figures.map((figure): [string, ValueFigure] => [figure.measure, figure]),
    )
  }
}

function of(kundtyp: string, ...answers: readonly number[]): Person[] {
  return answers.map((nojd) => ({ kundtyp, answers: { nojd, prisvart: nojd } }))
}

function population(foretag: number, privat: number): Population {
  return [
    { group: { kundtyp: 'foretag' }, N: foretag },
    { group: { kundtyp: 'privat' }, N: privat },
  ]
}

describe('customers weigh as business and private do in the population', () => {
  const people = [...of('foretag', 10, 8), ...of('privat', 4, 6, 5, 5)]

  test('the mean, its error and the effective number are those of the formula', () => {
    const { nojd } = totals(people, { population: population(30, 10) })()
    // Business 9 of 30, private 5 of 10: (30·9 + 10·5)/40 = 8, where all six have 38/6.
    expect(nojd?.value).toBeCloseTo(38 / 6, 12)
    expect(nojd).toMatchObject({ N: 40, weighted: { value: 8, display: '8,00', strata: 2 } })
    expect(nojd?.weighted?.by).toEqual(['kundtyp'])
    // V = 0.75²·(1 − 2/30)·2/2 + 0.25²·(1 − 4/10)·(2/3)/4 = 0.525 + 0.00625; t(4) = 2.776445.
    const half = 2.776445105 * Math.sqrt(0.53125)
    expect(nojd?.weighted?.low).toBeCloseTo(8 - half, 8)
    expect(nojd?.weighted?.high).toBeCloseTo(8 + half, 8)
    // Kish: two weigh 15 and four 2.5; 40²/(2·225 + 4·6.25) = 1600/475.
    expect(nojd?.weighted?.nEff).toBeCloseTo(1600 / 475, 12)
  })

  test('a share has the same Kish, and Wilson around it', () => {
    const { topp } = totals(people, { population: population(30, 10) })()
    // Everybody in business and nobody in private: 75 %, without a spread inside the strata.
    expect(topp?.weighted).toMatchObject({ value: 75, display: '75 %' })
    expect(topp?.weighted?.nEff).toBeCloseTo(1600 / 475, 12)
    const [z2, m] = [1.959963984540054 ** 2, 1600 / 475]
    const centre = (0.75 + z2 / (2 * m)) / (1 + z2 / m)
    const half = (Math.sqrt(z2) / (1 + z2 / m)) * Math.sqrt(0.1875 / m + z2 / (4 * m * m))
    expect(topp?.weighted?.low).toBeCloseTo(100 * (centre - half), 9)
    expect(topp?.weighted?.high).toBeCloseTo(100 * (centre + half), 9)
  })

  test('without a population they weigh as those who were asked', () => {
    const asked = [...Array<string>(30).fill('foretag'), ...Array<string>(10).fill('privat')]
    const framed = totals(people, {}, asked)()
    expect(framed['nojd']?.weighted).toEqual(
      totals(people, { population: population(30, 10) })()['nojd']?.weighted,
    )
    expect(framed['nojd']?.interval?.assumes).toBe('random-non-response')
  })

  test('where those asked are fewer than the population, everything assumes a random sample', () => {
    const asked = [...Array<string>(20).fill('foretag'), ...Array<string>(10).fill('privat')]
    const sampled = totals(people, { population: population(30, 10) }, asked)()
    expect(sampled['nojd']).toMatchObject({ N: 40, interval: { assumes: 'random-sample' } })
    const whole = totals(people, { population: population(20, 10) }, asked)()
    expect(whole['nojd']).toMatchObject({ N: 30, interval: { assumes: 'random-non-response' } })
  })

  test('a stratum of the population that nobody answered for leaves nothing to weigh', () => {
    const nobody = totals(of('foretag', 10, 8), { population: population(30, 10) })()
    expect(nobody['nojd']).toMatchObject({ value: 9, noWeighted: 'empty-stratum' })
    expect(nobody['nojd']).not.toHaveProperty('weighted')
    const none = totals(of('foretag', 10, 8), { population: population(30, 0) })()
    expect(none['nojd']).not.toHaveProperty('noWeighted')
  })

  test('one stratum is nothing to weigh by, two that are as large as those who answered change nothing', () => {
    const one = totals(of('foretag', 10, 8, 7), { population: [{ group: {}, N: 50 }] })()
    expect(one['nojd']).toMatchObject({ N: 50 })
    expect(one['nojd']).not.toHaveProperty('weighted')
    for (const figure of Object.values(totals(people, { population: population(8, 16) })()))
      expect(Math.abs((figure.weighted?.value ?? NaN) - figure.value)).toBeLessThan(1e-12 * 100)
  })

  test('everybody answered: the interval is the point', () => {
    for (const figure of Object.values(totals(people, { population: population(2, 4) })())) {
      const { value, low, high } = figure.weighted ?? {}
      expect([low, high]).toEqual([value, value])
      expect(figure.interval?.assumes).toBe('nothing')
    }
  })

  test('of weights alone, all equal, it is the plain figure with the plain interval', () => {
    const same = totals(people, {
      population: [{ group: {}, N: 50 }],
      weights: people.map(() => 3),
    })
    for (const { measure, value, interval, weighted } of Object.values(same())) {
      expect([measure, Math.abs((weighted?.value ?? NaN) - value) < 1e-12 * 100]).toEqual([
        measure,
        true,
      ])
      expect(weighted).toMatchObject({ by: [], strata: 1 })
      expect(weighted?.nEff).toBeCloseTo(people.length, 12)
      // A plain share counts people, its twin errors: they agree for means.
      if (measure === 'topp') continue
      expect(weighted?.low).toBeCloseTo(interval?.low ?? NaN, 9)
      expect(weighted?.high).toBeCloseTo(interval?.high ?? NaN, 9)
    }
  })
})

describe('a round tells the weighted total', () => {
  const people = (n: number) => [
    ...of('foretag', ...Array.from({ length: n }, (_, i) => 5 + (i % 5))),
    ...of('privat', ...Array.from({ length: 30 }, (_, i) => i % 11)),
  ]

  test('from exactly the n in every stratum that may show a spread, measure by measure', () => {
    const nine = totals(people(9), { population: population(300, 900) })(10)
    for (const figure of Object.values(nine)) {
      expect(figure.noWeighted).toBe('too-few')
      expect(figure).not.toHaveProperty('weighted')
    }
    const ten = totals(people(10), { population: population(300, 900) })(10)
    for (const figure of Object.values(ten)) {
      expect(figure.weighted?.strata).toBe(2)
      expect(figure).not.toHaveProperty('noWeighted')
    }
  })

  test('held to the question with the fewest answers, for beside the others the index tells of it', () => {
    const skipped = people(10).map((one, i) =>
      i === 0 ? { ...one, answers: { nojd: one.answers['nojd'] ?? 0 } } : one,
    )
    const figures = totals(skipped, { population: population(300, 900) })(10)
    expect(figures['nojd']?.weighted?.strata).toBe(2)
    expect(figures['egen']?.weighted?.strata).toBe(2)
    expect(figures['nki']?.noWeighted).toBe('too-few')
  })

  test('and as little of a stratum that nobody answered for as of one with few', () => {
    const figures = totals(people(0), { population: population(300, 900) })(10)
    expect(figures['nojd']?.noWeighted).toBe('too-few')
  })
})

test('the order of people changes no byte of a weighted figure', () => {
  const person = fc.record({
    kundtyp: fc.constantFrom('foretag', 'privat'),
    answers: fc.record(
      { nojd: fc.integer({ min: 0, max: 10 }), prisvart: fc.integer({ min: 0, max: 10 }) },
      { requiredKeys: [] },
    ),
    weight: fc.constantFrom(0.1, 0.7, 1.3, 2.9),
  })
  const turns = fc
    .array(person, { maxLength: 40 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(turns, fc.boolean(), ([one, other], weighed) => {
      const shown = (all: typeof one) =>
        JSON.stringify(
          totals(all, {
            population: population(313, 977),
            weights: weighed ? all.map(({ weight }) => weight) : null,
          })(),
        )
      expect(shown(other)).toBe(shown(one))
    }),
    { numRuns: 200 },
  )
})

test('the mean of groups has no weighted twin but from weights of its own', () => {
  const mean = questionnaire({
    items: [{ key: 'nojd', kind: 'scale', scale: 'tio' }],
    measures: [{ key: 'nojd', kind: 'mean', item: 'nojd' }],
    groups: { by: ['kundtyp'], whole: { meanOf: 'kundtyp' } },
  })
  const people = [...of('foretag', 10, 8), ...of('privat', 4, 6)].map(({ kundtyp, answers }) => ({
    background: { kundtyp },
    answers: { nojd: answers['nojd'] ?? 0 },
  }))
  const asked = people.map(({ background }) => background)
  expect(figuresOfSurvey(mean, people, {}, asked)['nojd']).not.toHaveProperty('weighted')
})
