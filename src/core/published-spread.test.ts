import { expect, test } from 'vitest'
import type { Figure } from './figure.ts'
import type { Measure } from './measures/measure-kinds.ts'
import { publishedSpread } from './published-spread.ts'
import { isRefusal } from './refusal.ts'

const mean: Measure = { key: 'trivs', kind: 'mean', item: 'trivs' }
const share: Measure = { key: 'trivs', kind: 'share', item: 'trivs', from: 4 }
const nps: Measure = { key: 'trivs', kind: 'nps', item: 'trivs' }
const about = { measure: 'trivs', concept: 'trivs', group: {} }
const interval = { low: 3, high: 5, spread: 'own', finite: true } as const
const four = { ...about, is: 'value', value: 4, decimals: 2, display: '4,00', band: null } as const

test('a mean tells how its answers spread by its error, the finite population taken out', () => {
  // s = 0.9 of 60 among 70: 0.9 · √(1/60 − 1/70) = 0.0439155; of 60 among any number 0.9/√60 = 0.1161895.
  const known = { ...four, n: 60, N: 70, interval: { ...interval, se: 0.0439155 } }
  expect(spreadIn(known, mean)).toMatchObject({ n: 60, N: 70, spread: { kind: 'mean' } })
  expect(sdIn(known)).toBeCloseTo(0.9, 4)
  const endless = { ...four, n: 60, N: 70, interval: { ...interval, finite: false, se: 0.1161895 } }
  expect(spreadIn(endless, mean)).toMatchObject({ N: null })
  expect(sdIn(endless)).toBeCloseTo(0.9, 4)
})

test('a share and an NPS tell it themselves, but not as the mean of groups', () => {
  const half = { ...four, value: 50, n: 60, N: 70, interval: { ...interval, se: 3 } }
  expect(spreadIn(half, share)).toMatchObject({ spread: { kind: 'share', share: 50 } })
  const parts = { critics: 20, passives: 30, promoters: 50 }
  expect(spreadIn({ ...half, parts }, nps)).toMatchObject({
    spread: { kind: 'nps', promoters: 50, critics: 20 },
  })
  for (const measure of [share, nps])
    expect(publishedSpread({ ...half, parts }, measure, { meanOf: 'kundtyp' })).toMatchObject({
      spread: { kind: 'mean' },
    })
})

test('where everybody answered a mean does not tell, nor need to, and a share does', () => {
  const census = { ...four, n: 10, N: 10 }
  for (const known of [
    { ...census, interval: { ...interval, low: 4, high: 4, se: 0 } },
    { ...census, interval: null, noInterval: 'too-few' as const },
  ])
    expect(spreadIn(known, mean)).toMatchObject({ N: 10, spread: { kind: 'mean', sd: null } })
  const all = { ...census, interval: { ...interval, low: 4, high: 4 } }
  expect(spreadIn(all, share)).toMatchObject({ spread: { kind: 'share', share: 4 } })
})

test('what has no interval is refused with the reason it was published with', () => {
  const bare = { ...four, n: 8, N: 10, interval: null }
  const refused: [Figure, RegExp][] = [
    [{ ...about, is: 'withheld', withheld: 'would-reveal' }, /withheld: would reveal/],
    [{ ...about, is: 'none', reason: 'no-answers' }, /no value: no answers/],
    [{ ...about, is: 'bound', atLeast: 90, display: 'minst 90 %', n: 12 }, /as minst 90 % only/],
    [{ ...about, is: 'value', n: 12, N: 12, parts: { '1': 5, '2': 7 } }, /distribution/],
    [{ ...bare, N: null, noInterval: 'open-link' }, /link was open/],
    [{ ...bare, noInterval: 'no-variation' }, /do not differ/],
    [{ ...bare, noInterval: 'one-answer' }, /a single answer/],
    [{ ...bare, noInterval: 'too-few' }, /too few .* Only if everybody answers/],
    [bare, /without an interval/],
    [{ ...bare, interval }, /without its standard error/],
  ]
  for (const [figure, says] of refused) {
    const outcome = publishedSpread(figure, mean, 'people')
    expect(isRefusal(outcome) ? outcome.because : outcome).toMatch(says)
  }
})

function spreadIn(figure: Figure, measure: Measure) {
  return publishedSpread(figure, measure, 'people')
}

function sdIn(figure: Figure): number {
  const outcome = publishedSpread(figure, mean, 'people')
  return !isRefusal(outcome) && outcome.spread.kind === 'mean' ? (outcome.spread.sd ?? 0) : 0
}
