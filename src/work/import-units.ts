import { type Refusal, refuse } from '../core/refusal.ts'
import { putUnits } from '../db/unit.ts'
import { readUnitsCsv } from '../exchange/units-csv.ts'
import type { World } from '../world.ts'

/** Imports units.csv, all or nothing; a unit that is known is replaced. */
export async function importUnits(
  world: World,
  text: string,
): Promise<{ units: number } | Refusal> {
  const read = readUnitsCsv(text)
  if ('faults' in read)
    return refuse('invalid', 'units.csv has faults; nothing was imported.', read.faults)
  await world.db.work(putUnits(world.db, read.units))
  return { units: read.units.length }
}
