import type { Chart } from '../src/charts/chart.ts'
import { compareChart } from '../src/charts/compare/compare.ts'
import type { CompareArea } from '../src/charts/compare/content.ts'
import { distributionChart, type DistributionRow } from '../src/charts/distribution/distribution.ts'
import { npsChart, type NpsRow } from '../src/charts/nps/nps.ts'
import { rankChart } from '../src/charts/rank/rank.ts'
import { topBox } from '../src/charts/top-box/top-box.ts'
import { bandSet } from '../src/core/bands.ts'
import { display, type Language } from '../src/core/display.ts'
import type { NumberFigure } from '../src/core/figure.ts'
import type { Lead } from '../src/core/lead.ts'
import toppbetyg from '../surveys/bands/toppbetyg.json' with { type: 'json' }

/** Charts that the demo has no figures for. What is not published is made up, and its title says so. */
export function exampleCharts(language: Language): Record<string, Chart> {
  return {
    'top-box': shares(language),
    'distribution-diverging': answers('diverging', language),
    'distribution-full': answers('full', language),
    nps: recommendation(language),
    compare: organisations(language),
    'compare-places': registries(language),
    rank: stakeholders(language),
  }
}

/** Published: Internetstiftelsen, application for Utmärkelsen Svensk Kvalitet 2018. */
function shares(language: Language): Chart {
  const published: Record<string, number> = {
    'Jag känner till våra värderingar': 95,
    'Finns plats för social samvaro': 95,
    'Fysiska arbetsplatsen är bra utformad': 94,
    'Har bra kunskap om vårt uppdrag': 92,
    'Känner du dig väl informerad om vad som händer': 88,
    'Sammanfattande betyg på oss som företag och arbetsgivare': 83,
    'Samlad bedömning av hur du trivs med att arbeta här': 81,
    'Finns det stor öppenhet mellan medarbetarna': 79,
    'Mina idéer om förbättringar tas tillvara': 76,
    'Nöjd med ditt senaste medarbetarsamtal': 74,
  }
  const rows = Object.entries(published).map(([question, percent], i) => ({
    key: `q${String(i + 1)}`,
    title: { sv: question },
    figure: {
      ...{ is: 'value' as const, value: percent, decimals: 0 },
      display: display(percent, { decimals: 0, percent: true }, language),
    },
  }))
  const title = { sv: 'Nöjda medarbetare 2018, andel som svarat 4 eller 5 (publicerat)' }
  return topBox(rows, bandSet.parse(toppbetyg), title, language)
}

function answers(mode: 'diverging' | 'full', language: Language): Chart {
  const scale = {
    min: 1,
    max: 5,
    dontKnow: true,
    labels: { sv: ['Stämmer mycket dåligt', 'Stämmer mycket bra'] },
  }
  const counts: Record<string, number[]> = {
    'Mitt arbete känns meningsfullt.': [6, 14, 52, 121, 136],
    'Jag lär nytt och utvecklas i mitt dagliga arbete.': [15, 34, 88, 119, 73],
    'Jag ser fram emot att gå till arbetet.': [21, 41, 101, 108, 58],
    'Min arbetsplats mål följs upp och utvärderas på ett bra sätt.': [38, 71, 104, 82, 31],
  }
  const rows = Object.entries(counts).map(([question, points], i): DistributionRow => {
    const n = points.reduce((sum, count) => sum + count, 0)
    const mean = points.reduce((sum, count, at) => sum + count * (at + 1), 0) / n
    const parts = Object.fromEntries(points.map((count, at) => [String(at + 1), count]))
    return {
      ...{ key: `q${String(i + 1)}`, title: { sv: question } },
      figure: { is: 'value', n, parts: { ...parts, 'dont-know': 2 * i, blank: 3 } },
      answers: { is: 'points', scale },
      mean: {
        ...{ is: 'value', value: mean, decimals: 2, n },
        display: display(mean, { decimals: 2 }, language),
      },
    }
  })
  return distributionChart(rows, mode, { sv: 'HME, fyra påståenden (påhittade tal)' }, language)
}

function recommendation(language: Language): Chart {
  const row = (key: string, critics: number, passives: number, n: number): NpsRow => {
    const promoters = 100 - critics - passives
    const score = promoters - critics
    return {
      key,
      title: { sv: key },
      figure: {
        ...{ is: 'value', value: score, decimals: 0, n },
        display: display(score, { decimals: 0 }, language),
        parts: { critics, passives, promoters },
      },
    }
  }
  const rows: NpsRow[] = [
    row('Alla', 24, 41, 412),
    row('Operativ nivå', 31, 42, 230),
    row('Taktisk nivå', 19, 39, 133),
    row('Strategisk nivå', 8, 40, 49),
    { key: 'Bolag', title: { sv: 'Bolag' }, figure: { is: 'withheld', withheld: 'too-few' } },
  ]
  return npsChart(rows, { sv: 'Skulle du rekommendera oss? (påhittade tal)' }, language)
}

function organisations(language: Language): Chart {
  const means: Record<string, number[]> = {
    Information: [8.1, 7.4, 7.9, 7.2],
    Service: [8.3, 7.6, 8.3, 7.4],
    Rutiner: [7.7, 7.5, 7.8, 7.1],
    'Tekniska system': [8.4, 7.9, 7.8, 7.9],
    Samarbete: [8, 7.2, 7.6],
    'Öppenhet och insyn': [7.9, 6.9, 7.7, 6.7],
    Innovation: [7.2, 7.1, 7, 6.8],
  }
  const index = [77.3, 71.5, 75.3, 68.3]
  const objects = ['.se', '.dk', '.no', '.fi']
  const good = { style: { decimals: 1 }, direction: 'higher' } as const
  const certain = ['Information', 'Tekniska system', 'index']
  const leadIn = (area: string): { lead: Lead } => ({
    lead: {
      ...{ measure: area, best: '.se', tied: [], comparisons: [] },
      verdict: certain.includes(area) ? 'certain' : 'not-certain',
    },
  })
  const areas = Object.keys(means).map((area): CompareArea => ({
    ...{ key: area, title: { sv: area }, range: { min: 1, max: 10 }, ...good, ...leadIn(area) },
  }))
  const all = {
    key: 'index',
    title: { sv: 'Index över alla områden' },
    range: { min: 0, max: 100 },
  }
  return compareChart(
    {
      title: { sv: 'Nordisk jämförelse, medelvärden 1–10 (påhittade tal)' },
      objects: objects.map((key) => ({ key, title: { sv: key } })),
      areas: [{ ...all, ...good, ...leadIn('index'), index: true }, ...areas],
      own: '.se',
      figure: (area, object) => {
        const mean = (means[area] ?? index)[objects.indexOf(object)]
        return mean === undefined ? tooFew : number(mean, 1, 142 - 11 * objects.indexOf(object))
      },
    },
    language,
  )
}

function registries(language: Language): Chart {
  const scores: Record<string, number> = {
    ...{ A: 78.4, B: 86.1, C: 81.7, D: 74.9, E: 81.7 },
    ...{ F: 69.2, G: 84, H: 66.3, I: 72.8 },
  }
  return compareChart(
    {
      title: { sv: 'Poäng från återförsäljare, 0–100 (påhittade tal)' },
      objects: [...Object.keys(scores), 'J'].map((key) => ({
        ...{ key, title: { sv: `Register ${key}` } },
      })),
      areas: [
        {
          ...{ key: 'poang', title: { sv: 'Poäng' }, style: { decimals: 1 } },
          ...{ range: { min: 0, max: 100 }, direction: 'higher' },
        },
      ],
      own: 'C',
      all: { title: { sv: 'Medel av alla' }, figure: number(71.3, 1, 118) },
      figure: (_, object) => {
        const score = scores[object]
        return score === undefined ? tooFew : number(score, 1, 80 + 3 * object.charCodeAt(0) - 195)
      },
    },
    language,
  )
}

function stakeholders(language: Language): Chart {
  const groups: Record<string, number[]> = {
    Alla: [2.14, 2.96, 4.08, 4.08, 4.51, 5.3, 5.93],
    Kunder: [1.92, 3.21, 3.9, 4.4, 4.8, 5.1, 5.67],
    Medarbetare: [2.3, 3.4, 4.6, 2.9, 4.3, 5.2, 5.6],
    Leverantörer: [2.6, 2.2, 4.5, 4.1, 4, 5.3, 5.3],
  }
  const options = [
    'Stabil drift och tillgänglighet',
    'Personlig integritet och informationssäkerhet',
    'Klimat och energi',
    'Alla ska kunna vara med digitalt',
    'Ansvarsfulla inköp',
    'God arbetsmiljö',
    'Jämställdhet och mångfald',
  ]
  const first = [44, 25, 11, 9, 6, 3, 2]
  const top3 = [83, 68, 41, 44, 33, 19, 12]
  const named = (key: string) => ({ key, title: { sv: key } })
  const steps = options.slice(1).map((to, i) => ({
    ...{ from: options[i] ?? '', to, diff: 0.5, low: 0.1, high: 0.9, pHolm: 0.01 },
    verdict: i < 2 || i === 4 ? ('certain' as const) : ('not-certain' as const),
  }))
  return rankChart(
    {
      title: { sv: 'Intressentdialog om hållbarhet (påhittade tal)' },
      options: options.map(named),
      whole: named('Alla'),
      groups: [...Object.keys(groups).filter((key) => key !== 'Alla'), 'Myndigheter'].map(named),
      decimals: 2,
      ranking: { measure: 'viktigast', w: 0.31, chi2: 904, p: 0, order: options, steps },
      figure: (option, group) => {
        const i = options.indexOf(option)
        const mean = groups[group]?.[i]
        if (mean === undefined) return tooFew
        const n = group === 'Alla' ? 486 : 90 + 20 * group.length
        const parts = { first: first[i] ?? 0, top3: top3[i] ?? 0, ranked: n - 14 * (i + 1) }
        return { ...number(mean, 2, n), parts }
      },
    },
    language,
  )
}

const about = { measure: 'example', concept: 'example', group: {} }
const tooFew: NumberFigure = { ...about, is: 'withheld', withheld: 'too-few' }

function number(value: number, decimals: number, n: number) {
  const text = display(value, { decimals }, 'sv')
  return {
    ...{ ...about, is: 'value' as const, value, decimals, display: text },
    ...{ n, N: null, interval: null, band: null },
  }
}
