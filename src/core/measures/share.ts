import { z } from 'zod'
import { key } from '../key.ts'
import type { Counted } from '../items/item-kind.ts'
import { answered } from '../statistics/distribution.ts'
import { shareOf } from '../statistics/share-of.ts'
import { columnOf, type Tallies } from '../tally.ts'
import { unknownName } from '../definition/nearest.ts'
import { aboutObject, countedIn, lintItem, ratedIn } from './asked.ts'
import type { Values } from './estimator.ts'
import { decimals, type MeasureFault, type MeasureKind, measureFields } from './measure-kind.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * The share of those who answered, in percent, whose answer lies from `from` to `to` on the scale as
 * it was given, or who chose one of the `options`.
 */
export const shareMeasure = z
  .strictObject({
    ...measureFields,
    kind: z.literal('share'),
    item: key,
    object: key.exactOptional().describe('of the objects compared, this one alone'),
    from: z.int().exactOptional(),
    to: z.int().exactOptional(),
    options: z.array(key).min(1).max(100).exactOptional(),
    bands: key.exactOptional().describe('the band set that names the shown percent'),
    decimals,
  })
  .meta({ id: 'ShareMeasure' })
type ShareMeasure = z.infer<typeof shareMeasure>

export const shareKind: MeasureKind<ShareMeasure> = {
  shape: shareMeasure,
  threshold: 'share',
  interval: 'share',
  averages: true,
  orders: null,
  itemsOf: (measure) => [measure.item],
  style: (measure) => ({ decimals: measure.decimals ?? 0, percent: true }),
  range: () => ({ min: 0, max: 100 }),
  goodWay: () => 'higher',

  lint(measure, definition) {
    const offered = countedIn(definition, measure.item)
    const faults = lintItem(definition, measure, offered, 'whose answers can be counted')
    if (faults.length > 0) return faults
    if (measure.bands !== undefined && (measure.decimals ?? 0) > 0)
      return [{ at: 'decimals', what: 'bands name the whole percent that is shown: leave it out' }]
    const [first] = offered
    const points = ratedIn(definition, measure.item).length > 0
    if (first === undefined) return []
    return points ? lintLimits(measure, first) : lintOptions(measure, first)
  },

  over(measure, definition, tallies) {
    const counted = countedFor(measure, definition)
    return (atoms) =>
      counted.map(({ one, wanted }) => {
        const n = answered(tallies.distribution(one.column, atoms))
        const count = wanted.reduce((sum, entry) => sum + tallies.count(entry, atoms), 0)
        return {
          ...{ value: shareOf(count, n).percent, n },
          ...aboutObject(one, measure.object, measure.item),
        }
      })
  },

  estimators: (measure, definition, tallies) =>
    countedFor(measure, definition).map(({ one, wanted }) => counting(one, wanted, tallies)),

  spread: ({ value }) => ({ kind: 'share', share: value }),
}

/** What the share can be taken of, and which answers count. */
function countedFor(measure: ShareMeasure, definition: Questionnaire) {
  return countedIn(definition, measure.item, measure.object).map((one) => ({
    one,
    wanted: one.entries.filter(({ name, point }) => isWanted(measure, name, point)),
  }))
}

/** 100 for those who are counted and 0 for the others who answered: its mean is the share in percent. */
function counting({ column }: Counted, wanted: Counted['entries'], { block }: Tallies): Values {
  const all = columnOf(block, column.name)
  const codes = new Uint8Array(block.rows)
  for (let row = 0; row < block.rows; row++) if ((all[row] ?? 0) >= 2) codes[row] = 1
  for (const entry of wanted) {
    const own = columnOf(block, entry.column.name)
    const code = entry.point - entry.column.min + 2
    for (let row = 0; row < block.rows; row++) if (own[row] === code) codes[row] = 2
  }
  return { codes, values: [null, 0, 100] }
}

function isWanted(measure: ShareMeasure, name: string, point: number): boolean {
  const { options, from = -Infinity, to = Infinity } = measure
  return options === undefined ? from <= point && point <= to : options.includes(name)
}

function lintLimits(measure: ShareMeasure, { column }: Counted): MeasureFault[] {
  if (measure.options !== undefined)
    return [{ at: 'options', what: `"${measure.item}" has points: use "from" and "to"` }]
  if (measure.from === undefined && measure.to === undefined)
    return [{ at: '', what: 'a share needs "from", "to" or both, as answers on the scale' }]
  const { min, max } = column
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
}

function lintOptions(measure: ShareMeasure, { entries }: Counted): MeasureFault[] {
  const { options } = measure
  for (const end of ['from', 'to'] as const)
    if (measure[end] !== undefined)
      return [{ at: end, what: `"${measure.item}" has no points but options: use "options"` }]
  if (options === undefined)
    return [
      { at: '', what: `a share of "${measure.item}" needs "options": which answers it counts` },
    ]
  const known = entries.map(({ name }) => name)
  const unknown = options.flatMap((name, i) =>
    known.includes(name)
      ? []
      : [{ at: `options.${String(i)}`, what: unknownName('option', name, known) }],
  )
  if (unknown.length > 0) return unknown
  const apart = new Set(entries.map(({ column }) => column.name)).size > 1
  if (apart && options.length > 1)
    return [
      {
        at: 'options',
        what: 'several may be chosen at once: give one option a share, or count twice',
      },
    ]
  return []
}
