import { display, type Language } from '../core/display.ts'
import type { Trend } from '../core/trend.ts'
import { wordsOf } from '../core/words/words.ts'
import { around, rowsFor, type Box } from './place-labels.ts'
import { textWidth, wrapEvenly } from './text-width.ts'
import {
  breaksOf,
  goalOf,
  marksOf,
  preliminaryMark,
  unseenOf,
  type GoalStep,
  type Kind,
  type Mark,
} from './trend-content.ts'
import { trendLabels } from './trend-labels.ts'
import { sizes, type Plot, type TrendLook } from './trend-look.ts'
import { yWindow } from './y-window.ts'

/** What a row takes: of words above the plot, of the key, of counts under the axis. */
const [breakRow, keyRow, countRow] = [15, 18, 13]

export type TrendLayout = ReturnType<typeof layOutTrend>

/**
 * Decides what a picture of a trend shows and where. `x` and `value` are in the units of the axes;
 * `px` and `py` are pixels from the upper left corner of the plot.
 */
export function layOutTrend(trend: Trend, look: TrendLook) {
  const size = sizes[look.width]
  const marks = marksOf(trend, look.scale)
  const steps = goalOf(trend)
  const y = yWindow(levels(marks, steps), look.scale)

  const tickStyle = { ...look.style, decimals: y.decimals }
  const ticks = y.ticks.map((t) => textWidth(display(t, tickStyle, look.language), size.small))
  const left = Math.ceil(size.margin + Math.max(...ticks)) + 10
  const right = size.margin
  const width = size.width - left - right
  const x = xWindow(trend, marks, width, size)
  const plot: Plot = {
    width,
    height: size.plot,
    headroom: 12,
    size,
    toX: (value) => ((value - x.min) / (x.max - x.min)) * width,
    toY: (value) => ((y.max - value) / (y.max - y.min)) * size.plot,
  }

  const goal = steps.map((step) => ({
    ...step,
    from: Math.max(step.from, x.min),
    to: Math.min(step.to, x.max),
  }))
  const unseen = unseenOf(trend, look.language)
  const unseenTexts = unseenWords(unseen, plot)
  const under = underAxis(trend, marks, plot, look.language, {
    left: size.margin - left,
    right: width,
  })
  const breaks = breakWords(trend, plot, look.language)
  const key = keyWords(trend, marks, plot, look.language)

  const stripTop = -plot.headroom - breakRow * breaks.rows
  const keyTop = stripTop - keyRow * key.rows - (key.rows > 0 ? 4 : 0)
  const title = titleRows(look, size, left, keyTop - 8)
  return {
    size,
    plot: { width, height: size.plot },
    x,
    y,
    padding: { left, right, top: title.height, bottom: under.height },
    heading: title.heading,
    subheading: title.subheading,
    marks,
    line: marks.filter(({ run }) => run !== null).map(({ x, value, run }) => ({ x, value, run })),
    ...intervalsOf(marks),
    goal: goalLine(goal),
    labels: trendLabels(
      marks,
      goal,
      unseenTexts.map(({ box }) => box),
      breaks.texts.map(({ x }) => x),
      plot,
      look,
    ),
    periods: under.periods,
    counts: under.counts,
    unseen: unseen.map(({ x }) => ({ x })),
    unseenTexts: unseenTexts.map(({ px, py, text }) => ({ px, py, text })),
    breaks: breaks.texts.map(({ x, px, row, text, flag }) => {
      const py = stripTop + breakRow * (row + 0.5)
      return { x, px, py, text, ruleFrom: flag ? py - 6 : py + 8 }
    }),
    key: key.entries.map(({ at, row, symbol, text }) => ({
      px: size.margin + at - left + (symbol === null ? 0 : 6),
      py: keyTop + keyRow * (row + 0.5),
      indent: symbol === null ? 0 : 10,
      symbol,
      text,
    })),
    empty: trend.points.length === 0 ? wordsOf(look.language).chart.empty : null,
  }
}

function levels(marks: readonly Mark[], steps: readonly GoalStep[]): number[] {
  return [
    ...marks.flatMap(({ value, interval }) =>
      interval ? [value, interval.low, interval.high] : [value],
    ),
    ...steps.map((step) => step.value),
  ]
}

/** The time axis: from the first point to the last, with room for what stands at the ends. */
function xWindow(
  trend: Trend,
  marks: readonly Mark[],
  width: number,
  size: Plot['size'],
): { min: number; max: number } {
  const xs = trend.points.map((point) => point.x)
  const [first, last] = [xs[0] ?? 0.5, xs.at(-1) ?? 0.5]
  if (first === last) return { min: first - 0.5, max: first + 0.5 }
  const widest = Math.max(
    ...trend.points.map(({ period }) => textWidth(period, size.text)),
    ...marks.map(({ text }) => textWidth(text, size.value, true)),
  )
  const edge = Math.max(widest / 2 + 2, Math.min(width / (2 * xs.length), 60))
  const perPx = (last - first) / (width - 2 * edge)
  return { min: first - edge * perPx, max: last + edge * perPx }
}

/** The heading and what stands under it, from the top of the picture down to `bottom`. */
function titleRows(look: TrendLook, size: Plot['size'], left: number, bottom: number) {
  const room = size.width - 2 * size.margin
  const heading = look.headed === false ? [] : wrapEvenly(look.heading, room, size.heading, true)
  const subheading = look.subheading ? wrapEvenly(look.subheading, room, size.subheading) : []
  const [big, small] = [Math.round(size.heading * 1.3), Math.round(size.subheading * 1.45)]
  const gap = subheading.length > 0 ? 2 : 0
  const height = size.margin + heading.length * big + gap + subheading.length * small - bottom
  const px = size.margin - left
  const top = size.margin - height
  const under = top + heading.length * big + gap
  return {
    heading: heading.map((text, i) => ({ px, py: top + big * i + size.heading, text })),
    subheading: subheading.map((text, i) => ({
      px,
      py: under + small * i + size.subheading,
      text,
    })),
    height,
  }
}

/** An interval between neighbours of a run is part of a band; one that stands alone is a whisker. */
function intervalsOf(marks: readonly Mark[]) {
  const joined = (a: Mark | undefined, b: Mark | undefined) =>
    a?.interval != null && b?.interval != null && a.run === b.run
  let band = 0
  const rows = marks.flatMap((mark, i) => {
    if (mark.interval === null) return []
    const before = joined(marks[i - 1], mark)
    if (!before) band++
    const alone = !before && !joined(mark, marks[i + 1])
    return [{ x: mark.x, ...mark.interval, run: band, alone }]
  })
  return { bands: rows.filter((row) => !row.alone), whiskers: rows.filter((row) => row.alone) }
}

/** The corners of the dashed line; steps that meet are of one run, and a riser joins them. */
function goalLine(goal: readonly GoalStep[]) {
  let run = 0
  return goal.flatMap(({ from, to, value }, i) => {
    if (goal[i - 1]?.to !== from) run++
    return [
      { x: from, value, run, order: 2 * i },
      { x: to, value, run, order: 2 * i + 1 },
    ]
  })
}

/** The rows under the axis: periods, thinned until none touch, and how many answered. */
function underAxis(
  trend: Trend,
  marks: readonly Mark[],
  { size, toX }: Plot,
  language: Language,
  room: { left: number; right: number },
) {
  const span = (x: number, text: string, s: number) => around(toX(x), textWidth(text, s))
  const last = trend.points.length - 1
  const every = (k: number) => trend.points.filter((_, i) => (last - i) % k === 0)
  const touch = (k: number) =>
    rowsFor(
      every(k).map(({ x, period }) => span(x, period, size.text)),
      5,
    ).some((row) => row > 0)
  let stride = 1
  while (stride <= last && touch(stride)) stride++

  const counted = marks.flatMap(({ x, n }) => (n === null ? [] : [{ x, n: String(n) }]))
  const said = counted.map(({ x, n }) => ({ x, text: wordsOf(language).chart.n(n), row: 0 }))
  const spans = said.map(({ x, text }) => span(x, text, size.small))
  const fits =
    rowsFor(spans, 6).every((row) => row === 0) &&
    spans.every(({ left, right }) => room.left <= left && right <= room.right)
  const rows = rowsFor(
    counted.map(({ x, n }) => span(x, n, size.small)),
    5,
  )
  const texts = fits ? said : counted.map(({ x, n }, i) => ({ x, text: n, row: rows[i] ?? 0 }))
  const periodAt = size.plot + size.text + 8
  const countAt = periodAt + 16
  return {
    periods: every(stride).map(({ x, period }) => ({ x, text: period, py: periodAt })),
    counts: {
      texts: texts.map(({ x, text, row }) => ({ x, text, py: countAt + countRow * row })),
      /** Said once, in the margin, when there is no room to say it under each point. */
      margin: fits ? null : 'n',
      py: countAt,
    },
    height:
      size.text +
      18 +
      (texts.length > 0 ? 16 + countRow * Math.max(...texts.map(({ row }) => row)) : 0),
  }
}

/** Words for points without a value, at the foot of the plot: once for neighbours with the same. */
function unseenWords(
  unseen: readonly { x: number; word: string }[],
  { size, width, height, toX }: Plot,
): { px: number; py: number; text: string; box: Box }[] {
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
  return groups.flatMap(({ word }, i) => {
    const span = spans[i]
    if (!span) return []
    const py = height - 14 - countRow * (rows[i] ?? 0)
    const px = (span.left + span.right) / 2
    return [{ px, py, text: word, box: { ...span, top: py - 8, bottom: py + 14 } }]
  })
}

/** Words for breaks, in a strip above the plot: a flag from the rule, or over it at the right edge. */
function breakWords(trend: Trend, { size, width, toX }: Plot, language: Language) {
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

/** What the marks mean, when there is more than one kind or something to say about one. */
function keyWords(trend: Trend, marks: readonly Mark[], { size }: Plot, language: Language) {
  const words = wordsOf(language).chart
  const has = (kind: Kind) => marks.some((mark) => mark.kind === kind)
  const both = has('imported') && (has('computed') || has('simulated'))
  const preliminary = trend.points.some((p) => p.status === 'preliminary')
  const wanted: [when: boolean, symbol: Kind | 'interval' | null, text: string][] = [
    [both, 'imported', words.imported],
    [has('computed') && (both || has('simulated')), 'computed', words.computed],
    [has('simulated'), 'simulated', `${words.computed}, ${words.simulated}`],
    [marks.some((mark) => mark.interval !== null), 'interval', words.interval],
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

/** Moves a span in between 0 and `width`. */
function inside(span: { left: number; right: number }, width: number) {
  const shift = Math.max(0, -span.left) - Math.max(0, span.right - width)
  return { left: span.left + shift, right: span.right + shift }
}
