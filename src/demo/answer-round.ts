import { type Answers, encodeBallot } from '../core/answer.ts'
import { type Definition, itemsOf } from '../core/definition/definition.ts'
import { kindOfItem } from '../core/items/item-kinds.ts'
import { isRefusal } from '../core/refusal.ts'
import type { Round } from '../core/round.ts'
import { putBallot } from '../db/ballot.ts'
import { base64url } from '../work/digest.ts'
import { roundSecret } from '../work/round-secret.ts'
import { hashOfToken, tokenMaker } from '../work/token.ts'
import type { World } from '../world.ts'
import type { Asked, Respondent } from './branch.ts'
import { seeded, simulatedAnswers } from './simulate.ts'

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
  // Who comes by an open link brings a key that the form made.
  const secret = round.link === null ? await roundSecret(world, round) : null
  if (isRefusal(secret)) throw new Error(`demo: ${secret.because}`)
  const tokenOf = secret && (await tokenMaker(round.tag, secret))
  const keyOf = async ({ person }: Respondent) =>
    hashOfToken(tokenOf === null ? base64url(world.random(16)) : await tokenOf(person))
  const drawn = people.flatMap((one) => {
    if (chance() * 100 >= share) return []
    return [{ one, answers: answersOf(definition, asked, round.period, one, chance) }]
  })
  const ballots = await Promise.all(
    drawn.map(async ({ one, answers }) => ({
      key: await keyOf(one),
      answers: encodeBallot(definition, answers),
    })),
  )
  await world.db.work(ballots.map((ballot) => putBallot(world.db, round, ballot)))
}

function answersOf(
  definition: Definition,
  { levels, items = {}, objects = {}, groups = {} }: Asked,
  period: string,
  { unit, background }: Respondent,
  chance: () => number,
): Answers {
  const add = (of: Readonly<Record<string, number>>, key: string) => of[key] ?? 0
  const own = [unit, ...Object.values(background)].reduce((sum, key) => sum + add(groups, key), 0)
  const base = (levels[period] ?? 0) + own
  const answers = simulatedAnswers(definition, chance, (item, object) => {
    const area = item.split('-', 1)[0] ?? ''
    const ofItem = add(items, item) + (area === item ? 0 : add(items, area))
    return base + ofItem + (object === null ? 0 : add(objects, object))
  })
  // What somebody says of themselves where a question sorts people into groups.
  const said = itemsOf(definition).flatMap((item): [string, string][] => {
    const value = background[item.key]
    return kindOfItem(item).definesGroups(item) && value !== undefined ? [[item.key, value]] : []
  })
  return { ...answers, ...Object.fromEntries(said) }
}

/** A seed that a name decides (FNV-1a). */
function seedOf(name: string): number {
  return [...name].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  )
}
