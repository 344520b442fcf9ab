import { textIn } from '../definition/text.ts'
import { countText, display, type Language, setNumber } from '../display.ts'
import type { PlannedSize } from '../planned-size.ts'
import { wordsOf } from './words.ts'

/**
 * How many to ask and what the next round can show, in sentences: first the answer, then what it
 * holds of and what it is computed from.
 */
export function plannedSizeInWords(planned: PlannedSize, language: Language): string {
  const { last, each, next, again } = planned
  const fromTheLast = last !== null && next?.reason !== 'last-round-too-small'
  const answered = [next, fromTheLast ? null : each, again].some((one) => one?.reason === null)
  const lines = [
    fromInWords(planned, language),
    censusInWords(planned, language),
    againInWords(planned, language),
    nextInWords(planned, language),
    fromTheLast ? '' : eachInWords(planned, language),
    scopeInWords(planned, language),
    answered ? spreadInWords(planned, language) : '',
    surenessInWords(planned, language),
  ]
  // What cannot be computed is said once, though several numbers wait for it.
  return [...new Set(lines)].filter((line) => line !== '').join('\n')
}

function fromInWords({ from, last, unit, decimals }: PlannedSize, language: Language): string {
  if (from === null) return ''
  const about = Object.values(from.of ?? {}).join(', ')
  const name = `${textIn(from.name, language)}${about === '' ? '' : ` (${about})`}`
  const value = display(from.value, { decimals, percent: unit === 'percentage-points' }, language)
  const N = from.N === null ? null : countText(from.N, language)
  const n = countText(last ?? 0, language)
  return wordsOf(language).planSize.from(textIn(from.title, language), name, value, n, N)
}

/** What as many answers as last time can show; of two censuses `scopeInWords` says it. */
export function againInWords(planned: PlannedSize, language: Language): string {
  const words = wordsOf(language).planSize
  const { again, last, population } = planned
  if (again === null || again.sees === 0) return ''
  if (again.reason !== null) return reasonInWords(again.reason, planned, language)
  const answers = Math.min(last ?? 0, population.next ?? Infinity)
  return words.again(countText(answers, language), seenText(again.sees ?? 0, planned, language))
}

function nextInWords(planned: PlannedSize, language: Language): string {
  const words = wordsOf(language).planSize
  const { next, last, rate } = planned
  if (next === null) return ''
  if (next.reason !== null) return reasonInWords(next.reason, planned, language)
  const count = (n: number | null) => countText(n ?? 0, language)
  return sentences(
    words.next(differenceText(planned, language), count(last), count(next.answers)),
    rate === null ? '' : words.nextInvited(percentText(rate, language), count(next.invited)),
    next.enough === false ? words.notEnough : '',
  )
}

function eachInWords(planned: PlannedSize, language: Language): string {
  const words = wordsOf(language).planSize
  const { each, rate } = planned
  if (each === null) return ''
  if (each.reason !== null) return reasonInWords(each.reason, planned, language)
  const count = (n: number | null) => countText(n ?? 0, language)
  const { first, next, enough } = each
  return sentences(
    words.each(differenceText(planned, language), count(first.answers), count(next.answers)),
    rate === null
      ? ''
      : words.eachInvited(
          percentText(rate, language),
          ...([count(first.invited), count(next.invited)] as const),
        ),
    enough === false ? words.notEnough : '',
  )
}

function reasonInWords(
  reason: NonNullable<NonNullable<PlannedSize['next']>['reason']>,
  planned: PlannedSize,
  language: Language,
): string {
  const words = wordsOf(language).planSize
  return reason === 'last-round-too-small'
    ? words.lastTooSmall(differenceText(planned, language), countText(planned.last ?? 0, language))
    : words.reasons[reason]
}

/** What everybody's answers say, and what they do not. */
function censusInWords({ last, population }: PlannedSize, language: Language): string {
  if (last === null || population.first === null || last < population.first) return ''
  return wordsOf(language).planSize.census(countText(last, language))
}

/** Whom it holds of, and what it takes for granted. */
function scopeInWords({ assumes, last, population }: PlannedSize, language: Language): string {
  const words = wordsOf(language).planSize
  const { first, next } = population
  if (assumes === 'random-sample' || first === null || next === null) return words.sample
  const count = (n: number) => countText(n, language)
  if (last === null) return words.everybody(count(first), count(next))
  if (last < first) return words.answered(count(last), count(first), count(first - last))
  return assumes === 'nothing' ? '' : words.nextTime
}

function spreadInWords({ spread, notes }: PlannedSize, language: Language): string {
  const words = wordsOf(language).planSize.spread
  // Of a mean of groups it is no one's: it only carries the error.
  if (notes.includes('same-proportions')) return ''
  switch (spread.kind) {
    case 'mean': {
      if (spread.sd === null) return ''
      const text = (sd: number) => display(sd, { decimals: sd < 5 ? 2 : 1 }, language)
      return words.mean(text(spread.sd), spread.sd2 === null ? null : text(spread.sd2))
    }
    case 'share':
      return words.share(percentText(spread.share, language))
    case 'nps':
      return words.nps(
        percentText(spread.promoters, language),
        percentText(spread.critics, language),
      )
  }
}

/** How sure it is; two censuses are. */
function surenessInWords({ notes, power, alpha }: PlannedSize, language: Language): string {
  const words = wordsOf(language).planSize
  if (!notes.includes('luck')) return ''
  return sentences(
    words.sure(percentText(power, language), percentText(alpha, language)),
    ...notes.map((note) => words.notes[note]),
  )
}

function differenceText({ difference, unit }: PlannedSize, language: Language): string {
  const text = setNumber(difference ?? 0, { decimals: 0 }, language)
  return unit === 'percentage-points' ? wordsOf(language).planSize.points(text) : text
}

/** A difference that can be seen, never rounded to one that cannot. */
function seenText(sees: number, { unit, decimals }: PlannedSize, language: Language): string {
  const finer = Math.max(1, decimals)
  const scale = 10 ** finer
  const text = display(Math.ceil(sees * scale - 1e-9) / scale, { decimals: finer }, language)
  return unit === 'percentage-points' ? wordsOf(language).planSize.points(text) : text
}

function percentText(percent: number, language: Language): string {
  const decimals = Math.abs(percent - Math.round(percent)) < 0.05 ? 0 : 1
  return display(percent, { decimals, percent: true }, language)
}

function sentences(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join(' ')
}
