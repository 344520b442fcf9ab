import type { BesideWords } from './beside-sv.ts'

/** What is said beside our own figures, in English. */
export const besideEn: BesideWords = {
  ordinal: (place: number) => {
    const teens = [11, 12, 13].includes(place % 100)
    return `${String(place)}${(!teens && ['th', 'st', 'nd', 'rd'][place % 10]) || 'th'}`
  },
  placeOf: (ordinal: string, of: string | null) =>
    of === null ? `${ordinal} place` : `${ordinal} of ${of}`,
  from: (low: string) => `from ${low}`,
  upTo: (high: string) => `up to ${high}`,
  kinds: { event: 'Event', action: 'Action' },
  reported: 'Reported',
  notReported: (when: string) => `not reported ${when}`,
  comparison: 'Comparison',
  events: 'Events and actions',
  assessment: (word: string) => `assessment: ${word}`,
  axisFrom: (value: string) => `The axis begins at ${value}.`,
  nBetween: (fewest: string, most: string) => `n between ${fewest} and ${most}.`,
  comparisons: (list: string) => `Comparisons: ${list}.`,
  happened: (list: string) => `Events and actions: ${list}.`,
  upcoming: (period: string, goal: string) => `From ${period}: ${goal}.`,
  assessed: (word: string) => `The owner’s assessment: ${word}.`,
  more: (count: string) => `and ${count} more in the table`,
  months: [
    ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
    ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ],
}
