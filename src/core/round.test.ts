import { expect, test } from 'vitest'
import { day, readRoundName, roundName } from './round.ts'

test('a round is called by its series and period, and found by that name', () => {
  expect(roundName({ series: 'hme-intern', period: '2025' })).toBe('hme-intern/2025')
  expect(readRoundName('hme-intern/2025H1')).toEqual({ series: 'hme-intern', period: '2025H1' })
  for (const wrong of ['hme', 'hme/', '/2025', 'hme/2025/1', 'HME/2025', 'hme/25', ''])
    expect(readRoundName(wrong), wrong).toBeNull()
})

test('a day exists in the calendar', () => {
  for (const right of ['2026-11-21', '2024-02-29']) expect(day.safeParse(right).success).toBe(true)
  for (const wrong of ['2026-02-29', '2026-13-01', '21/11 2026', '2026-11-21T08:00', '20261121'])
    expect(day.safeParse(wrong).success, wrong).toBe(false)
})
