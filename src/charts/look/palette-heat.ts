import { between } from './contrast.ts'
import type { ThemeName } from './theme.ts'

/** The two ends of a quiet scale of one hue; ink is read on every colour between them. */
const heat: Readonly<Record<ThemeName, { weak: string; strong: string }>> = {
  light: { weak: '#f0f4f9', strong: '#74a9dd' },
  dark: { weak: '#1c2530', strong: '#2a639d' },
}

/** The colour of a place on the scale, from 0, the weak end, to 1. */
export function heatColour(theme: ThemeName, share: number): string {
  const { weak, strong } = heat[theme]
  return between(weak, strong, share)
}
