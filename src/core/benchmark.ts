import { z } from 'zod'

/**
 * Somebody else's value of a concept, or a range that others lie in, or a place in a ranking; with
 * where it was published. A value may stand beside a place: 83.3, 6th of 48.
 */
export const benchmark = z
  .strictObject({
    name: z.string().describe('who, in words: "Svenskt Kvalitetsindex, bredband privat"'),
    period: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable().describe('the lower end of a range'),
    high: z.number().nullable().describe('the upper end of a range'),
    place: z.int().min(1).nullable().describe('our place, 1 being the best'),
    of: z.int().min(1).nullable().describe('of how many'),
    source: z.string(),
  })
  .meta({ id: 'Benchmark' })
export type Benchmark = Readonly<z.infer<typeof benchmark>>

/** The levels a benchmark names: its value, the ends of its range; none where it is a place alone. */
export function levelsOf({ value, low, high }: Benchmark): number[] {
  return [value, low, high].filter((level) => level !== null)
}
