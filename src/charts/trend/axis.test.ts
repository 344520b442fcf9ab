import { expect, test } from 'vitest'
import { periodX } from '../../core/period.ts'
import { underAxis, xWindow } from './axis.ts'
import type { Mark } from './content.ts'
import { sizes } from '../look/sizes.ts'
import { type Plot } from './look.ts'

const at = (periods: readonly string[]) => periods.map((period) => ({ period, x: periodX(period) }))

function plotOf(periods: readonly string[], width: number): Plot {
  const reaches = at(periods).map(({ x }) => ({ x, left: 20, right: 20 }))
  const { min, max } = xWindow(reaches, width)
  const toX = (x: number) => ((x - min) / (max - min)) * width
  return { width, height: 230, headroom: 12, size: sizes.narrow, toX, toY: () => 0 }
}

function namesUnder(periods: readonly string[], width: number): string[][] {
  const room = { left: -30, right: width }
  const { periods: names } = underAxis(at(periods), [], plotOf(periods, width), 'sv', room)
  const rows = [...new Set(names.map(({ py }) => py))].sort((a, b) => a - b)
  return rows.map((row) => names.filter(({ py }) => py === row).map(({ text }) => text))
}

test('everything on the axis has its room, and the scale is as large as that allows', () => {
  const reaches = [
    { x: 2020, left: 30, right: 30 },
    { x: 2022, left: 30, right: 120 },
    { x: 2022.4, left: 10, right: 10 },
  ]
  const { min, max } = xWindow(reaches, 400)
  const perYear = 400 / (max - min)
  const left = reaches.map((one) => (one.x - min) * perYear - one.left)
  const right = reaches.map((one) => (max - one.x) * perYear - one.right)
  expect(Math.min(...left)).toBeCloseTo(0)
  expect(Math.min(...right)).toBeCloseTo(0)
})

test('one place, or none, has a unit of axis around it', () => {
  expect(xWindow([{ x: 2025, left: 30, right: 90 }], 300)).toEqual({ min: 2024.5, max: 2025.5 })
  expect(xWindow([], 300)).toEqual({ min: 0, max: 1 })
})

test('parts of years stand over their years, so that twelve half-years fit on a phone', () => {
  const halves = ['2019', '2020', '2021', '2022', '2023', '2024'].flatMap((year) => [
    `${year}H1`,
    `${year}H2`,
  ])
  expect(namesUnder(halves, 300)).toEqual([
    Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 'H1' : 'H2')),
    ['2019', '2020', '2021', '2022', '2023', '2024'],
  ])
  expect(namesUnder(['2022-11', '2022-12', '2023-01', '2023-02'], 300)).toEqual([
    ['nov', 'dec', 'jan', 'feb'],
    ['2022', '2023'],
  ])
})

test('a whole year before its first parts has its name in the row of years', () => {
  expect(namesUnder(['2019', '2020', '2021T1', '2021T2', '2021T3'], 300)).toEqual([
    ['T1', 'T2', 'T3'],
    ['2019', '2020', '2021'],
  ])
})

test('names that would touch are left out: every so many, or where they stand unevenly those without room', () => {
  const years = Array.from({ length: 21 }, (_, i) => String(2000 + i))
  expect(namesUnder(years, 300)).toEqual([years.filter((year) => (2020 - Number(year)) % 3 === 0)])
  expect(namesUnder(['2005', '2006', '2017', '2018', '2020'], 400)).toEqual([
    ['2006', '2018', '2020'],
  ])
})

test('how many answered stands under each point, or where that would be a heap, between which', () => {
  const periods = Array.from({ length: 40 }, (_, i) => String(1985 + i))
  const marks = at(periods).map(({ x }, i): Mark => ({
    ...{ x, value: 70, kind: 'computed', text: '70', n: 300 + i, run: 0, interval: null },
  }))
  const room = { left: -30, right: 300 }
  const many = underAxis(at(periods), marks, plotOf(periods, 300), 'sv', room).counts
  expect(many).toMatchObject({ texts: [], margin: null, note: 'n mellan 300 och 339.' })
  const few = underAxis(
    at(periods.slice(0, 3)),
    marks.slice(0, 3),
    plotOf(periods, 300),
    'sv',
    room,
  )
  expect(few.counts.texts.map(({ text }) => text)).toEqual(['300', '301', '302'])
  expect(few.counts).toMatchObject({ margin: 'n', note: null })
})
