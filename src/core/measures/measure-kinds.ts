import { z } from 'zod'
import { distributionKind, distributionMeasure } from './distribution.ts'
import { indexKind } from './index-of-items.ts'
import { indexMeasure } from './index-shape.ts'
import { meanKind, meanMeasure } from './mean.ts'
import type { GoodWay, MeasureKind } from './measure-kind.ts'
import { npsKind, npsMeasure } from './nps.ts'
import { rankKind, rankMeasure } from './rank.ts'
import { shareKind, shareMeasure } from './share.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Something computed from answers. A new kind is one file and one line in each list here. */
export const measure = z.discriminatedUnion('kind', [
  meanMeasure,
  indexMeasure,
  shareMeasure,
  npsMeasure,
  distributionMeasure,
  rankMeasure,
])
export type Measure = z.infer<typeof measure>

const measureKinds: {
  readonly [K in Measure['kind']]: MeasureKind<Extract<Measure, { kind: K }>>
} = {
  mean: meanKind,
  index: indexKind,
  share: shareKind,
  nps: npsKind,
  distribution: distributionKind,
  rank: rankKind,
}

/** The kind of a measure, ready to be asked about it. */
export function kindOfMeasure(measure: Measure): MeasureKind<Measure> {
  return measureKinds[measure.kind]
}

/** The concept a measure estimates: its own key unless it names another. */
export function conceptOf(measure: Measure): string {
  return measure.concept ?? measure.key
}

/** Which way is good: as the measure says, else as its kind does. */
export function goodWayOf(measure: Measure, definition: Questionnaire): GoodWay {
  return measure.direction ?? kindOfMeasure(measure).goodWay(measure, definition)
}
