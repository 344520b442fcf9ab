import { z } from 'zod'
import { isTexts } from './choice.ts'
import { blank, type ItemKind, itemFields, keyedTwice, option } from './item-kind.ts'

/** Options to put in order, the most important first; all of them, or only the most important. */
export const rankItem = z
  .strictObject({
    ...itemFields,
    kind: z.literal('rank'),
    options: z.array(option).min(2).max(30),
    most: z.int().min(1).exactOptional().describe('how many may be ranked; without it all'),
  })
  .meta({ id: 'RankItem' })
export type RankItem = z.infer<typeof rankItem>

/**
 * A column an option: its rank from 1, or blank where it was not ranked. *Don't know* is not
 * ranked either.
 */
export const rankKind: ItemKind<RankItem> = {
  shape: rankItem,
  apart: null,
  fields: rankFields,
  cells: rankFields,

  columns: (item) => rankFields(item).map((name) => ({ name, min: 1, max: item.options.length })),

  rated: () => [],
  counted: () => [],

  ranked: (item, scales) =>
    rankKind
      .columns(item, scales)
      .map((column, i) => ({ option: item.options[i]?.key ?? '', column })),

  definesGroups: () => false,
  leftOut: (_item, answer) => answer === null,
  ways: ({ options, most }) => [options.map(({ key }) => key), most ?? options.length],
  lint(item) {
    const twice = keyedTwice(item.options, 'options')
    const { length } = item.options
    if (item.most === undefined || item.most <= length) return twice
    return [...twice, { at: 'most', what: `is more than the ${String(length)} options there are` }]
  },

  read({ options, most }, _scales, raw) {
    if (raw === null || raw === undefined) return blank
    const mess = disorder.safeParse(raw)
    if (mess.success) return { refused: mess.data.disorder }
    if (!isTexts(raw)) return { refused: 'wrong-type' }
    if (raw.some((one) => !options.some(({ key }) => key === one)))
      return { refused: 'no-such-option' }
    if (new Set(raw).size < raw.length) return { refused: 'given-twice' }
    if (raw.length > (most ?? options.length)) return { refused: 'too-many' }
    return raw.length === 0 ? blank : { answer: raw }
  },

  /** Places as numbers beside the options; two of one place or a gap cannot be put in order. */
  fromForm(item, given) {
    const placed = item.options.flatMap(({ key }) => {
      const texts = given(`${item.key}.${key}`)
      // Two places for one option come to a text that is no place.
      return texts.every((one) => one === '') ? [] : [{ key, text: texts.join(' ') }]
    })
    return inOrder(placed)
  },

  toForm: (item, answer) =>
    isTexts(answer) ? answer.map((key, i) => [`${item.key}.${key}`, [String(i + 1)]] as const) : [],

  fromCells(item, scales, cell) {
    const placed = item.options.flatMap(({ key }) => {
      const text = cell(`${item.key}.${key}`).trim()
      return text === '' || text === 'DK' ? [] : [{ key, text }]
    })
    return rankKind.read(item, scales, inOrder(placed))
  },

  encode({ options }, _scales, answer) {
    const order = isTexts(answer) ? answer : []
    return options.map(({ key }) => {
      const place = order.indexOf(key)
      return place < 0 ? 0 : place + 2
    })
  },
}

/** Why places on a form are no order; it stands where the answer would. */
const disorder = z.strictObject({ disorder: z.enum(['given-twice', 'not-in-order', 'wrong-type']) })

/** The options by their places, or what keeps them from being an order. */
function inOrder(
  placed: readonly { readonly key: string; readonly text: string }[],
): readonly string[] | z.infer<typeof disorder> {
  if (placed.some(({ text }) => !/^[1-9]\d?$/.test(text))) return { disorder: 'wrong-type' }
  const sorted = [...placed].sort((a, b) => Number(a.text) - Number(b.text))
  if (sorted.some(({ text }, i) => text === sorted[i - 1]?.text)) return { disorder: 'given-twice' }
  if (sorted.some(({ text }, i) => Number(text) !== i + 1)) return { disorder: 'not-in-order' }
  return sorted.map(({ key }) => key)
}

function rankFields({ key, options }: RankItem): string[] {
  return options.map((one) => `${key}.${one.key}`)
}
