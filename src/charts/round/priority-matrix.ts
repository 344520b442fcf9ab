import type { Definition } from '../../core/definition/definition.ts'
import { textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import type { Group } from '../../core/group.ts'
import { kindOfMeasure, type Measure } from '../../core/measures/measure-kinds.ts'
import { numberOf, type RoundResult, titleOf } from '../../core/round-result.ts'
import { withoutStop } from '../../core/words/title-in-sentence.ts'
import { wordsOf } from '../../core/words/words.ts'
import { priorityMatrix } from '../priority-matrix/priority-matrix.ts'
import type { RoundChart } from './round-chart.ts'

/** What goes together with the whole: of everybody alone, and only where it was published. */
export function priorityMatrices(
  result: RoundResult,
  group: Group,
  language: Language,
): RoundChart[] {
  const { drivers, title, definition } = result
  if (drivers?.is !== 'value' || Object.keys(group).length > 0) return []
  const { measure, n, r2, areas } = drivers
  const outcome = numberOf(result, { key: measure }, {})
  const chart = priorityMatrix(
    {
      ...{ title, n, r2 },
      outcome: { key: measure, title: titleOf(measureNamed(definition, measure)) },
      openLink: outcome?.is === 'value' && outcome.noInterval === 'open-link',
      areas: areas.map(({ measure: key, ...area }) => {
        const asked = measureNamed(definition, key)
        const style = kindOfMeasure(asked).style(asked) ?? { decimals: 0 }
        return { ...area, key, title: titleOf(asked), style }
      }),
    },
    language,
  )
  return [{ kind: 'priority-matrix', about: measure, chart }]
}

/** Why there is none, in a sentence; null where there is one, or nothing that could be in it. */
export function whyNoMatrix(
  { drivers, definition }: RoundResult,
  group: Group,
  language: Language,
): string | null {
  if (drivers === undefined || drivers.is === 'value' || Object.keys(group).length > 0) return null
  const { hidden } = wordsOf(language).priorityMatrix
  const why = drivers.is === 'withheld' ? drivers.withheld : drivers.reason
  return hidden[why](
    withoutStop(textIn(titleOf(measureNamed(definition, drivers.measure)), language)),
  )
}

function measureNamed(definition: Definition, key: string): Measure {
  const found = definition.measures.find((one) => one.key === key)
  if (found === undefined) throw new Error(`priorityMatrices: there is no measure ${key}`)
  return found
}
