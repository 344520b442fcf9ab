// Writes surveys/definition.schema.json anew: npm run schema.
import { writeFileSync } from 'node:fs'
import { definitionSchema } from '../src/core/definition/definition-schema.ts'

writeFileSync(new URL('../surveys/definition.schema.json', import.meta.url), definitionSchema())
