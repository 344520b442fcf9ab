import { trendAsChart } from '../charts/trend/as-chart.ts'
import type { Language } from '../core/display.ts'
import { isGroupKey } from '../core/group.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import type { Series } from '../core/series.ts'
import type { Db } from '../db/database.ts'
import { findSeries } from '../db/series.ts'
import { findTrend, measuresChart, type TrendWish } from '../work/series-charts.ts'
import { type Call, option, word, WrongUse } from './command.ts'
import { type FindChart, type FoundChart, takeOnly } from './found-chart.ts'

/** `nojd chart hme`: the trend of a concept, or with `--kind measures` all of them at their targets. */
export function findInSeries(call: Call, language: Language): FindChart {
  const name = option(call, 'kind') ?? 'trend'
  const kind = Object.entries(kinds).find(([known]) => known === name)?.[1]
  if (kind === undefined)
    throw new WrongUse(`--kind of a series is ${Object.keys(kinds).join(' or ')}`)
  takeOnly(call, `the ${name} of a series`, kind.takes)
  const group = option(call, 'group')
  if (group !== undefined && !isGroupKey(group))
    throw new WrongUse('--group is written variable=value, with & between several')
  const wish = {
    ...{ concept: option(call, 'concept'), object: option(call, 'object') },
    ...{ option: option(call, 'option'), unit: option(call, 'unit'), group },
  }
  return async (db) => {
    const key = word(call, 0)
    const series = await findSeries(db, key)
    if (series === undefined) return refuse('not-found', `There is no series ${key}.`)
    return kind.find(db, series, wish, language)
  }
}

interface SeriesChart {
  readonly takes: readonly string[]
  readonly find: (
    db: Db,
    series: Series,
    wish: TrendWish,
    language: Language,
  ) => Promise<FoundChart | Refusal>
}

const kinds: Readonly<Record<string, SeriesChart>> = {
  trend: {
    takes: ['concept', 'object', 'option', 'unit', 'group'],
    async find(db, series, wish, language) {
      const found = await findTrend(db, series, wish, language)
      if (isRefusal(found)) return found
      const { concept, of } = found.trend
      const named = { series: series.key, concept, ...of }
      return { chart: trendAsChart(found, language), named }
    },
  },
  measures: {
    takes: ['unit', 'group'],
    async find(db, series, wish, language) {
      const chart = await measuresChart(db, series, wish, language)
      return { chart, named: { series: series.key, kind: 'measures' } }
    },
  },
}
