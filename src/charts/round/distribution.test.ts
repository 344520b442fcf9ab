import { expect, test } from 'vitest'
import { questionnaire } from '../../../test/small-survey.ts'
import { blockOf } from '../../core/block-of.ts'
import { atomsOf, type Group, type Plan } from '../../core/group.ts'
import { compute, figureOf } from '../../core/measures/compute.ts'
import { distributions } from './distribution.ts'

// Three businesses answer 10 and one private customer answers 2.
const customers = [
  ...[10, 10, 10].map((nojd) => ({ kundtyp: 'foretag', nojd })),
  { kundtyp: 'privat', nojd: 2 },
]

test('the mean of everybody stands beside how everybody answered', () => {
  // (10 + 10 + 10 + 2)/4
  expect(meanBeside('people', {})).toBe('8,00')
})

test('the mean of business and private is no mean of the bars, and does not stand beside them', () => {
  // The figure itself is (10 + 2)/2 = 6, where three of four answered 10.
  expect(meanBeside({ meanOf: 'kundtyp' }, {})).toBe('')
  expect(meanBeside({ meanOf: 'kundtyp' }, { kundtyp: 'foretag' })).toBe('10,00')
})

/** What the table has in the column of means. */
function meanBeside(whole: Plan['whole'], group: Group): string | undefined {
  const definition = questionnaire({
    items: [{ key: 'nojd', kind: 'scale', scale: 'tio' }],
    measures: [
      { key: 'nojd', kind: 'mean', item: 'nojd' },
      { key: 'svar', kind: 'distribution', item: 'nojd' },
    ],
    groups: { by: ['kundtyp'], whole },
  })
  const { groups: plan } = definition
  const atoms = atomsOf(
    plan,
    customers.map(({ kundtyp }) => ({ kundtyp })),
  )
  const answers = customers.map(({ nojd }) => ({ nojd }))
  const groups = compute(definition, blockOf(definition, atoms, answers, null), [group], whole)
  const bands = new Map()
  const figures = groups.flatMap(({ computed }) =>
    computed.map((one) => figureOf(one, bands, 'sv')),
  )
  const result = { title: { sv: 'Kunder' }, definition, bands, figures, groups: [] }
  const [chart] = distributions(result, group, 'sv')
  const { header = [], rows = [] } = chart?.chart.table ?? {}
  return rows[0]?.[header.indexOf('Medel')]
}
