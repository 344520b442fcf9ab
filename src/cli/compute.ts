import { blockOf } from '../core/block-of.ts'
import { type Definition, itemsOf, nameOf } from '../core/definition/definition.ts'
import { readDefinition } from '../core/definition/lint.ts'
import type { Figure } from '../core/figure.ts'
import { atomsOf, type Group, groupsOf, type Plan } from '../core/group.ts'
import { groupOf, meanOfFrame } from '../core/group-of.ts'
import { kindOfItem } from '../core/items/item-kinds.ts'
import { compute, figureOf } from '../core/measures/compute.ts'
import { kindOfMeasure } from '../core/measures/measure-kinds.ts'
import { strangersTo, strataBy } from '../core/population.ts'
import { type Fault, type Refusal, refuse } from '../core/refusal.ts'
import type { Language } from '../core/display.ts'
import { figureLine } from '../core/words/figure.ts'
import { readAnswersCsv, withoutGroup } from '../exchange/answers-csv.ts'
import { readCsv } from '../exchange/csv.ts'
import { readPopulationCsv } from '../exchange/population-csv.ts'
import { catalogueFor } from './catalogue.ts'
import { type Call, type Command, option, word } from './command.ts'
import { readJson, readText } from './files.ts'

export const computeCommand: Command = {
  name: 'compute',
  takes: 'DEFINITION ANSWERS.csv [--by COL…] [--frame FILE] [--population FILE] [--weights COL]',
  summary: 'compute every measure from a file of answers, without any database',
  example: 'nojd compute surveys/hme/1.json answers.csv --by unit --json',
  options: {
    by: { type: 'string', multiple: true },
    frame: { type: 'string' },
    population: { type: 'string' },
    weights: { type: 'string' },
  },
  words: [2, 12],
  async run(call) {
    const { bands } = catalogueFor(call)
    const read = readDefinition(readJson(word(call, 0)), bands)
    if ('faults' in read) return refuse('invalid', `${word(call, 0)} has faults:`, read.faults)
    const { definition } = read
    const by = columns(call)
    const odd = itemsOf(definition).find(
      (item) => by.includes(item.key) && !kindOfItem(item).definesGroups(item),
    )
    if (odd !== undefined)
      return refuse(
        'invalid',
        `--by ${odd.key}: "${odd.key}" is a question that defines no groups, only a choice of one does.`,
      )
    const questions = itemsOf(definition).flatMap((item) => kindOfItem(item).cells(item))
    const weights = option(call, 'weights') ?? null
    if (weights !== null && questions.includes(weights))
      return refuse('invalid', `--weights ${weights}: "${weights}" is a question, not weights.`)
    const people = option(call, 'population')
    const strata = people === undefined ? null : readStrata(readText(people), questions)
    if (strata !== null && 'faults' in strata) return faulty(people, strata.faults)
    const population = strata && strata.population
    const known = [...new Set([...by, ...(population === null ? [] : strataBy(population))])]
    const answers = readAnswersCsv(readText(word(call, 1)), definition, known, weights)
    if ('faults' in answers) return faulty(word(call, 1), answers.faults)
    const { whole } = definition.groups
    if (whole !== 'people' && !answers.columns.includes(whole.meanOf))
      return refuse(
        'invalid',
        `The whole of ${nameOf(definition)} is the mean of its groups by ${whole.meanOf}: ` +
          `${word(call, 1)} needs the column ${whole.meanOf}.`,
      )
    const frameFile = option(call, 'frame')
    const frame = frameFile === undefined ? null : readFrame(readText(frameFile), definition, known)
    if (frame !== null && 'faults' in frame) return faulty(frameFile, frame.faults)
    const groups = answers.rows.map((row) => row.groups)
    if (population !== null) {
      const odd = strangersTo(population, groups, 'answered')
      const faults = odd.length > 0 ? odd : strangersTo(population, frame?.people ?? [], 'asked')
      if (faults.length > 0) return faulty(people, faults)
    }
    call.tell('Every figure is shown, however few it speaks for: nothing is withheld here.')

    const plan: Plan = { by, cross: [], whole }
    const { atoms, asked } = askedByAtom(plan, known, groups, frame && frame.people)
    const block = blockOf(
      definition,
      atoms,
      answers.rows.map((row) => row.answers),
      asked,
    )
    const { locale } = call.settings
    const own = weights === null ? null : answers.rows.map(({ weight = 1 }) => weight)
    const computed = compute(definition, block, groupsOf(plan, block.atoms), whole, {
      ...{ by, population, weights: own },
    }).map((one) => ({
      group: one.group,
      figures: one.computed.map((c) => figureOf(c, bands, locale)),
    }))
    return {
      text: computed
        .map(({ group, figures }) => asText(group, figures, definition, locale))
        .join('\n\n'),
      data: { definition: nameOf(definition), groups: computed },
    }
  },
}

function faulty(file: string | undefined, faults: readonly Fault[]): Refusal {
  return refuse('invalid', `${file ?? ''} has faults; nothing was computed.`, faults)
}

/** A population may be told apart by any column beside the questions; the answers must have it too. */
function readStrata(text: string, questions: readonly string[]) {
  return readPopulationCsv(text, (name) => !questions.includes(name))
}

/** The columns of --by: given again, with commas, or one after another. */
function columns(call: Call): string[] {
  const given = call.values['by']
  const named = (Array.isArray(given) ? given : []).flatMap((one) => String(one).split(','))
  return [...new Set([...named, ...(named.length > 0 ? call.positionals.slice(2) : [])])]
}

/**
 * Everybody who was asked, a row each, with the columns the answers are grouped by; what a question
 * groups by, no list of people knows.
 */
function readFrame(text: string, definition: Definition, by: readonly string[]) {
  const questions = itemsOf(definition).map(({ key }) => key)
  const mean = meanOfFrame(definition)
  const required = [...new Set([...by, ...(mean === null ? [] : [mean])])]
  const table = readCsv(text, {
    required: required.filter((name) => !questions.includes(name)),
    others: () => true,
  })
  if ('faults' in table) return table
  const faults = withoutGroup(table.rows, mean)
  if (faults.length > 0) return { faults }
  return { people: table.rows.map(({ cells }) => groupOf(definition, cells, {})) }
}

/** The atoms of those who answered and those who were asked together, and how many were asked in each. */
function askedByAtom(
  plan: Plan,
  columns: readonly string[],
  answered: readonly Group[],
  asked: readonly Group[] | null,
) {
  if (asked === null) return { atoms: atomsOf(plan, answered, columns), asked: null }
  const all = atomsOf(plan, [...answered, ...asked], columns)
  const counts = all.values.map(() => 0)
  for (const atom of all.of.slice(answered.length)) counts[atom] = (counts[atom] ?? 0) + 1
  return { atoms: { values: all.values, of: all.of.slice(0, answered.length) }, asked: counts }
}

function asText(
  group: Group,
  figures: readonly Figure[],
  definition: Definition,
  language: Language,
): string {
  const name = Object.entries(group)
    .map(([variable, value]) => `${variable} ${value}`)
    .join(', ')
  const lines = figures.map((figure) => {
    const measure = definition.measures.find(({ key }) => key === figure.measure)
    return figureLine(
      figure,
      language,
      measure && kindOfMeasure(measure).range(measure, definition),
    )
  })
  return [name === '' ? 'total' : name, ...lines].join('\n')
}
