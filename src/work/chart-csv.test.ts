import { expect, test } from 'vitest'
import { trendAsChart } from '../charts/trend/as-chart.ts'
import type { Trend } from '../core/trend.ts'
import { chartCsv } from './chart-csv.ts'

const trend: Trend = {
  ...{ series: 'nki', concept: 'nki', group: { unit: 'stad/it' } },
  points: [
    {
      ...{ period: '2020', x: 2020, source: 'history', status: 'final', cited: '=Rapport, 2020' },
      figure: {
        ...{ is: 'value', value: -12.5, display: '−12,5', decimals: 1, n: 40, N: 90 },
        interval: { low: -14.25, high: -10.75, spread: 'own', finite: true },
      },
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
    'series,concept,unit,period,value,n,status,source,display,shown,direction,target,low,high,interval,population',
    // A negative number is a number; a text that begins as a formula is not run.
    'nki,nki,stad/it,2020,-12.5,40,final,"\'=Rapport, 2020","−12,5",shown,,,-14.25,-10.75,own,90',
    'nki,nki,stad/it,2021,,,final,nki/2021,,too-few,at-least,10,,,,',
    'nki,nki,stad/it,2022,,,final,nki/2022,,no-answers,at-least,10,,,,',
  ])
})

test('what stands beside a trend has rows of its own, and columns that come only then', () => {
  const more: Partial<Trend> = {
    targets: [
      { from: '2021', to: '2022', direction: 'at-least', value: 10, assessment: 'God' },
      { from: '2023', to: null, direction: 'higher-than', value: '2022' },
    ],
    benchmarks: [
      {
        ...{ name: 'CENTR', period: '2017', value: 83.3, low: null, high: null, place: 6, of: 48 },
        source: 'Ansökan, 2018',
      },
      {
        ...{
          name: 'SKI',
          period: '2017',
          value: null,
          low: -64.5,
          high: 75,
          place: null,
          of: null,
        },
        source: '',
      },
    ],
    events: [{ unit: 'stad/it', date: '2021-05-01', kind: 'action', text: '=Ny "kundtjänst"' }],
  }
  expect(
    trendCsv({ ...trend, ...more })
      .split('\n')
      .slice(0, -1),
  ).toEqual([
    'series,concept,unit,period,value,n,status,source,display,shown,direction,target,' +
      'low,high,interval,population,assessment,kind,name,place,of,date,text',
    'nki,nki,stad/it,2020,-12.5,40,final,"\'=Rapport, 2020","−12,5",shown,,,-14.25,-10.75,own,90,,point,,,,,',
    'nki,nki,stad/it,2021,,,final,nki/2021,,too-few,at-least,10,,,,,God,point,,,,,',
    'nki,nki,stad/it,2022,,,final,nki/2022,,no-answers,at-least,10,,,,,God,point,,,,,',
    'nki,nki,stad/it,2023,,,,,,,higher-than,2022,,,,,,target,,,,,',
    'nki,nki,,2017,83.3,,,"Ansökan, 2018",,,,,,,,,,benchmark,CENTR,6,48,,',
    'nki,nki,,2017,,,,,,,,,-64.5,75,,,,benchmark,SKI,,,,',
    'nki,nki,stad/it,,,,,,,,,,,,,,,action,,,,2021-05-01,"\'=Ny ""kundtjänst"""',
  ])
})

test('a group that is no unit, and an object, have columns: two files can be laid together', () => {
  const group = { unit: 'stad/it', kundtyp: 'foretag' }
  expect(
    trendCsv({ ...trend, group, of: { object: 'dk' } })
      .split('\n')
      .slice(0, 2),
  ).toEqual([
    'series,concept,unit,period,value,n,status,source,display,shown,direction,target,low,high,interval,population,group,about',
    'nki,nki,stad/it,2020,-12.5,40,final,"\'=Rapport, 2020","−12,5",shown,,,-14.25,-10.75,own,90,kundtyp=foretag&unit=stad/it,dk',
  ])
})

function trendCsv(one: Trend): string {
  const look = { title: { sv: 'NKI' }, style: { decimals: 1 }, range: { min: 0, max: 100 } }
  return chartCsv(trendAsChart({ trend: one, ...look, direction: 'higher' }, 'sv'))
}
