import { z } from 'zod'
import { upperChiSquare } from '../../src/core/statistics/chi-square.ts'
import { quantileF } from '../../src/core/statistics/fisher-f.ts'
import { quantileNormal, twoSidedNormal } from '../../src/core/statistics/normal.ts'
import { quantileT, twoSidedT } from '../../src/core/statistics/student-t.ts'
import { shape } from './shape.ts'

// Distributions: a row a number of degrees of freedom, a column a probability or a value.

const { numbers } = shape

export function playQuantileT(given: unknown) {
  const { p, df } = z.object({ p: numbers, df: numbers }).parse(given)
  return { values: df.map((own) => p.map((one) => quantileT(one, own))) }
}

export function playTwoSidedT(given: unknown) {
  const { t, df } = z.object({ t: numbers, df: numbers }).parse(given)
  return { values: df.map((own) => t.map((one) => twoSidedT(one, own))) }
}

export function playQuantileF(given: unknown) {
  const { p, df } = z
    .object({ p: numbers, df: z.array(z.tuple([z.number(), z.number()])) })
    .parse(given)
  return { values: df.map(([df1, df2]) => p.map((one) => quantileF(one, df1, df2))) }
}

export function playUpperChiSquare(given: unknown) {
  const { x, df } = z.object({ x: numbers, df: numbers }).parse(given)
  return { values: df.map((own) => x.map((one) => upperChiSquare(one, own))) }
}

export function playQuantileNormal(given: unknown) {
  return { values: z.object({ p: numbers }).parse(given).p.map(quantileNormal) }
}

export function playTwoSidedNormal(given: unknown) {
  return { values: z.object({ z: numbers }).parse(given).z.map(twoSidedNormal) }
}
