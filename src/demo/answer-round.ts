import { type Answers, encodeBallot } from '../core/answer.ts'
import { type Definition, itemsOf } from '../core/definition/definition.ts'
import { kindOfItem } from '../core/items/item-kinds.ts'
import { isRefusal } from '../core/refusal.ts'
import type { Round } from '../core/round.ts'
import { addBallots } from '../db/ballot.ts'
import { base64url } from '../work/digest.ts'
import { roundSecret } from '../work/round-secret.ts'
import { tokensOf } from '../work/token.ts'
import type { World } from '../world.ts'
import type { Asked, Respondent } from './branch.ts'
import { type Level, seeded, simulatedAnswers } from './simulate.ts'

/** Lets so many of a hundred people answer. Chance comes from a seed of the round's own. */
export async function answerRound(
  world: World,
  round: Round,
  how: {
    readonly asked: Asked
    readonly definition: Definition
    readonly people: readonly Respondent[]
    readonly share: number
  },
): Promise<void> {
  const { asked, definition, people, share } = how
  const chance = seeded(seedOf(`${round.series}/${round.period}`))
  const levelOf = levelsOf(definition, asked, round.period)
  const drawn = people.flatMap((one) => {
    if (chance() * 100 >= share) return []
    const answers = simulatedAnswers(definition, chance, levelOf(one))
    return [{ one, answers: { ...answers, ...saidOfThemselves(definition, one) } }]
  })
  const secret = round.link === null ? await roundSecret(world, round) : null
  if (isRefusal(secret)) throw new Error(`demo: ${secret.because}`)
  const came = drawn.map(({ one }) => one)
  // Who comes by an open link brings a key that the form made.
  const tokens =
    secret === null
      ? came.map(() => base64url(world.random(16)))
      : await tokensOf(world, round, secret, came)
  const keys = await world.hashing.sha256(tokens)
  const ballots = drawn.map(({ answers }, i) => ({
    key: keys[i] ?? '',
    answers: encodeBallot(definition, answers),
  }))
  await world.db.work(addBallots(world.db, round, ballots))
}

/** Where the answers of each person lie, item by item: of the period, the group, the item and its area. */
function levelsOf(
  definition: Definition,
  { levels, items = {}, objects = {}, groups = {} }: Asked,
  period: string,
): (person: Respondent) => Level {
  const ofItems = new Map(
    itemsOf(definition).map(({ key }) => {
      const [area = ''] = key.split('-', 1)
      return [key, (items[key] ?? 0) + (area === key ? 0 : (items[area] ?? 0))]
    }),
  )
  return ({ unit, background }) => {
    const base = [unit, ...Object.values(background)].reduce(
      (sum, group) => sum + (groups[group] ?? 0),
      levels[period] ?? 0,
    )
    return (item, object) =>
      base + (ofItems.get(item) ?? 0) + (object === null ? 0 : (objects[object] ?? 0))
  }
}

/** What somebody says where a question sorts people into groups. */
function saidOfThemselves(definition: Definition, { background }: Respondent): Answers {
  return Object.fromEntries(
    itemsOf(definition).flatMap((item): [string, string][] => {
      const value = background[item.key]
      return kindOfItem(item).definesGroups(item) && value !== undefined ? [[item.key, value]] : []
    }),
  )
}

/** A seed that a name decides (FNV-1a). */
function seedOf(name: string): number {
  return [...name].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  )
}
