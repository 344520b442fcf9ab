import { levelsOf } from '../../core/benchmark.ts'
import type { Language, NumberStyle } from '../../core/display.ts'
import { periodX } from '../../core/period.ts'
import type { Trend } from '../../core/trend.ts'
import { levelInWords, whose } from '../../core/words/beside.ts'
import { textWidth, wrapEvenly } from '../look/text-width.ts'
import type { Box, Segment } from '../parts/place-labels.ts'
import type { ListRow } from './list.ts'
import type { Plot } from './look.ts'

/** What others reach in a period: those who reach the same are one. */
export interface Other {
  readonly period: string
  readonly x: number
  /** The level of its mark; null when it is a range alone. */
  readonly value: number | null
  readonly range: { readonly low: number; readonly high: number } | null
  readonly names: readonly string[]
  /** The level in words: "64–75", "83,3 (6:e av 48)". */
  readonly level: string
  /** Whether it is the last of its name. An earlier one may go without a label. */
  readonly newest: boolean
}

/** The benchmarks that have a level, those of a period from the highest to the lowest. */
export function othersOf({ benchmarks }: Trend, style: NumberStyle, language: Language): Other[] {
  const levelled = benchmarks.filter((one) => levelsOf(one).length > 0)
  const others = new Map<string, Other>()
  for (const one of levelled) {
    const { name, period, low, high } = one
    const x = periodX(period)
    const newest = levelled.every((b) => b.name !== name || periodX(b.period) <= x)
    const level = unbroken(levelInWords(one, style, language))
    const id = JSON.stringify([period, level, newest || name])
    const known = others.get(id)
    const names = [...new Set([...(known?.names ?? []), name])]
    const range = low !== null && high !== null ? { low, high } : null
    const value = one.value ?? (range === null ? (low ?? high) : null)
    others.set(id, { period, x, value, range, names, level, newest })
  }
  const height = ({ value, range }: Other) => value ?? range?.high ?? 0
  return [...others.values()].sort((a, b) => a.x - b.x || height(b) - height(a))
}

/** Benchmarks that say a place alone, in words for a list, each name once with its newest first. */
export function placesOf({ benchmarks }: Trend, style: NumberStyle, language: Language): string[] {
  const places = benchmarks.filter((one) => levelsOf(one).length === 0)
  return [...new Set(places.map(({ name }) => name))].map((name) => {
    const own = places.filter((one) => one.name === name)
    const newestFirst = own.sort((a, b) => periodX(b.period) - periodX(a.period))
    const texts = newestFirst.map((one) => `${levelInWords(one, style, language)} (${one.period})`)
    return `${name}: ${texts.join(', ')}`
  })
}

/** The mark of one of them in the plot, px: a square, or a bar over the range. */
export interface OtherMark extends Other {
  readonly px: number
  readonly box: Box
  /** Where its own value stands; null for a range alone. */
  readonly py: number | null
}

export const squareSize = 8

/** Stands each mark at its period: ranges side by side, a square beside a point of ours that it would hide. */
export function otherMarks(
  others: readonly Other[],
  ours: readonly { readonly x: number; readonly value: number }[],
  plot: Plot,
): OtherMark[] {
  const { toX, toY } = plot
  const dots = ours.map(({ x, value }) => ({ px: toX(x), py: toY(value) }))
  return others.map((other) => {
    const { x, value, range } = other
    const bars = others.filter((one) => one.x === x && one.range !== null)
    const width = Math.min(22, plot.width / 8 / bars.length)
    const at = range === null ? 0 : bars.indexOf(other) - (bars.length - 1) / 2
    const py = value === null ? null : toY(value)
    const hides = dots.some(
      (dot) =>
        py !== null && Math.abs(dot.px - toX(x)) < squareSize && Math.abs(dot.py - py) < squareSize,
    )
    const px = toX(x) + at * (width + 3) + (hides ? 12 : 0)
    const half = range === null ? squareSize / 2 : width / 2
    const top = range === null ? (py ?? 0) - half : toY(range.high)
    const bottom = range === null ? (py ?? 0) + half : toY(range.low)
    return { ...other, px, py, box: { left: px - half, right: px + half, top, bottom } }
  })
}

/** Those whose names have several periods, as lines from value to value. */
export function otherLines(marks: readonly OtherMark[]) {
  const names = [...new Set(marks.flatMap((mark) => mark.names))]
  return names.flatMap((name, run) => {
    const own = marks.filter((mark) => mark.py !== null && mark.names.includes(name))
    return own.length < 2 ? [] : own.map(({ px, py }) => ({ px, py: py ?? 0, run }))
  })
}

/** The ends of the ranges, as lines that labels had better not lie on. */
export function endsOf(marks: readonly OtherMark[]): Segment[] {
  return marks.flatMap(({ range, box: { left, right, top, bottom } }) =>
    range === null
      ? []
      : [top, bottom].map((y): Segment => ({ from: [left, y], to: [right, y], weight: 0.7 })),
  )
}

/** One whose words have no room in the plot, as a row of the list under it. */
export function otherRow({ mark, letter }: { mark: OtherMark; letter: string | null }): ListRow {
  const tag = letter === null ? null : ({ kind: 'other', text: letter } as const)
  return { tag, text: `${whose(mark.names)} ${mark.level} (${mark.period})` }
}

/** What a label may say, in one to three lines without a word cut, the fewest lines first. */
export function wordingsOf({ names, level, newest }: Other, size: Plot['size']): string[][] {
  if (!newest) return [[level]]
  const text = `${whose(names)} ${level}`.replaceAll(/[ \n]+/g, ' ').trim()
  const whole = textWidth(text, size.small)
  const wordings = [1, 2, 3]
    .map((lines) => wrapEvenly(text, whole / lines + (lines > 1 ? 14 : 0), size.small))
    .filter((lines) => lines.length <= 3 && lines.join(' ') === text)
  return wordings.filter((one, i) => wordings[i - 1]?.length !== one.length)
}

/** How wide a label is at most when it stands to the right of the last period, px. */
const widestAside = { wide: 150, narrow: 92 } as const

/** The room that labels of a period want to the right of its marks; a letter where none fits. */
export function roomAside(others: readonly Other[], size: Plot['size']): number {
  const most = widestAside[size.width > 400 ? 'wide' : 'narrow']
  const widths = others.map((other) => {
    const all = wordingsOf(other, size).map((lines) => widthOf(lines, size))
    return Math.max(...all.filter((width) => width <= most).slice(0, 1), 12)
  })
  return widths.length === 0 ? 0 : Math.max(...widths) + 20
}

export function widthOf(lines: readonly string[], size: Plot['size']): number {
  return Math.max(...lines.map((line) => textWidth(line, size.small)))
}

/** A level is never parted at the end of a line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
