import { type Definition, itemNamed } from '../../core/definition/definition.ts'
import { namedScale } from '../../core/definition/scale.ts'
import type { Text } from '../../core/definition/text.ts'
import { textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import { type Figure, isCounts } from '../../core/figure.ts'
import type { Group } from '../../core/group.ts'
import type { Item } from '../../core/items/item-kinds.ts'
import {
  distributionChart,
  type DistributionFigure,
  type DistributionRow,
} from '../distribution/distribution.ts'
import type { RoundChart } from './round-chart.ts'
import { figuresOf, measuresOfKind, pointOf, type RoundResult } from '../../core/round-result.ts'

/** How the questions of each page were answered, page by page. */
export function distributions(
  result: RoundResult,
  group: Group,
  language: Language,
  mode: 'diverging' | 'full' = 'diverging',
): RoundChart[] {
  const { definition } = result
  const measures = measuresOfKind(result, 'distribution')
  return definition.pages.flatMap((page, p) => {
    const rows = page.items.flatMap((item) =>
      measures
        .filter((measure) => measure.item === item.key)
        .flatMap((measure) =>
          figuresOf(result, measure, group).map((figure) => rowOf(result, item.key, figure, group)),
        ),
    )
    if (rows.length === 0) return []
    const title = page.title ?? definition.title
    const chart = distributionChart(rows, mode, title, language)
    return [{ kind: 'distribution', about: String(p + 1), chart }]
  })
}

function rowOf(result: RoundResult, key: string, figure: Figure, group: Group): DistributionRow {
  const { definition } = result
  const item = itemNamed(definition, key)
  const object = figure.of?.['object']
  // Bars are of all people; a mean of groups is not their mean, and stands with the other figures.
  const ofPeople = Object.keys(group).length > 0 || definition.groups.whole === 'people'
  const mean = measuresOfKind(result, 'mean').find((one) => ofPeople && one.item === key)
  const figures = mean === undefined ? [] : figuresOf(result, mean, group)
  const beside = figures.find((one) => one.of?.['object'] === object)
  const point = beside === undefined || isCounts(beside) ? undefined : pointOf(beside)
  return {
    key: object === undefined ? key : `${key}.${object}`,
    title: titleOfRow(item, object),
    figure: countsOf(figure),
    answers: answersOf(definition, item),
    ...(point === undefined ? {} : { mean: point }),
  }
}

function countsOf(figure: Figure): DistributionFigure {
  if (isCounts(figure)) return { is: 'value', n: figure.n, parts: figure.parts }
  if (figure.is === 'withheld') return { is: 'withheld', withheld: figure.withheld }
  return { is: 'none', reason: figure.is === 'none' ? figure.reason : 'no-answers' }
}

/** The question, and of which object where it compares several. */
function titleOfRow(item: Item, object: string | undefined): Text {
  const found = 'objects' in item ? item.objects.find(({ key }) => key === object) : undefined
  if (found === undefined) return item.text
  return {
    sv: `${textIn(item.text, 'sv')} ${textIn(found.text, 'sv')}`,
    en: `${textIn(item.text, 'en')} ${textIn(found.text, 'en')}`,
  }
}

function answersOf(definition: Definition, item: Item): DistributionRow['answers'] {
  if ('scale' in item)
    return {
      is: 'points',
      scale: namedScale(definition.scales, item.scale),
      ...(item.reversed === true ? { reversed: true } : {}),
    }
  if ('options' in item)
    return {
      is: 'options',
      options: item.options,
      ...('several' in item && item.several === true ? { several: true } : {}),
    }
  throw new Error(`distributions: the answers to ${item.key} cannot be counted`)
}
