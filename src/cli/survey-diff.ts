import { existsSync } from 'node:fs'
import { type Definition, nameOf } from '../core/definition/definition.ts'
import { definitionDiff } from '../core/definition/diff.ts'
import { readDefinition } from '../core/definition/lint.ts'
import { language } from '../core/definition/text.ts'
import { definitionName } from '../core/key.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { definitionDiffInWords } from '../core/words/definition-diff.ts'
import { listDefinitions } from '../db/definition.ts'
import { catalogueFor } from './catalogue.ts'
import { type Call, type Command, option, word, WrongUse } from './command.ts'
import { readJson } from './files.ts'

export const surveyDiff: Command = {
  name: 'survey diff',
  takes: 'OLDER NEWER [--language sv|en]   (each a file or KEY@VERSION)',
  summary: 'say what changed between two versions, and what breaks comparability',
  example: 'nojd survey diff nki@1 nki-2.json',
  options: { language: { type: 'string' } },
  words: [2, 2],
  async run(call) {
    const wished = language.safeParse(option(call, 'language') ?? call.settings.locale)
    if (!wished.success) throw new WrongUse('--language is sv or en')
    const { bands, definitions } = catalogueFor(call)
    const published = await publishedVersions(call)
    const check = (named: string, content: unknown): Definition | Refusal => {
      const read = readDefinition(content, bands)
      return 'faults' in read
        ? refuse('invalid', `${named} has faults:`, read.faults)
        : read.definition
    }
    const find = (named: string): Definition | Refusal => {
      if (!definitionName.safeParse(named).success || existsSync(named))
        return check(named, readJson(named))
      // What was published is the truth, whatever a file of the same name says now.
      const there = published.find((one) => nameOf(one) === named)
      if (there !== undefined) return there
      const offered = definitions.get(`${named.replace('@', '/')}.json`)
      if (offered !== undefined) return check(named, offered)
      return refuse('not-found', `${named} is neither published nor in the catalogue.`)
    }
    const [first, second] = [find(word(call, 0)), find(word(call, 1))]
    if (isRefusal(first)) return first
    if (isRefusal(second)) return second
    const offered = [...definitions]
      .filter(([path]) => path.startsWith(`${second.key}/`))
      .map(([path, content]) => check(path, content))
      .flatMap((one) => (isRefusal(one) ? [] : [one]))
    const known = [...offered, ...published, first, second]
    const versions = new Map(known.map((one) => [nameOf(one), one]))
    const diff = definitionDiff(first, second, [...versions.values()])
    if (diff.relation === 'changed')
      return refuse(
        'changed-version',
        `Both are ${diff.newer}, with different content. Give the newer one version ` +
          `${String(second.version + 1)}, and say of each question how it relates to the one before.`,
      )
    return { text: definitionDiffInWords(diff, wished.data), data: diff }
  },
}

/** What the database holds, if there is one: it is not made in order to be asked. */
async function publishedVersions(call: Call): Promise<Definition[]> {
  if (!existsSync(call.settings.database)) return []
  const { db } = await call.open()
  return (await listDefinitions(db)).map((one) => one.definition)
}
