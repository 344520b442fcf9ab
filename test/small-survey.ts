import type { Answers } from '../src/core/answer.ts'
import { blockOf } from '../src/core/block-of.ts'
import type { Definition } from '../src/core/definition/definition.ts'
import { readDefinition } from '../src/core/definition/lint.ts'
import { atomsOf, type Group, type Plan } from '../src/core/group.ts'
import { groupOf } from '../src/core/group-of.ts'
import { compute, type Computed } from '../src/core/measures/compute.ts'

/** Somebody with a background in the frame and what they answered. */
export type Person = Readonly<{ answers: Answers }> & { readonly background?: Group }

/** Keys as options or objects of a question. */
export function named(...keys: readonly string[]) {
  return keys.map((key) => ({ key, text: { sv: key } }))
}

/**
 * A questionnaire small enough for arithmetic by hand, with the scales `betyg` 1–5 and `tio` 0–10,
 * checked as an author's file is. A text that an item does not have is its key.
 */
export function questionnaire(about: {
  readonly items: readonly ({ readonly key: string } & Record<string, unknown>)[]
  readonly measures: readonly Record<string, unknown>[]
  readonly groups?: Partial<Plan>
}): Definition {
  const labels = { sv: ['lägst', 'högst'] }
  const read = readDefinition(
    {
      ...{ key: 'liten', version: 1, title: { sv: 'Liten enkät' }, source: 'för hand' },
      ...{ languages: ['sv'], anonymity: 'confidential' },
      scales: {
        betyg: { min: 1, max: 5, dontKnow: true, labels },
        tio: { min: 0, max: 10, dontKnow: true, labels },
      },
      pages: [{ items: about.items.map((item) => ({ text: { sv: item.key }, ...item })) }],
      measures: about.measures,
      groups: { by: [], cross: [], whole: 'people', ...about.groups },
    },
    new Map(),
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.definition
}

/**
 * The figures of a group before any gate, by `measure` or `measure.object`; `asked` are the
 * backgrounds of everybody in the frame.
 */
export function figuresOf(
  definition: Definition,
  people: readonly Person[],
  group: Group = {},
  asked: readonly Group[] | null = null,
): Readonly<Record<string, Omit<Computed, 'measure' | 'group'>>> {
  const { groups } = definition
  const known = (asked ?? []).map((person) => groupOf(definition, person, {}))
  const own = people.map(({ background = {}, answers }) => groupOf(definition, background, answers))
  const atoms = atomsOf(groups, [...known, ...own])
  const counts = atoms.values.map(
    (_, atom) => atoms.of.slice(0, known.length).filter((one) => one === atom).length,
  )
  const block = blockOf(
    definition,
    { values: atoms.values, of: atoms.of.slice(known.length) },
    people.map(({ answers }) => answers),
    asked && counts,
  )
  const [found] = compute(definition, block, [group], groups.whole)
  return Object.fromEntries(
    (found?.computed ?? []).map(({ measure, group: _, ...figure }) => {
      const about = figure.of?.['object'] ?? figure.of?.['option']
      return [about === undefined ? measure.key : `${measure.key}.${about}`, figure]
    }),
  )
}
