import { describe, expect, test } from 'vitest'
import type { Answer } from './item-kind.ts'
import { choiceItem, choiceKind } from './choice.ts'

const options = ['foretag', 'privat', 'annan'].map((key) => ({ key, text: { sv: key } }))
const about = { key: 'kund', kind: 'choice', text: { sv: 'Vem är du?' }, options }
const one = choiceItem.parse({ ...about, dontKnow: true })
const certain = choiceItem.parse(about)
const several = choiceItem.parse({ ...about, several: true, dontKnow: true })

function read(item: typeof one, raw: unknown) {
  return choiceKind.read(item, {}, raw)
}

function fromForm(item: typeof one, ...texts: string[]) {
  return read(
    item,
    choiceKind.fromForm(item, () => texts),
  )
}

/** A form with a box each that was ticked. */
function ticked(...boxes: string[]) {
  return read(
    several,
    choiceKind.fromForm(several, (field) => (boxes.includes(field) ? ['yes'] : [])),
  )
}

function fromCells(item: typeof one, cells: Readonly<Record<string, string>>) {
  return choiceKind.fromCells(item, {}, (field) => cells[field] ?? '')
}

describe('one of several options', () => {
  test('is an option of the question; don’t know only where it is offered', () => {
    expect(read(one, 'privat')).toEqual({ answer: 'privat' })
    expect(read(one, null)).toEqual({ answer: null })
    expect(read(one, 'dont-know')).toEqual({ answer: 'dont-know' })
    expect(read(certain, 'dont-know')).toEqual({ refused: 'no-dont-know' })
    for (const unknown of ['Privat', '', 'toString', '__proto__'])
      expect(read(one, unknown), unknown).toEqual({ refused: 'no-such-option' })
    for (const wrong of [1, true, {}, ['privat'], []])
      expect(read(one, wrong), JSON.stringify(wrong)).toEqual({ refused: 'wrong-type' })
  })

  test('comes from a form as one text; two are no answer', () => {
    expect(fromForm(one, 'foretag')).toEqual({ answer: 'foretag' })
    expect(fromForm(one)).toEqual({ answer: null })
    expect(fromForm(one, '')).toEqual({ answer: null })
    expect(fromForm(one, 'foretag', 'privat')).toEqual({ refused: 'wrong-type' })
    expect(fromForm(one, 'foretag', 'foretag')).toEqual({ refused: 'wrong-type' })
  })

  test('stands in one column of a file, where DK is accepted for every question', () => {
    expect(choiceKind.cells(certain)).toEqual(['kund'])
    expect(fromCells(certain, { kund: ' privat ' })).toEqual({ answer: 'privat' })
    expect(fromCells(certain, { kund: 'DK' })).toEqual({ answer: 'dont-know' })
    expect(fromCells(certain, {})).toEqual({ answer: null })
    expect(fromCells(certain, { kund: 'private' })).toEqual({ refused: 'no-such-option' })
  })

  test('is one column of a block, whose points number the options from 0', () => {
    expect(choiceKind.columns(one, {})).toEqual([{ name: 'kund', min: 0, max: 2 }])
    const code = (answer: Answer | null) => choiceKind.encode(one, {}, answer)
    // 0 blank, 1 don't know, 2 the first point.
    expect([null, 'dont-know', 'foretag', 'annan'].map(code)).toEqual([[0], [1], [2], [4]])
  })

  test('puts people into groups, and several at once do not', () => {
    expect(choiceKind.definesGroups(one)).toBe(true)
    expect(choiceKind.definesGroups(several)).toBe(false)
  })
})

describe('as many options as one likes', () => {
  test('are kept in the order of the questionnaire: the order of ticking says nothing', () => {
    expect(read(several, ['annan', 'foretag'])).toEqual({ answer: ['foretag', 'annan'] })
    expect(ticked('kund.annan', 'kund.foretag')).toEqual({ answer: ['foretag', 'annan'] })
  })

  test('chosen twice, unknown or no list at all are refused; nothing chosen is blank', () => {
    expect(read(several, ['privat', 'privat'])).toEqual({ refused: 'given-twice' })
    expect(read(several, ['privat', 'bolag'])).toEqual({ refused: 'no-such-option' })
    for (const wrong of ['privat', 7, { 0: 'privat' }, ['privat', 1]])
      expect(read(several, wrong), JSON.stringify(wrong)).toEqual({ refused: 'wrong-type' })
    expect(read(several, [])).toEqual({ answer: null })
    expect(ticked()).toEqual({ answer: null })
  })

  test('come from boxes that say yes, each of them once', () => {
    for (const texts of [['no'], ['yes', 'yes'], ['']])
      expect(
        read(
          several,
          choiceKind.fromForm(several, (field) => (field === 'kund.privat' ? texts : [])),
        ),
      ).toEqual({ refused: 'wrong-type' })
  })

  test('don’t know stands alone, in a form, in a request and in a file', () => {
    expect(ticked('kund.dont-know')).toEqual({ answer: 'dont-know' })
    expect(ticked('kund.dont-know', 'kund.privat')).toEqual({ refused: 'not-alone' })
    expect(read(several, ['dont-know', 'privat'])).toEqual({ refused: 'not-alone' })
    expect(fromCells(several, { 'kund.privat': 'DK' })).toEqual({ answer: 'dont-know' })
    const all = { 'kund.foretag': 'DK', 'kund.privat': 'DK', 'kund.annan': 'DK' }
    expect(fromCells(several, all)).toEqual({ answer: 'dont-know' })
    expect(fromCells(several, { 'kund.foretag': '1', 'kund.privat': 'DK' })).toEqual({
      refused: 'not-alone',
    })
  })

  test('stand in a column an option: 1 is chosen, 0 and nothing are not', () => {
    expect(choiceKind.cells(several)).toEqual(['kund.foretag', 'kund.privat', 'kund.annan'])
    expect(fromCells(several, { 'kund.annan': '1', 'kund.foretag': '0' })).toEqual({
      answer: ['annan'],
    })
    expect(fromCells(several, { 'kund.annan': '0' })).toEqual({ answer: null })
    for (const cell of ['x', '2', 'ja', 'privat'])
      expect(fromCells(several, { 'kund.privat': cell }), cell).toEqual({ refused: 'wrong-type' })
  })

  test('are columns of 0 and 1 in a block, so that one option can be counted by itself', () => {
    expect(choiceKind.columns(several, {})).toContainEqual({ name: 'kund.annan', min: 0, max: 1 })
    const code = (answer: Answer | null) => choiceKind.encode(several, {}, answer)
    expect(code(['foretag', 'annan'])).toEqual([3, 2, 3])
    expect(code('dont-know')).toEqual([1, 1, 1])
    expect(code(null)).toEqual([0, 0, 0])
  })
})

test('an option cannot be called by the name of an answer that is counted beside the options', () => {
  const named = (key: string) =>
    choiceKind.lint({ ...one, options: [...options, { key, text: { sv: key } }] }, {})
  expect(named('fler')).toEqual([])
  for (const [key, what] of [
    ['dont-know', /answer of its own/],
    ['blank', /answer of its own/],
    ['privat', /is the key of options\.1/],
  ] as const)
    expect(named(key)).toEqual([
      { at: 'options.3.key', what: expect.stringMatching(what) as string },
    ])
})
