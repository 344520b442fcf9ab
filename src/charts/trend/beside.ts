import type { TopLevelSpec } from 'vega-lite'
import { themes } from '../look/theme.ts'
import type { TrendLayout } from './layout.ts'
import type { TrendLook } from './look.ts'
import { square } from './symbols.ts'

export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]
export type LayerWithRows = Layer & { data: { values: object[] } }

const pixels = (field: string) => ({ type: 'quantitative' as const, field, scale: null })
const at = { x: pixels('px'), y: pixels('py') }
const text = { type: 'nominal', field: 'text' } as const
const box = {
  ...{ x: pixels('left'), x2: { field: 'right' } },
  ...{ y: pixels('top'), y2: { field: 'bottom' } },
}

/** More flags than this have short masts. */
const mostMasts = 8

/** What lies behind everything: the ranges of others, and lines down from flags. */
export function backdrop({ others, flags, plot }: TrendLayout, look: TrendLook): LayerWithRows[] {
  const theme = themes[look.theme]
  // Down to the axis they show what the line did then; many would be a fence.
  const foot = flags.length > mostMasts ? 8 : plot.height
  return [
    {
      data: { values: barsOf(others) },
      mark: { type: 'rect', color: theme.range, opacity: 1 },
      encoding: box,
    },
    {
      data: { values: flags.map(({ px, py }) => ({ px, py })) },
      mark: { type: 'rule', color: theme.edge, strokeWidth: 1, strokeDash: [1, 3] },
      encoding: { ...at, y2: { value: foot } },
    },
  ]
}

/** The levels of others as squares, and the way of a name that has several. */
export function othersLayers({ others }: TrendLayout, look: TrendLook): LayerWithRows[] {
  const theme = themes[look.theme]
  const squares = others.marks.flatMap(({ px, py }) => (py === null ? [] : [{ px, py }]))
  const bars = barsOf(others)
  const ends = bars.flatMap(({ left, right, top, bottom }) =>
    [top, bottom].map((py) => ({ left, right, py })),
  )
  return [
    {
      // Again as an outline: a band of ours may lie over it.
      data: { values: bars },
      mark: { type: 'rect', filled: false, stroke: theme.edge, strokeWidth: 0.6, opacity: 1 },
      encoding: box,
    },
    {
      data: { values: ends },
      mark: { type: 'rule', color: theme.muted, strokeWidth: 1.4 },
      encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('py') },
    },
    {
      data: { values: others.lines },
      mark: { type: 'line', color: theme.muted, strokeWidth: 1 },
      encoding: { ...at, detail: { type: 'nominal', field: 'run' } },
    },
    {
      data: { values: others.leaders },
      mark: { type: 'rule', color: theme.edge, strokeWidth: 1 },
      encoding: { ...at, x2: { field: 'px2' }, y2: { field: 'py2' } },
    },
    {
      data: { values: squares },
      mark: square(theme),
      encoding: at,
    },
  ]
}

/** Words and flags around our own values, and the list under the plot. */
export function besideWords(layout: TrendLayout, look: TrendLook): LayerWithRows[] {
  const theme = themes[look.theme]
  const { others, flags, list, size } = layout
  const small = { type: 'text', baseline: 'middle', fontSize: size.small } as const
  const halo = { stroke: theme.paper, strokeWidth: 3, strokeJoin: 'round' } as const
  const aligned = ['left', 'center', 'right'] as const
  const tags = [
    ...flags.map(({ left, right, py, text, action }) => ({
      ...{ left, right, py, text, px: (left + right) / 2 },
      kind: action ? 'action' : 'event',
    })),
    ...list.tags.map((tag) => ({ ...tag, left: tag.px - tag.half, right: tag.px + tag.half })),
  ].map(({ left, right, px, py, text, kind }) => ({
    ...{ left, right, px, py, text, kind },
    ...{ top: py - 7, bottom: py + 7 },
  }))
  const of = (...kinds: string[]) => tags.filter(({ kind }) => kinds.includes(kind))
  return [
    ...aligned.flatMap((align): LayerWithRows[] => {
      const values = others.texts
        .filter((one) => one.align === align)
        .map(({ px, py, text }) => ({ px, py, text }))
      const mark = { ...small, align, color: theme.muted }
      return [
        { data: { values }, mark: { ...mark, ...halo }, encoding: { ...at, text } },
        { data: { values }, mark, encoding: { ...at, text } },
      ]
    }),
    {
      data: { values: of('event') },
      mark: {
        ...{ type: 'rect', opacity: 1, cornerRadius: 2 },
        ...{ fill: theme.paper, stroke: theme.muted, strokeWidth: 1 },
      },
      encoding: box,
    },
    {
      data: { values: of('action') },
      mark: {
        ...{ type: 'rect', opacity: 1, cornerRadius: 2 },
        ...{ fill: theme.muted, stroke: theme.muted, strokeWidth: 1 },
      },
      encoding: box,
    },
    {
      data: { values: of('event', 'other') },
      mark: { ...small, color: theme.ink },
      encoding: { ...at, text },
    },
    {
      data: { values: of('action') },
      mark: { ...small, color: theme.paper },
      encoding: { ...at, text },
    },
    {
      data: { values: list.texts },
      mark: { ...small, align: 'left', color: theme.muted },
      encoding: { ...at, text },
    },
  ]
}

function barsOf({ marks }: TrendLayout['others']) {
  return marks.filter(({ range }) => range !== null).map((mark) => mark.box)
}
