import type { Fault } from '../core/refusal.ts'
import { listSeries } from '../db/series.ts'
import type { World } from '../world.ts'

/** The rows of an import that name a series that is not there, or not the one it is for. */
export async function foreignSeries(
  world: World,
  rows: readonly { readonly row: number; readonly series: string }[],
  only?: string,
): Promise<Fault[]> {
  const known = new Set((await listSeries(world.db)).map(({ key }) => key))
  return rows
    .filter(({ series }) => !known.has(series) || (only !== undefined && series !== only))
    .map(({ row, series }) => ({
      where: `row ${String(row)}, series`,
      what: known.has(series)
        ? `is ${series}, and the import is for ${only ?? ''}`
        : 'is not a series here: add it with series add',
    }))
}
