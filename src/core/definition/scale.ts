import { z } from 'zod'
import type { Language } from '../display.ts'
import { language } from './text.ts'

/**
 * The points an item is answered on, min to max in whole steps. Labels name every point, or only
 * the two ends.
 */
export const scale = z
  .strictObject({
    min: z.int().min(0).max(100),
    max: z.int().min(1).max(100),
    dontKnow: z.boolean().default(false),
    labels: z.partialRecord(language, z.array(z.string().min(1).max(200)).min(2).max(101)),
  })
  .meta({ id: 'Scale' })
export type Scale = z.infer<typeof scale>

/** A scale of a definition by its name; a definition that passed the lint has it. */
export function namedScale(scales: Readonly<Record<string, Scale>>, name: string): Scale {
  const scale = Object.hasOwn(scales, name) ? scales[name] : undefined
  if (scale === undefined) throw new Error(`namedScale: there is no scale ${name}`)
  return scale
}

/** How many points a scale has: 5 for 1–5. */
export function pointCount(scale: Pick<Scale, 'min' | 'max'>): number {
  return scale.max - scale.min + 1
}

/** The words of a point. With labels only at the ends the others have none: ''. */
export function pointLabel(scale: Scale, point: number, language: Language): string {
  const labels = scale.labels[language] ?? []
  if (labels.length === pointCount(scale)) return labels[point - scale.min] ?? ''
  if (point === scale.min) return labels[0] ?? ''
  if (point === scale.max) return labels.at(-1) ?? ''
  return ''
}
