import { z } from 'zod'
import { blank, type ItemKind, itemFields, keyedTwice, option } from './item-kind.ts'

/** One option of several, or as many as one likes. One of several may define groups. */
export const choiceItem = z
  .strictObject({
    ...itemFields,
    kind: z.literal('choice'),
    options: z.array(option).min(2).max(100),
    several: z.literal(true).exactOptional().describe('whether more than one may be chosen'),
    dontKnow: z.literal(true).exactOptional().describe('whether *don’t know* is offered'),
  })
  .meta({ id: 'ChoiceItem' })
export type ChoiceItem = z.infer<typeof choiceItem>

/**
 * One of several is a column whose points number the options from 0. Several at once are a column
 * an option, 1 chosen and 0 not; nothing chosen at all is blank.
 */
export const choiceKind: ItemKind<ChoiceItem> = {
  shape: choiceItem,
  apart: null,
  fields: (item) => (item.several === true ? boxesOf(item).map(([field]) => field) : [item.key]),
  cells: (item) => (item.several === true ? optionFields(item) : [item.key]),

  columns(item) {
    if (item.several === true) return optionFields(item).map((name) => ({ name, min: 0, max: 1 }))
    return [{ name: item.key, min: 0, max: item.options.length - 1 }]
  },

  rated: () => [],
  ranked: () => [],

  counted(item, scales) {
    const columns = choiceKind.columns(item, scales)
    const [column] = columns
    if (column === undefined) return []
    const entries = item.options.map(({ key: name }, i) =>
      item.several === true
        ? { name, column: columns[i] ?? column, point: 1 }
        : { name, column, point: i },
    )
    return [{ object: null, column, entries }]
  },

  definesGroups: ({ several }) => several !== true,
  leftOut: (_item, answer) => answer === null,
  ways: ({ options, several, dontKnow }) => [
    options.map(({ key }) => key),
    several === true,
    dontKnow === true,
  ],
  lint: ({ options }) => keyedTwice(options, 'options'),

  read(item, _scales, raw) {
    if (raw === null || raw === undefined) return blank
    if (raw === 'dont-know')
      return item.dontKnow === true ? { answer: raw } : { refused: 'no-dont-know' }
    if (item.several !== true) {
      if (typeof raw !== 'string') return { refused: 'wrong-type' }
      return has(item, raw) ? { answer: raw } : { refused: 'no-such-option' }
    }
    if (!isTexts(raw)) return { refused: 'wrong-type' }
    if (item.dontKnow === true && raw.includes('dont-know')) return { refused: 'not-alone' }
    if (raw.some((one) => !has(item, one))) return { refused: 'no-such-option' }
    if (new Set(raw).size < raw.length) return { refused: 'given-twice' }
    // In the order of the questionnaire: the order of ticking says nothing.
    const chosen = item.options.flatMap(({ key }) => (raw.includes(key) ? [key] : []))
    return chosen.length === 0 ? blank : { answer: chosen }
  },

  fromForm(item, given) {
    if (item.several !== true) {
      const texts = given(item.key).filter((one) => one !== '')
      return texts.length > 1 ? texts : (texts[0] ?? null)
    }
    const boxes = boxesOf(item).map(([field, one]) => ({ one, texts: given(field) }))
    const ticked = boxes.filter(({ texts }) => texts.length > 0)
    if (ticked.some(({ texts }) => texts.join() !== 'yes')) return false
    const chosen = ticked.map(({ one }) => one)
    return chosen.join() === 'dont-know' ? 'dont-know' : chosen
  },

  toForm(item, answer) {
    const chosen = isTexts(answer) ? answer : typeof answer === 'string' ? [answer] : []
    if (item.several !== true) return [[item.key, chosen]]
    return boxesOf(item).flatMap(([field, one]) => (chosen.includes(one) ? [[field, ['yes']]] : []))
  },

  fromCells(item, scales, cell) {
    if (item.several !== true) {
      const text = cell(item.key).trim()
      if (text === 'DK') return { answer: 'dont-know' }
      return choiceKind.read(item, scales, text === '' ? null : text)
    }
    const cells = item.options.map(({ key }) => ({ key, text: cell(`${item.key}.${key}`).trim() }))
    const chosen = cells.flatMap(({ key, text }) => (text === '1' ? [key] : []))
    if (cells.some(({ text }) => !['', '0', '1', 'DK'].includes(text)))
      return { refused: 'wrong-type' }
    if (cells.some(({ text }) => text === 'DK'))
      return chosen.length > 0 ? { refused: 'not-alone' } : { answer: 'dont-know' }
    return chosen.length === 0 ? blank : { answer: chosen }
  },

  encode(item, _scales, answer) {
    const places = item.several === true ? item.options : [null]
    if (answer === null) return places.map(() => 0)
    if (answer === 'dont-know') return places.map(() => 1)
    if (item.several !== true) return [item.options.findIndex(({ key }) => key === answer) + 2]
    const chosen = isTexts(answer) ? answer : []
    return item.options.map(({ key }) => (chosen.includes(key) ? 3 : 2))
  },
}

/** Whether something is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function has({ options }: ChoiceItem, chosen: string): boolean {
  return options.some(({ key }) => key === chosen)
}

/** The boxes of a form to tick, where several may be chosen: field and what it stands for. */
function boxesOf({ key, options, dontKnow }: ChoiceItem): [field: string, chosen: string][] {
  const boxes = options.map((one) => one.key)
  return [...boxes, ...(dontKnow === true ? ['dont-know'] : [])].map((one) => [
    `${key}.${one}`,
    one,
  ])
}

function optionFields({ key, options }: ChoiceItem): string[] {
  return options.map((one) => `${key}.${one.key}`)
}
