import {
  playCorrelation,
  playDrivers,
  playDriversRaw,
  playReliability,
  playReliabilityRaw,
} from './relation-players.ts'
import { playPostStratify, playRake, playWeighted, playWeightedCompare } from './weight-players.ts'
import { playBands, playMovingFigures } from './rule-players.ts'
import { playQuestion } from './question-players.ts'
import type { Cells } from './survey.ts'

/**
 * Asks the program what a case expects, under the same names. It gets the rows of the set, what its
 * meta file says ({} if there is none) and the arguments of the case; it chooses rows and names
 * fields, and computes nothing itself.
 */
export type Player = (rows: readonly Cells[], meta: unknown, args: unknown) => unknown

/** Every kind of case. */
export const kinds: Readonly<Record<string, Player>> = {
  bands: (_rows, _meta, args) => playBands(args),
  movingFigures: (_rows, _meta, args) => playMovingFigures(args),
  question: playQuestion,
  weighted: playWeighted,
  weightedCompare: playWeightedCompare,
  postStratify: playPostStratify,
  rake: playRake,
  reliability: playReliability,
  reliabilityRaw: playReliabilityRaw,
  correlation: playCorrelation,
  drivers: playDrivers,
  driversRaw: playDriversRaw,
}
