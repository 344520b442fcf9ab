import { expect, test } from 'vitest'
import type { Benchmark } from '../benchmark.ts'
import type { Event } from '../event.ts'
import {
  benchmarkInWords,
  benchmarksInWords,
  eventInWords,
  eventsInWords,
  levelInWords,
} from './beside.ts'
import { wordsOf } from './words.ts'

const nothing = { value: null, low: null, high: null, place: null, of: null }
const benchmark = (name: string, period: string, more: Partial<Benchmark>): Benchmark => ({
  ...{ name, period, ...nothing, source: 'Internetstiftelsen, 2018' },
  ...more,
})
const whole = { decimals: 0 }

test('a benchmark is a value, a range, a place, or a value beside a place', () => {
  const inSwedish = (more: Partial<Benchmark>) =>
    levelInWords(benchmark('CENTR', '2017', more), { decimals: 1 }, 'sv')
  expect(inSwedish({ low: 64, high: 75 })).toBe('64–75')
  expect(inSwedish({ value: 71.3 })).toBe('71,3')
  expect(inSwedish({ place: 6, of: 48 })).toBe('6:e av 48')
  expect(inSwedish({ place: 6 })).toBe('6:e plats')
  expect(inSwedish({ value: 83.3, place: 6, of: 48 })).toBe('83,3 (6:e av 48)')
  expect(inSwedish({ value: 70, low: 64, high: 75, place: 1, of: 9 })).toBe('70 (64–75; 1:a av 9)')
  expect(inSwedish({ low: 64 })).toBe('från 64')
  expect(inSwedish({ high: 75 })).toBe('till 75')
})

test('a percent sign stands once in a range, as the language writes it', () => {
  const range = benchmark('EU', '2018', { low: 33, high: 64 })
  const percent = { decimals: 1, percent: true }
  expect(benchmarkInWords(range, percent, 'sv')).toBe('EU 33–64 %')
  expect(benchmarkInWords(range, percent, 'en')).toBe('EU 33–64%')
})

test('after a name that ends in a number stands a colon', () => {
  const mean = benchmark('Medel av alla 48', '2017', { value: 71.3 })
  expect(benchmarkInWords(mean, { decimals: 1 }, 'sv')).toBe('Medel av alla 48: 71,3')
})

test('places in a ranking as Swedish and English count them', () => {
  const [sv, en] = [wordsOf('sv').beside.ordinal, wordsOf('en').beside.ordinal]
  expect([1, 2, 3, 6, 11, 12, 13, 21, 22, 101, 111].map(sv)).toEqual([
    ...['1:a', '2:a', '3:e', '6:e', '11:e', '12:e', '13:e', '21:a', '22:a', '101:a', '111:e'],
  ])
  expect([1, 2, 3, 4, 6, 11, 12, 13, 20, 21, 22, 23, 101, 111].map(en)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '6th', '11th', '12th', '13th', '20th', '21st', '22nd'],
    ...['23rd', '101st', '111th'],
  ])
})

test('many benchmarks are told by period, the newest first, and ten at most', () => {
  // Published: market shares of registries in their countries, April 2018; CENTR's mean 54.
  const shares = [64, 60, 58, 58, 56, 54, 54, 33].map((value, i) =>
    benchmark(['.dk', '.se', '.de', '.be', '.uk', '.fi', '.no', '.fr'][i] ?? '', '2018', { value }),
  )
  const earlier = [2015, 2016, 2017].map((year) =>
    benchmark('medel', String(year), { value: year - 1960 }),
  )
  expect(benchmarksInWords([...earlier, ...shares], whole, 'sv')).toBe(
    '2018: .dk 64, .se 60, .de 58, .be 58, .uk 56, .fi 54, .no 54, .fr 33; 2017: medel 57; ' +
      '2016: medel 56; och 1 till i tabellen',
  )
})

test('events are told in order of time with their day and kind, the newest five', () => {
  const event = (date: string, kind: Event['kind'], text: string): Event => ({
    ...{ unit: '', date, kind, text },
  })
  const move = event('2017-02-01', 'event', 'Flytt till nya lokaler')
  const decision = event('2016-05-15', 'action', 'Beslut om flytt')
  expect(eventInWords(decision, 'en')).toBe('Action: Beslut om flytt')
  expect(eventsInWords([move, decision], 'sv')).toBe(
    '2016-05-15 Åtgärd: Beslut om flytt; 2017-02-01 Händelse: Flytt till nya lokaler',
  )
  const many = ['06', '01', '03', '02', '05', '04'].map((m) => event(`2020-${m}-01`, 'event', m))
  expect(eventsInWords(many, 'sv')).toBe(
    '2020-02-01 Händelse: 02; 2020-03-01 Händelse: 03; 2020-04-01 Händelse: 04; ' +
      '2020-05-01 Händelse: 05; 2020-06-01 Händelse: 06; och 1 till i tabellen',
  )
})
