/** Who is ahead, and which steps of an order are certain: only what is tested is called a lead. */
export const leadSv = {
  certain: (who: string) => `${who} leder, och ledningen är statistiskt säkerställd.`,
  best: { higher: 'högst värde', lower: 'lägst värde' },
  notCertain: (who: string, best: string, against: string) =>
    `${who} har ${best}, men att ${who} leder är inte säkerställt (mot ${against}).`,
  openLink: (who: string, best: string) =>
    `${who} har ${best}. Om ${who} leder går inte att avgöra: länken var öppen, så svaren är inte representativa.`,
  noVariation: (who: string, best: string, against: string) =>
    `${who} har ${best}. Om ${who} leder går inte att avgöra (mot ${against}): alla skiljer dem åt lika mycket.`,
  shared: { higher: 'det högsta värdet', lower: 'det lägsta värdet' },
  tie: (who: string, shared: string) => `${who} delar ${shared}: ingen leder.`,
  nothing: 'inget att jämföra.',
  tooFew: 'om någon leder visas inte, för få svar.',
  /** Once, after what was tested. */
  tested:
    'Jämförelsen är mellan vad samma personer säger om båda, så skillnaden är inte alltid den mellan de tryckta talen; den gäller om bortfallet är slumpmässigt.',
  /** After a heading that says who has the highest value in how many areas: in how many it is a lead. */
  leadsHere: 'leder statistiskt säkert',
  leadsInAll: (of: string) => `leder statistiskt säkert i alla ${of}`,
  leadsIn: (count: string) => `leder statistiskt säkert i ${count} av dem`,
  leadsInNone: 'inget försprång är säkerställt',
  /** After a heading about one area. */
  heading: {
    certain: 'ledningen är statistiskt säkerställd',
    'not-certain': 'försprånget är inte säkerställt',
    'cannot-tell': 'om försprånget är säkert går inte att avgöra',
  },
  /** Under a picture, beside a number with a line under it. */
  underlined: 'Statistiskt säkerställd ledning',
  noneUnderlined: 'Ingen ledning är statistiskt säkerställd.',
  lead: 'Ledning',
  behind: (who: string) => `${who} före`,
  isCertain: 'Säkerställt',
  pairs: 'Personer som bedömt båda',
  verdicts: {
    certain: 'ja',
    'not-certain': 'nej',
    'cannot-tell': 'går inte att avgöra',
    tie: 'lika',
  },
  wouldReveal: 'skulle avslöja enskilda svar',
  shortCertain: (who: string) => `${who}, säkerställd`,
  shortNotCertain: (who: string, against: string) => `${who}, inte säkerställd (mot ${against})`,
  shortCannotTell: (who: string) => `${who}, går inte att avgöra`,
  shortTie: (who: string) => `delad: ${who}`,
  shortTooFew: 'för få svar',
  steps: {
    after: (options: string) =>
      `Säkra steg: efter ${options}; mellan strecken kan alternativen inte skiljas åt.`,
    all: 'Varje steg i ordningen är statistiskt säkert.',
    none: 'Inget steg i ordningen är statistiskt säkert: grannar kan inte skiljas åt.',
    unknown: (options: string) =>
      `Om steget är säkert går inte att avgöra efter ${options}: alla skiljer dem åt lika mycket.`,
    tested: 'Bara grannar i ordningen är prövade, om bortfallet är slumpmässigt.',
    openLink:
      'Om stegen är säkra går inte att avgöra: länken var öppen, så svaren är inte representativa.',
    tooFew: 'Om stegen i ordningen är säkra visas inte: för få svar.',
    agreed: (w: string) =>
      `Enigheten är Kendalls W ${w}: det är säkert att de som rangordnat är eniga i någon mån, men inte att hela ordningen är säker.`,
    notAgreed: (w: string) =>
      `Enigheten är Kendalls W ${w}: det är inte säkert att de som rangordnat är eniga alls.`,
    line: 'Streck: statistiskt säkert steg. Mellan strecken kan alternativen inte skiljas åt.',
    toNext: 'Till nästa',
    isCertain: 'Säkert steg',
  },
}
