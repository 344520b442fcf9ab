import { levelsOf } from '../../core/benchmark.ts'
import { display } from '../../core/display.ts'
import type { Trend } from '../../core/trend.ts'
import { wordsOf } from '../../core/words/words.ts'
import { textWidth, wrapEvenly } from '../look/text-width.ts'
import { stationReaches, underAxis, xWindow } from './axis.ts'
import {
  goalOf,
  levellessOf,
  marksOf,
  targetText,
  unseenOf,
  type GoalStep,
  type Mark,
} from './content.ts'
import { eventReaches, eventRow, flagRow, flagsOf } from './events.ts'
import { breakWords, keyWords, unseenWords } from './key.ts'
import { dotsOf, linesOf, trendLabels } from './labels.ts'
import { layOutList, type ListRow } from './list.ts'
import { sizes } from '../look/sizes.ts'
import { type Plot, type TrendLook } from './look.ts'
import { otherLabels } from './other-labels.ts'
import {
  endsOf,
  otherLines,
  otherMarks,
  otherRow,
  othersOf,
  placesOf,
  roomAside,
  type Other,
} from './others.ts'
import { stationsOf, type Station } from './stations.ts'
import { yWindow } from '../look/y-window.ts'

/** What a row takes: of words above the plot, of the key. */
const [breakRow, keyRow] = [15, 18]

export type TrendLayout = ReturnType<typeof layOutTrend>

/**
 * Decides what a picture of a trend shows and where. `x` and `value` are in the units of the axes;
 * `px` and `py` are pixels from the upper left corner of the plot.
 */
export function layOutTrend(trend: Trend, look: TrendLook) {
  const { language, style } = look
  const size = sizes[look.width]
  const stations = stationsOf(trend)
  const marks = marksOf(trend, look.scale)
  const steps = goalOf(trend, stations)
  const others = othersOf(trend, style, language)
  const y = yWindow([...levels(marks, steps), ...trend.benchmarks.flatMap(levelsOf)], look.scale)

  const tickStyle = { ...style, decimals: y.decimals }
  const writeLevel = (level: number) => display(level, tickStyle, language)
  const ticks = y.ticks.map((tick) => textWidth(writeLevel(tick), size.small))
  const left = Math.ceil(size.margin + Math.max(...ticks)) + 10
  const right = size.margin
  const width = size.width - left - right
  const x = timeWindow(trend, stations, marks, others, width, look)
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
  const unseen = unseenOf(trend, language)
  const unseenTexts = unseenWords(unseen, plot)
  const empty = emptyWords(trend, plot, look)
  const under = underAxis(stations, marks, plot, language, {
    left: size.margin - left,
    right: width,
  })
  const breaks = breakWords(trend, plot, language)
  const events = flagsOf(trend.events, stations, plot)
  const key = keyWords(trend, marks, unseenTexts.forKey, size, language)

  const taken = [...unseenTexts.texts, ...empty].map(({ box }) => box)
  const upright = [...breaks.texts.map(({ x }) => plot.toX(x)), ...events.flags.map(({ px }) => px)]
  const beside = otherMarks(others, marks, plot)
  const lines = [...linesOf(marks, goal, upright, plot), ...endsOf(beside)]
  const labels = trendLabels(
    marks,
    goal,
    taken,
    beside.flatMap(({ box, range }) => (range === null ? [box] : [])),
    lines,
    plot,
    look,
  )
  const named = otherLabels(
    beside,
    [...taken, ...labels.map(({ box }) => box), ...dotsOf(marks, plot)],
    lines,
    plot,
  )
  const notes = [
    ...(y.min > look.scale.min ? [wordsOf(language).beside.axisFrom(writeLevel(y.min))] : []),
    ...(under.counts.note === null ? [] : [under.counts.note]),
    ...levellessOf(trend, stations).map(
      (target) => `${wordsOf(language).chart.target} ${targetText(target, style, language)}.`,
    ),
  ]
  const list = layOutList(
    notes,
    [
      ...named.listed.map(otherRow),
      ...placesOf(trend, style, language).map((text): ListRow => ({ tag: null, text })),
      ...events.numbered.map((one) => eventRow(one, language)),
    ],
    size,
  )

  const flagTop = -plot.headroom - flagRow * events.rows
  const stripTop = flagTop - breakRow * breaks.rows
  const keyTop = stripTop - keyRow * key.rows - (key.rows > 0 ? 4 : 0)
  const title = titleRows(look, size, left, keyTop - 8)
  const listAt = { px: size.margin - left, py: size.plot + under.height }
  return {
    size,
    plot: { width, height: size.plot },
    x,
    y,
    padding: { left, right, top: title.height, bottom: under.height + list.height },
    heading: title.heading,
    subheading: title.subheading,
    marks,
    line: marks.filter(({ run }) => run !== null).map(({ x, value, run }) => ({ x, value, run })),
    ...intervalsOf(marks),
    goal: goalLine(goal),
    labels,
    others: { marks: beside, lines: otherLines(beside), ...named },
    periods: under.periods,
    counts: under.counts,
    unseen: unseen.map(({ x }) => ({ x })),
    unseenTexts: unseenTexts.texts.map(({ px, py, text }) => ({ px, py, text })),
    breaks: breaks.texts.map(({ x, px, row, text, flag }) => {
      const py = stripTop + breakRow * (row + 0.5)
      return { x, px, py, text, ruleFrom: flag ? py - 6 : py + 8 }
    }),
    flags: events.flags.map((flag) => ({ ...flag, py: flagTop + flagRow * (flag.row + 0.5) })),
    key: key.entries.map(({ at, row, symbol, text }) => ({
      px: size.margin + at - left + (symbol === null ? 0 : 6),
      py: keyTop + keyRow * (row + 0.5),
      indent: symbol === null ? 0 : 10,
      symbol,
      text,
    })),
    list: {
      texts: list.texts.map((text) => ({
        ...text,
        px: listAt.px + text.px,
        py: listAt.py + text.py,
      })),
      tags: list.tags.map((tag) => ({ ...tag, px: listAt.px + tag.px, py: listAt.py + tag.py })),
    },
    empty,
  }
}

/** From the first station to the last, with room for words at the ends and for flags. */
function timeWindow(
  trend: Trend,
  stations: readonly Station[],
  marks: readonly Mark[],
  others: readonly Other[],
  width: number,
  look: TrendLook,
) {
  const size = sizes[look.width]
  const last = stations.at(-1)
  const aside = roomAside(
    others.filter((other) => other.x === last?.x),
    size,
  )
  const reaches = stationReaches(stations, marks, width, size, look.language).map((reach) =>
    reach.x === last?.x ? { ...reach, right: Math.max(reach.right, aside) } : reach,
  )
  return xWindow([...reaches, ...eventReaches(trend.events, stations)], width)
}

function levels(marks: readonly Mark[], steps: readonly GoalStep[]): number[] {
  return [
    ...marks.flatMap(({ value, interval }) =>
      interval ? [value, interval.low, interval.high] : [value],
    ),
    ...steps.map((step) => step.value),
  ]
}

/** That nothing is measured yet: in the middle of the plot, or at its foot where that holds other things. */
function emptyWords(trend: Trend, { width, height }: Plot, { language }: TrendLook) {
  if (trend.points.length > 0) return []
  const middle = trend.targets.length + trend.benchmarks.length === 0
  const [px, py] = [width / 2, middle ? height / 2 : height - 16]
  const text = wordsOf(language).chart.empty
  const box = { left: px - 80, right: px + 80, top: py - 10, bottom: py + 10 }
  return [{ px, py, text, box }]
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
