import { bandOf, type BandSet } from '../bands.ts'
import type { Block } from '../block.ts'
import { type Definition, itemNamed, itemsOf } from '../definition/definition.ts'
import { display, type Language } from '../display.ts'
import type { Figure, ValueFigure } from '../figure.ts'
import { type Group, isIn, type Plan, wholeOf } from '../group.ts'
import { kindOfItem } from '../items/item-kinds.ts'
import { sizeOf } from '../population.ts'
import { talliesOf } from '../tally.ts'
import { errorOf } from './estimator.ts'
import { withBeside } from './beside.ts'
import { intervalOf, type People, type RoundSpread, type Spread } from './interval-of.ts'
import { meanOfGroups } from './mean-of-groups.ts'
import { conceptOf, kindOfMeasure, type Measure } from './measure-kinds.ts'
import type { Outcome } from './measure-kind.ts'
import { type Weighted, weightedEstimate } from './weighted-estimate.ts'
import { type Known, type Weighting, weightingOf } from './weighting.ts'

/** A measure of a group as computed, before the disclosure gate. It must not leave the server. */
export interface Computed extends Outcome {
  readonly measure: Measure
  readonly group: Group
  /** How many the group has, or were asked where no population is known; null when neither is. */
  readonly N: number | null
  /** Whether it is about an item marked sensitive, or of a group, or a mean of groups, that one defines. */
  readonly sensitive: boolean
  /** Of a mean of groups: whether one has no value. */
  readonly emptyGroup?: boolean
  /** How the people it is made of spread: all of them together, or in each group of a mean of groups. */
  readonly spreads: readonly Spread[]
  /** How all who answered the measure in the round spread. */
  readonly round: RoundSpread
  /** Of a group: the fewest people that any of its like, or what they leave over, has. */
  readonly beside?: number
  /** Of the total of all people, where there is something to weigh them by. */
  readonly weighted?: Weighted
}

/**
 * Every measure of a definition for every group: groups in the order given, measures in the order of
 * the definition, objects and options in theirs. The total is of all people, or the mean of groups.
 * What is known beside the block gives N, and the total a weighted twin; `by` are the variables whose
 * strata weigh it where no population is known. Depends on what was answered, not on the order of
 * people.
 */
export function compute(
  definition: Definition,
  block: Block,
  groups: readonly Group[],
  whole: Plan['whole'] = 'people',
  known: Known & { readonly by?: readonly string[] } = {},
): { group: Group; computed: Computed[] }[] {
  const tallies = talliesOf(block)
  const questions = new Map(itemsOf(definition).map((item) => [item.key, item]))
  const peopleIn = (group: Group): PeopleOf => {
    const atoms = atomsIn(block, group)
    // Of a group that a question defines nobody knows how many were asked.
    const unknown = Object.keys(group).some((name) => questions.has(name))
    const asked = unknown ? null : askedIn(block, atoms)
    const N = known.population ? sizeOf(known.population, group) : asked
    return { atoms, rows: tallies.rowsIn(atoms), asked, N }
  }
  const everybody = peopleIn({})
  const nobody: PeopleOf = { ...everybody, atoms: [], rows: [] }
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
      rounds: outcomesOf(everybody.atoms).map(({ n, fewest = n }, i) => ({
        ...{ n, fewest, se: errors[i] ?? null },
      })),
      /** The outcomes of some people, each with how they spread. */
      spreadOf: ({ atoms, rows, asked, N }: PeopleOf) => {
        const own = rows.length === block.rows ? errors : errorsOf(rows)
        return outcomesOf(atoms).map((outcome, i) => ({
          ...outcome,
          spread: {
            ...{ value: outcome.value, n: outcome.n, fewest: outcome.fewest ?? outcome.n },
            ...{ asked, N, se: own[i] ?? null },
          },
        }))
      },
      weightedOf: (parts: readonly (readonly number[])[], weighting: Weighting) =>
        estimators.map((one) => weightedEstimate(one, parts, weighting, kind.interval)),
    }
  })
  const parts = partsOf(definition, whole, block)?.map(peopleIn)
  const weighting = weightingOf(block, { by: known.by ?? [], parts, questions }, known)
  const weighed = (parts ?? [everybody]).map(({ rows }) => rows)
  const divided = whole === 'people' ? [] : [questions.get(whole.meanOf) ?? []].flat()
  const made = groups.map((group) => {
    const people = peopleIn(group)
    const total = Object.keys(group).length === 0
    const by = Object.keys(group).flatMap((name) => questions.get(name) ?? [])
    return {
      group,
      computed: prepared.flatMap(({ measure, sensitive, spreadOf, rounds, weightedOf }) => {
        const ofParts = total && parts !== undefined && kindOfMeasure(measure).averages
        const each = ofParts
          ? (parts.length > 0 ? parts : [nobody]).map(spreadOf)
          : [spreadOf(people)]
        const outcomes = ofParts ? meanOfGroups(each) : each.flat()
        const behind = ofParts ? divided : by
        const about = { sensitive: sensitive || behind.some((item) => item.sensitive === true) }
        const weighted = total && weighting !== null ? weightedOf(weighed, weighting) : []
        return outcomes.map((outcome, i): Computed => ({
          ...{ measure, ...about, group, N: people.N, ...outcome },
          spreads: each.flatMap((part) => part[i]?.spread ?? []),
          round: rounds[i] ?? { se: null, n: 0, fewest: 0 },
          ...(weighted[i] === undefined ? {} : { weighted: weighted[i] }),
        }))
      }),
    }
  })
  return withBeside(made)
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
    ...weightedFigure(computed.weighted, people, (one) => display(one, style, language)),
    band: set ? bandOf(set, value, style.decimals) : null,
    ...(parts === undefined ? {} : { parts: { ...parts } }),
  }
}

/**
 * The weighted twin, or why there is none. With two strata it tells each one's own mean and spread
 * beside the plain figure, with more a combination of theirs: so every stratum needs as many answers
 * as may show a spread. That nobody answered in one is told as little as that few did.
 */
function weightedFigure(
  weighted: Weighted | undefined,
  { fewest, openLink }: People,
  shown: (value: number) => string,
): Pick<ValueFigure, 'weighted' | 'noWeighted'> {
  if (weighted === undefined || openLink) return {}
  const { value, ends, nEff, by, strata } = weighted
  if (weighted.fewest < fewest) return { noWeighted: 'too-few' }
  if (weighted.fewest === 0 || value === null || nEff === null)
    return { noWeighted: 'empty-stratum' }
  const [low, high] = ends ?? [null, null]
  return { weighted: { value, display: shown(value), low, high, nEff, by: [...by], strata } }
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

/** How many people a group has, and how many of them were asked. */
interface PeopleOf extends Pick<Spread, 'N' | 'asked'> {
  readonly atoms: readonly number[]
  readonly rows: readonly number[]
}

/** How many were asked; of an open link nobody knows. */
function askedIn({ asked }: Block, atoms: readonly number[]): number | null {
  return asked && atoms.reduce((sum, atom) => sum + (asked[atom] ?? 0), 0)
}

function atomsIn({ atoms }: Block, group: Group): number[] {
  return atoms.flatMap((atom, i) => (isIn(atom, group) ? [i] : []))
}
