import type { Event } from '../../core/event.ts'
import type { Language } from '../../core/display.ts'
import { eventInWords } from '../../core/words/beside.ts'
import { around, rowsFor } from '../parts/place-labels.ts'
import { textWidth } from '../look/text-width.ts'
import { inside } from './key.ts'
import type { ListRow } from './list.ts'
import type { Plot } from './look.ts'
import { dayAt, type Station } from './stations.ts'

/** What a row of flags takes above the plot. */
export const flagRow = 17

/** A flag above the plot, with the numbers of what happened there. */
export interface Flag {
  readonly px: number
  readonly left: number
  readonly right: number
  readonly row: number
  readonly text: string
  /** Whether all of it is what we did ourselves. */
  readonly action: boolean
}

/** An event with its number in the picture; none where the day lies outside. */
export interface NumberedEvent {
  readonly event: Event
  readonly number: number | null
}

/** Where on the axis events ask for room: not further off than a step from the stations. */
export function eventReaches(events: readonly Event[], stations: readonly Station[]) {
  const [first, last] = [stations[0], stations.at(-1)]
  if (first === undefined || last === undefined) return []
  const gaps = stations.slice(1).map(({ x }, i) => x - (stations[i]?.x ?? x))
  const step = Math.min(1, ...gaps.filter((gap) => gap > 0))
  return events
    .map(({ date }) => dayAt(date, stations))
    .filter((x) => first.x - step <= x && x <= last.x + step)
    .map((x) => ({ x, left: 10, right: 10 }))
}

/**
 * Numbers events in order of time, and gathers those that stand at the same place in one flag. Flags
 * that would touch stand in rows, 0 being the uppermost.
 */
export function flagsOf(
  events: readonly Event[],
  stations: readonly Station[],
  { size, width, toX }: Plot,
): { flags: Flag[]; rows: number; numbered: NumberedEvent[] } {
  const inOrder = events
    .map((event) => ({ event, px: toX(dayAt(event.date, stations)) }))
    .sort((a, b) => a.px - b.px)
  const isSeen = ({ px }: { px: number }) => 0 <= px && px <= width
  const seen = inOrder.filter(isSeen)
  const first = inOrder.findIndex(isSeen)
  const places: (typeof seen)[] = []
  for (const one of seen) {
    const here = places.at(-1)
    if (here?.[0] !== undefined && one.px - here[0].px < 5) here.push(one)
    else places.push([one])
  }
  let told = 0
  const flags = places.map((here) => {
    const [from, to] = [told + 1, (told += here.length)]
    const text = from === to ? String(from) : `${String(from)}–${String(to)}`
    const px = here[0]?.px ?? 0
    const action = here.every(({ event }) => event.kind === 'action')
    return { px, text, action, ...inside(around(px, textWidth(text, size.small) + 9), width) }
  })
  const rows = rowsFor(flags, 2)
  return {
    flags: flags.map((flag, i) => ({ ...flag, row: rows[i] ?? 0 })),
    rows: Math.max(0, ...rows.map((row) => row + 1)),
    numbered: inOrder.map((one, i) => ({
      event: one.event,
      number: isSeen(one) ? i - first + 1 : null,
    })),
  }
}

/** An event as a row of the list under the plot. */
export function eventRow({ event, number }: NumberedEvent, language: Language): ListRow {
  const tag = number === null ? null : { kind: event.kind, text: String(number) }
  return { tag, text: `${event.date} ${eventInWords(event, language)}` }
}
