import { z } from 'zod'
import { key } from '../key.ts'
import { answered } from '../statistics/distribution.ts'
import { aboutObject, countedIn, lintItem } from './asked.ts'
import { type MeasureKind, measureFields } from './measure-kind.ts'

/** How many gave each answer to one item; *don't know* and blank are counted apart. */
export const distributionMeasure = z
  .strictObject({
    ...measureFields,
    kind: z.literal('distribution'),
    item: key,
    object: key.exactOptional().describe('of the objects compared, this one alone'),
  })
  .meta({ id: 'DistributionMeasure' })

export const distributionKind: MeasureKind<z.infer<typeof distributionMeasure>> = {
  shape: distributionMeasure,
  threshold: 'spread',
  interval: null,
  averages: false,
  orders: null,
  itemsOf: (measure) => [measure.item],
  style: () => null,
  range: () => ({ min: 0, max: 100 }),
  goodWay: () => 'higher',

  lint: (measure, definition) =>
    lintItem(
      definition,
      measure,
      countedIn(definition, measure.item),
      'whose answers can be counted',
    ),

  estimators: () => [],

  over({ item, object }, definition, tallies) {
    const counted = countedIn(definition, item, object)
    return (atoms) =>
      counted.map((one) => {
        const all = tallies.distribution(one.column, atoms)
        const points = one.entries.map((entry): [string, number] => [
          entry.name,
          tallies.count(entry, atoms),
        ])
        return {
          ...{ value: null, n: answered(all) },
          parts: { ...Object.fromEntries(points), 'dont-know': all.dontKnow, blank: all.blank },
          ...aboutObject(one, object, item),
        }
      })
  },
}
