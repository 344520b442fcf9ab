import { canonical } from '../canonical.ts'
import { choicesOf, type Item } from '../items/item-kinds.ts'
import { type Definition, itemNamed, itemsOf } from './definition.ts'
import { about, differs, type Note, type NoteCode, noteOf } from './diff-note.ts'
import { namedScale } from './scale.ts'
import type { Traced } from './trace.ts'

/** What became of an item beside whether it is the same: its place, its scale, its options, its words. */
export function itemNotes(older: Definition, newer: Definition, traced: Traced): Note[] {
  const { from, change, moved } = traced
  if (from === null) return []
  const after = itemNamed(newer, traced.item)
  const before = itemNamed(older, from)
  const words = wordNotes(before, older, after, newer)
  return [
    ...noteOf('renamed', from, after.key),
    ...(moved ? [placeNote(older, from, newer, after.key)] : []),
    ...factNotes(before, older, after, newer),
    ...optionNotes(before, after),
    ...words.map((one): Note => (change === 'same' ? { ...one, unsaid: true } : one)),
  ]
}

/** That an item says it comes from one which the version before did not ask: a slip, most likely. */
export function sinceNotes(previous: Definition, newer: Definition, { item }: Traced): Note[] {
  const { since } = itemNamed(newer, item)
  const known = itemsOf(previous).some(({ key }) => key === since?.item)
  return since === undefined || known ? [] : about('unknown-since', [since.item])
}

function placeNote(older: Definition, from: string, newer: Definition, to: string): Note {
  const page = ({ pages }: Definition, item: string) =>
    String(1 + pages.findIndex(({ items }) => items.some(({ key }) => key === item)))
  return { what: 'moved', from: page(older, from), to: page(newer, to) }
}

/** What an item says of how it is answered; '' where that is nothing to its kind. */
function factsOf(item: Item, { scales }: Definition): readonly (readonly [NoteCode, string])[] {
  const scale = 'scale' in item ? namedScale(scales, item.scale) : null
  const yes = (said: boolean | undefined) => (said === true ? 'yes' : 'no')
  const offered = scale?.dontKnow ?? ('dontKnow' in item && item.dontKnow)
  return [
    ['kind', item.kind],
    ['ends', scale === null ? '' : `${String(scale.min)}–${String(scale.max)}`],
    ['dont-know', yes(offered)],
    ['turned', yes('reversed' in item && item.reversed)],
    ['several', yes('several' in item && item.several)],
    ['most', 'most' in item ? String(item.most ?? item.options.length) : ''],
    ['max-length', 'maxLength' in item ? String(item.maxLength) : ''],
    ['sensitive', yes(item.sensitive)],
  ]
}

function factNotes(before: Item, older: Definition, after: Item, newer: Definition): Note[] {
  const then = new Map(factsOf(before, older))
  return factsOf(after, newer).flatMap(([what, now]) => {
    const was = then.get(what) ?? ''
    return was === '' || now === '' ? [] : noteOf(what, was, now)
  })
}

function optionNotes(before: Item, after: Item): Note[] {
  const [then, now] = [choicesOf(before), choicesOf(after)].map((list) =>
    list.map(({ key }) => key),
  )
  if (then === undefined || now === undefined) return []
  const stayed = then.filter((key) => now.includes(key))
  return [
    ...about(
      'options-added',
      now.filter((key) => !then.includes(key)),
    ),
    ...about(
      'options-dropped',
      then.filter((key) => !now.includes(key)),
    ),
    ...differs(
      'options-reordered',
      stayed,
      now.filter((key) => then.includes(key)),
    ),
  ]
}

/** Where the words themselves differ, whatever the version says of them. */
function wordNotes(before: Item, older: Definition, after: Item, newer: Definition): Note[] {
  const labels = (item: Item, { scales }: Definition) =>
    'scale' in item ? namedScale(scales, item.scale).labels : null
  const texts = new Map(choicesOf(before).map(({ key, text }) => [key, canonical(text)]))
  const reworded = choicesOf(after).filter(
    ({ key, text }) => texts.has(key) && texts.get(key) !== canonical(text),
  )
  return [
    ...differs('text', before.text, after.text),
    ...(before.kind === after.kind
      ? differs('labels', labels(before, older), labels(after, newer))
      : []),
    ...about(
      'option-texts',
      reworded.map(({ key }) => key),
    ),
  ]
}
