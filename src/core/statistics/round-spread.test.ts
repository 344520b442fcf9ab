import { expect, test } from 'vitest'
import { roundSpread } from './round-spread.ts'

const group = { estimate: 70, n: 9, N: 12, seRound: 1.5, nRound: 100 }
const nothing = { se: null, seFpc: null, ci: null, ciFpc: null }

test('nine of a round where people lie 15 apart: 15/3, and half of it where 9 are 3/4 of all', () => {
  expect(roundSpread(group)).toMatchObject({ se: 5, seFpc: 2.5 })
  expect(roundSpread({ ...group, N: null })).toMatchObject({ se: 5, seFpc: null, ciFpc: null })
})

test('of a census only the point is left', () => {
  expect(roundSpread({ ...group, N: 9 }).ciFpc).toEqual([70, 70])
})

test('nothing known of the round, no variation in it, or no figure: nothing is told', () => {
  for (const unknown of [
    { seRound: null },
    { seRound: 0 },
    { nRound: 1 },
    { estimate: null },
    { n: 0 },
  ])
    expect(roundSpread({ ...group, ...unknown })).toEqual(nothing)
})

test('what is no number is refused', () => {
  for (const bad of [{ estimate: NaN }, { seRound: NaN }, { seRound: -1 }])
    expect(() => roundSpread({ ...group, ...bad })).toThrow('roundSpread: needs an estimate')
  for (const bad of [{ n: NaN }, { n: -1 }, { nRound: NaN }])
    expect(() => roundSpread({ ...group, ...bad })).toThrow('roundSpread: needs n and nRound')
})
