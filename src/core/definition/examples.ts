import { readAnswers } from '../answer.ts'
import { blockOf } from '../block-of.ts'
import { compute } from '../measures/compute.ts'
import type { AnswerFaultCode } from '../items/item-kind.ts'
import type { Fault } from '../refusal.ts'
import { type Definition, itemsOf } from './definition.ts'
import { nearest } from './nearest.ts'

/**
 * Plays the worked examples of a definition: the answers through the same arithmetic as a round's,
 * the figures of the whole held against what the example expects, within 1e-9.
 */
export function playExamples(definition: Definition): Fault[] {
  const items = itemsOf(definition).map(({ key }) => key)
  return definition.examples.flatMap((example, e) => {
    const at = `examples.${String(e)}`
    const read = example.responses.map((response) => readAnswers(definition, response))
    const faults = read.flatMap((one, r) => {
      if ('answers' in one) return []
      const names = Object.keys(example.responses[r] ?? {})
      return one.faults.flatMap(({ item, code }) =>
        (item === null ? names.filter((name) => !items.includes(name)) : [item]).map((name) => ({
          where: `${at}.responses.${String(r)}.${name}`,
          what: `is not an answer to the questionnaire: ${inWords(code, nearest(name, items))}`,
        })),
      )
    })
    if (faults.length > 0) return faults
    const answers = read.flatMap((one) => ('answers' in one ? [one.answers] : []))
    const block = blockOf(definition, { values: [{}], of: answers.map(() => 0) }, answers, null)
    const [whole] = compute(definition, block, [{}])
    const got = new Map(whole?.computed.map(({ measure, value }) => [measure.key, value]))
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

function inWords(code: AnswerFaultCode, near: string | undefined): string {
  switch (code) {
    case 'wrong-type':
      return 'a point on the scale is a whole number, and no answer is null'
    case 'off-scale':
      return 'it lies outside the scale of the item'
    case 'no-dont-know':
      return 'the scale of the item has no "dont-know"'
    case 'unknown-item':
      return near === undefined ? 'there is no such item' : `did you mean "${near}"?`
  }
}

function agrees(got: number | null, expected: number | null): boolean {
  if (got === null || expected === null) return got === expected
  return Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}
