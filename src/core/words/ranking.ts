import { display, type Language } from '../display.ts'
import type { Ranking } from '../ranking.ts'
import { listed } from './lead.ts'
import { wordsOf } from './words.ts'

/**
 * Which steps of an order are certain, and what agreement on it says: "Säkra steg: efter Klimat;
 * mellan strecken kan alternativen inte skiljas åt."
 */
export function rankingInWords(
  ranking: Ranking,
  nameOf: (option: string) => string,
  language: Language,
): string[] {
  const words = wordsOf(language).lead.steps
  if ('withheld' in ranking) return [words.tooFew]
  if (ranking.order.length === 0) return []
  if (ranking.reason !== undefined) return [words.openLink]
  const { steps, w, p } = ranking
  const after = (wanted: string) =>
    steps.filter(({ verdict }) => verdict === wanted).map(({ from }) => nameOf(from))
  const [certain, unknown] = [after('certain'), after('cannot-tell')]
  const found = certain.length === steps.length ? words.all : words.after(listed(certain, language))
  return [
    certain.length === 0 ? words.none : found,
    ...(unknown.length === 0 ? [] : [words.unknown(listed(unknown, language))]),
    words.tested,
    ...(w === null ? [] : [agreement(w, p, language)]),
  ]
}

function agreement(w: number, p: number | null, language: Language): string {
  const words = wordsOf(language).lead.steps
  const shown = display(w, { decimals: 2 }, language)
  return p !== null && p < 0.05 ? words.agreed(shown) : words.notAgreed(shown)
}
