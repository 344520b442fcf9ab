import type { Block } from '../block.ts'
import { type Group, type Plan, variablesOf } from '../group.ts'
import { type Population, strataBy, stratumOf } from '../population.ts'
import { sum } from '../statistics/sum.ts'
import type { Cells } from './estimator.ts'

/** How the answers of a round are made to weigh as the people they stand for. */
export interface Weighting extends Cells {
  /** What the strata are told apart by; nothing where only people's own weights are known. */
  readonly by: readonly string[]
  /** How many people each stratum has; null where nobody knows. */
  readonly sizes: readonly (number | null)[]
}

/** What is known of the people of a round beside the block of their answers. */
export interface Known {
  /** Everybody the round speaks about. */
  readonly population?: Population | null
  /** What each row's answers weigh, where the sample was drawn so. */
  readonly weights?: readonly number[] | null
}

/** Where strata come from when no population says so. */
interface Division {
  /** The variables of the plan. */
  readonly by: readonly string[]
  /** What questions define groups, among them, nobody knows of those who did not answer. */
  readonly questions: { has(name: string): boolean }
  /** The groups whose mean the whole is. */
  readonly parts:
    readonly { readonly atoms: readonly number[]; readonly N: number | null }[] | undefined
}

/**
 * The weights of a round, made once over all its rows: in each stratum N_h/n_h, or people's own
 * weights times what makes them add up to N_h. Strata are those of the population; else, where it is
 * known who was asked, those of the first variable of the plan that the frame knows. Null where there
 * is nothing to weigh by: no strata or a single one, and no weights of people's own. Where the whole
 * is the mean of its groups, only weights of people's own say anything.
 */
export function weightingOf(
  block: Block,
  { by, questions, parts }: Division,
  { population = null, weights = null }: Known,
): Weighting | null {
  if (parts !== undefined)
    return weights === null ? null : weighed(block, inParts(block, parts), weights)
  const strata =
    population === null ? inFrame(block, by, questions) : inPopulation(block, population)
  if (strata !== null && strata.sizes.length > 1) return weighed(block, strata, weights)
  return weights === null ? null : weighed(block, together(block, strata), weights)
}

interface Strata {
  readonly by: readonly string[]
  readonly sizes: readonly (number | null)[]
  /** The stratum of each atom; −1 where it is not known. */
  readonly ofAtom: readonly number[]
}

/**
 * The strata that have people. Of a round whose strata were too small for any weighted figure the
 * block does not know them (`strataInBlock`): its atoms are in none.
 */
function inPopulation({ atoms }: Block, population: Population): Strata {
  const filled = population.filter(({ N }) => N > 0)
  return {
    by: strataBy(population),
    sizes: filled.map(({ N }) => N),
    ofAtom: atoms.map((atom) => stratumOf(filled, atom)),
  }
}

/** All people as one stratum. */
function together({ atoms, asked }: Block, strata: Strata | null): Strata {
  const all = asked === null ? null : asked.reduce((sum, one) => sum + one, 0)
  return { by: [], sizes: [strata?.sizes[0] ?? all], ofAtom: atoms.map(() => 0) }
}

function inParts({ atoms }: Block, parts: NonNullable<Division['parts']>): Strata {
  const ofAtom = atoms.map((_, atom) => parts.findIndex((part) => part.atoms.includes(atom)))
  return { by: [], sizes: parts.map(({ N }) => N), ofAtom }
}

/** The values of a variable that those asked have; who has none is a stratum too. */
function inFrame(
  { atoms, asked }: Block,
  by: readonly string[],
  questions: Division['questions'],
): Strata | null {
  const variable = by.find((one) => !questions.has(one))
  if (variable === undefined || asked === null) return null
  const own = atoms.map((atom) => atom[variable] ?? '')
  const values = variable === 'unit' ? firstLevel(own) : own
  const names = [...new Set(values.filter((_, i) => (asked[i] ?? 0) > 0))].sort()
  const ofAtom = values.map((value) => names.indexOf(value))
  const sizes = names.map((_, h) =>
    asked.reduce((all, one, atom) => all + (ofAtom[atom] === h ? one : 0), 0),
  )
  return { by: [variable], sizes, ofAtom }
}

/** Units as those of the first level that has several. */
function firstLevel(paths: readonly string[]): readonly string[] {
  const deepest = Math.max(0, ...paths.map((path) => path.split('/').length))
  for (let level = 1; level <= deepest; level++) {
    const cut = paths.map((path) => path.split('/').slice(0, level).join('/'))
    if (new Set(cut).size > 1) return cut
  }
  return paths
}

function weighed(block: Block, { by, sizes, ofAtom }: Strata, own: Known['weights']): Weighting {
  const stratumOfRow = Array.from(block.atomOf, (atom) => ofAtom[atom] ?? -1)
  const inStratum: number[][] = sizes.map(() => [])
  stratumOfRow.forEach((h, row) => inStratum[h]?.push(own?.[row] ?? 1))
  const factors = sizes.map((N, h) => (N === null ? 1 : N / sum(inStratum[h] ?? [])))
  // One cell a stratum, or one for each weight in it, in an order that is not that of people.
  const cells = inStratum.flatMap((weights, stratum) =>
    [...new Set(weights)]
      .sort((a, b) => a - b)
      .map((one) => ({ own: one, weight: one * (factors[stratum] ?? 1), stratum })),
  )
  const place = new Map(
    cells.map(({ own: one, stratum }, i) => [`${String(stratum)} ${String(one)}`, i]),
  )
  const of = stratumOfRow.map(
    (h, row) => place.get(`${String(h)} ${String(own?.[row] ?? 1)}`) ?? -1,
  )
  return { by, sizes, of, cells: cells.map(({ weight, stratum }) => ({ weight, stratum })) }
}

/**
 * What the block of a round must tell people apart by for a population to weigh them, beside its
 * plan: nothing unless every stratum with people in it has `fewest` answers, for then no weighted
 * figure could be shown, and nothing is kept that serves none. With that many the strata may be
 * known although no group is published: a weighted figure and the plain one are sums over strata
 * alone, which are apart from each other, so whatever is combined of them is about a whole stratum at
 * least, and `fewest` is the n from which even a group's own spread may be told.
 */
export function strataInBlock(
  plan: Plan,
  population: Population | null,
  answered: readonly Group[],
  fewest: number,
): readonly string[] {
  if (population === null || plan.whole !== 'people') return []
  const filled = population.filter(({ N }) => N > 0)
  const places = answered.map((person) => stratumOf(filled, person))
  const n = filled.map((_, place) => places.filter((one) => one === place).length)
  if (filled.length < 2 || n.some((one) => one < fewest)) return []
  const own = variablesOf(plan)
  return strataBy(population).filter((one) => !own.includes(one))
}
