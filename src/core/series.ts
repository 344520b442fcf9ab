import { z } from 'zod'
import { key } from './key.ts'

/** Who may see the results of a series. */
const visibility = z.enum(['private', 'asked', 'public'])
export type Visibility = z.infer<typeof visibility>

/** A measurement repeated over years. */
export const series = z
  .strictObject({
    key,
    title: z.string().min(1).max(200),
    audience: z.string().max(200).default('').describe('who is asked, in words'),
    visibility: visibility.default('private').describe('who may see results'),
  })
  .meta({ id: 'Series' })
export type Series = z.infer<typeof series>
