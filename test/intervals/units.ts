import { seeded } from '../../src/demo/simulate.ts'
import { type Asked, coverageLine, type Exception, figuresOf, watchIntervals } from './intervals.ts'
import type { Line } from './lines.ts'
import { answersOf, lotOf, madeUp } from './people.ts'
import { nmiInShort, nmiKind, nmiLevel } from './questionnaires.ts'

/**
 * Units of 15 of whom 9 answer: too few to tell their own spread, so each has an interval from the
 * spread of the round. It holds what it promises where units spread alike, taken together: each is a
 * little more or less of one mind than the round.
 */
export function smallUnits(times: number): Line[] {
  const alike: Exception = { each: [70, 100], because: 'none is quite like the round' }
  const wide: Exception = {
    average: [97, 100],
    each: [85, 100],
    because: 'less apart than the round',
  }
  const narrow: Exception = {
    average: [78, 90],
    each: [70, 99],
    because: 'more apart than the round',
  }
  return [
    ...unitLines(
      times,
      () => 0,
      () => ({ name: 'units alike', exception: alike }),
    ),
    // In every third unit people are of two minds, in the others of one.
    ...unitLines(
      times,
      (unit, person) => (unit % 3 > 0 ? 0 : person % 2 === 0 ? 0.15 : -0.35),
      (unit) =>
        unit % 3 > 0
          ? { name: 'units of one mind', exception: wide }
          : { name: 'units of two minds', exception: narrow },
    ),
  ]
}

function unitLines(
  times: number,
  minds: (unit: number, person: number) => number,
  kindOf: (unit: number) => { readonly name: string; readonly exception: Exception },
): Line[] {
  const chance = seeded(21)
  const units = Array.from({ length: 12 }, (_, unit) => ({ unit: String(unit) }))
  const parties = units.map((group, unit) => ({
    ...{ count: 15, group },
    level: (item: string, person: number) => nmiLevel(item) + minds(unit, person),
  }))
  const definition = nmiInShort
  const all = madeUp(definition, parties, chance)
  const answering = units.map(() => 9)
  const lot = lotOf(all, answering, chance)
  const asked: Asked = { definition, groups: units, people: { fewest: 30, openLink: false } }
  const exceptions = new Map<string, Exception>()
  const watcher = watchIntervals(figuresOf(asked, all), (figure) => {
    const { name, exception } = kindOf(Number(figure.group['unit']))
    exceptions.set(`${name}, ${nmiKind(figure)}`, exception)
    return `${name}, ${nmiKind(figure)}`
  })
  for (let time = 0; time < times; time++) watcher.see(figuresOf(asked, answersOf(all, lot())))
  return watcher
    .found()
    .map((covered) => coverageLine('9 of 15', covered, times, exceptions.get(covered.name)))
}
