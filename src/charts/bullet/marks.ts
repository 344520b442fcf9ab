import type { BandSet } from '../../core/bands.ts'
import type { Target } from '../../core/target.ts'
import { type BulletRow, isUpwards, levelOf } from './content.ts'
import type { Look } from '../chart.ts'
import { between } from '../look/contrast.ts'
import type { Dot, Line, Shape } from '../parts/picture.ts'
import { type Theme, themes } from '../look/theme.ts'

/** Where a scale lies in the picture, px. */
export interface BulletPlot {
  readonly left: number
  readonly right: number
  readonly ticks: readonly number[]
  readonly toX: (value: number) => number
}

/** What the strip of a row takes above and below its middle; benchmarks have a lane under it. */
export const stripHalf = 9
export const laneHeight = 11

/** A row's ground, interval, target, value and benchmarks, the middle of its strip at `py`. */
export function bulletMarks(row: BulletRow, py: number, plot: BulletPlot, look: Look): Shape[] {
  const theme = themes[look.theme]
  const { figure, target } = row
  if (figure.is === 'withheld' || figure.is === 'none') return []
  const level = levelOf(target)
  return [
    ...ground(row, py, plot, theme),
    ...(figure.is === 'value' && figure.interval
      ? whisker(figure.interval, py, plot, theme.accent, 4)
      : []),
    ...(target && level !== null ? targetMark(target, plot.toX(level), py, stripHalf, theme) : []),
    ...valueMark(row, py, plot, theme),
    ...benchmarkMarks(row, py + stripHalf + laneHeight / 2, plot, theme),
  ]
}

/** The bands as grounds where the measure has a set; else a thin track from end to end. */
function ground({ bands, style }: BulletRow, py: number, plot: BulletPlot, theme: Theme): Shape[] {
  const half = bands ? stripHalf : 3
  const upright = { top: py - half, bottom: py + half }
  const blocks = bands
    ? bandGrounds(bands, style.decimals, theme).map(({ low, high, fill }): Shape => {
        const [left, right] = [low ?? -Infinity, high ?? Infinity].map((v) =>
          clamp(plot.toX(v), plot),
        )
        return { is: 'block', left: left ?? 0, right: right ?? 0, ...upright, fill }
      })
    : [{ is: 'block' as const, left: plot.left, right: plot.right, ...upright, fill: theme.grid }]
  const ticks = plot.ticks.map((tick): Line => {
    const x = plot.toX(tick)
    const [from, to] = [[x, upright.top] as const, [x, upright.bottom] as const]
    return { is: 'line', from, to, colour: theme.paper, thickness: 1 }
  })
  return [...blocks, ...ticks]
}

/**
 * The steps of a set from the lowest, with the values where they begin and end. A band is chosen by
 * the number shown: in whole percent 86.5 is 87, so the step from 87 begins there.
 */
export function bandGrounds({ steps }: BandSet, decimals: number, theme: Theme) {
  const half = 0.5 / 10 ** decimals
  return steps
    .map(({ label, atLeast }, i) => {
      const above = steps[i - 1]?.atLeast
      const share = steps.length === 1 ? 1 : 1 - i / (steps.length - 1)
      return {
        label,
        low: atLeast === null ? null : atLeast - half,
        high: typeof above === 'number' ? above - half : null,
        fill: between(theme.lowestBand, theme.highestBand, share),
      }
    })
    .reverse()
}

/** A line with a foot at each end. */
export function whisker(
  { low, high }: { readonly low: number; readonly high: number },
  py: number,
  plot: BulletPlot,
  colour: string,
  foot: number,
): Line[] {
  const [from, to] = [clamp(plot.toX(low), plot), clamp(plot.toX(high), plot)]
  const line = { is: 'line', colour, thickness: 2 } as const
  return [
    { ...line, from: [from, py], to: [to, py] },
    { ...line, from: [from, py - foot], to: [from, py + foot] },
    { ...line, from: [to, py - foot], to: [to, py + foot] },
  ]
}

/** An upright line with a flag that points to the good side. */
export function targetMark(
  target: Target,
  px: number,
  py: number,
  half: number,
  theme: Theme,
): Shape[] {
  const top = py - half - 4
  const flag = isUpwards(target) ? 'M0,-1L2,0L0,1Z' : 'M0,-1L-2,0L0,1Z'
  return [
    {
      ...{ is: 'line', from: [px, top - 3], to: [px, py + half + 1] },
      ...{ colour: theme.goal, thickness: 2.5 },
    },
    { is: 'dot', px, py: top, shape: flag, area: 36, fill: theme.goal, stroke: theme.goal },
  ]
}

/** A dot; of a bound a hollow arrow towards where the value lies. */
function valueMark({ figure }: BulletRow, py: number, plot: BulletPlot, theme: Theme): Dot[] {
  if (figure.is === 'value')
    return [{ ...valueDot(theme), px: clamp(plot.toX(figure.value), plot), py }]
  if (figure.is !== 'bound') return []
  const value = figure.atLeast ?? figure.atMost
  if (value === undefined) return []
  return [
    { ...boundDot(figure.atLeast !== undefined, theme), px: clamp(plot.toX(value), plot), py },
  ]
}

export function valueDot(theme: Theme) {
  const dot = { is: 'dot', shape: 'circle', area: 60 } as const
  return { ...dot, fill: theme.accent, stroke: theme.accent }
}

export function boundDot(isAtLeast: boolean, theme: Theme) {
  const shape = isAtLeast ? 'triangle-right' : 'triangle-left'
  return { is: 'dot', shape, area: 80, fill: theme.paper, stroke: theme.accent } as const
}

export function benchmarkDot(theme: Theme) {
  const dot = { is: 'dot', shape: 'diamond', area: 44 } as const
  return { ...dot, fill: theme.paper, stroke: theme.muted }
}

function benchmarkMarks(row: BulletRow, py: number, plot: BulletPlot, theme: Theme): Shape[] {
  return row.benchmarks.flatMap(({ value, low, high }): Shape[] => [
    ...(low !== null && high !== null ? whisker({ low, high }, py, plot, theme.muted, 3) : []),
    ...(value === null ? [] : [{ ...benchmarkDot(theme), px: plot.toX(value), py }]),
  ])
}

/** All that a scale must have room for beside its interval. */
export function levelsOf({ figure, target, benchmarks }: BulletRow): number[] {
  const own =
    figure.is === 'value'
      ? figure.value
      : figure.is === 'bound'
        ? (figure.atLeast ?? figure.atMost)
        : null
  const others = benchmarks.flatMap(({ value, low, high }) => [value, low, high])
  return [own, levelOf(target), ...others].filter((level) => typeof level === 'number')
}

function clamp(x: number, { left, right }: BulletPlot): number {
  return Math.min(right, Math.max(left, x))
}
