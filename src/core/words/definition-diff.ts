import type { Note } from '../definition/diff-note.ts'
import type { DefinitionDiff, ItemChange, MeasureChange } from '../definition/diff-shape.ts'
import type { Incomparable } from '../definition/lineage.ts'
import type { Language } from '../display.ts'
import { wordsOf } from './words.ts'

/**
 * What became of a questionnaire, line by line: what breaks comparability, what else changed, and how
 * much is as it was.
 */
export function definitionDiffInWords(diff: DefinitionDiff, language: Language): string {
  const words = wordsOf(language).definitionDiff
  const { older, newer, relation, missing, items, measures, about } = diff
  if (relation === 'identical') return words.identical(newer)
  if (relation === 'changed') return words.changed(newer)
  if (relation === 'questionnaires') return words.questionnaires(older, newer)
  const same = items.filter((one) => one.change === 'same' && one.notes.length === 0)
  const dropped = items.flatMap(({ change, was }) => (change === 'dropped' ? [was] : []))
  const forgotten = items.flatMap(({ change, item }) =>
    change === 'new' && dropped.includes(item) ? [item] : [],
  )
  const plain = measures.filter((one) => one.change === 'comparable' && one.notes.length === 0)
  const count = (list: readonly unknown[]) => [String(list.length), list.length === 1] as const
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[heading, ...lines.map((line) => `  ${line}`)].join('\n')]
  return [
    [
      `${older} → ${newer}`,
      ...(missing.length > 0 ? [words.missing(missing.join(', '))] : []),
    ].join('\n'),
    ...section(words.headings.items, [
      ...items.filter((one) => !same.includes(one)).map((one) => itemInWords(one, language)),
      ...(same.length > 0 ? [words.unchanged(...count(same))] : []),
      ...(forgotten.length > 0 ? [words.withoutSince(forgotten.join(', '))] : []),
    ]),
    ...section(words.headings.measures, [
      ...measures.filter((one) => !plain.includes(one)).map((one) => measureInWords(one, language)),
      ...(plain.length > 0 ? [words.comparable(...count(plain))] : []),
    ]),
    ...section(
      words.headings.about,
      about.map((one) => noteInWords(one, language)),
    ),
  ].join('\n\n')
}

function itemInWords({ item, was, change, notes }: ItemChange, language: Language): string {
  const words = wordsOf(language).definitionDiff
  const said = [words.items[change], ...notes.map((one) => noteInWords(one, language))]
  return `${item ?? was ?? ''}: ${said.join('; ')}`
}

function measureInWords(one: MeasureChange, language: Language): string {
  const words = wordsOf(language).definitionDiff
  const said = one.change === 'breaks' ? breaksInWords(one, language) : [words.measures[one.change]]
  const notes = one.notes.map((note) => noteInWords(note, language))
  return `${one.measure ?? one.was ?? ''}: ${[...said, ...notes].join('; ')}`
}

/** Why figures cannot be compared: once where it is the same for the whole and for groups. */
function breaksInWords({ whole, groups }: MeasureChange, language: Language): string[] {
  const { definitionDiff: words, chart } = wordsOf(language)
  const because = ({ because, items }: Incomparable) =>
    words.breaks(chart.breakBecause[because], items.join(', '))
  if (JSON.stringify(whole) === JSON.stringify(groups))
    return whole === null ? [] : [because(whole)]
  return [
    ...(whole === null ? [] : [`${because(whole)} ${words.alone.whole}`]),
    ...(groups === null ? [] : [`${because(groups)} ${words.alone.groups}`]),
  ]
}

function noteInWords(
  { what, from = '', to = '', names = [], unsaid }: Note,
  language: Language,
): string {
  const words = wordsOf(language).definitionDiff
  const said = words.notes[what](from, to, names.join(', '))
  return unsaid === true ? `${said} (${words.unsaid})` : said
}
