import type { Branch } from '../branch.ts'
import { foundationAsked } from './asked.ts'
import { foundationPublished } from './published.ts'
import { foundationSeries } from './series.ts'

/** The foundation. */
export const foundation: Branch = {
  series: foundationSeries,
  published: foundationPublished,
  asked: foundationAsked,
}
