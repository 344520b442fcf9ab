import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Drivers, drivers } from './drivers.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

test('Longley’s data, hard for their near dependence, have the coefficients NIST certifies', () => {
  // NIST StRD, Longley (J. W. Longley, J. Am. Stat. Assoc. 62, 1967): employment 1947–1962.
  const employed = [
    ...[60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761],
    ...[66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551],
  ]
  const deflator = [
    ...[83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100],
    ...[101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
  ]
  const gnp = [
    ...[234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112],
    ...[397469, 419180, 442769, 444546, 482704, 502601, 518173, 554894],
  ]
  const unemployed = [
    ...[2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578],
    ...[2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
  ]
  const armed = [
    ...[1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350],
    ...[3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
  ]
  const people = [
    ...[107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219],
    ...[117388, 118734, 120445, 121950, 123366, 125368, 127852, 130081],
  ]
  const year = employed.map((_, i) => 1947 + i)
  const found = known(drivers(employed, [deflator, gnp, unemployed, armed, people, year]))
  const certified = [
    ...[15.0618722713733, -0.035819179292591, -2.02022980381683],
    ...[-1.03322686717359, -0.0511041056535807, 1829.15146461355],
  ]
  found.predictors.forEach(({ b }, j) => {
    expect(b / (certified[j] ?? NaN)).toBeCloseTo(1, 8)
  })
  expect(found.r2).toBeCloseTo(0.995479004577296, 11)
})

test('predictors that have nothing to do with each other explain what each explains alone', () => {
  // Two columns at right angles; y = 3 + 2a − b and something neither knows.
  const a = [1, 1, -1, -1, 1, 1, -1, -1]
  const b = [1, -1, 1, -1, 1, -1, 1, -1]
  const y = [5, 7, 1, 3, 3, 5, -1, 1]
  const { predictors, r2 } = known(drivers(y, [a, b]))
  expect(predictors.map((one) => one.b)).toEqual([2, -1].map((one) => near(one)))
  // Of the squares around the mean, 8 · (4 + 1 + 1), a has 8 · 4 and b 8 · 1.
  expect(r2).toBeCloseTo(5 / 6, 12)
  for (const { lmg, johnson, r } of predictors) {
    expect(lmg).toBeCloseTo(r * r, 12)
    expect(johnson).toBeCloseTo(r * r, 12)
  }
  expect(predictors[0]?.lmgShare).toBeCloseTo(0.8, 12)
})

test('of two, a predictor is worth the mean of what it adds first and what it adds last', () => {
  const a = [1, 2, 3, 4, 5, 6]
  const b = [2, 1, 4, 3, 6, 5]
  const y = [1, 3, 2, 5, 4, 4]
  const { r2, predictors } = known(drivers(y, [a, b]))
  const [first, second] = predictors
  expect(first?.lmg).toBeCloseTo(((first?.r ?? NaN) ** 2 + r2 - (second?.r ?? NaN) ** 2) / 2, 12)
})

test('both ways share out all of r2, and the order of the columns changes nothing', () => {
  const person = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(person, { minLength: 8, maxLength: 30 }), (people) => {
      const [y = [], ...columns] = [0, 1, 2, 3, 4].map((j) => people.map((one) => one[j] ?? NaN))
      const found = drivers(y, columns)
      const turned = drivers(y, [...columns].reverse())
      fc.pre(!('reason' in found) && !('reason' in turned))
      if ('reason' in found || 'reason' in turned) return
      const total = (of: 'lmg' | 'johnson') =>
        found.predictors.reduce((sum, one) => sum + (one[of] ?? NaN), 0)
      expect(total('lmg')).toBeCloseTo(found.r2, 9)
      expect(total('johnson')).toBeCloseTo(found.r2, 9)
      expect(turned.predictors[0]?.lmg).toBeCloseTo(found.predictors[3]?.lmg ?? NaN, 9)
      expect(turned.predictors[0]?.johnson).toBeCloseTo(found.predictors[3]?.johnson ?? NaN, 9)
    }),
  )
})

test('too few people, somebody’s gap, a constant, or a column made of the others: no drivers', () => {
  const few = { reason: 'too-few-or-constant' }
  expect(
    drivers(
      [1, 2, 4],
      [
        [1, 2, 3],
        [2, 1, 1],
      ],
    ),
  ).toEqual({ n: 3, ...few })
  expect(drivers([1, 2, null, 5], [[1, 2, 3, null]])).toEqual({ n: 2, ...few })
  expect(drivers([1, 2, 4, 4], [[3, 3, 3, 3]])).toEqual({ n: 4, ...few })
  expect(drivers([4, 4, 4, 4], [[1, 2, 3, 3]])).toEqual({ n: 4, ...few })
  expect(drivers([1, 2, 4], [])).toEqual({ n: 3, ...few })
  const a = [1, 2, 3, 5, 8]
  const b = [2, 1, 1, 4, 3]
  const both = a.map((one, i) => one + (b[i] ?? NaN))
  expect(drivers([1, 2, 4, 3, 3], [a, b, both])).toEqual({ n: 5, reason: 'singular' })
})

test('thirteen predictors have Johnson’s weights only', () => {
  const columns = Array.from({ length: 13 }, (_, j) =>
    Array.from({ length: 40 }, (_, i) => ((i + 3) * (j + 2) * 7919) % 101),
  )
  const { predictors, r2 } = known(drivers(columns[0]?.map((x, i) => x + (i % 7)) ?? [], columns))
  expect(predictors.every(({ lmg, lmgShare }) => lmg === null && lmgShare === null)).toBe(true)
  expect(predictors.reduce((sum, { johnson }) => sum + johnson, 0)).toBeCloseTo(r2, 9)
})

test('a symmetric matrix is the sum of its eigenvalues’ parts', () => {
  const number = fc.double({ min: -9, max: 9, noNaN: true })
  fc.assert(
    fc.property(fc.array(number, { minLength: 10, maxLength: 10 }), (ten) => {
      const at = (i: number, j: number) =>
        ten[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)] ?? 0
      const M = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => at(i, j)))
      const eigen = symmetricEigen(M)
      M.forEach((row, i) => {
        row.forEach((x, j) => {
          const parts = eigen.map(({ value, vector: v }) => value * (v[i] ?? NaN) * (v[j] ?? NaN))
          expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(x, 9)
        })
      })
    }),
  )
  // Nothing to turn, or nothing at all.
  expect(
    symmetricEigen([
      [0, 0],
      [0, 0],
    ]).map(({ value }) => value),
  ).toEqual([0, 0])
  expect(symmetricEigen([])).toEqual([])
  expect(() =>
    symmetricEigen([
      [1, 2],
      [3, 1],
    ]),
  ).toThrow('symmetricEigen: needs')
  expect(() => symmetricEigen([[NaN]])).toThrow('symmetricEigen: needs')
})

function known(found: ReturnType<typeof drivers>): Drivers {
  if ('reason' in found) throw new Error(found.reason)
  return found
}

function near(x: number): unknown {
  return expect.closeTo(x, 9)
}
