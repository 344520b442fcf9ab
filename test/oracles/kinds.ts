import {
  playCompareIndex,
  playCompareNps,
  playCompareQuestion,
  playPAdjust,
  playPAdjustList,
} from './change-players.ts'
import {
  playQuantileF,
  playQuantileNormal,
  playQuantileT,
  playTwoSidedNormal,
  playTwoSidedT,
  playUpperChiSquare,
} from './distribution-players.ts'
import { playIndex, playMeanOfSubIndices } from './index-players.ts'
import { playCompareObjects, playRank } from './lead-players.ts'
import { playNps, playQuestion, playResponseRate } from './question-players.ts'
import {
  playCorrelation,
  playDrivers,
  playDriversRaw,
  playReliability,
  playReliabilityRaw,
} from './relation-players.ts'
import { playBands, playMovingFigures, playRoundSpread } from './rule-players.ts'
import type { Cells } from './survey.ts'
import { playTrend } from './trend-players.ts'
import {
  playChangeWords,
  playMixChange,
  playPlanner,
  playTargetVerdict,
  playTrendWords,
} from './verdict-players.ts'
import { playPostStratify, playRake, playWeighted, playWeightedCompare } from './weight-players.ts'

/**
 * Asks the program what a case expects, under the same names. It gets the rows of the set, what its
 * meta file says ({} if there is none) and the arguments of the case; it chooses rows and names
 * fields, and computes nothing itself.
 */
export type Player = (rows: readonly Cells[], meta: unknown, args: unknown) => unknown

/** Every kind of case. */
export const kinds: Readonly<Record<string, Player>> = {
  // About people's answers.
  question: playQuestion,
  nps: playNps,
  index: playIndex,
  meanOfSubIndices: playMeanOfSubIndices,
  responseRate: playResponseRate,
  compareQuestion: playCompareQuestion,
  compareIndex: playCompareIndex,
  compareNps: playCompareNps,
  compareObjects: playCompareObjects,
  rank: playRank,
  weighted: playWeighted,
  weightedCompare: playWeightedCompare,
  postStratify: playPostStratify,
  rake: playRake,
  reliability: playReliability,
  correlation: playCorrelation,
  drivers: playDrivers,

  // About numbers that stand in the case itself.
  pAdjust: alone(playPAdjust),
  pAdjustList: alone(playPAdjustList),
  bands: alone(playBands),
  movingFigures: alone(playMovingFigures),
  roundSpread: alone(playRoundSpread),
  mixChange: alone(playMixChange),
  planner: alone(playPlanner),
  targetVerdict: alone(playTargetVerdict),
  changeWords: alone(playChangeWords),
  trendWords: alone(playTrendWords),
  quantileT: alone(playQuantileT),
  twoSidedT: alone(playTwoSidedT),
  quantileF: alone(playQuantileF),
  quantileNormal: alone(playQuantileNormal),
  twoSidedNormal: alone(playTwoSidedNormal),
  upperChiSquare: alone(playUpperChiSquare),
  reliabilityRaw: alone(playReliabilityRaw),
  driversRaw: alone(playDriversRaw),
  trend: alone(playTrend),
}

function alone(play: (args: unknown) => unknown): Player {
  return (_rows, _meta, args) => play(args)
}
