import { type Change, type Course, frozenChange, frozenCourse } from './change.ts'
import type { Figure } from './figure.ts'
import { byGroup, groupKey } from './group.ts'
import { countOf, errorOf } from './error-of.ts'
import { mixesOf } from './mixes-of.ts'
import { periodX } from './period.ts'
import {
  type Change as Compared,
  changeVerdicts,
  type JudgedChange,
  type RoundEstimate,
} from './statistics/change-verdict.ts'
import { shareChange } from './statistics/share-change.ts'
import { quantileT } from './statistics/student-t.ts'
import { z975 } from './statistics/normal.ts'
import { trendVerdicts } from './statistics/trend-verdict.ts'
import type { PointFigure, Trend, TrendFinder, TrendPoint } from './trend.ts'

/**
 * The figures of a publication, each with its change since the round before and its trend: judged
 * together with all others of its group, adjusted by Holm, changes and trends apart. Of few answers
 * (fewer than `fewest` in either round, where given) nothing is said: when one person leaves, the
 * difference is that person's answer. A number that only history knows is compared with nothing here.
 */
export function judged(
  figures: readonly Figure[],
  trendOf: TrendFinder,
  round: { readonly period: string; readonly fewest: number; readonly by: readonly string[] },
): Figure[] {
  const findings = new Map<Figure, { change?: Change; trend?: Course }>()
  for (const family of byGroup(figures).values()) {
    const subjects = family.flatMap((figure) => subjectOf(figure, trendOf, round))
    for (const [figure, change] of changesOf(subjects, round.period))
      findings.set(figure, { change })
    for (const [figure, trend] of coursesOf(subjects, round.period))
      findings.set(figure, { ...findings.get(figure), trend })
  }
  return figures.map((figure) => {
    const found = findings.get(figure)
    if (found === undefined || figure.is !== 'value' || !('value' in figure)) return figure
    const { change } = found
    if (change === undefined || Object.keys(figure.group).length > 0) return { ...figure, ...found }
    const mix = mixesOf(figure, change, figures, trendOf, round)
    return { ...figure, ...found, change: mix.length > 0 ? { ...change, mix } : change }
  })
}

type Value = Extract<Figure, { is: 'value' }> & { readonly value: number }

/** A figure of the round, and its trend up to there. */
interface Subject {
  readonly figure: Value
  readonly points: Trend['points']
  readonly breaks: readonly number[]
  /** Whether a point is of too few to be compared with. */
  readonly isSmall: (point: TrendPoint) => boolean
}

function subjectOf(
  figure: Figure,
  trendOf: TrendFinder,
  { period, fewest }: { readonly period: string; readonly fewest: number },
): Subject[] {
  if (figure.is !== 'value' || !('value' in figure) || figure.n < fewest) return []
  const trend = trendOf(figure, figure.group)
  if (trend === undefined) return []
  const points = trend.points.filter(({ x }) => x <= periodX(period))
  const breaks = trend.breaks.map(({ before }) => periodX(before))
  const isSmall = ({ source, figure }: TrendPoint) =>
    source === 'round' && figure.is === 'value' && (figure.n ?? 0) < fewest
  return [{ figure, points, breaks, isSmall }]
}

function changesOf(subjects: readonly Subject[], period: string): [Figure, Change][] {
  const pairs = subjects.flatMap(({ figure, points, breaks, isSmall }) => {
    const now = points.findLast((point) => point.source === 'round' && point.period === period)
    // A year and its first half begin together: neither is before the other.
    const before = now && points.findLast(({ x }) => x < now.x)
    if (now === undefined || before?.source !== 'round' || isSmall(before)) return []
    const comparable = breaks.every((x) => !(before.x < x && x <= now.x))
    const compared: Compared = {
      key: groupKey({ measure: figure.measure, ...figure.of }),
      from: estimateOf(before.figure),
      to: estimateOf(now.figure),
      ...{ comparable, p: sharesTest(before.figure, now.figure)?.p ?? null },
    }
    return [{ figure, before, now, compared }]
  })
  return changeVerdicts(pairs.map(({ compared }) => compared)).flatMap((verdict, i) => {
    const pair = pairs[i]
    if (pair === undefined) return []
    const { figure, before, now } = pair
    const [low, high] = endsOf(verdict, sharesTest(before.figure, now.figure))
    const about = { with: before.round, before: valueOf(before.figure), low, high }
    return [[figure, frozenChange(verdict, about)]]
  })
}

function coursesOf(subjects: readonly Subject[], period: string): [Figure, Course][] {
  const family = subjects.filter(({ points }) => points.at(-1)?.period === period)
  const series = family.map(({ figure, points, breaks, isSmall }) => ({
    key: groupKey({ measure: figure.measure, ...figure.of }),
    points: distinct(points).map((point) => ({
      x: point.x,
      y: isSmall(point) ? null : valueOf(point.figure),
      se: errorOf(point.figure),
    })),
    breaks,
  }))
  return trendVerdicts(series).flatMap((verdict, i) => {
    const subject = family[i]
    if (subject === undefined) return []
    const first = subject.points.find(({ x }) => x === verdict.from)
    return [[subject.figure, frozenCourse(verdict, first?.period ?? null)]]
  })
}

/** A year and its first part share a time: the later in the list stands for both. */
function distinct(points: Trend['points']): Trend['points'] {
  return points.filter(({ x }, i) => points[i + 1]?.x !== x)
}

/** What a test must know of a point. */
function estimateOf(figure: PointFigure): RoundEstimate {
  const known = figure.is === 'value' ? figure : null
  const { interval, noInterval, n = null } = known ?? {}
  return {
    estimate: valueOf(figure),
    se: interval ? (interval.se ?? 0) : noInterval === 'no-variation' ? 0 : null,
    n: interval?.df === undefined ? n : interval.df + 1,
    ...{ census: interval?.assumes === 'nothing', history: known !== null && !interval },
  }
}

/** The test of two plain shares; of anything else null. */
function sharesTest(from: PointFigure, to: PointFigure) {
  const [before, after] = [countOf(from), countOf(to)]
  return before && after && shareChange(before, after)
}

function endsOf(
  { diff, se, df }: JudgedChange,
  shares: ReturnType<typeof sharesTest>,
): [number | null, number | null] {
  if (diff === null) return [null, null]
  if (shares?.newcombe) return [100 * shares.newcombe[0], 100 * shares.newcombe[1]]
  if (se === null) return [null, null]
  const half = se === 0 ? 0 : (df === null ? z975 : quantileT(0.975, df)) * se
  return [diff - half, diff + half]
}

function valueOf(figure: PointFigure): number | null {
  return figure.is === 'value' ? figure.value : null
}
