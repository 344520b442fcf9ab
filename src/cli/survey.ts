import { nameOf } from '../core/definition/definition.ts'
import { readDefinition } from '../core/definition/lint.ts'
import { refuse } from '../core/refusal.ts'
import { publishDefinition } from '../work/publish-definition.ts'
import { catalogueFor } from './catalogue.ts'
import { type Command, counted, tell, word } from './command.ts'
import { readJson } from './files.ts'

export const surveyCheck: Command = {
  name: 'survey check',
  takes: 'FILE',
  summary: 'check a definition and play its examples; each fault with its path',
  example: 'nojd survey check surveys/hme/1.json',
  words: [1, 1],
  async run(call) {
    const { bands } = catalogueFor(call)
    const read = readDefinition(readJson(word(call, 0)), bands)
    if ('faults' in read) return refuse('invalid', `${word(call, 0)} has faults:`, read.faults)
    const { definition } = read
    return {
      text: `${nameOf(definition)} is right; ${counted(definition.examples.length, 'example')} played.`,
      data: { definition: nameOf(definition), examples: definition.examples.length },
    }
  },
}

export const surveyPublish: Command = {
  name: 'survey publish',
  takes: 'FILE',
  summary: 'publish a definition version; it can never change afterwards',
  example: 'nojd survey publish surveys/hme/1.json',
  words: [1, 1],
  async run(call) {
    const content = readJson(word(call, 0))
    const outcome = await publishDefinition(await call.open(), content)
    return tell(outcome, ({ definition, hash, already }) =>
      already
        ? `${nameOf(definition)} was published already, with the same content.`
        : `${nameOf(definition)} is published, ${hash}.`,
    )
  },
}
