import type { Fault } from '../core/refusal.ts'
import { listSeries } from '../db/series.ts'
import type { World } from '../world.ts'

/**
 * The rows of an import that name a series that is not there, or not the one it is for; and those
 * that give an indicator another concept than its own.
 */
export async function foreignSeries(
  world: World,
  rows: readonly { readonly row: number; readonly series: string; readonly concept?: string }[],
  only?: string,
): Promise<Fault[]> {
  const known = new Map((await listSeries(world.db)).map((series) => [series.key, series]))
  return rows.flatMap(({ row, series, concept = series }) => {
    const found = known.get(series)
    if (found === undefined)
      return [
        {
          where: `row ${String(row)}, series`,
          what: 'is not a series here: add it with series add',
        },
      ]
    if (only !== undefined && series !== only)
      return [
        {
          where: `row ${String(row)}, series`,
          what: `is ${series}, and the import is for ${only}`,
        },
      ]
    if (found.indicator !== null && concept !== series)
      return [
        {
          where: `row ${String(row)}, concept`,
          what: `is not ${series}, the one concept of that indicator`,
        },
      ]
    return []
  })
}
