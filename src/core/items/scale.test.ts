import { expect, test } from 'vitest'
import { hme, smallSurvey } from '../../../test/surveys.ts'
import { itemNamed } from '../definition/definition.ts'
import { scaleItem, scaleKind } from './scale.ts'

const item = scaleItem.parse(itemNamed(hme, 'larande'))
const { scales } = hme
const zeroToTen = smallSurvey({
  items: ['mat'],
  scale: { min: 0, max: 10, dontKnow: true },
  measures: [{ key: 'mat', kind: 'mean', item: 'mat' }],
})

test('a form sends texts: a point, nothing, or something that no scale accepts', () => {
  const fromForm = (...texts: string[]) =>
    scaleKind.read(
      item,
      scales,
      scaleKind.fromForm(item, () => texts),
    )
  expect(fromForm('4')).toEqual({ answer: 4 })
  expect(fromForm('')).toEqual({ answer: null })
  expect(fromForm()).toEqual({ answer: null })
  expect(fromForm('6')).toEqual({ refused: 'off-scale' })
  // Numbers of long scales are written, and a telephone ends words with a space.
  expect(fromForm('4 ')).toEqual({ answer: 4 })
  for (const text of ['4.0', '+4', '4x', '1e0', 'fyra', '0004', '٤'])
    expect(fromForm(text), text).toEqual({ refused: 'wrong-type' })
  // Two answers to one question.
  expect(fromForm('4', '5')).toEqual({ refused: 'wrong-type' })
  expect(fromForm('4', '4')).toEqual({ refused: 'wrong-type' })
  // An empty field beside a box is no second answer; a number beside it is.
  expect(fromForm('', 'dont-know')).toEqual({ refused: 'no-dont-know' })
  expect(fromForm('4', 'dont-know')).toEqual({ refused: 'not-alone' })
})

test('a cell is a point, DK on any item, or empty', () => {
  const fromCell = (cell: string) => scaleKind.fromCells(item, scales, () => cell)
  expect(fromCell('4')).toEqual({ answer: 4 })
  expect(fromCell(' 4 ')).toEqual({ answer: 4 })
  expect(fromCell('')).toEqual({ answer: null })
  expect(fromCell('  ')).toEqual({ answer: null })
  // The form of HME offers no "don't know"; a file that somebody holds may have it.
  expect(fromCell('DK')).toEqual({ answer: 'dont-know' })
  expect(fromCell('dk')).toEqual({ refused: 'wrong-type' })
  expect(fromCell('9')).toEqual({ refused: 'off-scale' })
  expect(fromCell('4,5')).toEqual({ refused: 'wrong-type' })
})

test('in a block blank is 0, do not know is 1 and the lowest point is 2', () => {
  const code = (answer: number | 'dont-know' | null) =>
    scaleKind.encode(scaleItem.parse(itemNamed(zeroToTen, 'mat')), zeroToTen.scales, answer)[0]
  expect([null, 'dont-know' as const, 0, 10].map(code)).toEqual([0, 1, 2, 12])
  expect(scaleKind.encode(item, scales, 1)).toEqual([2])
  expect(scaleKind.encode(item, scales, 5)).toEqual([6])
})
