import { z } from 'zod'
import { periodAt } from '../../src/core/period.ts'
import { changeVerdicts } from '../../src/core/statistics/change-verdict.ts'
import { mixChange } from '../../src/core/statistics/mix-change.ts'
import {
  answersNeeded,
  answersNeededNext,
  smallestDifference,
} from '../../src/core/statistics/planner.ts'
import { onTarget } from '../../src/core/statistics/on-target.ts'
import { targetVerdict } from '../../src/core/statistics/target-verdict.ts'
import { trendVerdicts } from '../../src/core/statistics/trend-verdict.ts'
import { direction, type Target, targetAt } from '../../src/core/target.ts'

// Rules about numbers that stand in the case itself: there are no rows and no questionnaire.

const known = z.number().nullable().default(null)
const flag = z.boolean().default(false)

/** A change in two parts: of the groups themselves, and of who is in which. */
export function playMixChange(given: unknown) {
  const { groups, ...how } = z
    .object({
      shares: z.enum(['answers', 'frame']),
      ...{ N1: known, N2: known },
      groups: z.array(
        z.object({
          ...{ key: z.string(), size1: z.int(), size2: z.int() },
          ...{ mean1: known, mean2: known, se1: known, se2: known },
        }),
      ),
    })
    .parse(given)
  return mixChange(
    groups.map(({ key, size1, size2, mean1, mean2, se1, se2 }) => ({
      key,
      before: { size: size1, mean: mean1, se: se1 },
      after: { size: size2, mean: mean2, se: se2 },
    })),
    how,
  )
}

const planArgs = z.object({
  ...{ alpha: z.number(), power: z.number() },
  ...{ N1: known, N2: known, rate: known },
})

const plannedMeasure = z.discriminatedUnion('measure', [
  z.object({ measure: z.literal('mean'), sd1: known, sd2: known }),
  z.object({ measure: z.literal('share'), p1: known }),
  z.object({
    measure: z.literal('nps'),
    ...{ promoters: known, detractors: known },
  }),
])

const wanted = z.discriminatedUnion('find', [
  z.object({ find: z.literal('n'), d: known }),
  z.object({ find: z.literal('nNext'), d: known, n1: z.int() }),
  z.object({ find: z.literal('difference'), n1: z.int(), n2: z.int() }),
])

/** How many to ask, this round and the next or only the next; or what so many can see. */
export function playPlanner(given: unknown) {
  const plan = { ...planArgs.parse(given), measure: measureOf(plannedMeasure.parse(given)) }
  const find = wanted.parse(given)
  switch (find.find) {
    case 'n':
      return answersNeeded(plan, find.d)
    case 'nNext':
      return answersNeededNext(plan, find.d, find.n1)
    case 'difference':
      return smallestDifference(plan, find.n1, find.n2)
  }
}

function measureOf(given: z.infer<typeof plannedMeasure>) {
  switch (given.measure) {
    case 'mean':
      return { kind: 'mean', sd1: given.sd1, sd2: given.sd2 } as const
    case 'share':
      return { kind: 'share', p: given.p1 } as const
    case 'nps':
      return { kind: 'nps', promoters: given.promoters, detractors: given.detractors } as const
  }
}

const targetedFigure = z.object({
  ...{ estimate: known, census: flag, history: flag },
  // Ends that could not be computed are no interval.
  ci: z
    .tuple([z.number().nullable(), z.number().nullable()])
    .nullable()
    .default(null)
    .transform((ends) => {
      const [low = null, high = null] = ends ?? []
      return low === null || high === null ? null : ([low, high] as const)
    }),
})
const onePoint = targetedFigure.extend({ target: known, direction })
const overTime = z.object({
  points: z.array(targetedFigure.extend({ time: z.number() })),
  targets: z.array(z.object({ from: z.number(), value: known, direction })),
  step: z.number(),
})

/** Whether a target is reached, or how often it was over time. */
export function playTargetVerdict(given: unknown) {
  const one = onePoint.safeParse(given)
  if (one.success) return targetVerdict(one.data, one.data.target, one.data.direction)
  const { points, targets, step } = overTime.parse(given)
  const ours = targetsOf(targets)
  const judged = points
    .map((point) => {
      const target = targetAt(ours, point.time)
      const value = typeof target?.value === 'number' ? target.value : null
      const { met, verdict } = targetVerdict(point, value, target?.direction ?? 'at-least')
      return { time: point.time, measured: point.estimate !== null, met, verdict }
    })
    .sort((a, b) => a.time - b.time)
  return { verdicts: judged.map(({ verdict }) => verdict), ...onTarget(judged, step) }
}

/**
 * The fixture ends a target with one whose value is null, and otherwise lets the last that began
 * speak; ours end with a period of their own, the month before.
 */
function targetsOf(targets: z.infer<typeof overTime>['targets']): Target[] {
  const month = 1 / 12
  const ends = targets.filter(({ value }) => value === null).map(({ from }) => from)
  return targets.flatMap(({ from, value, direction }) => {
    const end = Math.min(...ends.filter((x) => x > from))
    if (value === null) return []
    const to = end === Infinity ? null : periodAt(end - month, month)
    return [{ from: periodAt(from, month), to, direction, value }]
  })
}

const roundEstimate = z.object({
  ...{ estimate: known, se: known, n: known, census: flag, history: flag },
})

/** What can be said of the changes of a publication. */
export function playChangeWords(given: unknown) {
  const { changes } = z
    .object({
      changes: z.array(
        z.object({
          ...{ key: z.string(), from: roundEstimate, to: roundEstimate },
          ...{ comparable: z.boolean().default(true), p: known },
        }),
      ),
    })
    .parse(given)
  return {
    changes: changeVerdicts(changes).map(({ verdict, ...one }) => ({ ...one, word: verdict.word })),
  }
}

/** What can be said of the trends of a publication. */
export function playTrendWords(given: unknown) {
  const { series } = z
    .object({
      series: z.array(
        z.object({
          ...{ key: z.string(), x: z.array(z.number()), y: z.array(known) },
          ...{
            se: z.array(known).nullable().default(null),
            breaks: z.array(z.number()).default([]),
          },
        }),
      ),
    })
    .parse(given)
  const judged = trendVerdicts(
    series.map(({ key, x, y, se, breaks }) => ({
      ...{ key, breaks },
      points: x.map((x, i) => ({ x, y: y[i] ?? null, se: se?.[i] ?? null })),
    })),
  )
  return { series: judged.map(({ verdict, ...one }) => ({ ...one, word: verdict.word })) }
}
