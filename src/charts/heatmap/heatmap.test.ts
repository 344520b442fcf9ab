import { beforeAll, describe, expect, test, vi } from 'vitest'
import { expectReadable, expectWhole, readDrawn, type Drawn } from '../../../test/drawn.ts'
import { display } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import type { Look } from '../chart.ts'
import type { Heatmap, HeatmapMeasure } from './content.ts'
import { heatmap } from './heatmap.ts'
import { heatColour } from '../look/palette-heat.ts'
import { renderSvg } from '../drawing/render.ts'

const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

const hme = index('hme', 'HME')
const ledarskap = index('ledarskap', 'Ledarskap')
const kultur = [72, 79]
const whole = { key: '', title: { sv: 'Alla tillfrågade', en: 'Everybody asked' } }

/** Five departments; leadership spreads over 14 points, HME over 13. */
const departments = figures([hme, ledarskap], {
  '': [78, 79],
  Kultur: kultur,
  Service: [79, 86],
  Teknik: [82, 72],
  Utbildning: [85, 75],
  'Vård & omsorg': [75, 82],
})

// The first picture loads Vega.
beforeAll(() => renderSvg(heatmap(departments, 'sv').draw(wide)), 30_000)

test('the heading names the measure in which the groups are furthest apart, and who stands at its ends', () => {
  expect(heatmap(departments, 'sv').heading).toBe(
    'Ledarskap: från 72 (Teknik) till 86 (Service), störst spridning mellan grupperna',
  )
  expect(heatmap(departments, 'en').heading).toBe(
    'Ledarskap: from 72 (Teknik) to 86 (Service), where groups lie furthest apart',
  )
})

test('how far apart is a share of the scale: 0.6 of 1–5 is more than 14 of 0–100', () => {
  const grade: HeatmapMeasure = { ...index('trivsel', 'Trivsel', 2), range: { min: 1, max: 5 } }
  const both = figures([ledarskap, grade], { A: [72, 3.4], B: [86, 4] })
  // 14 of 100 points is 14 %; 0.6 of the four steps between 1 and 5 is 15 %.
  expect(heatmap(both, 'sv').heading).toContain('Trivsel: från 3,40 (A) till 4,00 (B)')
})

test('a statement stands in the heading without its full stop', () => {
  const statement = index('q1', 'Jag vet vad som förväntas av mig.')
  expect(heatmap(figures([statement], { A: [72], B: [86] }), 'sv').heading).toBe(
    'Jag vet vad som förväntas av mig: från 72 (A) till 86 (B)',
  )
})

test('measures that spread alike are both named, three are counted, and no spread is said', () => {
  const three = [hme, ledarskap, index('styrning', 'Styrning')]
  const of = (values: Record<string, number[]>) => heatmap(figures(three, values), 'sv').heading
  expect(of({ A: [70, 60, 50], B: [75, 65, 51] })).toBe(
    'Lika stor spridning mellan grupperna i HME och Ledarskap',
  )
  expect(of({ A: [70, 60, 50], B: [75, 65, 55] })).toBe(
    'Lika stor spridning mellan grupperna i 3 mått',
  )
  // 70.4 and 70.1 are both shown as 70: who reads the table finds no spread.
  expect(of({ A: [70.4, 60, 50], B: [70.1, 60, 50] })).toBe('Grupperna har samma värden')
  expect(of({ A: [70, 60, 50] })).toBe('Inga grupper att jämföra')
})

test('a group that is not shown could be the highest: the heading says that it speaks of those shown', () => {
  const hidden = figures([ledarskap], { A: [72], B: [86], C: ['too-few'] })
  expect(heatmap(hidden, 'sv').heading).toBe('Ledarskap: från 72 (A) till 86 (B), av dem som visas')
  const two = figures([hme, ledarskap], { A: [75, 72], B: [75, 86], C: [75, 'would-reveal'] })
  expect(heatmap(two, 'sv').heading).toBe(
    'Ledarskap: från 72 (A) till 86 (B), störst spridning mellan grupperna som visas',
  )
})

test('nothing claims that a difference is certain', () => {
  const { heading, summary } = heatmap(departments, 'sv')
  expect(heading).not.toMatch(/säker|signifikan|bäst|sämst/i)
  expect(summary).toContain('Färgen säger inte om en skillnad är statistiskt säkerställd.')
})

test('the table has the whole first, every number with its n, and words where there is none', () => {
  const some = figures([hme, ledarskap], {
    '': [78, 79],
    A: [72, 'too-few'],
    B: ['would-reveal', 'no-answers'],
  })
  expect(heatmap(some, 'sv').table).toEqual({
    header: ['Grupp', 'HME', 'Ledarskap', 'n'],
    rows: [
      ['Alla tillfrågade', '78', '79', '40–41'],
      ['A', '72', 'för få svar', '40'],
      ['B', 'skulle avslöja en annan grupp', 'inga svar', ''],
    ],
  })
})

test('the file has codes and full precision, and neither value nor n of what is withheld', () => {
  const some = figures([ledarskap], { A: [72.345678], B: ['too-few'] })
  expect(heatmap(some, 'sv').csv).toEqual({
    header: [
      ...['measure', 'group', 'value', 'at_least', 'at_most'],
      ...['low', 'high', 'interval', 'n', 'population', 'shown'],
    ],
    rows: [
      ['ledarskap', 'A', '72.345678', '', '', '', '', '', '40', '', 'shown'],
      ['ledarskap', 'B', '', '', '', '', '', '', '', '', 'too-few'],
    ],
  })
})

test('every cell has its number, withheld ones are hatched and empty, and the foot explains both', async () => {
  const some = figures([hme, ledarskap], {
    Kultur: [72, 'too-few'],
    Teknik: ['would-reveal', 'too-few'],
    Arkiv: ['no-answers', 81.5],
  })
  for (const width of ['wide', 'narrow'] as const) {
    const drawn = await draw(some, { ...wide, width })
    const texts = drawn.texts.map(({ text }) => text)
    for (const text of ['72', '82', '–']) expect(texts).toContain(text)
    // Three cells, and the sign in the key.
    expect(drawn.hatched).toHaveLength(3 + 1)
    const foot = texts.join(' ').replaceAll('\u00a0', ' ')
    expect(foot).toContain('visas inte: för få svar (2), skulle avslöja en annan grupp (1)')
    expect(foot).toContain('– inga svar (1)')
    for (const { x, y } of drawn.hatched) {
      const here = drawn.texts.filter((t) => t.left < x && x < t.right && t.top < y && y < t.bottom)
      expect(here).toEqual([])
    }
  }
})

test('a value that is only known to lie above or below is written so, and has no colour', async () => {
  const about = {
    measure: 'hme',
    concept: 'hme',
    group: {},
    is: 'bound',
    display: '',
    n: 12,
  } as const
  const bounds: Heatmap = {
    ...figures([hme], { A: [0], B: [0] }),
    cell: (_, group) => (group === 'A' ? { ...about, atLeast: 90 } : { ...about, atMost: 10 }),
  }
  expect(heatmap(bounds, 'sv').table.rows).toEqual([
    ['A', 'minst 90', '12'],
    ['B', 'högst 10', '12'],
  ])
  const drawn = await draw(bounds, wide)
  expect(drawn.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['≥90', '≤10']))
  expect(cells(drawn, '≥90')).toEqual([])
})

test('a stronger colour is better: where low is good the lower value has it', async () => {
  const stress: HeatmapMeasure = { ...index('stress', 'Stress'), direction: 'lower' }
  const both = figures([hme, stress], { A: [40, 40], B: [80, 80] })
  const drawn = await draw(both, wide)
  const [strong, weak] = [heatColour('light', 1), heatColour('light', 0)]
  expect(cells(drawn, '40')).toEqual([weak, strong])
  expect(cells(drawn, '80')).toEqual([strong, weak])
  expect(drawn.texts.map(({ text }) => text).join(' ')).toContain('(lågt är bra)')
})

test('groups that are nearly alike have nearly the same colour', async () => {
  // The colours reach over 25 points around 51, from 38.5 to 63.5: 50 lies at 46 % of them, 52 at 54 %.
  const drawn = await draw(figures([hme], { A: [50], B: [52] }), wide)
  expect(cells(drawn, '50')).toEqual([heatColour('light', 0.46)])
  expect(cells(drawn, '52')).toEqual([heatColour('light', 0.54)])
})

test('a percentage is said once when all are, and at its measure when some are', async () => {
  const share: HeatmapMeasure = { ...hme, style: { decimals: 0, percent: true } }
  const texts = async (measures: HeatmapMeasure[]) =>
    (await draw(figures(measures, { A: [72, 80], B: [75, 81] }), wide)).texts.map((t) => t.text)
  expect(await texts([share])).toContain('Talen är procent.')
  const mixed = await texts([share, ledarskap])
  expect(mixed).toContain('HME,\u00a0%')
  expect(mixed).not.toContain('Talen är procent.')
})

describe.each(['wide', 'narrow'] as const)('in a %s picture', (width) => {
  test.each([
    ['few short names', 4, 6, 0],
    ['names that need two blocks', 9, 8, 2],
    ['twenty questions and thirty units', 20, 30, 0],
    ['twenty questions in long words', 20, 12, 2],
  ])(
    'of %s every name is whole, nothing is outside and no text lies on another',
    async (name, ...[measures, groups, decimals]) => {
      const content = large(measures, groups, decimals, name.includes('long'))
      for (const [theme, language] of [
        ['light', 'sv'],
        ['dark', 'en'],
      ] as const) {
        const drawn = await draw(content, { width, theme, language, headed: true })
        expect(drawn.width).toBe(width === 'wide' ? 760 : 340)
        expectReadable(drawn, `${name}, ${theme}`)
        for (const { title } of [...content.measures, ...content.groups])
          expectWhole(drawn, title.sv ?? '')
      }
    },
    30_000,
  )
})

test('a figure is asked for once, however often the chart is drawn', () => {
  const asked: string[] = []
  const cell = (measure: string, group: string) => {
    asked.push(`${measure} of ${group}`)
    return departments.cell(measure, group)
  }
  const chart = heatmap({ ...departments, cell }, 'sv')
  for (const width of ['wide', 'narrow'] as const) chart.draw({ ...wide, width })
  // Two measures of five departments and the whole.
  expect(asked).toHaveLength(12)
  expect(new Set(asked).size).toBe(12)
})

test('Vega has nothing to complain about, and a picture without groups is a picture', async () => {
  const complaint = vi.spyOn(console, 'warn')
  await draw(departments, wide)
  const empty = await draw(figures([hme], {}), { ...wide, width: 'narrow' })
  expectReadable(empty, 'empty')
  expect(complaint).not.toHaveBeenCalled()
  complaint.mockRestore()
})

function index(key: string, title: string, decimals = 0): HeatmapMeasure {
  const range = { min: 0, max: 100 }
  return { key, title: { sv: title }, style: { decimals }, range, direction: 'higher' }
}

type Cell = number | 'too-few' | 'would-reveal' | 'no-answers'

/** A heatmap of a table: a row a group, the empty key being the whole. */
function figures(measures: HeatmapMeasure[], rows: Record<string, Cell[]>): Heatmap {
  return {
    title: { sv: 'Medarbetarenkät 2025' },
    measures,
    groups: Object.keys(rows)
      .filter((key) => key !== '')
      .map((key) => ({ key, title: { sv: key } })),
    whole: '' in rows ? whole : null,
    cell(measure, group) {
      const at = measures.findIndex(({ key }) => key === measure)
      return figure(rows[group]?.[at] ?? 'no-answers', measures[at]?.style.decimals ?? 0, 40 + at)
    },
  }
}

function figure(cell: Cell, decimals: number, n: number): NumberFigure {
  const about = { measure: 'm', concept: 'm', group: {} }
  if (cell === 'no-answers') return { ...about, is: 'none', reason: cell }
  if (typeof cell === 'string') return { ...about, is: 'withheld', withheld: cell }
  const text = display(cell, { decimals }, 'sv')
  return {
    ...{ ...about, is: 'value', value: cell, decimals, display: text },
    ...{ n, N: null, interval: null, band: null },
  }
}

function large(measures: number, groups: number, decimals: number, long: boolean): Heatmap {
  const short = ['Motivation', 'Tillgänglighet', 'Bemötande', 'Mål', 'Stolthet', 'Arbetsmiljö']
  const asked = 'Min närmaste chef ger mig förutsättningar att ta ansvar i mitt arbete nr'
  const units = [
    'Informationssäkerhetsavdelningen',
    'Socialtjänsten, myndighetsutövning barn och unga',
    'HR',
    'Park- och naturförvaltningen',
  ]
  return {
    ...figures([], {}),
    whole,
    measures: Array.from({ length: measures }, (_, i) =>
      index(`m${String(i)}`, `${long ? asked : (short[i % 6] ?? '')} ${String(i)}`, decimals),
    ),
    groups: Array.from({ length: groups }, (_, i) => ({
      key: `g${String(i)}`,
      title: { sv: `${units[i % 4] ?? ''} ${String(i)}` },
    })),
    cell: (measure, group) => {
      const [i, k] = [Number(measure.slice(1)), Number(group.slice(1))]
      if ((i + k) % 11 === 5) return figure(i % 2 === 0 ? 'too-few' : 'no-answers', 0, 0)
      return figure(55 + ((7 * i + 13 * k) % 41), decimals, 30 + i)
    },
  }
}

async function draw(content: Heatmap, look: Look): Promise<Drawn> {
  return readDrawn(await renderSvg(heatmap(content, look.language).draw(look)))
}

/** The colours of the cells with this number, from left to right. */
function cells({ texts, fields }: Drawn, number: string): string[] {
  return texts
    .filter(({ text }) => text === number)
    .sort((a, b) => a.left - b.left)
    .flatMap((text) =>
      fields
        .filter((field) => field.left < text.left && text.right < field.right)
        .filter((field) => field.top < text.top && text.bottom < field.bottom)
        .map(({ colour }) => colour),
    )
}
