import { describe, expect, test } from 'vitest'
import { faultsOf, readPicture } from '../../../test/picture.ts'
import toppbetyg from '../../../surveys/bands/toppbetyg.json' with { type: 'json' }
import { bandSet } from '../../core/bands.ts'
import type { PointFigure } from '../../core/trend.ts'
import type { Look } from '../chart.ts'
import { themes } from '../look/theme.ts'
import { topBox, type TopBoxRow } from './top-box.ts'

const bands = bandSet.parse(toppbetyg)
const title = { sv: 'Andel som svarat 4 eller 5', en: 'Share answering 4 or 5' }
const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

// Published: Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018. Percent who answered
// 4 or 5, under the headings of the application, in its order.
const published: Record<string, [question: string, percent: number][]> = {
  utmärkt: [
    ['Känner till IIS värderingar', 95],
    ['Finns plats för social samvaro', 95],
    ['Fysiska arbetsplatsen är bra utformad', 94],
    ['Har bra kunskap om vårt uppdrag (stadgar/urkund)', 92],
    ['Känner till företagets mål/inriktning', 92],
    ['Har tillräcklig kunskap för att klara arbete', 92],
    ['Värderingar stämmer överens med företagets värderingar', 89],
    ['Stolt över att arbeta på IIS', 89],
    ['Känner sig väl informerad', 88],
    ['Kan se ett tydligt resultat av mitt arbete', 89],
  ],
  bra: [
    ['Sammanfattande betyg av IIS som arbetsgivare', 83],
    ['Kan bestämma hur arbetet skall utföras', 82],
    ['Trivs med arbete inom IIS', 81],
    ['Stor öppenhet mellan medarbetarna', 79],
    ['Skulle rekommendera arbete hos IIS', 79],
    ['Har stimulerande/utvecklande arbetsuppgifter', 79],
    ['Mina idéer om förbättringar tas tillvara', 76],
    ['Nöjd med medarbetarsamtal', 74],
    ['Fått utbildning som krävs', 74],
  ],
}
const answers = Object.values(published).flat()
// Not in the order of the answer: every third, then the others.
const shuffled = [0, 1, 2].flatMap((k) => answers.filter((_, i) => i % 3 === k))
const rows = shuffled.map(([question, percent], i) => share(question, percent, `f${String(i)}`))

test('the nineteen questions of 2018 fall in the bands they were published in', () => {
  const { table, heading } = topBox(rows, bands, title, 'sv')
  for (const [band, questions] of Object.entries(published)) {
    const here = table.rows.filter(([word]) => word === band)
    expect(here.map((cells) => cells[1]).sort()).toEqual(questions.map(([q]) => q).sort())
  }
  expect(table.rows).toHaveLength(19)
  expect(heading).toBe('10 av 19 utmärkt, 9 bra, 0 behöver förbättras')
})

test('in each band the highest stands first', () => {
  const { table } = topBox(rows, bands, title, 'sv')
  const percents = table.rows.map((cells) => Number.parseInt(cells[2] ?? '', 10))
  expect(percents.slice(0, 10)).toEqual([95, 95, 94, 92, 92, 92, 89, 89, 89, 88])
  expect(percents.slice(10)).toEqual([83, 82, 81, 79, 79, 79, 76, 74, 74])
})

test('a share is banded and sorted by the whole percent that is shown', () => {
  // Published: 87 and more is excellent, 69 to 86 good. 86.5 is shown as 87, 68.49 as 68.
  const close = [share('A', 86.49), share('B', 86.5), share('C', 87.4), share('D', 68.49)]
  const { table, csv } = topBox(close, bands, title, 'en')
  expect(table.rows.map((cells) => cells.slice(0, 3))).toEqual([
    ['excellent', 'B', '87%'],
    ['excellent', 'C', '87%'],
    ['good', 'A', '86%'],
    ['needs improvement', 'D', '68%'],
  ])
  expect(csv.rows[0]).toEqual(['excellent', 'B', '86.5', '70', '87%', 'shown'])
})

test('what is withheld, and a bound that settles nothing, stand last without a band', () => {
  const mixed: TopBoxRow[] = [
    row('dold', 'Dold', { is: 'withheld', withheld: 'too-few' }),
    row('minst-90', 'Minst 90', { is: 'bound', atLeast: 90, display: '', n: 12 }),
    row('minst-80', 'Minst 80', { is: 'bound', atLeast: 80, display: '', n: 12 }),
    share('Bra', 80),
  ]
  const { table, csv, summary } = topBox(mixed, bands, title, 'sv')
  expect(table.rows).toEqual([
    ['utmärkt', 'Minst 90', 'minst 90 %', '12'],
    ['bra', 'Bra', '80 %', '70'],
    ['Utan band', 'Dold', 'visas inte: för få svar', ''],
    ['Utan band', 'Minst 80', 'minst 80 %', '12'],
  ])
  expect(csv.rows[2]).toEqual(['', 'dold', '', '', '', 'too-few'])
  expect(summary).toContain('2 frågor har inget band.')
})

test('bars are as long as their percent, on a track that is the whole hundred', () => {
  const { blocks } = readPicture(topBox([share('A', 89)], bands, title, 'sv').draw(wide))
  const [track, bar] = blocks
  if (!track || !bar) throw new Error('the bar is missing')
  expect((bar.right - bar.left) / (track.right - track.left)).toBeCloseTo(0.89, 5)
})

test('every band has its heading with its limits and how many are in it, the empty one too', () => {
  const { words } = readPicture(topBox(rows, bands, title, 'sv').draw(wide))
  const texts = words.map(({ text }) => text)
  for (const text of ['Utmärkt, minst 87 %', '10 frågor', 'Bra, 69–86 %', '9 frågor'])
    expect(texts).toContain(text)
  for (const text of ['Behöver förbättras, under 69 %', '0 frågor']) expect(texts).toContain(text)
})

test('no questions, or none that may be shown, is said', () => {
  expect(topBox([], bands, title, 'sv').heading).toBe('Inga frågor att visa')
  const hidden = row('a', 'A', { is: 'withheld', withheld: 'too-few' })
  expect(topBox([hidden], bands, title, 'sv').heading).toBe('Ingen andel kan visas')
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(['wide', 'narrow'] as const)('and %s nothing is cut, covered or lost', (width) => {
    const more = [
      share('Medarbetarengagemangsundersökningens samlade helhetsbedömning '.repeat(3), 100),
      share('Ingen', 0),
      row('dold', 'Dold', { is: 'withheld', withheld: 'would-reveal' }),
      row('minst', 'Minst', { is: 'bound', atLeast: 80, display: '', n: 12 }),
    ]
    for (const language of ['sv', 'en'] as const)
      for (const some of [rows, [...rows, ...more], more.slice(2), []]) {
        const look = { language, theme, width, headed: true }
        expect(faultsOf(topBox(some, bands, title, 'sv').draw(look), themes[theme])).toEqual([])
      }
  })
})

function share(question: string, value: number, key = question): TopBoxRow {
  return row(key, question, { is: 'value', value, decimals: 0, display: '', n: 70 })
}

function row(key: string, sv: string, figure: PointFigure): TopBoxRow {
  return { key, title: { sv }, figure }
}
