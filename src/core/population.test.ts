import { expect, test } from 'vitest'
import { populationFaults, sizeOf, strangersTo } from './population.ts'

const units = [
  { group: { unit: 'stad/it', kundtyp: 'privat' }, N: 30 },
  { group: { unit: 'stad/hr', kundtyp: 'privat' }, N: 50 },
  { group: { unit: 'stad/hr', kundtyp: 'foretag' }, N: 2 },
]

test('a group has the people of its strata, and nobody knows of one that strata do not add up to', () => {
  expect(sizeOf(units, {})).toBe(82)
  expect(sizeOf(units, { unit: 'stad' })).toBe(82)
  expect(sizeOf(units, { unit: 'stad/hr' })).toBe(52)
  expect(sizeOf(units, { kundtyp: 'privat' })).toBe(80)
  expect(sizeOf(units, { unit: 'stad/hr/lon' })).toBeNull()
  expect(sizeOf(units, { niva: 'chef' })).toBeNull()
})

test('who is in no stratum is named by values, and so is a stratum smaller than those asked of it', () => {
  const people = [
    ...Array.from({ length: 3 }, () => ({ unit: 'stad/hr/lon', kundtyp: 'foretag' })),
    { unit: 'stad/it', kundtyp: 'privat' },
    { unit: 'stad/it' },
    { unit: 'stad/it', kundtyp: 'foretag' },
  ]
  expect(strangersTo(units, people, 'asked')).toEqual([
    {
      where: 'unit stad/it, kundtyp (empty)',
      what: '1 person is asked, and no stratum has these values',
    },
    {
      where: 'unit stad/it, kundtyp foretag',
      what: '1 person is asked, and no stratum has these values',
    },
    {
      where: 'unit stad/hr, kundtyp foretag',
      what: '3 people are asked, of a population of 2',
    },
  ])
  expect(strangersTo(units, people.slice(0, 2), 'answered')).toEqual([])
})

test('strata without the same variables are refused where they stand', () => {
  const at = (place: number, column: string) => `${String(place)}.${column}`
  const mixed = [
    { group: { kundtyp: 'privat' }, N: 4 },
    { group: { niva: 'chef' }, N: 4 },
  ]
  expect(populationFaults(mixed, ['kundtyp', 'niva'], at)).toEqual([
    { where: '1.kundtyp', what: 'needs kundtyp, as the first has' },
  ])
  expect(populationFaults(mixed.slice(1), ['kundtyp'], at)).toEqual([
    {
      where: '0.niva',
      what: 'is no variable that the survey groups those asked by: kundtyp',
    },
  ])
})
