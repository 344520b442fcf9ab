import { beforeAll, describe, expect, test } from 'vitest'
import type { Benchmark } from '../../core/benchmark.ts'
import type { NamedTrend } from '../../core/concept.ts'
import { display } from '../../core/display.ts'
import { periodX } from '../../core/period.ts'
import type { PointFigure, Trend, TrendPoint } from '../../core/trend.ts'
import { renderSvg } from '../drawing/render.ts'
import { trendAsChart } from './as-chart.ts'
import { layOutTrend } from './layout.ts'
import { markRadius, trendLook } from './look.ts'

const foundation = 'Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018'

// Published: Göteborg, Intraservice, Årsrapport 2022 and Verksamhetsplan 2023; the range of the trades
// of Svenskt Kvalitetsindex 2017 by the foundation.
const nki = named('NKI', 1, ['history', [2020, 62.5], [2021, 65.6], [2022, 66.9]], {
  targets: [{ from: '2023', to: '2023', direction: 'at-least', value: 70 }],
  benchmarks: [benchmark('Svenskt Kvalitetsindex', '2017', { low: 64, high: 75 })],
})
// Published by the foundation: CENTR's survey of registrars.
const registry = named('Registry-poäng', 1, ['indicator', [2017, 83.3]], {
  benchmarks: [
    benchmark('Bästa registry, .eu', '2017', { value: 86.9 }),
    benchmark('Medel', '2017', { value: 71.3 }),
    benchmark('Registry-enkäten', '2017', { place: 6, of: 48 }),
  ],
})
// Published by the foundation: market share of .se and .nu, and of others in April 2018.
const share = named(
  'Marknadsandel',
  1,
  [
    'history',
    [2011, 61.9],
    [2012, 62.4],
    [2013, 69.8],
    [2014, 68.9],
    [2015, 67.7],
    [2016, 68.1],
    [2017, 73],
  ],
  {
    benchmarks: Object.entries({
      ...{ 'CENTR:s medel': 54, '.dk': 64, '.se': 60, '.de': 58, '.be': 58, '.uk': 56 },
      ...{ '.fi': 54, '.no': 54, '.fr': 33 },
    }).map(([name, value]) => benchmark(name, '2018', { value })),
  },
)
// Published by the foundation: hours of training a person; part of the rise is a better measurement.
const training = named('Utbildningstimmar', 0, ['indicator', [2016, 14], [2017, 52]], {
  targets: [{ from: '2017', to: '2017', direction: 'at-least', value: 30 }],
  events: [{ unit: '', date: '2017-01-15', kind: 'event', text: 'Bättre mätning' }],
})

// The first picture loads Vega.
beforeAll(() => textsIn(nki), 30_000)

describe.each(['wide', 'narrow'] as const)('in a %s picture', (width) => {
  const layout = (one: NamedTrend) =>
    layOutTrend(one.trend, trendLook(one, { width, language: 'sv', theme: 'light', headed: true }))

  test('a range is a bar over its period, with its name, in a year where we have no point', () => {
    const { others, periods, y, plot } = layout(nki)
    const toY = (value: number) => ((y.max - value) / (y.max - y.min)) * plot.height
    expect(others.marks).toMatchObject([{ py: null, box: { top: toY(75), bottom: toY(64) } }])
    expect(wordsOf(others.texts)).toBe('Svenskt Kvalitetsindex 64–75')
    expect(periods.map(({ text }) => text)).toContain('2017')
  })

  test('a target to come is drawn in its year, and the axis reaches so far', () => {
    const { goal, x, periods, labels } = layout(nki)
    expect(goal.map(({ value }) => value)).toEqual([70, 70])
    expect(goal[0]?.x).toBe(2022.5)
    expect(x.max).toBeGreaterThan(2023)
    expect(periods.map(({ text }) => text)).toContain('2023')
    expect(labels.some(({ text }) => text.startsWith('Mål'))).toBe(true)
  })

  test('single values are squares with their names; a place without a level is a row under the plot', () => {
    const { others, list, marks } = layout(registry)
    expect(others.marks.map(({ value }) => value)).toEqual([86.9, 71.3])
    expect(wordsOf(others.texts)).toBe('Bästa registry, .eu 86,9 Medel 71,3')
    expect(list.texts.map(({ text }) => text)).toContain('Registry-enkäten: 6:e av 48 (2017)')
    expect(marks.map(({ kind }) => kind)).toEqual(['reported'])
  })

  test('nine registries of a year are all told, those that reach the same in one label', () => {
    const { others, list } = layout(share)
    expect(others.marks.map(({ names, value }) => [names, value])).toEqual([
      ...[
        [['.dk'], 64],
        [['.se'], 60],
        [['.de', '.be'], 58],
        [['.uk'], 56],
      ],
      ...[
        [['CENTR:s medel', '.fi', '.no'], 54],
        [['.fr'], 33],
      ],
    ])
    const told = `${wordsOf(others.texts)} ${list.texts.map(({ text }) => text).join(' ')}`
    for (const { name } of share.trend.benchmarks) expect(told).toContain(name)
    // Direct labels where they fit: here they all do.
    expect(others.listed).toEqual([])
  })

  test('where there is no room for names, letters stand at the marks and the names under the plot', () => {
    const long = (i: number) => `Kommunstyrelsens arbetsmarknadsförvaltning nummer ${String(i)}`
    const crowd = Array.from({ length: 14 }, (_, i) =>
      benchmark(long(i), '2014', { value: 66 + i / 2 }),
    )
    const { others, list } = layout({ ...share, trend: { ...share.trend, benchmarks: crowd } })
    expect(others.listed.length).toBeGreaterThan(0)
    const letters = others.listed.flatMap(({ letter }) => letter ?? [])
    expect(list.tags.map(({ text }) => text)).toEqual(letters)
    expect(letters[0]).toBe('a')
    for (const letter of letters) expect(others.texts.map(({ text }) => text)).toContain(letter)
    const told = `${wordsOf(others.texts)} ${list.texts.map(({ text }) => text).join(' ')}`
    for (let i = 0; i < 14; i++) expect(told).toContain(`nummer ${String(i)}`)
  })

  test('a value of others that ours would hide stands beside it', () => {
    const same = benchmark('Registry-enkäten', '2017', { value: 83.3, place: 6, of: 48 })
    const { others } = layout({ ...registry, trend: { ...registry.trend, benchmarks: [same] } })
    // The one point stands in the middle.
    const middle = layout(registry).plot.width / 2
    expect(others.marks[0]?.box.left).toBeGreaterThan(middle + markRadius)
    expect(wordsOf(others.texts)).toBe('Registry-enkäten 83,3 (6:e av 48)')
  })

  test('somebody with several years is named once, and a thin line joins the years', () => {
    const riket = [79, 78, 77].map((value, i) =>
      benchmark('Riket', String(2020 + i), { value: value - 12 }),
    )
    const { others } = layout({ ...nki, trend: { ...nki.trend, benchmarks: riket } })
    expect(wordsOf(others.texts).match(/Riket/g)).toHaveLength(1)
    expect(others.lines).toHaveLength(3)
  })

  test('an event is a numbered flag at its day and a row under the plot', () => {
    const { flags, list, plot, x } = layout(training)
    expect(flags.map(({ text }) => text)).toEqual(['1'])
    const toX = (value: number) => ((value - x.min) / (x.max - x.min)) * plot.width
    // A fortnight into 2017, whose year begins half-way between the names.
    expect(flags[0]?.px).toBeCloseTo(toX(2016.5 + 14 / 365))
    expect(list.texts.map(({ text }) => text)).toContain('2017-01-15 Händelse: Bättre mätning')
  })

  test('an axis that does not begin where its scale does says so', () => {
    const notes = (one: NamedTrend) => layout(one).list.texts.map(({ text }) => text)
    expect(notes(nki)).toContain('Axeln börjar vid 60.')
    expect(notes(training).some((text) => text.startsWith('Axeln'))).toBe(false)
  })

  test('a trend without points has its target and what others reach, and says that nothing is measured', () => {
    const { trend } = nki
    const { goal, others, empty } = layout({ ...nki, trend: { ...trend, points: [] } })
    expect(goal).toHaveLength(2)
    expect(others.marks).toHaveLength(1)
    expect(empty.map(({ text }) => text)).toEqual(['Inga mätningar än'])
  })
})

test('the pictures have all of it in them, in either language', async () => {
  expect(await textsIn(nki)).toContain('Svenskt Kvalitetsindex 64–75')
  const inEnglish = await textsIn(training, 'en')
  expect(inEnglish).toEqual(
    expect.arrayContaining(['2017-01-15 Event: Bättre mätning', 'Reported', 'Target at least 30']),
  )
})

test('a trend is a chart as any other: finding, summary, table, rows and picture', async () => {
  const chart = trendAsChart(nki, 'sv')
  expect(chart.heading).toBe('NKI 66,9 år 2022, högsta hittills')
  expect(chart.summary).toContain('Svenskt Kvalitetsindex 64–75')
  expect(chart.table.header).toContain('Jämförelse')
  expect(chart.table.rows.map(([period]) => period)).toEqual([
    ...['2017', '2020', '2021', '2022', '2023'],
  ])
  const column = (name: string) => chart.csv.rows.map((row) => row[chart.csv.header.indexOf(name)])
  expect(column('kind')).toEqual(['point', 'point', 'point', 'target', 'benchmark'])
  expect(column('value')).toEqual(['62.5', '65.6', '66.9', '', ''])
  const look = { language: 'en', theme: 'dark', width: 'narrow' } as const
  const svg = await renderSvg(chart.draw({ ...look, headed: false }))
  expect(svg).toContain('<title>NKI 66,9 in 2022, highest so far</title>')
  expect(svg).not.toMatch(/NKI[^<]*<\/text>/)
})

async function textsIn(one: NamedTrend, language: 'sv' | 'en' = 'sv'): Promise<string[]> {
  const look = { language, theme: 'light', width: 'wide', headed: true } as const
  const svg = await renderSvg(trendAsChart(one, language).draw(look))
  return [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text ?? '')
}

/** The words of labels that may stand in several lines; a level has spaces that do not break. */
function wordsOf(texts: readonly { text: string }[]): string {
  return texts.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ')
}

function named(
  title: string,
  decimals: number,
  [source, ...values]: ['history' | 'indicator', ...[number, number][]],
  more: Partial<Trend>,
): NamedTrend {
  const points = values.map(([year, value]): TrendPoint => {
    const figure: PointFigure = {
      ...{ is: 'value', value, decimals },
      display: display(value, { decimals }, 'sv'),
    }
    return { period: String(year), x: periodX(String(year)), source, cited: foundation, figure }
  })
  const nothing = { breaks: [], targets: [], benchmarks: [], events: [] }
  return {
    trend: { series: 'a', concept: 'a', group: {}, points, ...nothing, ...more },
    ...{ title: { sv: title, en: title }, style: { decimals }, range: { min: 0, max: 100 } },
    direction: 'higher',
  }
}

function benchmark(name: string, period: string, more: Partial<Benchmark>): Benchmark {
  const nothing = { value: null, low: null, high: null, place: null, of: null }
  return { name, period, ...nothing, source: foundation, ...more }
}
