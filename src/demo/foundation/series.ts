import type { NewSeries } from '../../core/series.ts'

/** What the foundation measures. */
export const foundationSeries: readonly NewSeries[] = [
  {
    key: 'nki',
    title: 'Nöjda kunder (NKI)',
    audience: '10 000 domänkunder, hälften företag och hälften privatpersoner, varje år',
    visibility: 'public',
  },
  {
    key: 'nki-direkt',
    title: 'Nöjda direktkunder (NKI)',
    audience: 'Direktkunder utan återförsäljare, varje år',
  },
  {
    key: 'nri',
    title: 'Nöjda registrarer (NRI)',
    audience: 'Alla registrarer, svenska och utländska, varje år',
    visibility: 'asked',
  },
  {
    key: 'support-mejl',
    title: 'Kundservice via mejl',
    audience: 'Kunder som har fått hjälp via mejl, fyra gånger om året',
    cadence: 'quarterly',
  },
  {
    key: 'support-telefon',
    title: 'Kundservice på telefon',
    audience: 'Kunder som har ringt, varje år',
  },
  {
    key: 'nki-federation',
    title: 'Nöjda medlemmar i federationen (NKI)',
    audience: 'Federationens medlemmar, varje år',
    visibility: 'asked',
  },
  {
    key: 'nki-stodprocess',
    title: 'Nöjda interna kunder per stödprocess (NKI)',
    audience: 'Alla medarbetare i stiftelsen, varje år',
    visibility: 'asked',
  },
  {
    key: 'evenemang',
    title: 'Konferensen',
    audience: 'Besökare på konferensen, genom en länk på plats',
    visibility: 'public',
  },
  {
    key: 'varumarke',
    title: 'Varumärke och arbetsgivarvarumärke',
    audience: 'Medarbetare, möjliga medarbetare och allmänheten, vartannat år',
    cadence: 'every-second-year',
  },
  {
    key: 'intressentdialog',
    title: 'Intressentdialog om hållbarhet',
    audience: 'Omkring 500 intressenter i flera grupper, vartannat år',
    visibility: 'public',
    cadence: 'every-second-year',
  },
  {
    key: 'nordisk-jamforelse',
    title: 'Nordisk jämförelse',
    audience: 'Alla registrarer, vartannat år',
    visibility: 'asked',
    cadence: 'every-second-year',
  },
  {
    key: 'registry-poang',
    title: 'Registrarernas poäng till domänregister',
    audience: 'Registrarer i branschorganisationens enkät, varje år',
    visibility: 'public',
  },
  {
    key: 'nmi',
    title: 'Nöjda medarbetare (NMI)',
    audience: 'Alla medarbetare i stiftelsen, två gånger om året',
    visibility: 'asked',
    cadence: 'half-yearly',
  },
  {
    key: 'halsa',
    title: 'Hälsa och arbetsmiljö',
    audience: 'Alla medarbetare i stiftelsen, varje år',
    visibility: 'asked',
  },
  {
    key: 'styrelse',
    title: 'Styrelsens utvärdering av sitt arbete',
    audience: 'Styrelsens ledamöter, varje år',
    visibility: 'asked',
  },
  {
    key: 'sjukfranvaro',
    title: 'Sjukfrånvaro i stiftelsen',
    audience: 'Alla medarbetare',
    indicator: { unit: 'procent', decimals: 2, percent: true, direction: 'lower' },
  },
  {
    key: 'utbildningstimmar',
    title: 'Utbildningstimmar per person',
    audience: 'Alla medarbetare',
    indicator: { unit: 'timmar' },
  },
  {
    key: 'tvister',
    title: 'Tvister om domännamn',
    audience: 'Ärenden per år',
    indicator: { unit: 'tvister', direction: 'lower' },
  },
  {
    key: 'marknadsandel',
    title: 'Marknadsandel för .se och .nu',
    audience: 'Domännamn i Sverige',
    visibility: 'public',
    indicator: { unit: 'procent', decimals: 1, percent: true },
  },
  {
    key: 'intakter',
    title: 'Intäkter',
    audience: 'Stiftelsen',
    indicator: { unit: 'miljoner kronor' },
  },
  {
    key: 'domantillvaxt',
    title: 'Domäntillväxt, 2006 = 100',
    audience: 'Domännamn under .se',
    visibility: 'public',
    indicator: {},
  },
]
