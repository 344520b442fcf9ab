import { type Refusal, refuse } from '../core/refusal.ts'
import { type Round, roundName } from '../core/round.ts'
import type { World } from '../world.ts'
import { secretName } from './token.ts'

/** The secret that a round's personal links are made of. Without it links cannot be told apart. */
export async function roundSecret(world: World, round: Round): Promise<Uint8Array | Refusal> {
  const secret = await world.keys.get(secretName(round))
  if (secret !== undefined) return secret
  return refuse(
    'key-missing',
    `The secret of ${roundName(round)} is not in the key store. ${world.keys.whenMissing}`,
  )
}
