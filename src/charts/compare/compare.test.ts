import { beforeAll, describe, expect, test } from 'vitest'
import { expectReadable, expectWhole, readDrawn, type Drawn } from '../../../test/drawn.ts'
import { display } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import type { Lead } from '../../core/lead.ts'
import type { Look } from '../chart.ts'
import type { Compare, CompareArea } from './content.ts'
import { compareChart } from './compare.ts'
import { contrast } from '../look/contrast.ts'
import { objectColours, objectMark } from '../look/palette-objects.ts'
import { overlap } from '../parts/place-labels.ts'
import { renderSvg } from '../drawing/render.ts'
import { themes } from '../look/theme.ts'

const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

/** Highest alone: .se in Service and Teknik, .no in Samarbete; .se and .no share Information. */
const nordic = compared(['.se', '.dk', '.no', '.fi'], {
  Information: [8.1, 7.4, 8.1, 7.2],
  Service: [8.3, 7.6, 8.2, 7.4],
  Teknik: [8.4, 7.9, 7.8, 7.88],
  Samarbete: [7.6, 7.2, 8, 7.1],
})

/** Published for 2017: .se 83.3, the best .eu 86.9, the mean of all 71.3. The others are made up. */
const registries = {
  ...compared(['.ch', '.se', '.eu', '.fr'], { Poäng: [84.1, 83.3, 86.9, 60] }, 100),
  all: { title: { sv: 'Medel av alla', en: 'Mean of all' }, figure: figure(71.3, 1) },
}

beforeAll(() => renderSvg(compareChart(nordic, 'sv').draw(wide)), 30_000)

describe('the heading of several areas', () => {
  const of = (content: Compare) => compareChart(content, 'sv').heading

  test("says who has the highest figure in how many; a shared one is nobody's", () => {
    expect(of(nordic)).toBe('Högst i 2 av 4 områden: .se')
    expect(compareChart(nordic, 'en').heading).toBe('Highest in 2 of 4 areas: .se')
  })

  test('names all who have it in equally many, and nobody in particular when they are many', () => {
    const objects = ['a', 'b', 'c', 'd']
    expect(of(compared(objects, { X: [9, 1, 1, 1], Y: [1, 9, 1, 1] }))).toBe(
      'Högst i 1 av 2 områden var: a och b',
    )
    const each = { X: [9, 1, 1, 1], Y: [1, 9, 1, 1], Z: [1, 1, 9, 1], W: [1, 1, 1, 9] }
    expect(of(compared(objects, each))).toBe('Ingen är högst i mer än 1 av 4 områden')
    expect(of(compared(objects, { X: [9, 9, 1, 1], Y: [1, 1, 9, 9] }))).toBe(
      'Ingen är ensam högst i något av 2 områden',
    )
  })

  test('what differs after the ninth decimal is a tie', () => {
    // 0.1 + 0.2 is 0.30000000000000004.
    const tie = compared(['a', 'b'], { X: [0.1 + 0.2, 0.3], Y: [2, 1] })
    expect(of(tie)).toBe('Högst i 1 av 2 områden: a')
  })

  test('counts only areas where two or more can be compared, and says when somebody is hidden', () => {
    const some = compared(['a', 'b', 'c'], {
      X: [8, 7, 6],
      Y: [8, 'no-answers', 'no-answers'],
      Z: [8, 7, 'no-answers'],
    })
    expect(of(some)).toBe('Högst i 2 av 2 områden: a')
    const hidden = compared(['a', 'b', 'c'], { X: [8, 7, 'too-few'], Y: [8, 7, 6] })
    expect(of(hidden)).toBe('Högst av dem som visas i 2 av 2 områden: a')
    expect(of(compared(['a'], { X: [8], Y: [7] }))).toBe('Inget att jämföra')
  })

  test('where low is good the lowest is looked for', () => {
    const areas = (directions: readonly CompareArea['direction'][]) => {
      const content = compared(['a', 'b'], { X: [2, 3], Y: [2, 3] })
      return {
        ...content,
        areas: content.areas.map((area, i) => ({ ...area, direction: directions[i] ?? 'higher' })),
      }
    }
    expect(of(areas(['lower', 'lower']))).toBe('Lägst i 2 av 2 områden: a')
    // a stands first in X, where low is good, and b in Y.
    expect(of(areas(['lower', 'higher']))).toBe('Främst i 1 av 2 områden var: a och b')
  })

  test('the index is no area', () => {
    const content = compared(['a', 'b'], { X: [8, 7], Y: [6, 7], Z: [8, 7], Index: [60, 70] }, 10, [
      'Index',
    ])
    expect(of(content)).toBe('Högst i 2 av 3 områden: a')
  })
})

describe('the heading of one area', () => {
  const of = (content: Compare) => compareChart(content, 'sv').heading

  test('says where the own object stands and who has the highest figure', () => {
    expect(of({ ...registries, own: '.se' })).toBe(
      '.se har 83,3, plats 3 av 4; högst är .eu med 86,9',
    )
    expect(of({ ...registries, own: '.eu' })).toBe('Högst av 4: .eu, 86,9')
    expect(of(registries)).toBe('Högst: .eu, 86,9')
  })

  test('a shared place is said to be shared, and a shared first place names both', () => {
    const content = compared(['a', 'b', 'c'], { X: [80, 80, 90] }, 100)
    expect(of({ ...content, own: 'a' })).toBe('a har 80,0, delad plats 2 av 3; högst är c med 90,0')
    const top = compared(['a', 'b', 'c'], { X: [90, 80, 90] }, 100)
    expect(of({ ...top, own: 'a' })).toBe('Högst: a och c, 90,0')
  })

  test('who is hidden could be higher', () => {
    const content = compared(['a', 'b', 'c'], { X: [80, 'too-few', 90] }, 100)
    expect(of({ ...content, own: 'a' })).toBe(
      'a har 80,0, plats 2 av 2; högst är c med 90,0, av dem som visas',
    )
    const alone = compared(['a', 'b', 'c'], { X: [80, 'too-few', 'no-answers'] }, 100)
    expect(of({ ...alone, own: 'a' })).toBe('Inget att jämföra')
  })
})

test('where no lead was tested no heading claims one, and the summary says that it is not told', () => {
  for (const content of [nordic, registries]) {
    const { heading, summary } = compareChart(content, 'sv')
    expect(heading).not.toMatch(/bäst|säker|signifikan|vinn/i)
    expect(summary).toContain('Om ett försprång är statistiskt säkerställt framgår inte här.')
  }
})

describe('where leads were tested', () => {
  const comparison = (object: string, verdict: 'certain' | 'not-certain') => ({
    ...{ object, verdict, n: 90, diff: 0.4, low: 0.15, high: 0.65, p: 0.01, pHolm: 0.02 },
  })
  const ahead = (best: string, verdict: 'certain' | 'not-certain'): Lead => ({
    ...{ measure: 'm', best, tied: [], verdict, comparisons: [comparison('.dk', verdict)] },
  })
  const tested = (leads: readonly (Lead | undefined)[], content = nordic): Compare => ({
    ...content,
    areas: content.areas.map((area, i) => {
      const lead = leads[i]
      return lead === undefined ? area : { ...area, lead }
    }),
  })
  const tie: Lead = {
    ...{ measure: 'm', best: null, tied: ['.se', '.no'], verdict: 'tie', comparisons: [] },
  }
  const few: Lead = { measure: 'm', withheld: 'too-few' }
  const of = (...leads: Lead[]) => compareChart(tested(leads), 'sv')

  test('the heading says in how many areas the highest is a certain lead', () => {
    const [se, seOpen, no] = [
      ahead('.se', 'certain'),
      ahead('.se', 'not-certain'),
      ahead('.no', 'certain'),
    ]
    const fact = 'Högst i 2 av 4 områden: .se'
    expect(of(tie, se, se, no).heading).toBe(`${fact}; leder statistiskt säkert i alla 2`)
    expect(of(tie, se, seOpen, no).heading).toBe(`${fact}; leder statistiskt säkert i 1 av dem`)
    expect(of(tie, seOpen, seOpen, no).heading).toBe(`${fact}; inget försprång är säkerställt`)
    // What is withheld may be certain.
    expect(of(tie, few, seOpen, no).heading).toBe(fact)
    expect(compareChart(tested([tie, se, seOpen, no]), 'en').heading).toBe(
      'Highest in 2 of 4 areas: .se; leads with statistical certainty in 1 of them',
    )
  })

  test('so does the heading of one area', () => {
    const one = (lead: Lead) => compareChart(tested([lead], registries), 'sv').heading
    expect(one(ahead('.eu', 'certain'))).toBe(
      'Högst: .eu, 86,9; ledningen är statistiskt säkerställd',
    )
    expect(one(ahead('.eu', 'not-certain'))).toBe(
      'Högst: .eu, 86,9; försprånget är inte säkerställt',
    )
    expect(one(few)).toBe('Högst: .eu, 86,9')
  })

  test('the summary has a sentence on every lead, and no longer that none was tested', () => {
    const { summary } = of(tie, ahead('.se', 'certain'), ahead('.se', 'not-certain'), few)
    expect(summary).toContain('Information: .se och .no delar det högsta värdet: ingen leder.')
    expect(summary).toContain('Service: .se leder, och ledningen är statistiskt säkerställd.')
    expect(summary).toContain('att .se leder är inte säkerställt (mot .dk).')
    expect(summary).not.toContain('framgår inte här')
  })

  test('the table has who leads in each area, or how far the best is ahead of each other', () => {
    const { table } = of(tie, ahead('.se', 'certain'), ahead('.se', 'not-certain'), few)
    expect(table.header.at(-1)).toBe('Ledning')
    expect(table.rows.map((row) => row.at(-1))).toEqual([
      ...['delad: .se och .no', '.se, säkerställd'],
      ...['.se, inte säkerställd (mot .dk)', 'för få svar'],
    ])
    const lead: Lead = {
      ...{ measure: 'm', best: '.eu', tied: [], verdict: 'certain' },
      comparisons: [
        comparison('.ch', 'certain'),
        { object: '.se', verdict: 'certain', withheld: 'would-reveal' },
      ],
    }
    const single = compareChart(tested([lead], registries), 'sv')
    expect(single.table.header.slice(-3)).toEqual([
      ...['.eu före', 'Personer som bedömt båda', 'Säkerställt'],
    ])
    expect(single.table.rows.slice(0, 3).map((row) => row.slice(-3))).toEqual([
      ['', '', ''],
      ['0,4 (0,15–0,65)', '90', 'ja'],
      ['skulle avslöja enskilda svar', '', 'ja'],
    ])
    expect(single.csv.header.slice(-6)).toEqual([
      ...['lead', 'ahead', 'ahead_low', 'ahead_high', 'pairs', 'ahead_p_holm'],
    ])
    expect(single.csv.rows.map((row) => row.slice(-6))).toEqual([
      ['certain', '0.4', '0.15', '0.65', '90', '0.02'],
      ['certain', 'would-reveal', '', '', '', ''],
      ['certain', '', '', '', '', ''],
      ['', '', '', '', '', ''],
    ])
  })

  test('a line stands under the number of a certain lead and no other, and the key names it', async () => {
    const content = tested([tie, ahead('.se', 'certain'), ahead('.no', 'not-certain'), few])
    for (const width of ['wide', 'narrow'] as const)
      for (const theme of ['light', 'dark'] as const) {
        const drawn = await draw(content, { ...wide, width, theme })
        expectReadable(drawn, width)
        const before = await draw(nordic, { ...wide, width, theme })
        expect(drawn.lines).toHaveLength(before.lines.length + 2)
        const number = drawn.texts.find(({ text, bold }) => text === '8,3' && bold)!
        const named = drawn.texts.find(({ text }) => text === 'Statistiskt säkerställd ledning')!
        const under = drawn.lines.filter(({ left }) => Math.abs(left - number.left) < 1)
        expect(under).toHaveLength(1)
        expect(under[0]!.top).toBeGreaterThan((number.top + number.bottom) / 2)
        expect(under[0]!.top).toBeLessThan(number.bottom + 4)
        const key = drawn.lines.filter(({ top }) => top >= named.top && top <= named.bottom)
        expect(key).toHaveLength(1)
        expect(key[0]!.right).toBeLessThan(named.left)
      }
    const none = await draw(tested([tie, few]), wide)
    const said = none.texts.map(({ text }) => text)
    expect(said).toContain('Ingen ledning är statistiskt säkerställd.')
  })
})

test('the table has a row an area with n beside every number, or a row a place', () => {
  const some = compared(['a', 'b', 'c'], { X: [8, 'too-few', 7.25], Y: [6, 'no-answers', 7] })
  expect(compareChart(some, 'sv').table).toEqual({
    header: ['Område', 'a', 'b', 'c'],
    rows: [
      ['X', '8,0 (n = 100)', 'för få svar', '7,3 (n = 102)'],
      ['Y', '6,0 (n = 100)', 'inga svar', '7,0 (n = 102)'],
    ],
  })
  expect(compareChart(registries, 'sv').table).toEqual({
    header: ['Plats', 'Objekt', 'Poäng', 'n'],
    rows: [
      ['1', '.eu', '86,9', '102'],
      ['2', '.ch', '84,1', '100'],
      ['3', '.se', '83,3', '101'],
      ['4', '.fr', '60,0', '103'],
      ['', 'Medel av alla', '71,3', '101'],
    ],
  })
})

test('the file has a row an area and object, with codes', () => {
  const { csv } = compareChart(compared(['a', 'b'], { X: [7.25, 'too-few'] }), 'sv')
  expect(csv.header.slice(0, 3)).toEqual(['area', 'object', 'value'])
  expect(csv.rows).toEqual([
    ['X', 'a', '7.25', '', '', '', '', '', '100', '', 'shown'],
    ['X', 'b', '', '', '', '', '', '', '', '', 'too-few'],
  ])
})

test('every number is written, the highest of a row bold; who is withheld has a hatched field', async () => {
  const some = compared(['a', 'b', 'c'], { X: [8.1, 'too-few', 7.2], Y: [6.3, 'no-answers', 7.4] })
  for (const width of ['wide', 'narrow'] as const) {
    const { texts, hatched } = await draw(some, { ...wide, width })
    const bold = (number: string) => texts.filter(({ text }) => text === number).map((t) => t.bold)
    expect(['8,1', '7,2', '6,3', '7,4'].map(bold)).toEqual([[true], [false], [false], [true]])
    expect(texts.filter(({ text }) => text === '–')).toHaveLength(1)
    expect(hatched).toHaveLength(1 + 1)
  }
})

test('a part of the scale is said to be one', async () => {
  const { texts } = await draw(nordic, wide)
  const foot = texts.map(({ text }) => text).join(' ')
  // From 7.1 to 8.4 on a scale from 1 to 10.
  expect(foot).toMatch(/Axeln visar \d,\d–\d,\d av skalan 1–10\./)
  const whole = compared(['a', 'b'], { X: [1.2, 9.9], Y: [1.4, 9.8] })
  expect((await draw(whole, wide)).texts.map(({ text }) => text).join(' ')).not.toContain('Axeln')
})

test('bars stand in order on the whole scale, and the mean of all is a line that no number lies on', async () => {
  for (const width of ['wide', 'narrow'] as const) {
    for (const mean of [71.3, 97, 2]) {
      const all = { ...registries.all, figure: figure(mean, 1) }
      const drawn = await draw({ ...registries, all, own: '.se' }, { ...wide, width })
      const [first, second, third, fourth] = [...drawn.fields].sort((a, b) => a.top - b.top)
      const long = [first, second, third, fourth].map((bar) => (bar ? bar.right - bar.left : 0))
      // Lengths are as the figures are: .eu, .ch, .se, .fr.
      expect(long[1]! / long[0]!).toBeCloseTo(84.1 / 86.9, 6)
      expect(long[3]! / long[0]!).toBeCloseTo(60 / 86.9, 6)
      expect(third?.colour).toBe(themes.light.accent)
      const upright = drawn.lines.filter(({ left, right }) => left === right)
      expect(upright.length).toBeGreaterThan(0)
      for (const line of upright)
        for (const text of drawn.texts)
          expect(overlap(text, { ...line, right: line.right + 1 }), text.text).toBe(0)
    }
  }
})

describe.each(['wide', 'narrow'] as const)('in a %s picture', (width) => {
  const processes = ['HR', 'Ekonomi', 'Juridik', 'Kontorsservice', 'Risk och informationssäkerhet']
  const rows = Object.fromEntries(
    ['Bemötande', 'Tillgänglighet och svarstider', 'Tydlig information', 'Rätt tjänst'].map(
      (area, i) => [area, processes.map((_, k): Cell => 62 + ((5 * i + 7 * k) % 23))],
    ),
  )
  const crowd = {
    Poäng: Array.from({ length: 10 }, (_, i): Cell => (i === 7 ? 'too-few' : 90 - i)),
  }
  test.each<[string, Compare]>([
    ['four organisations with a tie', nordic],
    ['five processes with long names', compared(processes, rows, 100)],
    [
      'nobody that may be shown',
      compared(['a', 'b'], { X: ['too-few', 'too-few'], Y: ['no-answers', 'too-few'] }),
    ],
    ['one area', { ...registries, own: '.se' }],
    [
      'ten objects',
      compared(
        crowd.Poäng.map((_, i) => `Registret för toppdomänen ${String(i)}`),
        crowd,
        100,
      ),
    ],
  ])(
    'of %s nothing is outside, no text lies on another and every name is whole',
    async (name, content) => {
      for (const [theme, language] of [
        ['light', 'sv'],
        ['dark', 'en'],
      ] as const) {
        const drawn = await draw(content, { width, theme, language, headed: true })
        expectReadable(drawn, name)
        for (const { title } of [
          ...content.objects,
          ...(content.areas.length > 1 ? content.areas : []),
        ])
          expectWhole(drawn, title.sv ?? '')
      }
    },
  )
})

test('objects are told apart without colour, and their colours from paper', () => {
  const shapes = Array.from({ length: 6 }, (_, i) => objectMark(i, false, 'light').shape)
  expect(new Set(shapes).size).toBe(6)
  const marks = Array.from({ length: 24 }, (_, i) => {
    const { shape, fill } = objectMark(i, false, 'light')
    return `${shape} ${fill}`
  })
  expect(new Set(marks).size).toBe(24)
  for (const theme of ['light', 'dark'] as const)
    for (const colour of objectColours[theme])
      // WCAG 1.4.11 asks 3:1 of marks.
      expect(contrast(colour, themes[theme].paper)).toBeGreaterThanOrEqual(3)
})

type Cell = number | 'too-few' | 'no-answers'

/** Objects compared in the areas of a table; `index` names the rows that are no areas. */
function compared(
  objects: string[],
  rows: Record<string, Cell[]>,
  max = 10,
  index: string[] = [],
): Compare {
  const named = (key: string) => ({ key, title: { sv: key } })
  return {
    title: { sv: 'Jämförelse 2024' },
    objects: objects.map(named),
    areas: Object.keys(rows).map((key): CompareArea => ({
      ...named(key),
      style: { decimals: 1 },
      range: index.includes(key) ? { min: 0, max: 100 } : { min: max === 100 ? 0 : 1, max },
      direction: 'higher',
      ...(index.includes(key) ? { index: true } : {}),
    })),
    figure: (area, object) =>
      figure(rows[area]?.[objects.indexOf(object)] ?? 'no-answers', objects.indexOf(object)),
  }
}

function figure(cell: Cell, object: number): NumberFigure {
  const about = { measure: 'm', concept: 'm', group: {} }
  if (cell === 'no-answers') return { ...about, is: 'none', reason: cell }
  if (cell === 'too-few') return { ...about, is: 'withheld', withheld: cell }
  return {
    ...{ ...about, is: 'value', value: cell, decimals: 1 },
    ...{ display: display(cell, { decimals: 1 }, 'sv'), n: 100 + object },
    ...{ N: null, interval: null, band: null },
  }
}

async function draw(content: Compare, look: Look): Promise<Drawn> {
  return readDrawn(await renderSvg(compareChart(content, look.language).draw(look)))
}
