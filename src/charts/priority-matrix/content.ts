import { type Text, textIn } from '../../core/definition/text.ts'
import { display, type Language, type NumberStyle } from '../../core/display.ts'
import type { Quadrant } from '../../core/drivers.ts'
import { signed } from '../../core/signed.ts'
import { leading, withoutStop } from '../../core/words/title-in-sentence.ts'
import { wordsOf } from '../../core/words/words.ts'
import { listed } from '../cells/figure-cells.ts'
import type { Named } from '../cells/named.ts'
import { wholePercent } from '../cells/percent.ts'

/** What the areas of a round have to do with its outcome. */
export interface PriorityMatrix {
  /** "NKI 2025". */
  readonly title: Text
  readonly outcome: Named
  /** People with values in every area. */
  readonly n: number
  /** 0–1. */
  readonly r2: number
  readonly areas: readonly MatrixArea[]
  /** Whether anybody who had the link could answer. */
  readonly openLink: boolean
}

export interface MatrixArea extends Named {
  readonly style: NumberStyle
  readonly score: number
  /** Percent of what all areas account for. */
  readonly importance: number
  /** Points of the outcome a point of the area. */
  readonly effect: number
  readonly quadrant: Quadrant
}

/** The areas from the most important to the least. */
export function byImportance({ areas }: PriorityMatrix): MatrixArea[] {
  return [...areas].sort((a, b) => b.importance - a.importance)
}

/** Where the lines between the quadrants stand. */
export function meansOf({ areas }: PriorityMatrix): { score: number; importance: number } {
  const mean = (of: 'score' | 'importance') =>
    areas.reduce((sum, one) => sum + one[of], 0) / areas.length
  return { score: mean('score'), importance: mean('importance') }
}

/** The finding: what to prioritise, and why; never that it causes anything. */
export function matrixHeading(content: PriorityMatrix, language: Language): string {
  const words = wordsOf(language).priorityMatrix
  const first = byImportance(content).filter(({ quadrant }) => quadrant === 'prioritise')
  const outcome = nameOf(content.outcome, language)
  if (first.length === 0) return words.nothing(outcome)
  const names = first.map((area) => `"${nameOf(area, language)}"`)
  return words.prioritise(listed(names, language), outcome)
}

/** Under the heading: what the picture is of, and how much the areas account for. */
export function matrixAbout(content: PriorityMatrix, language: Language): string {
  const { title, r2, n } = content
  const outcome = nameOf(content.outcome, language)
  const about = wordsOf(language).priorityMatrix.about(percentOf(r2, language), outcome, String(n))
  // No line begins with the dot.
  return `${textIn(title, language)}\u00a0· ${about}`
}

/** Every number in words, for those who do not see the picture. */
export function matrixSummary(content: PriorityMatrix, language: Language): string {
  const words = wordsOf(language).priorityMatrix
  const { title, r2, n, openLink } = content
  const outcome = nameOf(content.outcome, language)
  const areas = byImportance(content)
  const effects = areas.map((area) => `${nameOf(area, language)} ${effectText(area, language)}`)
  return [
    `${textIn(title, language)}.`,
    words.together(percentOf(r2, language), outcome, String(n)),
    ...areas.map((area) =>
      words.area(
        leading(textIn(area.title, language)),
        words.quadrants[area.quadrant],
        shareText(area.importance, language),
        display(area.score, area.style, language),
      ),
    ),
    words.effects(outcome, effects.join('; ')),
    words.noCause,
    words.untested,
    ...(openLink ? [wordsOf(language).staff.notRepresentative] : []),
  ].join(' ')
}

export function nameOf({ title }: Named, language: Language): string {
  return withoutStop(textIn(title, language))
}

/** A share with a decimal: areas are often as good as equally important. */
export function shareText(importance: number, language: Language): string {
  return display(importance, { decimals: 1, percent: true }, language)
}

/** Points of the outcome, signed: "+0,40". */
export function effectText({ effect }: MatrixArea, language: Language): string {
  return signed(effect, { decimals: 2 }, language)
}

function percentOf(share: number, language: Language): string {
  return wholePercent(100 * share, language)
}
