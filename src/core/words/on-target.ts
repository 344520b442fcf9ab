import type { Language } from '../display.ts'
import { periodAt } from '../period.ts'
import type { Trend } from '../trend.ts'
import { trendOnTarget } from '../trend-on-target.ts'
import { barePeriod } from './trend.ts'
import { wordsOf } from './words.ts'

/**
 * How often a trend met its targets, as words to put after its name: "låg på målet 11 av 12 år",
 * since when without a break, *når* only where no round was met by chance, and with the planned periods
 * that have no value. Without any target: ''. `step` as in `trendOnTarget`.
 *
 * @example onTargetInWords(published, 'sv', 1) // => 'låg på målet 0 av 1 år'
 */
export function onTargetInWords(trend: Trend, language: Language, step: number | null): string {
  const { measured, met, unit, notMeasured, since, reachedSince } = trendOnTarget(trend, step)
  if (measured === 0) return ''
  const { onTarget: words, findings } = wordsOf(language)
  const periodOf = (x: number) => trend.points.find((point) => point.x === x)?.period
  const count = words[unit](String(met), String(measured))
  const last = trend.points.at(-1)
  // A round alone that is beyond chance is no run of such.
  const reached = reachedSince === last?.x ? null : reachedSince
  const from = periodOf(reached ?? since ?? NaN)
  const run = reached === null ? findings.onTargetSince : findings.reachedSince
  // Of a run of one, or of all there is, nothing is left to say.
  const isRun = from !== undefined && from !== last?.period
  const isAll = reached === null && met === measured
  const said = isRun && !isAll ? `${count}, ${run(barePeriod(from, language))}` : count
  if (step === null || notMeasured.length === 0) return said
  const periods = notMeasured.map((x) => barePeriod(periodAt(x, step), language))
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(periods)
  return `${said} (${words.noValue(list)})`
}
