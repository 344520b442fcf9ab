import { expect, test } from 'vitest'
import {
  lengthInside,
  overlap,
  placeLabels,
  placeWhatFits,
  rowsFor,
  type Place,
} from './place-labels.ts'

const box = (left: number, top: number, width = 20, height = 10) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const room = box(0, 0, 500, 200)

test('two neighbours that both want to stand above: one goes below', () => {
  const label = (left: number): Place[] => [
    { box: box(left, 10), price: 0 },
    { box: box(left, 40), price: 2 },
  ]
  const [first, second] = placeLabels([label(0), label(12)], [], [], room)
  expect(overlap(first!.box, second!.box)).toBe(0)
})

test('a label leaves a line and the edge of the picture alone when it can', () => {
  const places: Place[] = [
    { box: box(0, -30), price: 0 },
    { box: box(0, 10), price: 1 },
    { box: box(0, 40), price: 5 },
  ]
  const line = { from: [0, 15], to: [100, 15], weight: 1 } as const
  expect(placeLabels([places], [], [line], room)).toEqual([places[2]])
})

test('a label leaves a line for another place when that is the lesser evil, and not otherwise', () => {
  // Twenty px of it in the box, a tenth each: 2.
  const line = { from: [0, 15], to: [100, 15], weight: 0.1 } as const
  for (const [price, stands] of [
    [1.9, 1],
    [2.1, 0],
  ] as const) {
    const places: Place[] = [
      { box: box(0, 10), price: 0 },
      { box: box(0, 40), price },
    ]
    expect(placeLabels([places], [], [line], room)).toEqual([places[stands]])
  }
})

test('of places that are equally good, each label stands at its first', () => {
  const places = [40, 10, 70].map((top): Place => ({ box: box(0, top), price: 1 }))
  const later = [300, 100].map((left): Place => ({ box: box(left, 10), price: 0 }))
  expect(placeLabels([places, later], [], [], room)).toEqual([places[0], later[0]])
})

test('a line inside a box counts by its length there', () => {
  expect(lengthInside({ from: [0, 5], to: [100, 5] }, box(10, 0))).toBeCloseTo(20)
  expect(lengthInside({ from: [0, 15], to: [100, 15] }, box(10, 0))).toBe(0)
  expect(lengthInside({ from: [15, -50], to: [15, 50] }, box(10, 0))).toBeCloseTo(10)
})

test('texts that would touch stand in rows of their own', () => {
  const spans = [0, 15, 30, 60].map((left) => ({ left, right: left + 20 }))
  expect(rowsFor(spans, 5)).toEqual([0, 1, 0, 0])
})

test('a label that would lie on another, stand outside or nowhere has no place, and the first goes before', () => {
  const only = (left: number): Place[] => [{ box: box(left, 10), price: 0 }]
  const wall = { left: 100, right: 200, top: 0, bottom: 100 }
  const placed = placeWhatFits(
    [only(0), only(12), [], only(150), only(490), only(40)],
    [wall],
    [],
    room,
  )
  expect(placed.map((place) => place?.box.left ?? null)).toEqual([0, null, null, null, null, 40])
})
