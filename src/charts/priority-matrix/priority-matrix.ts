import { display, type Language } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import { numberCell } from '../cells/csv-cells.ts'
import type { Chart, ChartTable } from '../chart.ts'
import {
  byImportance,
  effectText,
  matrixHeading,
  matrixSummary,
  meansOf,
  nameOf,
  type PriorityMatrix,
  shareText,
} from './content.ts'
import { drawPriorityMatrix } from './layout.ts'

/**
 * Areas by their score and by how much they go together with the outcome, in four quadrants: what
 * goes together more than areas do on average and has a lower score is to prioritise.
 */
export function priorityMatrix(content: PriorityMatrix, language: Language): Chart {
  return {
    heading: matrixHeading(content, language),
    summary: matrixSummary(content, language),
    table: table(content, language),
    csv: {
      header: [...['area', 'score', 'importance', 'effect', 'quadrant', 'outcome', 'n', 'r2']],
      rows: byImportance(content).map(({ key, score, importance, effect, quadrant }) => [
        ...[key, ...[score, importance, effect].map(numberCell), quadrant],
        ...[content.outcome.key, String(content.n), numberCell(content.r2)],
      ]),
    },
    draw: (look) => drawPriorityMatrix(content, look),
  }
}

function table(content: PriorityMatrix, language: Language): ChartTable {
  const words = wordsOf(language).priorityMatrix
  const outcome = nameOf(content.outcome, language)
  const areas = byImportance(content)
  const means = meansOf(content)
  const decimals = Math.max(...areas.map(({ style }) => style.decimals))
  return {
    header: [
      words.areaColumn,
      words.score,
      words.importance(outcome),
      words.effect(outcome),
      words.quadrant,
    ],
    rows: [
      ...areas.map((area) => [
        nameOf(area, language),
        display(area.score, area.style, language),
        shareText(area.importance, language),
        effectText(area, language),
        words.quadrants[area.quadrant],
      ]),
      [
        words.mean,
        display(means.score, { decimals }, language),
        shareText(means.importance, language),
        ...['', ''],
      ],
    ],
  }
}
