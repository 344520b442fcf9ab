import { z } from 'zod'
import { periodEnd, periodX } from './period.ts'

export const direction = z.enum([
  'at-least',
  'above',
  'at-most',
  'below',
  'higher-than',
  'lower-than',
])
export type Direction = z.infer<typeof direction>

/**
 * A goal for a concept from one period to another, both included; `null` means without end.
 * The value is a number, or for `higher-than` and `lower-than` an earlier period.
 */
export const target = z
  .strictObject({
    from: z.string().nullable(),
    to: z.string().nullable(),
    direction,
    value: z.union([z.number(), z.string()]),
    assessment: z
      .string()
      .max(100)
      .exactOptional()
      .describe('the owner\'s own word for how it went, as published: "God"'),
  })
  .meta({ id: 'Target' })
export type Target = Readonly<z.infer<typeof target>>

/** Whether a target speaks about the time x (a year with its fraction). */
function isInForce(target: Target, x: number): boolean {
  const from = target.from === null ? -Infinity : periodX(target.from)
  // A year as an end covers the whole year: 2016 ends where 2017 begins.
  const to = target.to === null ? Infinity : periodEnd(target.to)
  return from <= x && x < to
}

/** The target in force at x: of several, the one that came into force last; of equals, the first. */
export function targetAt(targets: readonly Target[], x: number): Target | undefined {
  return targets
    .filter((t) => isInForce(t, x))
    .reduce<Target | undefined>(
      (best, t) => (best === undefined || start(t) > start(best) ? t : best),
      undefined,
    )
}

/** The targets that come into force after x, in order; without x all of them. */
export function targetsAhead(targets: readonly Target[], x?: number): Target[] {
  return targets
    .filter((t) => x === undefined || start(t) > x)
    .sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0))
}

function start({ from }: Target): number {
  return from === null ? -Infinity : periodX(from)
}
