import { bandOf, type BandSet } from '../bands.ts'
import type { Block } from '../block.ts'
import { type Definition, itemNamed, itemsOf } from '../definition/definition.ts'
import { display, type Language } from '../display.ts'
import type { Figure } from '../figure.ts'
import { type Group, isIn, type Plan, wholeOf } from '../group.ts'
import { kindOfItem } from '../items/item-kinds.ts'
import { talliesOf } from '../tally.ts'
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
  const prepared = definition.measures.map((measure) => ({
    measure,
    sensitive: kindOfMeasure(measure)
      .itemsOf(measure, definition)
      .some((item) => itemNamed(definition, item).sensitive === true),
    outcomesOf: kindOfMeasure(measure).over(measure, definition, tallies),
  }))
  const questions = new Map(itemsOf(definition).map((item) => [item.key, item]))
  const parts = partsOf(definition, whole, block)?.map((group) => atomsIn(block, group))
  const divided = whole === 'people' ? [] : [questions.get(whole.meanOf) ?? []].flat()
  return groups.map((group) => {
    const atoms = atomsIn(block, group)
    const total = Object.keys(group).length === 0
    const by = Object.keys(group).flatMap((name) => questions.get(name) ?? [])
    // Who of those asked would have answered a question in some way, nobody knows.
    const known = block.asked !== null && by.length === 0
    const N = known ? atoms.reduce((sum, atom) => sum + (block.asked?.[atom] ?? 0), 0) : null
    return {
      group,
      computed: prepared.flatMap(({ measure, sensitive, outcomesOf }) => {
        const ofParts = total && parts !== undefined && kindOfMeasure(measure).averages
        const outcomes = ofParts
          ? meanOfGroups((parts.length > 0 ? parts : [[]]).map(outcomesOf))
          : outcomesOf(atoms)
        const behind = ofParts ? divided : by
        const about = { sensitive: sensitive || behind.some((item) => item.sensitive === true) }
        return outcomes.map((outcome) => ({ measure, ...about, group, N, ...outcome }))
      }),
    }
  })
}

/** A computed measure as a figure, nothing withheld. */
export function figureOf(
  computed: Computed,
  bands: ReadonlyMap<string, BandSet>,
  language: Language,
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
    interval: null,
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

function atomsIn({ atoms }: Block, group: Group): number[] {
  return atoms.flatMap((atom, i) => (isIn(atom, group) ? [i] : []))
}
