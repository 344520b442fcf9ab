import { wordsOf } from '../core/words/words.ts'
import {
  around,
  lengthInside,
  overlap,
  placeLabels,
  type Box,
  type Place,
  type Segment,
} from './place-labels.ts'
import { textWidth } from './text-width.ts'
import { setNumber } from '../core/display.ts'
import { targetText, type GoalStep, type Mark } from './trend-content.ts'
import { markRadius, type Plot, type TrendLook } from './trend-look.ts'

/** A text at a mark or along a target line; `px` and `py` are its middle. */
export interface Label extends Place {
  readonly px: number
  readonly py: number
  readonly text: string
  readonly role: 'value' | 'last' | 'goal'
}

/**
 * Places the values and the words of the targets where they lie on as little as possible.
 * `crossed` says that a line or a mark still passes behind a label.
 */
export function trendLabels(
  marks: readonly Mark[],
  goal: readonly GoalStep[],
  taken: readonly Box[],
  breaks: readonly number[],
  plot: Plot,
  look: TrendLook,
): (Label & { crossed: boolean })[] {
  const dots = marks.map(({ x, value }) => ({
    ...around(plot.toX(x), 2 * markRadius + 4),
    top: plot.toY(value) - markRadius - 2,
    bottom: plot.toY(value) + markRadius + 2,
  }))
  const rules = breaks.map((x): Segment => {
    const at = plot.toX(x)
    return { from: [at, 0], to: [at, plot.height], weight: 0.5 }
  })
  const lines = [...lineSegments(marks, plot), ...goalSegments(goal, plot), ...rules]
  const values = marks.map((mark, i) => valuePlaces(mark, i === marks.length - 1, plot))
  const goals = goal.map((step, i) => goalPlaces(step, i === 0, plot, look))
  const within = { left: -6, right: plot.width + 6, top: -plot.headroom, bottom: plot.height - 3 }
  return placeLabels([...values, ...goals], [...dots, ...taken], lines, within).map((label) => ({
    ...label,
    crossed:
      lines.some((line) => lengthInside(line, label.box) > 0) ||
      dots.some((dot) => overlap(dot, label.box) > 0),
  }))
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
  const number = setNumber(step.value, look.style, look.language)
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
        const half = (width + 10) / 2
        return {
          role: 'goal',
          text,
          px,
          py,
          price: price + dear + 0.4 * over + 0.02 * back,
          box: { left: px - half, right: px + half, top: py - 0.5 * size, bottom: py + 0.5 * size },
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
