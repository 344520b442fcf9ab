import { type RoundChart, roundChartKinds } from '../charts/round/round-chart.ts'
import type { Language } from '../core/display.ts'
import { isRefusal, refuse } from '../core/refusal.ts'
import { roundName } from '../core/round.ts'
import { chartOfKind, listRoundCharts } from '../work/round-charts.ts'
import { type Call, type Done, option, WrongUse } from './command.ts'
import { type FindChart, takeOnly } from './found-chart.ts'
import { roundKey } from './round.ts'

/** `nojd chart nki/2025`: what the round can be drawn as, or with `--kind` one of these. */
export function findInRound(call: Call, language: Language): FindChart {
  const key = roundKey(call)
  const name = roundName(key)
  takeOnly(call, 'a round', ['group', 'about', 'mode'])
  const mode = option(call, 'mode')
  if (mode !== undefined && mode !== 'diverging' && mode !== 'full')
    throw new WrongUse('--mode is diverging or full')
  const wished = option(call, 'kind')
  const kind = roundChartKinds.find((one) => one === wished)
  if (wished !== undefined && kind === undefined)
    throw new WrongUse(`--kind of a round is ${roundChartKinds.join(', ')}`)
  const [about, group] = [option(call, 'about'), option(call, 'group')]
  if (kind === undefined && (about ?? option(call, 'out')) !== undefined)
    throw new WrongUse(`--kind is missing: nojd chart ${name} lists what there is`)
  return async (db) => {
    const charts = await listRoundCharts(db, key, { group, mode }, language)
    if (isRefusal(charts)) return charts
    if (kind === undefined) return listed(name, charts)
    const found = chartOfKind(charts, kind, about)
    if (found !== undefined)
      return { chart: found.chart, named: { round: name, kind, about: found.about } }
    const faults = charts.map((one) => ({ where: asTyped(one), what: one.chart.heading }))
    return refuse('not-found', `${name} has no such chart. It has:`, faults)
  }
}

function listed(round: string, charts: readonly RoundChart[]): Done {
  const width = Math.max(...charts.map((one) => asTyped(one).length))
  const lines = charts.map((one) => `${asTyped(one).padEnd(width)}  ${one.chart.heading}`)
  const data = charts.map(({ kind, about, chart }) => ({ kind, about, heading: chart.heading }))
  return {
    text: lines.join('\n') || `${round} has nothing to draw for that group.`,
    data: { round, charts: data },
  }
}

/** A chart as one types it; what the shell has a meaning of its own for stands in quotes. */
function asTyped({ kind, about }: RoundChart): string {
  if (about === '') return `--kind ${kind}`
  return `--kind ${kind} --about ${/^[\w.-]+$/.test(about) ? about : `'${about}'`}`
}
