import { expect, test } from 'vitest'
import type { Event } from '../../core/event.ts'
import { eventReaches, eventRow, flagsOf } from './events.ts'
import { sizes } from '../look/sizes.ts'
import { type Plot } from './look.ts'

const stations = ['2020', '2021', '2022'].map((period) => ({ period, x: Number(period) }))
// A hundred px a year, from the middle of 2019.
const plot: Plot = {
  ...{ width: 300, height: 270, headroom: 12, size: sizes.wide },
  toX: (x) => (x - 2019.5) * 100,
  toY: () => 0,
}
const on = (date: string, kind: Event['kind'] = 'event', text = 'Flytt'): Event => ({
  ...{ unit: '', date, kind, text },
})

test('each event has a number in order of time, and a flag at its day', () => {
  const { flags, numbered } = flagsOf([on('2022-07-02'), on('2020-01-01')], stations, plot)
  expect(numbered.map(({ number, event }) => [number, event.date])).toEqual([
    [1, '2020-01-01'],
    [2, '2022-07-02'],
  ])
  expect(flags.map(({ text }) => text)).toEqual(['1', '2'])
  // The year 2020 begins half a year before its name: at the left edge.
  expect(flags[0]?.px).toBe(0)
  expect(flags[0]?.left).toBe(0)
  expect(flags[1]?.px).toBeCloseTo(250, -1)
})

test('several on the same day share a flag, which is an action only when all of them are', () => {
  const day = '2021-05-01'
  const both = flagsOf([on(day), on(day, 'action'), on(day, 'action')], stations, plot)
  expect(both.flags).toMatchObject([{ text: '1–3', action: false }])
  const actions = flagsOf([on(day, 'action'), on(day, 'action')], stations, plot)
  expect(actions.flags).toMatchObject([{ text: '1–2', action: true }])
})

test('flags that would touch stand in rows', () => {
  const days = ['2021-05-01', '2021-06-01', '2021-08-01'].map((date) => on(date))
  const { flags, rows } = flagsOf(days, stations, plot)
  expect(flags.map(({ row }) => row)).toEqual([0, 1, 0])
  expect(rows).toBe(2)
})

test('an event far from the axis has no number and asks for no room, but its row in the list', () => {
  const long = on('2010-01-01', 'action', 'Ny strategi')
  const { flags, numbered } = flagsOf([on('2021-05-01'), long], stations, plot)
  expect(flags.map(({ text }) => text)).toEqual(['1'])
  expect(numbered.map((one) => eventRow(one, 'sv'))).toEqual([
    { tag: null, text: '2010-01-01 Åtgärd: Ny strategi' },
    { tag: { kind: 'event', text: '1' }, text: '2021-05-01 Händelse: Flytt' },
  ])
  expect(eventReaches([long, on('2023-03-01')], stations).map(({ x }) => Math.floor(x))).toEqual([
    2022,
  ])
})
