import { dayX } from '../../core/event.ts'
import { periodEnd, periodX } from '../../core/period.ts'
import { targetsAhead } from '../../core/target.ts'
import type { Trend } from '../../core/trend.ts'

/** A place on the time axis that has a name. */
export interface Station {
  readonly period: string
  readonly x: number
}

/**
 * The places of a time axis: of each point, of what others reach in other periods, and where a
 * target to come begins. Without any of them, of the targets' ends or at last of the years of events.
 */
export function stationsOf({ points, benchmarks, targets, events }: Trend): Station[] {
  const ahead = targetsAhead(targets, points.at(-1)?.x)
  const ends = points.length === 0 ? ahead.map(({ to }) => to) : []
  const named = [
    ...points.map(({ period }) => period),
    ...benchmarks.map(({ period }) => period),
    ...ahead.map(({ from }) => from),
    ...ends,
  ].filter((period) => period !== null)
  const periods = named.length > 0 ? named : events.map(({ date }) => date.slice(0, 4))
  const places = new Map(points.map(({ period, x }) => [period, x]))
  return [...new Set(periods)]
    .map((period) => ({ period, x: places.get(period) ?? periodX(period) }))
    .sort((a, b) => a.x - b.x)
}

/**
 * Where a day stands on a time axis. A period's figure stands at its beginning and its name under
 * it, so its days lie around that, half of them before: 20 November 2022 stands by 2022 and not by
 * 2023.
 */
export function dayAt(date: string, stations: readonly Station[]): number {
  const x = dayX(date)
  const own = stations.findLast((station) => station.x <= x) ?? stations[0]
  return x - (own === undefined ? 1 : periodEnd(own.period) - periodX(own.period)) / 2
}
