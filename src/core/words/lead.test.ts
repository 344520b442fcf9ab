import { expect, test } from 'vitest'
import type { KnownLead, Lead, LeadComparison } from '../lead.ts'
import type { KnownRanking, Ranking } from '../ranking.ts'
import { leadCell, leadsInWords, type NamedLead } from './lead.ts'
import { rankingInWords } from './ranking.ts'

const how =
  'Jämförelsen är mellan vad samma personer säger om båda, så skillnaden är inte alltid den mellan de tryckta talen; den gäller om bortfallet är slumpmässigt.'

const of = (verdict: KnownLead['verdict'], more: Partial<KnownLead> = {}): KnownLead => ({
  ...{ measure: 'm', best: 'se', tied: [], verdict, comparisons: [], ...more },
})
const against = (object: string, verdict: LeadComparison['verdict']): LeadComparison => ({
  ...{ object, verdict, n: 40, diff: 1, low: 0.5, high: 1.5, p: 0.01, pHolm: 0.02 },
})
const leads = {
  certain: of('certain', { comparisons: [against('dk', 'certain')] }),
  uncertain: of('not-certain', {
    comparisons: [against('dk', 'not-certain'), against('no', 'certain')],
  }),
  open: of('cannot-tell', {
    reason: 'open-link',
    comparisons: [against('dk', 'cannot-tell')],
  }),
  alike: of('cannot-tell', {
    reason: 'no-variation',
    comparisons: [{ object: 'dk', verdict: 'cannot-tell', withheld: 'would-reveal' }],
  }),
  tie: of('tie', { best: null, tied: ['se', 'dk'] }),
  nothing: of('nothing-to-compare', { best: null }),
  few: { measure: 'm', withheld: 'too-few' },
} satisfies Record<string, Lead>

test('every verdict on a lead has its sentence, and only a certain one is called a lead', () => {
  const said = (lead: Lead, language: 'sv' | 'en' = 'sv') =>
    leadsInWords([named(lead)], language)[0]
  expect(said(leads.certain)).toBe('Service: .se leder, och ledningen är statistiskt säkerställd.')
  expect(said(leads.uncertain)).toBe(
    'Service: .se har högst värde, men att .se leder är inte säkerställt (mot .dk).',
  )
  expect(said(leads.open)).toBe(
    'Service: .se har högst värde. Om .se leder går inte att avgöra: länken var öppen, så svaren är inte representativa.',
  )
  expect(said(leads.alike)).toBe(
    'Service: .se har högst värde. Om .se leder går inte att avgöra (mot .dk): alla skiljer dem åt lika mycket.',
  )
  expect(said(leads.tie)).toBe('Service: .se och .dk delar det högsta värdet: ingen leder.')
  expect(said(leads.nothing)).toBe('Service: inget att jämföra.')
  expect(said(leads.few)).toBe('Service: om någon leder visas inte, för få svar.')
  expect(said(leads.certain, 'en')).toBe(
    'Service: .se leads, and the lead is statistically certain.',
  )
  expect(said(leads.tie, 'en')).toBe('Service: .se and .dk share the highest value: nobody leads.')
  for (const [name, lead] of Object.entries(leads))
    if (name !== 'certain') expect(said(lead)).not.toMatch(/och ledningen|säkerställd\b/)
})

test('where low is good the best is the lowest', () => {
  expect(leadsInWords([{ ...named(leads.uncertain), direction: 'lower' }], 'sv')[0]).toBe(
    'Service: .se har lägst värde, men att .se leder är inte säkerställt (mot .dk).',
  )
})

test('areas of which the same is said share a sentence, and how it was tested is said once', () => {
  const all = [
    named(leads.certain, 'Service'),
    named(leads.uncertain, 'Teknik'),
    named(leads.certain, 'Hur är samarbetet?'),
  ]
  expect(leadsInWords(all, 'sv')).toEqual([
    'Service och Hur är samarbetet? .se leder, och ledningen är statistiskt säkerställd.',
    'Teknik: .se har högst värde, men att .se leder är inte säkerställt (mot .dk).',
    how,
  ])
  // Where nothing was tested there is nothing to say of how.
  expect(leadsInWords([named(leads.open), named(leads.tie), named(leads.few)], 'sv')).not.toContain(
    how,
  )
})

test('a cell has room for the verdict alone', () => {
  expect(Object.values(leads).map((lead) => leadCell(named(lead), 'sv'))).toEqual([
    '.se, säkerställd',
    '.se, inte säkerställd (mot .dk)',
    '.se, går inte att avgöra',
    '.se, går inte att avgöra',
    'delad: .se och .dk',
    '',
    'för få svar',
  ])
})

test('the steps of a ranking are named after the option above the line', () => {
  expect(said(['certain', 'not-certain', 'certain', 'tie'])).toEqual([
    'Säkra steg: efter a och c; mellan strecken kan alternativen inte skiljas åt.',
    'Bara grannar i ordningen är prövade, om bortfallet är slumpmässigt.',
    'Enigheten är Kendalls W 0,42: det är säkert att de som rangordnat är eniga i någon mån, men inte att hela ordningen är säker.',
  ])
  expect(said(['certain', 'certain'])[0]).toBe('Varje steg i ordningen är statistiskt säkert.')
  expect(said(['tie', 'not-certain'])[0]).toBe(
    'Inget steg i ordningen är statistiskt säkert: grannar kan inte skiljas åt.',
  )
  expect(said(['certain', 'cannot-tell'])[1]).toBe(
    'Om steget är säkert går inte att avgöra efter b: alla skiljer dem åt lika mycket.',
  )
})

test('what is not certain of agreement is not said to be, and an open link tests nothing', () => {
  expect(said(['tie'], { p: 0.05 }).at(-1)).toBe(
    'Enigheten är Kendalls W 0,42: det är inte säkert att de som rangordnat är eniga alls.',
  )
  expect(said(['cannot-tell'], { p: null, reason: 'open-link' })).toEqual([
    'Om stegen är säkra går inte att avgöra: länken var öppen, så svaren är inte representativa.',
  ])
  expect(rankingInWords({ measure: 'm', withheld: 'too-few' }, String, 'sv')).toEqual([
    'Om stegen i ordningen är säkra visas inte: för få svar.',
  ])
  const nobody: Ranking = { measure: 'm', w: null, chi2: null, p: null, order: [], steps: [] }
  expect(rankingInWords(nobody, String, 'sv')).toEqual([])
})

function named(lead: Lead, area = 'Service'): NamedLead {
  return { lead, area, direction: 'higher', nameOf: (object) => `.${object}` }
}

/** An order a, b, c … with these steps. */
function said(
  verdicts: readonly KnownRanking['steps'][number]['verdict'][],
  more: Partial<KnownRanking> = {},
): string[] {
  const option = (i: number) => 'abcdef'.charAt(i)
  const steps = verdicts.map((verdict, i) => ({
    ...{ from: option(i), to: option(i + 1), verdict },
    ...{ diff: 1, low: 0, high: 2, pHolm: 0.5 },
  }))
  const order = [...steps.map(({ from }) => from), option(steps.length)]
  const ranking = { measure: 'm', w: 0.42, chi2: 12, p: 0.001, order, steps, ...more }
  return rankingInWords(ranking, String, 'sv')
}
