import { z } from 'zod'
import { bandOf } from '../../src/core/bands.ts'
import { periodAt } from '../../src/core/period.ts'
import { met } from '../../src/core/statistics/met.ts'
import { movingFigures } from '../../src/core/statistics/moving-figures.ts'
import { onTarget } from '../../src/core/statistics/on-target.ts'
import { roundSpread } from '../../src/core/statistics/round-spread.ts'
import { shareOf } from '../../src/core/statistics/share-of.ts'
import { direction, type Target, targetAt } from '../../src/core/target.ts'
import { toppbetyg } from '../surveys.ts'
import { shape } from './shape.ts'

/** Shares as whole percents, and the band of each. */
export function playBands(given: unknown) {
  const { countN } = z.object({ countN: z.array(z.tuple([z.int(), z.int()])) }).parse(given)
  const shares = countN.map(([count, n]) => shareOf(count, n))
  return {
    percent: shares.map(({ whole }) => whole),
    band: shares.map(({ percent }) => percent !== null && bandOf(toppbetyg, percent, 0).word),
  }
}

/** The interval of a small group, from the spread of its round. */
export function playRoundSpread(given: unknown) {
  const args = z
    .object({
      ...{ estimate: z.number().nullable(), n: z.int(), N: shape.N },
      ...{ seRound: z.number().nullable(), nRound: z.int() },
    })
    .parse(given)
  return roundSpread(args)
}

export function playMovingFigures(given: unknown) {
  const args = z
    .object({
      points: z.array(z.object({ time: z.number(), value: z.number().nullable() })),
      ...{ step: z.number(), decimals: z.int().nullable(), breaks: z.array(z.number()) },
    })
    .parse(given)
  return movingFigures(args.points, args)
}

const onePoint = z.object({
  ...{ estimate: z.number().nullable(), target: z.number().nullable(), direction },
})
const overTime = z.object({
  points: z.array(z.object({ time: z.number(), estimate: z.number().nullable() })),
  targets: z.array(z.object({ from: z.number(), value: z.number().nullable(), direction })),
  step: z.number(),
})

/** Whether a target is met, or how often it was over time. */
export function playTargetVerdict(given: unknown) {
  const one = onePoint.safeParse(given)
  if (one.success) return met(one.data.estimate, one.data.target, one.data.direction)
  const { points, targets, step } = overTime.parse(given)
  const ours = targetsOf(targets)
  return onTarget(
    points.map(({ time, estimate }) => {
      const target = targetAt(ours, time)
      const value = typeof target?.value === 'number' ? target.value : null
      const { met: isMet } = met(estimate, value, target?.direction ?? 'at-least')
      return { time, measured: estimate !== null, met: isMet }
    }),
    step,
  )
}

/**
 * The fixture ends a target with one whose value is null, and otherwise lets the last that began
 * speak; ours end at a period of their own.
 */
function targetsOf(targets: z.infer<typeof overTime>['targets']): Target[] {
  const ends = targets.filter(({ value }) => value === null).map(({ from }) => from)
  return targets.flatMap(({ from, value, direction }) => {
    const end = Math.min(...ends.filter((x) => x > from))
    if (value === null) return []
    const to = end === Infinity ? null : periodAt(end - 1, 1)
    return [{ from: periodAt(from, from % 1 === 0 ? 1 : 0.5), to, direction, value }]
  })
}
