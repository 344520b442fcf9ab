import { beforeAll, describe, expect, test, vi } from 'vitest'
import { display } from '../../core/display.ts'
import { periodX } from '../../core/period.ts'
import type { Target } from '../../core/target.ts'
import type { PointFigure, Trend, TrendPoint } from '../../core/trend.ts'
import { renderSvg } from '../drawing/render.ts'
import { textWidth } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { layOutTrend } from './layout.ts'
import type { TrendLook } from './look.ts'
import { trendChart } from './trend.ts'

const index: TrendLook = {
  heading: 'HME når inte målet: 80 mot minst 81',
  subheading: 'Hållbart medarbetarengagemang, index 0–100',
  scale: { min: 0, max: 100 },
  style: { decimals: 0 },
  language: 'sv',
  theme: 'light',
  width: 'wide',
}
const grade: TrendLook = {
  ...index,
  heading: 'Medelbetyget är det högsta hittills',
  scale: { min: 1, max: 5 },
  style: { decimals: 2 },
}

const hme = trend(
  [
    imported('2020', 76),
    imported('2021', 76),
    imported('2022', 77),
    computed('2023', 78.2, 318),
    computed('2024', 79.4, 325),
    computed('2025', 79.9, 331),
  ],
  { targets: [atLeast(81, '2022')] },
)
// Nöjd-Resenär-Index: the shape of a series with three targets.
const nri = trend(
  [68, 69, 71, 70, 72, 73, 75, 74, 76, 77, 79, 80].map((v, i) => imported(String(2008 + i), v)),
  {
    targets: [atLeast(70, '2008', '2010'), atLeast(75, '2011', '2016'), atLeast(80, '2017')],
  },
)
const grades = trend(
  [4.02, 4.05, 4.18, 4.11, 3.97, 3.92, 4.04, 4.12, 4.18, 4.21, 4.16, 4.24].map((v, i) =>
    computed(String(2014 + i), v, 280 + 7 * i, 2),
  ),
  { targets: [atLeast(4)] },
)
const broken = trend(
  [
    computed('2018', 71, 54),
    computed('2019', 69, 48),
    unseen('2020', { is: 'withheld', withheld: 'too-few' }),
    computed('2021', 73, 51),
    unseen('2022', { is: 'none', reason: 'no-answers' }),
    computed('2023', 66, 62),
    computed('2024', 68, 60),
  ],
  { breaks: [{ before: '2024', because: 'new-scale', items: ['larande'] }] },
)
const halves = trend(
  ['2021H1', '2021H2', '2022H1', '2022H2', '2023H1', '2023H2', '2024H1', '2024H2'].map((p, i) =>
    computed(p, 62 + i, 1204 + 31 * i, 0, 2.2),
  ),
  { targets: [atLeast(65, '2021', '2022'), atLeast(70, '2023')] },
)
const everyTrend = { hme, nri, grades, broken, halves }

// The first picture loads Vega.
beforeAll(() => renderSvg(trendChart(hme, index)), 30_000)

test('the same trend gives the same specification, and is left as it was', () => {
  const before = structuredClone(hme)
  const specification = trendChart(freeze(hme), freeze(index))
  expect(trendChart(structuredClone(hme), index)).toEqual(specification)
  expect(hme).toEqual(before)
})

test('the same specification gives the same bytes, also after another picture and in a crowd', async () => {
  const specification = freeze(trendChart(hme, index))
  const alone = await renderSvg(specification)
  await renderSvg(trendChart(nri, { ...index, theme: 'dark', width: 'narrow' }))
  const crowd = await Promise.all([
    renderSvg(trendChart(grades, grade)),
    renderSvg(specification),
    renderSvg(trendChart(halves, index)),
    renderSvg(specification),
  ])
  expect(crowd[1]).toBe(alone)
  expect(crowd[3]).toBe(alone)
})

test('Vega has nothing to complain about', async () => {
  const complaint = vi.spyOn(console, 'warn')
  for (const each of Object.values(everyTrend)) await renderSvg(trendChart(each, index))
  expect(complaint).not.toHaveBeenCalled()
  complaint.mockRestore()
})

test('every value, how many answered, the target and the finding are printed', async () => {
  for (const width of ['wide', 'narrow'] as const) {
    const svg = await renderSvg(trendChart(hme, { ...index, width }))
    const texts = textsOf(svg).map(({ text }) => text)
    expect(texts.filter((text) => text === '76')).toHaveLength(2)
    for (const text of ['77', '78', '79', '80', 'Mål minst 81', 'n = 331']) {
      expect(texts).toContain(text)
    }
    for (const year of ['2020', '2025']) expect(texts).toContain(year)
    expect(svg).toContain('<title>HME når inte målet: 80 mot minst 81</title>')
  }
})

test('three targets over the years are three steps of one dashed line, each with its words', async () => {
  const svg = await renderSvg(trendChart(nri, index))
  const texts = textsOf(svg).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Mål minst 70', 'Mål minst 75', 'Mål minst 80']))
  const dashed = [...svg.matchAll(/d="([^"]+)"[^>]*stroke-dasharray="6,4"/g)].map((m) => m[1] ?? '')
  expect(dashed).toHaveLength(1)
  expect(dashed[0]?.match(/[ML]/g)).toHaveLength(6)
})

test('a target that compares with an earlier year stands at the value of that year', async () => {
  const higher: Target = { from: '2022', to: null, direction: 'higher-than', value: '2020' }
  const layout = layOutTrend({ ...hme, targets: [higher] }, index)
  expect(layout.goal.map(({ value }) => value)).toEqual([76, 76])
  expect(layout.labels.map(({ text }) => text)).toContain('Mål högre än 2020')
})

test('where that year is not shown or cannot be compared with, the target is words alone', async () => {
  const absent = '2019'
  const withheld = '2020'
  const beforeTheBreak = '2023'
  for (const [each, value] of [
    [hme, absent],
    [broken, withheld],
    [broken, beforeTheBreak],
  ] as const) {
    const target: Target = { from: '2024', to: null, direction: 'higher-than', value }
    const svg = await renderSvg(trendChart({ ...each, targets: [target] }, index))
    expect(svg).not.toContain('stroke-dasharray="6,4"')
    expect(textsOf(svg).map(({ text }) => text)).toContain(`Mål högre än ${value}.`)
  }
})

test('Swedish has decimal commas at the points, on the axis and in the target; English has points', async () => {
  const half = { ...grades, targets: [atLeast(4.25)] }
  const texts = async (look: TrendLook, t: Trend) =>
    textsOf(await renderSvg(trendChart(t, look))).map(({ text }) => text)
  const swedish = await texts(grade, half)
  for (const text of ['4,18', '3,92', '4,2', 'Mål minst 4,25']) expect(swedish).toContain(text)
  expect(swedish.filter((text) => /\d\.\d/.test(text))).toEqual([])
  const english = await texts({ ...grade, language: 'en' }, half)
  expect(english).toContain('4.2')
  expect(english).toContain('Target at least 4.25')
})

test('imported points are hollow and our own are filled, and a key says so', async () => {
  const svg = await renderSvg(trendChart(hme, index))
  const dots = dotsOf(svg)
  // One more of each in the key.
  expect(dots.filter((fill) => fill === themes.light.paper)).toHaveLength(3 + 1)
  expect(dots.filter((fill) => fill === themes.light.accent)).toHaveLength(3 + 1)
  const texts = textsOf(svg).map(({ text }) => text)
  expect(texts).toContain('Importerad, publicerad tidigare')
  expect(texts).toContain('Beräknad av svaren')

  const onlyOurs = await renderSvg(trendChart(grades, grade))
  expect(textsOf(onlyOurs).map(({ text }) => text)).not.toContain('Beräknad av svaren')
})

test('simulated rounds and preliminary values say that they are', async () => {
  const marked = trend([
    { ...imported('2023', 76), status: 'preliminary' },
    { ...computed('2024', 78, 300), simulated: true },
  ])
  const texts = textsOf(await renderSvg(trendChart(marked, index))).map(({ text }) => text)
  expect(texts).toContain('76*')
  expect(texts).toContain('* preliminär')
  expect(texts).toContain('Beräknad av svaren, simulerad')
})

test('a withheld year has words on the axis and no number', async () => {
  const svg = await renderSvg(trendChart(broken, index))
  const texts = textsOf(svg)
  expect(texts.map(({ text }) => text)).toContain('visas inte')
  const at = texts.find(({ text }) => text === '2020')?.x
  const inColumn = texts.filter(({ x, text }) => x === at && /\d/.test(text))
  expect(inColumn.map(({ text }) => text)).toEqual(['2020'])
  expect(texts.map(({ text }) => text)).toContain('inga svar')
})

test('the line is cut at a break and at a year without a value', async () => {
  const svg = await renderSvg(trendChart(broken, index))
  // 2018–2019 is joined; 2021 and 2024 stand alone, and so does 2023 before its break.
  const strokes = linePaths(svg)
  expect(strokes.map((d) => d.match(/[L]/g)?.length ?? 0).sort()).toEqual([0, 0, 0, 1])
  expect(textsOf(svg).map(({ text }) => text)).toContain('brott i serien: ny skala')

  const whole = await renderSvg(trendChart({ ...hme, breaks: [] }, index))
  expect(linePaths(whole).map((d) => d.match(/[L]/g)?.length)).toEqual([5])
})

describe.each(['wide', 'narrow'] as const)('in a %s picture', (width) => {
  const looks = [grade, index].map((look) => ({ ...look, width }))

  test.each(Object.keys(everyTrend) as (keyof typeof everyTrend)[])(
    'of %s no text is cut at the edge and none lies on another',
    async (name) => {
      const look = name === 'grades' ? looks[0]! : looks[1]!
      const svg = await renderSvg(trendChart(everyTrend[name], look))
      const [pictureWidth, pictureHeight] = sizeOf(svg)
      expect(pictureWidth).toBe(width === 'wide' ? 760 : 340)
      const texts = textsOf(svg)
      for (const { text, left, right, top, bottom } of texts) {
        const where = `${name} ${width}: ${text}`
        expect(left, where).toBeGreaterThanOrEqual(0)
        expect(right, where).toBeLessThanOrEqual(pictureWidth)
        expect(top, where).toBeGreaterThanOrEqual(0)
        expect(bottom, where).toBeLessThanOrEqual(pictureHeight)
      }
      texts.forEach((a, i) => {
        for (const b of texts.slice(i + 1)) {
          // The halo of a label is the label once more.
          if (a.text === b.text && a.x === b.x) continue
          const apart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          expect(apart, `${name} ${width}: "${a.text}" and "${b.text}"`).toBe(true)
        }
      })
    },
  )

  test('twelve years keep their last year and all their values', async () => {
    const svg = await renderSvg(trendChart(grades, looks[0]!))
    const texts = textsOf(svg).map(({ text }) => text)
    expect(texts).toContain('2025')
    for (const { figure } of grades.points) {
      if (figure.is !== 'value') continue
      expect(texts).toContain(figure.display)
      expect(texts.some((text) => text.endsWith(String(figure.n)))).toBe(true)
    }
  })

  test.each([
    ['one point', trend([computed('2025', 74.6, 331)], { targets: [atLeast(81)] }), '75'],
    ['no point', trend([]), 'Inga mätningar än'],
    [
      'nothing that may be shown',
      trend([unseen('2024', { is: 'withheld', withheld: 'too-few' })]),
      'visas inte',
    ],
  ])('%s is a picture, too', async (_, each, text) => {
    const svg = await renderSvg(trendChart(each, { ...index, width }))
    expect(textsOf(svg).map((t) => t.text)).toContain(text)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})

test('text stands out from the paper by 4.5 to 1 or more, in both themes', () => {
  for (const theme of Object.values(themes)) {
    for (const colour of [theme.ink, theme.muted, theme.accent, theme.goal]) {
      expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(theme.ink, theme.tint)).toBeGreaterThanOrEqual(4.5)
    }
  }
})

function trend(points: TrendPoint[], more: Partial<Trend> = {}): Trend {
  const about = { series: 'hme-intern', concept: 'hme', group: {} }
  return { ...about, points, breaks: [], targets: [], benchmarks: [], events: [], ...more }
}

function imported(period: string, value: number): TrendPoint & { source: 'history' } {
  const figure: PointFigure = { is: 'value', value, display: String(value) }
  return { period, x: periodX(period), source: 'history', figure }
}

function computed(
  period: string,
  value: number,
  n: number,
  decimals = 0,
  margin = 0,
): TrendPoint & { source: 'round' } {
  const figure: PointFigure = {
    is: 'value',
    value,
    decimals,
    display: display(value, { decimals }, 'sv'),
    n,
    interval:
      margin === 0
        ? null
        : { low: value - margin, high: value + margin, spread: 'own', finite: true },
  }
  return { period, x: periodX(period), source: 'round', round: `hme-intern/${period}`, figure }
}

function unseen(period: string, figure: PointFigure): TrendPoint {
  return { period, x: periodX(period), source: 'round', round: `hme-intern/${period}`, figure }
}

function atLeast(value: number, from: string | null = null, to: string | null = null): Target {
  return { from, to, direction: 'at-least', value }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  return value
}

interface Text {
  text: string
  /** Where it is anchored. */
  x: number
  left: number
  right: number
  top: number
  bottom: number
}

/** The texts of a picture with the boxes they fill, seen from its upper left corner. */
function textsOf(svg: string): Text[] {
  const texts: Text[] = []
  const moves: [number, number][] = []
  const tags = /<(\/?)(g|text)\b([^>]*?)(\/?)>([^<]*)/g
  for (const [, closing, name, attributes = '', selfClosing, content = ''] of svg.matchAll(tags)) {
    if (closing === '/') {
      if (name === 'g') moves.pop()
      continue
    }
    const move = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(attributes)
    const by: [number, number] = [Number(move?.[1] ?? 0), Number(move?.[2] ?? 0)]
    if (name === 'g') {
      if (selfClosing !== '/') moves.push(by)
      continue
    }
    const sum = (i: 0 | 1) => [...moves, by].reduce((total, each) => total + each[i], 0)
    const attribute = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const size = Number.parseFloat(attribute('font-size'))
    const text = content.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
    const width = textWidth(text, size, attribute('font-weight') === '600')
    const anchor = attribute('text-anchor')
    const left = sum(0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
    // From the top of the figures to the base line; the letters' tails are thinner than their air.
    texts.push({
      text,
      x: sum(0),
      left,
      right: left + width,
      top: sum(1) - 0.74 * size,
      bottom: sum(1),
    })
  }
  return texts
}

function sizeOf(svg: string): [number, number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return [Number(width), Number(height)]
}

/** The fills of the round marks. */
function dotsOf(svg: string): string[] {
  return [...svg.matchAll(/<path [^>]*d="M[^"]*A[^"]*"[^>]*>/g)].map(
    ([path]) => /fill="([^"]+)"/.exec(path)?.[1] ?? '',
  )
}

/** The strokes of the line through the values. */
function linePaths(svg: string): string[] {
  return [...svg.matchAll(/<path [^>]*stroke-width="2.4"[^>]*>/g)].map(
    ([path]) => / d="([^"]*)"/.exec(path)?.[1] ?? '',
  )
}

/** WCAG's contrast of two colours. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [darker = 0, lighter = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}
