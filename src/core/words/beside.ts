import type { Benchmark } from '../benchmark.ts'
import { type Language, type NumberStyle, setNumber } from '../display.ts'
import type { Event } from '../event.ts'
import { periodX } from '../period.ts'
import { wordsOf } from './words.ts'

/**
 * What a benchmark says, without its name: a value, a range, a place, or some of them together:
 * "64–75", "83,3 (6:e av 48)".
 */
export function levelInWords(one: Benchmark, style: NumberStyle, language: Language): string {
  const { value, low, high, place, of } = one
  const words = wordsOf(language).beside
  const write = (number: number) => setNumber(number, style, language)
  const bare = (number: number) => setNumber(number, { ...style, percent: false }, language)
  const range =
    low !== null && high !== null
      ? `${bare(low)}–${write(high)}`
      : low !== null
        ? words.from(write(low))
        : high !== null
          ? words.upTo(write(high))
          : null
  const [first = '', ...more] = [
    value === null ? null : write(value),
    range,
    place === null ? null : words.placeOf(words.ordinal(place), of === null ? null : String(of)),
  ].filter((part) => part !== null)
  return more.length === 0 ? first : `${first} (${more.join('; ')})`
}

/** Who and what: "Svenskt Kvalitetsindex 64–75". */
export function benchmarkInWords(one: Benchmark, style: NumberStyle, language: Language): string {
  return `${whose([one.name])} ${levelInWords(one, style, language)}`.trim()
}

/**
 * The names before a level. After a number there is a colon, or it would read as part of the level.
 *
 * @example whose(['.be', '.de']) // => '.be, .de'
 * @example whose(['medel av 48']) // => 'medel av 48:'
 */
export function whose(names: readonly string[]): string {
  const text = names.join(', ')
  return /\d$/.test(text) ? `${text}:` : text
}

/** What kind of thing happened, and what: "Åtgärd: ny ledarutbildning". */
export function eventInWords({ kind, text }: Event, language: Language): string {
  return `${wordsOf(language).beside.kinds[kind]}: ${text}`
}

/** Benchmarks in a sentence, the newest period first: "2018: .dk 64 %, .se 60 %; 2017: …". */
export function benchmarksInWords(
  benchmarks: readonly Benchmark[],
  style: NumberStyle,
  language: Language,
): string {
  const periods = [...new Set(benchmarks.map(({ period }) => period))]
  const newestFirst = periods.sort((a, b) => periodX(b) - periodX(a))
  const sorted = newestFirst.flatMap((period) => benchmarks.filter((b) => b.period === period))
  const told = sorted.slice(0, mostBenchmarks)
  const lists = newestFirst.flatMap((period) => {
    const own = told.filter((one) => one.period === period)
    const texts = own.map((one) => benchmarkInWords(one, style, language))
    return texts.length === 0 ? [] : [`${period}: ${texts.join(', ')}`]
  })
  return andMore(lists, sorted.length - told.length, language)
}

/** Events and actions in a sentence: the newest, in order of time. */
export function eventsInWords(events: readonly Event[], language: Language): string {
  const sorted = [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const told = sorted.slice(-mostEvents)
  const texts = told.map((one) => `${one.date} ${eventInWords(one, language)}`)
  return andMore(texts, sorted.length - told.length, language)
}

/** A sentence tells so many; the table tells all. */
const [mostBenchmarks, mostEvents] = [10, 5]

function andMore(texts: readonly string[], more: number, language: Language): string {
  const rest = more > 0 ? [wordsOf(language).beside.more(String(more))] : []
  return [...texts, ...rest].join('; ')
}
