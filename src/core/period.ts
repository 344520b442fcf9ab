import { z } from 'zod'

const pattern = /^(\d{4})(?:H([12])|T([123])|Q([1-4])|-(0[1-9]|1[0-2]))?$/

/** A period: `2022`, `2022H1`, `2022T2` (third of a year), `2022Q3` or `2022-05`. */
export const period = z
  .string()
  .regex(pattern, 'a period is written 2022, 2022H1, 2022T2, 2022Q3 or 2022-05')

/**
 * Where a period ends on a time axis: where the next of its kind begins.
 *
 * @example periodEnd('2022H1') // => 2022.5
 */
export function periodEnd(text: string): number {
  const parts = text.includes('H')
    ? 2
    : text.includes('T')
      ? 3
      : text.includes('Q')
        ? 4
        : text.includes('-')
          ? 12
          : 1
  return periodX(text) + 1 / parts
}

/**
 * Where a period stands on a time axis: the year plus (part − 1) / parts.
 *
 * @example periodX('2022H2') // => 2022.5
 * @example periodX('2022') // => 2022
 */
export function periodX(text: string): number {
  const [, year, half, third, quarter, month] = pattern.exec(text) ?? []
  if (year === undefined) throw new Error(`periodX: "${text}" is not a period`)
  const share = half
    ? (Number(half) - 1) / 2
    : third
      ? (Number(third) - 1) / 3
      : quarter
        ? (Number(quarter) - 1) / 4
        : month
          ? (Number(month) - 1) / 12
          : 0
  return Number(year) + share
}

/**
 * The period that stands at x where `step` years lie between two: `periodX` the other way round.
 *
 * @example periodAt(2022.5, 0.5) // => '2022H2'
 * @example periodAt(2022, 2) // => '2022'
 */
export function periodAt(x: number, step: number): string {
  const parts = Math.max(1, Math.round(1 / step))
  // A third added three times may fall a hair short of the next year.
  const year = Math.floor(x + 1e-6)
  const part = Math.round((x - year) * parts) + 1
  switch (parts) {
    case 1:
      return String(year)
    case 12:
      return `${String(year)}-${String(part).padStart(2, '0')}`
    default:
      return `${String(year)}${parts === 2 ? 'H' : parts === 3 ? 'T' : 'Q'}${String(part)}`
  }
}
