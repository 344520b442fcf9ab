import { isRefusal } from '../core/refusal.ts'
import type { RoundKey } from '../core/round.ts'
import { listBallots } from '../db/ballot.ts'
import { listRounds } from '../db/round.ts'
import { listSeries } from '../db/series.ts'
import { countStaff } from '../db/staff.ts'
import { openDemoRound } from '../demo/seed-demo.ts'
import { roundLinks } from '../work/round-links.ts'
import { addUser, newSignInLink } from '../work/sign-in.ts'
import { hashOfToken } from '../work/token.ts'
import type { World } from '../world.ts'

/** Where to answer, and where to sign in once. */
export interface DemoAddresses {
  readonly survey: string
  /** The other rounds that are open, by the titles of their series. */
  readonly others: readonly { readonly title: string; readonly address: string }[]
  readonly staff: string
}

export async function demoAddresses(world: World): Promise<DemoAddresses> {
  const user =
    (await countStaff(world.db)) === 0
      ? await addUser(world, 'demo')
      : await newSignInLink(world, 'demo')
  const titles = new Map((await listSeries(world.db)).map(({ key, title }) => [key, title]))
  const open = (await listRounds(world.db)).filter(
    ({ state, series }) => state === 'open' && series !== openDemoRound.series,
  )
  return {
    survey: await unanswered(world, openDemoRound),
    others: await Promise.all(
      open.map(async (round) => ({
        title: titles.get(round.series) ?? round.series,
        address: await unanswered(world, round),
      })),
    ),
    staff: isRefusal(user) ? user.because : user.address,
  }
}

/** The lines that name the other open rounds, each under the one before. */
export function otherSurveys({ others }: DemoAddresses): string[] {
  return others.map(
    ({ title, address }, i) =>
      `${(i === 0 ? 'Other surveys:' : '').padEnd(18)}${address}  ${title}`,
  )
}

/** An open link, or the personal one of somebody who has not answered; the home when it is closed. */
async function unanswered(world: World, round: RoundKey): Promise<string> {
  const links = await roundLinks(world, round)
  if (isRefusal(links)) return `${world.settings.baseUrl}/ (the demo's round is closed)`
  const answered = new Set((await listBallots(world.db, round)).map(({ key }) => key))
  for (const { address } of links) {
    const token = address.split('/').at(-1) ?? ''
    if (!answered.has(await hashOfToken(token))) return address
  }
  return links[0]?.address ?? ''
}
