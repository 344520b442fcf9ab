import type { TopLevelSpec } from 'vega-lite'
import { display } from '../../core/display.ts'
import type { Quadrant } from '../../core/drivers.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { sizes } from '../look/sizes.ts'
import { themes } from '../look/theme.ts'
import { type KeyEntry, layOutKey } from '../parts/key.ts'
import { type Dot, drawPicture, type Shape } from '../parts/picture.ts'
import type { Box } from '../parts/place-labels.ts'
import { boxOf, paragraph, rowHeight, titleWords, words } from '../parts/words-in-picture.ts'
import {
  byImportance,
  matrixAbout,
  matrixHeading,
  meansOf,
  nameOf,
  type PriorityMatrix,
  shareText,
} from './content.ts'
import {
  boxAround,
  closeTogether,
  type LabelPlace,
  labelPlace,
  labelsBeside,
  type Spot,
} from './labels.ts'
import { axesOf, type Plot, plotOf } from './plot.ts'

/**
 * Marks at their scores and shares, the names of the quadrants in the corners and of the areas at
 * their marks. Where a name has no room the marks are numbered, and the names stand below.
 */
export function drawPriorityMatrix(content: PriorityMatrix, look: Look): TopLevelSpec {
  const heading = matrixHeading(content, look.language)
  const { width, margin, small } = sizes[look.width]
  const text = wordsOf(look.language).priorityMatrix
  const theme = themes[look.theme]
  const quiet = { size: small, colour: theme.muted }
  const title = titleWords(heading, matrixAbout(content, look.language), look)
  const yTitle = text.importance(nameOf(content.outcome, look.language))
  const plot = plotOf(content, title.bottom + rowHeight(small) + 4, look)
  const corners = cornersOf(plot, look)
  const names = labelsOf(
    content,
    plot,
    corners.flatMap(({ name }) => boxOf(name)),
    look,
  )
  const axes = axesOf(plot, look)
  const numbers = layOutKey(names.key.map(lineOfKey), axes.bottom + 8, look)
  const notes = layOutKey([text.noCause, text.untested].map(lineOfKey), numbers.bottom, look)
  const shapes: Shape[] = [
    ...title.shapes,
    ...paragraph([`↑ ${yTitle}`], margin, title.bottom, quiet),
    ...corners.flatMap(({ ground, name }) => [ground, name]),
    ...axes.shapes,
    ...names.shapes,
    ...[...numbers.shapes, ...notes.shapes],
  ]
  return drawPicture({ width, height: Math.ceil(notes.bottom + margin), shapes }, heading, look)
}

function lineOfKey(text: string): KeyEntry {
  return { text, width: 0, draw: () => [] }
}

/** The ground of each quadrant and its name in the corner. */
function cornersOf({ left, right, top, bottom, strip, middle }: Plot, look: Look) {
  const { text: size } = sizes[look.width]
  const theme = themes[look.theme]
  const { quadrants } = wordsOf(look.language).priorityMatrix
  const corner = (quadrant: Quadrant, isLeft: boolean, isUpper: boolean) => {
    const first = quadrant === 'prioritise'
    const name = words(
      quadrants[quadrant],
      isLeft ? left + 8 : right - 8,
      isUpper ? top + strip / 2 : bottom - strip / 2,
      {
        ...{ size, bold: true, colour: first ? theme.goal : theme.muted },
        align: isLeft ? 'left' : 'right',
      },
    )
    const ground: Shape = {
      ...{ is: 'block', fill: first ? theme.tint : theme.highestBand },
      ...(isLeft ? { left, right: middle.px } : { left: middle.px, right }),
      ...(isUpper ? { top, bottom: middle.py } : { top: middle.py, bottom }),
    }
    return { ground, name }
  }
  return [
    ...[corner('prioritise', true, true), corner('maintain', false, true)],
    ...[corner('improve-if-possible', true, false), corner('lower-priority', false, false)],
  ]
}

/**
 * The marks with their names, or with numbers and a key to them; and what the lines stand at. A
 * number stands for the area's place in order of importance, and marks without room share a label.
 */
function labelsOf(content: PriorityMatrix, plot: Plot, taken: readonly Box[], look: Look) {
  const theme = themes[look.theme]
  const areas = byImportance(content)
  const marks = areas.map((area): Dot => {
    const fill = area.quadrant === 'prioritise' ? theme.goal : theme.accent
    const [px, py] = [plot.toX(area.score), plot.toY(area.importance)]
    const look = { shape: 'circle', area: 90, fill, stroke: theme.paper, thickness: 1 }
    return { is: 'dot', px, py, ...look }
  })
  const boxes = marks.map(({ px, py }) => ({
    ...{ left: px - reach, right: px + reach, top: py - reach, bottom: py + reach },
  }))
  const names = areas.map((area) => nameOf(area, look.language))
  const spotOf = (members: readonly number[], text: string): Spot => ({
    ...{ text, box: boxAround(members.flatMap((i) => boxes[i] ?? [])) },
    room: quadrantAt(plot, marks[members[0] ?? 0]),
    style: {
      ...{ size: sizes[look.width].text, colour: theme.ink },
      bold: members.every((i) => areas[i]?.quadrant === 'prioritise'),
    },
  })
  const numbered = [-reach, 0, 8, 20, Infinity].map((near) =>
    closeTogether(boxes, near).map((members) =>
      spotOf(members, members.map((i) => String(i + 1)).join(', ')),
    ),
  )
  const { left, right, top, bottom, middle } = plot
  const lines = [
    { left, right, top: middle.py - 1.5, bottom: middle.py + 1.5 },
    { left: middle.px - 1.5, right: middle.px + 1.5, top, bottom },
  ]
  const { labels, wording } = labelsBeside(
    [names.map((name, i) => spotOf([i], name)), ...numbered],
    meanPlaces(content, plot, look),
    {
      taken: [...taken, ...boxes, ...lines],
      within: { left: left + 4, right: right - 4, top: top + 2, bottom: bottom - 2 },
    },
  )
  const key = wording === 0 ? [] : names.map((name, i) => `${String(i + 1)} ${name}`)
  return { shapes: [...marks, ...labels.flatMap((label) => label.words)], key }
}

/** How far the middle of a mark is from its edge, with a little air, px. */
const reach = 6.5

function quadrantAt({ left, right, top, bottom, middle }: Plot, mark: Dot | undefined): Box {
  const { px, py } = mark ?? middle
  return {
    ...(px < middle.px ? { left, right: middle.px } : { left: middle.px, right }),
    ...(py < middle.py ? { top, bottom: middle.py } : { top: middle.py, bottom }),
  }
}

/** What the lines of the means stand at, at one of their ends. */
function meanPlaces(content: PriorityMatrix, plot: Plot, look: Look): LabelPlace[][] {
  const { small: size } = sizes[look.width]
  const { meanAt } = wordsOf(look.language).priorityMatrix
  const means = meansOf(content)
  const decimals = Math.max(...content.areas.map(({ style }) => style.decimals))
  const style = { size, colour: themes[look.theme].muted }
  const { left, right, top, bottom, strip, middle } = plot
  const row = rowHeight(size)
  const score = [meanAt(display(means.score, { decimals }, look.language))]
  const share = [meanAt(shareText(means.importance, look.language))]
  const ends = [bottom - strip + 8 - row, top + strip - 8, bottom - strip - 2 * row]
  return [
    ends.flatMap((y, i) => [
      labelPlace(score, middle.px + 5, y, style, 2 * i),
      labelPlace(score, middle.px - 5, y, { ...style, align: 'right' }, 2 * i + 1),
    ]),
    [middle.py - row - 2, middle.py + 2].flatMap((y, i) => [
      labelPlace(share, right - 6, y, { ...style, align: 'right' }, i),
      labelPlace(share, left + 6, y, style, 2 + i),
    ]),
  ]
}
