import { normal, seeded } from '../../src/demo/simulate.ts'
import { type TimeSeries, trendVerdicts } from '../../src/core/statistics/trend-verdict.ts'
import { between, isWithin, limitsText, type Line } from './lines.ts'

/** Series of yearly rounds: without any trend, and how often one is found where there is one. */
export function trendLines(times: number): Line[] {
  const chance = seeded(51)
  const flat = [5, 8, 12].flatMap((rounds) => [0, 1, 4].map((vary) => ({ rounds, vary, slope: 0 })))
  const rising = [5, 8, 12].map((rounds) => ({ rounds, vary: 0, slope: 0.5 }))
  const lines = [...flat, ...rising].flatMap(({ rounds, vary, slope }): Line[] => {
    const found = { line: 0, kendall: 0 }
    for (let time = 0; time < times; time++) {
      const one = series('', { rounds, vary, slope }, chance)
      if (isFound([one])) found.line += 1
      if (isFound([withoutErrors(one)])) found.kendall += 1
    }
    const what = slope === 0 ? 'flat' : `rising ${String(slope)} errors a year`
    const name = `${String(rounds)} rounds, ${what}, varying ${String(vary)} errors`
    return [
      lineOf(`${name}: line`, found.line, times, slope === 0 ? [0, 6] : null),
      lineOf(`${name}: Mann–Kendall`, found.kendall, times, slope === 0 ? [0, 5] : null),
    ]
  })
  let family = 0
  for (let time = 0; time < times; time++) {
    const about = { rounds: 8, vary: 0, slope: 0 }
    const all = Array.from({ length: 28 }, (_, i) => series(String(i), about, chance))
    if (isFound(all)) family += 1
  }
  return [...lines, lineOf('a family of 28 flat series, 8 rounds', family, times, [0, 5])]
}

function lineOf(
  name: string,
  count: number,
  times: number,
  risk: readonly [number, number] | null,
): Line {
  const found = (100 * count) / times
  const limits = risk && between(...risk, times)
  return {
    cells: [name, found.toFixed(1), limits === null ? '' : limitsText(limits)],
    kept: limits && isWithin(found, limits),
  }
}

/** Rounds with errors of about 1, that lie `vary` times their errors apart beside what the errors make. */
function series(
  key: string,
  { rounds, vary, slope }: { rounds: number; vary: number; slope: number },
  chance: () => number,
): TimeSeries {
  const points = Array.from({ length: rounds }, (_, i) => {
    const se = 0.8 + 0.4 * chance()
    return { x: 2014 + i, y: 70 + slope * i + se * (normal(chance) + vary * normal(chance)), se }
  })
  return { key, points, breaks: [] }
}

function withoutErrors(one: TimeSeries): TimeSeries {
  return { ...one, points: one.points.map((point) => ({ ...point, se: null })) }
}

function isFound(family: readonly TimeSeries[]): boolean {
  return trendVerdicts(family).some(
    ({ verdict }) => verdict.word === 'upward' || verdict.word === 'downward',
  )
}
