import { describe, expect, test } from 'vitest'
import scbNki from '../../../surveys/bands/scb-nki.json' with { type: 'json' }
import toppbetyg from '../../../surveys/bands/toppbetyg.json' with { type: 'json' }
import { faultsOf, readPicture } from '../../../test/picture.ts'
import { bandSet } from '../../core/bands.ts'
import type { Benchmark } from '../../core/benchmark.ts'
import type { Target } from '../../core/target.ts'
import type { PointFigure } from '../../core/trend.ts'
import { type BulletRow, bulletStrip } from './bullet-strip.ts'
import type { Look } from '../chart.ts'
import { renderSvg } from '../drawing/render.ts'
import { themes } from '../look/theme.ts'

const bands = bandSet.parse(toppbetyg)
const title = { sv: 'Delmått 2022', en: 'Sub measures of 2022' }
const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

const leadership = index('ledarskap', 'Ledarskap', 80, atLeast(81))
const steering = index('styrning', 'Styrning', 74.4, atLeast(81))
const motivation = index('motivation', 'Motivation', 83, atLeast(81))
const stress: BulletRow = {
  ...index('stress', 'Stress', 3.21, { ...atLeast(3), direction: 'below' }),
  ...{ scale: { min: 1, max: 5 }, style: { decimals: 2 }, direction: 'lower' },
  figure: value(3.21, 2),
}
const knows: BulletRow = {
  ...index('mal', 'Känner till målen', 86.4, null),
  ...{ style: { decimals: 0, percent: true }, bands },
}
const hidden: BulletRow = {
  ...index('dold', 'Dold', 0, atLeast(81)),
  figure: { is: 'withheld', withheld: 'too-few' },
}

test('the furthest on the wrong side of its target stands first, those without one last by title', () => {
  const without = ['Öppenhet', 'Arbetsmiljö', 'Åtgärder'].map((t) => index(t, t, 50, null))
  const rows = [...without, hidden, motivation, leadership, steering]
  const { table, heading } = bulletStrip(rows, title, 'sv')
  // 7 and 1 below 81, 2 above it; then in the order of the Swedish alphabet.
  expect(table.rows.map(([measure]) => measure)).toEqual([
    ...['Styrning', 'Ledarskap', 'Motivation', 'Arbetsmiljö', 'Dold', 'Åtgärder', 'Öppenhet'],
  ])
  expect(heading).toBe('Längst från sitt mål: Styrning, 74 (mål 81)')
})

test('the distance is told as shown: 74.4 is printed 74, seven from 81', () => {
  const { table, csv } = bulletStrip([steering, motivation, knows], title, 'sv')
  const distances = table.rows.map(
    (cells) => cells[table.header.indexOf('Avstånd till målet (+ är bättre)')],
  )
  expect(distances).toEqual(['−7', '+2', ''])
  expect(csv.rows[0]).toEqual([
    ...['styrning', '74.4', '72.4', '76.4', 'own', '325', '', '74', 'shown'],
    ...['at-least', '81', '-7', '', ''],
  ])
})

test('where low is good, above the target is the wrong side', () => {
  const calm: BulletRow = { ...stress, figure: value(2.5, 2) }
  expect(bulletStrip([stress, leadership], title, 'sv').heading).toBe(
    // 0.21 of a scale of 4 is more than 1 of a scale of 100.
    'Längst från sitt mål: Stress, 3,21 (mål under 3)',
  )
  const both = bulletStrip([calm, motivation], title, 'sv')
  expect(both.heading).toBe('Alla 2 mått som kan jämföras med sitt mål är på rätt sida om det')
  expect(both.summary).toContain(
    'Av 2 mått som kan jämföras med sitt mål är 2 på rätt sida om det och 0 inte',
  )
  const flags = (row: BulletRow) =>
    readPicture(bulletStrip([row], title, 'sv').draw(wide)).dots.filter(
      ({ fill }) => fill === themes.light.goal,
    )
  expect(flags(stress).at(-1)?.shape).toContain('L-2')
  expect(flags(motivation).at(-1)?.shape).toContain('L2')
})

test('at least is reached at the number itself, above is not', () => {
  const even = (direction: Target['direction']) =>
    bulletStrip([index('a', 'A', 81, { ...atLeast(81), direction }), motivation], title, 'sv')
      .heading
  expect(even('at-least')).toBe('Alla 2 mått som kan jämföras med sitt mål är på rätt sida om det')
  expect(even('above')).toBe('Längst från sitt mål: A, 81 (mål över 81)')
})

test('without targets the heading says the highest and the lowest, if they are of one scale', () => {
  const rows = ['A', 'B', 'C'].map((name, i) => index(name, name, [71, 88, 66][i] ?? 0, null))
  expect(bulletStrip(rows, title, 'sv').heading).toBe('Högst: B, 88. Lägst: C, 66')
  const twins = [...rows, index('d', 'D', 66.3, null)]
  expect(bulletStrip(twins, title, 'sv').heading).toBe('Högst: B, 88. Lägst: C och D, 66')
  const mixed = [...rows, { ...stress, target: null }]
  expect(bulletStrip(mixed, title, 'sv').heading).toBe('4 mått')
})

test('marks stand where the full scale puts them', () => {
  const row = { ...stress, figure: { ...value(3, 2), interval: null } }
  const { blocks, dots, lines } = readPicture(bulletStrip([row], title, 'sv').draw(wide))
  const [track] = blocks
  if (!track) throw new Error('the track is missing')
  const middle = (track.left + track.right) / 2
  // 3 is the middle of 1–5, for the value as for the target.
  expect(dots.filter(({ shape }) => shape === 'circle').at(-1)?.px).toBeCloseTo(middle, 5)
  const goal = lines.filter(({ colour }) => colour === themes.light.goal).at(-1)
  expect(goal?.x).toBeCloseTo(middle, 5)
})

test('the axis shows both ends of the scale, and rows of equal scale share one', () => {
  const nps: BulletRow = {
    ...index('nps', 'NPS', 25, atLeast(30)),
    scale: { min: -100, max: 100 },
  }
  const rows = [steering, leadership, stress, nps, knows]
  const { words } = readPicture(bulletStrip(rows, title, 'sv').draw(wide))
  const ends = words.filter(({ align }) => align === 'center').map(({ text }) => text)
  expect(ends).toEqual([
    ...['0', '20', '40', '60', '80', '100', '1', '2', '3', '4', '5'],
    ...['−100', '−50', '0', '50', '100', '0 %', '20 %', '40 %', '60 %', '80 %', '100 %'],
  ])
})

test('a value outside its scale stretches the axis and is seen', () => {
  const wrong = index('fel', 'Fel', 112, atLeast(81))
  const drawn = bulletStrip([wrong], title, 'sv').draw(wide)
  const axis = readPicture(drawn).words.filter(({ align }) => align === 'center')
  expect(axis.at(-1)?.text).toBe('112')
  expect(faultsOf(drawn, themes.light)).toEqual([])
})

test('bands lie only behind the measure that has a set, and its word is printed', () => {
  const { blocks, words } = readPicture(bulletStrip([knows], title, 'sv').draw(wide))
  const grounds = blocks.filter(({ bottom, top }) => bottom - top === 18 && top > 90).slice(-3)
  const [low, good, high] = grounds
  if (!low || !good || !high) throw new Error('a band is missing')
  const place = (x: number) => (100 * (x - low.left)) / (high.right - low.left)
  // 68.5 is shown as 69 and is good, 86.5 as 87 and is excellent.
  expect(place(good.left)).toBeCloseTo(68.5, 5)
  expect(place(high.left)).toBeCloseTo(86.5, 5)
  // 86.4 percent are shown as 86: good.
  expect(words.filter(({ text }) => text === 'bra')).toHaveLength(2)
  const plain = readPicture(bulletStrip([leadership], title, 'sv').draw(wide))
  expect(plain.blocks).toHaveLength(1)
})

test('an imported value keeps the digits it was published with: 66.9 is not 67, and misses 67', () => {
  // Göteborg, Intraservice: 66.9 in 2022; the forecast, here the target, was 67.
  const published = { ...index('nki', 'NKI', 0, atLeast(67)), figure: value(66.9, 1) }
  const { heading, csv } = bulletStrip([published, motivation], title, 'sv')
  expect(heading).toBe('Längst från sitt mål: NKI, 66,9 (mål 67)')
  // display, shown, direction, target, distance
  expect(csv.rows[0]?.slice(7, 12)).toEqual(['66.9', 'shown', 'at-least', '67', '-0.1'])
})

test('an index with a decimal has the band of that number, as on the page of its round', () => {
  const set = bandSet.parse(scbNki)
  // SCB: satisfied from 55. 54.6 is shown as 54,6 and not as 55.
  const almost: BulletRow = {
    ...{ ...index('nki', 'NKI', 0, null), figure: value(54.6, 1), style: { decimals: 1 } },
    bands: set,
  }
  const chart = bulletStrip([almost], title, 'sv')
  expect(chart.table.rows[0]?.at(-1)).toBe('utan ord hos SCB')
  expect(chart.csv.rows[0]?.at(-2)).toBe('no-word')
  const { blocks } = readPicture(chart.draw(wide))
  const grounds = blocks.filter(({ bottom, top }) => bottom - top === 18 && top > 90).slice(-4)
  const [lowest, , third, highest] = grounds
  if (!lowest || !third || !highest) throw new Error('a band is missing')
  // 54.95 is shown as 55,0.
  const place = (100 * (third.left - lowest.left)) / (highest.right - lowest.left)
  expect(place).toBeCloseTo(54.95, 5)
})

test('what is withheld has no mark, only words and its target', () => {
  const { dots, blocks, words } = readPicture(bulletStrip([hidden], title, 'sv').draw(wide))
  expect([...dots, ...blocks]).toEqual([])
  const texts = words.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['visas inte: för få svar', 'minst 81']))
  const chart = bulletStrip([hidden], title, 'sv')
  expect(chart.heading).toBe('Inget av måtten kan visas')
  expect(chart.csv.rows[0]?.slice(0, 9)).toEqual(['dold', ...Array<string>(7).fill(''), 'too-few'])
})

test('a bound is an arrow that way, and nobody judges it against a target', () => {
  const bound: BulletRow = {
    ...leadership,
    figure: { is: 'bound', atLeast: 70, display: 'minst 70', n: 12 },
  }
  const chart = bulletStrip([bound, motivation], title, 'sv')
  expect(chart.summary).toContain('Ett mått kan jämföras med sitt mål, och är på rätt sida')
  const { dots } = readPicture(chart.draw(wide))
  expect(dots.map(({ shape }) => shape)).toContain('triangle-right')
})

test('a target that only says higher than last year is printed and has no place', () => {
  const higher: Target = { ...atLeast(0), direction: 'higher-than', value: '2021' }
  const { dots, words } = readPicture(
    bulletStrip([index('a', 'A', 80, higher)], title, 'sv').draw(wide),
  )
  expect(words.map(({ text }) => text)).toContain('högre än 2021')
  expect(dots.filter(({ fill }) => fill === themes.light.goal)).toEqual([])
})

test('benchmarks stand under the strip: a value, a range, and a place in words', () => {
  const benchmarks = [
    benchmark({ name: 'Branschen', low: 61, high: 75 }),
    benchmark({ name: 'Registrarernas index', value: 83.3, place: 6, of: 48 }),
  ]
  const chart = bulletStrip([{ ...leadership, benchmarks }], title, 'sv')
  expect(chart.table.rows[0]?.at(-1)).toBe(
    'Branschen 61–75; Registrarernas index 83,3, plats 6 av 48',
  )
  const { dots, blocks } = readPicture(chart.draw(wide))
  const diamond = dots.filter(({ shape }) => shape === 'diamond').at(-1)
  const [track] = blocks
  if (!diamond || !track) throw new Error('the benchmark is missing')
  expect((diamond.px - track.left) / (track.right - track.left)).toBeCloseTo(0.833, 5)
  expect(diamond.py).toBeGreaterThan(track.bottom)
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(['wide', 'narrow'] as const)('and %s nothing is cut, covered or lost', (width) => {
    const benchmarks = [benchmark({ value: 64 }), benchmark({ low: 61, high: 74 })]
    const long = 'Information och kommunikation om driftstörningar och planerade avbrott '
    const rows = [
      ...[steering, leadership, motivation, stress, knows, hidden],
      index('lang', long.repeat(3), 0, atLeast(100)),
      { ...index('topp', 'Topp', 100, atLeast(0)), benchmarks },
      { ...knows, figure: value(1, 0), target: atLeast(100), benchmarks },
      { ...stress, figure: { is: 'none', reason: 'no-answers' } as const },
      { ...leadership, figure: { is: 'bound', atMost: 100, display: '', n: 9 } as const },
    ]
    const twenty = Array.from({ length: 20 }, (_, i) => ({ ...leadership, key: String(i) }))
    for (const language of ['sv', 'en'] as const)
      for (const some of [rows, twenty, []]) {
        const look = { language, theme, width, headed: true }
        expect(faultsOf(bulletStrip(some, title, language).draw(look), themes[theme])).toEqual([])
      }
  })
})

test('the same rows give the same specification, and are left as they were', () => {
  const rows = [motivation, steering, stress]
  const before = structuredClone(rows)
  const first = bulletStrip(rows, title, 'sv').draw(wide)
  expect(bulletStrip(structuredClone(rows), title, 'sv').draw(wide)).toEqual(first)
  expect(rows).toEqual(before)
})

test('Vega draws it, without a word of complaint', async () => {
  const svg = await renderSvg(bulletStrip([steering, knows, hidden], title, 'sv').draw(wide))
  for (const text of ['Styrning', '>74<', 'minst 81', 'visas inte: för få svar'])
    expect(svg).toContain(text)
  expect(svg).not.toMatch(/NaN|undefined/)
})

function index(key: string, sv: string, level: number, target: Target | null): BulletRow {
  return {
    ...{ key, title: { sv }, figure: value(level, 0), target },
    ...{ scale: { min: 0, max: 100 }, style: { decimals: 0 }, direction: 'higher' },
    ...{ benchmarks: [], bands: null },
  }
}

function value(level: number, decimals: number): PointFigure & { is: 'value' } {
  const margin = decimals === 0 ? 2 : 0.2
  return {
    ...{ is: 'value', value: level, decimals, display: '', n: 325 },
    interval: { low: level - margin, high: level + margin, spread: 'own', finite: true },
  }
}

function atLeast(value: number): Target {
  return { from: '2022', to: null, direction: 'at-least', value }
}

function benchmark(some: Partial<Benchmark>): Benchmark {
  return {
    ...{ name: 'Svenskt Kvalitetsindex', period: '2021', value: null, low: null, high: null },
    ...{ place: null, of: null, source: 'Svenskt Kvalitetsindex 2021', ...some },
  }
}
