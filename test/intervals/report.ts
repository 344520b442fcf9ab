import { movedByChance, realChanges, sameStaff } from './changes.ts'
import { unchangedPeople } from './designs.ts'
import type { Section } from './lines.ts'
import { trendLines } from './trends.ts'
import { smallUnits } from './units.ts'

/**
 * What rounds of made-up people show, played `times` times; what is only shown, or of many figures at
 * once, a third as often. The seeds are fixed: the same program always finds the same.
 */
export function report(times: number): Section[] {
  const fewer = Math.ceil(times / 3)
  const { intervals, words } = unchangedPeople(times)
  const columns = ['', 'covers %', 'each', 'true below %', 'true above %', 'mean width', 'limits']
  return [
    {
      title: 'How often 95 % intervals hold what is true',
      ...{ columns, lines: intervals },
    },
    {
      title: 'The same of groups too small to tell their own spread',
      ...{ columns, lines: smallUnits(fewer) },
    },
    {
      title: 'How often anything in a family of measures is said to have changed that has not',
      columns: ['', 'said %', 'limits'],
      lines: [...words, ...sameStaff(fewer), ...movedByChance(fewer)],
    },
    {
      title: 'How often a real change is found, and the others of its family are mistaken',
      columns: ['', 'said %', 'limits'],
      lines: realChanges(fewer),
    },
    {
      title: 'How often a series is said to rise or fall',
      columns: ['', 'said %', 'limits'],
      lines: trendLines(times),
    },
  ]
}
