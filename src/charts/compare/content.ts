import { textIn, type Text } from '../../core/definition/text.ts'
import type { Language, NumberStyle } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import type { Lead } from '../../core/lead.ts'
import { isCertainLead, leadsInWords, type NamedLead } from '../../core/words/lead.ts'
import { leading } from '../../core/words/title-in-sentence.ts'
import { wordsOf } from '../../core/words/words.ts'
import { figureText, listed } from '../cells/figure-cells.ts'
import type { Named } from '../cells/named.ts'
import { placesOf } from '../cells/places.ts'
import type { Scale } from '../look/y-window.ts'

/** What the objects were rated in, or the index over all of it. */
export interface CompareArea extends Named {
  readonly style: NumberStyle
  readonly range: Scale
  /** Which way is good. */
  readonly direction: 'higher' | 'lower'
  /** The index over all areas: a row of its own, set apart, and no area in the heading. */
  readonly index?: true
  /** Who is ahead, as it was tested; without it nothing is said of that. */
  readonly lead?: Lead
}

export interface Compare {
  /** What is compared: "Nordisk jämförelse 2024". */
  readonly title: Text
  readonly objects: readonly Named[]
  readonly areas: readonly CompareArea[]
  /** The object whose chart this is, drawn in accent. */
  readonly own?: string
  /** The mean of all objects, also those that are not drawn; a line where there is one area. */
  readonly all?: { readonly title: Text; readonly figure: NumberFigure }
  /** The figure of an object in an area, by their keys. */
  readonly figure: (area: string, object: string) => NumberFigure
}

/** An object in an area; without a value it has no place. */
export interface Entry {
  readonly object: Named
  /** Where the object stands among all, whatever the order here. */
  readonly index: number
  readonly figure: NumberFigure
  /** 1 is the highest, or the lowest where low is good; equal ones share it. */
  readonly place: number | null
}

/** The objects in an area, as they were given. */
export function entriesOf(content: Compare, area: CompareArea): Entry[] {
  const figures = content.objects.map((object) => content.figure(area.key, object.key))
  const values = figures.flatMap((figure) => (figure.is === 'value' ? [figure.value] : []))
  const places = placesOf(values, area.direction)
  let next = 0
  return content.objects.map((object, index) => {
    const figure = figures[index] ?? content.figure(area.key, object.key)
    return { object, index, figure, place: figure.is === 'value' ? (places[next++] ?? null) : null }
  })
}

/** From the first place to the last, and then those without one. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))
}

/**
 * The finding as a fact: who has the highest figure in how many areas, and in how many of them that
 * is a certain lead, where it was tested.
 */
export function compareHeading(content: Compare, language: Language): string {
  const words = wordsOf(language).compareChart
  const areas = content.areas.filter(({ index }) => index !== true)
  const compared = areas.map((area) => entriesOf(content, area)).filter(isCompared)
  const wins = content.objects.map(({ title, key }) => ({
    ...{ key, name: textIn(title, language) },
    count: compared.filter((entries) => isAloneFirst(entries, key)).length,
  }))
  const most = Math.max(0, ...wins.map(({ count }) => count))
  const winners = wins.filter(({ count }) => count === most)
  const first = amongShown(firstWord(areas, language), compared.flat(), ' ', language)
  const of = String(compared.length)
  if (compared.length === 0) return words.nothing
  if (most === 0) return words.tiedAreas(first, of)
  if (winners.length > 3) return words.nobodyMore(first, String(most), of)
  const write = winners.length > 1 ? words.inAreasEach : words.inAreas
  const names = winners.map(({ name }) => name)
  const fact = write(first, String(most), of, listed(names, language))
  const [winner, ...others] = winners
  if (winner === undefined || others.length > 0) return fact
  return [fact, ...leadsOf(areas, winner.key, most, language)].join('; ')
}

/** In how many of the areas where an object has the highest figure it certainly leads. */
function leadsOf(
  areas: readonly CompareArea[],
  object: string,
  wins: number,
  language: Language,
): string[] {
  const words = wordsOf(language).lead
  const certain = areas.filter(({ lead }) => isCertainLead(lead, object)).length
  if (certain === 0)
    return areas.some(({ lead }) => lead === undefined || 'withheld' in lead)
      ? []
      : [words.leadsInNone]
  if (certain < wins) return [words.leadsIn(String(certain))]
  return [certain === 1 ? words.leadsHere : words.leadsInAll(String(certain))]
}

/**
 * The finding of one area alone: where the own object stands, who has the highest figure, and whether
 * that is a lead, where it was tested.
 */
export function singleHeading(content: Compare, area: CompareArea, language: Language): string {
  const { heading } = wordsOf(language).lead
  const verdict = area.lead && 'verdict' in area.lead ? area.lead.verdict : 'tie'
  const fact = singleFact(content, area, language)
  if (verdict === 'tie' || verdict === 'nothing-to-compare') return fact
  return `${fact}; ${heading[verdict]}`
}

function singleFact(content: Compare, area: CompareArea, language: Language): string {
  const words = wordsOf(language).compareChart
  const entries = entriesOf(content, area)
  const placed = entries.filter(({ place }) => place !== null)
  const best = placed.filter(({ place }) => place === 1)
  const own = placed.find(({ object }) => object.key === content.own)
  // As where there are several areas: one alone is ahead of nobody.
  if (best[0] === undefined || placed.length < 2) return words.nothing
  const first = firstWord([area], language)
  const name = ({ object }: Entry) => textIn(object.title, language)
  const value = ({ figure }: Entry) => figureText(figure, area.style, language)
  const leader = listed(best.map(name), language)
  const of = String(placed.length)
  const shown = (fact: string) => amongShown(fact, entries, ', ', language)
  if (own?.place == null || (own.place === 1 && best.length > 1))
    return shown(words.alone(first, leader, value(best[0])))
  if (own.place === 1) return shown(words.ownFirst(first, leader, of, value(own)))
  const shared = placed.filter(({ place }) => place === own.place).length > 1
  const write = shared ? words.ownShared : words.own
  const top = words.with(leader, value(best[0]))
  return shown(write(name(own), value(own), String(own.place), of, first, top))
}

/** Every figure in words, area by area, for those who do not see the picture. */
export function compareSummary(content: Compare, language: Language): string {
  const words = wordsOf(language).compareChart
  const { title, areas, objects, all } = content
  const rows = areas.map((area) => {
    const values = entriesOf(content, area).map(
      ({ object, figure }) =>
        `${textIn(object.title, language)} ${figureText(figure, area.style, language)}`,
    )
    return words.row(leading(areaName(area, language)), values.join(', '))
  })
  const style = areas[0]?.style
  const mean =
    all && style
      ? [words.row(leading(textIn(all.title, language)), figureText(all.figure, style, language))]
      : []
  const asked = areas.filter(({ index }) => index !== true).length
  return [
    `${textIn(title, language)}.`,
    words.counts(String(objects.length), String(asked)),
    ...rows,
    ...mean,
    ...aboutLeads(content, language),
  ].join(' ')
}

function aboutLeads(content: Compare, language: Language): string[] {
  const leads = content.areas.flatMap((area) => namedLead(content, area, language))
  return leads.length === 0
    ? [wordsOf(language).compareChart.untested]
    : leadsInWords(leads, language)
}

/** The lead of an area with its names; none where it was not tested. */
export function namedLead(
  { objects }: Compare,
  { title, direction, lead }: CompareArea,
  language: Language,
): NamedLead[] {
  if (lead === undefined) return []
  const nameOf = (key: string) =>
    textIn(objects.find((object) => object.key === key)?.title ?? { sv: key, en: key }, language)
  return [{ lead, area: textIn(title, language), direction, nameOf }]
}

/** What an area is called; one where low is good says so. */
export function areaName({ title, direction }: CompareArea, language: Language): string {
  const name = textIn(title, language)
  return direction === 'lower' ? wordsOf(language).picture.lowIsGood(name) : name
}

/** A figure with how many it speaks for: "7,9 (n = 118)". */
export function countedText(figure: NumberFigure, area: CompareArea, language: Language): string {
  const text = figureText(figure, area.style, language)
  return 'n' in figure ? `${text} (${wordsOf(language).chart.n(String(figure.n))})` : text
}

function isCompared(entries: readonly Entry[]): boolean {
  return entries.filter(({ place }) => place !== null).length > 1
}

function isAloneFirst(entries: readonly Entry[], key: string): boolean {
  const best = entries.filter(({ place }) => place === 1)
  return best.length === 1 && best[0]?.object.key === key
}

function firstWord(areas: readonly CompareArea[], language: Language): string {
  const words = wordsOf(language).compareChart
  if (areas.every(({ direction }) => direction === 'higher')) return words.highest
  return areas.every(({ direction }) => direction === 'lower') ? words.lowest : words.foremost
}

/** A figure that is hidden, or known only as a bound, could be the highest: that is said. */
function amongShown(
  text: string,
  entries: readonly Entry[],
  join: string,
  language: Language,
): string {
  const hidden = entries.some(({ figure }) => figure.is === 'withheld' || figure.is === 'bound')
  return hidden ? `${text}${join}${wordsOf(language).picture.ofThoseShown}` : text
}
