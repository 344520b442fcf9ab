import { ratedIn } from '../../src/core/measures/asked.ts'
import {
  type ComparedObjects,
  compareIndices,
  compareObjects,
} from '../../src/core/statistics/compare-objects.ts'
import { meanRanks } from '../../src/core/statistics/mean-ranks.ts'
import { rankCounts } from '../../src/core/statistics/rank-counts.ts'
import type { ShareOf } from '../../src/core/statistics/share-of.ts'
import { talliesOf } from '../../src/core/tally.ts'
import { type OracleSet, peopleArgs } from './set.ts'
import { figure, same } from './survey-players.ts'

/** Several objects in one area, or over all of them, and which one is ahead. */
export function playCompareObjects(set: OracleSet, given: unknown) {
  const args = peopleArgs.parse(given)
  const tallies = talliesOf(set.blockIn(args))
  const questions = (area: string, object: string) =>
    ratedIn(set.questionnaire, area, object).map(({ column, reversed }) => ({
      distribution: tallies.distribution(column, [0]),
      ...{ scale: column, reversed },
    }))
  const { objects, areas } = set.meta
  const shown = <Figures>(
    { lead }: ComparedObjects<Figures>,
    figures: Iterable<[string, object]>,
  ) => ({
    ...{ rows: set.peopleIn(args).length, objects: Object.fromEntries(figures) },
    lead: { best: lead.best, tied: lead.tied, plain: { verdict: lead.verdict } },
  })
  const { area = null } = args
  if (area === null) {
    const all = Object.keys(areas)
    const compared = compareIndices(
      new Map(objects.map((one) => [one, all.flatMap((area) => questions(area, one))])),
    )
    const figures = [...compared.objects].map(([object, { value, used }]): [string, object] => {
      const { n, ...measured } = figure(set, args, 'areas', object)
      same({ ...measured, n }, { value, n })
      return [object, { questionsUsed: used, n, mean: value }]
    })
    return shown(compared, figures)
  }
  const compared = compareObjects(
    { scale: areas[area] ?? { min: 0, max: 1 }, reversed: areas[area]?.reversed ?? false },
    new Map(
      objects.flatMap((one) =>
        questions(area, one).map(({ distribution }) => [one, distribution] as const),
      ),
    ),
  )
  for (const [object, { mean, n }] of compared.objects)
    same(figure(set, args, area, object), { value: mean, n })
  return shown(compared, compared.objects)
}

/** How people put options in order, the spoiled and the blank rankings counted beside. */
export function playRank(set: OracleSet, given: unknown) {
  const args = peopleArgs.parse(given)
  const question = args.question ?? ''
  const people = set.peopleIn(args)
  const options = set.meta.questions[question]?.options ?? []
  const columns = options.map((option) =>
    people.map(({ cells }) => rankIn(cells[`${question}.${option}`] ?? '')),
  )
  const counts = rankCounts(
    columns,
    people.map(() => 0),
    1,
  )
  const ranking = meanRanks(options.length, counts)
  // What the counting finds spoiled is what no form and no file may bring in.
  const refused = people.filter(({ spoiled }) => spoiled.includes(question)).length
  if (ranking.invalid !== refused) throw new Error(`${String(refused)} rankings were refused`)
  const named = (of: (i: number) => unknown) =>
    Object.fromEntries(options.map((option, i) => [option, of(i)]))
  options.forEach((option, i) => {
    const measured = figure(set, args, question, option)
    const found = ranking.options[i]
    same(measured, { value: found?.meanRank ?? null, n: ranking.n })
    const { place, ranked, first, top3 } = measured.parts ?? {}
    if (ranking.n === 0 ? measured.parts !== undefined : place !== found?.place)
      throw new Error(`${option} has place ${String(place)}`)
    if (ranking.n > 0 && (ranked !== found?.ranked || first !== found?.first.percent))
      throw new Error(`${option} was ranked by ${String(ranked)}`)
    if (ranking.n > 0 && top3 !== found?.top3.percent) throw new Error(`${option}: top3`)
  })
  return {
    ...{ rows: people.length, n: ranking.n, empty: ranking.empty, invalid: ranking.invalid },
    options: named((i) => {
      const found = ranking.options[i]
      return (
        found && {
          ...{ ranked: found.ranked, meanRank: found.meanRank },
          ...{ first: shareIn(found.first), top3: shareIn(found.top3) },
        }
      )
    }),
    order: ranking.order.map((i) => options[i]),
    place: ranking.n === 0 ? {} : named((i) => ranking.options[i]?.place),
  }
}

/** A share as the fixture writes it: of one, and nothing at all of nobody. */
function shareIn({ count, percent, whole }: ShareOf) {
  return percent === null ? null : { count, share: percent / 100, percent: whole }
}

/** What a cell of the file ranks an option, in a column where 0 is not ranked: a written 0 is wrong. */
function rankIn(cell: string): number {
  if (cell === '' || cell === 'DK') return 0
  return cell === '0' ? -1 : Number(cell)
}
