import { sql } from 'kysely'
import type { RoundKey } from '../src/core/round.ts'
import { listBallots } from '../src/db/ballot.ts'
import type { World } from '../src/world.ts'

/** Everything that stands in a database, a line a row: every row of every table of ours. */
export async function dump({ db }: Pick<World, 'db'>): Promise<string> {
  const all = <Row>(text: string) => db.all({ compile: () => sql.raw<Row>(text).compile(db.build) })
  const tables = await all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name",
  )
  const lines: string[] = []
  for (const { name } of tables) {
    const rows = await all<Record<string, unknown>>(`SELECT * FROM "${name}"`)
    lines.push(...rows.map((row) => `${name} ${JSON.stringify(row)}`).sort())
  }
  return lines.join('\n')
}

/** What the ballots of a round hold, in order of their keys: as an attacker with the file reads it. */
export async function storedBallots({ db }: World, round: RoundKey): Promise<unknown[]> {
  const ballots = await listBallots(db, round)
  return ballots.map(({ answers }) => JSON.parse(new TextDecoder().decode(answers)) as unknown)
}
