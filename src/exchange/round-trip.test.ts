import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { direction } from '../core/target.ts'
import { readBenchmarksCsv, writeBenchmarksCsv } from './benchmarks-csv.ts'
import { readDecimal } from './csv.ts'
import { readEventsCsv, writeEventsCsv } from './events-csv.ts'
import { readHistoryCsv, writeHistoryCsv } from './history-csv.ts'
import { readIndicatorsCsv, writeIndicatorsCsv } from './indicators-csv.ts'
import { readPeopleCsv, writePeopleCsv } from './people-csv.ts'
import { readTargetsCsv, writeTargetsCsv } from './targets-csv.ts'
import { readUnitsCsv, writeUnitsCsv } from './units-csv.ts'

// What was exported can be imported: each file is written from data of every sort that the product
// can hold, and read back as equal data.

/** Texts as people and programs leave them: commas, quotes, lines, formulas, any letter. */
function texts(most: number, fewest = 1) {
  const sharp = fc.constantFrom(...'\'=+-@,;"\t\n\r\uff1d å1')
  return fc
    .oneof(
      fc.array(sharp, { maxLength: 12 }).map((signs) => signs.join('')),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=HYPERLINK("http://x";"klicka")', "'-1", '0012', '1e3', 'null', '−5 %'),
    )
    .map((text) => text.trim())
    .filter((text) => fewest <= text.length && text.length <= most)
}

const keys = fc.constantFrom('hme', 'nki-2', '2024', 'ledarskap')
const units = fc.constantFrom('', 'stad', 'stad/it', 'stad/intern-service/hr')
const periods = fc.constantFrom('2022', '2022H1', '2022T3', '2022Q4', '2022-05')
const status = fc.constantFrom('preliminary' as const, 'final' as const)
const decimals = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => readDecimal((digits / 10 ** places).toFixed(places)))
  .filter((read) => read !== null)
const numbers = decimals.map(({ value }) => value)

describe('what was exported can be imported', { timeout: 60_000 }, () => {
  test('history.csv keeps the digits that were published', () => {
    const point = fc
      .record({
        ...{ concept: keys, unit: units, period: periods, decimal: decimals, status },
        n: fc.option(fc.nat(999_999_999)),
        source: texts(500),
      })
      .map(({ decimal, ...rest }) => ({ ...rest, ...decimal }))
    const history = rowsOf(fc.record({ series: keys, point }), ({ series, point: p }) =>
      [series, p.concept, p.unit, p.period].join(),
    )
    holds(history, (rows) => readHistoryCsv(writeHistoryCsv(rows)), 'history')
  })

  test('targets.csv, the owner’s own word in a column only where somebody has one', () => {
    const absolute = fc.constantFrom(
      ...direction.options.filter((one) => one !== 'higher-than' && one !== 'lower-than'),
    )
    const goal = fc.oneof(
      fc.record({ direction: absolute, value: numbers }),
      fc.record({
        direction: fc.constantFrom('higher-than' as const, 'lower-than' as const),
        value: periods,
      }),
    )
    const target = fc
      .tuple(
        fc.record({ from: fc.constantFrom(null, '2020', '2021H1') }),
        fc.record({ to: fc.constantFrom(null, '2022', '2023-05') }),
        goal,
        fc.oneof(fc.record({ assessment: texts(100) }), fc.constant({})),
      )
      .map(([from, to, rest, word]) => ({ ...from, ...to, ...rest, ...word }))
    const targets = rowsOf(
      fc.record({ series: keys, concept: keys, unit: units, target }),
      ({ series, concept, unit, target: t }) => [series, concept, unit, t.from, t.direction].join(),
    )
    holds(targets, (rows) => readTargetsCsv(writeTargetsCsv(rows)), 'targets')
    expect(writeTargetsCsv([])).toBe('series,concept,unit,from,to,direction,value\n')
  })

  test('benchmarks.csv: values, ranges and places', () => {
    const range = fc.tuple(numbers, numbers).map(([a, b]) => ({
      low: Math.min(a, b),
      high: Math.max(a, b),
    }))
    const place = fc
      .record({
        of: fc.integer({ min: 1, max: 999 }),
        share: fc.double({ min: 0, max: 0.99, noNaN: true }),
      })
      .map(({ of, share }) => ({ place: 1 + Math.floor(share * of), of }))
    const benchmark = fc
      .tuple(
        fc.record({ name: texts(200), period: periods, source: texts(500) }),
        fc.oneof(fc.record({ value: numbers }), fc.constant({ value: null })),
        fc.oneof(range, fc.constant({ low: null, high: null })),
        fc.oneof(place, fc.constant({ place: 6, of: null }), fc.constant(nowhere)),
      )
      .map(([about, value, ends, rank]) => ({ ...about, ...value, ...ends, ...rank }))
      .filter(({ value, low, place }) => value !== null || low !== null || place !== null)
    const benchmarks = rowsOf(
      fc.record({ series: keys, concept: keys, benchmark }),
      ({ series, concept, benchmark: b }) => [series, concept, b.period, b.name].join(),
    )
    holds(benchmarks, (rows) => readBenchmarksCsv(writeBenchmarksCsv(rows)), 'benchmarks')
  })

  test('events.csv', () => {
    const day = fc.constantFrom('2021-05-01', '2024-02-29', '1999-12-31')
    const kind = fc.constantFrom('event' as const, 'action' as const)
    const event = fc.record({ unit: units, date: day, kind, text: texts(500) })
    const events = rowsOf(fc.record({ series: keys, event }), (row) => JSON.stringify(row))
    holds(events, (rows) => readEventsCsv(writeEventsCsv(rows)), 'events')
  })

  test('indicators.csv, also those without an outcome', () => {
    const outcome = fc.tuple(decimals, texts(500)).map(([one, source]) => ({ ...one, source }))
    const none = texts(500, 0).map((source) => ({ value: null, decimals: 0, source }))
    const value = fc
      .tuple(fc.record({ unit: units, period: periods, status }), fc.oneof(outcome, none))
      .map(([about, rest]) => ({ ...about, ...rest }))
    const values = rowsOf(fc.record({ series: keys, value }), ({ series, value: v }) =>
      [series, v.unit, v.period].join(),
    )
    holds(values, (rows) => readIndicatorsCsv(writeIndicatorsCsv(rows)), 'values')
  })

  test('units.csv', () => {
    const one = fc.record({
      path: units.filter((path) => path !== ''),
      name: texts(200),
      from: fc.option(periods),
      to: fc.option(periods),
      replaces: fc.array(units.filter((path) => path !== '')),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ path }) => path }), (all) => {
        expect(readUnitsCsv(writeUnitsCsv(all))).toEqual({ units: all })
      }),
    )
  })

  test('people.csv, with a column for every background', () => {
    const background = fc.record({ kundtyp: fc.constantFrom('', 'foretag'), 'anstalld-ar': keys })
    const person = fc.record({
      ...{ person: texts(200), unit: units, language: fc.constantFrom('', 'sv', 'en') },
      ...{ email: fc.constantFrom('', 'anna+enkat@example.se'), background },
    })
    const people = rowsOf(person, ({ person }) => person)
    holds(people, (rows) => readPeopleCsv(writePeopleCsv(rows)), 'people')
  })
})

const nowhere = { place: null, of: null }

/** Rows with the numbers they will have in a file, no two of one key. */
function rowsOf<Row>(row: fc.Arbitrary<Row>, key: (row: Row) => string) {
  return fc
    .uniqueArray(row, { selector: key, maxLength: 8 })
    .map((rows) => rows.map((one, i) => ({ row: i + 2, ...one })))
}

function holds<Row>(rows: fc.Arbitrary<Row[]>, there: (rows: Row[]) => object, name: string): void {
  fc.assert(
    fc.property(rows, (all) => {
      expect(there(all)).toEqual({ [name]: all })
    }),
  )
}
