import type { Figure } from '../core/figure.ts'
import { headline } from '../core/definition/definition.ts'
import { textIn } from '../core/definition/text.ts'
import { kindOfMeasure } from '../core/measures/measure-kinds.ts'
import { planSize } from '../core/plan-size.ts'
import type { PlannedSize } from '../core/planned-size.ts'
import { publishedSpread } from '../core/published-spread.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { figuresOf, titleOf } from '../core/round-result.ts'
import { type RoundKey, roundName } from '../core/round.ts'
import { type SizeByRound, usualIn } from '../core/size-wish.ts'
import type { Db } from '../db/database.ts'
import { findRoundResult } from '../db/round-result.ts'

/**
 * What the next round can show beside one that is published, and how many to ask in it: planned from
 * the figure of everybody in the newest publication, and from nothing that is not in it. Unless
 * something else is said, there are as many people as then, and as many of them answer.
 */
export async function planSizeFromRound(
  db: Db,
  key: RoundKey,
  wish: SizeByRound,
): Promise<PlannedSize | Refusal> {
  const found = await findRoundResult(db, key)
  if (found === undefined)
    return refuse('not-found', 'There is no such round, or it has published nothing.')
  const { result, publication } = found
  const { definition } = result
  const measure =
    wish.measure === undefined
      ? headline(definition)
      : definition.measures.find((one) => one.key === wish.measure)
  if (measure === undefined)
    return refuse(
      'not-found',
      'The round has no such measure. It has:',
      definition.measures.map((one) => ({ where: one.key, what: textIn(titleOf(one), 'en') })),
    )
  const figure = theOne(figuresOf(result, measure, {}), wish)
  if (isRefusal(figure)) return figure
  const { whole } = publication.plan
  const published = publishedSpread(figure, measure, whole)
  if (isRefusal(published)) return published
  const { spread, value, n, N } = published
  const { eligible } = publication.response
  const planned = planSize({
    ...usualIn(wish),
    ...{ spread, last: n, rate: wish.rate ?? (eligible === null ? null : (100 * n) / eligible) },
    style: kindOfMeasure(measure).style(measure) ?? { decimals: 0 },
    population: { first: N, next: wish.population ?? N },
  })
  if (isRefusal(planned)) return planned
  const isSure = !planned.notes.includes('luck')
  const isMeanOfGroups = whole !== 'people' && kindOfMeasure(measure).averages
  return {
    ...planned,
    from: {
      ...{ round: roundName(key), title: result.title, measure: measure.key },
      ...{ name: titleOf(measure), value, N },
      ...(figure.of === undefined ? {} : { of: figure.of }),
    },
    notes: [
      ...planned.notes,
      ...(isSure || definition.measures.length === 1 ? [] : ['several-measures' as const]),
      ...(isSure || !isMeanOfGroups ? [] : ['same-proportions' as const]),
    ],
  }
}

/** The figure that is asked for, of one object or option where there are several. */
function theOne(
  figures: readonly Figure[],
  { object, option }: Pick<SizeByRound, 'object' | 'option'>,
): Figure | Refusal {
  const fitting = figures.filter(
    ({ of }) =>
      (object === undefined || of?.['object'] === object) &&
      (option === undefined || of?.['option'] === option),
  )
  const [only, ...more] = fitting
  if (only !== undefined && more.length === 0) return only
  return refuse(
    'not-found',
    only === undefined
      ? 'The measure has no such object or option. It has:'
      : 'The measure is about several. Say which with object or option:',
    figures.map(({ measure, of }) => ({
      where: measure,
      what: Object.entries(of ?? {})
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    })),
  )
}
