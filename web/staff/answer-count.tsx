import { countText, display, type Language } from '../../src/core/display.ts'
import { responseRate } from '../../src/core/statistics/response-rate.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { kept } from './kept.ts'

/** How many have answered of how many; `invited` null for an open link. */
export interface Counted {
  readonly submitted: number
  readonly invited: number | null
}

export function AnswerCount({ counted, language }: { counted: Counted; language: Language }) {
  const words = wordsOf(language).staff
  const { submitted, invited } = counted
  const { rate } = responseRate({ invited, ineligible: 0, responded: submitted })
  if (invited === null || rate === null)
    return <>{words.answersOpen(countText(submitted, language))}</>
  const percent = display(rate, { decimals: 0, percent: true }, language)
  const [answered, asked] = [countText(submitted, language), countText(invited, language)]
  return <>{kept(words.answersOf(answered, asked, percent))}</>
}
