import { bandOf } from '../../src/core/bands.ts'
import type { Block } from '../../src/core/block.ts'
import { respondedIn } from '../../src/core/block-of.ts'
import type { Rated } from '../../src/core/items/item-kind.ts'
import { ratedIn } from '../../src/core/measures/asked.ts'
import { compute, type Computed } from '../../src/core/measures/compute.ts'
import { individualIndex } from '../../src/core/statistics/individual-index.ts'
import { mean } from '../../src/core/statistics/mean.ts'
import { nps } from '../../src/core/statistics/nps.ts'
import { personIndex } from '../../src/core/statistics/person-index.ts'
import { questionMeans } from '../../src/core/statistics/question-means.ts'
import { responseRate } from '../../src/core/statistics/response-rate.ts'
import { share } from '../../src/core/statistics/share.ts'
import { toPoints } from '../../src/core/statistics/to-points.ts'
import { peopleWith, talliesOf } from '../../src/core/tally.ts'
import { toppbetyg } from '../surveys.ts'
import { type OracleSet, peopleArgs, type PeopleArgs, subIndices } from './set.ts'

// Each of these asks the program for what a case of the fixtures expects, under the same names.

/** One question: counts, mean, boxes and the band of the favourable share. */
export function playQuestion(set: OracleSet, given: unknown) {
  const args = peopleArgs.parse(given)
  const key = args.question ?? ''
  const { column, reversed } = rated(set, key)
  const { topMin, bottomMax } = set.meta.items[key] ?? { topMin: NaN, bottomMax: NaN }
  const block = set.blockIn(args)
  const distribution = talliesOf(block).distribution(column, [0])
  const own = mean(distribution)
  same(figure(set, args, key), { value: own.mean, n: own.n })
  const box = (limits: { from?: number; to?: number }) => {
    const { count, percent, whole } = share(distribution, limits)
    return percent === null ? null : { count, share: percent / 100, percent: whole, value: percent }
  }
  const shown = (limits: { from?: number; to?: number }) => {
    const found = box(limits)
    return found && { count: found.count, share: found.share, percent: found.percent }
  }
  const favourable = box(reversed ? { to: column.min + column.max - topMin } : { from: topMin })
  return {
    ...{ rows: block.rows, ...own },
    ...{ missing: distribution.blank, dontKnow: distribution.dontKnow },
    distribution: Object.fromEntries(
      distribution.counts.map((count, i) => [String(distribution.min + i), count]),
    ),
    ...{ topBox: shown({ from: topMin }), bottomBox: shown({ to: bottomMax }) },
    favourable: favourable && {
      ...{ count: favourable.count, share: favourable.share, percent: favourable.percent },
      band: bandOf(toppbetyg, favourable.value, 0).word,
    },
  }
}

/** How many are critics, passives and promoters, and the score. */
export function playNps(set: OracleSet, given: unknown) {
  const args = peopleArgs.parse(given)
  const { column } = rated(set, 'recommend')
  const found = nps(talliesOf(set.blockIn(args)).distribution(column, [0]))
  same(figure(set, args, 'recommend'), { value: found.score, n: found.n })
  return {
    ...{ n: found.n, score: found.score, promoters: found.promoters.count },
    ...{ passives: found.passives.count, detractors: found.critics.count },
  }
}

/** An index by both rules. */
export function playIndex(set: OracleSet, given: unknown) {
  const args = peopleArgs.parse(given)
  const index = args.index ?? ''
  const { items, minAnswered } = set.meta.indices[index] ?? { items: [], minAnswered: 1 }
  const questions = items.map((key) => rated(set, key))
  const people = new Map<number, number>()
  for (const { answers } of set.peopleIn(args)) {
    const points = questions.map(({ column, reversed }) => {
      const answer = answers[column.name]
      return typeof answer === 'number' ? toPoints(column, answer, reversed) : null
    })
    const value = personIndex(points, minAnswered)
    if (value !== null) people.set(value, (people.get(value) ?? 0) + 1)
  }
  const individual = individualIndex(people)
  same(figure(set, args, `${index}-individual`), { value: individual.mean, n: individual.n })
  const tallies = talliesOf(set.blockIn(args))
  const asked = questionMeans(
    questions.map(({ column, reversed }) => ({
      distribution: tallies.distribution(column, [0]),
      ...{ scale: column, reversed },
    })),
  )
  const { value, n } = figure(set, args, `${index}-question-means`)
  same({ value, n }, { value: asked.value, n })
  return {
    ...{ individual, questionMeans: { questionsUsed: asked.used, n, mean: asked.value } },
    difference:
      individual.mean === null || asked.value === null ? null : individual.mean - asked.value,
    perQuestion: Object.fromEntries(items.map((key, i) => [key, asked.perQuestion[i] ?? null])),
  }
}

/** HME as the mean of its three sub-indices. */
export function playMeanOfSubIndices(set: OracleSet, given: unknown) {
  const args = peopleArgs.parse(given)
  const { value, n } = figure(set, args, 'sub3')
  const used = subIndices.filter((key) => figure(set, args, key).value !== null)
  return { questionsUsed: used.length, n, mean: value }
}

/** Who was asked, who answered anything, who answered a question with a number. */
export function playResponseRate(set: OracleSet, given: unknown) {
  const args = peopleArgs.parse(given)
  const block = set.blockIn(args)
  const asked = set.frameIn(args)
  const responded = respondedIn(block)
  const { eligible, rate } = responseRate({ ...asked, responded })
  const questions = Object.keys(set.meta.items).map((key) => rated(set, key).column)
  return {
    ...{ ...asked, eligible, submitted: block.rows, responded },
    usable: peopleWith(block, questions)([0]),
    // The fixture's rate is a share of one, the program's a percent.
    rate: rate === null ? null : rate / 100,
  }
}

/** The figure of a measure, of the people of a case: of one object or option if there are several. */
export function figure(set: OracleSet, args: PeopleArgs, measure: string, of?: string): Computed {
  const found = figuresIn(set, args).find(
    (one) =>
      one.measure.key === measure && (of === undefined || Object.values(one.of ?? {}).includes(of)),
  )
  if (found === undefined) throw new Error(`no measure ${measure} ${of ?? ''}`)
  return found
}

/** Every figure of the people of a case; many cases are about the same people. */
function figuresIn({ questionnaire, blockIn }: OracleSet, args: PeopleArgs): readonly Computed[] {
  const block = blockIn(args)
  const known = computedOf.get(block)
  if (known !== undefined) return known
  const figures = compute(questionnaire, block, [{}]).flatMap(({ computed }) => computed)
  computedOf.set(block, figures)
  return figures
}

const computedOf = new WeakMap<Block, readonly Computed[]>()

/** The measures stand on the statistics; both ways must give the very same number. */
export function same(
  measured: { readonly value: number | null; readonly n: number },
  { value, n }: { readonly value: number | null; readonly n: number },
): void {
  if (measured.value !== value || measured.n !== n)
    throw new Error(
      `measure ${JSON.stringify(measured)}, statistic ${JSON.stringify({ value, n })}`,
    )
}

function rated({ questionnaire }: OracleSet, item: string): Rated {
  const [only] = ratedIn(questionnaire, item)
  if (only === undefined) throw new Error(`no item ${item}`)
  return only
}
