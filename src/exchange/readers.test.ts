import { describe, expect, test } from 'vitest'
import { hme } from '../../test/surveys.ts'
import { cityEmployees } from '../demo/city/asked.ts'
import { historyCsv, targetsCsv } from '../demo/city/hme.ts'
import { peopleCsv } from '../demo/people.ts'
import type { Fault } from '../core/refusal.ts'
import { readAnswersCsv } from './answers-csv.ts'
import { readHistoryCsv } from './history-csv.ts'
import { readPeopleCsv } from './people-csv.ts'
import { readTargetsCsv } from './targets-csv.ts'
import { readUnitsCsv } from './units-csv.ts'

describe('people.csv', () => {
  test('every column beside the known four is a background', () => {
    const text =
      'person;unit;language;email;kundtyp\n17;stad/it;sv;anna@example.se;foretag\n18;;;;\n'
    expect(readPeopleCsv(text)).toEqual({
      people: [
        {
          ...{ row: 2, person: '17', unit: 'stad/it', language: 'sv', email: 'anna@example.se' },
          background: { kundtyp: 'foretag' },
        },
        { row: 3, person: '18', unit: '', language: '', email: '', background: { kundtyp: '' } },
      ],
    })
  })

  test('only person is needed', () => {
    expect(readPeopleCsv('person\nanna\n')).toMatchObject({ people: [{ person: 'anna' }] })
    expect(faultsOf(readPeopleCsv('unit\nstad\n'))).toEqual([
      'row 1: the column "person" is missing',
    ])
  })

  test('each fault is told by row and column', () => {
    const text = [
      'person,unit,email,kundtyp',
      'anna,Stad,anna@example.se,foretag',
      ',stad,,',
      'bo,stad/,inte-en-adress,Företag',
      'anna,stad,,',
      `${'x'.repeat(201)},,,`,
    ].join('\n')
    expect(faultsOf(readPeopleCsv(text))).toEqual([
      'row 2, unit: is not a path of codes such as stad/intraservice/it',
      'row 3, person: is empty: every person needs the id they have with you',
      'row 4, unit: is not a path of codes such as stad/intraservice/it',
      'row 4, email: is not an e-mail address',
      'row 4, kundtyp: is not a key: lower case a–z, 0–9 and hyphens',
      'row 5, person: is the same person as in row 2',
      'row 6, person: is longer than 200 characters',
    ])
  })

  test('a misspelt column does not become a background unseen', () => {
    expect(faultsOf(readPeopleCsv('person,E-post\nanna,x\n'))).toEqual([
      'row 1: unknown column "E-post"; there are person, unit, language, email',
    ])
  })

  test('the demo’s four hundred people can be read', () => {
    const read = readPeopleCsv(peopleCsv(cityEmployees('2025')))
    // 4 + 46 + 31 + 84 + 5 + 118 + 112 in the units of the city.
    expect('people' in read && read.people.length).toBe(400)
  })
})

describe('units.csv', () => {
  test('a unit may say when it existed and what it replaced', () => {
    const text =
      'unit,name,from,to,replaces\nstad/it,IT,2022,2025H1,stad/data stad/tele\nstad,Staden,,,\n'
    expect(readUnitsCsv(text)).toEqual({
      units: [
        {
          ...{ path: 'stad/it', name: 'IT', from: '2022', to: '2025H1' },
          replaces: ['stad/data', 'stad/tele'],
        },
        { path: 'stad', name: 'Staden', from: null, to: null, replaces: [] },
      ],
    })
  })

  test('each fault is told by row and column', () => {
    const text = [
      'unit,name,from,to,replaces',
      ',Hela,,,',
      'stad,,20,,',
      'stad,Staden,,i dag,Gamla',
    ].join('\n')
    expect(faultsOf(readUnitsCsv(text))).toEqual([
      'row 2, unit: is not a path of codes such as stad/intraservice/it',
      'row 3, name: is empty',
      'row 3, from: is not a period such as 2022 or 2022H1',
      'row 4, unit: stands twice in the file',
      'row 4, to: is not a period such as 2022 or 2022H1',
      'row 4, replaces: is not a list of unit paths with spaces between them',
    ])
  })
})

describe('history.csv', () => {
  const header = 'series,concept,unit,period,value,n,status,source\n'

  test('a published value keeps its decimals, its n and where it was published', () => {
    const text = `${header}nri,nri,stad,2022H1,"65,60",330,preliminary,Årsrapport\n`
    expect(readHistoryCsv(text)).toEqual({
      history: [
        {
          ...{ row: 2, series: 'nri' },
          point: {
            ...{ concept: 'nri', unit: 'stad', period: '2022H1', value: 65.6, decimals: 2 },
            ...{ n: 330, status: 'preliminary', source: 'Årsrapport' },
          },
        },
      ],
    })
  })

  test('unit, n and status may be empty or missing: the whole, unknown, final', () => {
    expect(
      readHistoryCsv('series,concept,period,value,source\nhme,hme,2022,77,Rapport\n'),
    ).toMatchObject({
      history: [{ point: { unit: '', n: null, status: 'final' } }],
    })
  })

  test('each fault is told by row and column', () => {
    const text = [
      'HME,hme,,2022,77,,,Rapport',
      'hme,,stad/,22,77 %,många,klar,',
      'hme,hme,,2022,77,,,Rapport',
      'hme,hme,,2022,78,-1,,Rapport',
    ].join('\n')
    expect(faultsOf(readHistoryCsv(header + text))).toEqual([
      'row 2, series: is not the key of a series',
      'row 3, concept: is not the key of a concept',
      'row 3, unit: is not a path such as stad/intraservice',
      'row 3, period: is not a period such as 2022 or 2022H1',
      'row 3, value: is not a number',
      'row 3, n: is not a whole number',
      'row 3, status: is neither preliminary nor final',
      'row 3, source: is empty: say where the value was published',
      'row 5, n: is not a whole number',
      'row 5, period: is given already in row 4',
    ])
  })

  test('the published HME is read: 79, 78, 77 for the city and 76, 76, 77 for its administration', () => {
    const read = readHistoryCsv(historyCsv)
    expect('history' in read && read.history.map(({ point }) => point.value)).toEqual([
      79, 78, 77, 76, 76, 77,
    ])
  })
})

describe('targets.csv', () => {
  const header = 'series,concept,unit,from,to,direction,value\n'

  test('a target is a number, or for higher-than and lower-than an earlier period', () => {
    const text =
      'hme,hme,,2022,,at-least,81\nnki,nki,stad,2020,2024,below,"3,5"\nhme,hme,,,,higher-than,2021\n'
    const read = readTargetsCsv(header + text)
    expect('targets' in read && read.targets.map(({ target }) => target)).toEqual([
      { from: '2022', to: null, direction: 'at-least', value: 81 },
      { from: '2020', to: '2024', direction: 'below', value: 3.5 },
      { from: null, to: null, direction: 'higher-than', value: '2021' },
    ])
    expect('targets' in read && read.targets[1]).toMatchObject({
      ...{ row: 3, series: 'nki', concept: 'nki', unit: 'stad' },
    })
  })

  test('each fault is told by row and column', () => {
    const text = [
      'hme,hme,,2022,2021,at-least,81',
      'Hme,Å,Stad,i fjol,sedan,minst,mycket',
      'hme,hme,,2023,,higher-than,81',
      'hme,hme,,2022,,at-least,80',
    ].join('\n')
    expect(faultsOf(readTargetsCsv(header + text))).toEqual([
      'row 2, to: ends before "from" begins',
      'row 3, series: is not the key of a series',
      'row 3, concept: is not the key of a concept',
      'row 3, unit: is not a path such as stad/intraservice',
      'row 3, from: is not a period such as 2022 or 2022H1',
      'row 3, to: is not a period such as 2022 or 2022H1',
      'row 3, direction: is none of at-least, above, at-most, below, higher-than, lower-than',
      'row 3, value: is not a number',
      'row 4, value: is not a period to compare with, such as 2021',
      'row 5, from: begins where row 2 begins',
    ])
  })

  test('the published target is read', () => {
    const read = readTargetsCsv(targetsCsv)
    expect('targets' in read && read.targets.map(({ target }) => target.value)).toEqual([81, 81])
  })
})

describe('answers.csv', () => {
  test('a row is one response: points, DK, blanks, and the groups asked for', () => {
    const text = 'unit;larande;meningsfullt\nstad/it;4;DK\n;;5\n'
    expect(readAnswersCsv(text, hme, ['unit'])).toEqual({
      rows: [
        { answers: { larande: 4, meningsfullt: 'dont-know' }, groups: { unit: 'stad/it' } },
        { answers: { meningsfullt: 5 }, groups: {} },
      ],
      columns: ['unit', 'larande', 'meningsfullt'],
    })
  })

  test('a column named by --by must be there, and no other column is welcome', () => {
    expect(faultsOf(readAnswersCsv('larande\n4\n', hme, ['kundtyp']))).toEqual([
      'row 1: the column "kundtyp" is missing',
    ])
    expect(faultsOf(readAnswersCsv('larande,namn\n4,Anna\n', hme, []))[0]).toMatch(
      /^row 1: unknown column "namn"; there are meningsfullt, larande/,
    )
  })

  test('a faulty answer is told by row and item, and is not repeated', () => {
    const faults = faultsOf(readAnswersCsv('larande,ansvar\n4,5\n77,hemligt\n', hme, []))
    expect(faults).toEqual([
      'row 3, larande: is not an answer to the question, DK or empty: lies outside the scale, or between its points',
      'row 3, ansvar: is not an answer to the question, DK or empty: is not an answer to this kind of question',
    ])
    expect(faults.join()).not.toMatch(/77|hemligt/)
  })
})

function faultsOf(read: object): string[] {
  if (!('faults' in read) || !Array.isArray(read.faults)) throw new Error('there is no fault')
  const faults: readonly Fault[] = read.faults
  return faults.map(({ where, what }) => `${where}: ${what}`)
}
