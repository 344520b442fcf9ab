import { describe, expect, test } from 'vitest'
import { readPopulationCsv } from './population-csv.ts'

describe('population.csv', () => {
  test('is a column a variable and N, with the separator and the byte order mark of a spreadsheet', () => {
    expect(
      readPopulationCsv('\uFEFFkundtyp;N\r\nforetag;185020\r\nprivat;409655\r\n', ['kundtyp']),
    ).toEqual({
      population: [
        { group: { kundtyp: 'foretag' }, N: 185020 },
        { group: { kundtyp: 'privat' }, N: 409655 },
      ],
    })
  })

  test('may be one row, everybody', () => {
    expect(readPopulationCsv('N\n594675\n', [])).toEqual({ population: [{ group: {}, N: 594675 }] })
  })

  test('tells every fault by row and column, and gives nothing', () => {
    const csv = [
      'kundtyp,unit,N',
      'foretag,stad,12.5',
      'foretag,stad,7',
      ',stad,-1',
      '',
      'Privat,stad/it,8',
      'foretag,stad/it,9',
    ]
    expect(readPopulationCsv(csv.join('\n'), ['kundtyp', 'unit'])).toEqual({
      faults: [
        { where: 'row 2, N', what: 'is not a whole number, 0 or more' },
        { where: 'row 4, N', what: 'is not a whole number, 0 or more' },
        { where: 'row 3, kundtyp', what: 'stands twice: a stratum is counted once' },
        { where: 'row 4, kundtyp', what: 'is empty: name the stratum' },
        { where: 'row 6, kundtyp', what: 'is not a key or a unit path' },
        { where: 'row 7, unit', what: 'lies within another stratum: nobody may be in two' },
      ],
    })
  })

  test('is refused with a column that the survey does not group by, without N, and without rows', () => {
    expect(readPopulationCsv('region,N\nnorr,5\n', ['kundtyp'])).toEqual({
      faults: [{ where: 'row 1', what: 'unknown column "region"; there are N, kundtyp' }],
    })
    expect(readPopulationCsv('kundtyp\nprivat\n', ['kundtyp'])).toEqual({
      faults: [{ where: 'row 1', what: 'the column "N" is missing' }],
    })
    expect(readPopulationCsv('kundtyp,N\n', ['kundtyp'])).toEqual({
      faults: [{ where: 'row 2', what: 'is missing: give a row a stratum' }],
    })
  })
})
