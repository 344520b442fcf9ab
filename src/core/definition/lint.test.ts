import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue } from '../../../test/surveys.ts'
import { readDefinition } from './lint.ts'

const hme = catalogue.definitions.get('hme/1.json')

test('HME as it ships has no fault', () => {
  expect(faultsOf(hme)).toEqual([])
})

/** HME with one place changed: where, to what (nothing: taken away), and what the author is told there. */
interface Faulty {
  readonly at: string
  readonly to?: unknown
  readonly told: RegExp
  /** The path of the fault, when it is not the place that was changed. */
  readonly where?: string
}

const faulty: Record<string, Faulty> = {
  'a title without its English': { at: 'title.en', told: /missing.*"en"/ },
  'a purpose without its Swedish': { at: 'purpose.sv', told: /missing.*"sv"/ },
  'an item without its English': { at: 'pages.1.items.2.text.en', told: /missing.*"en"/ },
  'labels without their English': { at: 'scales.instammer.labels.en', told: /missing.*"en"/ },
  'a measure’s name without its Swedish': { at: 'measures.3.title.sv', told: /missing.*"sv"/ },
  'an empty text': { at: 'pages.0.items.0.text.sv', to: '', told: />=1 characters/ },
  'a text in a language there is not': {
    ...{ at: 'title.fi', to: 'x', told: /unknown field "fi"/, where: 'title' },
  },
  'a language there is not': { at: 'languages.1', to: 'fi', told: /"sv"\|"en"/ },
  'no languages': { at: 'languages', to: [], told: />=1 items/ },

  'a misspelt item in an index': {
    ...{ at: 'measures.0.items.2', to: 'ser-fram-emott' },
    told: /unknown item "ser-fram-emott"; did you mean "ser-fram-emot"\?/,
  },
  'an item that resembles none': {
    ...{ at: 'measures.4.item', to: 'lunchen' },
    told: /unknown item "lunchen"; there are: meningsfullt, larande/,
  },
  'a misspelt scale': {
    ...{ at: 'pages.0.items.0.scale', to: 'instamer' },
    told: /unknown scale "instamer"; did you mean "instammer"\?/,
  },
  'a misspelt band set': {
    ...{ at: 'measures.13.bands', to: 'topbetyg' },
    told: /unknown band set "topbetyg"; did you mean "toppbetyg"\?/,
  },

  'a share that begins above its scale': {
    ...{ at: 'measures.13.from', to: 6 },
    told: /outside the scale of meningsfullt, which runs from 1 to 5/,
  },
  'a share that ends below its scale': {
    ...{ at: 'measures.13.to', to: 0, told: /outside the scale of meningsfullt/ },
  },
  'a share that no answer can fall in': {
    ...{ at: 'measures.13.to', to: 3, told: /lies above "to"/, where: 'measures.13.from' },
  },
  'a share without limits': {
    ...{ at: 'measures.13.from', told: /needs "from", "to" or both/, where: 'measures.13' },
  },
  'a share from half a point': { at: 'measures.13.from', to: 3.5, told: /expected int/ },

  'a banded share with decimals': {
    ...{ at: 'measures.13.decimals', to: 1, told: /bands name the whole percent/ },
  },

  'two items of one key': {
    ...{ at: 'pages.2.items.0.key', to: 'meningsfullt' },
    told: /"meningsfullt" is the key of an earlier item/,
  },
  'two measures of one key': {
    ...{ at: 'measures.2.key', to: 'motivation' },
    told: /"motivation" is the key of an earlier measure/,
  },
  'two measures of one concept': {
    ...{ at: 'measures.2.concept', to: 'hme' },
    told: /"hme" is the concept of measures.0: give this another/,
  },
  'an item twice in an index': {
    ...{ at: 'measures.1.items.2', to: 'meningsfullt', told: /stands twice/ },
  },

  'a kind of measure there is not': {
    ...{ at: 'measures.0.kind', to: 'median', told: /'mean' \| 'index' \| 'share'/ },
  },
  'no kind': { at: 'measures.0.kind', told: /'mean' \| 'index' \| 'share'/ },
  'a rule there is not': {
    ...{ at: 'measures.0.rule', to: 'average', told: /'questionMeans' \| 'individual'/ },
  },
  'a kind of item there is not': {
    ...{ at: 'pages.0.items.0.kind', to: 'stars', told: /Expected 'scale'/ },
  },
  'a field there is not': {
    ...{ at: 'measures.0.decimal', to: 1, told: /unknown field "decimal": remove it/ },
    where: 'measures.0',
  },
  'an answer mode there is not': { at: 'anonymity', to: 'secret', told: /confidential/ },
  'seven decimals': { at: 'measures.0.decimals', to: 7, told: /<=6/ },
  'more answers demanded than there are items': {
    ...{ at: 'measures.1', to: individual({ minAnswered: 4 }), told: /more than the 3 items/ },
    where: 'measures.1.minAnswered',
  },
  'no answers demanded': {
    ...{ at: 'measures.1', to: individual({ minAnswered: 0 }), told: />=1/ },
    where: 'measures.1.minAnswered',
  },

  'four labels for five points': {
    ...{ at: 'scales.instammer.labels.sv', to: ['a', 'b', 'c', 'd'] },
    told: /4 labels for 5 points: give one for each, or two/,
  },
  'a scale that ends where it begins': {
    ...{ at: 'scales.instammer.max', to: 1, told: /must be greater than min, 1/ },
  },
  'a scale that runs backwards': {
    ...{ at: 'scales.instammer.min', to: 7, told: /must be greater than min, 7/ },
    where: 'scales.instammer.max',
  },

  'a key of 65 characters': { at: 'key', to: 'a'.repeat(65), told: /at most 64 characters/ },
  'a key with ä': { at: 'pages.0.items.1.key', to: 'lärande', told: /only a–z/ },
  'a scale whose key is no key': {
    ...{ at: 'scales.Min skala', to: { min: 1, max: 5, labels: {} }, told: /a key has only a–z/ },
  },
  'an item called constructor': {
    ...{ at: 'pages.0.items.1.key', to: 'constructor', told: /choose another key/ },
  },

  'no pages': { at: 'pages', to: [], told: />=1 items/ },
  'a page without items': { at: 'pages.1.items', to: [], told: />=1 items/ },
  'an object where a list belongs': { at: 'pages', to: {}, told: /expected array/ },
  'a list where an object belongs': { at: 'measures.0', to: [], told: /expected object/ },
  'a text where a number belongs': { at: 'version', to: '1', told: /expected number/ },
  'version nought': { at: 'version', to: 0, told: />=1/ },
  'a text nested ten thousand deep': {
    ...{ at: 'source', to: nested(10_000), told: /expected string, received object/ },
  },
  'an answer nested ten thousand deep': {
    ...{ at: 'examples.0.responses.0.larande', to: nested(10_000), told: /expected number/ },
  },

  'one grouping twice': {
    ...{ at: 'groups.by', to: ['unit', 'unit'], told: /"unit" stands twice/, where: 'groups.by.1' },
  },
  'a grouping crossed with itself': {
    ...{ at: 'groups.cross.0', to: ['unit', 'unit'], told: /crosses "unit" with itself/ },
  },
  'a crossing twice': {
    at: 'groups.cross',
    to: [
      ['unit', 'kundtyp'],
      ['kundtyp', 'unit'],
    ],
    ...{ told: /is crossed already/, where: 'groups.cross.1' },
  },

  'an example with a wrong figure': {
    ...{ at: 'examples.0.expect.hme', to: 76 },
    told: /^76 expected because alla svarar 4.*; computed 75$/,
  },
  'an example of a measure there is not': {
    ...{ at: 'examples.0.expect.hmee', to: 75, told: /unknown measure; did you mean "hme"\?/ },
  },
  'an example that answers an item there is not': {
    ...{ at: 'examples.0.responses.0.larandet', to: 4, told: /did you mean "larande"\?/ },
  },
  'an example off the scale': {
    ...{ at: 'examples.0.responses.0.larande', to: 9, told: /outside the scale/ },
  },
}

describe('a definition with one fault is told where it is and what to do', () => {
  for (const [name, { at, to, told, where = at }] of Object.entries(faulty)) {
    test(name, () => {
      const found = faultsOf(changed(hme, at.split('.'), to))
      expect(found.find((fault) => fault.where === where)?.what).toMatch(told)
      for (const fault of found) expect(fault.what, fault.where).not.toBe('Invalid input')
    })
  }
})

test('several groupings and crossings that differ have no fault', () => {
  const groups = {
    ...{ by: ['unit', 'kundtyp'], whole: 'people' },
    cross: [
      ['unit', 'kundtyp'],
      ['unit', 'alder'],
    ],
  }
  expect(faultsOf(changed(hme, ['groups'], groups))).toEqual([])
})

test('what is no object at all is a fault of the whole', () => {
  for (const content of [null, undefined, 'hme', 7, [], [hme]])
    expect(faultsOf(content).map(({ where, what }) => `${where}: ${what}`)).toEqual([
      expect.stringMatching(/^\(top\): .*expected object/),
    ])
})

test('more than five hundred items are refused', () => {
  const item = (i: number) => ({
    ...{ key: `q${String(i)}`, kind: 'scale', scale: 'instammer', text: { sv: 'x', en: 'x' } },
  })
  const pages = Array.from({ length: 11 }, (_, p) => ({
    items: Array.from({ length: 46 }, (_, i) => item(46 * p + i)),
  }))
  const found = faultsOf(changed(hme, ['pages'], pages))
  expect(found.find(({ where }) => where === 'pages')?.what).toMatch(/more than 500 items/)
})

test('all faults are told at once', () => {
  const one = changed(hme, ['title', 'en'], undefined)
  const two = changed(one, ['measures', '0', 'items', '0'], 'meningsful')
  const three = changed(two, ['measures', '13', 'from'], 9)
  expect(faultsOf(three).map(({ where }) => where)).toEqual([
    ...['title.en', 'measures.0.items.0', 'measures.13.from'],
  ])
})

function faultsOf(content: unknown) {
  const read = readDefinition(content, catalogue.bands)
  return 'faults' in read ? read.faults : []
}

/** A copy of a document with one place changed; `undefined` takes it away. */
function changed(content: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  const list = z.array(z.unknown()).safeParse(content)
  const known = list.success
    ? Object.fromEntries(list.data.map((one, i) => [String(i), one]))
    : z.record(z.string(), z.unknown()).parse(content)
  const copy = { ...known, [name]: changed(known[name] ?? {}, rest, value) }
  if (rest.length === 0 && value === undefined) Reflect.deleteProperty(copy, name)
  return list.success ? Object.values(copy) : copy
}

function individual(how: { minAnswered: number }) {
  return {
    ...{ key: 'motivation', kind: 'index', rule: 'individual', ...how },
    items: ['meningsfullt', 'larande', 'ser-fram-emot'],
  }
}

function nested(depth: number): unknown {
  let inner: unknown = {}
  for (let i = 0; i < depth; i++) inner = { inner }
  return inner
}
