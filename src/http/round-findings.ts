import type { Change } from '../core/change.ts'
import { nameOfObject } from '../core/concept.ts'
import { headline } from '../core/definition/definition.ts'
import { textIn } from '../core/definition/text.ts'
import type { Language, NumberStyle } from '../core/display.ts'
import { type Group } from '../core/group.ts'
import { conceptOf, kindOfMeasure } from '../core/measures/measure-kinds.ts'
import { periodX } from '../core/period.ts'
import { isRefusal } from '../core/refusal.ts'
import type { Round, RoundKey } from '../core/round.ts'
import { figuresOf, type RoundResult, titleOf } from '../core/round-result.ts'
import { stepOf, type Series } from '../core/series.ts'
import {
  beforeText,
  differenceTexts,
  findingsInWords,
  verdictText,
} from '../core/words/findings.ts'
import { againInWords } from '../core/words/plan-size.ts'
import { wordsOf } from '../core/words/words.ts'
import type { Db } from '../db/database.ts'
import { listTrends } from '../db/trend.ts'
import { planSizeFromRound } from '../work/plan-size.ts'
import type { ChangeRow, Changes } from '../../web/staff/round-changes.tsx'

/**
 * What can be said of the figure that stands for the whole, as of the round, a sentence each; of
 * everybody also what the next round of this size can show.
 */
export async function findRoundFindings(
  db: Db,
  series: Series,
  key: RoundKey,
  { definition }: RoundResult,
  group: Group,
  language: Language,
): Promise<string[]> {
  const { period } = key
  const concept = conceptOf(headline(definition))
  const trends = await listTrends(db, series.key, group, language)
  const named = trends.find(({ trend }) => trend.concept === concept && trend.of === undefined)
  if (named === undefined) return []
  const points = named.trend.points.filter(({ x }) => x <= periodX(period))
  if (points.at(-1)?.period !== period) return []
  const trend = { ...named.trend, points }
  const said = findingsInWords({ ...named, trend }, stepOf(series.cadence), language)
  if (Object.keys(group).length > 0) return said
  const planned = await planSizeFromRound(db, key, {})
  const next = isRefusal(planned) ? '' : againInWords(planned, language)
  return next === '' ? said : [...said, next]
}

/** How every measure of a group has changed since the round before; null where none was compared. */
export function changesOf(
  result: RoundResult,
  group: Group,
  { mode }: Pick<Round, 'mode'>,
  language: Language,
): Changes | null {
  const words = wordsOf(language).findings
  const { definition } = result
  const compared = definition.measures.flatMap((measure) => {
    const style = kindOfMeasure(measure).style(measure)
    if (style === null) return []
    return figuresOf(result, measure, group).flatMap((figure) => {
      if (figure.is !== 'value' || !('value' in figure) || figure.change === undefined) return []
      // Where the figure before was not shown nothing can be said, and why stands there.
      if (figure.change.reason === 'no-figure') return []
      const title = textIn(titleOf(measure), language)
      const { of } = figure
      const name =
        of === undefined ? title : `${title}: ${textIn(nameOfObject(of, [definition]), language)}`
      return [{ name, style, figure, change: figure.change, isRank: of?.['option'] !== undefined }]
    })
  })
  const [first] = compared
  if (first === undefined) return null
  const [, since = ''] = first.change.with.split('/')
  const reasons = new Set(compared.map(({ change }) => change.reason))
  const [only = null] = reasons.size === 1 ? reasons : []
  // What nothing can be said of needs no table.
  if (only !== null) return { since, rows: [], notes: [words.cannotTell[only]] }
  return {
    since,
    rows: compared.map(({ name, style, figure, change, isRank }): ChangeRow => ({
      title: name,
      before:
        change.with === first.change.with
          ? beforeText(change, style, language)
          : `${beforeText(change, style, language)} (${change.with.split('/')[1] ?? ''})`,
      now: figure.display,
      ...differenceIn(change, style, language),
      verdict:
        change.reason === null
          ? verdictText(change, isRank, language)
          : words.cannotTell[change.reason],
      certain: change.word === 'increased' || change.word === 'decreased',
    })),
    notes: [words.note, ...(mode === 'anonymous' ? [words.anonymousNote] : [])],
  }
}

function differenceIn(
  change: Change,
  style: NumberStyle,
  language: Language,
): Pick<ChangeRow, 'difference' | 'interval'> {
  const { difference, from, to } = differenceTexts(change, style, language)
  if (from === '' || from === to) return { difference, interval: '' }
  return { difference, interval: wordsOf(language).findings.fromTo(from, to) }
}
