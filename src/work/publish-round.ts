import { respondedIn } from '../core/block-of.ts'
import { canonical } from '../core/canonical.ts'
import { gate } from '../core/disclosure.ts'
import { driversOf } from '../core/drivers-of.ts'
import type { Figure } from '../core/figure.ts'
import { groupKey, groupsOf } from '../core/group.ts'
import { judged } from '../core/judged.ts'
import { leadsOf } from '../core/lead-of.ts'
import { compute } from '../core/measures/compute.ts'
import type { Publication } from '../core/publication.ts'
import { rankingsOf } from '../core/ranking-of.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { type Round, type RoundKey, roundName } from '../core/round.ts'
import { responseRate } from '../core/statistics/response-rate.ts'
import { findTrendsWith } from '../db/asked-trend.ts'
import { findBlock } from '../db/block.ts'
import { findDefinition } from '../db/definition.ts'
import { addPublication, countPublications } from '../db/publication.ts'
import { findRound, markPublished } from '../db/round.ts'
import type { World } from '../world.ts'
import { sha256 } from './digest.ts'

/**
 * Computes every figure of a closed round once, holds each to the gate, and freezes them with a
 * hash. What pages and programs read from then on is this. Publishing again needs a reason and
 * becomes the next number; the earlier ones stay.
 */
export async function publishRound(
  world: World,
  key: RoundKey,
  how: { readonly preliminary?: boolean; readonly reason?: string | null } = {},
): Promise<Publication | Refusal> {
  const name = roundName(key)
  const round = await findRound(world.db, key)
  if (round === undefined) return refuse('not-found', `There is no round ${name}.`)
  if (round.state !== 'closed' && round.state !== 'published')
    return refuse('wrong-state', `${name} is ${round.state}. Close it before publishing.`)
  const earlier = await countPublications(world.db, key)
  const reason = how.reason?.trim() || null
  if (earlier > 0 && reason === null)
    return refuse(
      'wrong-state',
      `${name} is published already. Give a reason (--reason) to publish it again.`,
    )
  const block = await findBlock(world.db, key)
  const published = await findDefinition(world.db, round.definition)
  if (block === undefined || published === undefined)
    throw new Error(`publishRound: ${name} is closed but its answers or its definition are gone`)

  const { definition, bands } = published
  const submitted = round.submitted ?? 0
  const { thresholds, plan, invited } = round
  const language = world.settings.locale
  const responded = respondedIn(block)
  const groups = compute(definition, block, groupsOf(plan, block.atoms), plan.whole, {
    ...{ by: plan.by, population: round.population },
  })
  const { eligible, rate } = responseRate({ invited, ineligible: 0, responded })
  const state: Publication['state'] = how.preliminary === true ? 'preliminary' : 'final'
  const openLink = round.link !== null
  const gated = groups.flatMap(({ computed }) =>
    computed.map((one) => gate(one, { thresholds, submitted, bands, language, openLink })),
  )
  const leads = leadsOf(definition, block, gated, { plan, thresholds, openLink })
  const rankings = rankingsOf(definition, block, gated, { thresholds, openLink })
  const drivers = driversOf(definition, block, gated, thresholds)
  const head = {
    round: name,
    number: earlier + 1,
    state,
    definition: round.definition,
    reason,
    publishedAt: world.now().toISOString(),
    plan,
    thresholds,
    response: {
      invited,
      ineligible: 0,
      submitted,
      eligible,
      // Who sent a blank form is an answer too: of very few, and of ballots never opened, it is not told.
      rate: submitted === 0 || responded >= thresholds.mean ? rate : null,
    },
    figures: await withChanges(world, round, state, gated),
    ...(leads.length > 0 ? { leads } : {}),
    ...(rankings.length > 0 ? { rankings } : {}),
    ...(drivers === undefined ? {} : { drivers }),
  }
  const publication = { ...head, hash: `sha256-${await sha256(canonical(head))}` }
  const [added] = await world.db.work([
    ...addPublication(world.db, key, publication),
    markPublished(world.db, key),
  ])
  if (added === 0) return refuse('wrong-state', `${name} was published by somebody else just now.`)
  world.log.info({ round: name, number: publication.number }, 'round published')
  return publication
}

/**
 * Figures with their changes since the round before and their trends, frozen with them. Where nobody
 * knows whether the same people answered, an anonymous group is compared only from the n that may show
 * a spread.
 */
async function withChanges(
  { db, settings }: World,
  round: Round,
  status: 'preliminary' | 'final',
  figures: readonly Figure[],
): Promise<Figure[]> {
  const { period, mode, thresholds, plan } = round
  const trendsOf = await findTrendsWith(db, { round, status, figures }, settings.locale)
  return judged(
    figures,
    ({ concept, of }, group) =>
      trendsOf(group).find(
        ({ trend }) => trend.concept === concept && groupKey(trend.of ?? {}) === groupKey(of ?? {}),
      )?.trend,
    {
      period,
      fewest: mode === 'anonymous' ? thresholds.spread : 0,
      by: plan.whole === 'people' ? plan.by : [],
    },
  )
}
