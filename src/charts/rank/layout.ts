import type { TopLevelSpec } from 'vega-lite'
import { textIn } from '../../core/definition/text.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { unseenKey } from '../cells/figure-cells.ts'
import { layOutGrid, type Grid } from '../parts/grid.ts'
import { layOutKey } from '../parts/key.ts'
import { heatColour } from '../look/palette-heat.ts'
import { drawPicture, type Shape } from '../parts/picture.ts'
import { rankHeading, rankedBy, stepsInWords, unrankedCaution } from './content.ts'
import { layOutRankRows, stepKey } from './rows.ts'
import type { Rank } from './content.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, titleWords } from '../parts/words-in-picture.ts'

/** The order of everybody as bars, and under it the places in every group as a grid of numbers. */
export function drawRank(content: Rank, look: Look): TopLevelSpec {
  const heading = rankHeading(content, look.language)
  const { width, margin } = sizes[look.width]
  const title = titleWords(heading, textIn(content.title, look.language), look)
  const rows = layOutRankRows(content, look, title.bottom)
  const places = placesPerGroup(content, look, rows.bottom)
  const figures = [content.whole, ...content.groups].flatMap(({ key }) =>
    content.options.map((option) => content.figure(option.key, key)),
  )
  const lines = stepKey(content, look)
  const [steps = ''] = stepsInWords(content, look.language)
  const said = [...unrankedCaution(content, look.language), ...(lines.length === 0 ? [steps] : [])]
  const notes = [
    ...unseenKey(figures, look),
    ...lines,
    ...said.map((text) => ({ text, width: 0, draw: () => [] })),
  ]
  const key = layOutKey(notes, places.bottom + 10, look)
  const shapes = [...title.shapes, ...rows.shapes, ...places.shapes, ...key.shapes]
  const height = Math.ceil(key.bottom + margin)
  return drawPicture({ width, height, shapes }, heading, look)
}

function placesPerGroup(content: Rank, look: Look, top: number) {
  if (content.groups.length === 0) return { shapes: [], bottom: top }
  const { text: size, margin } = sizes[look.width]
  const { perGroup } = wordsOf(look.language).rankChart
  const style = { size, colour: themes[look.theme].ink, bold: true }
  const title: Shape[] = paragraph([perGroup], margin, top + 16, style)
  const grid = layOutGrid(gridOf(content, look), look, top + 16 + rowHeight(size) + 6)
  return { shapes: [...title, ...grid.shapes], bottom: grid.bottom }
}

/** A row an option, a column a group; the stronger the colour, the higher the place. */
function gridOf(content: Rank, look: Look): Grid {
  const { whole, groups, options } = content
  const columns = [whole, ...groups]
  const orders = columns.map(({ key }) => rankedBy(content, key))
  const n = wordsOf(look.language).chart.n
  return {
    columns: columns.map(({ title }, i) => {
      const figure = orders[i]?.[0]?.figure
      const name = textIn(title, look.language)
      // The number stays with its letter.
      return figure && 'n' in figure
        ? `${name} ${n(String(figure.n)).replaceAll(' ', '\u00a0')}`
        : name
    }),
    rows: rankedBy(content, whole.key).map(({ option }) => ({
      title: textIn(option.title, look.language),
      apart: false,
      count: '',
      cells: orders.map((order) => {
        const there = order.find((ranked) => ranked.option === option)
        const place = there?.place ?? null
        const share = place === null ? null : (options.length - place) / (options.length - 1 || 1)
        return {
          text: place === null ? (there?.figure.is === 'none' ? '–' : '') : String(place),
          fill: share === null ? null : heatColour(look.theme, share),
          hatched: there?.figure.is === 'withheld',
        }
      }),
    })),
  }
}
