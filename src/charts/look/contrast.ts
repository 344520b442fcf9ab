/**
 * WCAG's contrast of two colours (`#rrggbb`), 1 to 21.
 *
 * @example contrast('#000000', '#ffffff') // => 21
 */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Of some colours the one that is read best on a ground. */
export function clearest(ground: string, colours: readonly string[]): string {
  return colours.reduce((best, colour) =>
    contrast(ground, colour) > contrast(ground, best) ? colour : best,
  )
}

/** A colour between two: `share` 0 is the first, 1 the second. */
export function between(from: string, to: string, share: number): string {
  const ends = channels(to)
  const mixed = channels(from).map((c, i) => Math.round(c + ((ends[i] ?? c) - c) * share))
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((c) => {
    const share = c / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
}
