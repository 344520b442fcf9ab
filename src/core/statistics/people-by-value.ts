/**
 * How many people have each value; null is none. What `individualIndex` and `spreadOfValues` take.
 *
 * @example [...peopleByValue([75, null, 50, 75])] // => [[75, 2], [50, 1]]
 */
export function peopleByValue(values: Iterable<number | null>): Map<number, number> {
  const people = new Map<number, number>()
  for (const value of values) if (value !== null) people.set(value, (people.get(value) ?? 0) + 1)
  return people
}
