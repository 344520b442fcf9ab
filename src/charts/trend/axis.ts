import type { Language } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import { around, rowsFor } from '../parts/place-labels.ts'
import { textWidth } from '../look/text-width.ts'
import type { Mark } from './content.ts'
import type { Plot } from './look.ts'
import type { Station } from './stations.ts'

/** Something at `x` of the axis that needs room to its left and right, px. */
export interface Reach {
  readonly x: number
  readonly left: number
  readonly right: number
}

/**
 * The ends of a time axis, so that everything has its room and the scale is as large as that
 * allows. With nothing at different places it is a unit long, around the one there is.
 */
export function xWindow(reaches: readonly Reach[], width: number): { min: number; max: number } {
  let perPx = 0
  for (const a of reaches)
    for (const b of reaches)
      if (a.x < b.x) perPx = Math.max(perPx, (b.x - a.x) / (width - (a.left + b.right)))
  if (perPx === 0) {
    const x = reaches[0]?.x ?? 0.5
    return { min: x - 0.5, max: x + 0.5 }
  }
  const min = Math.min(...reaches.map(({ x, left }) => x - left * perPx))
  const max = Math.max(...reaches.map(({ x, right }) => x + right * perPx))
  // What is left when two neighbours far from the ends decided the scale.
  const spare = Math.max(0, width * perPx - (max - min)) / 2
  return spare < 1e-9 * width * perPx ? { min, max } : { min: min - spare, max: max + spare }
}

/** The room each station needs: for its name and its value, and at the ends some air. */
export function stationReaches(
  stations: readonly Station[],
  marks: readonly Mark[],
  width: number,
  size: Plot['size'],
  language: Language,
): Reach[] {
  const names = namesOf(stations, language)
  const widest = Math.max(
    0,
    ...[...names.upper, ...names.years].map(({ text }) => textWidth(text, size.text)),
    ...marks.map(({ text }) => textWidth(text, size.value, true)),
  )
  const edge = Math.max(widest / 2 + 2, Math.min(width / (2 * stations.length), 60))
  return stations.map(({ x }) => ({ x, left: edge, right: edge }))
}

/** What a row of counts takes. */
const countRow = 13
/** A point's count is never further down than this; else one note says between which they lie. */
const mostCountRows = 3

/**
 * The rows under the axis: periods, or parts of years and the years under them, thinned until none
 * touch; then how many answered.
 */
export function underAxis(
  stations: readonly Station[],
  marks: readonly Mark[],
  { size, toX }: Plot,
  language: Language,
  room: { left: number; right: number },
) {
  const span = (x: number, text: string, s: number) => around(toX(x), textWidth(text, s))
  const names = namesOf(stations, language)
  const periodAt = size.plot + size.text + 8
  const yearAt = periodAt + (names.upper.length > 0 && names.years.length > 0 ? 15 : 0)
  const periods = [
    ...thinned(names.upper, toX, size).map((name) => ({ ...name, py: periodAt })),
    ...thinned(names.years, toX, size).map((name) => ({ ...name, py: yearAt })),
  ]

  const words = wordsOf(language)
  const counted = marks.flatMap(({ x, n }) => (n === null ? [] : [{ x, n }]))
  const said = counted.map(({ x, n }) => ({ x, text: words.chart.n(String(n)), row: 0 }))
  const spans = said.map(({ x, text }) => span(x, text, size.small))
  const fits =
    rowsFor(spans, 6).every((row) => row === 0) &&
    spans.every(({ left, right }) => room.left <= left && right <= room.right)
  const rows = rowsFor(
    counted.map(({ x, n }) => span(x, String(n), size.small)),
    5,
  )
  const tooMany = !fits && rows.some((row) => row >= mostCountRows)
  const bare = counted.map(({ x, n }, i) => ({ x, text: String(n), row: rows[i] ?? 0 }))
  const texts = tooMany ? [] : fits ? said : bare
  const ns = counted.map(({ n }) => n)
  const [fewest, most] = [Math.min(...ns), Math.max(...ns)]
  const countAt = yearAt + 16
  return {
    periods,
    counts: {
      texts: texts.map(({ x, text, row }) => ({ x, text, py: countAt + countRow * row })),
      /** Said once, in the margin, when there is no room to say it under each point. */
      margin: fits || tooMany ? null : 'n',
      py: countAt,
      note: tooMany ? words.beside.nBetween(String(fewest), String(most)) : null,
    },
    height:
      yearAt -
      size.plot +
      10 +
      (texts.length > 0 ? 16 + countRow * Math.max(...texts.map(({ row }) => row)) : 0),
  }
}

interface Name {
  readonly x: number
  readonly text: string
}

/** The names of stations: whole periods, or where years have parts, the parts and under them the years. */
function namesOf(
  stations: readonly Station[],
  language: Language,
): { upper: Name[]; years: Name[] } {
  const parts = stations.map(({ period }) => partOf(period, language))
  if (parts.every((part) => part === null))
    return { upper: [], years: stations.map(({ x, period }) => ({ x, text: period })) }
  const yearOf = ({ period }: Station) => period.slice(0, 4)
  const years = [...new Set(stations.map(yearOf))]
  return {
    upper: stations.flatMap(({ x }, i) => {
      const text = parts[i]
      return text == null ? [] : [{ x, text }]
    }),
    years: years.map((text) => {
      const xs = stations.filter((station) => yearOf(station) === text).map(({ x }) => x)
      return { text, x: (Math.min(...xs) + Math.max(...xs)) / 2 }
    }),
  }
}

/** `2022H1` → "H1", `2022-05` → "maj"; a whole year has none. */
function partOf(period: string, language: Language): string | null {
  const part = period.slice(4)
  if (!part.startsWith('-')) return part === '' ? null : part
  return wordsOf(language).beside.months[Number(part.slice(1)) - 1] ?? null
}

/**
 * As many of the names as do not touch their neighbours, the last always: every so many where they
 * stand evenly, else those that have room.
 */
function thinned(names: readonly Name[], toX: Plot['toX'], size: Plot['size']): Name[] {
  const last = names.length - 1
  const span = ({ x, text }: Name) => around(toX(x), textWidth(text, size.text))
  const gaps = names.slice(1).map(({ x }, i) => x - (names[i]?.x ?? x))
  if (Math.max(...gaps) > 1.5 * Math.min(...gaps)) {
    let edge = Infinity
    const fit = names.toReversed().filter((name) => {
      const { left, right } = span(name)
      if (right + 5 > edge) return false
      edge = left
      return true
    })
    return fit.reverse()
  }
  const every = (k: number) => names.filter((_, i) => (last - i) % k === 0)
  const touch = (k: number) => rowsFor(every(k).map(span), 5).some((row) => row > 0)
  let stride = 1
  while (stride <= last && touch(stride)) stride++
  return every(stride)
}
