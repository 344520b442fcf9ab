import { canonical } from '../canonical.ts'
import { type Definition, itemsOf, nameOf } from './definition.ts'
import { differs, type Note, noteOf } from './diff-note.ts'
import type { DefinitionDiff, ItemChange } from './diff-shape.ts'
import { itemNotes, sinceNotes } from './item-diff.ts'
import { measureChanges } from './measure-diff.ts'
import { traceItems } from './trace.ts'

/**
 * Compares two definitions. What it calls a break is what a trend breaks on: both ask `incomparable`.
 * Of two versions of one questionnaire the lower is the older, whichever is named first; `versions`
 * are those that every step is followed in. Of two questionnaires only the measures are compared.
 */
export function definitionDiff(
  first: Definition,
  second: Definition,
  versions: readonly Definition[],
): DefinitionDiff {
  const turned = first.key === second.key && first.version > second.version
  const [older, newer] = turned ? [second, first] : [first, second]
  const head = { older: nameOf(older), newer: nameOf(newer), missing: [] }
  const nothing = { items: [], measures: [], about: [] }
  if (older.key !== newer.key) {
    const measures = measureChanges(older, newer, versions)
    return { ...head, relation: 'questionnaires', ...nothing, measures }
  }
  if (older.version === newer.version)
    return {
      ...{ ...head, ...nothing },
      relation: canonical(older) === canonical(newer) ? 'identical' : 'changed',
    }
  return {
    ...{ ...head, relation: 'versions' },
    missing: missingBetween(older, newer, versions),
    items: itemChanges(older, newer, versions),
    measures: measureChanges(older, newer, versions),
    about: aboutNotes(older, newer),
  }
}

/** The numbers between two versions that are not at hand, the first twenty. */
function missingBetween(
  older: Definition,
  newer: Definition,
  versions: readonly Definition[],
): number[] {
  const known = new Set(versions.filter(({ key }) => key === newer.key).map((one) => one.version))
  const missing: number[] = []
  for (let at = older.version + 1; at < newer.version && missing.length < 20; at++)
    if (!known.has(at)) missing.push(at)
  return missing
}

/** Every item of the newer version in its order, then those that are no longer asked. */
function itemChanges(
  older: Definition,
  newer: Definition,
  versions: readonly Definition[],
): ItemChange[] {
  const traced = traceItems(older, newer, versions)
  const previous = versions
    .filter(({ key, version }) => key === newer.key && version < newer.version)
    .reduce((last, one) => (one.version > last.version ? one : last), older)
  const kept = traced.map((one): ItemChange => ({
    ...{ item: one.item, was: one.from, change: one.change },
    notes: [...sinceNotes(previous, newer, one), ...itemNotes(older, newer, one)],
  }))
  const dropped = itemsOf(older)
    .filter(({ key }) => !traced.some(({ from }) => from === key))
    .map(({ key }): ItemChange => ({ item: null, was: key, change: 'dropped', notes: [] }))
  return [...kept, ...dropped]
}

function aboutNotes(older: Definition, newer: Definition): Note[] {
  const groups = ({ groups: { by, cross } }: Definition) =>
    [...by, ...cross.map((pair) => pair.join(' × '))].join(', ')
  const whole = ({ groups }: Definition) =>
    groups.whole === 'people' ? 'people' : groups.whole.meanOf
  const titles = ({ pages }: Definition) => pages.map(({ title }) => title ?? null)
  return [
    ...differs('title', older.title, newer.title),
    ...differs('purpose', older.purpose ?? null, newer.purpose ?? null),
    ...differs('source', older.source, newer.source),
    ...noteOf('languages', older.languages.join(', '), newer.languages.join(', ')),
    ...noteOf('anonymity', older.anonymity, newer.anonymity),
    ...noteOf('pages', String(older.pages.length), String(newer.pages.length)),
    ...differs('page-titles', titles(older), titles(newer)),
    ...noteOf('groups', groups(older), groups(newer)),
    ...noteOf('whole', whole(older), whole(newer)),
    ...differs('backgrounds', older.backgrounds ?? null, newer.backgrounds ?? null),
    ...differs('examples', older.examples, newer.examples),
  ]
}
