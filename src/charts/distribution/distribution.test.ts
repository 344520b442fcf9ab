import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf, readPicture } from '../../../test/picture.ts'
import type { Scale } from '../../core/definition/scale.ts'
import type { Look } from '../chart.ts'
import { distributionChart, type DistributionRow } from './distribution.ts'
import { renderSvg } from '../drawing/render.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'

const title = { sv: 'Enkäten 2022', en: 'The survey of 2022' }
const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

const ten = scale(1, 10, ['Inte alls nöjd', 'Mycket nöjd'])
const five = scale(1, 5, ['Stämmer mycket dåligt', 'Stämmer mycket bra'])
const eleven = scale(0, 10, ['Inte alls troligt', 'Mycket troligt'])
const hundred = scale(0, 100, ['Sämst', 'Bäst'])

// Fixture nki-a, round 2021, question q1 (computed in R): n 426, three said don't know, four blank.
const satisfied = points('nojd', 'Hur nöjd är du?', ten, [1, 0, 6, 24, 35, 42, 61, 80, 62, 115], {
  ...{ 'dont-know': 3, blank: 4 },
})
// Fixture hme-a, round 2021, question q1 (computed in R): n 187.
const meaningful = points('mening', 'Mitt arbete känns meningsfullt.', five, [1, 4, 54, 87, 41], {
  ...{ 'dont-know': 9, blank: 6 },
})
const stressed: DistributionRow = {
  ...points('stress', 'Känner du dig stressad?', five, [10, 30, 20, 30, 10]),
  answers: { is: 'points', scale: five, reversed: true },
}
const hidden: DistributionRow = {
  ...meaningful,
  ...{ key: 'dold', figure: { is: 'withheld', withheld: 'too-few' } },
}
const customer: DistributionRow = {
  ...{ key: 'kundtyp', title: { sv: 'Vilken sorts kund är du?' } },
  figure: { is: 'value', n: 200, parts: { foretag: 120, privat: 79, annan: 1, 'dont-know': 5 } },
  answers: {
    is: 'options',
    options: [
      { key: 'foretag', text: { sv: 'Företag' } },
      { key: 'privat', text: { sv: 'Privatperson' } },
      { key: 'annan', text: { sv: 'Annan' } },
      { key: 'ingen', text: { sv: 'Ingen' } },
    ],
  },
}

test('percent are of those who gave a point, each rounded by itself', () => {
  const chart = distributionChart([satisfied], 'diverging', title, 'sv')
  // Of 426: 1 is 0.2, 6 are 1.4, 24 are 5.6, 35 are 8.2, 42 are 9.9, 61 are 14.3, 80 are 18.8,
  // 62 are 14.6, 115 are 27.0. As shown they sum to 101.
  expect(chart.table.rows).toEqual([
    [
      ...['Hur nöjd är du?', '<1 %', '0 %', '1 %', '6 %', '8 %', '10 %', '14 %', '19 %'],
      ...['15 %', '27 %', '3', '4', '', '426'],
    ],
  ])
  expect(chart.table.header.slice(0, 3)).toEqual(['Fråga', '1 Inte alls nöjd', '2'])
  // 6–10 are 360 of 426, 84.5 percent.
  expect(chart.heading).toBe('85 % svarade 6–10 på: Hur nöjd är du?')
  expect(chart.summary).toBe('Hur nöjd är du? 85 % svarade 6–10, 15 % svarade 1–5.')
})

test('of many questions on one scale the ends are told, and what cannot be shown; the table has each', () => {
  // Percent who answered 4–5 of 10, by hand: 50, 60, 70, 80, 90.
  const rows = [5, 6, 7, 8, 9].map((high) =>
    points(`f${String(high)}`, `Fråga ${String(high)}.`, five, [0, 10 - high, 0, high, 0]),
  )
  const said = (some: DistributionRow[]) => distributionChart(some, 'full', title, 'sv').summary
  expect(said(rows)).toBe(
    'Andelen som svarade 4–5 är störst på ”Fråga 9” (90 %) och minst på ”Fråga 5” (50 %).',
  )
  expect(said([...rows, hidden])).toMatch(/\(50 %\)\. Mitt arbete känns meningsfullt: .*få svar\.$/)
  expect(said(rows.slice(1))).toMatch(/^Fråga 6: 60 % svarade 4–5, .* Fråga 9: 90 %/)
  // Where the better half means different answers, no two shares are compared.
  expect(said([...rows, satisfied])).toMatch(/^Fråga 5: 50 %/)
})

test('the CSV counts every answer, also those that are no point', () => {
  const { csv } = distributionChart([meaningful, hidden], 'full', title, 'sv')
  expect(csv.rows).toEqual([
    ['mening', '1', '1', String(100 / 187), '187', '', 'shown'],
    ['mening', '2', '4', String(400 / 187), '187', '', 'shown'],
    ['mening', '3', '54', String(5400 / 187), '187', '', 'shown'],
    ['mening', '4', '87', String(8700 / 187), '187', '', 'shown'],
    ['mening', '5', '41', String(4100 / 187), '187', '', 'shown'],
    ['mening', 'dont-know', '9', '', '187', '', 'shown'],
    ['mening', 'blank', '6', '', '187', '', 'shown'],
    ['dold', '', '', '', '', '', 'too-few'],
  ])
})

test('the middle of an odd scale stands on the line, an even one divides there', () => {
  const drawn = readPicture(
    distributionChart([meaningful, stressed, satisfied], 'diverging', title, 'sv').draw(wide),
  )
  const uprights = drawn.lines.filter(({ x, x2, y, y2 }) => x === x2 && y2 - y > 4)
  const middle = Math.max(...uprights.map(({ x }) => x))
  for (const line of uprights.filter(({ x }) => Math.abs(x - middle) < 0.01))
    expect(line.thickness).toBe(1)
  const bars = drawn.blocks.filter(({ top, bottom }) => bottom - top === 24)
  const neutral = bars.filter(({ fill }) => fill === themes.light.neutral)
  expect(neutral).toHaveLength(2)
  // A hair of paper is taken from the right side of each part.
  for (const { left, right } of neutral) expect((left + right + 1) / 2).toBeCloseTo(middle, 5)
  const sixes = bars.filter(({ left }) => Math.abs(left - middle) < 0.01)
  expect(sixes).toHaveLength(1)
})

test('the line runs through no number', () => {
  const crowded = points('trangt', 'Trångt', five, [1, 1, 2, 1, 195])
  for (const width of ['wide', 'narrow'] as const)
    for (const row of [meaningful, crowded, satisfied]) {
      const drawn = distributionChart([row], 'diverging', title, 'sv').draw({ ...wide, width })
      expect(faultsOf(drawn, themes.light)).toEqual([])
    }
})

test('a percent is as long in one bar as in the other, and full bars are equally long', () => {
  const lengths = (mode: 'diverging' | 'full') => {
    const drawn = distributionChart([meaningful, satisfied], mode, title, 'sv').draw(wide)
    const bars = readPicture(drawn).blocks.filter(({ top, bottom }) => bottom - top === 24)
    const rows = [...new Set(bars.map(({ top }) => top))].map((y) =>
      bars.filter(({ top }) => top === y),
    )
    return rows.map((parts) => ({
      left: Math.min(...parts.map(({ left }) => left)),
      right: Math.max(...parts.map(({ right }) => right)),
    }))
  }
  for (const mode of ['diverging', 'full'] as const) {
    const [first, second] = lengths(mode)
    if (!first || !second) throw new Error('a bar is missing')
    expect(first.right - first.left).toBeCloseTo(second.right - second.left, 5)
    if (mode === 'full') expect(first.left).toBe(second.left)
    else expect(first.left).not.toBeCloseTo(second.left, 0)
  }
})

test('where low is good the points stand from high to low, and keep their numbers', () => {
  const chart = distributionChart([stressed], 'diverging', title, 'sv')
  // 10 + 30 of 100 answered 1 or 2.
  expect(chart.heading).toBe('40 % svarade 1–2 på: Känner du dig stressad?')
  const { words } = readPicture(chart.draw(wide))
  const key = words.filter(({ text }) => /^[1-5]$/.test(text)).map(({ text }) => text)
  expect(key).toEqual(['5', '4', '3', '2', '1'])
  expect(words.map(({ text }) => text)).toContain('Stämmer mycket dåligt (lågt är bra)')
  expect(chart.table.header[1]).toBe('1 Stämmer mycket dåligt')
})

test('a scale of a hundred and one points is told in ten steps', () => {
  const counts = Array.from({ length: 101 }, (_, i) => (i % 25 === 0 ? 10 : 0))
  const { table, csv } = distributionChart(
    [points('poang', 'Poäng', hundred, counts)],
    ...(['full', title, 'sv'] as const),
  )
  expect(table.header.slice(1, 11)).toEqual([
    ...['0–9 Sämst', '10–19', '20–29', '30–39', '40–49', '50–59', '60–69', '70–79', '80–89'],
    '90–100 Bäst',
  ])
  // 0, 25, 50, 75 and 100, ten of each of 50.
  expect(table.rows[0]?.slice(1, 11)).toEqual([
    ...['20 %', '0 %', '20 %', '0 %', '0 %', '20 %', '0 %', '20 %', '0 %', '20 %'],
  ])
  expect(csv.rows).toHaveLength(101)
})

test('what two questions share is the finding of neither, and what is hidden could be larger', () => {
  const heading = (rows: DistributionRow[], language: 'sv' | 'en' = 'sv') =>
    distributionChart(rows, 'full', title, language).heading
  // 128 of 187 are 68.4 percent; 50 of 100 gave 4 or 5.
  const even = points('jamn', 'Trivs du?', five, [10, 20, 20, 30, 20])
  expect(heading([even, meaningful])).toBe(
    'Störst andel 4–5: Mitt arbete känns meningsfullt (68 %)',
  )
  expect(heading([even, meaningful, hidden])).toBe(
    'Störst andel 4–5: Mitt arbete känns meningsfullt (68 %), av dem som visas',
  )
  // 683 of 1000 are 68.3 percent: printed alike.
  const other = points('annan', 'Trivs du?', five, [100, 100, 117, 383, 300])
  expect(heading([other, even, meaningful])).toBe('Störst andel 4–5: 68 %, i 2 frågor')
  expect(heading([other, even, meaningful], 'en')).toBe('Largest share 4–5: 68%, in 2 questions')
  const both: DistributionRow = {
    ...customer,
    figure: { is: 'value', n: 200, parts: { foretag: 90, privat: 90, annan: 20 } },
  }
  expect(heading([both])).toBe(
    'Vanligaste svaren på ”Vilken sorts kund är du?”: Företag och Privatperson (45 % var)',
  )
})

test('options have no order: a bar each, in one colour, as they stand', () => {
  const chart = distributionChart([customer], 'diverging', title, 'sv')
  expect(chart.heading).toBe('Vanligaste svaret på ”Vilken sorts kund är du?”: Företag (60 %)')
  const { blocks, words } = readPicture(chart.draw(wide))
  expect(new Set(blocks.map(({ fill }) => fill))).toEqual(
    new Set([themes.light.accent, themes.light.grid]),
  )
  const texts = words.map(({ text }) => text)
  // 79 of 200 are 39.5 percent, 1 is 0.5.
  for (const text of ['60 %', '40 %', '1 %', '0 %', 'vet ej 5 · n = 200'])
    expect(texts).toContain(text)
})

test('items that could not be answered alike are told a row an answer', () => {
  const { table } = distributionChart([meaningful, customer, hidden], 'full', title, 'sv')
  expect(table.rows).toHaveLength(5 + 4 + 1)
  expect(table.rows[0]?.slice(0, 3)).toEqual([
    ...['Mitt arbete känns meningsfullt.', '1 Stämmer mycket dåligt', '1 %'],
  ])
  expect(table.rows.at(-1)?.slice(0, 3)).toEqual([
    ...['Mitt arbete känns meningsfullt.', 'visas inte: för få svar', ''],
  ])
})

test('what is withheld is said in words, in the picture as in the table; and nothing is a picture, too', () => {
  const chart = distributionChart([hidden], 'diverging', title, 'sv')
  expect(chart.heading).toBe('Svarens fördelning kan inte visas')
  const texts = readPicture(chart.draw(wide)).words.map(({ text }) => text)
  expect(texts).toContain('visas inte: för få svar')
  const empty = distributionChart([], 'full', title, 'sv')
  expect(faultsOf(empty.draw(wide), themes.light)).toEqual([])
  const nobody = points('ingen', 'Ingen', five, [0, 0, 0, 0, 0])
  const drawn = distributionChart([nobody], 'diverging', title, 'sv').draw(wide)
  expect(readPicture(drawn).words.map(({ text }) => text)).toContain('inga svar')
})

test('mean, do not know and n stand beside the bar; a column that nobody fills is left out', () => {
  // Fixture nki-a: the mean of q1 in 2021 is 7.786384976525822.
  const mean = { is: 'value', value: 7.786384976525822, decimals: 2, display: '7,79' } as const
  const texts = (row: DistributionRow, width: Look['width']) =>
    readPicture(distributionChart([row], 'full', title, 'sv').draw({ ...wide, width })).words.map(
      ({ text }) => text,
    )
  const beside = texts({ ...satisfied, mean }, 'wide')
  expect(beside).toEqual(expect.arrayContaining(['Medel', '7,79', 'Antal vet ej', '3', 'n', '426']))
  expect(texts({ ...satisfied, mean }, 'narrow')).toEqual(
    expect.arrayContaining(['medel 7,79', 'vet ej 3 · n = 426']),
  )
  expect(texts(satisfied, 'wide')).not.toContain('Medel')
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(['wide', 'narrow'] as const)('and %s nothing is cut, covered or lost', (width) => {
    const labelled = scale(1, 4, [
      'Mycket missnöjd',
      'Ganska missnöjd',
      'Ganska nöjd',
      'Mycket nöjd',
    ])
    const rows = [
      ...[satisfied, meaningful, hidden, stressed, customer],
      points('rek', 'Skulle du rekommendera oss? '.repeat(6), eleven, [9, 1, 2, 3, 4, 30, 22, 60]),
      points('fyra', 'Hur nöjd är du med lokalerna?', labelled, [5, 13, 60, 41]),
      points('poang', 'Poäng', hundred, Array<number>(101).fill(1)),
    ]
    for (const language of ['sv', 'en'] as const)
      for (const mode of ['diverging', 'full'] as const) {
        const look = { language, theme, width, headed: true }
        const drawn = distributionChart(rows, mode, title, language).draw(look)
        expect(faultsOf(drawn, themes[theme])).toEqual([])
      }
  })
})

test('whatever people answer, every part has its number and nothing is covered', () => {
  const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(1000)), { minLength: 2, maxLength: 11 })
  const width = fc.constantFrom('wide' as const, 'narrow' as const)
  const mode = fc.constantFrom('diverging' as const, 'full' as const)
  fc.assert(
    fc.property(counts, counts, width, mode, (some, others, width, mode) => {
      const rows = [some, others].map((each, i) =>
        points(`f${String(i)}`, 'Fråga', scale(1, each.length, ['Lägst', 'Högst']), each),
      )
      const drawn = distributionChart(rows, mode, title, 'sv').draw({ ...wide, width })
      expect(faultsOf(drawn, themes.light)).toEqual([])
      const { blocks, words } = readPicture(drawn)
      const answered = [...some, ...others].filter((count) => count > 0).length
      // The squares of the key are 16 px high, and their numbers small.
      expect(blocks.filter(({ top, bottom }) => bottom - top !== 16)).toHaveLength(answered)
      const numbers = words.filter(
        ({ align, size }) => align === 'center' && size === sizes[width].text,
      )
      expect(numbers).toHaveLength(answered)
    }),
    { numRuns: 60 },
  )
})

test('Vega draws it, without a word of complaint', async () => {
  const rows = [satisfied, meaningful, hidden, customer]
  const svg = await renderSvg(distributionChart(rows, 'diverging', title, 'sv').draw(wide))
  for (const text of ['Inte alls nöjd', '>27<', '&lt;1', 'visas inte: för få svar'])
    expect(svg).toContain(text)
  expect(svg).not.toMatch(/NaN|undefined/)
})

function scale(min: number, max: number, labels: string[]): Scale {
  return { min, max, dontKnow: true, labels: { sv: labels } }
}

function points(
  key: string,
  sv: string,
  scale: Scale,
  counts: readonly number[],
  more: Record<string, number> = {},
): DistributionRow {
  const parts = Object.fromEntries(counts.map((count, i) => [String(scale.min + i), count]))
  const n = counts.reduce((sum, count) => sum + count, 0)
  return {
    ...{ key, title: { sv }, figure: { is: 'value', n, parts: { ...parts, ...more } } },
    answers: { is: 'points', scale },
  }
}
