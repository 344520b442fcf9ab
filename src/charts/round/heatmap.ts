import type { Language } from '../../core/display.ts'
import { groupKey } from '../../core/group.ts'
import type { Group } from '../../core/group.ts'
import { goodWayOf, kindOfMeasure, type Measure } from '../../core/measures/measure-kinds.ts'
import { heatmap } from '../heatmap/heatmap.ts'
import type { HeatmapMeasure } from '../heatmap/content.ts'
import type { RoundChart } from './round-chart.ts'
import {
  measuresOfKind,
  numberOf,
  type RoundResult,
  titleOf,
  variablesIn,
} from '../../core/round-result.ts'

/** For each variable that sets groups apart, the groups against the measures that sum a round up. */
export function heatmaps(result: RoundResult, _group: Group, language: Language): RoundChart[] {
  const measures = summing(result).map((measure): HeatmapMeasure => {
    const kind = kindOfMeasure(measure)
    return {
      ...{ key: measure.key, title: titleOf(measure) },
      style: kind.style(measure) ?? { decimals: 0 },
      range: kind.range(measure, result.definition),
      direction: goodWayOf(measure, result.definition),
    }
  })
  const named = result.groups.map(({ group, title }) => ({ group, key: groupKey(group), title }))
  const [whole = null] = named.filter(({ key }) => key === '')
  const sets = [...new Set(named.map(({ group }) => variablesIn(group)))].filter(
    (one) => one !== '',
  )
  return sets.flatMap((about) => {
    const groups = named.filter(({ group }) => variablesIn(group) === about)
    if (groups.length < 2 || measures.length === 0) return []
    const cell = (measure: string, key: string) => {
      const group = named.find((one) => one.key === key)?.group ?? {}
      const found = numberOf(result, { key: measure }, group)
      if (found === undefined) throw new Error(`heatmaps: ${measure} has no figure for ${key}`)
      return found
    }
    const chart = heatmap({ title: result.title, measures, groups, whole, cell }, language)
    return [{ kind: 'heatmap', about, chart }]
  })
}

/** Indices and NPS; where there are few of them shares too, and where there are few of those, means. */
function summing(result: RoundResult): Measure[] {
  const whole = (measure: Measure) => numberOf(result, measure, {}) !== undefined
  const lists: Measure[][] = [
    [...measuresOfKind(result, 'index'), ...measuresOfKind(result, 'nps')],
    measuresOfKind(result, 'share'),
    measuresOfKind(result, 'mean'),
  ]
  const few = 3
  const found = lists.reduce<Measure[]>(
    (all, list) => (all.length >= few ? all : [...all, ...list.filter(whole)]),
    [],
  )
  return found.slice(0, 20)
}
