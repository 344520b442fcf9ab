import { describe, expect, test } from 'vitest'
import { faultsOf, readPicture } from '../../../test/picture.ts'
import type { Quadrant } from '../../core/drivers.ts'
import { en } from '../../core/words/en.ts'
import { sv } from '../../core/words/sv.ts'
import type { Look } from '../chart.ts'
import { renderSvg } from '../drawing/render.ts'
import { themes } from '../look/theme.ts'
import type { PriorityMatrix } from './content.ts'
import { priorityMatrix } from './priority-matrix.ts'

// Made up. The shares sum to 100, so that their mean is 25; the mean of the scores is 72.
const four = matrix([
  ['drift', 'Drift och säkerhet', 84, 20, 0.1, 'lower-priority'],
  ['service', 'Kundservice', 66, 40, 0.5, 'prioritise'],
  ['pris', 'Pris och villkor', 60, 10, -0.04, 'improve-if-possible'],
  ['info', 'Information', 78, 30, 0.255, 'maintain'],
])
const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

test('the table has the areas in the order of their importance, and what the lines stand at', () => {
  const { table } = priorityMatrix(four, 'sv')
  expect(table.header).toEqual([
    ...['Område', 'Index', 'Andel av sambandet med NKI', 'Poäng NKI per poäng', 'Läge'],
  ])
  expect(table.rows).toEqual([
    ['Kundservice', '66,0', '40,0 %', '+0,50', 'Prioritera'],
    ['Information', '78,0', '30,0 %', '+0,26', 'Bevara'],
    ['Drift och säkerhet', '84,0', '20,0 %', '+0,10', 'Lägre prioritet'],
    ['Pris och villkor', '60,0', '10,0 %', '−0,04', 'Förbättra om möjligt'],
    ['Snitt', '72,0', '25,0 %', '', ''],
  ])
})

test('the CSV has every digit, codes, and what the whole accounts for', () => {
  const { csv } = priorityMatrix(four, 'sv')
  expect(csv.header.join()).toBe('area,score,importance,effect,quadrant,outcome,n,r2')
  expect(csv.rows[1]?.join()).toBe('info,78,30,0.255,maintain,nki,412,0.584')
})

test('the heading says what to prioritise, or that nothing is', () => {
  expect(priorityMatrix(four, 'sv').heading).toBe(
    'Prioritera "Kundservice": samvarierar mer med NKI än snittet, men har lägre index',
  )
  expect(priorityMatrix(four, 'en').heading).toContain('Prioritise "Customer service"')
  const { areas } = four
  const none = { ...four, areas: areas.filter(({ quadrant }) => quadrant !== 'prioritise') }
  expect(priorityMatrix(none, 'sv').heading).toBe(
    'Inget område att prioritera: de som samvarierar mest med NKI har redan index över snittet',
  )
})

test('the summary says every number, and of an open link that nobody knows whom it speaks for', () => {
  const { summary } = priorityMatrix(four, 'sv')
  for (const said of [
    'Områdena svarar tillsammans mot 58 % av variationen i NKI mellan de 412 personer',
    'Kundservice: prioritera, 40,0 % av sambandet, index 66,0.',
    'övriga områden lika: Kundservice +0,50; Information +0,26;',
    'Det som samvarierar behöver inte vara en orsak.',
  ])
    expect(summary).toContain(said)
  const open = { ...four, openLink: true }
  for (const words of [sv, en]) {
    const language = words === sv ? 'sv' : 'en'
    const { notRepresentative } = words.staff
    expect(priorityMatrix(open, language).summary).toContain(notRepresentative)
    expect(priorityMatrix(four, language).summary).not.toContain(notRepresentative)
  }
})

test('nothing that is said makes an area the cause of anything', () => {
  const causal = /påverk|leder till|orsak|driver|förklar|gör att|caus|lead|affect|explain/i
  for (const language of ['sv', 'en'] as const) {
    const { noCause, hidden } = { sv, en }[language].priorityMatrix
    const { heading, summary, table } = priorityMatrix(four, language)
    const said = [
      heading,
      summary,
      ...table.header,
      ...Object.values(hidden).map((why) => why('NKI')),
    ]
    expect(said.join('\n')).toContain(noCause)
    expect(said.join('\n').replace(noCause, '')).not.toMatch(causal)
  }
})

test('a mark stands where its score and its share are, and its name at it', () => {
  const { dots, words } = readPicture(priorityMatrix(four, 'sv').draw(wide))
  const [service, info, drift, pris] = dots
  if (!service || !info || !drift || !pris) throw new Error('marks are missing')
  // From 60 to 66 is a quarter of the way from 60 to 84; from 10 to 40 three times that from 20 to 30.
  expect((service.px - pris.px) / (drift.px - pris.px)).toBeCloseTo(0.25, 6)
  expect((pris.py - service.py) / (drift.py - info.py)).toBeCloseTo(3, 6)
  for (const name of ['Kundservice', 'Information', 'Drift och säkerhet', 'Pris och villkor'])
    expect(words.filter(({ text }) => text === name)).toHaveLength(1)
})

test('each mark lies on the ground of its quadrant, and the quadrant’s name in its corner', () => {
  const { dots, words, blocks } = readPicture(priorityMatrix(four, 'sv').draw(wide))
  const at = (px: number, py: number) =>
    blocks.findIndex((b) => b.left < px && px < b.right && b.top < py && py < b.bottom)
  const named = (text: string) => words.find((one) => one.text === text)
  const quadrants = ['Prioritera', 'Bevara', 'Lägre prioritet', 'Förbättra om möjligt']
  const grounds = quadrants.map((text) => {
    const box = named(text)?.box
    return box && at((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  })
  expect(new Set(grounds).size).toBe(4)
  expect(dots.map(({ px, py }) => at(px, py))).toEqual(grounds)
})

test('where names have no room at their marks, the marks are numbered and the names stand below, whole', () => {
  const long = 'Information om störningar, underhåll och planerade avbrott i våra tjänster'
  const crowd = matrix(
    Array.from({ length: 12 }, (_, i) => [
      ...([`a${String(i)}`, `${long} ${String(i)}`, 70 + (i % 3), 7 + (i % 4)] as const),
      ...([0.1, 'maintain'] as const),
    ]),
  )
  for (const width of ['wide', 'narrow'] as const) {
    const drawn = priorityMatrix(crowd, 'sv').draw({ ...wide, width })
    expect(faultsOf(drawn, themes.light)).toEqual([])
    const texts = readPicture(drawn).words.map(({ text }) => text)
    for (let number = 1; number <= 12; number++) expect(texts).toContain(String(number))
    const all = texts.join(' ')
    for (let i = 0; i < 12; i++) expect(all).toContain(`${long} ${String(i)}`)
  }
})

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    test.each(['wide', 'narrow'] as const)('and %s nothing is cut, covered or lost', (width) => {
      // All alike, at an end of the scale, and one far from all others.
      const alike = matrix(
        ['a', 'b', 'c', 'd'].map((key) => [key, `Område ${key}`, 98, 25, 0.2, 'maintain']),
      )
      const apart = matrix([
        ['a', 'Ett', 5, 88, 0.9, 'prioritise'],
        ['b', 'Två', 96, 6, 0, 'lower-priority'],
        ['c', 'Tre', 97, 6, 0.01, 'lower-priority'],
      ])
      for (const content of [four, alike, apart])
        for (const headed of [true, false]) {
          const drawn = priorityMatrix(content, language).draw({ language, theme, width, headed })
          expect(faultsOf(drawn, themes[theme])).toEqual([])
        }
    })
  })
})

test('Vega draws it, without a word of complaint', async () => {
  const svg = await renderSvg(priorityMatrix(four, 'sv').draw(wide))
  for (const text of ['Prioritera', 'Förbättra om möjligt', 'Kundservice', 'snitt 72,0'])
    expect(svg).toContain(text)
  expect(svg).not.toMatch(/NaN|undefined/)
})

type Row = readonly [string, string, number, number, number, Quadrant]

function matrix(rows: readonly Row[]): PriorityMatrix {
  const english: Record<string, string> = { Kundservice: 'Customer service' }
  return {
    ...{ title: { sv: 'NKI 2025', en: 'NKI 2025' }, n: 412, r2: 0.584, openLink: false },
    outcome: { key: 'nki', title: { sv: 'NKI', en: 'NKI' } },
    areas: rows.map(([key, title, score, importance, effect, quadrant]) => ({
      ...{ key, title: { sv: title, en: english[title] ?? title }, style: { decimals: 1 } },
      ...{ score, importance, effect, quadrant },
    })),
  }
}
