import { z } from 'zod'
import { key } from '../key.ts'
import { share } from '../statistics/share.ts'
import { type MeasureKind, measureFields } from './measure-kind.ts'

/** The share of answers from `from` to `to` on the scale as it was given, in percent. */
export const shareMeasure = z
  .strictObject({
    ...measureFields,
    kind: z.literal('share'),
    item: key,
    from: z.int().exactOptional(),
    to: z.int().exactOptional(),
    bands: key.exactOptional().describe('the band set that names the shown percent'),
    decimals: z.int().min(0).max(6).exactOptional(),
  })
  .meta({ id: 'ShareMeasure' })
type ShareMeasure = z.infer<typeof shareMeasure>

export const shareKind: MeasureKind<ShareMeasure> = {
  shape: shareMeasure,
  threshold: 'share',
  itemsOf: (measure) => [measure.item],
  style: (measure) => ({ decimals: measure.decimals ?? 0, percent: true }),
  range: () => ({ min: 0, max: 100 }),

  lint(measure, items) {
    const [only] = items
    if (measure.from === undefined && measure.to === undefined)
      return [{ at: '', what: 'a share needs "from", "to" or both, as answers on the scale' }]
    if (only === undefined) return []
    if (measure.bands !== undefined && (measure.decimals ?? 0) > 0)
      return [{ at: 'decimals', what: 'bands name the whole percent that is shown: leave it out' }]
    const { min, max } = only.scale
    const outside = (['from', 'to'] as const)
      .filter((end) => {
        const limit = measure[end]
        return limit !== undefined && (limit < min || limit > max)
      })
      .map((end) => ({
        at: end,
        what: `outside the scale of ${measure.item}, which runs from ${String(min)} to ${String(max)}`,
      }))
    if (outside.length > 0) return outside
    const empty = (measure.from ?? min) > (measure.to ?? max)
    return empty ? [{ at: 'from', what: 'lies above "to": no answer can be counted' }] : []
  },

  over(measure, items, tallies) {
    const limits = {
      ...(measure.from === undefined ? {} : { from: measure.from }),
      ...(measure.to === undefined ? {} : { to: measure.to }),
    }
    return (atoms) => {
      const [only] = items
      if (only === undefined) return { value: null, n: 0 }
      const { percent, n } = share(tallies.distribution(only.item.key, only.scale, atoms), limits)
      return { value: percent, n }
    }
  },
}
