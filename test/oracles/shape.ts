import { z } from 'zod'

/** A list; one element may stand alone, for not every program keeps the list around it. */
function listOf<T extends z.ZodType>(one: T) {
  return z.union([z.array(one), one.transform((only) => [only])])
}

const name = z.union([z.string(), z.number().transform(String)])
const number = z.number()

/** What arguments are made of. Numbers of people that nobody knows are null. */
export const shape = {
  /** A round or a group: 2021 is "2021". */
  name,
  names: listOf(name),
  numbers: listOf(number),
  numbersOrNull: listOf(number.nullable()),
  N: number.nullable().default(null),
}
