import type { Language } from '../../core/display.ts'
import type { Group } from '../../core/group.ts'
import { npsChart, type NpsRow } from '../nps/nps.ts'
import type { RoundChart } from './round-chart.ts'
import {
  measuresOfKind,
  numberOf,
  pointOf,
  type RoundResult,
  titleOf,
} from '../../core/round-result.ts'

/** Critics, passives and promoters: of everybody first, then of each published group. */
export function npsBars(result: RoundResult, _group: Group, language: Language): RoundChart[] {
  return measuresOfKind(result, 'nps').map((measure) => {
    const rows = result.groups.flatMap(({ group, title }): NpsRow[] => {
      const figure = numberOf(result, measure, group)
      if (figure === undefined) return []
      const key = Object.values(group).join(' ')
      const point = pointOf(figure)
      const parts = figure.is === 'value' ? figure.parts : undefined
      if (point.is !== 'value' || parts === undefined) return [{ key, title, figure: point }]
      return [{ key, title, figure: { ...point, parts } }]
    })
    const chart = npsChart(rows, titleOf(measure), language)
    return { kind: 'nps', about: measure.key, chart }
  })
}
