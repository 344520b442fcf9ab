import { expect, test } from 'vitest'
import type { Trend } from '../core/trend.ts'
import { trendCsv } from './trend-csv.ts'

const trend: Trend = {
  ...{ series: 'nki', concept: 'nki', group: { unit: 'stad/it' } },
  points: [
    {
      ...{ period: '2020', x: 2020, source: 'history', status: 'final', cited: '=Rapport, 2020' },
      figure: { is: 'value', value: -12.5, display: '−12,5', decimals: 1, n: 40 },
    },
    {
      ...{ period: '2021', x: 2021, source: 'round', round: 'nki/2021' },
      figure: { is: 'withheld', withheld: 'too-few' },
    },
    {
      ...{ period: '2022', x: 2022, source: 'round', round: 'nki/2022' },
      figure: { is: 'none', reason: 'no-answers' },
    },
  ],
  ...{ breaks: [], benchmarks: [], events: [] },
  targets: [{ from: '2021', to: null, direction: 'at-least', value: 10 }],
}

test('a trend is a table in the columns of history.csv, then what it is compared with', () => {
  expect(trendCsv(trend).split('\n').slice(0, -1)).toEqual([
    'series,concept,unit,period,value,n,status,source,display,shown,direction,target',
    // A negative number is a number; a text that begins as a formula is not run.
    'nki,nki,stad/it,2020,-12.5,40,final,"\'=Rapport, 2020","−12,5",shown,,',
    'nki,nki,stad/it,2021,,,final,nki/2021,,too-few,at-least,10',
    'nki,nki,stad/it,2022,,,final,nki/2022,,no-answers,at-least,10',
  ])
})
