import type { Asked, Respondent } from '../branch.ts'
import { employees, grouped, people } from '../people.ts'

/** Whom the foundation asks. */
export const foundationAsked: readonly Asked[] = [
  {
    series: 'nki',
    definition: 'nki@1',
    people: () => grouped('kund', 'kundtyp', { foretag: 5000, privat: 5000 }),
    share: 24,
    levels: { '2023': 0.8, '2024': 0.81, '2025': 0.84 },
    items: { drift: 0.07, pris: -0.07, kundservice: 0.02, rekommendera: -0.02 },
    groups: { foretag: -0.02, privat: 0.02 },
  },
  {
    series: 'nki-direkt',
    definition: 'nki@1',
    people: () => grouped('direkt', 'kundtyp', { foretag: 500, privat: 500 }),
    share: 26,
    levels: { '2024': 0.78, '2025': 0.79 },
    items: { drift: 0.06, pris: -0.1 },
    groups: { privat: 0.03 },
  },
  {
    series: 'nri',
    definition: 'nri@1',
    people: registrars,
    share: 66,
    levels: {
      ...{ '2016': 0.74, '2017': 0.75, '2018': 0.76, '2019': 0.78, '2020': 0.79 },
      ...{ '2021': 0.79, '2022': 0.8, '2023': 0.8, '2024': 0.82, '2025': 0.83 },
    },
    items: { teknik: 0.06, service: 0.03, oppenhet: -0.04, innovation: -0.06 },
    groups: { utlandet: -0.03 },
  },
  {
    series: 'support-mejl',
    definition: 'support-mejl@1',
    people: () => people('mejl', 320),
    share: 80,
    levels: {
      ...{ '2025Q1': 0.78, '2025Q2': 0.77, '2025Q3': 0.8, '2025Q4': 0.8 },
      ...{ '2026Q1': 0.82, '2026Q2': 0.81, '2026Q3': 0.83, '2026Q4': 0.83 },
    },
    items: { bemotande: 0.07, svarstid: -0.08, begripligt: 0.02 },
    running: 45,
  },
  {
    series: 'support-telefon',
    definition: 'support-telefon@1',
    people: () => people('telefon', 260),
    share: 77,
    levels: { '2021': 0.8, '2022': 0.82, '2023': 0.81, '2024': 0.83, '2025': 0.84 },
    items: { bemotande: 0.07, vantetid: -0.12 },
  },
  {
    series: 'nki-federation',
    definition: 'nki-federation@1',
    people: () => grouped('medlem', 'medlemstyp', { huvudman: 190, leverantor: 40 }),
    share: 88,
    levels: { '2022': 0.7, '2023': 0.72, '2024': 0.74, '2025': 0.75 },
    items: { tillit: 0.06, anslutning: -0.07 },
    groups: { leverantor: -0.05 },
  },
  {
    series: 'nki-stodprocess',
    definition: 'nki-stodprocess@1',
    people: foundationEmployees,
    share: 86,
    levels: { '2023': 0.73, '2024': 0.75, '2025': 0.77 },
    items: { bemotande: 0.07, leverans: -0.05 },
    objects: { hr: 0.05, juridik: 0.02, kontorsadministration: 0.06, kommunikation: -0.05 },
  },
  {
    series: 'evenemang',
    definition: 'evenemang@1',
    people: () => people('besokare', 1000),
    share: 100,
    levels: { '2024': 0.82, '2025': 0.81, '2026': 0.83 },
    items: { plats: -0.06, talare: 0.04, information: -0.03 },
    running: 35,
  },
  {
    series: 'varumarke',
    definition: 'varumarke@1',
    people: () =>
      grouped('person', 'malgrupp', { anstalld: 60, 'mojlig-anstalld': 140, allmanhet: 400 }),
    share: 100,
    levels: { '2022': 0.66, '2024': 0.69 },
    items: { soka: -0.15, nyskapande: -0.04, samhallsnytta: 0.08 },
    groups: { anstalld: 0.16, 'mojlig-anstalld': 0.05 },
  },
  {
    series: 'intressentdialog',
    definition: 'intressentdialog@1',
    people: () =>
      grouped('intressent', 'intressentgrupp', {
        ...{ kunder: 320, registrarer: 150, medarbetare: 70 },
        ...{ leverantorer: 60, myndigheter: 40, skolor: 160 },
      }),
    share: 62,
    levels: { '2022': 0.5, '2024': 0.5 },
    objects: { driftsakerhet: 0.3, integritet: 0.22, folkbildning: 0.1, klimat: 0.05, inkop: -0.2 },
  },
  {
    series: 'nordisk-jamforelse',
    definition: 'nordisk-jamforelse@1',
    people: registrars,
    share: 64,
    levels: { '2022': 0.7, '2024': 0.72 },
    items: { teknik: 0.05, innovation: -0.05 },
    objects: { se: 0.06, dk: 0.02, no: -0.01, fi: -0.04 },
  },
  {
    series: 'registry-poang',
    definition: 'registry-poang@1',
    people: () => people('registrar', 140),
    share: 78,
    levels: { '2023': 0.8, '2024': 0.81, '2025': 0.82, '2026': 0.82 },
    running: 35,
    objects: { se: 0.06, eu: 0.12, nl: 0.03, dk: 0.02, de: -0.03, no: -0.04, fi: -0.05, fr: -0.15 },
  },
  {
    series: 'nmi',
    definition: 'nmi@1',
    people: foundationEmployees,
    share: 90,
    levels: {
      ...{ '2019H1': 0.76, '2019H2': 0.77, '2020H1': 0.77, '2020H2': 0.75, '2021H1': 0.74 },
      ...{ '2021H2': 0.76, '2022H1': 0.77, '2022H2': 0.78, '2023H1': 0.78, '2023H2': 0.79 },
      ...{ '2024H1': 0.79, '2024H2': 0.8, '2025H1': 0.79, '2025H2': 0.81, '2026H1': 0.82 },
      '2026H2': 0.82,
    },
    items: { stressad: -0.27, fysisk: 0.08, social: 0.09, medarbetarsamtal: -0.06, mal: 0.06 },
    running: 60,
  },
  {
    series: 'halsa',
    definition: 'halsa@1',
    people: foundationEmployees,
    share: 84,
    levels: { '2023': 0.74, '2024': 0.75, '2025': 0.77 },
    items: { arbetsmangd: -0.12, ljudniva: -0.08, krankningar: 0.15, skaderisk: 0.15 },
    groups: { 'stiftelse/drift': -0.05, 'stiftelse/marknad': 0.03 },
  },
  {
    series: 'styrelse',
    definition: 'styrelse@1',
    people: () => people('ledamot', 10),
    share: 100,
    levels: { '2023': 0.78, '2024': 0.8, '2025': 0.82 },
    items: { strategi: -0.1, 'i-god-tid': -0.08 },
  },
]

/** Every registrar, where they are at home and the language they are asked in. */
function registrars(): Respondent[] {
  return grouped('registrar', 'hemvist', { svenska: 95, utlandska: 55 }).map((one) => ({
    ...one,
    language: one.background['hemvist'] === 'utlandska' ? 'en' : 'sv',
  }))
}

/** The foundation's employees. Two of its departments became one in 2025. */
function foundationEmployees(period: string): Respondent[] {
  return employees({
    'stiftelse/drift': 20,
    'stiftelse/utveckling': 18,
    ...(period < '2025'
      ? { 'stiftelse/kommunikation': 11, 'stiftelse/salj': 8 }
      : { 'stiftelse/marknad': 19 }),
    'stiftelse/stod': 14,
  })
}
