import { describe, expect, test } from 'vitest'
import type { Answer } from './item-kind.ts'
import { rankItem, rankKind } from './rank.ts'

const options = ['klimat', 'etik', 'integritet', 'pris'].map((key) => ({ key, text: { sv: key } }))
const about = { key: 'viktigast', kind: 'rank', text: { sv: 'Vad är viktigast?' }, options }
const all = rankItem.parse(about)
const two = rankItem.parse({ ...about, most: 2 })

type Cells = Readonly<Record<string, string>>
const fromCells = (cells: Cells) =>
  rankKind.fromCells(all, {}, (field) => cells[field.replace('viktigast.', '')] ?? '')
const fromForm = (places: Readonly<Record<string, string | string[]>>) =>
  rankKind.read(
    all,
    {},
    rankKind.fromForm(all, (field) => [places[field.replace('viktigast.', '')] ?? []].flat()),
  )

describe('options in order', () => {
  test('may be all of them or only the most important', () => {
    const everything = ['pris', 'klimat', 'integritet', 'etik']
    expect(rankKind.read(all, {}, everything)).toEqual({ answer: everything })
    expect(rankKind.read(all, {}, ['etik'])).toEqual({ answer: ['etik'] })
    expect(rankKind.read(all, {}, [])).toEqual({ answer: null })
    expect(rankKind.read(all, {}, null)).toEqual({ answer: null })
  })

  test('no more of them than the question allows', () => {
    expect(rankKind.read(two, {}, ['etik', 'pris'])).toEqual({ answer: ['etik', 'pris'] })
    expect(rankKind.read(two, {}, ['etik', 'pris', 'klimat'])).toEqual({ refused: 'too-many' })
    expect(rankKind.lint(two, {})).toEqual([])
    expect(rankKind.lint({ ...two, most: 5 }, {})).toEqual([
      { at: 'most', what: 'is more than the 4 options there are' },
    ])
  })

  test('none of them twice, none unknown, and nothing but a list', () => {
    expect(rankKind.read(all, {}, ['etik', 'etik'])).toEqual({ refused: 'given-twice' })
    expect(rankKind.read(all, {}, ['etik', 'moral'])).toEqual({ refused: 'no-such-option' })
    for (const wrong of ['etik', 'dont-know', 1, { etik: 1 }, ['etik', 2], [['etik']]])
      expect(rankKind.read(all, {}, wrong), JSON.stringify(wrong)).toEqual({
        refused: 'wrong-type',
      })
  })
})

describe('places beside the options, on a form and in a file', () => {
  test('make the order, whatever order they stand in', () => {
    const answer = { answer: ['pris', 'klimat'] }
    expect(fromForm({ klimat: '2', pris: '1' })).toEqual(answer)
    expect(fromCells({ klimat: ' 2 ', pris: '1' })).toEqual(answer)
    expect(fromForm({})).toEqual({ answer: null })
  })

  test('with a gap, twice the same or no number at all are refused', () => {
    for (const read of [fromForm, fromCells]) {
      expect(read({ klimat: '1', pris: '3' })).toEqual({ refused: 'not-in-order' })
      expect(read({ klimat: '2' })).toEqual({ refused: 'not-in-order' })
      expect(read({ klimat: '1', pris: '1' })).toEqual({ refused: 'given-twice' })
      for (const text of ['0', 'först', '1.0', '01', '-1', '100', '1e0'])
        expect(read({ klimat: text }), text).toEqual({ refused: 'wrong-type' })
    }
  })

  test('two places for one option are no place', () => {
    expect(fromForm({ klimat: ['1', '2'] })).toEqual({ refused: 'wrong-type' })
    expect(fromForm({ klimat: ['1', '1'] })).toEqual({ refused: 'wrong-type' })
    expect(fromForm({ klimat: ['', ''], pris: '1' })).toEqual({ answer: ['pris'] })
  })

  test('in a file DK is not ranked, which is all a ranking knows of it', () => {
    expect(fromCells({ klimat: '1', etik: 'DK' })).toEqual({ answer: ['klimat'] })
    expect(fromCells({ klimat: 'DK', etik: 'DK' })).toEqual({ answer: null })
  })
})

test('in a block an option holds its rank from 1, and 0 where it was not ranked', () => {
  expect(rankKind.columns(all, {})[0]).toEqual({ name: 'viktigast.klimat', min: 1, max: 4 })
  const code = (answer: Answer | null) => rankKind.encode(all, {}, answer)
  // The lowest point, rank 1, is 2.
  expect(code(['pris', 'klimat'])).toEqual([3, 0, 0, 2])
  expect(code(null)).toEqual([0, 0, 0, 0])
})
