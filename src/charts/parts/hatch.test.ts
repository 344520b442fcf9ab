import { expect, test } from 'vitest'
import { hatchPath } from './hatch.ts'

test.each([
  [106, 25],
  [22, 12],
  [21.65, 19],
  [4, 40],
])('the lines of a field %d px by %d px end at its sides, all equally slanted', (width, height) => {
  const lines = [...hatchPath(width, height).matchAll(/M([^,]+),([^L]+)L([^,]+),([^M]+)/g)].map(
    ([, ...ends]) => ends.map(Number),
  )
  expect(lines.length).toBeGreaterThan(1)
  for (const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] of lines) {
    // 0.01: the path is written in hundredths of a px.
    for (const x of [x1, x2]) expect(Math.abs(x)).toBeLessThanOrEqual(width / 2 + 0.01)
    for (const y of [y1, y2]) expect(Math.abs(y)).toBeLessThanOrEqual(height / 2 + 0.01)
    expect(x2 - x1).toBeCloseTo(y1 - y2, 1)
    expect(x2).toBeGreaterThan(x1)
    const atSide = (x: number, y: number) =>
      Math.min(Math.abs(Math.abs(x) - width / 2), Math.abs(Math.abs(y) - height / 2))
    expect(Math.max(atSide(x1, y1), atSide(x2, y2))).toBeLessThan(0.02)
  }
})
