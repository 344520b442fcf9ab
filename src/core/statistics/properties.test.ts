import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { holm } from './holm.ts'
import { individualIndex } from './individual-index.ts'
import { meanInterval } from './mean-interval.ts'
import { mixChange } from './mix-change.ts'
import { peopleByValue } from './people-by-value.ts'
import { personIndex } from './person-index.ts'
import { questionMeansError } from './question-means-error.ts'
import { roundSpread } from './round-spread.ts'
import { shareInterval } from './share-interval.ts'
import { spreadOfValues } from './spread.ts'
import { toPoints, turned } from './to-points.ts'
import { welch } from './welch.ts'
import { effectiveN, type Ends } from './wilson.ts'

// What must hold of any answers, whoever gave them.

const scale = { min: 1, max: 10 }
const answer = fc.integer(scale)

/** People's answers to four questions on 1–10, some of them blank, as points 0–100. */
const people = (blanks: boolean) =>
  fc.array(
    fc.array(
      (blanks ? fc.option(answer) : answer).map((x) => (x === null ? null : toPoints(scale, x))),
      { minLength: 4, maxLength: 4 },
    ),
    { maxLength: 40 },
  )

test('the closer everybody is to having answered, the closer the ends, and at the census they meet', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 300 }),
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
      (n, absent, estimate, se) => {
        const at = (N: number | null) => meanInterval({ estimate, se, n, N })
        const some = at(n + absent)
        expect(isWithin(at(n + absent + 1).ciFpc, some.ci)).toBe(true)
        expect(isWithin(some.ciFpc, at(n + absent + 1).ciFpc)).toBe(true)
        expect(at(n).ciFpc).toEqual([estimate, estimate])
      },
    ),
  )
})

test('so it is with shares and with small groups, and an end is a share from 0 to 1', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.nat(),
      fc.integer({ min: 1, max: 500 }),
      (n, of, absent) => {
        const count = of % (n + 1)
        const at = (N: number) => shareInterval({ count, n, N })
        expect(isWithin(at(n + absent).wilson, [0, 1])).toBe(true)
        expect(isWithin(at(n + absent).wilsonFpc, at(n + absent + 1).wilsonFpc)).toBe(true)
        expect(at(n).wilsonFpc).toEqual([count / n, count / n])
        const group = { estimate: 100 * (count / n), n, seRound: 1.5, nRound: n + absent }
        const small = (N: number) => roundSpread({ ...group, N }).ciFpc
        expect(isWithin(small(n + absent), small(n + absent + 1))).toBe(true)
        expect(small(n)).toEqual([group.estimate, group.estimate])
      },
    ),
  )
})

test('an effective number of people lies between those who answered and endlessly many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 1000 }), (n, absent) => {
      expect(effectiveN(n, n + absent)).toBeGreaterThanOrEqual(n)
    }),
  )
})

test('in whatever order people stand, every bit of an index and of its error is the same', () => {
  fc.assert(
    fc.property(
      people(true).chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      ),
      ([rows, shuffled]) => {
        const figures = (some: typeof rows) => {
          const own = peopleByValue(some.map((points) => personIndex(points, 2)))
          const weights = [3, 1, 0, 0.7]
          return [
            individualIndex(own),
            spreadOfValues(own),
            questionMeansError(some),
            questionMeansError(some, weights),
          ]
        }
        expect(figures(shuffled)).toEqual(figures(rows))
      },
    ),
  )
})

test('a scale turned twice is the scale, and turned once its points are counted from the other end', () => {
  fc.assert(
    fc.property(answer, (x) => {
      expect(turned(scale, turned(scale, x))).toBe(x)
      expect(toPoints(scale, turned(scale, x), true)).toBe(toPoints(scale, x))
      expect(toPoints(scale, x, true) + toPoints(scale, x)).toBeCloseTo(100, 12)
    }),
  )
})

test('equal weights, however large, are no weights', () => {
  fc.assert(
    fc.property(people(true), fc.double({ min: 0.01, max: 1000, noNaN: true }), (rows, w) => {
      const plain = questionMeansError(rows)
      const weighted = questionMeansError(rows, [w, w, w, w])
      expect(weighted.n).toBe(plain.n)
      if (plain.se === null) expect(weighted.se).toBeNull()
      else expect(weighted.se).toBeCloseTo(plain.se, 9)
    }),
  )
})

test('where nobody skipped a question both rules have the same error', () => {
  fc.assert(
    fc.property(people(false), (rows) => {
      const own = spreadOfValues(peopleByValue(rows.map((points) => personIndex(points, 1))))
      const asked = questionMeansError(rows)
      expect(asked.n).toBe(own.n)
      if (own.se === null) expect(asked.se).toBeNull()
      else expect(asked.se).toBeCloseTo(own.se, 9)
    }),
  )
})

test('the other way round a change has the other sign, and nothing else about it is different', () => {
  const round = fc.record({
    estimate: fc.double({ min: 0, max: 100, noNaN: true }),
    se: fc.double({ min: 0.001, max: 30, noNaN: true }),
    n: fc.integer({ min: 2, max: 500 }),
  })
  fc.assert(
    fc.property(round, round, (one, two) => {
      const there = welch(one, two)
      const back = welch(two, one)
      expect(back.diff).toBe(0 - (there.diff ?? NaN))
      expect(back.df).toBeCloseTo(there.df ?? NaN, 9)
      expect(back.p).toBeCloseTo(there.p ?? NaN, 12)
      // Welch's number lies between the smaller of the two and both together.
      expect(there.df).toBeGreaterThanOrEqual(Math.min(one.n, two.n) - 1 - 1e-9)
      expect(there.df).toBeLessThanOrEqual(one.n + two.n - 2 + 1e-9)
    }),
  )
})

test('adjusted p-values: Holm’s are no smaller than Benjamini and Hochberg’s, those than the raw', () => {
  const p = fc.option(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0.04)))
  fc.assert(
    fc.property(fc.array(p, { maxLength: 30 }), (raw) => {
      const byHolm = holm(raw)
      const byRate = benjaminiHochberg(raw)
      raw.forEach((own, i) => {
        if (own === null) {
          expect([byHolm[i], byRate[i]]).toEqual([null, null])
          return
        }
        expect(byRate[i]).toBeGreaterThanOrEqual(own)
        expect(byHolm[i]).toBeGreaterThanOrEqual((byRate[i] ?? NaN) - 1e-15)
        expect(byHolm[i]).toBeLessThanOrEqual(1)
        raw.forEach((other, j) => {
          if (other !== null && own < other)
            expect(byHolm[i] ?? NaN).toBeLessThanOrEqual(byHolm[j] ?? NaN)
        })
      })
    }),
  )
})

test('what changed within groups and by their shares is the whole change, and so are the groups’ parts', () => {
  const round = fc.record({
    size: fc.integer({ min: 1, max: 200 }),
    mean: fc.double({ min: 0, max: 100, noNaN: true }),
    se: fc.constant(1),
  })
  const group = fc.record({ key: fc.string(), before: round, after: round })
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const found = mixChange(groups, { shares: 'answers', N1: null, N2: null })
      if (found.reason !== null) throw new Error(found.reason)
      const { change, within, mix, total1, total2 } = found
      expect(within.value + mix.value).toBe(change.value)
      expect(change.value).toBeCloseTo(total2 - total1, 9)
      expect(found.groups.reduce((sum, one) => sum + one.within + one.mix, 0)).toBeCloseTo(
        change.value,
        9,
      )
    }),
  )
})

/** Whether an interval lies within another, but for the last bits. */
function isWithin(inner: Ends | null, outer: Ends | null): boolean {
  if (inner === null || outer === null) return false
  return inner[0] >= outer[0] - 1e-12 && inner[1] <= outer[1] + 1e-12
}
