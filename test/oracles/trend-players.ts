import { z } from 'zod'
import { trend } from '../../src/core/statistics/trend.ts'
import { shape } from './shape.ts'

/** Whether some rounds have a direction; their figures stand in the case. */
export function playTrend(given: unknown) {
  const args = z
    .object({ x: shape.numbers, y: shape.numbersOrNull, se: shape.numbersOrNull.optional() })
    .parse(given)
  const { wls, ...found } = trend(
    args.x.map((x, i) => ({ x, y: args.y[i] ?? null, se: args.se?.[i] ?? null })),
  )
  return wls === null ? found : { ...found, wls }
}
