import { textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Chart } from '../chart.ts'
import { figureCodes, figureColumns, figureText } from '../cells/figure-cells.ts'
import {
  countsOf,
  heatmapHeading,
  heatmapSummary,
  rowsOf,
  titleOf,
  type Heatmap,
} from './content.ts'
import { drawHeatmap } from './layout.ts'
import { remembered } from '../cells/remembered.ts'

/** Groups against measures, a number in every cell; a stronger colour is better within its measure. */
export function heatmap(given: Heatmap, language: Language): Chart {
  const content = { ...given, cell: remembered(given.cell) }
  const { measures } = content
  const rows = rowsOf(content)
  return {
    heading: heatmapHeading(content, language),
    summary: heatmapSummary(content, language),
    table: {
      header: [
        wordsOf(language).heatmap.group,
        ...measures.map((measure) => titleOf(measure, language)),
        'n',
      ],
      rows: rows.map(({ key, title }) => {
        const figures = measures.map((measure) => content.cell(measure.key, key))
        const cells = figures.map((figure, i) =>
          figureText(figure, measures[i]?.style ?? { decimals: 0 }, language),
        )
        return [textIn(title, language), ...cells, countsOf(figures)]
      }),
    },
    csv: {
      header: ['measure', 'group', ...figureColumns],
      rows: measures.flatMap((measure) =>
        rows.map(({ key }) => [measure.key, key, ...figureCodes(content.cell(measure.key, key))]),
      ),
    },
    draw: (look) => drawHeatmap(content, look),
  }
}
