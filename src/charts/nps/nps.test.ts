import { describe, expect, test } from 'vitest'
import { faultsOf, readPicture } from '../../../test/picture.ts'
import type { Look } from '../chart.ts'
import { npsChart, type NpsFigure, type NpsRow } from './nps.ts'
import { renderSvg } from '../drawing/render.ts'
import { themes } from '../look/theme.ts'

// Fixture nki-a, round 2022 (computed in R): critics, passives and promoters of those who answered.
const all = score(590, 389, 285, { low: -28.520641806752813, high: -19.73885186413326 })
const business = score(313, 194, 117)
const households = score(277, 195, 168)

const rows: NpsRow[] = [
  row('alla', 'Alla kunder', 'All customers', all),
  row('foretag', 'Företag', 'Businesses', business),
  row('privat', 'Privatpersoner', 'Households', households),
  row('kommun', 'Kommuner', 'Municipalities', { is: 'withheld', withheld: 'too-few' }),
]
const title = { sv: 'Rekommendation 2022', en: 'Recommendation 2022' }
const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

test('the scores of the fixture stand beside their parts, signed and rounded half up', () => {
  // −24.13 of 1264, −31.41 of 624, −17.03 of 640; 313, 194 and 117 of 624 are 50.2, 31.1 and 18.75.
  const { table } = npsChart(rows, title, 'sv')
  expect(table.rows).toEqual([
    ['Alla kunder', '−24', '−29 till −20', '47 %', '31 %', '23 %', '1264'],
    ['Företag', '−31', '', '50 %', '31 %', '19 %', '624'],
    ['Privatpersoner', '−17', '', '43 %', '30 %', '26 %', '640'],
    ['Kommuner', 'visas inte: för få svar', '', '', '', '', ''],
  ])
  expect(table.header).toHaveLength(7)
})

test('the CSV has every digit, and of a withheld row nothing but why', () => {
  const { csv } = npsChart(rows, title, 'en')
  expect(csv.header.join()).toBe(
    'key,value,low,high,interval,critics,passives,promoters,n,population,display,shown',
  )
  const [first, , , last] = csv.rows
  expect(first?.slice(0, 3)).toEqual(['alla', '-24.129746835443036', '-28.520641806752813'])
  expect(first?.slice(8)).toEqual(['1264', '', '−24', 'shown'])
  expect(last).toEqual(['kommun', ...Array<string>(10).fill(''), 'too-few'])
})

test('the heading says the highest and the lowest, or the one there is', () => {
  const heading = (of: NpsRow[], language: 'sv' | 'en' = 'sv') =>
    npsChart(of, title, language).heading
  const three = rows.slice(0, 3)
  expect(heading(three)).toBe('NPS högst −17 (Privatpersoner), lägst −31 (Företag)')
  expect(heading(three, 'en')).toBe('NPS highest −17 (Households), lowest −31 (Businesses)')
  // What is withheld could be higher still.
  expect(heading(rows)).toBe(
    'NPS högst −17 (Privatpersoner), lägst −31 (Företag), av dem som visas',
  )
  const twins = [...three, row('annan', 'Andra företag', 'Other businesses', business)]
  expect(heading(twins)).toBe(
    'NPS högst −17 (Privatpersoner), lägst −31 (Företag och Andra företag)',
  )
  expect(heading(rows.slice(0, 1))).toBe('NPS −24: 23 % ambassadörer, 47 % kritiker')
  expect(heading(rows.slice(3))).toBe('NPS kan inte visas')
  expect(heading([])).toBe('Ingen NPS än')
  // Both are printed +2: neither is higher, as far as anyone can see.
  const even = [score(0, 984, 16), score(0, 978, 22)]
  expect(heading(even.map((figure, i) => row(String(i), 'A', 'A', figure)))).toBe('NPS +2 i alla 2')
})

test('a part that is too thin for its number has it above the bar; nothing is hidden', () => {
  const thin = [row('a', 'A', 'A', score(1, 2, 397)), row('b', 'B', 'B', score(40, 0, 60))]
  const { words, blocks } = readPicture(npsChart(thin, title, 'sv').draw(wide))
  const texts = words.map(({ text }) => text)
  // 1 of 400 is 0.25 percent, 2 are 0.5, 397 are 99.25.
  expect(texts).toEqual(expect.arrayContaining(['<1', '1', '99', '40', '60', '+99', '+20']))
  expect(texts).not.toContain('0')
  // Three squares of the key, three parts and two parts.
  expect(blocks).toHaveLength(8)
})

test('bars are as long as their parts: of 624, 313 are half', () => {
  const { blocks } = readPicture(npsChart(rows.slice(1, 2), title, 'sv').draw(wide))
  const [critics, , promoters] = blocks.slice(3)
  if (!critics || !promoters) throw new Error('the parts are missing')
  const length = promoters.right - critics.left
  expect((promoters.left - critics.left) / length).toBeCloseTo(507 / 624, 5)
})

test('history without its parts has its score, and says that nothing more is known', () => {
  const figure: NpsFigure = { is: 'value', value: 12, display: '12' }
  const chart = npsChart([row('2019', '2019', '2019', figure)], title, 'sv')
  expect(chart.heading).toBe('NPS +12')
  const texts = readPicture(chart.draw(wide)).words.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['+12', 'bara värdet är känt, inte delarna']))
})

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    test.each(['wide', 'narrow'] as const)('and %s nothing is cut, covered or lost', (width) => {
      const long = row('x', 'Registrarer med mer än tusen domäner '.repeat(4), 'Many', all)
      const thin = row('y', 'Tunna', 'Thin', score(1, 1, 900))
      for (const headed of [true, false]) {
        const drawn = npsChart([...rows, long, thin], title, language).draw({
          ...{ language, theme, width, headed },
        })
        expect(faultsOf(drawn, themes[theme])).toEqual([])
      }
    })
  })
})

test('Vega draws it, without a word of complaint', async () => {
  const svg = await renderSvg(npsChart(rows, title, 'sv').draw(wide))
  for (const text of ['Företag', '−31', '>50<', 'Ambassadörer, 9–10', 'visas inte: för få svar'])
    expect(svg).toContain(text)
  expect(svg).not.toMatch(/NaN|undefined/)
})

function score(
  critics: number,
  passives: number,
  promoters: number,
  interval?: { low: number; high: number },
): NpsFigure {
  const n = critics + passives + promoters
  const percent = (count: number) => (100 * count) / n
  return {
    ...{ is: 'value', value: (100 * (promoters - critics)) / n, display: '', decimals: 0, n },
    interval: interval ? { ...interval, spread: 'own', finite: true } : null,
    parts: {
      ...{ critics: percent(critics), passives: percent(passives) },
      promoters: percent(promoters),
    },
  }
}

function row(key: string, sv: string, en: string, figure: NpsFigure): NpsRow {
  return { key, title: { sv, en }, figure }
}
