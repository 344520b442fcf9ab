import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, readDecimal, writeCsv } from './csv.ts'

const ab = { required: ['a', 'b'] }
const digit = fc.constantFrom(...'0123456789')

/** Texts that look like formulas, or like formulas that somebody made harmless. */
const formulas = fc
  .array(fc.constantFrom(...'\'=+-@\t\r\uff1d,\n" x1'), { maxLength: 6 })
  .map((signs) => signs.join(''))

describe('a table is read', () => {
  test('with comma, semicolon or tab, whatever Excel made of it', () => {
    for (const separator of [',', ';', '\t'])
      expect(cells(`a${separator}b\n1${separator}2\n`)).toEqual([{ a: '1', b: '2' }])
    // A semicolon file may hold decimal commas.
    expect(cells('a;b\n1,5;2,25\n')).toEqual([{ a: '1,5', b: '2,25' }])
  })

  test('with or without a byte order mark, with any line ending', () => {
    expect(cells('\ufeffa,b\n1,2\n')).toEqual([{ a: '1', b: '2' }])
    expect(cells('\ufeff"a","b"\n1,2\n')).toEqual([{ a: '1', b: '2' }])
    for (const end of ['\n', '\r\n', '\r'])
      expect(cells(['a,b', '1,2', '3,4'].join(end))).toEqual([
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ])
  })

  test('with quotes, separators and lines inside a cell, and spaces around it', () => {
    expect(cells('a,b\n"Göteborg, ""GBG""","två\nrader"\n')).toEqual([
      { a: 'Göteborg, "GBG"', b: 'två\nrader' },
    ])
    expect(cells(' a , b \n 1 , 2 \n')).toEqual([{ a: '1', b: '2' }])
  })

  test('in any order of columns, optional ones left out', () => {
    const table = readCsv('b,c,a\n1,2,3\n', { ...ab, optional: ['c', 'd'] })
    expect('rows' in table && [table.columns, table.rows]).toEqual([
      ['b', 'c', 'a'],
      [{ row: 2, cells: { b: '1', c: '2', a: '3' } }],
    ])
  })
})

describe('rows have the numbers that a spreadsheet shows', () => {
  test('blank rows are passed over and counted', () => {
    expect(rowNumbers('a,b\n\n1,2\n , \n3,4\n\n')).toEqual([3, 5])
  })

  test('a cell of several lines is one row', () => {
    expect(rowNumbers('a,b\n"x\ny\nz",2\n3,4\n')).toEqual([2, 3])
    expect(faults('a,b\n"x\ny\nz",2\n3\n')).toEqual(['row 3: has 1 cells, the header has 2'])
    expect(faults('a,b\n"x\ny",2\n"3,4\n')[0]).toMatch(/^row 3: .*never closed/)
    expect(faults('a,b\n"x\ny",2\n\nfoo"3,4\n')[0]).toMatch(/^row 4: .*write "" for one/)
  })
})

describe('a table is refused', () => {
  test('when a column is missing, unknown, nameless or stands twice: all are told by name', () => {
    expect(faults('a,c,a,\n1,2,3,4\n')).toEqual([
      'row 1: the column "b" is missing',
      'row 1: column 4 has no name: remove it',
      'row 1: unknown column "c"; there are a, b',
      'row 1: the column "a" stands twice',
    ])
  })

  test('when a row is shorter or longer than the header: each is told', () => {
    expect(faults('a,b\n1\n2,3\n4,5,6\n')).toEqual([
      'row 2: has 1 cells, the header has 2',
      'row 4: has 3 cells, the header has 2',
    ])
  })

  test('when it is empty, with the header it needs', () => {
    for (const text of ['', '\n\n', '\ufeff', ' , \n'])
      expect(faults(text)).toEqual(['row 1: the file is empty; it needs the header a,b'])
  })

  test('when a row is longer than any row is', () => {
    expect(faults(`a,b\n${'x'.repeat(1_100_000)},2\n`)[0]).toMatch(/longer than a million/)
  })
})

test('a header alone is a table without rows', () => {
  expect(cells('a,b\n')).toEqual([])
})

test('a number is read with comma or point, and its decimals are counted as written', () => {
  expect(readDecimal('76')).toEqual({ value: 76, decimals: 0 })
  expect(readDecimal('65,6')).toEqual({ value: 65.6, decimals: 1 })
  expect(readDecimal('65.60')).toEqual({ value: 65.6, decimals: 2 })
  expect(readDecimal('-12')).toEqual({ value: -12, decimals: 0 })
  expect(readDecimal('\u221212,5')).toEqual({ value: -12.5, decimals: 1 })
  const no = ['', ' ', '1 000', '1.000,5', '1,', ',5', '76 %', '1e3', '0x10', 'NaN', '--1', '٤']
  for (const text of no) expect(readDecimal(text), text).toBeNull()
})

test('a cell that a spreadsheet would run as a formula is made harmless; a number stays a number', () => {
  const written = writeCsv(
    ['name', 'value'],
    [
      ['=HYPERLINK("http://x")', 1],
      ['+46', -12.5],
      ['-1', null],
      ['@SUM(A1)', 0],
      ['\t=1', 2],
      ['helt vanlig = text', 3],
    ],
  )
  expect(written.split('\n').slice(0, -1)).toEqual([
    'name,value',
    `"'=HYPERLINK(""http://x"")",1`,
    "'+46,-12.5",
    "'-1,",
    "'@SUM(A1),0",
    "'\t=1,2",
    'helt vanlig = text,3',
  ])
})

test('what was written is read back, whatever the cells hold: commas, quotes, lines, formulas', () => {
  // Cells are trimmed when read.
  const cell = fc.oneof(fc.string({ unit: 'binary' }), formulas).map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const written = writeCsv(['a', 'b'], rows)
      const raw = parse(written, { record_delimiter: '\n' }).flat()
      expect(raw.filter((one) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(one))).toEqual([])
      const filled = rows.filter(([a, b]) => a !== '' || b !== '')
      expect(cells(written)).toEqual(filled.map(([a, b]) => ({ a, b })))
    }),
  )
}, 60_000)

test('a number is read back with the decimals it was written with', () => {
  const decimal = fc
    .tuple(fc.bigInt(-(10n ** 12n) + 1n, 10n ** 12n - 1n), fc.string({ unit: digit, maxLength: 9 }))
    .map(([whole, part]) => readDecimal(part === '' ? String(whole) : `${String(whole)},${part}`))
    .filter((read) => read !== null)
  fc.assert(
    fc.property(decimal, (one) => {
      const [read] = cells(writeCsv(['a', 'b'], [[one, one.value]]))
      expect(readDecimal(read?.['a'] ?? '')).toEqual(one)
      expect(readDecimal(read?.['b'] ?? '')?.value).toBe(one.value)
    }),
  )
  expect(writeCsv(['a', 'b'], [[{ value: -65.6, decimals: 2 }, 1e-9]])).toBe(
    'a,b\n-65.60,0.000000001\n',
  )
})

function cells(text: string) {
  const table = readCsv(text, ab)
  if ('faults' in table) throw new Error(JSON.stringify(table.faults))
  return table.rows.map((row) => row.cells)
}

function rowNumbers(text: string): number[] {
  const table = readCsv(text, ab)
  return 'rows' in table ? table.rows.map(({ row }) => row) : []
}

function faults(text: string): string[] {
  const table = readCsv(text, ab)
  return 'faults' in table ? table.faults.map(({ where, what }) => `${where}: ${what}`) : []
}
