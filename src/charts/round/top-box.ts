import type { Language } from '../../core/display.ts'
import type { Group } from '../../core/group.ts'
import { topBox } from '../top-box/top-box.ts'
import type { RoundChart } from './round-chart.ts'
import {
  measuresOfKind,
  numberOf,
  pointOf,
  type RoundResult,
  titleOf,
} from '../../core/round-result.ts'

/** For each band set, the shares that it names. */
export function topBoxes(result: RoundResult, group: Group, language: Language): RoundChart[] {
  const shares = measuresOfKind(result, 'share')
  const sets = [...new Set(shares.flatMap(({ bands }) => bands ?? []))]
  return sets.flatMap((about) => {
    const bands = result.bands.get(about)
    const rows = shares.flatMap((share) => {
      const figure = share.bands === about ? numberOf(result, share, group) : undefined
      return figure === undefined
        ? []
        : [{ key: share.key, title: titleOf(share), figure: pointOf(figure) }]
    })
    if (bands === undefined || rows.length < 2) return []
    return [{ kind: 'top-box', about, chart: topBox(rows, bands, result.title, language) }]
  })
}
