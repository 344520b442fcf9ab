import type { Language } from '../../core/display.ts'
import type { Trend } from '../../core/trend.ts'
import { wordsOf } from '../../core/words/words.ts'
import { around, rowsFor, type Box } from '../parts/place-labels.ts'
import { textWidth } from '../look/text-width.ts'
import { breaksOf, preliminaryMark, type Kind, type Mark, type Unseen } from './content.ts'
import type { Plot } from './look.ts'

export type KeySymbol = Exclude<Kind, 'atLeast' | 'atMost'> | 'interval' | 'unseen' | null

/** What the marks mean, when there is more than one kind or something to say about one. */
export function keyWords(
  trend: Trend,
  marks: readonly Mark[],
  /** Why points have no mark, where there is no room to say it at each. */
  unseen: readonly string[],
  size: Plot['size'],
  language: Language,
) {
  const { chart: words, beside } = wordsOf(language)
  const has = (kind: Kind) => marks.some((mark) => mark.kind === kind)
  const ours = has('computed') || has('simulated') || has('reported')
  const both = has('imported') && ours
  const preliminary = trend.points.some((p) => p.status === 'preliminary')
  const others = both || has('simulated') || has('reported')
  const wanted: [when: boolean, symbol: KeySymbol, text: string][] = [
    [both, 'imported', words.imported],
    [has('computed') && others, 'computed', words.computed],
    [has('simulated'), 'simulated', `${words.computed}, ${words.simulated}`],
    [has('reported'), 'reported', beside.reported],
    [marks.some((mark) => mark.interval !== null), 'interval', words.interval],
    ...unseen.map((word): [boolean, KeySymbol, string] => [true, 'unseen', word]),
    [preliminary, null, `${preliminaryMark} ${words.preliminary}`],
  ]
  let [at, row] = [0, 0]
  const entries = wanted
    .filter(([when]) => when)
    .map(([, symbol, text]) => {
      const width = (symbol === null ? 0 : 16) + textWidth(text, size.small)
      if (at > 0 && at + width > size.width - 2 * size.margin) [at, row] = [0, row + 1]
      const entry = { at, row, symbol, text }
      at += width + 18
      return entry
    })
  return { entries, rows: entries.length === 0 ? 0 : row + 1 }
}

/** Words for breaks, in a strip above the plot: a flag from the rule, or over it at the right edge. */
export function breakWords(trend: Trend, { size, width, toX }: Plot, language: Language) {
  const words = wordsOf(language).chart
  const texts = breaksOf(trend).map(({ x, because }) => {
    const text = `${words.break}: ${words.breakBecause[because]}`
    const px = toX(x) + 5
    const over = Math.max(0, px + textWidth(text, size.small) - width)
    const left = Math.max(0, px - over)
    return { x, text, px: left, left, right: left + textWidth(text, size.small), flag: over === 0 }
  })
  const rows = rowsFor(texts, 12)
  return {
    texts: texts.map((text, i) => ({ ...text, row: rows[i] ?? 0 })),
    rows: Math.max(0, ...rows.map((row) => row + 1)),
  }
}

/** What a row of words takes at the foot of the plot, and how many there may be. */
const [wordRow, mostWordRows] = [13, 2]

/**
 * Words for points without a value, at the foot of the plot: once for neighbours with the same. Where
 * they would pile up there are none, and the key says them.
 */
export function unseenWords(
  unseen: readonly Unseen[],
  { size, width, height, toX }: Plot,
): { texts: { px: number; py: number; text: string; box: Box }[]; forKey: string[] } {
  const groups: { word: string; from: number; to: number }[] = []
  for (const { x, word } of unseen) {
    const last = groups.at(-1)
    const near = textWidth(word, size.small) + 12
    if (last?.word === word && toX(x) - last.to < near) last.to = toX(x)
    else groups.push({ word, from: toX(x), to: toX(x) })
  }
  const spans = groups.map(({ word, from, to }) =>
    inside(around((from + to) / 2, textWidth(word, size.small)), width),
  )
  const rows = rowsFor(spans, 6)
  if (rows.some((row) => row >= mostWordRows))
    return { texts: [], forKey: [...new Set(groups.map(({ word }) => word))] }
  const texts = groups.flatMap(({ word }, i) => {
    const span = spans[i]
    if (!span) return []
    const py = height - 14 - wordRow * (rows[i] ?? 0)
    const px = (span.left + span.right) / 2
    return [{ px, py, text: word, box: { ...span, top: py - 8, bottom: py + 14 } }]
  })
  return { texts, forKey: [] }
}

/** Moves a span in between 0 and `width`. */
export function inside(span: { left: number; right: number }, width: number) {
  const shift = Math.max(0, -span.left) - Math.max(0, span.right - width)
  return { left: span.left + shift, right: span.right + shift }
}
