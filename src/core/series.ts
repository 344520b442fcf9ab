import { z } from 'zod'
import { key } from './key.ts'

/** Who may see the results of a series. */
const visibility = z.enum(['private', 'asked', 'public'])
export type Visibility = z.infer<typeof visibility>

/** How often a series is measured; it says which years are missing and what *next* means. */
const cadence = z.enum([
  'monthly',
  'quarterly',
  'thirds',
  'half-yearly',
  'yearly',
  'every-second-year',
  'when-asked',
])
export type Cadence = z.infer<typeof cadence>

/** How the numbers of an indicator are written and which way is good: no questionnaire says it. */
const indicatorLook = z
  .strictObject({
    unit: z.string().max(40).default('').describe('what is counted: "procent", "timmar", "kr"'),
    decimals: z.int().min(0).max(6).default(0),
    percent: z.boolean().default(false).describe('whether a percent sign follows the number'),
    direction: z.enum(['higher', 'lower']).default('higher').describe('which way is good'),
  })
  .meta({ id: 'IndicatorLook' })
export type IndicatorLook = z.infer<typeof indicatorLook>

/**
 * A measurement repeated over years. With `indicator` it is never asked: its values are entered or
 * imported, and its one concept is its own key.
 */
export const series = z
  .strictObject({
    key,
    title: z.string().min(1).max(200),
    audience: z.string().max(200).default('').describe('who is asked, in words'),
    visibility: visibility.default('private').describe('who may see results'),
    cadence: cadence.default('yearly').describe('how often it is measured'),
    indicator: indicatorLook.nullable().default(null).describe('null where people are asked'),
  })
  .meta({ id: 'Series' })
export type Series = z.infer<typeof series>
/** A series as it is asked for: what has a default may be left out. */
export type NewSeries = z.input<typeof series>

/**
 * How many years lie between two measurements; null where nobody planned them.
 *
 * @example stepOf('half-yearly') // => 0.5
 */
export function stepOf(cadence: Cadence): number | null {
  return years[cadence]
}

const years = {
  monthly: 1 / 12,
  quarterly: 0.25,
  thirds: 1 / 3,
  'half-yearly': 0.5,
  yearly: 1,
  'every-second-year': 2,
  'when-asked': null,
} satisfies Record<Cadence, number | null>
