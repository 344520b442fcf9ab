import { expect, test } from 'vitest'
import { readBenchmarksCsv } from './benchmarks-csv.ts'

const header = 'series,concept,name,period,value,low,high,place,of,source'
const read = (...rows: string[]) => readBenchmarksCsv([header, ...rows].join('\n'))

test('a benchmark is a value, a range, a place, or several of them', () => {
  // Svenskt Kvalitetsindex 2017: 64 … 75; CENTR: .se 83.3, sixth of 48.
  const rows = read(
    'nki,nki,SKI,2017,,64,75,,,Ansökan 2018',
    'poang,poang,.se,2018,"83,3",,,6,48,Ansökan 2018',
    'poang,poang,.nu,2018,,,,7,,Ansökan 2018',
  )
  const none = { value: null, low: null, high: null, place: null, of: null }
  const about = { source: 'Ansökan 2018' }
  expect('benchmarks' in rows && rows.benchmarks.map(({ benchmark }) => benchmark)).toEqual([
    { ...none, ...about, name: 'SKI', period: '2017', low: 64, high: 75 },
    { ...none, ...about, name: '.se', period: '2018', value: 83.3, place: 6, of: 48 },
    { ...none, ...about, name: '.nu', period: '2018', place: 7 },
  ])
  expect(readBenchmarksCsv('series,concept,name,period,value,source\na,a,A,2020,1,x\n')).toEqual({
    benchmarks: [
      {
        ...{ row: 2, series: 'a', concept: 'a' },
        benchmark: { ...none, name: 'A', period: '2020', value: 1, source: 'x' },
      },
    ],
  })
})

test('each fault is told by row and column', () => {
  const faulty = read(
    'Nki,Å,,i fjol,,,,,,',
    'nki,nki,SKI,2017,,64,,,,x',
    'nki,nki,SKI,2018,,,75,,,x',
    'nki,nki,SKI,2019,,75,64,,,x',
    'nki,nki,SKI,2020,mycket,låg,hög,sjätte,många,x',
    'nki,nki,SKI,2021,,,,49,48,x',
    'nki,nki,SKI,2022,70,,,,48,x',
    'nki,nki,SKI,2023,,,,0,6.5,x',
    'nki,nki,SKI,2017,70,,,,,x',
    `nki,nki,${'x'.repeat(201)},2017,70,,,,,${'x'.repeat(501)}`,
  )
  expect('faults' in faulty && faulty.faults.map(({ where, what }) => `${where}: ${what}`)).toEqual(
    [
      'row 2, series: is not the key of a series',
      'row 2, concept: is not the key of a concept',
      'row 2, name: is empty: say whose value it is',
      'row 2, period: is not a period such as 2022 or 2022H1',
      'row 2, value: is empty: give a value, a range from low to high, or a place',
      'row 2, source: is empty: say where it was published',
      'row 3, high: is empty: a range has both low and high',
      'row 4, low: is empty: a range has both low and high',
      'row 5, low: is above "high"',
      'row 6, value: is not a number',
      'row 6, low: is not a number',
      'row 6, high: is not a number',
      'row 6, place: is not a whole number, 1 or more',
      'row 6, of: is not a whole number, 1 or more',
      'row 7, place: is beyond "of"',
      'row 8, place: is empty, though "of" says of how many',
      'row 9, place: is not a whole number, 1 or more',
      'row 9, of: is not a whole number, 1 or more',
      'row 10, name: is given already for the period in row 3',
      'row 11, name: is longer than 200 characters',
      'row 11, source: is longer than 500 characters',
    ],
  )
})
