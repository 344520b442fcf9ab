import { expect, test } from 'vitest'
import { readIndicatorsCsv } from './indicators-csv.ts'

const read = (...rows: string[]) =>
  readIndicatorsCsv(['indicator,unit,period,value,status,source', ...rows].join('\n'))

test('a value keeps its decimals; an empty one is no outcome yet, and not 0', () => {
  // Sick leave 1.63 % in 2016: Internetstiftelsen, application for Utmärkelsen Svensk Kvalitet 2018.
  const rows = read(
    'sjukfranvaro,,2016,"1,63",,Ansökan 2018',
    'sjukfranvaro,stad,2017H1,,preliminary,',
    'sjukfranvaro,stad,2018,0,final,Ansökan 2018',
  )
  expect('values' in rows && rows.values.map(({ value }) => value)).toEqual([
    {
      ...{ unit: '', period: '2016', value: 1.63, decimals: 2, status: 'final' },
      source: 'Ansökan 2018',
    },
    {
      ...{ unit: 'stad', period: '2017H1', value: null, decimals: 0, status: 'preliminary' },
      source: '',
    },
    {
      ...{ unit: 'stad', period: '2018', value: 0, decimals: 0, status: 'final' },
      source: 'Ansökan 2018',
    },
  ])
})

test('each fault is told by row and column', () => {
  const faulty = read(
    'Sjuk,Stad,i fjol,uppgift saknas,klar,x',
    'sjuk,,2016,1.63,,',
    'sjuk,,2017,1.52,,x',
    'sjuk,,2017,,,x',
    `sjuk,,2018,,,${'x'.repeat(501)}`,
  )
  expect('faults' in faulty && faulty.faults.map(({ where, what }) => `${where}: ${what}`)).toEqual(
    [
      'row 2, indicator: is not the key of an indicator',
      'row 2, unit: is not a path such as stad/intraservice',
      'row 2, period: is not a period such as 2022 or 2022H1',
      'row 2, value: is not a number',
      'row 2, status: is neither preliminary nor final',
      'row 3, source: is empty: say where the value comes from',
      'row 5, period: is given already in row 4',
      'row 6, source: is longer than 500 characters',
    ],
  )
})
