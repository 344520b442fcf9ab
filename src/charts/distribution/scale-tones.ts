import type { Theme } from '../look/theme.ts'

/**
 * A colour for each point of a scale, from the least favourable over grey to the most; an even
 * scale has no grey. With more than eleven points neighbours share colours.
 */
export function scaleTones(theme: Theme, count: number): string[] {
  const side = Math.floor(count / 2)
  const half = (tones: Theme['favourable']) =>
    Array.from({ length: side }, (_, i) => tones[Math.floor((i * tones.length) / side)] ?? tones[0])
  const middle = count % 2 === 1 ? [theme.neutral] : []
  return [...half(theme.unfavourable), ...middle, ...half(theme.favourable).reverse()]
}
