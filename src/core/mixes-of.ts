import type { Change, Mix } from './change.ts'
import { errorOf } from './error-of.ts'
import type { Figure } from './figure.ts'
import { type Group, groupKey } from './group.ts'
import type { PointFigure, TrendFinder } from './trend.ts'
import {
  type GroupInRound,
  mixChange,
  type MixGroup,
  type MixPart,
} from './statistics/mix-change.ts'

/**
 * What of a change of the whole is within groups and what is who is in them, once for each variable
 * whose groups make up the whole in both rounds and were all published with their n: from published
 * figures alone. Where it is known how many each group is, the groups weigh by that; else by answers.
 */
export function mixesOf(
  figure: Figure,
  change: Change,
  figures: readonly Figure[],
  trendOf: TrendFinder,
  { period, by }: { readonly period: string; readonly by: readonly string[] },
): Mix[] {
  if (change.diff === null || change.reason !== null) return []
  const [, before = ''] = change.with.split('/')
  const inRound = (group: Group, period: string) =>
    trendOf(figure, group)?.points.find(
      (point) => point.source === 'round' && point.period === period,
    )?.figure
  const [wholeBefore, wholeNow] = [inRound({}, before), inRound({}, period)]
  if (wholeBefore === undefined || wholeNow === undefined) return []
  return by.flatMap((variable) => {
    const groups = partsBy(variable, figures)
    const compared = groups.map((group) => ({
      key: groupKey(group),
      ...{ before: inRound(group, before), after: inRound(group, period) },
    }))
    const isWhole = (whole: PointFigure, of: 'before' | 'after') =>
      sum(compared.map((one) => peopleIn(one[of]))) === peopleIn(whole)
    if (compared.length < 2 || !isWhole(wholeBefore, 'before') || !isWhole(wholeNow, 'after'))
      return []
    const shares = compared.every((one) => isCounted(one.before) && isCounted(one.after))
      ? 'frame'
      : 'answers'
    const parts: MixGroup[] = compared.map(({ key, before, after }) => ({
      key,
      ...{ before: groupIn(before, shares), after: groupIn(after, shares) },
    }))
    const [N1, N2] = [populationOf(wholeBefore), populationOf(wholeNow)]
    const found = mixChange(parts, { shares, N1, N2 })
    if (found.reason !== null) return []
    const { change: all, within, mix } = found
    return [{ by: variable, shares, change: partOf(all), within: partOf(within), mix: partOf(mix) }]
  })
}

/**
 * The groups of a variable that together are everybody: its values, or of units the first level that
 * has several.
 */
function partsBy(variable: string, figures: readonly Figure[]): Group[] {
  const own = figures
    .map(({ group }) => group)
    .filter((group) => Object.keys(group).join() === variable)
  const groups = [...new Map(own.map((group) => [groupKey(group), group])).values()]
  if (variable !== 'unit') return groups
  const levelOf = (group: Group) => (group['unit'] ?? '').split('/').length
  const levels = [...new Set(groups.map(levelOf))].sort((a, b) => a - b)
  const atLevel = (level: number) => groups.filter((group) => levelOf(group) === level)
  const level = levels.find((one) => atLevel(one).length > 1)
  return level === undefined ? [] : atLevel(level)
}

function peopleIn(figure: PointFigure | undefined): number {
  if (figure === undefined) return 0
  return figure.is === 'value' ? (figure.n ?? NaN) : NaN
}

function populationOf(figure: PointFigure | undefined): number | null {
  return figure?.is === 'value' ? (figure.N ?? null) : null
}

/** Whether it is known how many a group is; one that does not exist is none. */
function isCounted(figure: PointFigure | undefined): boolean {
  return figure === undefined || populationOf(figure) !== null
}

function groupIn(figure: PointFigure | undefined, shares: Mix['shares']): GroupInRound {
  if (figure?.is !== 'value') return { size: 0, mean: null, se: null }
  const { n = 0, N = null, value } = figure
  return { size: shares === 'frame' ? (N ?? 0) : n, mean: value, se: errorOf(figure) }
}

function partOf({ value, ci, p }: MixPart): Mix['mix'] {
  return { value, low: ci?.[0] ?? null, high: ci?.[1] ?? null, p }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
