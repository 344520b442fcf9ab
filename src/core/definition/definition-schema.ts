import { z } from 'zod'
import { definition } from './definition.ts'

/**
 * The shape of a definition as JSON Schema 2020-12, so that editors complete and check it while it is
 * written. Names that must be known, translations and worked examples no shape can hold: those
 * `nojd survey check` tells.
 */
export function definitionSchema(): string {
  const schema = z.toJSONSchema(definition, { target: 'draft-2020-12', io: 'input' })
  return `${JSON.stringify({ title: 'A survey definition of Nöjd', ...schema }, null, 2)}\n`
}
