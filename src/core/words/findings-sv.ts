/** What can be said of a figure: its change, its target, its trend. *Ökat* only where a test says it. */
export const findingsSv = {
  yearBefore: 'föregående år',
  was: (name: string, value: string, before: string, when: string) =>
    `${name} ${value} (${before} ${when}).`,
  published: (when: string) => `${when}, publicerat`,
  change: {
    increased: 'Ökningen är statistiskt säkerställd.',
    decreased: 'Minskningen är statistiskt säkerställd.',
    increasedUnseen: 'Värdet har ökat, men mindre än siffrorna visar.',
    decreasedUnseen: 'Värdet har minskat, men mindre än siffrorna visar.',
    increasedFact: 'Värdet har ökat: alla svarade båda gångerna.',
    decreasedFact: 'Värdet har minskat: alla svarade båda gångerna.',
    'unchanged-fact': 'Värdet är oförändrat: alla svarade båda gångerna.',
    riseNotEstablished: 'Ökningen är inte statistiskt säkerställd.',
    fallNotEstablished: 'Minskningen är inte statistiskt säkerställd.',
    notEstablished: 'Ingen förändring är statistiskt säkerställd.',
  },
  cannotTell: {
    break: 'Serien bryts sedan dess, så värdena kan inte jämföras.',
    'no-figure': '',
    rounded: 'Om något har ändrats kan inte avgöras: det ena värdet är avrundat.',
    'no-precision': 'Om något har ändrats kan inte avgöras: felmarginalen är okänd.',
    'no-variation': 'Om något har ändrats kan inte avgöras: svaren skiljer sig inte åt.',
  },
  /** The verdict alone, in a table. */
  brief: {
    increased: 'ökat',
    decreased: 'minskat',
    'unchanged-fact': 'oförändrat',
    'not-established': 'inte säkerställt',
    'cannot-tell': 'kan inte avgöras',
    /** Of a mean rank, where low is first. */
    lower: 'lägre i ordningen',
    higher: 'högre i ordningen',
  },
  difference: (diff: string, low: string, high: string) =>
    `Skillnaden är ${diff} (95 % konfidensintervall ${low} till ${high}).`,
  mix: (diff: string, within: string, mix: string, by: string) =>
    `Räknat efter hur många som svarade i varje grupp (${by}) är skillnaden ${diff}: ${within} inom grupperna och ${mix} ändrad sammansättning.`,
  mixOfFrame: (diff: string, within: string, mix: string, by: string) =>
    `Räknat efter hur många varje grupp är (${by}) är skillnaden ${diff}: ${within} inom grupperna och ${mix} ändrad sammansättning.`,
  /** The variable of units, in words. */
  unit: 'enhet',
  target: {
    reached: (name: string, value: string, goal: string) =>
      `${name} når målet (${value}, ${goal}).`,
    'not-reached': (name: string, value: string, goal: string) =>
      `${name} når inte målet (${value}, ${goal}).`,
    'cannot-tell': (name: string, value: string, goal: string) =>
      `Om ${name} når målet kan inte avgöras (${value}, ${goal}).`,
    meets: (name: string, value: string, goal: string) => `${name} ${value}, ${goal} (publicerat).`,
    misses: (name: string, value: string, goal: string) =>
      `${name} ${value}, ${goal} (publicerat).`,
  },
  onTargetSince: (when: string) => `utan avbrott sedan ${when}`,
  reachedSince: (when: string) => `når målet sedan ${when}`,
  trend: {
    upward: (when: string, k: string) => `Uppåtgående sedan ${when} (${k} mätningar)`,
    downward: (when: string, k: string) => `Nedåtgående sedan ${when} (${k} mätningar)`,
    'no-certain-trend': (when: string, k: string) =>
      `Ingen säker trend sedan ${when} (${k} mätningar)`,
  },
  uneven: 'kurvan är ojämn',
  fromTo: (low: string, high: string) => `${low} till ${high}`,
  /** Under changes that were tested. */
  note: 'Måtten för en grupp är bedömda tillsammans, så att slumpen sällan tas för en förändring.',
  anonymousNote:
    'Svaren är anonyma och kan inte paras ihop. Omgångarna jämförs som om olika personer hade svarat, vilket gör bedömningen försiktig: en verklig förändring kan missas, men slumpen tas sällan för en förändring.',
  changes: (since: string) => `Förändring sedan ${since}`,
  columns: {
    before: 'Förra',
    now: 'Nu',
    difference: 'Skillnad',
    verdict: 'Bedömning',
  },
}
