import { display } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { sizes } from '../look/sizes.ts'
import { textWidth } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { evenStep, type YWindow } from '../look/y-window.ts'
import type { Line, Shape } from '../parts/picture.ts'
import type { Box } from '../parts/place-labels.ts'
import { rowHeight, words } from '../parts/words-in-picture.ts'
import { meansOf, type PriorityMatrix } from './content.ts'

/** Where scores and shares stand. */
export interface Plot extends Box {
  readonly x: YWindow
  readonly y: YWindow
  readonly toX: (score: number) => number
  readonly toY: (importance: number) => number
  /** Where the lines of the means cross. */
  readonly middle: { readonly px: number; readonly py: number }
  /** Above all marks, and below them, there is so much room for the names of the quadrants. */
  readonly strip: number
}

const tall = { wide: 400, narrow: 330 }

export function plotOf(content: PriorityMatrix, top: number, look: Look): Plot {
  const { width, margin, small, text: size } = sizes[look.width]
  const means = meansOf(content)
  const x = around(
    means.score,
    content.areas.map(({ score }) => score),
  )
  const y = around(
    means.importance,
    content.areas.map(({ importance }) => importance),
  )
  const widest = Math.max(...percents(y, look).map((one) => textWidth(one, small)))
  const left = margin + widest + 8
  const [right, bottom] = [width - margin - 4, top + tall[look.width]]
  const strip = rowHeight(size) + 12
  const inset = 12
  const toX = along(x, left + inset, right - inset)
  const toY = along(y, bottom - strip, top + strip)
  const middle = { px: toX(means.score), py: toY(means.importance) }
  return { left, right, top, bottom, x, y, toX, toY, middle, strip }
}

/** What scores and shares are called along the edges, and the lines of the two means. */
export function axesOf(plot: Plot, look: Look): { shapes: Shape[]; bottom: number } {
  const { left, right, top, bottom, x, y, toX, toY, middle, strip } = plot
  const { xAxis, xAxisCut } = wordsOf(look.language).priorityMatrix
  const { small: size } = sizes[look.width]
  const theme = themes[look.theme]
  const style = { size, colour: theme.muted }
  const row = rowHeight(size)
  const number = (tick: number) => display(tick, { decimals: x.decimals }, look.language)
  const line = (from: Line['from'], to: Line['to']): Line => ({
    ...{ is: 'line', from, to, colour: theme.edge, thickness: 1 },
  })
  const whole = x.min <= 0 && x.max >= 100
  const names = percents(y, look)
  const shapes: Shape[] = [
    ...x.ticks.flatMap((tick) => [
      line([toX(tick), bottom], [toX(tick), bottom + 4]),
      words(number(tick), toX(tick), bottom + 6 + row / 2, { ...style, align: 'center' }),
    ]),
    ...y.ticks.flatMap((tick, i) => [
      line([left - 4, toY(tick)], [left, toY(tick)]),
      words(names[i] ?? '', left - 7, toY(tick), { ...style, align: 'right' }),
    ]),
    { ...line([left, middle.py], [right, middle.py]), dashed: true },
    { ...line([middle.px, top + strip - 8], [middle.px, bottom - strip + 8]), dashed: true },
    words(whole ? xAxis : xAxisCut, (left + right) / 2, bottom + 8 + 1.5 * row, {
      ...style,
      align: 'center',
    }),
  ]
  return { shapes, bottom: bottom + 8 + 2 * row }
}

/**
 * As far on one side of the mean as on the other, so that quadrants are alike, and never so near that
 * a small difference looks like a large one. Ticks stand on the scale alone.
 */
function around(mean: number, values: readonly number[]): YWindow {
  const half = Math.max(6.25, 1.15 * Math.max(...values.map((value) => Math.abs(value - mean))))
  const [min, max] = [mean - half, mean + half]
  const step = evenStep(half / 2)
  const first = Math.ceil(min / step)
  const ticks = Array.from({ length: Math.floor(max / step) - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(9)),
  )
  return {
    ...{ min, max, ticks: ticks.filter((tick) => 0 <= tick && tick <= 100) },
    decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  }
}

function along({ min, max }: YWindow, from: number, to: number) {
  return (value: number) => from + ((value - min) / (max - min)) * (to - from)
}

function percents({ ticks, decimals }: YWindow, look: Look): string[] {
  return ticks.map((tick) => display(tick, { decimals, percent: true }, look.language))
}
