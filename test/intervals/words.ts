import { type Figure, isCounts } from '../../src/core/figure.ts'
import { groupKey } from '../../src/core/group.ts'
import { judged } from '../../src/core/judged.ts'
import type { TrendPoint } from '../../src/core/trend.ts'
import { type Watcher } from './intervals.ts'
import { between, isWithin, limitsText, type Line } from './lines.ts'

/** How often words said that something had changed, in percent of the rounds that had one before. */
interface Said {
  readonly times: number
  /** Of each group, how often one of its measures or more was said to go a way that it did not. */
  readonly wrong: ReadonlyMap<string, number>
  /** Of each measure of the whole, how often it was said to go the way that it went. */
  readonly right: ReadonlyMap<string, number>
}

/**
 * Compares every round with the one before it, as a publication does. `way` is where the measures
 * really went at the comparison with that number, from 0.
 */
export function watchWords(
  way: (comparison: number) => 'increased' | 'decreased' | null = () => null,
): Watcher<Said> {
  let before: readonly Figure[] | null = null
  let times = 0
  const wrong = new Map<string, number>()
  const right = new Map<string, number>()
  return {
    see(figures) {
      if (before !== null) {
        const really = way(times)
        const mistaken = new Map<string, boolean>()
        for (const figure of judgedAfter(before, figures)) {
          const word = wordOf(figure)
          const said = word === 'increased' || word === 'decreased'
          const group = groupKey(figure.group)
          mistaken.set(group, (mistaken.get(group) ?? false) || (said && word !== really))
          if (group === '') add(right, figure.measure, said && word === really)
        }
        for (const [group, one] of mistaken) add(wrong, group, one)
        times += 1
      }
      before = figures
    },
    found: () => ({ times, wrong: inPercent(wrong, times), right: inPercent(right, times) }),
  }
}

/** A line for each family: without any change, or beside what did change, 5 % at most are mistaken. */
export function mistakenLines(design: string, { wrong, times }: Said): Line[] {
  const limits = between(0, 5, times)
  return [...wrong].map(([group, found]) => ({
    cells: [
      `${design}${group === '' ? '' : ` ${group}`}: mistaken`,
      ...[found.toFixed(1), limitsText(limits)],
    ],
    kept: isWithin(found, limits),
  }))
}

function judgedAfter(before: readonly Figure[], now: readonly Figure[]): Figure[] {
  const pointsOf = (figures: readonly Figure[], period: string) =>
    figures.map((figure): readonly TrendPoint[] => {
      if (isCounts(figure)) return []
      const about = { period, x: Number(period), source: 'round', round: `x/${period}` } as const
      return [{ ...about, figure }]
    })
  const [earlier, later] = [pointsOf(before, '2024'), pointsOf(now, '2025')]
  const names = now.map((figure) => `${figure.concept} ${groupKey(figure.group)}`)
  const trends = new Map(
    names.map((name, i) => [name, [...(earlier[i] ?? []), ...(later[i] ?? [])]]),
  )
  const rest = { breaks: [], targets: [], benchmarks: [], events: [] }
  return judged(
    now,
    ({ concept }, group) => {
      const points = trends.get(`${concept} ${groupKey(group)}`) ?? []
      return { series: 'x', concept, group, points, ...rest }
    },
    { period: '2025', fewest: 0, by: [] },
  )
}

function wordOf(figure: Figure): string | undefined {
  return figure.is === 'value' && 'value' in figure ? figure.change?.word : undefined
}

function add(counts: Map<string, number>, key: string, counted: boolean): void {
  counts.set(key, (counts.get(key) ?? 0) + (counted ? 1 : 0))
}

function inPercent(counts: ReadonlyMap<string, number>, times: number): Map<string, number> {
  return new Map([...counts].map(([key, count]) => [key, (100 * count) / times]))
}
