import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atomsOf, type Group, groupKey, groupsOf, isIn, type Plan, unitGroup } from './group.ts'

const anna = { unit: 'stad/it', kundtyp: 'foretag' }
const bo = { unit: 'stad/hr', kundtyp: 'privat' }
const carin = { unit: 'stad/it', kundtyp: 'privat' }
const byUnit: Plan = { by: ['unit'], cross: [], whole: 'people' }
const crossed: Plan = { by: ['unit'], cross: [['unit', 'kundtyp']], whole: 'people' }

test('people who share every variable of the plan are one atom, and nothing else of them is kept', () => {
  const atoms = atomsOf(byUnit, [anna, bo, carin])
  expect(atoms.values).toEqual([{ unit: 'stad/hr' }, { unit: 'stad/it' }])
  expect(atoms.of).toEqual([1, 0, 1])
  expect(atomsOf({ by: [], cross: [], whole: 'people' }, [anna, bo])).toEqual({
    values: [{}],
    of: [0, 0],
  })
})

test('atoms stand in order of their values, whoever came first', () => {
  const person = fc.record({
    unit: fc.constantFrom('', 'stad', 'stad/it', 'stad/it-drift', 'stad/it/natet'),
    kundtyp: fc.constantFrom('foretag', 'privat', ''),
  })
  const turns = fc
    .array(person, { minLength: 1 })
    .chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
    )
  fc.assert(
    fc.property(turns, ([people, shuffled]) => {
      const [first, second] = [atomsOf(crossed, people), atomsOf(crossed, shuffled)]
      expect(second.values).toEqual(first.values)
      shuffled.forEach((one, i) => {
        expect(second.of[i]).toBe(first.of[people.indexOf(one)])
      })
    }),
  )
})

test('somebody without a unit belongs to the whole and to no unit', () => {
  const { values } = atomsOf(byUnit, [{ unit: '' }, {}, bo])
  expect(values).toEqual([{}, { unit: 'stad/hr' }])
  expect(groupsOf(byUnit, values)).toEqual([{}, { unit: 'stad' }, { unit: 'stad/hr' }])
})

test('a unit stands for its whole subtree, and for no unit that only begins with the same letters', () => {
  expect(isIn({ unit: 'stad/it/natet' }, { unit: 'stad' })).toBe(true)
  expect(isIn({ unit: 'stad/it' }, { unit: 'stad/it' })).toBe(true)
  expect(isIn({ unit: 'stad/it-drift' }, { unit: 'stad/it' })).toBe(false)
  expect(isIn({ unit: 'stad' }, { unit: 'stad/it' })).toBe(false)
  expect(isIn({ kundtyp: 'a/b' }, { kundtyp: 'a' })).toBe(false)
  expect(isIn({}, { unit: 'stad' })).toBe(false)
  expect(isIn(anna, {})).toBe(true)
})

test('a plan prints the total, every node of the tree, then the crossings that somebody is in', () => {
  const { values } = atomsOf(crossed, [anna, bo])
  expect(groupsOf(crossed, values)).toEqual([
    {},
    { unit: 'stad' },
    { unit: 'stad/hr' },
    { unit: 'stad/it' },
    { unit: 'stad', kundtyp: 'foretag' },
    { unit: 'stad', kundtyp: 'privat' },
    { unit: 'stad/hr', kundtyp: 'privat' },
    { unit: 'stad/it', kundtyp: 'foretag' },
  ] satisfies Group[])
})

test('a group has one name, whatever the order of its variables', () => {
  expect(groupKey({ unit: 'stad', kundtyp: 'privat' })).toBe('kundtyp=privat&unit=stad')
  expect(groupKey({ kundtyp: 'privat', unit: 'stad' })).toBe('kundtyp=privat&unit=stad')
  expect(groupKey({})).toBe('')
  expect(unitGroup('')).toEqual({})
  expect(unitGroup('stad/it')).toEqual({ unit: 'stad/it' })
})
