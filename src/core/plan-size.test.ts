import { expect, test } from 'vitest'
import { planSize } from './plan-size.ts'
import type { PlannedSize } from './planned-size.ts'
import { isRefusal } from './refusal.ts'
import { sizeByNumbers, sizeToPlan } from './size-wish.ts'

// Where a test names plan/…, the numbers are those of test/oracles/rules-a.expected.json.

test('two new rounds: how many answers, how many invitations, and what they see', () => {
  // plan/n/mean/0.8/no-N
  expect(planned({ sd: '21.5', difference: '3', rate: '62' }).each).toEqual({
    ...{ reason: null, endless: 806.2543682673034, enough: true, sees: 2.9986137471285073 },
    ...{ first: { answers: 807, invited: 1302 }, next: { answers: 807, invited: 1302 } },
  })
  // plan/n/mean/two-sd
  const two = { sd: '0,8', sd2: '0,99', difference: '-0,35', population: '65,341', rate: '70' }
  expect(planned(two).each).toMatchObject({
    ...{ first: { answers: 40, invited: 58 }, next: { answers: 80, invited: 115 }, enough: true },
  })
  // plan/n/mean/0.9/64
  const staff = { sd: '22.9', difference: '5', population: '64', power: '90', rate: '62' }
  expect(planned(staff).each).toMatchObject({
    ...{ first: { answers: 56, invited: 64 }, next: { answers: 56, invited: 64 }, enough: false },
  })
  // plan/n/nps/plain
  const nps = { promoters: '33', critics: '17', difference: '11', rate: '30' }
  expect(planned(nps).each).toMatchObject({ first: { answers: 616, invited: 2054 } })
})

test('of a share people say percent and percentage points', () => {
  // plan/n/share/plain: from 85 % by 10: 137.36 answers; 138 see 0.09976617.
  const { each, unit } = planned({ share: '85', difference: '10' })
  expect([unit, each?.first]).toEqual(['percentage-points', { answers: 138, invited: null }])
  expect(each?.endless).toBeCloseTo(137.35539535110902, 8)
  expect(each?.sees).toBeCloseTo(9.976617421850106, 8)
  const off = planSize({ ...wish, spread: { kind: 'share', share: 95 }, difference: 10 })
  expect(isRefusal(off) && off.faults?.[0]?.where).toBe('difference')
})

test('after a last round the next alone is planned, or it is said that two new ones are needed', () => {
  // plan/nNext/mean/done
  const { next } = planned({ sd: '20.7', last: '463', difference: '4', rate: '30' })
  expect(next).toEqual({
    ...{ reason: null, endless: 384.97161139301613, enough: true, sees: 3.9999194774726012 },
    ...{ answers: 385, invited: 1284 },
  })
  // plan/nNext/mean/too-small; 2 · 20.7² · 2.801585²/4² = 420.4.
  const small = planned({ sd: '20.7', last: '5', difference: '4' })
  expect(small.next).toMatchObject({ reason: 'last-round-too-small', answers: null })
  expect(small.each?.first.answers).toBe(421)
  // Two new rounds are both of those who are there now: 420.4/(1 + 420.4/30) = 28.002.
  const fewer = planned({ sd: '20.7', last: '5', difference: '4', population: '90,30' })
  expect(fewer.each).toMatchObject({ first: { answers: 29 }, next: { answers: 29 } })
})

test('what the next round sees with as many answers needs no difference', () => {
  // 2.801585 · 20 · √(2/40) = 12.529. Of a staff that all answered, and all of the 30 who are left: 0.
  expect(planned({ sd: '20', last: '40' }).again?.sees).toBeCloseTo(12.529, 3)
  expect(planned({ sd: '20', last: '40', population: '40,30' }).again?.sees).toBe(0)
  expect(planned({ sd: '20', last: '40' })).toMatchObject({ each: null, next: null })
})

test('who is unsure is told so, and two censuses are not', () => {
  const sure = planned({ sd: '20', last: '40', population: '40' })
  expect([sure.assumes, sure.notes]).toEqual(['nothing', []])
  const next = planned({ sd: '20', last: '40', population: '40,50', difference: '9' })
  expect([next.assumes, next.notes]).toEqual(['random-non-response', ['luck', 'few-answers']])
  expect(planned({ sd: '20', last: '40' })).toMatchObject({
    ...{ assumes: 'random-sample', notes: ['luck'], power: 80, alpha: 5 },
  })
})

test('a wish that cannot be is refused where it is wrong', () => {
  for (const [query, where] of [
    [{ difference: '3' }, ['sd']],
    [{ sd: '20' }, ['difference']],
    [{ sd: '20', share: '40', difference: '3' }, ['sd']],
    [{ share: '40', sd2: '4', difference: '3' }, ['sd2']],
    [{ nps: 'true', difference: '3' }, ['promoters', 'critics']],
    [{ promoters: '50', difference: '3' }, ['critics']],
    [{ promoters: '60', critics: '50', difference: '3' }, ['critics']],
    [{ promoters: '100', critics: '0', difference: '3' }, ['promoters']],
    [{ promoters: '0', critics: '0', difference: '3' }, ['promoters']],
    [{ share: '95', difference: '10' }, ['difference']],
    [{ share: '5', difference: '-10' }, ['difference']],
    [{ sd: '20', difference: '3', last: '50', population: '40' }, ['last']],
    [{ sd: '0', difference: '0' }, ['difference', 'sd']],
    [{ sd: '1e3', difference: 'NaN' }, ['difference', 'sd']],
    [{ sd: '', difference: ' 3' }, ['difference', 'sd']],
    [{ sd: '20', difference: '3', rate: '0' }, ['rate']],
    [{ sd: '20', difference: '3', rate: '62 %' }, ['rate']],
    [{ sd: '20', difference: '3', power: '100', alpha: '0' }, ['power', 'alpha']],
    [{ sd: '20', difference: '3', population: '0' }, ['population']],
    [{ sd: '20', difference: '3', population: '40,' }, ['population']],
    [{ sd: '20', difference: '3', population: '40,30,20' }, ['population']],
    [{ sd: '20', last: '2.5' }, ['last']],
  ] as const) {
    const read = sizeByNumbers.safeParse(query)
    expect([query, read.error?.issues.map(({ path }) => path.join('.'))]).toEqual([query, where])
  }
  // A share may well end at 0 or 100 %, and all may be asked.
  for (const query of [
    { share: '90', difference: '10', rate: '100' },
    { share: '10', difference: '-10', last: '40', population: '40' },
  ])
    expect([query, sizeByNumbers.safeParse(query).success]).toEqual([query, true])
})

const wish = {
  ...{ style: { decimals: 0 }, difference: 3, last: null, rate: null, power: 80, alpha: 5 },
  population: { first: null, next: null },
}

function planned(query: Readonly<Record<string, string>>): PlannedSize {
  const outcome = planSize(sizeToPlan(sizeByNumbers.parse(query)))
  if (isRefusal(outcome)) throw new Error(outcome.because)
  return outcome
}
