import { describe, expect, test } from 'vitest'
import { readDefinition } from '../src/core/definition/lint.ts'
import { playExamples } from '../src/core/definition/examples.ts'
import type { Definition } from '../src/core/definition/definition.ts'
import { catalogue } from './surveys.ts'

test('the catalogue holds HME and the band set it uses', () => {
  expect([...catalogue.definitions.keys()]).toContain('hme/1.json')
  expect([...catalogue.bands.keys()]).toContain('toppbetyg')
})

describe('every questionnaire that ships', () => {
  for (const [file, content] of catalogue.definitions) {
    test(`${file} has no fault and stands under its own name`, () => {
      const { key, version } = shipped(content)
      expect(file).toBe(`${key}/${String(version)}.json`)
    })

    test(`${file}: every expected figure is held, so that changing any of them is noticed`, () => {
      const definition = shipped(content)
      let changed = 0
      definition.examples.forEach((example, e) => {
        for (const [measure, expected] of Object.entries(example.expect)) {
          const tampered = expected === null ? 0 : expected + 1e-6
          const examples = definition.examples.with(e, {
            ...example,
            expect: { ...example.expect, [measure]: tampered },
          })
          expect(playExamples({ ...definition, examples }).map(({ where }) => where)).toEqual([
            `examples.${String(e)}.expect.${measure}`,
          ])
          changed += 1
        }
      })
      expect(changed).toBeGreaterThanOrEqual(3)
    })

    test(`${file}: every index and every kind of measure has an example`, () => {
      const definition = shipped(content)
      // `nki@kundtyp=foretag`, `index.dk` and `nps.promoters` are figures of nki, index and nps.
      const names = definition.examples.flatMap((one) => Object.keys(one.expect))
      const shown = new Set(names.map((name) => name.replace(/[.@].*$/, '')))
      const kinds = new Set(
        definition.measures.filter(({ key }) => shown.has(key)).map(({ kind }) => kind),
      )
      const indices = definition.measures.filter(({ kind }) => kind === 'index')
      expect(indices.filter(({ key }) => !shown.has(key))).toEqual([])
      expect(kinds).toEqual(new Set(definition.measures.map(({ kind }) => kind)))
    })
  }
})

function shipped(content: unknown): Definition {
  const read = readDefinition(content, catalogue.bands)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 2))
  return read.definition
}
