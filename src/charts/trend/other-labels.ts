import { placeWhatFits, type Box, type Place, type Segment } from '../parts/place-labels.ts'
import type { Plot } from './look.ts'
import { widthOf, wordingsOf, type OtherMark } from './others.ts'

/** Where the words of a mark could stand. */
interface OtherPlace extends Place {
  readonly words: readonly string[]
  readonly side: 'left' | 'center' | 'right'
  /** Whether it stands so far up or down that a leader must show whose it is. */
  readonly away: boolean
}

/**
 * Writes name and level at each mark where there is room for it: no label lies on another, on a mark
 * or on what is `taken`. Where there is none, a letter stands at the mark, and the words belong in a
 * list (`letter` is null where not even that has room). An earlier value of somebody who is named
 * later may go without.
 */
export function otherLabels(
  marks: readonly OtherMark[],
  taken: readonly Box[],
  lines: readonly Segment[],
  plot: Plot,
) {
  const within = { left: 2, right: plot.width + 2, top: -plot.headroom, bottom: plot.height - 3 }
  const full = [...taken, ...marks.map(({ box }) => box)]
  const place = (some: readonly OtherMark[], wordings: (mark: OtherMark) => string[][]) => {
    const asked = some.map((mark) => placesOf(mark, wordings(mark), plot))
    const placed = placeWhatFits(asked, full, lines, within)
    full.push(...placed.flatMap((one) => (one === null ? [] : [one.box])))
    return some.map((mark, i) => ({ mark, place: placed[i] ?? null }))
  }
  const inWords = (mark: OtherMark) => wordingsOf(mark, plot.size)
  const named = place(
    marks.filter(({ newest }) => newest),
    inWords,
  )
  // All letters take the room of a wide one: who has which is known afterwards.
  const wordless = named.filter((one) => one.place === null).map(({ mark }) => mark)
  const letters = place(wordless, () => [['m']])
  const earlier = place(
    marks.filter(({ newest }) => !newest),
    inWords,
  )
  let lettered = 0
  const listed = letters.map(({ mark, place }) => {
    const letter = place === null ? null : letterOf(lettered++)
    return { mark, letter, place: place && letter !== null ? { ...place, words: [letter] } : null }
  })
  const written = [...named, ...listed, ...earlier].flatMap(({ mark, place }) =>
    place === null ? [] : [{ mark, place }],
  )
  return {
    texts: written.flatMap(({ place }) => textsOf(place, plot)),
    leaders: written.flatMap(({ mark, place }) => leaderOf(mark, place)),
    listed: listed.map(({ mark, letter }) => ({ mark, letter })),
  }
}

/** Beside a label, or neighbours would read as one, px. */
const air = 2

/** How far up or down a label may stand from the middle of its mark, px. */
const steps = [0, -5, 5, -10, 10, -15, 15, -20, 20, -27, 27, -34, 34, -41, 41]

/** Beside the mark, a little up or down, or above it or below; the fewer lines the better. */
function placesOf(mark: OtherMark, wordings: readonly string[][], plot: Plot): OtherPlace[] {
  const { left, right, top, bottom } = mark.box
  const [middle, reach] = [(top + bottom) / 2, (bottom - top) / 2]
  return wordings.flatMap((words, i): OtherPlace[] => {
    const [width, height] = [widthOf(words, plot.size), rowOf(plot) * words.length]
    const at = (
      from: number,
      py: number,
      side: OtherPlace['side'],
      price: number,
      away = false,
    ) => ({
      ...{ words, side, away, price: 2 * i + price },
      box: {
        ...{ left: from - air, right: from + width + air },
        ...{ top: py - height / 2, bottom: py + height / 2 },
      },
    })
    // A short label of a bar reads best at its end; a long one would stand out too far.
    const short = reach > height && width < 60
    const aside = steps.flatMap((dy) => {
      const away = Math.abs(dy) > reach + 3
      const gap = away ? 12 : 6
      const price = (short ? 3 : 0) + Math.abs(dy) / 3
      return [
        at(right + gap, middle + dy, 'right', price, away),
        at(left - gap - width, middle + dy, 'left', price + 4, away),
      ]
    })
    const px = (left + right) / 2
    const from = Math.min(Math.max(px - width / 2, 2 + air), plot.width - width)
    return [
      ...aside,
      at(from, top - 3 - height / 2, 'center', short ? 0 : 3),
      at(from, bottom + 3 + height / 2, 'center', short ? 0.5 : 3.5),
    ]
  })
}

/** The lines of a label; `px` is where each is anchored, `py` its middle. */
function textsOf({ words, side, box }: OtherPlace, plot: Plot) {
  const middle = (box.left + box.right) / 2
  const px = { left: box.right - air, center: middle, right: box.left + air }[side]
  const align = ({ left: 'right', center: 'center', right: 'left' } as const)[side]
  return words.map((text, i) => ({ px, py: box.top + rowOf(plot) * (i + 0.5), align, text }))
}

/** From a mark to a label that does not stand right beside it, px. */
function leaderOf({ box }: OtherMark, place: OtherPlace) {
  if (!place.away) return []
  const ends = {
    px: 0,
    py: (box.top + box.bottom) / 2,
    py2: (place.box.top + place.box.bottom) / 2,
  }
  return place.side === 'left'
    ? [{ ...ends, px: box.left - 1, px2: place.box.right + 1 }]
    : [{ ...ends, px: box.right + 1, px2: place.box.left - 1 }]
}

function rowOf({ size }: Plot): number {
  return size.small + 2
}

/** a, b, … z, aa, ab, … */
function letterOf(i: number): string {
  const before = i < 26 ? '' : letterOf(Math.floor(i / 26) - 1)
  return before + String.fromCharCode(97 + (i % 26))
}
