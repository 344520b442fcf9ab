import { z } from 'zod'
import { key } from '../key.ts'
import { nps, npsPoints } from '../statistics/nps.ts'
import { lintItem, ratedIn } from './asked.ts'
import { pointsIn } from './estimator.ts'
import { decimals, type MeasureKind, measureFields } from './measure-kind.ts'

/** The Net Promoter Score of one item on 0–10: the percent of promoters less that of critics. */
export const npsMeasure = z
  .strictObject({ ...measureFields, kind: z.literal('nps'), item: key, decimals })
  .meta({ id: 'NpsMeasure' })

export const npsKind: MeasureKind<z.infer<typeof npsMeasure>> = {
  shape: npsMeasure,
  threshold: 'share',
  interval: 'mean',
  averages: true,
  orders: null,
  itemsOf: (measure) => [measure.item],
  style: (measure) => ({ decimals: measure.decimals ?? 0 }),
  range: () => ({ min: -100, max: 100 }),
  goodWay: () => 'higher',

  lint(measure, definition) {
    const offered = ratedIn(definition, measure.item)
    const faults = lintItem(definition, measure, offered, 'on a scale')
    if (faults.length > 0) return faults
    const fits = offered.every(
      ({ object, column }) => object === null && column.min === 0 && column.max === 10,
    )
    return fits ? [] : [{ at: 'item', what: `"${measure.item}" is not answered on 0–10` }]
  },

  over(measure, definition, tallies) {
    const rated = ratedIn(definition, measure.item)
    return (atoms) =>
      rated.map(({ column }) => {
        const { n, score, critics, passives, promoters } = nps(tallies.distribution(column, atoms))
        if (score === null) return { value: null, n }
        const parts = {
          critics: critics.percent ?? 0,
          passives: passives.percent ?? 0,
          promoters: promoters.percent ?? 0,
        }
        return { value: score, n, parts }
      })
  },

  estimators: (measure, definition, tallies) =>
    ratedIn(definition, measure.item).map(({ column }) => pointsIn(tallies, column, npsPoints)),

  spread: ({ parts }) => ({
    ...{ kind: 'nps', promoters: parts?.['promoters'] ?? 0 },
    critics: parts?.['critics'] ?? 0,
  }),
}
