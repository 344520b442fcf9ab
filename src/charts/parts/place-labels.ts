export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Something drawn that a label should not lie on; `weight` says how much it would hurt. */
export interface Segment {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly weight: number
}

/** A place where a label could stand; `price` says how much we would rather have another. */
export interface Place {
  readonly box: Box
  readonly price: number
}

/**
 * Chooses one place for each label so that labels lie on each other, on marks and on lines as
 * little as possible. First from left to right as they come, then each label again with all others
 * standing, until nothing gets better. Deterministic: of equal places, the first.
 */
export function placeLabels<P extends Place>(
  labels: readonly (readonly P[])[],
  taken: readonly Box[],
  lines: readonly Segment[],
  within: Box,
): P[] {
  const alone = labels.map((): number[] => [])
  const chosen: P[] = []
  const best = (label: number): P | undefined => {
    let cheapest: P | undefined
    let lowest = Infinity
    labels[label]?.forEach((place, i) => {
      // Whatever it lies on only makes it dearer, and most places are too dear by themselves.
      if (place.price >= lowest) return
      let price = (alone[label]![i] ??= priceAlone(place, taken, lines, within))
      if (price >= lowest) return
      chosen.forEach((other, k) => {
        if (k !== label) price += 3 * overlap(place.box, other.box)
      })
      if (price < lowest) [cheapest, lowest] = [place, price]
    })
    return cheapest
  }
  for (let round = 0; round < 6; round++) {
    let moved = false
    for (let label = 0; label < labels.length; label++) {
      const place = best(label)
      if (place === undefined) throw new Error('placeLabels: a label has no place')
      moved ||= chosen[label] !== place
      chosen[label] = place
    }
    if (!moved) break
  }
  return chosen
}

/**
 * Places labels as `placeLabels` does. One that could stand nowhere, would still lie on another or on
 * what is taken, or stand outside, has no place: null. The first have it before the last.
 */
export function placeWhatFits<P extends Place>(
  labels: readonly (readonly P[])[],
  taken: readonly Box[],
  lines: readonly Segment[],
  within: Box,
): (P | null)[] {
  const full = [...taken]
  const asked = labels.filter((places) => places.length > 0)
  const placed = placeLabels(asked, taken, lines, within)
  return labels.map((places) => {
    const place = placed[asked.indexOf(places)]
    if (place === undefined) return null
    const { box } = place
    if (outside(box, within) > 0 || full.some((other) => overlap(box, other) > 0)) return null
    full.push(box)
    return place
  })
}

/**
 * Lays texts in rows so that none touches its neighbour: the row of each, 0 being the first.
 * `gap` is the air between two.
 */
export function rowsFor(spans: readonly Pick<Box, 'left' | 'right'>[], gap: number): number[] {
  const ends: number[] = []
  return spans.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left)
    const row = free === -1 ? ends.length : free
    ends[row] = right
    return row
  })
}

function priceAlone(
  { box, price }: Place,
  taken: readonly Box[],
  lines: readonly Segment[],
  within: Box,
): number {
  const onMarks = 2 * taken.reduce((sum, mark) => sum + overlap(box, mark), 0)
  const onLines = lines.reduce((sum, line) => sum + line.weight * lengthInside(line, box), 0)
  return price + 1000 * outside(box, within) + onMarks + onLines
}

/** How far a box stands out, px. */
export function outside(box: Box, within: Box): number {
  return (
    Math.max(0, within.left - box.left) +
    Math.max(0, box.right - within.right) +
    Math.max(0, within.top - box.top) +
    Math.max(0, box.bottom - within.bottom)
  )
}

/** The common area of two boxes, px². */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** How many px of a line lie inside a box (Liang and Barsky's clipping). */
export function lengthInside({ from, to }: Pick<Segment, 'from' | 'to'>, box: Box): number {
  // Most lines are nowhere near: they need no clipping.
  if (from[1] < box.top && to[1] < box.top) return 0
  if (from[1] > box.bottom && to[1] > box.bottom) return 0
  if (from[0] < box.left && to[0] < box.left) return 0
  if (from[0] > box.right && to[0] > box.right) return 0
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let [enter, leave] = [0, 1]
  const edges: [slope: number, distance: number][] = [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ]
  for (const [slope, distance] of edges) {
    if (slope === 0 && distance < 0) return 0
    if (slope < 0) enter = Math.max(enter, distance / slope)
    if (slope > 0) leave = Math.min(leave, distance / slope)
  }
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0
}

export function around(middle: number, width: number): Pick<Box, 'left' | 'right'> {
  return { left: middle - width / 2, right: middle + width / 2 }
}
