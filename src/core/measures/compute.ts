import { bandOf, type BandSet } from '../bands.ts'
import type { Block } from '../block.ts'
import { type Definition, scaledItem } from '../definition/definition.ts'
import { display, type Language } from '../display.ts'
import type { Figure } from '../figure.ts'
import { type Group, isIn } from '../group.ts'
import { talliesOf } from '../tally.ts'
import { conceptOf, kindOfMeasure, type Measure } from './measure-kinds.ts'

/** A measure of a group as computed, before the disclosure gate. It must not leave the server. */
export interface Computed {
  readonly measure: Measure
  readonly group: Group
  readonly value: number | null
  readonly n: number
  /** How many were asked in the group; null when nobody was listed. */
  readonly N: number | null
}

/**
 * Every measure of a definition for every group: groups in the order given, measures in the order
 * of the definition. Depends on what was answered, not on the order of people.
 */
export function compute(
  definition: Definition,
  block: Block,
  groups: readonly Group[],
): { group: Group; computed: Computed[] }[] {
  const tallies = talliesOf(block)
  const prepared = definition.measures.map((measure) => {
    const kind = kindOfMeasure(measure)
    const items = kind.itemsOf(measure).map((item) => scaledItem(definition, item))
    return { measure, outcomeOf: kind.over(measure, items, tallies) }
  })
  return groups.map((group) => {
    const atoms = block.atoms.flatMap((atom, i) => (isIn(atom, group) ? [i] : []))
    const N = block.asked && atoms.reduce((sum, atom) => sum + (block.asked?.[atom] ?? 0), 0)
    return {
      group,
      computed: prepared.map(({ measure, outcomeOf }) => {
        const { value, n } = outcomeOf(atoms)
        return { measure, group, value, n, N }
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
  const { measure, group, value, n, N } = computed
  const about = { measure: measure.key, concept: conceptOf(measure), group }
  if (value === null) return { ...about, is: 'none', reason: 'no-answers' }
  const style = kindOfMeasure(measure).style(measure)
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
    band: set ? bandOf(set, value) : null,
  }
}
