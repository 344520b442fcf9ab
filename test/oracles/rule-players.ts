import { z } from 'zod'
import { bandOf } from '../../src/core/bands.ts'
import { movingFigures } from '../../src/core/statistics/moving-figures.ts'
import { roundSpread } from '../../src/core/statistics/round-spread.ts'
import { shareOf } from '../../src/core/statistics/share-of.ts'
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
