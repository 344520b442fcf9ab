import type { Language } from '../../core/display.ts'
import { isCounts } from '../../core/figure.ts'
import type { Group } from '../../core/group.ts'
import { goodWayOf, kindOfMeasure, type Measure } from '../../core/measures/measure-kinds.ts'
import { compareChart } from '../compare/compare.ts'
import type { Compare } from '../compare/content.ts'
import type { RoundChart } from './round-chart.ts'
import {
  figuresOf,
  measuresOfKind,
  numberOf,
  type RoundResult,
  titleOf,
} from '../../core/round-result.ts'

/** Objects side by side: one chart for each list of objects that the questionnaire compares. */
export function comparisons(result: RoundResult, group: Group, language: Language): RoundChart[] {
  const means: Measure[] = measuresOfKind(result, 'mean')
  const indices: Measure[] = measuresOfKind(result, 'index')
  const compared = [...indices, ...means].map((measure) => ({
    measure,
    objects: objectsOf(result, measure, group),
  }))
  const lists = [...new Set(compared.map(({ objects }) => objects.join(' ')))].filter((one) => one)
  return lists.map((list) => {
    const own = compared.filter(({ objects }) => objects.join(' ') === list)
    const areas = own.some(({ measure }) => means.includes(measure))
    const objects = list.split(' ')
    const content: Compare = {
      title: result.title,
      objects: objects.map((key) => ({ key, title: nameOf(result, key) })),
      areas: own.map(({ measure }) => ({
        ...{ key: measure.key, title: titleOf(measure) },
        style: kindOfMeasure(measure).style(measure) ?? { decimals: 0 },
        range: kindOfMeasure(measure).range(measure, result.definition),
        direction: goodWayOf(measure, result.definition),
        ...(areas && indices.includes(measure) ? { index: true as const } : {}),
        ...leadOf(result, measure, group),
      })),
      ...ownObject(result, objects),
      ...meanOfAll(result, group),
      figure(area, object) {
        const found = figuresOf(result, { key: area }, group).find(
          (one) => one.of?.['object'] === object,
        )
        if (found === undefined || isCounts(found))
          throw new Error(`comparisons: ${area} has no figure for ${object}`)
        return found
      },
    }
    const about = own[0]?.measure.key ?? ''
    return { kind: 'compare', about, chart: compareChart(content, language) }
  })
}

/** The objects a measure has figures of, in the order of the questionnaire. */
function objectsOf(result: RoundResult, measure: Measure, group: Group): string[] {
  return figuresOf(result, measure, group).flatMap((one) => one.of?.['object'] ?? [])
}

function nameOf({ definition }: RoundResult, object: string) {
  for (const { items } of definition.pages)
    for (const item of items) {
      const found = 'objects' in item ? item.objects.find(({ key }) => key === object) : undefined
      if (found !== undefined) return found.text
    }
  return { sv: object, en: object }
}

/** Leads are of the whole round. */
function leadOf({ leads = [] }: RoundResult, { key }: Measure, group: Group) {
  const lead = leads.find(({ measure }) => measure === key)
  return lead === undefined || Object.keys(group).length > 0 ? {} : { lead }
}

/** The object that has a measure of its own is the one whose survey this is. */
function ownObject({ definition }: RoundResult, objects: readonly string[]): { own?: string } {
  const named = new Set(
    definition.measures.flatMap((one) => ('object' in one ? (one.object ?? []) : [])),
  )
  const [own, ...more] = objects.filter((object) => named.has(object))
  return own === undefined || more.length > 0 ? {} : { own }
}

function meanOfAll(result: RoundResult, group: Group): Pick<Compare, 'all'> {
  const measure = measuresOfKind(result, 'mean').find(({ together }) => together === true)
  const figure = measure && numberOf(result, measure, group)
  return measure === undefined || figure === undefined
    ? {}
    : { all: { title: titleOf(measure), figure } }
}
