/** What is said beside our own figures: what others reach, what happened, where an axis begins. */
export const besideSv = {
  /** A place in a ranking, as a number. */
  ordinal: (place: number) =>
    `${String(place)}:${[1, 2].includes(place % 10) && ![11, 12].includes(place % 100) ? 'a' : 'e'}`,
  /** After an ordinal: of how many. */
  placeOf: (ordinal: string, of: string | null) =>
    of === null ? `${ordinal} plats` : `${ordinal} av ${of}`,
  from: (low: string) => `från ${low}`,
  upTo: (high: string) => `till ${high}`,
  kinds: { event: 'Händelse', action: 'Åtgärd' },
  reported: 'Inrapporterad',
  /** After a finding: that the newest period has no value. */
  notReported: (when: string) => `uppgift saknas ${when}`,
  comparison: 'Jämförelse',
  events: 'Händelser och åtgärder',
  assessment: (word: string) => `bedömning: ${word}`,
  axisFrom: (value: string) => `Axeln börjar vid ${value}.`,
  /** How many answered each point, where there is no room to say it under each. */
  nBetween: (fewest: string, most: string) => `n mellan ${fewest} och ${most}.`,
  comparisons: (list: string) => `Jämförelser: ${list}.`,
  happened: (list: string) => `Händelser och åtgärder: ${list}.`,
  upcoming: (period: string, goal: string) => `Från ${period}: ${goal}.`,
  assessed: (word: string) => `Ägarens bedömning: ${word}.`,
  more: (count: string) => `och ${count} till i tabellen`,
  months: [
    ...['jan', 'feb', 'mars', 'apr', 'maj', 'juni'],
    ...['juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  ],
}

/** The words of a language beside our own figures. */
export type BesideWords = typeof besideSv
