import type { Block } from './block.ts'
import type { Definition } from './definition/definition.ts'
import type { Figure } from './figure.ts'
import { figuresOfWhole, type RoundRules } from './lead-of.ts'
import { kindOfMeasure } from './measures/measure-kinds.ts'
import type { Ranking } from './ranking.ts'
import { kendallW } from './statistics/kendall-w.ts'
import { rankSteps } from './statistics/rank-steps.ts'
import { talliesOf } from './tally.ts'

/**
 * How far people agree on each order in the whole round, and which steps of it are certain. Told
 * where every option's figure is shown and at least as many ranked as a spread needs. Anybody could
 * answer an open link: W describes those who did, and nothing is tested.
 */
export function rankingsOf(
  definition: Definition,
  block: Block,
  figures: readonly Figure[],
  { thresholds, openLink }: Omit<RoundRules, 'plan'>,
): Ranking[] {
  const tallies = talliesOf(block)
  const N = block.asked?.reduce((sum, asked) => sum + asked, 0) ?? null
  return definition.measures.flatMap((measure): Ranking[] => {
    const kind = kindOfMeasure(measure)
    if (kind.orders !== 'options') return []
    const own = figuresOfWhole(figures, measure)
    const about = { measure: measure.key }
    if (own.every(({ is }) => is === 'none'))
      return [{ ...about, w: null, chi2: null, p: null, order: [], steps: [] }]
    const shown = own.flatMap((figure, i) =>
      figure.is === 'value' && 'value' in figure && figure.n >= thresholds.spread
        ? [{ option: figure.of?.['option'] ?? '', mean: figure.value, i }]
        : [],
    )
    if (shown.length < own.length) return [{ ...about, withheld: 'too-few' }]
    // Means with equal sums are equal to the last bit, and keep the order of the definition.
    const order = shown.toSorted((a, b) => a.mean - b.mean)
    // The codes of a rank are twice it: whole, also where it is an average.
    const twice = kind
      .estimators(measure, definition, tallies)
      .flatMap((one) => ('codes' in one ? [one.codes] : []))
    const { w, chi2, p } = kendallW(twice)
    const steps = rankSteps(
      twice,
      order.map(({ i }) => i),
      N,
    )
    return [
      {
        ...{ ...about, w, chi2, p: openLink ? null : p },
        ...(openLink ? { reason: 'open-link' as const } : {}),
        order: order.map(({ option }) => option),
        steps: steps.map(({ before, after, verdict, diff, ci, pHolm }) => ({
          ...{ from: shown[before]?.option ?? '', to: shown[after]?.option ?? '' },
          ...{ verdict: openLink && verdict !== 'tie' ? 'cannot-tell' : verdict, diff: diff ?? 0 },
          ...(openLink
            ? { low: null, high: null, pHolm: null }
            : { low: ci?.[0] ?? null, high: ci?.[1] ?? null, pHolm }),
        })),
      },
    ]
  })
}
