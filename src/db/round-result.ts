import type { RoundResult } from '../core/round-result.ts'
import type { Language } from '../core/display.ts'
import { groupKey } from '../core/group.ts'
import type { Publication } from '../core/publication.ts'
import type { RoundKey } from '../core/round.ts'
import { titleOfGroup } from '../core/words/group.ts'
import { wordsOf } from '../core/words/words.ts'
import type { Db } from './database.ts'
import { findDefinition } from './definition.ts'
import { findPublication } from './publication.ts'
import { findRound } from './round.ts'
import { findSeries } from './series.ts'
import { listRoundUnits } from './unit.ts'

/** What a round has published, with the names that units had when it opened; undefined before that. */
export async function findRoundResult(
  db: Db,
  key: RoundKey,
): Promise<{ result: RoundResult; publication: Publication } | undefined> {
  const [series, round, publication] = await Promise.all([
    findSeries(db, key.series),
    findRound(db, key),
    findPublication(db, key),
  ])
  if (series === undefined || round === undefined || publication === undefined) return undefined
  const published = await findDefinition(db, round.definition)
  if (published === undefined) throw new Error(`findRoundResult: ${round.definition} is gone`)
  const { definition, bands } = published
  const names = await listRoundUnits(db, key)
  const groups = new Map(publication.figures.map(({ group }) => [groupKey(group), group]))
  const titleIn = (language: Language) => {
    const made = round.simulated ? ` (${wordsOf(language).chart.simulated})` : ''
    return `${series.title} ${round.period}${made}`
  }
  const result = {
    ...{ definition, bands, figures: publication.figures },
    ...(publication.leads && { leads: publication.leads }),
    ...(publication.rankings && { rankings: publication.rankings }),
    drivers: publication.drivers,
    title: { sv: titleIn('sv'), en: titleIn('en') },
    groups: [...groups.values()].map((group) => ({
      group,
      title: titleOfGroup(group, names, [definition]),
    })),
  }
  return { result, publication }
}
