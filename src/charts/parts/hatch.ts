import type { Look } from '../chart.ts'
import type { Dot } from './picture.ts'
import { themes } from '../look/theme.ts'

/** A field that hides a figure: slanted lines in a frame, and nothing else. `px`, `py` is its middle. */
export function hatched(px: number, py: number, width: number, height: number, look: Look): Dot {
  const shape = `${frame(width / 2, height / 2)}${hatchPath(width, height)}`
  const stroke = themes[look.theme].edge
  // A path is drawn as large as it is written when its area is 4.
  return { is: 'dot', px, py, shape, area: 4, fill: 'transparent', stroke, thickness: 0.8 }
}

/** Slanted lines, 6 px apart along the sides, from edge to edge of a box around 0. */
export function hatchPath(width: number, height: number): string {
  const [right, bottom] = [width / 2, height / 2]
  const lines: string[] = []
  // On a line x + y stays the same: where it leaves the box is plain arithmetic.
  for (let sum = 3 - right - bottom; sum < right + bottom; sum += 6) {
    const [from, to] = [Math.max(-right, sum - bottom), Math.min(right, sum + bottom)]
    lines.push(`M${short(from)},${short(sum - from)}L${short(to)},${short(sum - to)}`)
  }
  return lines.join('')
}

function frame(right: number, bottom: number): string {
  const [w, h] = [short(right), short(bottom)]
  return `M-${w},-${h}L${w},-${h}L${w},${h}L-${w},${h}Z`
}

function short(px: number): string {
  return String(Math.round(px * 100) / 100)
}
