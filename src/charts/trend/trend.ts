import type { TopLevelSpec } from 'vega-lite'
import { display } from '../../core/display.ts'
import type { Trend } from '../../core/trend.ts'
import { chartConfig, themes } from '../look/theme.ts'
import { backdrop, besideWords, othersLayers, type Layer, type LayerWithRows } from './beside.ts'
import { layOutTrend, type TrendLayout } from './layout.ts'
import type { TrendLook } from './look.ts'
import { symbol, unseenSymbol } from './symbols.ts'

/**
 * A trend as a Vega-Lite specification: values joined by a line, targets as dashed steps, what may
 * not be shown as a mark on the axis. All places are computed here, so that no label lies on
 * another and the picture is the same everywhere.
 */
export function trendChart(trend: Trend, look: TrendLook): TopLevelSpec {
  const layout = layOutTrend(trend, look)
  const { plot, padding } = layout
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: look.heading,
    width: plot.width,
    height: plot.height,
    autosize: { type: 'none' },
    padding,
    layer: layers(layout, look),
    config: chartConfig(look.theme, look.language),
  }
}

function layers(layout: TrendLayout, look: TrendLook): Layer[] {
  const all = [
    ...axes(layout, look),
    ...backdrop(layout, look),
    ...lines(layout, look),
    ...words(layout, look),
    ...besideWords(layout, look),
  ]
  return all.filter((layer) => layer.data.values.length > 0)
}

/** The grid, the foot line, and what stands under it. */
function axes(layout: TrendLayout, look: TrendLook): LayerWithRows[] {
  const theme = themes[look.theme]
  const { x, y, py, text } = channels(layout)
  const { counts, size } = layout
  const zero = { decimals: 0, percent: look.style.percent ?? false }
  const suffix = display(0, zero, look.language).slice(1)
  return [
    {
      data: { values: [{ value: layout.y.min }] },
      mark: { type: 'rule', color: theme.edge, strokeWidth: 1 },
      encoding: {
        y: {
          ...y,
          axis: {
            title: null,
            values: [...layout.y.ticks],
            labelExpr: `format(datum.value, '.${String(layout.y.decimals)}f') + '${suffix}'`,
            labelFontSize: size.small,
            labelFlush: false,
          },
        },
      },
    },
    {
      data: { values: layout.periods },
      mark: { type: 'text', fontSize: size.text, color: theme.ink },
      encoding: { x, y: py, text },
    },
    {
      data: { values: counts.texts },
      mark: { type: 'text', fontSize: size.small, color: theme.muted },
      encoding: { x, y: py, text },
    },
    {
      data: { values: counts.margin === null ? [] : [{ text: counts.margin, py: counts.py }] },
      mark: { type: 'text', fontSize: size.small, color: theme.muted, align: 'right' },
      encoding: { x: { value: -8 }, y: py, text },
    },
  ]
}

/** Everything that has a level, from the back to the front. */
function lines(layout: TrendLayout, look: TrendLook): LayerWithRows[] {
  const theme = themes[look.theme]
  const { x, y, py, run } = channels(layout)
  const { plot, marks } = layout
  const tint = { color: theme.tint, opacity: 1 }
  const kinds = ['imported', 'computed', 'simulated', 'reported', 'atLeast', 'atMost'] as const
  return [
    {
      data: { values: layout.bands },
      mark: { type: 'area', ...tint },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, detail: run },
    },
    {
      data: { values: layout.whiskers },
      mark: { type: 'rule', strokeWidth: 14, ...tint },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    },
    {
      data: { values: layout.breaks.map(({ x, ruleFrom }) => ({ x, py: ruleFrom })) },
      mark: { type: 'rule', color: theme.edge, strokeWidth: 1.2, strokeDash: [2, 3] },
      encoding: { x, y: py, y2: { value: plot.height } },
    },
    {
      data: { values: layout.goal },
      mark: { type: 'line', color: theme.goal, strokeWidth: 1.6, strokeDash: [6, 4] },
      encoding: { x, y, detail: run, order: { field: 'order', type: 'quantitative' } },
    },
    ...othersLayers(layout, look),
    {
      data: { values: layout.line },
      mark: { type: 'line', color: theme.accent, strokeWidth: 2.4, strokeJoin: 'round' },
      encoding: { x, y, detail: run },
    },
    ...kinds.map((kind): LayerWithRows => ({
      data: {
        values: marks
          .filter((mark) => mark.kind === kind)
          .map(({ x, value, text }) => ({ x, value, text })),
      },
      mark: symbol(kind, theme),
      encoding: { x, y },
    })),
    {
      data: { values: layout.unseen },
      mark: unseenSymbol(theme),
      encoding: { x, y: { value: plot.height } },
    },
  ]
}

/** Labels in the plot and the words above it. */
function words(layout: TrendLayout, look: TrendLook): LayerWithRows[] {
  const theme = themes[look.theme]
  const { px, py, text } = channels(layout)
  const { labels, key, size } = layout
  const middle = { type: 'text', baseline: 'middle' } as const
  const small = { ...middle, fontSize: size.small, color: theme.muted } as const
  const values = { ...middle, fontSize: size.value, color: theme.ink }
  const goals = { ...middle, fontSize: size.text, color: theme.goal, fontWeight: 600 } as const
  const at = ({ px, py, text }: { px: number; py: number; text: string }) => ({ px, py, text })
  const of = (role: string) => labels.filter((label) => label.role === role)
  // Paper around the letters: a line that must pass behind a label does not blur it.
  const halo = { stroke: theme.paper, strokeWidth: 3, strokeJoin: 'round' } as const
  const haloed = labels.filter((label) => label.crossed)
  const encoding = { x: px, y: py, text }
  const kinds = ['imported', 'computed', 'simulated', 'reported'] as const
  const left = { type: 'text', align: 'left', baseline: 'alphabetic' } as const
  return [
    {
      data: { values: layout.heading },
      mark: { ...left, fontSize: size.heading, fontWeight: 600, color: theme.ink },
      encoding,
    },
    {
      data: { values: layout.subheading },
      mark: { ...left, fontSize: size.subheading, color: theme.muted },
      encoding,
    },
    { data: { values: haloed.map(at) }, mark: { ...values, ...halo }, encoding },
    { data: { values: of('value').map(at) }, mark: values, encoding },
    { data: { values: of('last').map(at) }, mark: { ...values, fontWeight: 600 }, encoding },
    { data: { values: of('goal').map(at) }, mark: goals, encoding },
    { data: { values: layout.unseenTexts }, mark: { ...small, ...halo }, encoding },
    { data: { values: layout.unseenTexts }, mark: small, encoding },
    {
      data: { values: layout.breaks.map(at) },
      mark: { ...small, ...halo, align: 'left' },
      encoding,
    },
    { data: { values: layout.breaks.map(at) }, mark: { ...small, align: 'left' }, encoding },
    ...kinds.map((kind): LayerWithRows => ({
      data: { values: key.filter(({ symbol }) => symbol === kind).map(at) },
      mark: symbol(kind, theme),
      encoding: { x: px, y: py },
    })),
    {
      data: { values: key.filter(({ symbol }) => symbol === 'interval').map(at) },
      mark: {
        type: 'point',
        shape: 'square',
        filled: true,
        color: theme.tint,
        opacity: 1,
        size: 130,
      },
      encoding: { x: px, y: py },
    },
    {
      data: { values: key.filter(({ symbol }) => symbol === 'unseen').map(at) },
      mark: unseenSymbol(theme),
      encoding: { x: px, y: py },
    },
    {
      data: { values: key.map(({ px, py, text, indent }) => ({ px: px + indent, py, text })) },
      mark: { ...small, align: 'left' },
      encoding,
    },
    {
      data: { values: layout.empty.map(at) },
      mark: { ...middle, fontSize: size.value, color: theme.muted },
      encoding,
    },
  ]
}

/** What the layers share: the two axes, places in pixels, and texts as they are. */
function channels(layout: TrendLayout) {
  const onScale = (field: string, { min, max }: { min: number; max: number }) => ({
    type: 'quantitative' as const,
    field,
    scale: { domain: [min, max], nice: false, zero: false },
  })
  const inPixels = (field: string) => ({ type: 'quantitative' as const, field, scale: null })
  const nominal = { type: 'nominal' } as const
  return {
    x: { ...onScale('x', layout.x), axis: null },
    y: onScale('value', layout.y),
    px: inPixels('px'),
    py: inPixels('py'),
    text: { ...nominal, field: 'text' },
    run: { ...nominal, field: 'run' },
  }
}
