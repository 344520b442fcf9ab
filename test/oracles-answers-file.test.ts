import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { itemsOf } from '../src/core/definition/definition.ts'
import type { Figure } from '../src/core/figure.ts'
import { kindOfItem } from '../src/core/items/item-kinds.ts'
import { computed } from './oracles/computed.ts'
import { agrees } from './oracles/leaves.ts'
import { type Case, type OracleSet, peopleArgs, readCases, readSet } from './oracles/set.ts'

// `nojd compute` with a fixture's questionnaire as definition.json and its people as answers.csv:
// what R computed comes out of the whole program, for everybody and group by group.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-answers-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the customer index of nki-a, business and private', () => {
  const set = readSet('nki-a')
  for (const round of ['2021', '2022'])
    test(`${round}: means, both indices, and the score with its three parts`, async () => {
      // 10 questions, 2 indices, 1 score with 3 parts; the total and 2 strata. Nobody was asked in
      // 2021 whether they recommend: of 3 × 13 figures 3 are none.
      const compared = await compareAll(set, 'nki-a', round, 'stratum', customerFigures)
      expect(compared).toEqual(
        round === '2021' ? { values: 36, none: 3, silent: 0 } : { values: 39, none: 0, silent: 0 },
      )
    })
})

describe('four registries rated in seven areas, objects-a', () => {
  const set = readSet('objects-a')
  for (const round of ['2018', '2020'])
    test(`${round}: a mean of each area and object, and the index of each object`, async () => {
      // 7 areas and an index, 4 objects; the total and 2 groups.
      const compared = await compareAll(set, 'objects-a', round, 'group', objectFigures)
      expect(compared).toEqual({ values: 8 * 4 * 3, none: 0, silent: 0 })
    })

  test('a group where nobody rated an object, or nobody answered, has none for it', async () => {
    // Of 15 groups the fixture has two areas and the index, of the total all; its means that are null
    // are those of no rating.
    const compared = await compareAll(set, 'objects-a', 'edge', 'group', objectFigures)
    expect(compared).toEqual({ values: 155, none: 57, silent: 15 * 5 * 4 })
  })
})

describe('sustainability areas put in order, ranks-a', () => {
  const set = readSet('ranks-a')
  for (const round of ['2018', '2020'])
    test(`${round}: mean rank, place, first and top three of each option`, async () => {
      // 9 + 4 + 2 options; the total and 4 groups.
      const compared = await compareAll(set, 'ranks-a', round, 'group', rankFigures)
      expect(compared).toEqual({ values: 15 * 5, none: 0, silent: 0 })
    })

  test('a group where nobody ranked has none, and one where a few did has theirs', async () => {
    // 15 options; the total and 12 groups, with the fixture's means that are null.
    const compared = await compareAll(set, 'ranks-a', 'edge', 'group', rankFigures)
    expect(compared).toEqual({ values: 74, none: 121, silent: 0 })
  })

  test('a file with rankings that are no rankings is refused by row, and nothing is computed', async () => {
    const spoiled = set.peopleIn({ round: '2018' }).filter((person) => person.spoiled.length > 0)
    expect(spoiled.length).toBeGreaterThan(0)
    const refused = run(set, '2018', 'group', { keepSpoiled: true })
    await expect(refused).rejects.toThrow('nothing was computed')
  })
})

// --- What R says of each figure -----------------------------------------------------------------

/** The value, n and parts that a figure must have; undefined where the fixture is silent. */
type Wanted = { value: number | null; n: number; parts?: Record<string, number> } | undefined
type Expects = (figure: Figure, caseOf: (kind: string, of: object) => unknown) => Wanted

const counted = z.object({ n: z.int(), mean: z.number().nullable() })

const customerFigures: Expects = ({ measure }, caseOf) => {
  if (measure === 'recommend') {
    const scored = z.object({ n: z.int(), score: z.number().nullable() })
    const parts = z.object({ detractors: z.int(), passives: z.int(), promoters: z.int() })
    const { score, n, detractors, passives, promoters } = scored
      .extend(parts.shape)
      .parse(caseOf('nps', {}))
    const percent = (count: number) => (100 * count) / n
    return {
      ...{ value: score, n },
      parts: {
        critics: percent(detractors),
        passives: percent(passives),
        promoters: percent(promoters),
      },
    }
  }
  if (!measure.startsWith('nki')) {
    const { n, mean } = counted.parse(caseOf('question', { question: measure }))
    return { value: mean, n }
  }
  const rules = z.object({ individual: counted, questionMeans: counted })
  const { individual, questionMeans } = rules.parse(caseOf('index', { index: 'nki' }))
  const { n, mean } = measure === 'nki-individual' ? individual : questionMeans
  return { value: mean, n }
}

const objectFigures: Expects = ({ measure, of }, caseOf) => {
  const area = measure === 'areas' ? null : measure
  const rated = z.object({ objects: z.record(z.string(), counted) })
  // Of the groups made for odd cases the fixture has a few areas alone.
  const { objects } = rated.optional().parse(caseOf('compareObjects', { area })) ?? {}
  const found = objects?.[of?.['object'] ?? '']
  return found && { value: found.mean, n: found.n }
}

const rankFigures: Expects = ({ measure, of }, caseOf) => {
  const share = z.object({ share: z.number() }).nullable()
  const one = z.object({
    ranked: z.int(),
    meanRank: z.number().nullable(),
    first: share,
    top3: share,
  })
  const { n, options, place } = z
    .object({
      n: z.int(),
      options: z.record(z.string(), one),
      place: z.record(z.string(), z.int()),
    })
    .parse(caseOf('rank', { question: measure }))
  const option = of?.['option'] ?? ''
  const found = options[option]
  if (found === undefined) return undefined
  const { meanRank: value, ranked, first, top3 } = found
  const parts = {
    ...{ place: place[option] ?? 0, ranked },
    ...{ first: 100 * (first?.share ?? 0), top3: 100 * (top3?.share ?? 0) },
  }
  return { value, n, parts }
}

// --- Running and comparing ----------------------------------------------------------------------

async function compareAll(
  set: OracleSet,
  name: string,
  round: string,
  by: string,
  expects: Expects,
) {
  const cases = readCases(name)
  const { groups } = await run(set, round, by)
  const compared = { values: 0, none: 0, silent: 0 }
  for (const { group, figures } of groups) {
    const here = group[by] === undefined ? { round } : { round, by, value: group[by] }
    for (const figure of figures) {
      const wanted = expects(figure, (kind, of) => expectedOf(cases, kind, { ...here, ...of }))
      const about = JSON.stringify([figure.measure, figure.of, group])
      if (wanted === undefined) {
        compared.silent += 1
        continue
      }
      if (wanted.value === null) {
        expect(figure, about).toMatchObject({ is: 'none', reason: 'no-answers' })
        compared.none += 1
        continue
      }
      if (figure.is !== 'value' || !('value' in figure)) throw new Error(`no value of ${about}`)
      expect(agrees(figure.value, wanted.value), `${about} ${String(figure.value)}`).toBe(true)
      expect(figure.n, about).toBe(wanted.n)
      expect(Object.keys(figure.parts ?? {}), about).toEqual(Object.keys(wanted.parts ?? {}))
      for (const [part, want] of Object.entries(wanted.parts ?? {}))
        expect(agrees(figure.parts?.[part] ?? null, want), `${about} ${part}`).toBe(true)
      compared.values += 1
    }
  }
  return compared
}

function expectedOf(cases: readonly Case[], kind: string, wanted: object): unknown {
  const want = peopleArgs.parse(wanted)
  const found = cases.find((one) => {
    const args = peopleArgs.safeParse(one.args)
    return (
      one.kind === kind &&
      args.success &&
      JSON.stringify(sorted(args.data)) === JSON.stringify(sorted(want))
    )
  })
  return found?.expected
}

function sorted(args: object): unknown {
  return Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Writes the definition and the answers of one round, and runs the command on them. */
function run(set: OracleSet, round: string, by: string, { keepSpoiled = false } = {}) {
  const { questionnaire } = set
  const definition = join(folder, `${questionnaire.key}.json`)
  writeFileSync(definition, JSON.stringify(questionnaire))
  const items = itemsOf(questionnaire).map((item) => ({
    key: item.key,
    columns: kindOfItem(item).cells(item),
  }))
  const header = [by, ...items.flatMap(({ columns }) => columns)].join(',')
  const lines = set
    .peopleIn({ round })
    .map(({ cells, spoiled }) =>
      [
        cells[by] ?? '',
        ...items.flatMap(({ key, columns }) =>
          columns.map((column) =>
            keepSpoiled || !spoiled.includes(key) ? (cells[column] ?? '') : '',
          ),
        ),
      ].join(','),
    )
  const answers = join(folder, `${questionnaire.key}-${round}.csv`)
  writeFileSync(answers, [header, ...lines].join('\n'))
  return computed([definition, answers, '--by', by])
}
