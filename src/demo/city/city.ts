import type { Branch } from '../branch.ts'
import { cityAsked } from './asked.ts'
import { cityPublished } from './published.ts'
import { citySeries } from './series.ts'

/** The city. */
export const city: Branch = { series: citySeries, published: cityPublished, asked: cityAsked }
