import type { TopLevelSpec } from 'vega-lite'
import { textIn } from '../../core/definition/text.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { figureMark, unseenKey } from '../cells/figure-cells.ts'
import { layOutGrid, type Grid } from '../parts/grid.ts'
import { countsOf, heatmapHeading, rowsOf, titleOf } from './content.ts'
import type { Heatmap, HeatmapMeasure } from './content.ts'
import { layOutKey, swatch, type KeyEntry } from '../parts/key.ts'
import { heatColour } from '../look/palette-heat.ts'
import { drawPicture } from '../parts/picture.ts'
import { sizes } from '../look/sizes.ts'
import { titleWords } from '../parts/words-in-picture.ts'

export function drawHeatmap(content: Heatmap, look: Look): TopLevelSpec {
  const heading = heatmapHeading(content, look.language)
  const { width, margin } = sizes[look.width]
  const title = titleWords(heading, textIn(content.title, look.language), look)
  const grid = layOutGrid(gridOf(content, look), look, title.bottom)
  const key = layOutKey(keyOf(content, look), grid.bottom + 8, look)
  const shapes = [...title.shapes, ...grid.shapes, ...key.shapes]
  return drawPicture({ width, height: Math.ceil(key.bottom + margin), shapes }, heading, look)
}

function gridOf(content: Heatmap, look: Look): Grid {
  const { measures, whole } = content
  const shades = measures.map((measure) => shadeOf(measure, content))
  const sign = inPercent(content) ? '' : ',\u00a0%'
  const percent = ({ style }: HeatmapMeasure) => (style.percent === true ? sign : '')
  return {
    columns: measures.map((measure) => `${titleOf(measure, look.language)}${percent(measure)}`),
    rows: rowsOf(content).map((group) => {
      const figures = measures.map((measure) => content.cell(measure.key, group.key))
      return {
        title: textIn(group.title, look.language),
        apart: group === whole,
        count: countsOf(figures),
        cells: figures.map((figure, i) => {
          const measure = measures[i]
          const shade = figure.is === 'value' ? (shades[i]?.(figure.value) ?? 0) : null
          return {
            text: measure ? figureMark(figure, measure.style, look.language) : '',
            fill: shade === null ? null : heatColour(look.theme, shade),
            hatched: figure.is === 'withheld',
          }
        }),
      }
    }),
  }
}

/**
 * How good a value is among those shown of its measure, 0–1. The colours reach over a quarter of the
 * scale or more, so that groups that are nearly alike look so.
 */
function shadeOf(
  { key, range, direction }: HeatmapMeasure,
  content: Heatmap,
): (value: number) => number {
  const values = rowsOf(content).flatMap((group) => {
    const figure = content.cell(key, group.key)
    return figure.is === 'value' ? [figure.value] : []
  })
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = Math.max(high - low, (range.max - range.min) / 4)
  const from = (low + high - span) / 2
  const share = (value: number) => Math.min(1, Math.max(0, (value - from) / span))
  return direction === 'higher' ? share : (value) => 1 - share(value)
}

function keyOf(content: Heatmap, look: Look): KeyEntry[] {
  const words = wordsOf(look.language).heatmap
  const figures = rowsOf(content).flatMap((group) =>
    content.measures.map((measure) => content.cell(measure.key, group.key)),
  )
  const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => heatColour(look.theme, share))
  const ramp: KeyEntry['draw'] = (px, py) =>
    steps.flatMap((fill, i) => swatch(fill, 13)(px + 13 * i, py))
  return [
    { text: words.colour, width: 65, draw: ramp },
    ...(inPercent(content) ? [{ text: words.percent, width: 0, draw: () => [] }] : []),
    ...unseenKey(figures, look),
  ]
}

/** Whether every number is a percentage: then it is said once. */
function inPercent({ measures }: Heatmap): boolean {
  return measures.every(({ style }) => style.percent === true)
}
