import type { Asked, Respondent } from '../branch.ts'
import { employees, people } from '../people.ts'

/** The city's employees. Its schools were called "Utbildning" until 2024. */
export function cityEmployees(period: string): Respondent[] {
  return employees({
    'stad/intraservice': 4,
    'stad/intraservice/ekonomi': 46,
    'stad/intraservice/hr': 31,
    'stad/intraservice/it': 84,
    'stad/intraservice/juridik': 5,
    'stad/omsorg': 118,
    [period < '2025' ? 'stad/utbildning' : 'stad/skola']: 112,
  })
}

const cityUnits = {
  'stad/intraservice': -0.01,
  'stad/intraservice/ekonomi': -0.01,
  'stad/intraservice/hr': -0.01,
  'stad/intraservice/it': -0.05,
  'stad/intraservice/juridik': -0.01,
  'stad/skola': 0.02,
  'stad/utbildning': 0.02,
}

/** Whom the city asks. */
export const cityAsked: readonly Asked[] = [
  {
    series: 'hme',
    definition: 'hme@1',
    instead: { '2024': 'medarbetarenkat@1' },
    people: cityEmployees,
    share: 80,
    levels: { '2023': 0.77, '2024': 0.785, '2025': 0.8, '2026': 0.805 },
    groups: cityUnits,
    running: 55,
  },
  {
    series: 'medarbetarenkat',
    definition: 'medarbetarenkat@1',
    people: () => people('bolag', 160),
    share: 74,
    levels: { '2023': 0.74, '2025': 0.77 },
    items: { stressad: -0.2, arbetsmangd: -0.12, aterhamtning: -0.1 },
  },
  {
    series: 'ami',
    definition: 'ami@1',
    people: () =>
      employees({
        'stad/intraservice/ekonomi': 113,
        'stad/intraservice/hr': 40,
        'stad/omsorg': 90,
        'stad/utbildning': 80,
      }),
    share: 79,
    levels: { '2017': 0.8, '2018': 0.81, '2019': 0.83 },
    items: { rekommendera: 0.05, stolt: 0.04, 'svart-slappa': -0.2, 'hinner-med': -0.1 },
    groups: { 'stad/intraservice/ekonomi': 0.03 },
  },
  {
    series: 'nki-intern',
    definition: 'nki-intern@1',
    people: internalCustomers,
    share: 66,
    levels: { '2023': 0.68, '2024': 0.69, '2025': 0.71 },
    items: { bemotande: 0.09, tillganglighet: -0.03, utveckling: -0.05, rekommendera: -0.02 },
    groups: { strategisk: -0.07, taktisk: -0.03, skola: 0.02, bolag: -0.02 },
  },
  {
    series: 'kundenkat',
    definition: 'kundenkat@1',
    people: () => employees({ 'stad/intraservice': 40, 'stad/omsorg': 60, 'stad/skola': 60 }),
    share: 72,
    levels: { '2022': 0.78, '2023': 0.81, '2024': 0.84, '2025': 0.86 },
    items: { bemotande: 0.06, tillganglighet: -0.04 },
    groups: { 'stad/omsorg': -0.03 },
  },
  {
    series: 'medborgarenkat',
    definition: 'medborgarenkat@1',
    people: () => people('invanare', 180),
    share: 100,
    levels: { '2023': 0.71, '2025': 0.75 },
    items: { bemotande: 0.06, 'tydlig-information': -0.05 },
  },
]

/** Internal customers on three levels, in departments and companies. */
function internalCustomers(): Respondent[] {
  const parts = ['skola', 'vard-omsorg', 'stadsmiljo', 'kultur-fritid', 'ledning', 'bolag']
  return Object.entries({ operativ: 950, taktisk: 300, strategisk: 100 }).flatMap(([niva, count]) =>
    people(`kund-${niva}`, count, (i) => ({
      background: { niva, organisation: parts[i % parts.length] ?? '' },
    })),
  )
}
