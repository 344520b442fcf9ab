import type { Theme } from '../look/theme.ts'
import type { Kind } from './content.ts'
import { squareSize } from './others.ts'

/** Hollow is imported, filled is ours, a diamond is simulated: told apart without colour. */
export function symbol(kind: Kind, theme: Theme) {
  const looks = {
    imported: { shape: 'circle', fill: theme.paper, size: 52 },
    computed: { shape: 'circle', fill: theme.accent, size: 52 },
    reported: { shape: 'circle', fill: theme.accent, size: 52 },
    simulated: { shape: 'diamond', fill: theme.accent, size: 70 },
    atLeast: { shape: 'triangle-up', fill: theme.paper, size: 60 },
    atMost: { shape: 'triangle-down', fill: theme.paper, size: 60 },
  } satisfies Record<Kind, object>
  // Vega-Lite thins points to 0.7, and a hollow one would let the line through.
  const common = { type: 'point', stroke: theme.accent, strokeWidth: 2, opacity: 1 } as const
  return { ...common, ...looks[kind] }
}

/** What others reach. */
export function square(theme: Theme) {
  const colours = { fill: theme.muted, stroke: theme.paper, strokeWidth: 1 }
  return { type: 'point', shape: 'square', size: squareSize ** 2, opacity: 1, ...colours } as const
}

/** A slanted cross, of which Vega has none of its own. */
export function unseenSymbol(theme: Theme) {
  const shape = 'M-1,-1L1,1M-1,1L1,-1'
  const looks = { shape, size: 36, stroke: theme.muted, opacity: 1, strokeWidth: 1.5 }
  return { type: 'point', ...looks } as const
}
