import { chartsOfRound } from '../charts/round/charts.ts'
import type { RoundChart, RoundChartKind } from '../charts/round/round-chart.ts'
import type { Language } from '../core/display.ts'
import { groupKey } from '../core/group.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { RoundKey } from '../core/round.ts'
import type { Db } from '../db/database.ts'
import { findRoundResult } from '../db/round-result.ts'

/** Every chart of what a round has published, for one of its groups where a chart is about one. */
export async function listRoundCharts(
  db: Db,
  key: RoundKey,
  wish: {
    /** A published group as variable=value; without it everybody. */
    readonly group?: string | undefined
    readonly mode?: 'diverging' | 'full' | undefined
  },
  language: Language,
): Promise<RoundChart[] | Refusal> {
  const found = await findRoundResult(db, key)
  if (found === undefined)
    return refuse('not-found', 'There is no such round, or it has published nothing.')
  const { result } = found
  const { group = '', mode } = wish
  const one = result.groups.find((named) => groupKey(named.group) === group)
  if (one === undefined) return refuse('not-found', 'The round has published no such group.')
  return chartsOfRound(result, one.group, language, mode)
}

/** The chart of a kind, of several the one about this; without a wish the first. */
export function chartOfKind(
  charts: readonly RoundChart[],
  kind: RoundChartKind,
  about: string | undefined,
): RoundChart | undefined {
  return charts.find((one) => one.kind === kind && one.about === (about ?? one.about))
}
