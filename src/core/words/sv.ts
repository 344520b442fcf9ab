import { apiPageSv } from './api-page-sv.ts'
import { definitionDiffSv } from './definition-diff-sv.ts'
import { onTargetSv } from './on-target-sv.ts'
import { respondItemsSv } from './respond-items-sv.ts'
import { compareChartSv } from './compare-chart-sv.ts'
import { heatmapSv } from './heatmap-sv.ts'
import { pictureSv } from './picture-sv.ts'
import { rankChartSv } from './rank-chart-sv.ts'
import { bulletStripSv } from './bullet-strip-sv.ts'
import { distributionChartSv } from './distribution-chart-sv.ts'
import { npsChartSv } from './nps-chart-sv.ts'
import { topBoxSv } from './top-box-sv.ts'
import { precisionSv } from './precision-sv.ts'
import { planSizeSv } from './plan-size-sv.ts'
import { leadSv } from './lead-sv.ts'
import { weightedSv } from './weighted-sv.ts'
import { findingsSv } from './findings-sv.ts'
import { priorityMatrixSv } from './priority-matrix-sv.ts'
import { besideSv } from './beside-sv.ts'

/** Everything people read, in Swedish. `en.ts` must have the same keys, or it does not compile. */
export const sv = {
  respond: {
    pageOf: (page: string, pages: string) => `Sida ${page} av ${pages}`,
    next: 'Nästa',
    back: 'Tillbaka',
    send: 'Skicka svaren',
    clear: 'Rensa sidan',
    otherLanguage: 'Svenska',
    point: (point: string, label: string) => (label === '' ? point : `${point} ${label}`),
    dontKnow: 'Vet ej',
    errorPrefix: 'Fel: ',
    faultsHeading: 'Något behöver rättas innan svaren kan skickas',
    faults: {
      'wrong-type': 'Svaret går inte att läsa. Välj ett av alternativen eller skriv ett helt tal.',
      'off-scale': 'Svaret ligger utanför skalan. Ange ett tal inom den.',
      'no-dont-know': 'Frågan har inget "vet ej". Välj ett av alternativen eller hoppa över den.',
      'no-such-option': 'Svaret går inte att läsa. Välj bland alternativen.',
      'given-twice': 'Samma nummer är valt två gånger. Ge varje alternativ ett eget nummer.',
      'too-many': 'Fler alternativ är valda än frågan tar emot. Ta bort några.',
      'not-alone': '"Vet ej" går inte ihop med andra val. Ta bort det ena eller det andra.',
      'not-in-order': 'Ett nummer är överhoppat. Börja med 1 och hoppa inte över något.',
      'too-long': 'Texten är för lång. Korta den.',
      'no-address': 'Skriv en hel e-postadress, som namn@example.se, eller ta bort krysset.',
      'no-consent': 'Kryssa i rutan om adressen får sparas, eller ta bort adressen.',
      'unknown-item': 'Formuläret innehöll en fråga som inte finns i enkäten.',
    },
    prompt: (count: string, one: boolean) =>
      one
        ? 'En fråga på sidan saknar svar. Svara, eller gå vidare ändå.'
        : `${count} frågor på sidan saknar svar. Svara, eller gå vidare ändå.`,
    minutes: (minutes: string, questions: string) =>
      `${questions} frågor, ungefär ${minutes} ${minutes === '1' ? 'minut' : 'minuter'}. Ingen fråga är obligatorisk.`,
    until: (day: string) => `Du kan svara till och med ${day}.`,
    replace: 'Skickar du igen före sista dagen ersätts ditt tidigare svar.',
    privacyHeading: 'Så används ditt svar',
    modes: {
      anonymous: (mean: string, share: string) =>
        `Enkäten är anonym. Ditt svar sparas utan namn och tid. Vem som har svarat är känt, så att påminnelser kan skickas, men inte vad. Medelvärden och index visas bara för grupper med minst ${mean} svar, andelar från ${share}.`,
      confidential: (mean: string, share: string) =>
        `Enkäten är konfidentiell. Ditt svar hör till din inbjudan tills enkäten stängs och visas aldrig för sig. Medelvärden och index visas bara för grupper med minst ${mean} svar, andelar från ${share}.`,
      open: (mean: string, share: string) =>
        `Enkäten är öppen: alla som har länken kan svara, så resultatet är inte representativt. Medelvärden och index visas bara från ${mean} svar, andelar från ${share}.`,
    },
    demo: 'Det här är en demonstration med en påhittad organisation. Svaren är inte förseglade: skriv inget som är hemligt.',
    sees: {
      private: 'Resultatet ses av den som ansvarar för mätningen.',
      asked: 'Den som ansvarar för mätningen delar resultatet med alla som har fått enkäten.',
      public: 'Den som ansvarar för mätningen gör resultatet offentligt.',
    },
    thanks: {
      title: 'Tack för ditt svar',
      received: 'Svaret är mottaget och sparat.',
      change:
        'Vill du ändra något kan du svara igen med samma länk tills enkäten stänger. Det nya svaret ersätter det gamla.',
      changeOpen: 'Du kan stänga sidan nu.',
      results: 'När enkäten har stängt räknas resultatet fram.',
    },
    answered: {
      title: 'Du har redan svarat',
      ask: 'Vill du ändra ditt svar? Ett nytt svar ersätter det gamla.',
      anonymous:
        'Ditt tidigare svar kan inte visas, eftersom enkäten är anonym. Du börjar om från början.',
      again: 'Svara igen',
    },
    closed: {
      title: 'Enkäten är stängd',
      body: 'Den tar inte emot fler svar. Tack för att du ville svara.',
    },
    notYet: {
      title: 'Enkäten har inte öppnat än',
      body: 'Länken är rätt. Kom tillbaka när enkäten har öppnat.',
      opens: (day: string) => `Enkäten öppnar ${day}.`,
    },
    paused: {
      title: 'Enkäten är pausad',
      body: 'Den tar inte emot svar just nu. Försök igen senare.',
    },
    unknown: {
      title: 'Länken leder inte till någon enkät',
      body: 'Kontrollera att hela adressen kom med. Länken kan också höra till en enkät som är borttagen.',
    },
    unreadable: {
      title: 'Svaret gick inte att läsa',
      body: 'Inget har sparats. Öppna länken igen och svara på nytt.',
    },
    items: respondItemsSv,
    contact: 'Frågor om enkäten?',
    noContact: 'Vänd dig till den som skickade den.',
  },
  staff: {
    home: 'Serier',
    signOut: 'Logga ut',
    signIn: {
      title: 'Logga in',
      press: 'Tryck på knappen för att logga in. Länken gäller en gång.',
      button: 'Logga in',
      used: 'Länken är redan använd eller för gammal.',
      needed:
        'Du behöver en inloggningslänk. Den som sköter installationen gör en ny med kommandot',
    },
    noSeries: 'Här finns inga serier än. Lägg till en med kommandot',
    running: 'Pågår',
    results: 'Resultat',
    rounds: 'Omgångar',
    round: 'Omgång',
    measures: 'Mått',
    newest: 'Senast',
    target: 'Mål',
    state: 'Läge',
    states: {
      draft: 'planerad',
      scheduled: 'schemalagd',
      open: 'öppen',
      paused: 'pausad',
      closing: 'stänger',
      closed: 'stängd',
      published: 'publicerad',
      cancelled: 'inställd',
    },
    simulated: 'simulerad',
    simulatedNote:
      'Omgångar märkta simulerad bygger på påhittade svar från en påhittad organisation.',
    answers: 'Svar',
    answersOf: (submitted: string, invited: string, rate: string) =>
      `${submitted} av ${invited} har svarat (${rate})`,
    answersOpen: (submitted: string) => `${submitted} har svarat (öppen länk, ingen svarsfrekvens)`,
    noScores: 'Inga resultat visas medan omgången pågår.',
    group: 'Grupp',
    everybody: 'Alla tillfrågade',
    show: 'Visa',
    everyFigure: 'Alla siffror',
    distributions: 'Svarsfördelning',
    distributionModes: { diverging: 'kring mitten', full: 'till 100 %' },
    asTable: 'Visa som tabell',
    download: 'Hämta',
    specification: 'Vega-Lite',
    definition: 'Enkät',
    mode: 'Svarsläge',
    modes: { anonymous: 'anonym', confidential: 'konfidentiell', open: 'öppen' },
    opens: 'Öppnar',
    closes: 'Stänger',
    notSet: 'inte bestämt',
    responseRate: 'Svarsfrekvens',
    published: 'Publicerad',
    publication: (number: string) => `Publicering nummer ${number}`,
    final: 'slutlig',
    preliminary: 'preliminär',
    fingerprint: 'Kontrollsumma',
    thresholds: (mean: string, share: string) =>
      `Medelvärden och index visas från ${mean} svar, andelar från ${share}. Mindre grupper visas inte.`,
    wholeOnly:
      'Bara hela omgången redovisas: grupper visas först när kombinationer av grupper granskas exakt.',
    n: 'n',
    notRepresentative:
      'Öppen länk: alla som hade den kunde svara. Resultatet är inte representativt.',
    destroyed: (fewest: string) =>
      `Svaren var färre än ${fewest}. De öppnades aldrig och är förstörda, för annars kunde någon kännas igen.`,
    unaudited:
      'Grupperna visas för att det här är en demonstration: skillnader mellan grupper kan avslöja en liten grupp, och det granskas inte än.',
    percentNote: 'Procenttal avrundas var för sig och behöver inte summera till 100.',
    actions: {
      open: 'Öppna omgången',
      close: 'Stäng omgången',
      publish: 'Beräkna och publicera',
      closeWarning: 'Stängningen kan inte tas tillbaka: länkarna slutar gälla och svaren blandas.',
    },
    refused: 'Det gick inte',
    notFound: { title: 'Sidan finns inte', body: 'Adressen leder inte till något här.' },
    wrong: { title: 'Något gick fel', body: 'Felet är noterat. Försök igen om en stund.' },
    otherLanguage: 'Svenska',
  },
  period: {
    ordinals: ['första', 'andra', 'tredje', 'fjärde'],
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    year: (year: string) => `år ${year}`,
    half: (ordinal: string, year: string) => `${ordinal} halvåret ${year}`,
    third: (ordinal: string, year: string) => `${ordinal} tertialet ${year}`,
    quarter: (ordinal: string, year: string) => `${ordinal} kvartalet ${year}`,
  },
  reason: {
    'too-few': 'för få svar',
    'would-reveal': 'skulle avslöja en annan grupp',
    'no-answers': 'inga svar',
    'empty-group': 'gruppen är tom',
    'not-reported': 'uppgift saknas',
  },
  bound: {
    atLeast: (value: string) => `minst ${value}`,
    atMost: (value: string) => `högst ${value}`,
  },
  trend: {
    countedIn: (unit: string) => `Räknas i ${unit}`,
    nothingYet: (name: string) => `${name}: inga resultat än`,
    notShown: (name: string, when: string, why: string) => `${name} visas inte ${when}: ${why}`,
    valueThen: (name: string, value: string, when: string) => `${name} ${value} ${when}`,
    highest: ', högsta hittills',
    lowest: ', lägsta hittills',
    highestSince: (when: string) => `, högsta sedan ${when}`,
    lowestSince: (when: string) => `, lägsta sedan ${when}`,
    highestSinceBreak: ', högsta sedan brottet',
    lowestSinceBreak: ', lägsta sedan brottet',
    points: (name: string, count: string, from: string, to: string, one: boolean) =>
      one
        ? `${name} har en punkt, ${from}.`
        : `${name} har ${count} punkter, från ${from} till ${to}.`,
    imported: (count: string, one: boolean) =>
      one
        ? 'En är importerad, publicerad tidigare, och ritas ihålig.'
        : `${count} är importerade, publicerade tidigare, och ritas ihåliga.`,
    hidden: (count: string, one: boolean) => (one ? 'En visas inte.' : `${count} visas inte.`),
    span: (low: string, lowWhen: string, high: string, highWhen: string) =>
      `Lägsta värdet är ${low}, ${lowWhen}; högsta är ${high}, ${highWhen}.`,
    newest: (value: string, when: string, n: string | null) =>
      n === null
        ? `Det senaste är ${value}, ${when}.`
        : `Det senaste är ${value}, ${when}, av ${n} svar.`,
    goal: (goal: string) => `Gällande ${goal}.`,
    preliminary: 'Det senaste är preliminärt.',
    simulated: 'Punkter märkta simulerad bygger på påhittade svar.',
    goals: {
      'at-least': (value: string) => `mål ${value}`,
      above: (value: string) => `mål över ${value}`,
      'at-most': (value: string) => `mål högst ${value}`,
      below: (value: string) => `mål under ${value}`,
      'higher-than': (value: string) => `mål högre än ${value}`,
      'lower-than': (value: string) => `mål lägre än ${value}`,
    },
  },
  onTarget: onTargetSv,
  definitionDiff: definitionDiffSv,
  chart: {
    target: 'Mål',
    /** What a target asks for, after the word for target; the value is a number or a period. */
    directions: {
      'at-least': (value: string) => `minst ${value}`,
      above: (value: string) => `över ${value}`,
      'at-most': (value: string) => `högst ${value}`,
      below: (value: string) => `under ${value}`,
      'higher-than': (period: string) => `högre än ${period}`,
      'lower-than': (period: string) => `lägre än ${period}`,
    },
    imported: 'Importerad, publicerad tidigare',
    computed: 'Beräknad av svaren',
    simulated: 'simulerad',
    interval: '95 % konfidensintervall',
    withheld: 'visas inte',
    preliminary: 'preliminär',
    /** Under a point: how many answered. */
    n: (n: string) => `n = ${n}`,
    break: 'brott i serien',
    breakBecause: {
      reworded: 'ändrad fråga',
      'new-scale': 'ny skala',
      new: 'ny fråga',
      questionnaire: 'ändrad enkät',
      recomputed: 'ändrad beräkning',
      layout: 'ändrad uppläggning',
      audience: 'ändrad målgrupp',
      unit: 'ändrad enhet',
    },
    empty: 'Inga mätningar än',
    period: 'Period',
    value: 'Värde',
    source: 'Källa',
    note: 'Anmärkning',
  },
  picture: pictureSv,
  heatmap: heatmapSv,
  compareChart: compareChartSv,
  rankChart: rankChartSv,
  bulletStrip: bulletStripSv,
  distributionChart: distributionChartSv,
  npsChart: npsChartSv,
  topBox: topBoxSv,
  beside: besideSv,
  precision: precisionSv,
  planSize: planSizeSv,
  lead: leadSv,
  weighted: weightedSv,
  findings: findingsSv,
  priorityMatrix: priorityMatrixSv,
  apiPage: apiPageSv,
}

/** The table of words: a language is a value of this type. */
export type Words = typeof sv
