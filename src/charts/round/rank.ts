import { itemNamed } from '../../core/definition/definition.ts'
import type { Language } from '../../core/display.ts'
import { isCounts } from '../../core/figure.ts'
import { type Group, groupKey } from '../../core/group.ts'
import { kindOfMeasure } from '../../core/measures/measure-kinds.ts'
import { rankChart } from '../rank/rank.ts'
import type { RoundChart } from './round-chart.ts'
import { figuresOf, measuresOfKind, type RoundResult, titleOf } from '../../core/round-result.ts'

/** The options in order, and their places in each published group. */
export function rankings(result: RoundResult, _group: Group, language: Language): RoundChart[] {
  const named = result.groups.map(({ group, title }) => ({ group, key: groupKey(group), title }))
  const [whole, ...groups] = named
  if (whole === undefined) return []
  return measuresOfKind(result, 'rank').map((measure) => {
    const item = itemNamed(result.definition, measure.item)
    const options = 'options' in item ? item.options : []
    const figure = (option: string, key: string) => {
      const group = named.find((one) => one.key === key)?.group ?? {}
      const found = figuresOf(result, measure, group).find((one) => one.of?.['option'] === option)
      if (found === undefined || isCounts(found))
        throw new Error(`rankings: ${measure.key} has no figure for ${option}`)
      return found
    }
    const ranking = result.rankings?.find((one) => one.measure === measure.key)
    const chart = rankChart(
      {
        title: titleOf(measure),
        options: options.map(({ key, text }) => ({ key, title: text })),
        ...{ whole, groups, figure },
        ...(ranking && { ranking }),
        decimals: kindOfMeasure(measure).style(measure)?.decimals ?? 2,
      },
      language,
    )
    return { kind: 'rank', about: measure.key, chart }
  })
}
