import { expect, test } from 'vitest'
import { upperChiSquare } from './chi-square.ts'
import { quantileF } from './fisher-f.ts'
import { quantileNormal, twoSidedNormal, z975 } from './normal.ts'
import { quantileT, twoSidedT } from './student-t.ts'

// Where a distribution has a closed form, it is what the expected numbers come from.

test('one degree of freedom is Cauchy’s, two have a root, as far out as a billionth', () => {
  for (const p of [0.6, 0.975, 0.9995, 1 - 1e-6, 1 - 1e-9]) {
    const q = 1 - p
    expect(quantileT(p, 1) * Math.tan(Math.PI * q)).toBeCloseTo(1, 12)
    expect((quantileT(p, 2) * Math.sqrt(2 * p * q)) / (2 * p - 1)).toBeCloseTo(1, 12)
    expect((-quantileT(q, 2) * Math.sqrt(2 * q * (1 - q))) / (1 - 2 * q)).toBeCloseTo(1, 12)
  }
  // The lower tail is exact where it is small: −t = 1/√(2 q) for two.
  expect(-quantileT(1e-14, 2) * Math.sqrt(2e-14)).toBeCloseTo(1, 12)
  // 1 − Φ(x) falls below φ(x)/x, and above that less 1/x² of it.
  const z = -quantileNormal(1e-14)
  const bound = Math.exp((-z * z) / 2) / (z * Math.sqrt(2 * Math.PI))
  expect(bound).toBeGreaterThan(1e-14)
  expect(bound * (1 - 1 / (z * z))).toBeLessThan(1e-14)
})

test('from a million degrees of freedom on t is normal to the digits there are', () => {
  // Fisher’s expansion: t = z + (z³ + z)/(4 df) + …
  for (const df of [1e6, 1e7, 1e8, 1e12])
    expect(quantileT(0.975, df)).toBeCloseTo(z975 + (z975 ** 3 + z975) / (4 * df), 9)
})

test('a t out of sight leaves nothing, and none leaves everything', () => {
  expect([twoSidedT(Infinity, 3), twoSidedT(-1e200, 3), twoSidedT(0, 3)]).toEqual([0, 0, 1])
  expect([twoSidedNormal(60), twoSidedNormal(0)]).toEqual([0, 1])
  expect([upperChiSquare(Infinity, 3), upperChiSquare(0, 3)]).toEqual([0, 1])
})

test('F turned is F with its degrees of freedom changed about', () => {
  // With two and two degrees of freedom F = p/(1 − p).
  expect(quantileF(0.975, 2, 2)).toBeCloseTo(39, 9)
  expect(1e12 * quantileF(1e-12, 2, 2)).toBeCloseTo(1, 9)
  expect(quantileF(0.025, 7, 19) * quantileF(0.975, 19, 7)).toBeCloseTo(1, 12)
})

test('four degrees of freedom of chi-square have e^(−x/2)(1 + x/2) above x', () => {
  for (const x of [0.01, 1, 7, 60])
    expect(upperChiSquare(x, 4) / (Math.exp(-x / 2) * (1 + x / 2))).toBeCloseTo(1, 12)
})

test('what is no probability, and no degrees of freedom, are refused by name', () => {
  for (const p of [0, 1, -0.1, NaN]) {
    expect(() => quantileT(p, 3)).toThrow('quantileT: needs p between 0 and 1')
    expect(() => quantileF(p, 3, 3)).toThrow('quantileF: needs p between 0 and 1')
    expect(() => quantileNormal(p)).toThrow('quantileNormal: needs p between 0 and 1')
  }
  for (const df of [0, -1, NaN]) {
    expect(() => quantileT(0.9, df)).toThrow('quantileT: needs')
    expect(() => twoSidedT(1, df)).toThrow('twoSidedT: needs')
    expect(() => quantileF(0.9, 3, df)).toThrow('quantileF: needs')
    expect(() => upperChiSquare(1, df)).toThrow('upperChiSquare: needs')
  }
  expect(() => twoSidedT(NaN, 3)).toThrow('twoSidedT: needs a number')
  expect(() => twoSidedNormal(NaN)).toThrow('twoSidedNormal: needs a number')
  expect(() => upperChiSquare(NaN, 3)).toThrow('upperChiSquare: needs x ≥ 0')
})
