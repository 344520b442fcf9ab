import type { Chart } from '../charts/chart.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Db } from '../db/database.ts'
import { type Call, type Done, option, WrongUse } from './command.ts'

/** A chart to be written, and what names it for programs. */
export interface FoundChart {
  readonly chart: Chart
  readonly named: Readonly<Record<string, string>>
}

/** Looks for what the words asked for; they were found right before any database was opened. */
export type FindChart = (db: Db) => Promise<FoundChart | Done | Refusal>

/** Says which options one drawing takes, if another is given: none is passed over in silence. */
export function takeOnly(call: Call, what: string, names: readonly string[]): void {
  const others = ['concept', 'object', 'option', 'unit', 'group', 'about', 'mode'].filter(
    (name) => option(call, name) !== undefined && !names.includes(name),
  )
  if (others.length > 0) throw new WrongUse(`--${others.join(', --')} does not go with ${what}`)
}
