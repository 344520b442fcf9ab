import { expect, test } from 'vitest'
import { compareItem, compareKind } from './compare.ts'
import type { Answer } from './item-kind.ts'

const labels = { sv: ['dåligt', 'bra'] }
const scales = {
  betyg: { min: 1, max: 5, dontKnow: true, labels },
  utan: { min: 1, max: 5, dontKnow: false, labels },
}
const about = {
  ...{ key: 'information', kind: 'compare', text: { sv: 'Informationen är bra' } },
  objects: ['se', 'dk', 'no'].map((key) => ({ key, text: { sv: `.${key}` } })),
}
const item = compareItem.parse({ ...about, scale: 'betyg' })
const certain = compareItem.parse({ ...about, scale: 'utan' })

const read = (raw: unknown, one = item) => compareKind.read(one, scales, raw)
const cell = (cells: Readonly<Record<string, string>>) => (field: string) => cells[field] ?? ''

test('each object has a point, don’t know or nothing; without any the answer is blank', () => {
  expect(read({ se: 4, dk: 'dont-know' })).toEqual({ answer: { se: 4, dk: 'dont-know' } })
  expect(read({ no: 1, se: null })).toEqual({ answer: { no: 1 } })
  for (const blank of [{}, { se: null }, null, undefined])
    expect(read(blank)).toEqual({ answer: null })
})

test('an object there is not, off the scale, or no object at all', () => {
  expect(read({ fi: 4 })).toEqual({ refused: 'no-such-option' })
  expect(read(JSON.parse('{"__proto__": 4}'))).toEqual({ refused: 'no-such-option' })
  expect(read({ se: 4, dk: 6 })).toEqual({ refused: 'off-scale' })
  expect(read({ se: '4' })).toEqual({ refused: 'wrong-type' })
  expect(read({ se: 'dont-know' }, certain)).toEqual({ refused: 'no-dont-know' })
  for (const wrong of [4, 'se', ['se'], [4, 3]])
    expect(read(wrong), JSON.stringify(wrong)).toEqual({ refused: 'wrong-type' })
})

test('a form and a file have a field an object', () => {
  const fields = ['information.se', 'information.dk', 'information.no']
  expect([compareKind.fields(item), compareKind.cells(item)]).toEqual([fields, fields])
  const given: Record<string, string[]> = { 'information.se': ['4'], 'information.dk': [''] }
  expect(read(compareKind.fromForm(item, (field) => given[field] ?? []))).toEqual({
    answer: { se: 4 },
  })
  expect(compareKind.fromCells(certain, scales, cell({ 'information.no': 'DK' }))).toEqual({
    answer: { no: 'dont-know' },
  })
  expect(compareKind.fromCells(item, scales, cell({ 'information.no': '0' }))).toEqual({
    refused: 'off-scale',
  })
})

test('in a block each object is a column like a statement of its own', () => {
  expect(compareKind.columns(item, scales)[1]).toEqual({ name: 'information.dk', min: 1, max: 5 })
  const code = (answer: Answer | null) => compareKind.encode(item, scales, answer)
  expect(code({ se: 5, dk: 'dont-know' })).toEqual([6, 1, 0])
  expect(code(null)).toEqual([0, 0, 0])
})
