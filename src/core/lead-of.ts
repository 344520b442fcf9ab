import type { Block } from './block.ts'
import type { Definition } from './definition/definition.ts'
import type { Figure } from './figure.ts'
import type { Plan } from './group.ts'
import type { KnownLead, Lead, LeadComparison } from './lead.ts'
import type { Estimator, Values } from './measures/estimator.ts'
import { fewestOf } from './measures/fewest-of.ts'
import { goodWayOf, kindOfMeasure, type Measure } from './measures/measure-kinds.ts'
import { ratedIn } from './measures/asked.ts'
import { type PairAudit, pairAudit, type Source, type SourcePair } from './pair-audit.ts'
import { lead as leadAmong, type Lead as Tested } from './statistics/lead.ts'
import { columnOf, talliesOf } from './tally.ts'
import type { Thresholds } from './thresholds.ts'

/** What of a round decides what may be told of those who are ahead. */
export interface RoundRules {
  readonly plan: Plan
  readonly thresholds: Thresholds
  readonly openLink: boolean
}

/**
 * Who is ahead in the whole round, one for each measure over compared objects. Differences within
 * people tell how they spread, so a lead is told only where every object's figure is shown and each
 * comparison has at least as many pairs as a spread needs. A whole that is the mean of groups has
 * none: the paired test is of all people. Anybody could answer an open link: nothing is certain there.
 */
export function leadsOf(
  definition: Definition,
  block: Block,
  figures: readonly Figure[],
  { plan, thresholds, openLink }: RoundRules,
): Lead[] {
  if (plan.whole !== 'people') return []
  const tallies = talliesOf(block)
  const audit = pairAudit(block, thresholds.mean)
  const N = block.asked?.reduce((sum, asked) => sum + asked, 0) ?? null
  return definition.measures.flatMap((measure): Lead[] => {
    const kind = kindOfMeasure(measure)
    const own = figuresOfWhole(figures, measure)
    const objects = own.flatMap(({ of }) => of?.['object'] ?? [])
    if (kind.orders !== 'objects' || objects.length === 0) return []
    const about = { measure: measure.key }
    if (own.every(({ is }) => is === 'none'))
      return [{ ...about, best: null, tied: [], verdict: 'nothing-to-compare', comparisons: [] }]
    const columnsOf = (object: string) =>
      kind
        .itemsOf(measure, definition)
        .flatMap((item) => ratedIn(definition, item, object))
        .map(({ column }) => columnOf(block, column.name))
    const parts = new Map(
      kind
        .estimators(measure, definition, tallies)
        .map((one, i) => [objects[i] ?? '', partsOf(one, columnsOf(objects[i] ?? ''))]),
    )
    const sign = goodWayOf(measure, definition) === 'lower' ? -1 : 1
    const tested = testedLead(parts, sign, block.rows, N)
    const pairs = new Map(objects.map((object) => [object, pairsOf(parts, tested.best, object)]))
    const fewest = testOf(tested).comparisons.map(({ object }) =>
      fewestPairs(pairs.get(object) ?? [], block.rows),
    )
    if (own.some(({ is }) => is !== 'value') || fewest.some((n) => n < thresholds.spread))
      return [{ ...about, withheld: 'too-few' }]
    return [{ ...about, ...frozen(tested, openLink, pairs, audit) }]
  })
}

/** The figures of a measure for everybody. */
export function figuresOfWhole(figures: readonly Figure[], { key }: Measure): Figure[] {
  return figures.filter(({ measure, group }) => measure === key && Object.keys(group).length === 0)
}

/** The parts that count in an estimate, each with its weight. */
interface Part extends Source {
  readonly weight: number
}

/** An area is a column; an index that each person has of their own is made of all of them. */
function partsOf(estimator: Estimator, all: readonly Uint8Array[]): Part[] {
  if (!('parts' in estimator)) {
    const own = all.filter((column) => column === estimator.codes)
    return [{ values: estimator, columns: own.length > 0 ? own : all, weight: 1 }]
  }
  return estimator.parts.flatMap((part, i) => {
    const weight = estimator.weights?.[i] ?? 1
    const parts = weight === 0 ? [] : partsOf(part, all)
    return parts.map((one) => ({ ...one, weight: one.weight * weight }))
  })
}

function testedLead(
  parts: ReadonlyMap<string, readonly Part[]>,
  sign: 1 | -1,
  rows: number,
  N: number | null,
): Tested {
  const ratings = [...parts].map(([object, own]): [string, (number | null)[][]] => [
    object,
    Array.from({ length: rows }, (_, row) =>
      own.map(({ values }) => {
        const value = valueOf(values, row)
        // 0 − x is 0 for 0, where −x would be −0.
        return value === null || sign === 1 ? value : 0 - value
      }),
    ),
  ])
  const [first = []] = parts.values()
  return leadAmong(
    new Map(ratings),
    N,
    first.map(({ weight }) => weight),
  )
}

function testOf({ plain, fpc }: Tested) {
  return fpc ?? plain
}

/** What the best and another object are compared in, part by part. */
function pairsOf(
  parts: ReadonlyMap<string, readonly Part[]>,
  best: string | null,
  object: string,
): SourcePair[] {
  const of = best === null ? [] : (parts.get(best) ?? [])
  return of.flatMap((own, i): SourcePair[] => {
    const other = parts.get(object)?.[i]
    return other === undefined ? [] : [[own, other]]
  })
}

/** The fewest people who have both, of the parts where somebody has: as a mean of parts is held. */
function fewestPairs(pairs: readonly SourcePair[], rows: number): number {
  const counts = pairs.map(([a, b]) => {
    let n = 0
    for (let row = 0; row < rows; row++)
      if (valueOf(a.values, row) !== null && valueOf(b.values, row) !== null) n++
    return { n }
  })
  return fewestOf(counts).fewest ?? 0
}

function frozen(
  tested: Tested,
  openLink: boolean,
  pairs: ReadonlyMap<string, readonly SourcePair[]>,
  mayTell: PairAudit,
): Omit<KnownLead, 'measure'> {
  const { verdict, comparisons } = testOf(tested)
  const isTested = verdict !== 'tie' && verdict !== 'nothing-to-compare'
  const reason = openLink && isTested ? 'open-link' : 'no-variation'
  const said = openLink && isTested ? 'cannot-tell' : verdict
  return {
    ...{ best: tested.best, tied: [...tested.tied], verdict: said },
    ...(said === 'cannot-tell' ? { reason } : {}),
    comparisons: comparisons.map(({ object, certainty, n, diff, ci, p, pHolm }): LeadComparison => {
      const about = { object, verdict: openLink ? 'cannot-tell' : certainty } as const
      if (diff === null || !mayTell(pairs.get(object) ?? []))
        return { ...about, withheld: 'would-reveal' }
      if (openLink) return { ...about, n, diff, low: null, high: null, p: null, pHolm: null }
      return { ...about, n, diff, low: ci?.[0] ?? null, high: ci?.[1] ?? null, p, pHolm }
    }),
  }
}

function valueOf({ codes, values }: Values, row: number): number | null {
  return values[codes[row] ?? 0] ?? null
}
