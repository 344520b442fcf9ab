import type { TopLevelSpec } from 'vega-lite'
import type { Look } from '../chart.ts'
import type { Box } from './place-labels.ts'
import { chartConfig } from '../look/theme.ts'

export interface Block extends Box {
  readonly is: 'block'
  readonly fill: string
}

export interface Line {
  readonly is: 'line'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly colour: string
  readonly thickness: number
  readonly dashed?: true
}

export interface Dot {
  readonly is: 'dot'
  readonly px: number
  readonly py: number
  /** One of Vega's, or an SVG path around 0 from −1 to 1. */
  readonly shape: string
  /** Area, px². */
  readonly area: number
  readonly fill: string
  readonly stroke: string
  /** Of the stroke; 2 px where nothing else is said. */
  readonly thickness?: number
}

/** A line of text; `py` is its middle, `px` its left end, middle or right end, as `align` says. */
export interface Words {
  readonly is: 'words'
  readonly px: number
  readonly py: number
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly bold: boolean
  readonly align: 'left' | 'center' | 'right'
  /** Read from below: `px` is its middle, `py` its lower end. */
  readonly upright?: true
}

/**
 * What a picture shows and where, px from its upper left corner. Blocks lie behind lines, lines
 * behind dots, dots behind words; of two of a kind the later one lies in front.
 */
export type Shape = Block | Line | Dot | Words

export interface Picture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** A picture as a Vega-Lite specification, in which every place is in pixels. */
export function drawPicture(
  { width, height, shapes }: Picture,
  description: string,
  look: Look,
): TopLevelSpec {
  const all = [...marks(shapes), ...texts(shapes)]
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    width,
    height,
    autosize: { type: 'none' },
    padding: 0,
    layer: all.filter((layer) => layer.data.values.length > 0),
    config: chartConfig(look.theme, look.language),
  }
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]
type LayerWithRows = Layer & { data: { values: object[] } }

function marks(shapes: readonly Shape[]): LayerWithRows[] {
  return [
    {
      data: { values: shapes.filter((shape) => shape.is === 'block') },
      mark: { type: 'rect' },
      encoding: {
        ...{ x: inPixels('left'), x2: { field: 'right' } },
        ...{ y: inPixels('top'), y2: { field: 'bottom' } },
        fill: asIs('fill'),
      },
    },
    ...[false, true].map((dashed): LayerWithRows => ({
      data: {
        values: shapes
          .filter((shape) => shape.is === 'line')
          .filter((line) => (line.dashed ?? false) === dashed)
          .map(({ from: [x, y], to: [x2, y2], ...line }) => ({ x, y, x2, y2, ...line })),
      },
      mark: dashed ? { type: 'rule', strokeDash: [5, 4] } : { type: 'rule' },
      encoding: {
        ...{ x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y'), y2: { field: 'y2' } },
        ...{ stroke: asIs('colour'), strokeWidth: inPixels('thickness') },
      },
    })),
    {
      data: {
        values: shapes
          .filter((shape) => shape.is === 'dot')
          .map((dot) => ({ thickness: 2, ...dot })),
      },
      // Vega-Lite thins points to 0.7.
      mark: { type: 'point', opacity: 1 },
      encoding: {
        ...{ x: inPixels('px'), y: inPixels('py'), size: inPixels('area') },
        ...{ shape: asIs('shape'), fill: asIs('fill'), stroke: asIs('stroke') },
        strokeWidth: inPixels('thickness'),
      },
    },
  ]
}

function texts(shapes: readonly Shape[]): LayerWithRows[] {
  const all = shapes.filter((shape) => shape.is === 'words').filter(({ text }) => text !== '')
  const styles = (['left', 'center', 'right'] as const).flatMap((align) =>
    [false, true].flatMap((bold) => [0, 270].map((angle) => ({ align, bold, angle }))),
  )
  return styles.map(({ align, bold, angle }): LayerWithRows => {
    const isOf = (words: Words) =>
      words.align === align && words.bold === bold && (words.upright ? 270 : 0) === angle
    return {
      data: { values: all.filter(isOf) },
      mark: { type: 'text', baseline: 'middle', align, angle, fontWeight: bold ? 600 : 400 },
      encoding: {
        ...{ x: inPixels('px'), y: inPixels('py'), size: inPixels('size') },
        ...{ text: { field: 'text', type: 'nominal' }, color: asIs('colour') },
      },
    }
  })
}

function inPixels(field: string) {
  return { field, type: 'quantitative', scale: null } as const
}

function asIs(field: string) {
  return { field, type: 'nominal', scale: null } as const
}
