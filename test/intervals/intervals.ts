import type { Block } from '../../src/core/block.ts'
import type { Definition } from '../../src/core/definition/definition.ts'
import type { Figure } from '../../src/core/figure.ts'
import type { Group, Plan } from '../../src/core/group.ts'
import { compute, figureOf } from '../../src/core/measures/compute.ts'
import type { People } from '../../src/core/measures/interval-of.ts'
import { around95, between, isWithin, type Limits, limitsText, type Line } from './lines.ts'

/** What is computed of people who answer. */
export interface Asked {
  readonly definition: Definition
  readonly whole?: Plan['whole']
  readonly groups?: readonly Group[]
  readonly people?: People
}

/** Every figure of every group, none withheld. */
export function figuresOf(of: Asked, block: Block): Figure[] {
  const { definition, groups = [{}], whole = 'people', people } = of
  return compute(definition, block, groups, whole).flatMap(({ computed }) =>
    computed.map((one) => figureOf(one, new Map(), 'en', people)),
  )
}

/** Of one figure, or of several under one name, counted in percent of the times. */
interface Covered {
  readonly name: string
  /** Of each figure, how often its interval held what is true. */
  readonly covers: readonly number[]
  /** How often what is true lay below the interval, and above it. */
  readonly below: number
  readonly above: number
  readonly width: number
}

/** Something that looks at the figures of every round. */
export interface Watcher<Found> {
  see(figures: readonly Figure[]): void
  found(): Found
}

/** Counts how often the intervals of rounds held what is true. No interval holds nothing. */
export function watchIntervals(
  truth: readonly Figure[],
  nameOf: (figure: Figure, value: number) => string,
): Watcher<Covered[]> {
  const tallies = truth.map((figure) => {
    const value = valueOf(figure)
    return { name: nameOf(figure, value), value, inside: 0, below: 0, above: 0, width: 0 }
  })
  let times = 0
  return {
    see(figures) {
      times += 1
      tallies.forEach((tally, i) => {
        const interval = intervalIn(figures[i])
        if (interval === null) return
        // Equal on paper may differ in the last bit.
        if (tally.value < interval.low - 1e-9) tally.below += 1
        else if (tally.value > interval.high + 1e-9) tally.above += 1
        else tally.inside += 1
        tally.width += interval.high - interval.low
      })
    },
    found: () =>
      [...new Set(tallies.map(({ name }) => name))].map((name) => {
        const own = tallies.filter((tally) => tally.name === name)
        const all = (of: (tally: (typeof own)[number]) => number) =>
          own.reduce((sum, tally) => sum + of(tally), 0) / (times * own.length)
        return {
          name,
          covers: own.map(({ inside }) => (100 * inside) / times),
          below: 100 * all(({ below }) => below),
          above: 100 * all(({ above }) => above),
          width: all(({ width }) => width),
        }
      }),
  }
}

/** What is known of figures that may cover something else than 95 %. */
export interface Exception {
  /** How often they cover on average, in percent; 95 unless said. */
  readonly average?: readonly [low: number, high: number]
  /** How often each of them covers. */
  readonly each: readonly [low: number, high: number]
  readonly because: string
}

/** The line of the report. Several figures cover 95 % on average, each to within one point more. */
export function coverageLine(
  design: string,
  { name, covers, below, above, width }: Covered,
  times: number,
  exception?: Exception,
): Line {
  const mean = covers.reduce((sum, one) => sum + one, 0) / covers.length
  const [least, most] = [Math.min(...covers), Math.max(...covers)]
  const usual = around95(times)
  const { average, each, because } = exception ?? {}
  const limits = average === undefined ? usual : between(...average, times)
  const own = each === undefined ? widened(usual) : between(...each, times)
  const several = covers.length > 1
  return {
    cells: [
      `${design}: ${several ? `${String(covers.length)} ` : ''}${name}`,
      mean.toFixed(1),
      several ? `${least.toFixed(1)}–${most.toFixed(1)}` : '',
      ...[below, above].map((one) => one.toFixed(1)),
      width.toFixed(2),
      limitsText(limits),
    ],
    kept: isWithin(mean, limits) && covers.every((one) => isWithin(one, own)),
    ...(because === undefined ? {} : { because }),
  }
}

function widened({ low, high }: Limits): Limits {
  return { low: low - 1, high: high + 1 }
}

function valueOf(figure: Figure): number {
  if (figure.is !== 'value' || !('value' in figure)) throw new Error(`no value: ${figure.measure}`)
  return figure.value
}

function intervalIn(figure: Figure | undefined) {
  return figure?.is === 'value' && 'value' in figure ? figure.interval : null
}
