import { z } from 'zod'
import { anonymity } from './definition/definition.ts'
import { plan } from './group.ts'
import { key } from './key.ts'
import { period } from './period.ts'
import { population } from './population.ts'
import { thresholds } from './thresholds.ts'

/** Where a round stands. It moves along the list; `paused` goes back to `open`. */
const roundState = z.enum([
  'draft',
  'scheduled',
  'open',
  'paused',
  'closing',
  'closed',
  'published',
  'cancelled',
])
export type RoundState = z.infer<typeof roundState>

/** A calendar day: `2026-11-21`. */
export const day = z.iso.date('a day is written 2026-11-21')

/** What a round is called: its series and its period. */
export interface RoundKey {
  readonly series: string
  readonly period: string
}

/** One fielding of one definition version in a series. */
export const round = z
  .strictObject({
    series: key,
    period,
    definition: z.string().describe('key@version'),
    state: roundState,
    mode: anonymity,
    plan,
    thresholds,
    opens: day.nullable(),
    closes: day.nullable(),
    simulated: z.boolean(),
    tag: z.string(),
    link: z.string().nullable(),
    invited: z.int().nullable().describe('people in the frame at close; null while open'),
    submitted: z.int().nullable().describe('ballots at close; null while open'),
    destroyed: z.boolean().describe('the ballots were too few to be opened, and are gone'),
    population: population.nullable().describe('everybody it speaks about; null: those asked'),
    audience: z.string().describe('whom the series asked when the round was planned, in words'),
  })
  .meta({ id: 'Round' })
export type Round = z.infer<typeof round>

/** `hme-intern/2025`. */
export function roundName({ series, period }: RoundKey): string {
  return `${series}/${period}`
}

/** Reads `hme-intern/2025`; null when it is not a round's name. */
export function readRoundName(text: string): RoundKey | null {
  const [series, of, ...more] = text.split('/')
  const parsed = z.object({ series: key, period }).safeParse({ series, period: of })
  return parsed.success && more.length === 0 ? parsed.data : null
}
