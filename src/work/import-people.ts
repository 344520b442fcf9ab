import { meanOfFrame } from '../core/group-of.ts'
import type { Fault } from '../core/refusal.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { type RoundKey, roundName } from '../core/round.ts'
import { findDefinition } from '../db/definition.ts'
import { addInvitations, removeInvitations } from '../db/invitation.ts'
import { addPeople, removePeople } from '../db/person.ts'
import { beforeOpen, findRound } from '../db/round.ts'
import { listUnits, putUnits } from '../db/unit.ts'
import { readPeopleCsv } from '../exchange/people-csv.ts'
import { readUnitsCsv } from '../exchange/units-csv.ts'
import type { World } from '../world.ts'
import { roundSecret } from './round-secret.ts'
import { tokensOf } from './token.ts'

/**
 * Gives a round its frame from people.csv, in place of an earlier one, and the organisation its
 * units from units.csv. All or nothing, with every fault by row. Only before the round opens.
 */
export async function importPeople(
  world: World,
  key: RoundKey,
  files: { readonly people: string; readonly units?: string },
): Promise<{ people: number; units: number; backgrounds: string[] } | Refusal> {
  const round = await findRound(world.db, key)
  const name = roundName(key)
  if (round === undefined) return refuse('not-found', `There is no round ${name}. Plan it first.`)
  if (!beforeOpen.some((state) => state === round.state))
    return refuse('wrong-state', `${name} is ${round.state}; its frame was frozen when it opened.`)
  if (round.link !== null)
    return refuse('wrong-state', `${name} has an open link: nobody in particular is asked.`)

  const units = files.units === undefined ? { units: [] } : readUnitsCsv(files.units)
  if ('faults' in units)
    return refuse('invalid', 'units.csv has faults; nothing was imported.', units.faults)
  const read = readPeopleCsv(files.people)
  if ('faults' in read)
    return refuse('invalid', 'people.csv has faults; nothing was imported.', read.faults)

  const published = await findDefinition(world.db, round.definition)
  const languages: readonly string[] = published?.definition.languages ?? []
  const paths = new Set(
    [...(await listUnits(world.db)), ...units.units].map(({ path }) => path).concat(''),
  )
  const mean = published && meanOfFrame(published.definition)
  const faults = read.people.flatMap(({ row, unit, language, background }): Fault[] => [
    ...(mean && !(mean === 'unit' ? unit : background[mean])
      ? [
          {
            where: `row ${String(row)}, ${mean}`,
            what: 'is empty, and the whole of this survey is the mean of its groups',
          },
        ]
      : []),
    ...(paths.has(unit)
      ? []
      : [
          {
            where: `row ${String(row)}, unit`,
            what: 'is a unit nobody has named: add it to units.csv',
          },
        ]),
    ...(language === '' || languages.includes(language)
      ? []
      : [{ where: `row ${String(row)}, language`, what: `is none of ${languages.join(', ')}` }]),
  ])
  if (faults.length > 0)
    return refuse('invalid', 'people.csv has faults; nothing was imported.', faults)

  const secret = await roundSecret(world, round)
  if (isRefusal(secret)) return secret
  const tokens = await tokensOf(world, round, secret, read.people)
  const hashes = await world.hashing.sha256(tokens)
  const counts = await world.db.work([
    ...putUnits(world.db, units.units),
    removeInvitations(world.db, key),
    removePeople(world.db, key),
    ...addPeople(world.db, key, read.people),
    // In order of the hashes, so that the order of rows says nothing about people.
    ...addInvitations(world.db, key, hashes.sort()),
  ])
  if (read.people.length > 0 && counts.at(-1) === 0)
    return refuse('wrong-state', `${name} was opened meanwhile; its frame was not changed.`)
  world.log.info({ round: name, people: read.people.length }, 'people imported')
  const backgrounds = [...new Set(read.people.flatMap((p) => Object.keys(p.background)))]
  return { people: read.people.length, units: units.units.length, backgrounds }
}
