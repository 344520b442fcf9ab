import type { BandSet } from './bands.ts'
import type { Definition } from './definition/definition.ts'
import type { Text } from './definition/text.ts'
import type { Drivers } from './drivers.ts'
import { type Figure, isCounts, type NumberFigure } from './figure.ts'
import { type Group, groupKey } from './group.ts'
import type { Lead } from './lead.ts'
import type { Measure } from './measures/measure-kinds.ts'
import type { Ranking } from './ranking.ts'
import type { PointFigure } from './trend.ts'

/** What a round has published, and the words for it. */
export interface RoundResult {
  /** What the round is called: "NMI 2018H1". */
  readonly title: Text
  readonly definition: Definition
  readonly bands: ReadonlyMap<string, BandSet>
  readonly figures: readonly Figure[]
  /** Who is ahead of the objects compared, and how sure an order is, in the whole round. */
  readonly leads?: readonly Lead[]
  readonly rankings?: readonly Ranking[]
  readonly drivers?: Drivers | undefined
  /** The groups that were published, the total first. */
  readonly groups: readonly NamedGroup[]
}

export interface NamedGroup {
  readonly group: Group
  readonly title: Text
}

/** The measures of one kind, in the order of the definition. */
export function measuresOfKind<K extends Measure['kind']>(
  { definition }: RoundResult,
  kind: K,
): Extract<Measure, { kind: K }>[] {
  const isOfKind = (measure: Measure): measure is Extract<Measure, { kind: K }> =>
    measure.kind === kind
  return definition.measures.filter(isOfKind)
}

/** The figures of a measure for a group: one, or one an object or option. */
export function figuresOf(
  { figures }: RoundResult,
  { key }: Pick<Measure, 'key'>,
  group: Group,
): readonly Figure[] {
  const at = groupKey(group)
  return figures.filter((one) => one.measure === key && groupKey(one.group) === at)
}

/** The figure of a measure that is about nothing but its group; undefined where there is none. */
export function numberOf(
  result: RoundResult,
  measure: Pick<Measure, 'key'>,
  group: Group,
): NumberFigure | undefined {
  const [only, ...more] = figuresOf(result, measure, group)
  if (only === undefined || more.length > 0 || only.of !== undefined || isCounts(only))
    return undefined
  return only
}

/** A figure as a chart of points takes it: without what the chart says once for all of them. */
export function pointOf(figure: NumberFigure): PointFigure {
  switch (figure.is) {
    case 'value': {
      const { value, decimals, display, n, N, interval, noInterval, band, change, trend } = figure
      return {
        ...{ is: 'value', value, display, decimals, n, N, interval, band },
        ...(noInterval === undefined ? {} : { noInterval }),
        ...(change === undefined ? {} : { change }),
        ...(trend === undefined ? {} : { trend }),
      }
    }
    case 'bound': {
      const { measure: _measure, concept: _concept, group: _group, of: _of, ...bound } = figure
      return bound
    }
    case 'withheld':
      return { is: 'withheld', withheld: figure.withheld }
    case 'none':
      return { is: 'none', reason: figure.reason }
  }
}

/** The name of a measure: its own, else its key. */
export function titleOf(measure: Pick<Measure, 'key' | 'title'>): Text {
  return measure.title ?? { sv: measure.key, en: measure.key }
}

/** The variables that set a group apart, as one text. */
export function variablesIn(group: Group): string {
  return Object.keys(group).sort().join('&')
}
