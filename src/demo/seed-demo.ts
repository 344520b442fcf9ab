import { encodeBallot } from '../core/answer.ts'
import type { Definition } from '../core/definition/definition.ts'
import { isRefusal, type Refusal } from '../core/refusal.ts'
import type { RoundKey } from '../core/round.ts'
import { putBallot } from '../db/ballot.ts'
import { listPeople } from '../db/person.ts'
import { findRound } from '../db/round.ts'
import { putUnits } from '../db/unit.ts'
import { addSeries } from '../work/add-series.ts'
import { closeRound } from '../work/close-round.ts'
import { importHistory } from '../work/import-history.ts'
import { importPeople } from '../work/import-people.ts'
import { importTargets } from '../work/import-targets.ts'
import { openRound } from '../work/open-round.ts'
import { planRound } from '../work/plan-round.ts'
import { publishDefinition } from '../work/publish-definition.ts'
import { publishRound } from '../work/publish-round.ts'
import { roundSecret } from '../work/round-secret.ts'
import { hashOfToken, tokenMaker } from '../work/token.ts'
import type { World } from '../world.ts'
import { historyCsv, peopleCsv, targetsCsv, units } from './organisation.ts'
import { seeded, simulatedAnswers } from './simulate.ts'

/** The rounds of the demo: where the middle of the answers lies, and how many of a hundred answer. */
const rounds = [
  { period: '2023', level: 0.77, answers: 78, done: true },
  { period: '2024', level: 0.785, answers: 81, done: true },
  { period: '2025', level: 0.8, answers: 82, done: true },
  { period: '2026', level: 0.805, answers: 55, done: false },
] as const

/** What the demo's prints need: the round that is open. */
export const openDemoRound: RoundKey = { series: 'hme', period: '2026' }

/**
 * Fills an empty demo database with the fictitious group: HME's published history and target,
 * three simulated rounds that are published, and one that is open and half answered. The same
 * verbs as everybody's; chance comes from a fixed seed.
 */
export async function seedDemo(world: World): Promise<void> {
  const { definition } = must(
    await publishDefinition(world, world.catalogue.definitions.get('hme/1.json')),
  )
  await world.db.work(putUnits(world.db, units))
  must(
    await addSeries(world, {
      key: 'hme',
      title: 'Hållbart medarbetarengagemang (HME)',
      audience: 'Alla medarbetare i staden, varje höst',
      visibility: 'asked',
    }),
  )
  must(await importHistory(world, historyCsv))
  must(await importTargets(world, targetsCsv))
  for (const { period, level, answers, done } of rounds) {
    const key = { series: 'hme', period }
    // The past happened in its own time.
    const then = done ? { ...world, now: () => new Date(`${period}-11-20T08:00:00Z`) } : world
    must(
      await planRound(then, {
        ...key,
        definition: 'hme@1',
        closes: done ? `${period}-11-18` : inDays(then.now(), 14),
        simulated: true,
      }),
    )
    must(await importPeople(then, key, { people: peopleCsv() }))
    must(await openRound(then, key))
    await answerAs(then, key, definition, { level, answers })
    if (!done) continue
    must(await closeRound(then, key))
    must(await publishRound(then, key))
  }
}

/** Lets so many of a hundred people answer, each unit a little differently. */
async function answerAs(
  world: World,
  key: RoundKey,
  definition: Definition,
  how: { readonly level: number; readonly answers: number },
): Promise<void> {
  const round = await findRound(world.db, key)
  if (round === undefined) throw new Error('answerAs: the round is gone')
  const tokenOf = await tokenMaker(round.tag, must(await roundSecret(world, round)))
  const chance = seeded(Number(key.period))
  const people = await listPeople(world.db, key)
  const drawn = people.map(({ person, unit }) => ({
    person,
    comes: chance() * 100 < how.answers,
    answers: simulatedAnswers(definition, chance, () => how.level + unitLevel(unit)),
  }))
  const ballots = await Promise.all(
    drawn
      .filter(({ comes }) => comes)
      .map(async ({ person, answers }) => ({
        key: await hashOfToken(await tokenOf(person)),
        answers: encodeBallot(definition, answers),
      })),
  )
  await world.db.work(ballots.map((ballot) => putBallot(world.db, key, ballot)))
}

function unitLevel(unit: string): number {
  if (unit.startsWith('stad/intraservice/it')) return -0.05
  if (unit.startsWith('stad/intraservice')) return -0.01
  return unit.startsWith('stad/skola') ? 0.02 : 0
}

function inDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The demo's own steps cannot be refused; if one is, that is a bug. */
function must<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`demo: ${outcome.because}`)
  return outcome
}
