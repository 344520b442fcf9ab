import { bandOf, type BandSet } from '../bands.ts'
import type { Block } from '../block.ts'
import { type Definition, itemNamed, itemsOf } from '../definition/definition.ts'
import { display, type Language } from '../display.ts'
import type { Figure } from '../figure.ts'
import { type Group, isIn, type Plan, wholeOf } from '../group.ts'
import { kindOfItem } from '../items/item-kinds.ts'
import { talliesOf } from '../tally.ts'
import { errorOf } from './estimator.ts'
import { intervalOf, type People, type Spread } from './interval-of.ts'
import { meanOfGroups } from './mean-of-groups.ts'
import { conceptOf, kindOfMeasure, type Measure } from './measure-kinds.ts'
import type { Outcome } from './measure-kind.ts'

/** A measure of a group as computed, before the disclosure gate. It must not leave the server. */
export interface Computed extends Outcome {
  readonly measure: Measure
  readonly group: Group
  /** How many were asked in the group; null when nobody was listed. */
  readonly N: number | null
  /** Whether it is about an item marked sensitive, or of a group, or a mean of groups, that one defines. */
  readonly sensitive: boolean
  /** Of a mean of groups: whether one has no value. */
  readonly emptyGroup?: boolean
  /** How the people it is made of spread: all of them together, or in each group of a mean of groups. */
  readonly spreads: readonly Spread[]
  /** How all who answered the measure in the round spread. */
  readonly round: { readonly se: number | null; readonly n: number }
}

/**
 * Every measure of a definition for every group: groups in the order given, measures in the order of
 * the definition, objects and options in theirs. The total is of all people, or the mean of groups.
 * Depends on what was answered, not on the order of people.
 */
export function compute(
  definition: Definition,
  block: Block,
  groups: readonly Group[],
  whole: Plan['whole'] = 'people',
): { group: Group; computed: Computed[] }[] {
  const tallies = talliesOf(block)
  const peopleIn = (group: Group) => {
    const atoms = atomsIn(block, group)
    return { atoms, rows: tallies.rowsIn(atoms), asked: askedIn(block, atoms) }
  }
  const everybody = peopleIn({})
  const nobody = { atoms: [], rows: [], asked: askedIn(block, []) }
  const prepared = definition.measures.map((measure) => {
    const kind = kindOfMeasure(measure)
    const outcomesOf = kind.over(measure, definition, tallies)
    const estimators = kind.estimators(measure, definition, tallies)
    const errorsOf = (rows: readonly number[]) => estimators.map((one) => errorOf(one, rows))
    const errors = errorsOf(everybody.rows)
    return {
      measure,
      sensitive: kind
        .itemsOf(measure, definition)
        .some((item) => itemNamed(definition, item).sensitive === true),
      rounds: outcomesOf(everybody.atoms).map(({ n }, i) => ({ n, se: errors[i] ?? null })),
      /** The outcomes of some people, each with how they spread. */
      spreadOf: ({ atoms, rows }: typeof everybody, N: number | null) => {
        const own = rows.length === block.rows ? errors : errorsOf(rows)
        return outcomesOf(atoms).map((outcome, i) => ({
          ...outcome,
          spread: { value: outcome.value, n: outcome.n, N, se: own[i] ?? null },
        }))
      },
    }
  })
  const questions = new Map(itemsOf(definition).map((item) => [item.key, item]))
  const parts = partsOf(definition, whole, block)?.map(peopleIn)
  const divided = whole === 'people' ? [] : [questions.get(whole.meanOf) ?? []].flat()
  return groups.map((group) => {
    const people = peopleIn(group)
    const total = Object.keys(group).length === 0
    const by = Object.keys(group).flatMap((name) => questions.get(name) ?? [])
    const N = by.length === 0 ? people.asked : null
    return {
      group,
      computed: prepared.flatMap(({ measure, sensitive, spreadOf, rounds }) => {
        const ofParts = total && parts !== undefined && kindOfMeasure(measure).averages
        const each = ofParts
          ? (parts.length > 0 ? parts : [nobody]).map((part) =>
              spreadOf(part, divided.length === 0 ? part.asked : null),
            )
          : [spreadOf(people, N)]
        const outcomes = ofParts ? meanOfGroups(each) : each.flat()
        const behind = ofParts ? divided : by
        const about = { sensitive: sensitive || behind.some((item) => item.sensitive === true) }
        return outcomes.map((outcome, i): Computed => ({
          ...{ measure, ...about, group, N, ...outcome },
          spreads: each.flatMap((part) => part[i]?.spread ?? []),
          round: rounds[i] ?? { se: null, n: 0 },
        }))
      }),
    }
  })
}

/**
 * A computed measure as a figure, nothing withheld: its interval is from the group's own spread if
 * `people` says nothing else.
 */
export function figureOf(
  computed: Computed,
  bands: ReadonlyMap<string, BandSet>,
  language: Language,
  people: People = { fewest: 0, openLink: false },
): Figure {
  const { measure, group, of, value, n, N, parts } = computed
  const about = {
    ...{ measure: measure.key, concept: conceptOf(measure), group },
    ...(of === undefined ? {} : { of: { ...of } }),
  }
  const style = kindOfMeasure(measure).style(measure)
  if (style === null && n > 0) return { ...about, is: 'value', n, N, parts: { ...parts } }
  if (style === null || value === null)
    return {
      ...about,
      is: 'none',
      reason: computed.emptyGroup === true ? 'empty-group' : 'no-answers',
    }
  const set = 'bands' in measure && measure.bands ? bands.get(measure.bands) : undefined
  return {
    ...about,
    is: 'value',
    value,
    decimals: style.decimals,
    display: display(value, style, language),
    n,
    N,
    ...intervalOf(computed, people),
    band: set ? bandOf(set, value, style.decimals) : null,
    ...(parts === undefined ? {} : { parts: { ...parts } }),
  }
}

/**
 * The groups whose plain mean is the whole. Of a question they are its options, also one that nobody
 * chose; of the frame, what those asked have.
 */
function partsOf(
  definition: Definition,
  whole: Plan['whole'],
  { atoms }: Block,
): readonly Group[] | null {
  if (whole === 'people') return null
  const question = itemsOf(definition).find(({ key }) => key === whole.meanOf)
  if (question === undefined) return wholeOf(whole, atoms)
  const [choice] = kindOfItem(question).counted(question, definition.scales)
  return (choice?.entries ?? []).map(({ name }) => ({ [whole.meanOf]: name }))
}

/** How many were asked; of a group that a question defines nobody knows, nor of an open link. */
function askedIn({ asked }: Block, atoms: readonly number[]): number | null {
  return asked && atoms.reduce((sum, atom) => sum + (asked[atom] ?? 0), 0)
}

function atomsIn({ atoms }: Block, group: Group): number[] {
  return atoms.flatMap((atom, i) => (isIn(atom, group) ? [i] : []))
}
