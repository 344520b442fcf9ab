import type { bulletStripSv } from './bullet-strip-sv.ts'

export const bulletStripEn: typeof bulletStripSv = {
  measure: 'Measure',
  distance: 'Distance to target (+ is better)',
  band: 'Band',
  benchmarks: 'Benchmark',
  lowIsGood: 'low is good',
  valueKey: 'value',
  boundKey: 'at least or at most, as the arrow points',
  targetKey: 'target, the flag to the side that is better',
  rangeKey: 'benchmark, from lowest to highest',
  benchmarkKey: 'benchmark',
  withBenchmark: (names) => `benchmark: ${names}`,
  place: (place, of) => (of === '' ? `place ${place}` : `place ${place} of ${of}`),
  withTarget: (words) => `target ${words}`,
  furthest: (title, value, goal) => `Furthest from its target: ${title}, ${value} (${goal})`,
  allReached: (count) =>
    `All ${count} measures that can be compared with their target are on the right side of it`,
  ends: (high, highest, low, lowest) => `Highest: ${high}, ${highest}. Lowest: ${low}, ${lowest}`,
  count: (count) => `${count} measures`,
  none: 'None of the measures can be shown',
  empty: 'No measures to show',
  oneSide: (right) =>
    `One measure can be compared with its target, and is ${right ? '' : 'not '}on the right side of it, by the value shown.`,
  sides: (count, right, wrong) =>
    `Of ${count} measures that can be compared with their target ${right} are on the right side of it and ${wrong} are not, by the values shown.`,
  row: (title, value) => `${title} ${value}.`,
}
