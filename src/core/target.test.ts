import { expect, test } from 'vitest'
import { periodX } from './period.ts'
import { type Target, targetAt, targetsAhead } from './target.ts'

test('a target is in force from its first period to its last, both included', () => {
  const target = atLeast(75, '2011', '2016')
  const inForce = (period: string) => targetAt([target], periodX(period)) !== undefined
  expect(['2011', '2011-01', '2013H2', '2016', '2016-12', '2016Q4'].map(inForce)).toEqual(
    Array.from({ length: 6 }, () => true),
  )
  expect(['2010', '2010-12', '2017', '2017-01', '2017H1'].map(inForce)).toEqual(
    Array.from({ length: 5 }, () => false),
  )
})

test('the targets ahead are those that begin after the newest point, the next one first', () => {
  const [always, now, next, later] = [
    atLeast(60, null, null),
    atLeast(65, '2022', '2022'),
    atLeast(70, '2023', '2023'),
    atLeast(75, '2024', null),
  ]
  const all = [later, now, always, next]
  expect(targetsAhead(all, periodX('2022'))).toEqual([next, later])
  expect(targetsAhead(all, periodX('2024'))).toEqual([])
  expect(targetsAhead(all)).toEqual([always, now, next, later])
})

test('an end is included to its last day and not a day longer, for every kind of period', () => {
  for (const year of [2008, 2015, 2016, 2022, 2025]) {
    for (const parts of periodsOf(year)) {
      parts.forEach((end, i) => {
        const target = atLeast(80, null, end)
        const next = parts[i + 1] ?? String(year + 1)
        expect(targetAt([target], periodX(end)), end).toBe(target)
        expect(targetAt([target], periodX(next)), `${end} → ${next}`).toBeUndefined()
      })
    }
  }
})

test('without ends it is always in force', () => {
  const target = atLeast(4, null, null)
  expect(targetAt([target], 1990)).toBe(target)
  expect(targetAt([target], 2100.9)).toBe(target)
})

test('of several the one that came into force last speaks; of two that began together, the first', () => {
  const old = atLeast(70, '2008', null)
  const newer = atLeast(75, '2011', null)
  const same: Target = { ...newer, direction: 'above', value: 74 }
  const always = atLeast(60, null, null)
  for (const order of [
    [always, old, newer],
    [newer, old, always],
  ]) {
    expect(targetAt(order, 2007)).toBe(always)
    expect(targetAt(order, 2010.5)).toBe(old)
    expect(targetAt(order, 2011)).toBe(newer)
  }
  expect(targetAt([newer, same], 2012)).toBe(newer)
  expect(targetAt([], 2012)).toBeUndefined()
})

test('when a target ends, the one before that still runs speaks again', () => {
  const always = atLeast(70, '2008', null)
  const during = atLeast(80, '2011', '2012')
  expect(targetAt([always, during], 2012)).toBe(during)
  expect(targetAt([always, during], 2013)).toBe(always)
})

function atLeast(value: number, from: string | null, to: string | null): Target {
  return { from, to, direction: 'at-least', value }
}

function periodsOf(year: number): string[][] {
  const parts = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${String(year)}${letter}${String(i + 1)}`)
  const months = Array.from(
    { length: 12 },
    (_, i) => `${String(year)}-${String(i + 1).padStart(2, '0')}`,
  )
  return [[String(year)], parts('H', 2), parts('T', 3), parts('Q', 4), months]
}
