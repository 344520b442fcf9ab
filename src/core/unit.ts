import { periodX } from './period.ts'
import type { TrendBreak } from './trend.ts'

/** A unit of the organisation: its path, its name, its years, and what it replaces. */
export interface Unit {
  readonly path: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly replaces: readonly string[]
}

/**
 * The unit and what it was called before, newest first, as long as it was only renamed or moved. A
 * unit made of several, or one of several that a unit was split into, begins anew.
 *
 * @example
 * const it = { path: 'stad/it', name: 'IT', from: '2024', to: null, replaces: ['stad/data'] }
 * namesOfUnit('stad/it', [it]) // => ['stad/it', 'stad/data']
 */
export function namesOfUnit(path: string, units: readonly Unit[]): string[] {
  const names = [path]
  for (;;) {
    const unit = units.find((one) => one.path === names.at(-1))
    const [before, ...more] = unit?.replaces ?? []
    if (before === undefined || more.length > 0 || names.includes(before)) return names
    if (units.filter(({ replaces }) => replaces.includes(before)).length > 1) return names
    names.push(before)
  }
}

/**
 * Where the line of a unit breaks: the period from which it replaces another, merges with it, was
 * split off, or goes by a new name. The total has no such breaks: its people are the same.
 */
export function breaksOfUnit(path: string, units: readonly Unit[]): TrendBreak[] {
  return namesOfUnit(path, units)
    .flatMap((name) => units.filter((unit) => unit.path === name))
    .flatMap(({ from, replaces }): TrendBreak[] =>
      from === null || replaces.length === 0 ? [] : [{ before: from, because: 'unit', items: [] }],
    )
    .sort((a, b) => periodX(a.before) - periodX(b.before))
}
