import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Benchmark } from '../../core/benchmark.ts'
import { display } from '../../core/display.ts'
import type { Event } from '../../core/event.ts'
import { periodX } from '../../core/period.ts'
import { direction, type Target } from '../../core/target.ts'
import type { PointFigure, Trend, TrendPoint } from '../../core/trend.ts'
import { around, overlap, type Box } from '../parts/place-labels.ts'
import { textWidth } from '../look/text-width.ts'
import { layOutTrend, type TrendLayout } from './layout.ts'
import type { TrendLook } from './look.ts'

const looks = (['wide', 'narrow'] as const).map((width): TrendLook => ({
  ...{ heading: 'Nöjd-Kund-Index 66,9 år 2022, mål 70, högsta hittills', width },
  ...{ scale: { min: 0, max: 100 }, style: { decimals: 1 }, language: 'sv', theme: 'light' },
}))

test('whatever a trend holds, no text is cut at the edge and none lies on another', () => {
  fc.assert(
    fc.property(trends, fc.constantFrom(...looks), (trend, look) => {
      const layout = layOutTrend(trend, look)
      const texts = textsOf(layout)
      const picture = pictureOf(layout)
      const cut = texts.filter(
        ({ box }) =>
          box.left < picture.left ||
          box.right > picture.right ||
          box.top < picture.top ||
          box.bottom > picture.bottom,
      )
      const touching = texts.flatMap((a, i) =>
        texts.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) > 0 ? [[a.text, b.text]] : [])),
      )
      expect({ cut, touching }).toEqual({ cut: [], touching: [] })
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('of many points on a phone the last, the first, the highest and the lowest keep their values', () => {
  const values = Array.from({ length: 40 }, (_, i) => 60 + ((i * 17) % 23))
  const points = values.map((value, i): TrendPoint => ({
    ...{ period: String(1985 + i), x: 1985 + i, source: 'indicator' },
    figure: { is: 'value', value, display: String(value) },
  }))
  const rest = { breaks: [], targets: [], benchmarks: [], events: [] }
  const trend = { series: 'nki', concept: 'nki', group: {}, points, ...rest }
  const [wide, narrow] = looks.map((look) =>
    layOutTrend(trend, look).labels.map(({ text, role }) => [text, role]),
  )
  // 60 is the first and the lowest, 82 = 60 + 22 the highest, 79 = 60 + 17 · 39 mod 23 the last.
  expect(narrow).toEqual([
    ['60', 'value'],
    ['82', 'value'],
    ['79', 'last'],
  ])
  expect(wide).toEqual(narrow)
})

test('each step of a target says its level, also where values crowd around it', () => {
  const sick = [5.2, 5.7, 5.5, 5.3, 5.8, 5.6, 5.4, 5.2].map((value, i): TrendPoint => {
    const period = `${String(2021 + Math.floor(i / 3))}T${String((i % 3) + 1)}`
    const figure: PointFigure = { is: 'value', value, display: `${String(value)} %` }
    return { period, x: periodX(period), source: 'indicator', figure }
  })
  const targets: Trend['targets'] = [
    { from: '2021', to: '2022', direction: 'at-most', value: 5.5 },
    { from: '2023', to: null, direction: 'at-most', value: 5.2 },
  ]
  const rest = { breaks: [], targets, benchmarks: [], events: [] }
  const trend = { series: 'sjuk', concept: 'sjuk', group: {}, points: sick, ...rest }
  for (const look of looks) {
    const { labels } = layOutTrend(trend, { ...look, scale: { min: 0, max: 6 } })
    const goals = labels.filter(({ role }) => role === 'goal').map(({ text }) => text)
    expect(goals).toEqual([
      expect.stringMatching(/^Mål .*5,5$/),
      expect.stringMatching(/(^|högst )5,2$/),
    ])
  }
})

test('why points are not shown stands at them, or where that would be a heap in the key', () => {
  const hidden = (count: number) =>
    Array.from({ length: count }, (_, i): TrendPoint => {
      const figure: PointFigure =
        i % 2 === 0 ? { is: 'none', reason: 'not-reported' } : { is: 'none', reason: 'no-answers' }
      return { period: String(2000 + i), x: 2000 + i, source: 'indicator', figure }
    })
  const [, narrow] = looks.map((look) => (count: number) => {
    const rest = { breaks: [], targets: [], benchmarks: [], events: [] }
    const { unseenTexts, key } = layOutTrend(
      { series: 'nki', concept: 'nki', group: {}, points: hidden(count), ...rest },
      look,
    )
    return { at: unseenTexts.map(({ text }) => text), key: key.map(({ text }) => text) }
  })
  expect(narrow?.(2)).toEqual({ at: ['uppgift saknas', 'inga svar'], key: [] })
  expect(narrow?.(20)).toEqual({ at: [], key: ['uppgift saknas', 'inga svar'] })
})

/** The whole picture, seen from the upper left corner of its plot. */
function pictureOf({ plot, padding }: TrendLayout): Box {
  return {
    left: -padding.left,
    right: plot.width + padding.right,
    top: -padding.top,
    bottom: plot.height + padding.bottom,
  }
}

/** All texts of a picture but those of its levels, with what they cover of the picture. */
function textsOf(layout: TrendLayout): { text: string; box: Box }[] {
  const { size, x, plot } = layout
  const toX = (value: number) => ((value - x.min) / (x.max - x.min)) * plot.width
  const middle = (text: string, left: number, py: number, s: number, bold = false) => ({
    text,
    box: {
      ...{ left, right: left + textWidth(text, s, bold) },
      ...{ top: py - 0.4 * s, bottom: py + 0.4 * s },
    },
  })
  const centred = (text: string, px: number, py: number, s: number, bold = false) =>
    middle(text, around(px, textWidth(text, s, bold)).left, py, s, bold)
  const { small } = size
  const shift = { left: 0, center: 0.5, right: 1 }
  return [
    ...layout.heading.map(({ text, px, py }) =>
      middle(text, px, py - 0.35 * size.heading, size.heading, true),
    ),
    ...layout.key.map(({ text, px, py, indent }) => middle(text, px + indent, py, small)),
    ...layout.breaks.map(({ text, px, py }) => middle(text, px, py, small)),
    ...layout.flags.map(({ text, left, right, py }) => ({
      text,
      box: { left, right, top: py - 7, bottom: py + 7 },
    })),
    ...layout.labels.map(({ text, px, py, role }) =>
      centred(text, px, py, role === 'goal' ? size.text : size.value, role !== 'value'),
    ),
    ...layout.others.texts.map(({ text, px, py, align }) =>
      middle(text, px - shift[align] * textWidth(text, small), py, small),
    ),
    ...layout.unseenTexts.map(({ text, px, py }) => centred(text, px, py, small)),
    ...layout.empty.map(({ text, px, py }) => centred(text, px, py, size.value)),
    ...layout.periods.map(({ text, x, py }) => centred(text, toX(x), py - 4, size.text)),
    ...layout.counts.texts.map(({ text, x, py }) => centred(text, toX(x), py - 4, small)),
    ...layout.list.texts.map(({ text, px, py }) => middle(text, px, py, small)),
    ...layout.list.tags.map(({ text, px, py, half }) => ({
      text,
      box: { left: px - half, right: px + half, top: py - 7, bottom: py + 7 },
    })),
  ]
}

const cut = (values: readonly string[], from: number, count: number) =>
  values.slice(from % values.length, (from % values.length) + count)
const years = Array.from({ length: 44 }, (_, i) => String(1985 + i))
const parts = (endings: readonly string[]) =>
  ['2019', '2020', '2021', '2022', '2023'].flatMap((year) => endings.map((end) => year + end))
const months = Array.from({ length: 12 }, (_, i) => `-${String(i + 1).padStart(2, '0')}`)
const periods = fc
  .record({
    all: fc.constantFrom(
      years,
      years.filter((_, i) => i % 2 === 0),
      parts(['H1', 'H2']),
      parts(['T1', 'T2', 'T3']),
      parts(['Q1', 'Q2', 'Q3', 'Q4']),
      parts(months),
      [...years.slice(25, 34), '2019H1', '2019H2', '2020H1', '2020H2'],
    ),
    from: fc.nat(30),
    count: fc.nat(40),
  })
  .map(({ all, from, count }) => cut(all, from, count))

const level = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10)
const figure: fc.Arbitrary<PointFigure> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ value: level, n: fc.option(fc.integer({ min: 7, max: 12000 })), wide: fc.nat(8) })
      .map(({ value, n, wide }) => ({
        ...{ is: 'value' as const, value, decimals: 1 },
        display: display(value, { decimals: 1 }, 'sv'),
        ...(n === null ? {} : { n }),
        interval:
          wide === 0
            ? null
            : { low: value - wide, high: value + wide, spread: 'own' as const, finite: true },
      })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<PointFigure>(
      { is: 'withheld', withheld: 'too-few' },
      { is: 'none', reason: 'not-reported' },
      { is: 'none', reason: 'no-answers' },
      { is: 'bound', atLeast: 90, display: 'minst 90', n: 12 },
    ),
  },
)
const source = fc.constantFrom('history' as const, 'round' as const, 'indicator' as const)
const status = fc.constantFrom('preliminary' as const, 'final' as const)

const names = fc.constantFrom(
  ...['.dk', '.se', '.fr', 'Riket', 'CENTR:s medel', 'Svenskt Kvalitetsindex, bredband privat'],
  'Kommunstyrelsens arbetsmarknadsförvaltning, medborgarservice och kundtjänst',
  'Medarbetarengagemangsundersökningarnas jämförelsevärde',
  ...['å'.repeat(200), 'en rad\noch  en till', ' ', '👩🏽‍🚒 𝔘'],
)
const benchmark: fc.Arbitrary<Benchmark> = fc
  .record({
    name: names,
    period: fc.constantFrom('2012', '2017', '2018', '2019', '2020', '2021H2', '2022'),
    kind: fc.constantFrom('value', 'range', 'place', 'both', 'low'),
    low: level,
    high: level,
  })
  .map(({ name, period, kind, low, high }) => ({
    ...{ name, period, source: 'Ansökan 2018' },
    value: kind === 'value' || kind === 'both' ? low : null,
    low: kind === 'range' ? Math.min(low, high) : kind === 'low' ? low : null,
    high: kind === 'range' ? Math.max(low, high) : null,
    place: kind === 'place' || kind === 'both' ? 6 : null,
    of: kind === 'place' || kind === 'both' ? 48 : null,
  }))

const event: fc.Arbitrary<Event> = fc
  .record({
    day: fc.integer({ min: 0, max: 3 * 365 }),
    kind: fc.constantFrom('event' as const, 'action' as const),
    text: fc.constantFrom(
      'Nytt kontor',
      'Omorganisation: tre enheter blev två, och kundtjänsten flyttades till förvaltningen',
      'Medarbetarengagemangsundersökningsmetodikutvecklingsprojektet startade',
    ),
  })
  .map(({ day, kind, text }) => ({
    ...{ unit: '', kind, text },
    date: new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10),
  }))

const goal: fc.Arbitrary<Target> = fc
  .record({
    from: fc.constantFrom(null, '1995', '2018', '2019H2', '2020', '2021', '2024', '2026'),
    direction: fc.constantFrom(...direction.options),
    value: level,
  })
  .map(({ from, direction, value }) => ({
    ...{ from, to: null, direction },
    value: direction === 'higher-than' || direction === 'lower-than' ? '2019' : value,
  }))

const because = fc.constantFrom(
  ...(['reworded', 'new-scale', 'new', 'questionnaire'] as const),
  ...(['layout', 'recomputed', 'audience', 'unit'] as const),
)

const trends: fc.Arbitrary<Trend> = fc
  .record({
    periods,
    figures: fc.array(fc.record({ figure, source, status }), { minLength: 40, maxLength: 40 }),
    breaks: fc.array(
      fc
        .record({ before: fc.constantFrom('2018', '2019', '2020', '2021', '2022'), because })
        .map((one) => ({ ...one, items: [] })),
      { maxLength: 4 },
    ),
    targets: fc.array(goal, { maxLength: 5 }),
    benchmarks: fc.array(benchmark, { maxLength: 15 }),
    events: fc.array(event, { maxLength: 20 }),
  })
  .map(({ periods, figures, ...more }) => ({
    ...{ series: 'nki', concept: 'nki', group: {}, ...more },
    points: periods.flatMap((period, i): TrendPoint[] => {
      const { figure, source, status } = figures[i] ?? {}
      if (figure === undefined || source === undefined || status === undefined) return []
      const about = { period, x: periodX(period), status, figure }
      return [
        source === 'round' ? { ...about, source, round: `nki/${period}` } : { ...about, source },
      ]
    }),
  }))
