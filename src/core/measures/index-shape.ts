import { z } from 'zod'
import { key } from '../key.ts'
import { decimals, measureFields } from './measure-kind.ts'
import type { Questionnaire } from './questionnaire.ts'

const indexFields = {
  ...measureFields,
  kind: z.literal('index'),
  weights: z
    .array(z.number().min(0).max(1000))
    .max(200)
    .exactOptional()
    .describe('one for each item or part, in their order; without them all weigh the same'),
  bands: key.exactOptional().describe('the band set that names the number that is shown'),
  decimals,
}
const items = z.array(key).min(1).max(200)
const object = key.exactOptional().describe('of the objects compared, this one alone')

/** An index 0–100 over several items or parts, 100 being the good end whatever way the items run. */
export const indexMeasure = z
  .discriminatedUnion('rule', [
    z.strictObject({ ...indexFields, items, object, rule: z.literal('questionMeans') }),
    z.strictObject({
      ...indexFields,
      items,
      object,
      rule: z.literal('individual'),
      minAnswered: z.int().min(1).default(1).describe('how many items a person must have answered'),
    }),
    z.strictObject({
      ...indexFields,
      rule: z.literal('meanOfSubIndices'),
      parts: z.array(key).min(1).max(50).describe('the keys of other indices'),
    }),
  ])
  .meta({ id: 'IndexMeasure' })
export type IndexMeasure = z.infer<typeof indexMeasure>

export type OverItems = Exclude<IndexMeasure, { rule: 'meanOfSubIndices' }>
export type OverParts = Extract<IndexMeasure, { rule: 'meanOfSubIndices' }>

/** The indices that are the parts of one; what is no index is left to the lint. */
export function partsIn({ parts }: OverParts, { measures }: Questionnaire): IndexMeasure[] {
  return parts.flatMap((part) => {
    const found = measures.find(({ key }) => key === part)
    return found !== undefined && isIndex(found) ? [found] : []
  })
}

export function isIndex(measure: Questionnaire['measures'][number]): measure is IndexMeasure {
  return measure.kind === 'index'
}
