import { z } from 'zod'
import { key } from '../key.ts'
import { individualIndex } from '../statistics/individual-index.ts'
import { personIndex } from '../statistics/person-index.ts'
import { questionMeans } from '../statistics/question-means.ts'
import { toPoints } from '../statistics/to-points.ts'
import type { Tallies } from '../tally.ts'
import { type MeasureKind, measureFields, type Outcome, type ScaledItem } from './measure-kind.ts'

const indexFields = {
  ...measureFields,
  kind: z.literal('index'),
  items: z.array(key).min(1).max(200),
  decimals: z.int().min(0).max(6).exactOptional(),
}

/** An index 0–100 over several items, 100 being the good end whatever way the items run. */
export const indexMeasure = z
  .discriminatedUnion('rule', [
    z.strictObject({ ...indexFields, rule: z.literal('questionMeans') }),
    z.strictObject({
      ...indexFields,
      rule: z.literal('individual'),
      minAnswered: z.int().min(1).default(1).describe('how many items a person must have answered'),
    }),
  ])
  .meta({ id: 'IndexMeasure' })
type IndexMeasure = z.infer<typeof indexMeasure>

export const indexKind: MeasureKind<IndexMeasure> = {
  shape: indexMeasure,
  threshold: 'mean',
  itemsOf: (measure) => measure.items,
  style: (measure) => ({ decimals: measure.decimals ?? 1 }),
  range: () => ({ min: 0, max: 100 }),

  lint(measure) {
    const twice = measure.items.flatMap((item, i) =>
      measure.items.indexOf(item) < i
        ? [{ at: `items.${String(i)}`, what: 'stands twice in the index' }]
        : [],
    )
    const asks = measure.rule === 'individual' ? measure.minAnswered : 1
    if (asks <= measure.items.length) return twice
    const count = String(measure.items.length)
    return [...twice, { at: 'minAnswered', what: `is more than the ${count} items there are` }]
  },

  over(measure, items, tallies) {
    switch (measure.rule) {
      case 'questionMeans':
        return overQuestions(items, tallies)
      case 'individual':
        return overPeople(items, measure.minAnswered, tallies)
    }
  },
}

/** The mean of the questions' means; n = people who answered at least one of them. */
function overQuestions(
  items: readonly ScaledItem[],
  tallies: Tallies,
): (atoms: readonly number[]) => Outcome {
  const answeredAny = Array.from({ length: tallies.block.atoms.length }, () => 0)
  const columns = columnsOf(items, tallies)
  const { rows, atomOf } = tallies.block
  for (let row = 0; row < rows; row++) {
    if (columns.some((column) => (column[row] ?? 0) >= 2)) {
      const atom = atomOf[row] ?? 0
      answeredAny[atom] = (answeredAny[atom] ?? 0) + 1
    }
  }
  return (atoms) => {
    const questions = items.map(({ item, scale }) => ({
      distribution: tallies.distribution(item.key, scale, atoms),
      scale,
      reversed: item.reversed ?? false,
    }))
    const n = atoms.reduce((sum, atom) => sum + (answeredAny[atom] ?? 0), 0)
    return { value: questionMeans(questions).value, n }
  }
}

/** The mean of people's own indices; n = people who have one. */
function overPeople(
  items: readonly ScaledItem[],
  minAnswered: number,
  tallies: Tallies,
): (atoms: readonly number[]) => Outcome {
  const columns = columnsOf(items, tallies)
  const byAtom = tallies.block.atoms.map(() => new Map<number, number>())
  for (let row = 0; row < tallies.block.rows; row++) {
    const points = items.map(({ item, scale }, i) => {
      const code = columns[i]?.[row] ?? 0
      return code < 2 ? null : toPoints(scale, scale.min + code - 2, item.reversed ?? false)
    })
    const own = personIndex(points, minAnswered)
    const people = byAtom[tallies.block.atomOf[row] ?? 0]
    if (own !== null && people !== undefined) people.set(own, (people.get(own) ?? 0) + 1)
  }
  return (atoms) => {
    const people = new Map<number, number>()
    for (const atom of atoms)
      for (const [value, count] of byAtom[atom] ?? [])
        people.set(value, (people.get(value) ?? 0) + count)
    const { mean: value, n } = individualIndex(people)
    return { value, n }
  }
}

function columnsOf(items: readonly ScaledItem[], tallies: Tallies): Uint8Array[] {
  return items.map(({ item }) => {
    const column = tallies.block.columns.get(item.key)
    if (column === undefined) throw new Error(`the block has no column for item ${item.key}`)
    return column
  })
}
