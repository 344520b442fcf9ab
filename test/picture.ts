import type { TopLevelSpec } from 'vega-lite'
import { z } from 'zod'
import { contrast } from '../src/charts/look/contrast.ts'
import { type Box, lengthInside, overlap } from '../src/charts/parts/place-labels.ts'
import type { Theme } from '../src/charts/look/theme.ts'
import { boxOf } from '../src/charts/parts/words-in-picture.ts'

const number = z.number()
const block = z.object({
  ...{ is: z.literal('block'), left: number, right: number, top: number, bottom: number },
  fill: z.string(),
})
const line = z.object({
  ...{ is: z.literal('line'), x: number, y: number, x2: number, y2: number },
  ...{ colour: z.string(), thickness: number },
})
const dot = z.object({
  ...{ is: z.literal('dot'), px: number, py: number, shape: z.string(), area: number },
  ...{ fill: z.string(), stroke: z.string() },
})
const words = z.object({
  ...{ is: z.literal('words'), px: number, py: number, text: z.string(), size: number },
  ...{ colour: z.string(), bold: z.boolean(), align: z.enum(['left', 'center', 'right']) },
})
const spec = z.object({
  width: number,
  height: number,
  layer: z.array(
    z.object({
      data: z.object({ values: z.array(z.discriminatedUnion('is', [block, line, dot, words])) }),
    }),
  ),
})

/** What a picture in pixels shows, by kind. */
export function readPicture(drawn: TopLevelSpec) {
  const { width, height, layer } = spec.parse(drawn)
  const shapes = layer.flatMap(({ data }) => data.values)
  return {
    width,
    height,
    blocks: shapes.filter((shape) => shape.is === 'block'),
    lines: shapes.filter((shape) => shape.is === 'line'),
    dots: shapes.filter((shape) => shape.is === 'dot'),
    words: shapes
      .filter((shape) => shape.is === 'words')
      .map((each) => ({ ...each, box: boxOf(each) })),
  }
}

/**
 * What is wrong with a picture: something outside it, words on words, on a line, on a dot or half
 * on a block, and words that do not stand out from their ground by 4.5 to 1.
 */
export function faultsOf(drawn: TopLevelSpec, theme: Theme): string[] {
  const { width, height, blocks, lines, dots, words } = readPicture(drawn)
  const paper = { left: 0, right: width, top: 0, bottom: height }
  const spots = dots.map(({ px, py, area }): Box => {
    const half = Math.sqrt(area) / 2 + 1
    return { left: px - half, right: px + half, top: py - half, bottom: py + half }
  })
  const rules = lines.map(({ x, y, x2, y2 }) => ({
    ...{ left: Math.min(x, x2), right: Math.max(x, x2) },
    ...{ top: Math.min(y, y2), bottom: Math.max(y, y2) },
  }))
  return [
    ...[...blocks, ...spots, ...rules, ...words.map(({ box }) => box)]
      .filter((box) => !isWithin(box, paper))
      .map((box) => `outside: ${JSON.stringify(box)}`),
    ...words.flatMap(({ text, box, colour }, i) => {
      const under = blocks.filter((each) => overlap(each, box) > 0)
      const ground = under.at(-1)
      return [
        ...words.slice(i + 1).map((other) => (overlap(box, other.box) > 0 ? other.text : null)),
        ...lines.map(({ x, y, x2, y2 }) =>
          lengthInside({ from: [x, y], to: [x2, y2] }, box) > 0 ? 'a line' : null,
        ),
        ...spots.map((spot) => (overlap(box, spot) > 0 ? 'a dot' : null)),
        ground && !isWithin({ ...box, top: ground.top, bottom: ground.bottom }, ground)
          ? 'the edge of a block'
          : null,
        contrast(colour, ground?.fill ?? theme.paper) < 4.5 ? 'a ground it is lost on' : null,
      ]
        .filter((fault) => fault !== null)
        .map((fault) => `"${text}" lies on ${fault}`)
    }),
  ]
}

function isWithin(box: Box, room: Box): boolean {
  return (
    room.left - 0.01 <= box.left &&
    box.right <= room.right + 0.01 &&
    room.top - 0.01 <= box.top &&
    box.bottom <= room.bottom + 0.01
  )
}
