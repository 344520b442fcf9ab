import { expect } from 'vitest'
import type { Definition } from '../../src/core/definition/definition.ts'
import { choicesOf } from '../../src/core/items/item-kinds.ts'
import type { Filled, Visitor } from '../visitor.ts'
import type { WebPage } from '../web-page.ts'
import type { Instrument, Party } from './instrument.ts'

/** Every unit that somebody is asked in, under its own path as a name, as units.csv. */
export function unitsCsv(instruments: readonly Instrument[]): string {
  const own = instruments.flatMap(({ people }) =>
    people.flatMap(({ from }) => from?.['unit'] ?? []),
  )
  const above = own.map((path) => path.replace(/\/.*/, ''))
  return ['unit,name', ...[...new Set([...above, ...own])].map((path) => `${path},${path}`)].join(
    '\n',
  )
}

/** The frame as people.csv: everybody of a party has its columns. */
export function peopleCsv(people: readonly Party[]): string {
  const columns = [...new Set(people.flatMap(({ from = {} }) => Object.keys(from)))]
  const rows = people.flatMap(({ count, from = {} }, p) =>
    Array.from({ length: count }, (_, i) =>
      [`${String(p)}-${String(i)}`, ...columns.map((column) => from[column] ?? '')].join(','),
    ),
  )
  return [['person', ...columns].join(','), ...rows].join('\n')
}

/**
 * Somebody of a party answers, from the first page to the thank-you with one press a page. Who reads
 * in a language finds every question and everything to choose from in it.
 */
export async function answerForm(
  who: Visitor,
  asked: Definition,
  path: string,
  party: Party,
  reads: 'sv' | 'en' | null,
): Promise<void> {
  let page = await who.open(path)
  if (reads === 'en') page = await who.press(page, 'language-en')
  for (const [at, { items }] of asked.pages.entries()) {
    const words = items.flatMap((item) => [item.text, ...choicesOf(item).map(({ text }) => text)])
    if (reads !== null) for (const text of words) expect(page.text).toContain(text[reads])
    const button = at === asked.pages.length - 1 ? 'send' : 'next'
    page = await who.press(page, button, filled(page, party, at))
  }
  expect(page.path).toContain('/thanks')
}

/**
 * What somebody of a party fills in on a page: every field that is seen. Beside a number to write
 * there is a box under the same name, for those who don't know.
 */
function filled(page: WebPage, { pages, but = {} }: Party, at: number): Filled {
  const fields =
    page.forms[0]?.fields.filter(({ type, value }) => type !== 'hidden' && value !== 'dont-know') ??
    []
  return Object.fromEntries(
    fields.map(({ name, type }): [string, string] => {
      const [item = '', about = ''] = name.split('.')
      const said = but[name] ?? but[item] ?? but[about] ?? asAlways[type] ?? pages[at]
      return [name, String(said)]
    }),
  )
}

/** What everybody writes and ticks, and that nobody ranks an option without being told to. */
const asAlways: Readonly<Record<string, string>> = {
  textarea: 'Tack för en bra enkät.',
  checkbox: 'yes',
  email: 'anna@example.se',
  select: '',
}
