import { z } from 'zod'

/** Something that happened, or something we decided to do. */
export const eventKind = z.enum(['event', 'action'])

/** A dated thing that may explain a movement of a series; it claims no cause. */
export const event = z
  .strictObject({
    unit: z.string().describe('the unit it concerns; empty: everybody'),
    date: z.iso.date('a day is written 2026-11-21'),
    kind: eventKind,
    text: z.string().min(1).max(500),
  })
  .meta({ id: 'Event' })
export type Event = Readonly<z.infer<typeof event>>

/**
 * Where a day stands on a time axis: the year and the share of it that has passed.
 *
 * @example dayX('2021-07-02') // => 2021.4986301369863
 */
export function dayX(date: string): number {
  const year = Number(date.slice(0, 4))
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`)
  const start = at(`${String(year).padStart(4, '0')}-01-01`)
  const end = at(`${String(year + 1).padStart(4, '0')}-01-01`)
  return year + (at(date) - start) / (end - start)
}
