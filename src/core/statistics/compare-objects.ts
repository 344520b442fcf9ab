import { halfUp } from '../display.ts'
import type { Distribution } from './distribution.ts'
import { mean } from './mean.ts'
import { type IndexQuestion, questionMeans } from './question-means.ts'

/** Several objects (registries, suppliers, units) rated by the same people, one question or many. */
export interface ComparedObjects<Figures> {
  readonly objects: ReadonlyMap<string, Figures>
  readonly lead: Lead
}

/** Who is ahead by the figures alone; whether it is certain takes a test on those who rated both. */
export interface Lead {
  /** The object with the largest figure; null when several share it or none can be compared. */
  readonly best: string | null
  /** Those that share the largest figure; empty when one is alone. */
  readonly tied: readonly string[]
  /** `nothing-to-compare`: fewer than two were rated. Null: one is ahead. */
  readonly verdict: 'tie' | 'nothing-to-compare' | null
}

/**
 * Objects compared in one area: of each its mean on the scale as it was given, n, blanks and *don't
 * know*. The lead is judged on turned values (min + max − mean of a reversed area), so more is
 * always better. An object nobody rated has mean null and is not compared.
 *
 * @example
 * const of = (...counts) => ({ min: 1, counts, dontKnow: 0, blank: 0 })
 * const stress = { scale: { min: 1, max: 3 }, reversed: true }
 * compareObjects(stress, new Map([['se', of(3, 1, 0)], ['dk', of(0, 2, 2)]])).lead.best // => 'se'
 */
export function compareObjects(
  area: Pick<IndexQuestion, 'scale' | 'reversed'>,
  objects: ReadonlyMap<string, Distribution>,
): ComparedObjects<{ n: number; missing: number; dontKnow: number; mean: number | null }> {
  const { min, max } = area.scale
  const figures = mapped(objects, (distribution) => ({
    ...mean(distribution),
    missing: distribution.blank,
    dontKnow: distribution.dontKnow,
  }))
  const lead = leadOf(
    mapped(figures, ({ mean: own }) => (own !== null && area.reversed ? min + max - own : own)),
  )
  return { objects: figures, lead }
}

/**
 * Objects compared over several areas: of each the index `questionMeans`, and how many areas it
 * was rated in. How many people rated it in any area cannot be seen from the distributions: the
 * caller counts them.
 *
 * @example
 * const of = (...counts) => ({ min: 1, counts, dontKnow: 0, blank: 0 })
 * const rated = (...counts) => [{ distribution: of(...counts), scale: { min: 1, max: 3 }, reversed: false }]
 * compareIndices(new Map([['se', rated(1, 0, 1)], ['dk', rated(0, 2, 0)]])).lead.tied // => ['se', 'dk']
 */
export function compareIndices(
  objects: ReadonlyMap<string, readonly IndexQuestion[]>,
  weights?: readonly number[],
): ComparedObjects<{ value: number | null; used: number }> {
  const figures = mapped(objects, (questions) => {
    const { value, used } = questionMeans(questions, weights)
    return { value, used }
  })
  return { objects: figures, lead: leadOf(mapped(figures, ({ value }) => value)) }
}

/**
 * Who is ahead among figures where more is better, rounded to 9 decimals: equal on paper is equal.
 *
 * @example leadOf(new Map([['se', 8.5], ['dk', 6.7], ['no', null]])) // => { best: 'se', tied: [], verdict: null }
 * @example leadOf(new Map([['se', 8.5], ['no', null]])) // => { best: null, tied: [], verdict: 'nothing-to-compare' }
 */
export function leadOf(figures: ReadonlyMap<string, number | null>): Lead {
  const rated = [...figures].flatMap(([object, figure]) =>
    figure === null ? [] : [{ object, figure: halfUp(figure, 9) }],
  )
  if (rated.length < 2) return { best: null, tied: [], verdict: 'nothing-to-compare' }
  const largest = Math.max(...rated.map(({ figure }) => figure))
  const [best = null, ...others] = rated
    .filter(({ figure }) => figure === largest)
    .map(({ object }) => object)
  if (best !== null && others.length > 0)
    return { best: null, tied: [best, ...others], verdict: 'tie' }
  return { best, tied: [], verdict: null }
}

function mapped<A, B>(objects: ReadonlyMap<string, A>, of: (one: A) => B): Map<string, B> {
  return new Map([...objects].map(([object, one]) => [object, of(one)]))
}
