import type { NewSeries } from '../../core/series.ts'

/** What the city measures. */
export const citySeries: readonly NewSeries[] = [
  {
    key: 'hme',
    title: 'Hållbart medarbetarengagemang (HME)',
    audience: 'Alla medarbetare i staden, varje höst',
    visibility: 'asked',
  },
  {
    key: 'medarbetarenkat',
    title: 'Medarbetarenkät i bolagen',
    audience: 'Alla medarbetare i stadens bolag, vartannat år',
    visibility: 'asked',
    cadence: 'every-second-year',
  },
  {
    key: 'ami',
    title: 'Aktivt medskapande (AMI)',
    audience: 'Alla medarbetare i staden, varje höst',
    visibility: 'asked',
  },
  {
    key: 'nki-intern',
    title: 'Nöjda interna kunder (NKI)',
    audience: 'Interna kunder på operativ, taktisk och strategisk nivå, varje år',
  },
  {
    key: 'kundenkat',
    title: 'Nöjda uppdragsgivare',
    audience: 'Förvaltningar som köper ekonomitjänster, varje år',
    visibility: 'asked',
  },
  {
    key: 'medborgarenkat',
    title: 'Nöjda medborgare',
    audience: 'Invånare som har haft ett ärende om avgifter, när det behövs',
    visibility: 'public',
    cadence: 'when-asked',
  },
  {
    key: 'sjukfranvaro-stad',
    title: 'Sjukfrånvaro i staden',
    audience: 'Staden, och förvaltningen Intern service',
    indicator: { unit: 'procent', decimals: 1, percent: true, direction: 'lower' },
  },
  {
    key: 'frisknarvaro',
    title: 'Frisknärvaro',
    audience: 'Förvaltningen Intern service',
    indicator: { unit: 'procent', percent: true },
  },
  {
    key: 'personalomsattning',
    title: 'Personalomsättning',
    audience: 'Förvaltningen Intern service, avgångar från förvaltningen',
    indicator: { unit: 'procent', decimals: 1, percent: true, direction: 'lower' },
  },
  {
    key: 'foretagsklimat',
    title: 'Företagsklimat, placering bland kommunerna',
    audience: 'Svenskt Näringslivs rangordning',
    indicator: { direction: 'lower' },
  },
  {
    key: 'direktkontakt',
    title: 'Personal i direktkontakt med invånare',
    audience: 'Staden',
    indicator: { unit: 'procent', percent: true },
  },
  {
    key: 'digital-faktura-leverantor',
    title: 'Digitala leverantörsfakturor',
    audience: 'Förvaltningen Intern service',
    indicator: { unit: 'procent', percent: true },
  },
  {
    key: 'digital-faktura-kund',
    title: 'Digitala kundfakturor',
    audience: 'Förvaltningen Intern service',
    indicator: { unit: 'procent', percent: true },
  },
  {
    key: 'leverantorsfakturor',
    title: 'Leverantörsfakturor per årsarbetare och månad',
    audience: 'Ekonomi',
    indicator: { unit: 'fakturor' },
  },
  {
    key: 'kundfakturor',
    title: 'Kundfakturor per årsarbetare och månad',
    audience: 'Ekonomi',
    indicator: { unit: 'fakturor' },
  },
]
