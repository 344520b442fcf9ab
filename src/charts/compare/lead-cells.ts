import { textIn } from '../../core/definition/text.ts'
import { display, type Language, type NumberStyle } from '../../core/display.ts'
import type { LeadComparison } from '../../core/lead.ts'
import { wordsOf } from '../../core/words/words.ts'
import { numberCell } from '../cells/csv-cells.ts'
import type { Compare, CompareArea } from './content.ts'

/** The columns of `leadCodes`: how far the best is ahead of the object of the row, by whom, and if surely. */
export const leadColumns = ['lead', 'ahead', 'ahead_low', 'ahead_high', 'pairs', 'ahead_p_holm']

/** An object's part in a lead as cells of a file: the whole verdict of the best, else its own. */
export function leadCodes({ lead }: CompareArea, object: string): string[] {
  if (lead === undefined) return leadColumns.map(() => '')
  if ('withheld' in lead) return [lead.withheld, '', '', '', '', '']
  if (lead.best === object || lead.tied.includes(object)) return [lead.verdict, '', '', '', '', '']
  const own = lead.comparisons.find((one) => one.object === object)
  if (own === undefined) return leadColumns.map(() => '')
  if ('withheld' in own) return [own.verdict, own.withheld, '', '', '', '']
  const { verdict, diff, low, high, n, pHolm } = own
  return [verdict, ...[diff, low, high, n, pHolm].map(numberCell)]
}

/** The header of `behindCells`; none where nobody is best. */
export function behindHeader(content: Compare, { lead }: CompareArea, language: Language) {
  if (lead === undefined || 'withheld' in lead || lead.best === null) return []
  const words = wordsOf(language).lead
  const best = content.objects.find(({ key }) => key === lead.best)
  const who = textIn(best?.title ?? { sv: '', en: '' }, language)
  return [words.behind(who), words.pairs, words.isCertain]
}

/** How far the best is ahead of an object, with the 95 % interval, and whether that is certain. */
export function behindCells({ lead, style }: CompareArea, object: string, language: Language) {
  if (lead === undefined || 'withheld' in lead || lead.best === null) return []
  const own = lead.comparisons.find((one) => one.object === object)
  if (own === undefined) return ['', '', '']
  const words = wordsOf(language).lead
  if ('withheld' in own) return [words.wouldReveal, '', words.verdicts[own.verdict]]
  return [aheadText(own, style, language), String(own.n), words.verdicts[own.verdict]]
}

function aheadText(
  { diff, low, high }: Exclude<LeadComparison, { withheld: string }>,
  style: NumberStyle,
  language: Language,
): string {
  const text = display(diff, style, language)
  if (low === null || high === null) return text
  const finer = { decimals: style.decimals + 1 }
  return `${text} (${display(low, finer, language)}–${display(high, finer, language)})`
}
