import { z } from 'zod'
import { key } from '../key.ts'
import { mean } from '../statistics/mean.ts'
import { weightedMean } from '../statistics/weighted-mean.ts'
import { peopleWith } from '../tally.ts'
import { aboutObject, lintItem, ratedIn } from './asked.ts'
import { pointsIn } from './estimator.ts'
import { fewestOf } from './fewest-of.ts'
import { decimals, type MeasureKind, measureFields } from './measure-kind.ts'

/** The mean answer to one item, on the item's own scale, shown unreversed. */
export const meanMeasure = z
  .strictObject({
    ...measureFields,
    kind: z.literal('mean'),
    item: key,
    object: key.exactOptional().describe('of the objects compared, this one alone'),
    together: z.literal(true).exactOptional().describe('the plain mean of the objects’ means'),
    decimals,
  })
  .meta({ id: 'MeanMeasure' })

export const meanKind: MeasureKind<z.infer<typeof meanMeasure>> = {
  shape: meanMeasure,
  threshold: 'mean',
  interval: 'mean',
  averages: true,
  orders: 'objects',
  itemsOf: (measure) => [measure.item],
  style: (measure) => ({ decimals: measure.decimals ?? 2 }),

  range(measure, definition) {
    const [only] = ratedIn(definition, measure.item)
    return only === undefined ? { min: 0, max: 100 } : only.column
  },

  /** A mean is shown as it was answered, so of an item that runs the other way low is good. */
  goodWay: ({ item }, definition) =>
    ratedIn(definition, item).some(({ reversed }) => reversed) ? 'lower' : 'higher',

  lint(measure, definition) {
    const offered = ratedIn(definition, measure.item)
    const faults = lintItem(definition, measure, offered, 'with points to take a mean of')
    if (faults.length > 0 || measure.together !== true) return faults
    if (measure.object !== undefined)
      return [{ at: 'together', what: 'is of all objects, and "object" of one: leave one out' }]
    if (offered.some(({ object }) => object === null))
      return [{ at: 'together', what: `"${measure.item}" compares no objects: leave it out` }]
    return []
  },

  over({ item, object, together }, definition, tallies) {
    const rated = ratedIn(definition, item, object)
    const means = (atoms: readonly number[]) =>
      rated.map((one) => ({ ...mean(tallies.distribution(one.column, atoms)), one }))
    if (together !== true)
      return (atoms) =>
        means(atoms).map(({ mean: value, n, one }) => ({
          ...{ value, n },
          ...aboutObject(one, object, item),
        }))
    const anybody = peopleWith(
      tallies.block,
      rated.map(({ column }) => column),
    )
    return (atoms) => {
      const each = means(atoms)
      const value = weightedMean(each.map(({ mean }) => mean))
      return [{ value, n: anybody(atoms), ...fewestOf(each) }]
    }
  },

  estimators({ item, object, together }, definition, tallies) {
    const each = ratedIn(definition, item, object).map(({ column }) =>
      pointsIn(tallies, column, (point) => point),
    )
    return together === true ? [{ parts: each }] : each
  },
}
