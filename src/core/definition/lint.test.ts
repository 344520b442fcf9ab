import { expect, test } from 'vitest'
import { changed } from '../../../test/changed.ts'
import { catalogue } from '../../../test/surveys.ts'
import { readDefinition } from './lint.ts'

const hme = catalogue.definitions.get('hme/1.json')

// Faults one by one, with what is said of each: test/faulty/.

test('HME as it ships has no fault', () => {
  expect(faultsOf(hme)).toEqual([])
})

test('several groupings and crossings that differ have no fault', () => {
  const groups = {
    ...{ by: ['unit', 'kundtyp'], whole: 'people' },
    cross: [
      ['unit', 'kundtyp'],
      ['unit', 'alder'],
    ],
  }
  expect(faultsOf(changed(hme, 'groups', groups))).toEqual([])
})

test('what is no object at all is a fault of the whole', () => {
  for (const content of [null, undefined, 'hme', 7, [], [hme]])
    expect(faultsOf(content).map(({ where, what }) => `${where}: ${what}`)).toEqual([
      expect.stringMatching(/^\(top\): .*an object belongs here/),
    ])
})

test('more than five hundred items are refused', () => {
  const item = (i: number) => ({
    ...{ key: `q${String(i)}`, kind: 'scale', scale: 'instammer', text: { sv: 'x', en: 'x' } },
  })
  const pages = Array.from({ length: 11 }, (_, p) => ({
    items: Array.from({ length: 46 }, (_, i) => item(46 * p + i)),
  }))
  const found = faultsOf(changed(hme, 'pages', pages))
  expect(found.find(({ where }) => where === 'pages')?.what).toMatch(/more than 500 items/)
})

test('all faults are told at once', () => {
  const one = changed(hme, 'title.en', undefined)
  const two = changed(one, 'measures.0.items.0', 'meningsful')
  const three = changed(two, 'measures.13.from', 9)
  expect(faultsOf(three).map(({ where }) => where)).toEqual([
    ...['title.en', 'measures.0.items.0', 'measures.13.from'],
  ])
})

function faultsOf(content: unknown) {
  const read = readDefinition(content, catalogue.bands)
  return 'faults' in read ? read.faults : []
}
