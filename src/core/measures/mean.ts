import { z } from 'zod'
import { key } from '../key.ts'
import { mean } from '../statistics/mean.ts'
import { type MeasureKind, measureFields } from './measure-kind.ts'

/** The mean answer to one item, on the item's own scale, shown unreversed. */
export const meanMeasure = z
  .strictObject({
    ...measureFields,
    kind: z.literal('mean'),
    item: key,
    decimals: z.int().min(0).max(6).exactOptional(),
  })
  .meta({ id: 'MeanMeasure' })

export const meanKind: MeasureKind<z.infer<typeof meanMeasure>> = {
  shape: meanMeasure,
  threshold: 'mean',
  itemsOf: (measure) => [measure.item],
  style: (measure) => ({ decimals: measure.decimals ?? 2 }),
  range: (_measure, scale) => ({ min: scale.min, max: scale.max }),
  lint: () => [],

  over(_measure, items, tallies) {
    return (atoms) => {
      const [only] = items
      if (only === undefined) return { value: null, n: 0 }
      const { mean: value, n } = mean(tallies.distribution(only.item.key, only.scale, atoms))
      return { value, n }
    }
  },
}
