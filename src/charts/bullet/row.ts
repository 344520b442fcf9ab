import { wordsOf } from '../../core/words/words.ts'
import { bandText, benchmarkText, type BulletRow, bulletText } from './content.ts'
import { bulletMarks, type BulletPlot, laneHeight, stripHalf } from './marks.ts'
import type { Look } from '../chart.ts'
import type { Shape } from '../parts/picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { textIn } from '../../core/definition/text.ts'
import { themes } from '../look/theme.ts'
import { targetText } from '../trend/content.ts'
import { sizes } from '../look/sizes.ts'
import { glued, paragraph, rowHeight, words } from '../parts/words-in-picture.ts'

/** Where the scale lies, how wide titles may be, and the right ends of value, target and n. */
export interface BulletField {
  readonly title: number
  readonly left: number
  readonly right: number
  readonly ends: readonly number[]
}

/** All that is said of a row. */
export interface RowWords {
  readonly row: BulletRow
  readonly isShown: boolean
  readonly lines: readonly string[]
  readonly notes: readonly string[]
  readonly value: string
  readonly goal: string
  readonly n: string
}

/** The flag of a target stands out above its strip. */
const flagHeight = 8
const widestTitle = 240

export function rowWords(row: BulletRow, look: Look): RowWords {
  const { language } = look
  const { bulletStrip: own, chart } = wordsOf(language)
  const { margin, width, text, value: big, small } = sizes[look.width]
  const { figure, target, style } = row
  const isShown = figure.is === 'value' || figure.is === 'bound'
  const value = bulletText(row, language)
  const goal = target ? targetText(target, style, language) : ''
  const n = 'n' in figure && figure.n !== undefined ? String(figure.n) : ''
  const others = benchmarkText(row, language)
  const about = [
    row.earlier ?? '',
    bandText(row, language),
    row.direction === 'lower' ? own.lowIsGood : '',
    others === '' ? '' : own.withBenchmark(others),
  ]
  const title = textIn(row.title, language)
  if (look.width === 'wide') {
    const notes = wrap(glued(about.filter(Boolean).join(' · ')), widestTitle, small)
    return { row, isShown, lines: wrap(title, widestTitle, text), notes, value, goal, n }
  }
  const room = width - 2 * margin
  const told = [goal === '' ? '' : own.withTarget(goal), n === '' ? '' : chart.n(n), ...about]
  const beside = isShown ? textWidth(value, big, true) + 12 : 0
  return {
    ...{ row, isShown, value, goal, n },
    lines: wrap(title, room - beside, text),
    notes: wrap(glued(told.filter(Boolean).join(' · ')), room, small),
  }
}

export function layOutRow(
  said: RowWords,
  top: number,
  field: BulletField,
  plot: BulletPlot,
  look: Look,
) {
  return look.width === 'wide'
    ? besideTitle(said, top, field, plot, look)
    : underTitle(said, top, field, plot, look)
}

/** Title, scale and numbers beside each other. */
function besideTitle(
  { row, isShown, lines, notes, value, goal, n }: RowWords,
  top: number,
  { ends, left }: BulletField,
  plot: BulletPlot,
  look: Look,
) {
  const { margin, text, value: big, small } = sizes[look.width]
  const theme = themes[look.theme]
  const lane = isShown && row.benchmarks.length > 0 ? laneHeight : 0
  const tall = lines.length * rowHeight(text) + notes.length * rowHeight(small)
  const middle = top + Math.max(tall / 2, flagHeight + stripHalf)
  const from = middle - tall / 2
  const right = { size: big, align: 'right' } as const
  const shapes: Shape[] = [
    ...paragraph(lines, margin, from, { size: text, colour: theme.ink }),
    ...paragraph(notes, margin, from + lines.length * rowHeight(text), {
      ...{ size: small, colour: theme.muted },
    }),
    ...bulletMarks(row, middle, plot, look),
    isShown
      ? words(value, ends[0] ?? 0, middle, { ...right, colour: theme.ink, bold: true })
      : words(value, left - 9, middle, { size: small, colour: theme.muted }),
    words(goal, ends[1] ?? 0, middle, { ...right, colour: theme.goal }),
    words(n, ends[2] ?? 0, middle, { ...right, colour: theme.muted }),
  ]
  return { shapes, bottom: middle + Math.max(tall / 2, stripHalf + lane) + 8 }
}

/** The title over the scale, the value to its right, what else there is to say under it. */
function underTitle(
  { row, isShown, lines, notes, value }: RowWords,
  top: number,
  _: BulletField,
  plot: BulletPlot,
  look: Look,
) {
  const { margin, width, text, value: big, small } = sizes[look.width]
  const theme = themes[look.theme]
  const under = top + lines.length * rowHeight(text)
  const lane = row.benchmarks.length > 0 ? laneHeight : 0
  const strip = isShown ? flagHeight + 2 * stripHalf + lane + 3 : rowHeight(small)
  const shapes: Shape[] = [
    ...paragraph(lines, margin, top, { size: text, colour: theme.ink }),
    isShown
      ? words(value, width - margin, top + rowHeight(text) / 2, {
          ...{ size: big, colour: theme.ink, bold: true, align: 'right' },
        })
      : words(value, margin, under + strip / 2, { size: small, colour: theme.muted }),
    ...bulletMarks(row, under + flagHeight + stripHalf, plot, look),
    ...paragraph(notes, margin, under + strip, { size: small, colour: theme.muted }),
  ]
  return { shapes, bottom: under + strip + notes.length * rowHeight(small) + 10 }
}
