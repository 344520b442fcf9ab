import { wordsOf } from '../../core/words/words.ts'
import {
  around,
  lengthInside,
  outside,
  overlap,
  placeLabels,
  placeWhatFits,
  type Box,
  type Place,
  type Segment,
} from '../parts/place-labels.ts'
import { textWidth } from '../look/text-width.ts'
import { levelText, targetText, type GoalStep, type Mark } from './content.ts'
import { markRadius, type Plot, type TrendLook } from './look.ts'

/** A text at a mark or along a target line; `px` and `py` are its middle. */
export interface Label extends Place {
  readonly px: number
  readonly py: number
  readonly text: string
  readonly role: 'value' | 'last' | 'goal'
}

/**
 * Places the values and the words of the targets where they lie on as little as possible.
 * `crossed` says that a line or a mark still passes behind a label. Where points stand so close that
 * labels would lie on each other, the last, the first, the highest and the lowest keep theirs before
 * others do.
 */
export function trendLabels(
  marks: readonly Mark[],
  goal: readonly GoalStep[],
  /** Words that stand already. */
  taken: readonly Box[],
  /** Marks of others. */
  shapes: readonly Box[],
  lines: readonly Segment[],
  plot: Plot,
  look: TrendLook,
): (Label & { crossed: boolean })[] {
  const dots = dotsOf(marks, plot)
  const edge = Math.min(6, plot.size.margin)
  const within = {
    ...{ left: -6, right: plot.width + edge },
    ...{ top: -plot.headroom, bottom: plot.height - 3 },
  }
  const last = marks.length - 1
  const telling = tellingOf(marks)
  const place = (told: readonly Mark[]) => {
    const values = told.map((mark) => valuePlaces(mark, mark === marks[last], plot))
    const goals = goal.map((step, i) => goalPlaces(step, i === 0, plot, look))
    const labels = placeLabels([...values, ...goals], [...dots, ...taken, ...shapes], lines, within)
    const rank = (i: number) => {
      const mark = told[i]
      return mark === marks[last] ? 0 : mark === undefined ? 1 : telling.has(mark) ? 2 : 3
    }
    const kept = apart(labels, taken, within, rank)
    // Where a neighbour has gone there may be room after all; targets first, of which there are few.
    const lost = [...goals, ...values].filter((places) => !kept.some((one) => places.includes(one)))
    const full = [...taken, ...kept.map(({ box }) => box)]
    const found = placeWhatFits(lost, full, lines, within).filter((one) => one !== null)
    return [...kept, ...found].map((label) => ({
      ...label,
      crossed:
        lines.some((line) => lengthInside(line, label.box) > 0) ||
        dots.some((dot) => overlap(dot, label.box) > 0),
    }))
  }
  const all = place(marks)
  const values = all.filter(({ role }) => role !== 'goal')
  const crossed = values.filter((label) => label.crossed)
  // With many left out, which ones are left would be chance; with many crossed, none can be read.
  const crowded =
    values.length < 0.75 * marks.length || (marks.length > 12 && crossed.length > values.length / 3)
  return crowded ? place(marks.filter((mark) => telling.has(mark))) : all
}

/** The marks, with a little air. */
export function dotsOf(marks: readonly Mark[], { toX, toY }: Plot): Box[] {
  return marks.map(({ x, value }) => ({
    ...around(toX(x), 2 * markRadius + 4),
    top: toY(value) - markRadius - 2,
    bottom: toY(value) + markRadius + 2,
  }))
}

/** Everything drawn as a line: through the values, the targets, and what stands upright. */
export function linesOf(
  marks: readonly Mark[],
  goal: readonly GoalStep[],
  upright: readonly number[],
  plot: Plot,
): Segment[] {
  const rules = upright.map((px): Segment => ({
    from: [px, 0],
    to: [px, plot.height],
    weight: 0.5,
  }))
  return [...lineSegments(marks, plot), ...goalSegments(goal, plot), ...rules]
}

/** The labels that lie neither on another nor on what is taken, nor stand outside; of two, the one of lower rank stays. */
function apart(
  labels: readonly Label[],
  taken: readonly Box[],
  within: Box,
  rank: (i: number) => number,
): Label[] {
  const kept = new Set<Label>()
  const order = labels.map((label, i) => ({ label, rank: rank(i) }))
  for (const { label } of order.sort((a, b) => a.rank - b.rank)) {
    // Numbers closer than this would read as one.
    const wide = { ...label.box, left: label.box.left - 3, right: label.box.right + 3 }
    const on = (box: Box) => overlap(box, wide) > 0
    if (
      outside(label.box, within) === 0 &&
      !taken.some(on) &&
      ![...kept].some(({ box }) => on(box))
    )
      kept.add(label)
  }
  return labels.filter((label) => kept.has(label))
}

/** The points that tell most of a trend: its ends, its highest and its lowest. */
function tellingOf(marks: readonly Mark[]): Set<Mark> {
  const byValue = marks.toSorted((a, b) => a.value - b.value)
  const telling = [marks[0], marks.at(-1), byValue[0], byValue.at(-1)]
  return new Set(telling.filter((mark) => mark !== undefined))
}

/** Above the mark, below it, further away, and at last beside it. */
function valuePlaces(mark: Mark, last: boolean, plot: Plot): Label[] {
  const size = plot.size.value
  // Figures have no tails: they fill three quarters of their size.
  const half = 0.42 * size
  const air = 1.5
  const width = textWidth(mark.text, size, last)
  const [x, y] = [plot.toX(mark.x), plot.toY(mark.value)]
  const near = markRadius + 4 + half
  const far = near + size + 1
  const aside = markRadius + 5 + width / 2
  const offsets: [dx: number, dy: number, price: number][] = [
    [0, -near, 0],
    [0, near, 2],
    [0, -far, 9],
    [0, far, 11],
    [aside, 0, 14],
    [-aside, 0, 14],
  ]
  return offsets.map(([dx, dy, price]) => ({
    role: last ? 'last' : 'value',
    text: mark.text,
    px: x + dx,
    py: y + dy,
    price,
    box: { ...around(x + dx, width), top: y + dy - half - air, bottom: y + dy + half + air },
  }))
}

/** Along the step, above or below it, better to the right; in fewer words where it is short. */
function goalPlaces(step: GoalStep, first: boolean, plot: Plot, look: TrendLook): Label[] {
  const size = plot.size.text
  const [from, to] = [plot.toX(step.from), plot.toX(step.to)]
  const words = targetText(step.target, look.style, look.language)
  const number = levelText(step, look.style, look.language)
  const { target } = wordsOf(look.language).chart
  // The steps stand in the same line: when one has said what they are, the others may be brief.
  const wordings: [text: string, price: number][] = first
    ? [
        [`${target} ${words}`, 0],
        [`${target} ${number}`, 6],
      ]
    : [
        [`${target} ${words}`, 0],
        [words, 3],
        [number, 9],
      ]
  const near = 0.5 * size + 3
  const heights: [dy: number, price: number][] = [
    [-near, 0],
    [near, 0.5],
    [-near - size, 8],
    [near + size, 9],
    [-near - 2 * size, 12],
    [near + 2 * size, 13],
  ]
  return wordings.flatMap(([text, price]) => {
    const width = textWidth(text, size, true)
    const over = Math.max(0, width - (to - from))
    const slack = Math.max(0, to - from - width)
    const end = to - (width - over) / 2
    const backs = Array.from({ length: Math.floor(slack / 8) + 1 }, (_, i) => 8 * i)
    return backs.flatMap((back) =>
      heights.map(([dy, dear]): Label => {
        const px = Math.min(Math.max(end - back, width / 2), plot.width - width / 2)
        const py = plot.toY(step.value) + dy
        // Air at the sides: beside a value, the two would read as one.
        const [left, right] = [px - width / 2 - 5, Math.min(px + width / 2 + 5, plot.width + 4)]
        return {
          role: 'goal',
          text,
          px,
          py,
          price: price + dear + 0.4 * over + 0.02 * back,
          box: { left, right, top: py - 0.5 * size, bottom: py + 0.5 * size },
        }
      }),
    )
  })
}

function lineSegments(marks: readonly Mark[], { toX, toY }: Plot): Segment[] {
  return marks.flatMap((mark, i): Segment[] => {
    const next = marks[i + 1]
    if (mark.run === null || next?.run !== mark.run) return []
    const from = [toX(mark.x), toY(mark.value)] as const
    return [{ from, to: [toX(next.x), toY(next.value)], weight: 0.7 }]
  })
}

/** The dashes, and the risers between two that meet. */
function goalSegments(goal: readonly GoalStep[], { toX, toY }: Plot): Segment[] {
  return goal.flatMap(({ from, to, value }, i): Segment[] => {
    const level = toY(value)
    const next = goal[i + 1]
    const flat: Segment = { from: [toX(from), level], to: [toX(to), level], weight: 0.7 }
    if (next?.from !== to) return [flat]
    return [flat, { from: [toX(to), level], to: [toX(to), toY(next.value)], weight: 0.7 }]
  })
}
