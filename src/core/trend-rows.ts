import { groupKey } from './group.ts'
import { targetAt, targetsAhead } from './target.ts'
import type { Trend, TrendPoint } from './trend.ts'
import { precisionCode } from './words/precision.ts'

/** Rows of cells under a header; a number is in full precision, what is not known is null. */
export interface TrendRows {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * A trend as rows for programs: the columns of history.csv, then what a point was compared with. A
 * point that is not shown has neither value nor n, and says why. Benchmarks, events and targets to
 * come have rows of their own after the points, and columns that only then exist; so have a group
 * that is no unit, and an object or option.
 */
export function trendRows(trend: Trend): TrendRows {
  const { series, concept, of } = trend
  const isMoreThanUnit = Object.keys(trend.group).some((variable) => variable !== 'unit')
  const header = [
    ...['series', 'concept', 'unit', 'period', 'value', 'n', 'status', 'source'],
    ...['display', 'shown', 'direction', 'target', 'low', 'high', 'interval', 'population'],
  ]
  const points = trend.points.map((point): Row => {
    const { figure, period } = point
    const target = targetAt(trend.targets, point.x)
    return {
      ...{ kind: 'point', unit: trend.group['unit'] ?? '', period },
      value: figure.is === 'value' ? figure.value : null,
      n: figure.is === 'value' || figure.is === 'bound' ? (figure.n ?? null) : null,
      status: point.status ?? 'final',
      source: sourceOf(point),
      display: figure.is === 'value' || figure.is === 'bound' ? figure.display : '',
      shown:
        figure.is === 'withheld' ? figure.withheld : figure.is === 'none' ? figure.reason : 'shown',
      direction: target?.direction ?? '',
      target: target?.value ?? '',
      low: figure.is === 'value' ? (figure.interval?.low ?? null) : null,
      high: figure.is === 'value' ? (figure.interval?.high ?? null) : null,
      interval: precisionCode(figure),
      population: figure.is === 'value' ? (figure.N ?? null) : null,
      assessment: target?.assessment ?? '',
    }
  })
  const beside = besideRows(trend)
  const more =
    beside.length > 0 || points.some(({ assessment }) => assessment !== '')
      ? ['assessment', 'kind', 'name', 'place', 'of', 'date', 'text']
      : []
  const who: Row = {
    ...(isMoreThanUnit ? { group: groupKey(trend.group) } : {}),
    ...(of === undefined ? {} : { about: Object.values(of)[0] ?? null }),
  }
  const columns = [...header, ...Object.keys(who), ...more]
  const about: Row = { series, concept, ...who }
  return {
    header: columns,
    rows: [...points, ...beside].map((row) => {
      const cells = { ...about, ...row }
      return columns.map((column) => cells[column] ?? null)
    }),
  }
}

type Row = Readonly<Record<string, string | number | null>>

function besideRows({ targets, benchmarks, events, points, group }: Trend): Row[] {
  return [
    ...targetsAhead(targets, points.at(-1)?.x).map((target) => ({
      ...{ kind: 'target', unit: group['unit'] ?? '', period: target.from },
      ...{ direction: target.direction, target: target.value },
      assessment: target.assessment ?? '',
    })),
    ...benchmarks.map(({ name, period, value, low, high, place, of, source }) => ({
      ...{ kind: 'benchmark', name, period, value, low, high, place, of, source },
    })),
    ...events.map(({ kind, unit, date, text }) => ({ kind, unit, date, text })),
  ]
}

/** Where a value was published, or which round computed it; made-up answers say so. */
function sourceOf(point: TrendPoint): string {
  if (point.source !== 'round') return point.cited ?? ''
  return point.simulated === true ? `${point.round} (simulated)` : point.round
}
