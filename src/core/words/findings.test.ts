import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toppbetyg } from '../../../test/surveys.ts'
import { bandOf } from '../bands.ts'
import { change, type Change, course, frozenChange } from '../change.ts'
import { halfUp } from '../display.ts'
import type { Interval } from '../figure.ts'
import { periodX } from '../period.ts'
import { changeVerdicts } from '../statistics/change-verdict.ts'
import { shareOf } from '../statistics/share-of.ts'
import type { Target } from '../target.ts'
import type { PointFigure, Trend, TrendPoint } from '../trend.ts'
import { findingsInWords } from './findings.ts'

const goal: Target = { from: null, to: null, direction: 'at-least', value: 70 }

describe('the customers of 2021 and 2022: 65.6 and 66.9', () => {
  // The published totals; the difference and its interval as in the fixture mix/published-65.6-66.9.
  const rise = { before: 65.6, diff: 1.3, low: -0.993, high: 3.593, p: 0.266, pHolm: 0.266 }

  test('rise without it being established, and it is said what of it may be mix', () => {
    const mix: NonNullable<Change['mix']> = [
      {
        ...{ by: 'kundtyp', shares: 'answers' },
        change: { value: 1.3, low: -0.993, high: 3.593, p: 0.266 },
        within: { value: 0.8756, low: -1.413, high: 3.165, p: 0.453 },
        mix: { value: 0.4244, low: 0.093, high: 0.755, p: 0.012 },
      },
    ]
    expect(findings([65.6, 66.9], { word: 'not-established', ...rise, mix })).toEqual([
      'NKI 66,9 (65,6 föregående år).',
      'Ökningen är inte statistiskt säkerställd. Skillnaden är +1,30 (95 % konfidensintervall −0,99 till +3,59).',
      'Räknat efter hur många som svarade i varje grupp (kundtyp) är skillnaden +1,30: +0,88 inom grupperna och +0,42 ändrad sammansättning.',
    ])
  })

  test('are called an increase only when the test says so', () => {
    const said = (word: string, more: object = {}) =>
      findings([65.6, 66.9], { ...rise, word, ...more }, 'en')[1]
    expect(said('increased')).toContain('The increase is statistically established.')
    expect(said('not-established')).toContain('is not statistically established.')
    expect(said('cannot-tell', { reason: 'break' })).toBe(
      'The series has broken since then, so the values cannot be compared.',
    )
    expect(said('increased', { p: null, low: 1.3, high: 1.3 })).toBe(
      'The value has increased: everybody answered both times.',
    )
  })

  test('that look the same are not called a rise, though the test finds one', () => {
    const same = { before: 66.92, diff: 0.02, low: 0.01, high: 0.03, p: 0.001, pHolm: 0.001 }
    expect(findings([66.92, 66.94], { word: 'increased', ...same })[1]).toContain(
      'Värdet har ökat, men mindre än siffrorna visar.',
    )
    expect(findings([66.92, 66.94], { word: 'not-established', ...same })[1]).toContain(
      'Ingen förändring är statistiskt säkerställd.',
    )
  })
})

test('two published numbers stand beside each other, and nothing is said of them', () => {
  const trend = trendWith([point('2021', 65.6, 'history'), point('2022', 66.9, 'history')], [goal])
  expect(said(trend)).toEqual([
    'NKI 66,9 (65,6 föregående år, publicerat).',
    'NKI 66,9, mål 70 (publicerat).',
    'NKI låg på målet 0 av 2 år.',
  ])
})

describe('a target of 70', () => {
  const at = (value: number, low: number, high: number) => {
    const interval: Interval = { low, high, spread: 'own', finite: true }
    return said(trendWith([point('2022', value, 'round', { interval })], [goal]))[0]
  }

  test('is reached only with the whole interval on its side', () => {
    expect(at(73, 70.2, 75.8)).toBe('NKI når målet (73,0, mål 70).')
    expect(at(73, 69.9, 76.1)).toBe('Om NKI når målet kan inte avgöras (73,0, mål 70).')
    expect(at(67, 63, 69.9)).toBe('NKI når inte målet (67,0, mål 70).')
  })
})

describe('a trend', () => {
  const of = (word: string, more: object = {}) => {
    const trend = course.parse({
      ...{ word, from: '2015', k: 9, method: 'line', slope: 0.5, p: 0.01, pHolm: 0.03 },
      ...{ uneven: false, ...more },
    })
    return said(trendWith([point('2023', 70, 'round', { trend })]))
  }

  test('is called upward only when the test says so', () => {
    expect(of('upward')).toEqual(['Uppåtgående sedan 2015 (9 mätningar).'])
    expect(of('no-certain-trend')).toEqual(['Ingen säker trend sedan 2015 (9 mätningar).'])
    expect(of('too-few')).toEqual([])
  })

  test('whose rounds do not lie along a line is said to be uneven', () => {
    expect(of('downward', { uneven: true })).toEqual([
      'Nedåtgående sedan 2015 (9 mätningar), kurvan är ojämn.',
    ])
  })
})

describe('whatever was measured', () => {
  const estimate = fc.record({
    estimate: fc.double({ min: 0, max: 100, noNaN: true }),
    se: fc.double({ min: 0.01, max: 10, noNaN: true }),
    n: fc.integer({ min: 2, max: 2000 }),
    ...{ census: fc.boolean(), history: fc.constant(false) },
  })

  test('a change is called one only when its test says so, and that way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(estimate, estimate), { minLength: 1, maxLength: 8 }), (all) => {
        const verdicts = changeVerdicts(
          all.map(([from, to], i) => ({ key: String(i), from, to, comparable: true, p: null })),
        )
        verdicts.forEach((verdict, i) => {
          const [from, to] = all[i] ?? []
          const about = { with: 'nki/2021', before: from?.estimate ?? 0, low: null, high: null }
          const frozen = frozenChange(verdict, about)
          const texts = said(
            trendWith([
              point('2021', from?.estimate ?? 0, 'round'),
              point('2022', to?.estimate ?? 0, 'round', { change: frozen }),
            ]),
          )
          const isSure = verdict.pHolm === null ? verdict.reason === null : verdict.pHolm < 0.05
          const [up, down] = [/har ökat|Ökningen är stat/, /har minskat|Minskningen är stat/]
          const text = texts.join(' ')
          // Facts are of nine decimals.
          const diff = verdict.diff ?? 0
          const way = verdict.p === null ? halfUp(diff, 9) : diff
          expect(up.test(text)).toBe(isSure && way > 0)
          expect(down.test(text)).toBe(isSure && way < 0)
        })
      }),
    )
  })

  test('a target is reached, or not, only with the whole interval, and never against the number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (value, half, aim) => {
          const interval: Interval = {
            ...{ low: value - half, high: value + half, spread: 'own', finite: true },
          }
          const target: Target = { ...goal, value: aim }
          const [text = ''] = said(
            trendWith([point('2022', value, 'round', { interval })], [target]),
          )
          if (text.startsWith('NKI når målet'))
            expect(value - half).toBeGreaterThanOrEqual(aim - 1e-9)
          else if (text.startsWith('NKI når inte')) expect(value + half).toBeLessThan(aim)
          else expect(text).toMatch(/^Om NKI når målet kan inte avgöras/)
        },
      ),
    )
  })

  test('a share has the band of the percent that is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, some) => {
        const { percent, whole } = shareOf(some % (n + 1), n)
        const { word } = bandOf(toppbetyg, percent ?? 0, 0)
        // The published limits of the words: 87 and 69.
        const printed = whole ?? 0
        const expected = printed >= 87 ? 'excellent' : printed >= 69 ? 'good' : 'needs-improvement'
        expect(word).toBe(expected)
      }),
    )
  })
})

function findings(values: [number, number], given: object, language: 'sv' | 'en' = 'sv') {
  const frozen = change.parse({ with: 'nki/2021', reason: null, ...given })
  const [before, now] = values
  const points = [point('2021', before, 'round'), point('2022', now, 'round', { change: frozen })]
  return said(trendWith(points), language)
}

function said(trend: Trend, language: 'sv' | 'en' = 'sv'): string[] {
  return findingsInWords({ trend, title: { sv: 'NKI' }, style: { decimals: 1 } }, 1, language)
}

function point(
  period: string,
  value: number,
  source: 'history' | 'round',
  more: Partial<Extract<PointFigure, { is: 'value' }>> = {},
): TrendPoint {
  const display = value.toFixed(1).replace('.', ',')
  const figure: PointFigure = { is: 'value', value, display, decimals: 1, ...more }
  const about = { period, x: periodX(period), figure }
  return source === 'history' ? { ...about, source } : { ...about, source, round: `nki/${period}` }
}

function trendWith(points: TrendPoint[], targets: Target[] = []): Trend {
  const beside = { breaks: [], targets, benchmarks: [], events: [] }
  return { series: 'nki', concept: 'nki', group: {}, points, ...beside }
}
