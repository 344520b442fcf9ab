/** The words of a score from critics, passives and promoters. */
export const npsChartSv = {
  score: 'NPS',
  critics: 'Kritiker',
  passives: 'Passiva',
  promoters: 'Ambassadörer',
  criticsKey: 'Kritiker, 0–6',
  passivesKey: 'Passiva, 7–8',
  promotersKey: 'Ambassadörer, 9–10',
  noParts: 'bara värdet är känt, inte delarna',
  row: 'Grupp eller omgång',
  withScore: (score: string) => `NPS ${score}`,
  interval: '95 % KI',
  withInterval: (range: string) => `95 % KI ${range}`,
  range: (low: string, high: string) => `${low} till ${high}`,
  percentOf: 'procent av dem som svarade',
  one: (score: string, promoters: string, critics: string) =>
    `NPS ${score}: ${promoters} ambassadörer, ${critics} kritiker`,
  span: (low: string, lowest: string, high: string, highest: string) =>
    `NPS högst ${high} (${highest}), lägst ${low} (${lowest})`,
  same: (score: string, count: string) => `NPS ${score} i alla ${count}`,
  none: 'NPS kan inte visas',
  empty: 'Ingen NPS än',
  parts: (title: string, score: string, promoters: string, passives: string, critics: string) =>
    `${title} NPS ${score}, ${promoters} ambassadörer, ${passives} passiva, ${critics} kritiker.`,
  bare: (title: string, score: string) => `${title} NPS ${score}.`,
  unseen: (title: string, why: string) => `${title} ${why}.`,
}
