import { type Answers, readAnswers } from '../answer.ts'
import { blockOf } from '../block-of.ts'
import { atomsOf, type Group, groupKey, groupsOf, variablesOf } from '../group.ts'
import { groupOf } from '../group-of.ts'
import { compute, type Computed } from '../measures/compute.ts'
import { answerFaultWords } from '../words/answer-faults.ts'
import type { AnswerFaultCode } from '../items/item-kind.ts'
import { choicesOf } from '../items/item-kinds.ts'
import type { Fault } from '../refusal.ts'
import { type Definition, itemsOf } from './definition.ts'
import { nearest } from './nearest.ts'

type Example = Definition['examples'][number]

/**
 * Plays the worked examples of a definition: the answers through the same arithmetic as a round's,
 * the figures held against what the example expects, within 1e-9. An expectation is named
 * `measure[.object or .option][.part][@variable=value]`: `nki`, `nps.promoters`, `information.dk`,
 * `viktigast.klimat.first`, `nki@kundtyp=foretag`.
 */
export function playExamples(definition: Definition): Fault[] {
  return definition.examples.flatMap((example, e) => {
    const at = `examples.${String(e)}`
    const read = readExample(definition, example, at)
    if ('faults' in read) return read.faults
    const got = figuresOf(definition, read.people)
    return Object.entries(example.expect).flatMap(([name, expected]) => {
      const where = `${at}.expect.${name}`
      const value = got.get(name)
      if (value === undefined) {
        const near = nearest(name, [...got.keys()])
        const hint = near === undefined ? '' : `; did you mean "${near}"?`
        return [{ where, what: `unknown measure${hint}` }]
      }
      if (agrees(value, expected)) return []
      return [
        {
          where,
          what: `${String(expected)} expected because ${example.because}; computed ${String(value)}`,
        },
      ]
    })
  })
}

interface Person {
  readonly background: Group
  readonly answers: Answers
}

/** The people of an example: their answers, and the variables of the groups that are no questions. */
function readExample(
  definition: Definition,
  { responses }: Example,
  at: string,
): { people: Person[] } | { faults: Fault[] } {
  const items = itemsOf(definition).map(({ key }) => key)
  const variables = variablesOf(definition.groups).filter((name) => !items.includes(name))
  const faults: Fault[] = []
  const people = responses.map((response, r) => {
    const fault = (name: string, what: string) => {
      faults.push({ where: `${at}.responses.${String(r)}.${name}`, what })
    }
    const background = Object.entries(response).flatMap(([name, value]): [string, string][] => {
      if (!variables.includes(name)) return []
      if (typeof value === 'string') return [[name, value]]
      fault(name, 'is no group: write it as a text')
      return []
    })
    const sent = Object.entries(response).filter(([name]) => !variables.includes(name))
    const read = readAnswers(definition, Object.fromEntries(sent))
    if ('faults' in read)
      for (const { item, code } of read.faults)
        for (const name of item === null
          ? sent.flatMap(([key]) => (items.includes(key) ? [] : [key]))
          : [item])
          fault(
            name,
            `is not an answer to the questionnaire: ${inWords(definition, name, code, variables)}`,
          )
    return {
      background: Object.fromEntries(background),
      answers: 'answers' in read ? read.answers : {},
    }
  })
  return faults.length > 0 ? { faults } : { people }
}

/** Every number the people of an example come to, by the name that an expectation has for it. */
function figuresOf(
  definition: Definition,
  people: readonly Person[],
): ReadonlyMap<string, number | null> {
  const atoms = atomsOf(
    definition.groups,
    people.map(({ background, answers }) => groupOf(definition, background, answers)),
  )
  const answers = people.map((person) => person.answers)
  // With nobody at all the whole still has its figures.
  const values = atoms.values.length > 0 ? atoms.values : [{}]
  const block = blockOf(definition, { ...atoms, values }, answers, null)
  const numbers = compute(
    definition,
    block,
    groupsOf(definition.groups, values),
    definition.groups.whole,
  ).flatMap(({ group, computed }) => computed.flatMap((one) => named(one, groupKey(group))))
  return new Map(numbers)
}

function named({ measure, of, value, parts }: Computed, group: string): [string, number | null][] {
  const about = of?.['object'] ?? of?.['option']
  const path = about === undefined ? measure.key : `${measure.key}.${about}`
  const at = group === '' ? '' : `@${group}`
  const inParts = Object.entries(parts ?? {}).map(([part, number]): [string, number] => [
    `${path}.${part}${at}`,
    number,
  ])
  return [[`${path}${at}`, value], ...inParts]
}

/** What was wrong with an answer, and where it helps, what there is to choose from. */
function inWords(
  definition: Definition,
  name: string,
  code: AnswerFaultCode,
  variables: readonly string[],
): string {
  const items = itemsOf(definition)
  if (code === 'unknown-item') {
    const near = nearest(name, [...items.map(({ key }) => key), ...variables])
    return near === undefined ? answerFaultWords[code] : `did you mean "${near}"?`
  }
  if (code !== 'no-such-option') return answerFaultWords[code]
  const item = items.find(({ key }) => key === name)
  const choices = item === undefined ? [] : choicesOf(item)
  return `${answerFaultWords[code]}; there are: ${choices.map(({ key }) => key).join(', ')}`
}

function agrees(got: number | null, expected: number | null): boolean {
  if (got === null || expected === null) return got === expected
  return Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}
