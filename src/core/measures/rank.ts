import { z } from 'zod'
import { kindOfItem } from '../items/item-kinds.ts'
import { key } from '../key.ts'
import { meanRanks } from '../statistics/mean-ranks.ts'
import { rankCounts, twiceRanks } from '../statistics/rank-counts.ts'
import type { Block } from '../block.ts'
import { columnOf } from '../tally.ts'
import { itemOf, lintItem } from './asked.ts'
import { decimals, type MeasureKind, measureFields } from './measure-kind.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * How an item puts its options in order: of each its mean rank, 1 being the most important, its
 * place, and in percent how many gave it the first place and one of the first three.
 */
export const rankMeasure = z
  .strictObject({ ...measureFields, kind: z.literal('rank'), item: key, decimals })
  .meta({ id: 'RankMeasure' })

export const rankKind: MeasureKind<z.infer<typeof rankMeasure>> = {
  shape: rankMeasure,
  threshold: 'share',
  interval: 'mean',
  averages: false,
  orders: 'options',
  itemsOf: (measure) => [measure.item],
  style: (measure) => ({ decimals: measure.decimals ?? 2 }),
  range: (measure, definition) => ({
    min: 1,
    max: Math.max(2, optionsOf(definition, measure.item).length),
  }),
  goodWay: () => 'lower',

  lint(measure, definition) {
    const offered = optionsOf(definition, measure.item).map(() => ({ object: null }))
    return lintItem(definition, measure, offered, 'whose options are put in order')
  },

  over(measure, definition, tallies) {
    const options = optionsOf(definition, measure.item)
    const { block } = tallies
    const ranks = ranksIn(options, block)
    const counts = rankCounts(ranks, block.atomOf, block.atoms.length)
    return (atoms) => {
      const own = atoms.flatMap((atom) => counts[atom] ?? [])
      const { n, options: found } = meanRanks(options.length, own)
      return found.map(({ meanRank, place, ranked, first, top3 }, i) => ({
        of: { option: options[i]?.option ?? '' },
        value: meanRank,
        n,
        ...(place === null
          ? {}
          : { parts: { place, ranked, first: first.percent ?? 0, top3: top3.percent ?? 0 } }),
      }))
    }
  },

  estimators(measure, definition, { block }) {
    const columns = ranksIn(optionsOf(definition, measure.item), block)
    // Twice a rank is whole, also the average of the ranks that are left; 0 is no ranking at all.
    const values = Array.from({ length: 2 * columns.length + 1 }, (_, twice) => twice / 2)
    return twiceRanks(columns).map((codes) => ({ codes, values: [null, ...values.slice(1)] }))
  },
}

/** What each person ranked each option. A column counts from 2 for the first rank; here 0 is not ranked. */
function ranksIn(options: ReturnType<typeof optionsOf>, block: Block) {
  return options.map(({ column }) =>
    columnOf(block, column.name).map((code) => (code < 2 ? 0 : code - 1)),
  )
}

function optionsOf(definition: Questionnaire, item: string) {
  const found = itemOf(definition, item)
  return found === undefined ? [] : kindOfItem(found).ranked(found, definition.scales)
}
