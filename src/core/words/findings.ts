import type { z } from 'zod'
import type { Change, changeWords, Course, Mix, trendWords } from '../change.ts'
import type { NamedTrend } from '../concept.ts'
import { textIn } from '../definition/text.ts'
import { display, halfUp, type Language, type NumberStyle } from '../display.ts'
import { periodX } from '../period.ts'
import { signed } from '../signed.ts'
import { targetAt } from '../target.ts'
import type { PointFigure, Trend, TrendPoint } from '../trend.ts'
import { pointOnTarget } from '../trend-on-target.ts'
import { onTargetInWords } from './on-target.ts'
import { barePeriod, periodInWords, targetInWords } from './trend.ts'
import type { Words } from './sv.ts'
import { wordsOf } from './words.ts'

/**
 * What can be said of the newest figure of a trend, a sentence each: how it differs from the round
 * before and whether that is beyond chance, what of it is who is in the groups, whether it reaches its
 * target, how often it has, and whether the series rises or falls. Of a number that was published by
 * somebody only the numbers are said. `step` as in `trendOnTarget`.
 *
 * @example
 * findingsInWords({ trend: published, title: { sv: 'HME' }, style: { decimals: 0 } }, 1, 'sv')
 * // => ['HME 77 (76 föregående år, publicerat).', 'HME 77, mål 81 (publicerat).', 'HME låg på målet 0 av 1 år.']
 */
export function findingsInWords(
  { trend, title, style }: Pick<NamedTrend, 'trend' | 'title' | 'style'>,
  step: number | null,
  language: Language,
): string[] {
  const last = trend.points.at(-1)
  if (last?.figure.is !== 'value') return []
  const name = textIn(title, language)
  const { change, trend: course } = last.figure
  const onTarget = onTargetInWords(trend, language, step)
  return [
    beforeInWords(trend, name, style, language),
    ...(change ? [changeInWords(change, last.figure, style, language)] : []),
    ...(change?.mix ?? []).map((mix) => mixInWords(mix, style, language)),
    targetInWordsOf(trend, last, name, style, language),
    onTarget === '' ? '' : `${name} ${onTarget}.`,
    course === undefined ? '' : courseInWords(course, language),
  ].filter((sentence) => sentence !== '')
}

/** "NKI 66,9 (65,6 föregående år)." Across a break nothing is put beside. */
function beforeInWords(trend: Trend, name: string, style: NumberStyle, language: Language): string {
  const words = wordsOf(language).findings
  const last = trend.points.at(-1)
  if (last?.figure.is !== 'value') return ''
  const { change } = last.figure
  // What a change was told from when it was frozen, whatever has been published since.
  const before = trend.points.findLast(({ period, x }) =>
    change === undefined ? x < last.x : change.with.endsWith(`/${period}`),
  )
  if (before?.figure.is !== 'value') return ''
  const isYear = [before, last].every(({ period }) => /^\d{4}$/.test(period))
  const isYearBefore = isYear && last.x - 1 === before.x
  const broken = trend.breaks.some(
    (one) => before.x < periodX(one.before) && periodX(one.before) <= last.x,
  )
  const when = isYearBefore ? words.yearBefore : periodInWords(before.period, language)
  if (broken) return ''
  const said = before.source === 'history' ? words.published(when) : when
  const then = change === undefined ? before.figure.display : beforeText(change, style, language)
  return words.was(name, last.figure.display, then, said)
}

/** Whether the figure has changed since the round before, and by how much: what the test said. */
function changeInWords(
  change: Change,
  figure: Extract<PointFigure, { is: 'value' }>,
  style: NumberStyle,
  language: Language,
): string {
  const words = wordsOf(language).findings
  const { reason } = change
  if (reason !== null) return words.cannotTell[reason]
  const said = words.change[verdictWord(change, figure, style)]
  const { difference, from, to } = differenceTexts(change, style, language)
  return from === to ? said : `${said} ${words.difference(difference, from, to)}`
}

/**
 * The difference and the ends of its interval, '' where there is none: with one decimal more than the
 * figure, so that the difference lies in the middle.
 */
export function differenceTexts(
  { diff, low, high }: Change,
  style: NumberStyle,
  language: Language,
): { difference: string; from: string; to: string } {
  const finer = { decimals: style.decimals + 1 }
  const text = (value: number | null) => (value === null ? '' : signed(value, finer, language))
  return { difference: text(diff), from: text(low), to: text(high) }
}

/** The difference between the two numbers as they are shown. */
function differenceOf(
  { before }: Change,
  { value }: { readonly value: number },
  { decimals }: NumberStyle,
): number {
  return halfUp(halfUp(value, decimals) - halfUp(before ?? value, decimals), decimals)
}

function verdictWord(
  change: Change,
  figure: { readonly value: number },
  style: NumberStyle,
): keyof Words['findings']['change'] {
  const shown = differenceOf(change, figure, style)
  // A branded word is a word still.
  const word: z.infer<typeof changeWords> = change.word
  switch (word) {
    case 'increased':
      if (change.p === null) return 'increasedFact'
      return shown > 0 ? 'increased' : 'increasedUnseen'
    case 'decreased':
      if (change.p === null) return 'decreasedFact'
      return shown < 0 ? 'decreased' : 'decreasedUnseen'
    case 'unchanged-fact':
      return 'unchanged-fact'
    case 'not-established':
    case 'cannot-tell':
      if (shown === 0) return 'notEstablished'
      return shown > 0 ? 'riseNotEstablished' : 'fallNotEstablished'
  }
}

/** The parts as they are shown add up to the whole as it is shown. */
function mixInWords(mix: Mix, style: NumberStyle, language: Language): string {
  const words = wordsOf(language).findings
  const decimals = style.decimals + 1
  const all = halfUp(mix.change.value, decimals)
  const within = halfUp(mix.within.value, decimals)
  const text = (value: number) => signed(value, { decimals }, language)
  const said = mix.shares === 'frame' ? words.mixOfFrame : words.mix
  return said(
    text(all),
    text(within),
    text(halfUp(all - within, decimals)),
    mix.by === 'unit' ? words.unit : mix.by,
  )
}

function targetInWordsOf(
  trend: Trend,
  last: TrendPoint,
  name: string,
  style: NumberStyle,
  language: Language,
): string {
  const target = targetAt(trend.targets, last.x)
  const verdict = pointOnTarget(last, trend).verdict
  if (target === undefined || verdict === null || last.figure.is !== 'value') return ''
  const goal = targetInWords(target, style, language)
  return wordsOf(language).findings.target[verdict](name, last.figure.display, goal)
}

function courseInWords({ word, from, k, uneven }: Course, language: Language): string {
  const words = wordsOf(language).findings
  const plain: z.infer<typeof trendWords> = word
  if (plain === 'too-few' || from === null) return ''
  const said = words.trend[plain](barePeriod(from, language), String(k))
  return uneven ? `${said}, ${words.uneven}.` : `${said}.`
}

/** The verdict alone: "ökat", "inte säkerställt"; a mean rank that rises is lower in the order. */
export function verdictText({ word }: Change, isRank: boolean, language: Language): string {
  const words = wordsOf(language).findings.brief
  const plain: z.infer<typeof changeWords> = word
  if (isRank && plain === 'increased') return words.lower
  if (isRank && plain === 'decreased') return words.higher
  return words[plain]
}

/** The number of the round before, as it was written. */
export function beforeText({ before }: Change, style: NumberStyle, language: Language): string {
  return before === null ? '' : display(before, style, language)
}
