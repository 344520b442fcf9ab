import type { RoundResult } from '../core/round-result.ts'
import { type Definition, itemsOf } from '../core/definition/definition.ts'
import type { Text } from '../core/definition/text.ts'
import { type Group, groupKey } from '../core/group.ts'
import type { Publication } from '../core/publication.ts'
import type { RoundKey } from '../core/round.ts'
import { sv } from '../core/words/sv.ts'
import { en } from '../core/words/en.ts'
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
  const title = `${series.title} ${round.period}`
  const result = {
    ...{ definition, bands, figures: publication.figures },
    title: { sv: title, en: title },
    groups: [...groups.values()].map((group) => ({
      group,
      title: titleOfGroup(group, names, [definition]),
    })),
  }
  return { result, publication }
}

/**
 * What a group is called: units by their names, a choice by the words of its option, other values as
 * they stand in the frame.
 */
export function titleOfGroup(
  group: Group,
  units: ReadonlyMap<string, string>,
  definitions: readonly Definition[],
): Text {
  const parts = Object.entries(group).map(([variable, value]): Text => {
    const name = units.get(value)
    if (variable === 'unit') return { sv: name ?? value, en: name ?? value }
    return optionText(variable, value, definitions) ?? { sv: value, en: value }
  })
  if (parts.length === 0) return { sv: sv.staff.everybody, en: en.staff.everybody }
  const joined = (language: 'sv' | 'en') => parts.map((part) => part[language] ?? '').join(', ')
  return { sv: joined('sv'), en: joined('en') }
}

function optionText(
  variable: string,
  value: string,
  definitions: readonly Definition[],
): Text | undefined {
  for (const definition of definitions) {
    const item = itemsOf(definition).find(({ key }) => key === variable)
    const options = item !== undefined && 'options' in item ? item.options : []
    const found = options.find(({ key }) => key === value)
    if (found !== undefined) return found.text
  }
  return undefined
}
