import { expect, test } from 'vitest'
import type { Definition } from '../definition/definition.ts'
import { titleOfGroup } from './group.ts'

const units = new Map([['stad/it', 'It-avdelningen']])
const definition: Definition = {
  ...{ key: 'nojd', version: 1, title: { sv: 'Nöjd' }, source: 'egen', languages: ['sv', 'en'] },
  ...{ anonymity: 'confidential', scales: {}, examples: [] },
  pages: [
    {
      items: [
        {
          ...{ key: 'niva', kind: 'choice', text: { sv: 'Nivå?', en: 'Level?' } },
          options: [{ key: 'hog', text: { sv: 'Strategisk', en: 'Strategic' } }],
        },
      ],
    },
  ],
  measures: [{ key: 'fordelning', kind: 'distribution', item: 'niva' }],
  groups: { by: ['unit', 'kundtyp', 'niva'], cross: [['unit', 'kundtyp']], whole: 'people' },
  backgrounds: { kundtyp: { foretag: { sv: 'Företag', en: 'Companies' } } },
}

test.each([
  [{}, 'Alla tillfrågade', 'Everybody asked'],
  [{ unit: 'stad/it' }, 'It-avdelningen', 'It-avdelningen'],
  [{ unit: 'stad/ny' }, 'stad/ny', 'stad/ny'],
  [{ niva: 'hog' }, 'Strategisk', 'Strategic'],
  [{ kundtyp: 'foretag' }, 'Företag', 'Companies'],
  [{ kundtyp: 'okand' }, 'okand', 'okand'],
  [{ unit: 'stad/it', kundtyp: 'foretag' }, 'It-avdelningen, Företag', 'It-avdelningen, Companies'],
])('%j is called %s', (group, sv, en) => {
  expect(titleOfGroup(group, units, [definition])).toEqual({ sv, en })
})
