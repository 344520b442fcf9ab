import { bandOf, type BandSet } from '../../core/bands.ts'
import type { Benchmark } from '../../core/benchmark.ts'
import { type Text, textIn } from '../../core/definition/text.ts'
import { halfUp, type Language, type NumberStyle, setNumber } from '../../core/display.ts'
import type { Band } from '../../core/figure.ts'
import type { Target } from '../../core/target.ts'
import type { PointFigure } from '../../core/trend.ts'
import { shownText } from '../../core/words/shown.ts'
import { wordsOf } from '../../core/words/words.ts'
import { valueText } from '../trend/table.ts'
import type { Scale } from '../look/y-window.ts'

/** One measure with all it is held against. */
export interface BulletRow {
  /** The code of the measure or concept, for the CSV. */
  readonly key: string
  readonly title: Text
  readonly figure: PointFigure
  /** The period of the figure, where others of the strip are newer. */
  readonly earlier?: string
  /** From one end of what the measure can be to the other: 1–5, 0–100, −100–100. */
  readonly scale: Scale
  readonly style: NumberStyle
  /** Which way is good. */
  readonly direction: 'higher' | 'lower'
  /** The target in force. */
  readonly target: Target | null
  readonly benchmarks: readonly Benchmark[]
  /** The band set that was made for this measure, if there is one. */
  readonly bands: BandSet | null
}

/**
 * How far a value lies on the good side of its target, in the unit of the measure; below zero on
 * the wrong side. As shown, so that the picture, the table and the sentence agree. `null` without a
 * value or without a level to compare with.
 */
export function distanceOf(row: BulletRow): number | null {
  const { figure, target } = row
  const level = levelOf(target)
  if (figure.is !== 'value' || target === null || level === null) return null
  const above = halfUp(halfUp(figure.value, styleOf(row).decimals) - level, 9)
  return isUpwards(target) ? above : halfUp(-above, 9)
}

/** The level a target names; a target that only says "higher than last year" names none. */
export function levelOf(target: Target | null): number | null {
  return typeof target?.value === 'number' ? target.value : null
}

export function isUpwards({ direction }: Target): boolean {
  return direction === 'at-least' || direction === 'above' || direction === 'higher-than'
}

/** Whether the value as shown is where its target wants it; `null` if that cannot be said. */
export function isRight(row: BulletRow): boolean | null {
  const distance = distanceOf(row)
  if (distance === null) return null
  const allowed = row.target?.direction === 'at-least' || row.target?.direction === 'at-most'
  return distance > 0 || (distance === 0 && allowed)
}

/** Distances on different scales are compared as shares of their scales. */
function shareOf(row: BulletRow): number | null {
  const distance = distanceOf(row)
  return distance === null ? null : distance / (row.scale.max - row.scale.min)
}

/** The row furthest on the wrong side of its target, if one is on the wrong side. */
export function furthestOf(rows: readonly BulletRow[]): BulletRow | undefined {
  return rows
    .filter((row) => isRight(row) === false)
    .reduce<BulletRow | undefined>((a, b) => (a && byShare(a, b) <= 0 ? a : b), undefined)
}

/**
 * Rows by scale, for rows of the same scale share an axis; in each the furthest on the wrong side of
 * its target first, and those without a distance last, by title. The scales stand likewise.
 */
export function sectionsOf(rows: readonly BulletRow[], language: Language): BulletRow[][] {
  const sections = new Map<string, BulletRow[]>()
  for (const row of rows) {
    const same = JSON.stringify([row.scale.min, row.scale.max, row.style.percent === true])
    sections.set(same, [...(sections.get(same) ?? []), row])
  }
  const title = (row: BulletRow) => textIn(row.title, language)
  const sorted = [...sections.values()].map((section) =>
    section.sort((a, b) => byShare(a, b) || title(a).localeCompare(title(b), language)),
  )
  return sorted.sort(([a], [b]) => (a && b ? byShare(a, b) : 0))
}

function byShare(a: BulletRow, b: BulletRow): number {
  const [x, y] = [shareOf(a), shareOf(b)]
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  return x - y
}

/** The number as a reader of this language writes it, or why there is none. */
export function bulletText(row: BulletRow, language: Language): string {
  const { figure } = row
  return figure.is === 'value' || figure.is === 'bound'
    ? shownText(figure, styleOf(row), language)
    : valueText(figure, language)
}

/** A value has the decimals it is shown with everywhere: those it was published with, for one. */
function styleOf({ figure, style }: BulletRow): NumberStyle {
  const decimals = (figure.is === 'value' ? figure.decimals : undefined) ?? style.decimals
  return { ...style, decimals }
}

/** The band of a value, by the number as the measure shows it; null without a value or a set. */
export function bandIn({ figure, bands, style }: BulletRow): Band | null {
  if (figure.is !== 'value' || bands === null) return null
  return bandOf(bands, figure.value, style.decimals)
}

/** The band of a value, in words. */
export function bandText(row: BulletRow, language: Language): string {
  const band = bandIn(row)
  const step = row.bands?.steps.find(({ word }) => word === band?.word)
  return step ? textIn(step.label, language) : ''
}

/** `SKI bredband 64, branschen 61–75`; a place stands beside a value or alone. */
export function benchmarkText({ benchmarks, style }: BulletRow, language: Language): string {
  const words = wordsOf(language).bulletStrip
  const number = (value: number) => setNumber(value, style, language)
  return benchmarks
    .map(({ name, value, low, high, place, of }) => {
      const range = low !== null && high !== null ? `${number(low)}–${number(high)}` : ''
      const ours = place === null ? '' : words.place(String(place), of === null ? '' : String(of))
      const parts = [value === null ? '' : number(value), range, ours].filter(Boolean)
      return [name, parts.join(', ')].join(' ').trim()
    })
    .join('; ')
}
