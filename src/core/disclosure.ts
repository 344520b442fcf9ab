import type { BandSet } from './bands.ts'
import type { Language } from './display.ts'
import type { Figure } from './figure.ts'
import { type Plan, wholeRoundOnly } from './group.ts'
import { type Computed, figureOf } from './measures/compute.ts'
import { conceptOf, kindOfMeasure } from './measures/measure-kinds.ts'
import type { Thresholds } from './thresholds.ts'

/**
 * The gate every figure passes on its way out: with fewer than the smallest n of its kind, value
 * and n are withheld together. Each figure is held to its own n, blank answers not counted.
 * Only when nobody submitted anything is a figure "none": otherwise its emptiness is an answer too.
 */
export function gate(
  computed: Computed,
  round: {
    readonly thresholds: Thresholds
    readonly submitted: number
    readonly bands: ReadonlyMap<string, BandSet>
    readonly language: Language
    /** Whether anybody who had the link could answer. */
    readonly openLink: boolean
  },
): Figure {
  const { measure, group, of, n } = computed
  const { thresholds } = round
  const line = thresholds[kindOfMeasure(measure).threshold]
  const fewest = computed.sensitive ? Math.max(line, thresholds.text) : line
  // A mean of parts tells as much as its smallest part.
  if (Math.min(n, computed.fewest ?? n) < fewest && round.submitted > 0) {
    const about = { measure: measure.key, concept: conceptOf(measure), group }
    const objects = of === undefined ? {} : { of: { ...of } }
    return { ...about, ...objects, is: 'withheld', withheld: 'too-few' }
  }
  const { bands, language, openLink } = round
  return figureOf(computed, bands, language, { fewest: thresholds.spread, openLink })
}

/**
 * The publication plan a round may have. Smallest n alone leaks through differences between
 * groups; until combinations of groups are audited exactly, a round about real people prints the
 * whole round only.
 */
export function allowedPlan(proposed: Plan, demo: boolean): Plan {
  return demo ? proposed : { ...wholeRoundOnly, whole: proposed.whole }
}
