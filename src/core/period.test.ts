import { expect, test } from 'vitest'
import { period, periodAt, periodX } from './period.ts'

test('every kind of period stands at its year plus (part − 1) / parts', () => {
  expect(periodX('2022')).toBe(2022)
  expect(['2022H1', '2022H2'].map(periodX)).toEqual([2022, 2022.5])
  expect(['2022T1', '2022T2', '2022T3'].map(periodX)).toEqual([2022, 2022 + 1 / 3, 2022 + 2 / 3])
  expect(['2022Q1', '2022Q2', '2022Q3', '2022Q4'].map(periodX)).toEqual([
    2022, 2022.25, 2022.5, 2022.75,
  ])
  expect(['2022-01', '2022-07', '2022-12'].map(periodX)).toEqual([2022, 2022.5, 2022 + 11 / 12])
})

test('the same moment has the same place, however it is written', () => {
  expect(periodX('2022H2')).toBe(periodX('2022Q3'))
  expect(periodX('2022H2')).toBe(periodX('2022-07'))
  expect(periodX('2022T2')).toBe(periodX('2022-05'))
  expect(periodX('2022T3')).toBe(periodX('2022-09'))
})

test('what is not a period is refused', () => {
  const wrong = ['', '22', '2022H3', '2022H0', '2022T4', '2022Q5', '2022-13', '2022-00', '2022-1']
  for (const text of [...wrong, '2022h1', ' 2022', '2022 ', '2022-05-01', '20222', '2022\n']) {
    expect(period.safeParse(text).success, text).toBe(false)
    expect(() => periodX(text), text).toThrow('is not a period')
  }
})

test('a place on the axis and a step give back the period, also where thirds fall a hair short', () => {
  const kinds = [
    ['2022'],
    ['2022H1', '2022H2'],
    ['2022T1', '2022T2', '2022T3'],
    ['2022Q1', '2022Q2', '2022Q3', '2022Q4'],
    Array.from({ length: 12 }, (_, i) => `2022-${String(i + 1).padStart(2, '0')}`),
  ]
  for (const kind of kinds)
    for (const one of kind) expect(periodAt(periodX(one), 1 / kind.length)).toBe(one)
  expect(periodAt(2020 + 6 * (1 / 3) - 1e-12, 1 / 3)).toBe('2022T1')
  expect(periodAt(2022, 2)).toBe('2022')
})
