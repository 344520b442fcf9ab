import { join } from 'node:path'
import { blockOf } from '../core/block-of.ts'
import { nameOf } from '../core/definition/definition.ts'
import { readDefinition } from '../core/definition/lint.ts'
import type { Figure } from '../core/figure.ts'
import { atomsOf, type Group, groupsOf, type Plan } from '../core/group.ts'
import { compute, figureOf } from '../core/measures/compute.ts'
import { refuse } from '../core/refusal.ts'
import type { Language } from '../core/display.ts'
import { figureInWords } from '../core/words/figure.ts'
import { readAnswersCsv } from '../exchange/answers-csv.ts'
import { readCsv } from '../exchange/csv.ts'
import { readCatalogue } from '../node/catalogue-folder.ts'
import { type Call, type Command, option, word } from './command.ts'
import { readJson, readText } from './files.ts'

export const computeCommand: Command = {
  name: 'compute',
  takes: 'DEFINITION ANSWERS.csv [--by COL…] [--frame people.csv]',
  summary: 'compute every measure from a file of answers, without any database',
  example: 'nojd compute surveys/hme/1.json answers.csv --by unit --json',
  options: { by: { type: 'string', multiple: true }, frame: { type: 'string' } },
  words: [2, 12],
  async run(call) {
    const own = call.settings.surveys === null ? [] : [call.settings.surveys]
    const { bands } = readCatalogue([join(call.root, 'surveys'), ...own])
    const read = readDefinition(readJson(word(call, 0)), bands)
    if ('faults' in read) return refuse('invalid', `${word(call, 0)} has faults:`, read.faults)
    const { definition } = read
    const by = columns(call)
    const answers = readAnswersCsv(readText(word(call, 1)), definition, by)
    if ('faults' in answers)
      return refuse('invalid', `${word(call, 1)} has faults; nothing was computed.`, answers.faults)
    const frameFile = option(call, 'frame')
    const frame = frameFile === undefined ? null : readFrame(readText(frameFile), by)
    if (frame !== null && 'faults' in frame)
      return refuse('invalid', `${frameFile ?? ''} has faults; nothing was computed.`, frame.faults)
    call.tell('Every figure is shown, however few it speaks for: nothing is withheld here.')

    const plan: Plan = { by, cross: [], whole: 'people' }
    const groups = answers.rows.map((row) => row.groups)
    const { atoms, asked } = askedByAtom(plan, groups, frame && frame.people)
    const block = blockOf(
      definition,
      atoms,
      answers.rows.map((row) => row.answers),
      asked,
    )
    const { locale } = call.settings
    const computed = compute(definition, block, groupsOf(plan, block.atoms), plan.whole).map(
      (one) => ({
        group: one.group,
        figures: one.computed.map((c) => figureOf(c, bands, locale)),
      }),
    )
    return {
      text: computed.map(({ group, figures }) => asText(group, figures, locale)).join('\n\n'),
      data: { definition: nameOf(definition), groups: computed },
    }
  },
}

/** The columns of --by: given again, with commas, or one after another. */
function columns(call: Call): string[] {
  const given = call.values['by']
  const named = (Array.isArray(given) ? given : []).flatMap((one) => String(one).split(','))
  return [...new Set([...named, ...(named.length > 0 ? call.positionals.slice(2) : [])])]
}

/** Everybody who was asked, a row each, with the columns the answers are grouped by. */
function readFrame(text: string, by: readonly string[]) {
  const table = readCsv(text, { required: by, others: () => true })
  return 'faults' in table ? table : { people: table.rows.map(({ cells }) => cells) }
}

/** The atoms of those who answered and those who were asked together, and how many were asked in each. */
function askedByAtom(plan: Plan, answered: readonly Group[], asked: readonly Group[] | null) {
  if (asked === null) return { atoms: atomsOf(plan, answered), asked: null }
  const all = atomsOf(plan, [...answered, ...asked])
  const counts = all.values.map(() => 0)
  for (const atom of all.of.slice(answered.length)) counts[atom] = (counts[atom] ?? 0) + 1
  return { atoms: { values: all.values, of: all.of.slice(0, answered.length) }, asked: counts }
}

function asText(group: Group, figures: readonly Figure[], language: Language): string {
  const name = Object.entries(group)
    .map(([variable, value]) => `${variable} ${value}`)
    .join(', ')
  const lines = figures.map((figure) => {
    return `  ${figure.measure}  ${figureInWords(figure, language)}`
  })
  return [name === '' ? 'total' : name, ...lines].join('\n')
}
