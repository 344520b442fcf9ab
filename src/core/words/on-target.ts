import type { Language } from '../display.ts'
import { periodAt } from '../period.ts'
import type { Trend } from '../trend.ts'
import { trendOnTarget } from '../trend-on-target.ts'
import { periodInWords } from './trend.ts'
import { wordsOf } from './words.ts'

/**
 * How often a trend met its targets, as words to put after its name: "låg på målet 11 av 12 år",
 * with the planned periods that have no value. Without any target: ''. `step` as in `trendOnTarget`.
 *
 * @example onTargetInWords(published, 'sv', 1) // => 'låg på målet 0 av 1 år'
 */
export function onTargetInWords(trend: Trend, language: Language, step: number | null): string {
  const { measured, met, unit, notMeasured } = trendOnTarget(trend, step)
  if (measured === 0) return ''
  const words = wordsOf(language).onTarget
  const said = words[unit](String(met), String(measured))
  if (step === null || notMeasured.length === 0) return said
  const periods = notMeasured.map((x) => {
    const period = periodAt(x, step)
    return /^\d+$/.test(period) ? period : periodInWords(period, language)
  })
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(periods)
  return `${said} (${words.noValue(list)})`
}
