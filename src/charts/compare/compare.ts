import { textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Chart, ChartTable } from '../chart.ts'
import { drawCompareBars } from './bars.ts'
import {
  areaName,
  compareHeading,
  compareSummary,
  countedText,
  entriesOf,
  inOrder,
  namedLead,
  singleHeading,
  type Compare,
  type CompareArea,
} from './content.ts'
import { drawCompareDots } from './dots.ts'
import { behindCells, behindHeader, leadCodes, leadColumns } from './lead-cells.ts'
import { figureCodes, figureColumns, figureText, filled } from '../cells/figure-cells.ts'
import { remembered } from '../cells/remembered.ts'
import { leadCell } from '../../core/words/lead.ts'
import { intervalText } from '../../core/words/precision.ts'

/**
 * Objects side by side: a row an area and a mark an object; with one area alone, a bar an object in
 * order. The heading says who has the highest figure, and that it leads only where that is certain.
 */
export function compareChart(given: Compare, language: Language): Chart {
  const content = { ...given, figure: remembered(given.figure) }
  const { areas, objects } = content
  const [first, ...others] = areas
  const isTested = areas.some(({ lead }) => lead !== undefined)
  const single = first !== undefined && others.length === 0 ? first : null
  return {
    heading: single ? singleHeading(content, single, language) : compareHeading(content, language),
    summary: compareSummary(content, language),
    table: single ? placesTable(content, single, language) : areasTable(content, language),
    csv: {
      header: ['area', 'object', ...figureColumns, ...(isTested ? leadColumns : [])],
      rows: areas.flatMap((area) =>
        objects.map(({ key }) => [
          ...[area.key, key, ...figureCodes(content.figure(area.key, key))],
          ...(isTested ? leadCodes(area, key) : []),
        ]),
      ),
    },
    draw: (look) =>
      single ? drawCompareBars(content, single, look) : drawCompareDots(content, look),
  }
}

function areasTable(content: Compare, language: Language): ChartTable {
  const { areas, objects } = content
  const words = wordsOf(language)
  return filled({
    header: [
      words.compareChart.area,
      ...objects.map(({ title }) => textIn(title, language)),
      words.lead.lead,
    ],
    rows: areas.map((area) => [
      areaName(area, language),
      ...entriesOf(content, area).map(({ figure }) => countedText(figure, area, language)),
      namedLead(content, area, language)
        .map((lead) => leadCell(lead, language))
        .join(''),
    ]),
  })
}

function placesTable(content: Compare, area: CompareArea, language: Language): ChartTable {
  const words = wordsOf(language)
  const { all } = content
  const row = (place: string, name: string, figure: NumberFigure, object: string) => [
    place,
    name,
    figureText(figure, area.style, language),
    'n' in figure ? String(figure.n) : '',
    intervalText(figure, area.style, language),
    ...behindCells(area, object, language),
  ]
  return filled({
    header: [
      words.compareChart.place,
      words.compareChart.object,
      areaName(area, language),
      'n',
      words.chart.interval,
      ...behindHeader(content, area, language),
    ],
    rows: [
      ...inOrder(entriesOf(content, area)).map(({ place, object, figure }) =>
        row(
          place === null ? '' : String(place),
          textIn(object.title, language),
          figure,
          object.key,
        ),
      ),
      ...(all ? [row('', textIn(all.title, language), all.figure, '')] : []),
    ],
  })
}
