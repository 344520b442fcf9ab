import { expect, test } from 'vitest'
import { readEventsCsv } from './events-csv.ts'

const read = (...rows: string[]) =>
  readEventsCsv(['series,unit,date,kind,text', ...rows].join('\n'))

test('an event has a day, a unit or none, and what happened or was done', () => {
  expect(read('hme,stad/it,2021-05-01,action,"Nya chefer, ny rutin"')).toEqual({
    events: [
      {
        ...{ row: 2, series: 'hme' },
        event: {
          ...{ unit: 'stad/it', date: '2021-05-01', kind: 'action' },
          text: 'Nya chefer, ny rutin',
        },
      },
    ],
  })
  expect(readEventsCsv('series,date,kind,text\nhme,2024-02-29,event,Skottdag\n')).toMatchObject({
    events: [{ event: { unit: '', date: '2024-02-29' } }],
  })
})

test('each fault is told by row and column', () => {
  const faulty = read(
    'HME,Stad,1 maj,händelse,',
    'hme,,2023-02-29,event,Ingen skottdag',
    `hme,,2023-03-01,event,${'x'.repeat(501)}`,
    'hme,,2023-04-01,event,Flytt',
    'hme,,2023-04-01,event,Flytt',
  )
  expect('faults' in faulty && faulty.faults.map(({ where, what }) => `${where}: ${what}`)).toEqual(
    [
      'row 2, series: is not the key of a series',
      'row 2, unit: is not a path such as stad/intraservice',
      'row 2, date: is not a day such as 2026-11-21',
      'row 2, kind: is none of event, action',
      'row 2, text: is empty: say what happened',
      'row 3, date: is not a day such as 2026-11-21',
      'row 4, text: is longer than 500 characters',
      'row 6, text: is given already in row 5',
    ],
  )
})
