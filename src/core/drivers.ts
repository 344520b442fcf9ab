import { z } from 'zod'

/** Where an area stands: by how much it goes together with the outcome, and by its score. */
const quadrants = ['prioritise', 'maintain', 'improve-if-possible', 'lower-priority'] as const
export type Quadrant = (typeof quadrants)[number]

const area = z.strictObject({
  measure: z.string(),
  importance: z.number().describe('percent of what all areas account for together (LMG)'),
  effect: z.number().describe('points of the outcome a point of the area, the other areas alike'),
  score: z.number().describe('the value that the round published'),
  quadrant: z.enum(quadrants),
})
export type DriverArea = z.infer<typeof area>

/** Why what was answered shows nothing of what goes together with the outcome. */
const noDriversReason = z.enum([
  'too-few-for-areas',
  'no-score',
  'no-variation',
  'singular',
  'weak',
])

/**
 * What goes together with the figure that stands for the whole, among all who answered everything:
 * never of a group, and never a cause. Only `value` has numbers.
 */
export const drivers = z
  .discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('value'),
      measure: z.string().describe('the outcome'),
      n: z.int().describe('people who have a value of the outcome and of every area'),
      r2: z.number().describe('0–1: how much of the outcome’s variation all areas account for'),
      areas: z.array(area).min(2),
    }),
    z.strictObject({
      ...{ is: z.literal('withheld'), measure: z.string(), withheld: z.enum(['too-few']) },
    }),
    z.strictObject({ is: z.literal('none'), measure: z.string(), reason: noDriversReason }),
  ])
  .meta({ id: 'Drivers' })
export type Drivers = z.infer<typeof drivers>
