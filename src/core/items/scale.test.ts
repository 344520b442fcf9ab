import { expect, test } from 'vitest'
import { hme, smallSurvey } from '../../../test/surveys.ts'
import { scaledItem } from '../definition/definition.ts'
import { scaleKind } from './scale.ts'

const { item, scale } = scaledItem(hme, 'larande')
const zeroToTen = scaledItem(
  smallSurvey({
    items: ['mat'],
    scale: { min: 0, max: 10, dontKnow: true },
    measures: [{ key: 'mat', kind: 'mean', item: 'mat' }],
  }),
  'mat',
)

test('a form sends texts: a point, nothing, or something that no scale accepts', () => {
  const fromForm = (...texts: string[]) => scaleKind.read(item, scale, scaleKind.fromForm(texts))
  expect(fromForm('4')).toBe(4)
  expect(fromForm('')).toBeNull()
  expect(fromForm()).toBeNull()
  expect(fromForm('6')).toEqual({ refused: 'off-scale' })
  for (const text of ['4.0', ' 4', '+4', '4x', '1e0', 'fyra', '0004', '٤'])
    expect(fromForm(text), text).toEqual({ refused: 'wrong-type' })
  // Two answers to one question.
  expect(fromForm('4', '5')).toEqual({ refused: 'wrong-type' })
  expect(fromForm('4', '4')).toEqual({ refused: 'wrong-type' })
})

test('a cell is a point, DK on any item, or empty', () => {
  const fromCell = (cell: string) => scaleKind.fromCell(item, scale, cell)
  expect(fromCell('4')).toBe(4)
  expect(fromCell(' 4 ')).toBe(4)
  expect(fromCell('')).toBeNull()
  expect(fromCell('  ')).toBeNull()
  // The form of HME offers no "don't know"; a file that somebody holds may have it.
  expect(fromCell('DK')).toBe('dont-know')
  expect(fromCell('dk')).toEqual({ refused: 'wrong-type' })
  expect(fromCell('9')).toEqual({ refused: 'off-scale' })
  expect(fromCell('4,5')).toEqual({ refused: 'wrong-type' })
})

test('in a block blank is 0, do not know is 1 and the lowest point is 2', () => {
  const code = (answer: number | 'dont-know' | null) =>
    scaleKind.encode(zeroToTen.item, zeroToTen.scale, answer)
  expect([null, 'dont-know' as const, 0, 10].map(code)).toEqual([0, 1, 2, 12])
  expect(scaleKind.encode(item, scale, 1)).toBe(2)
  expect(scaleKind.encode(item, scale, 5)).toBe(6)
})
