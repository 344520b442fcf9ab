import type { npsChartSv } from './nps-chart-sv.ts'

export const npsChartEn: typeof npsChartSv = {
  score: 'NPS',
  critics: 'Critics',
  passives: 'Passives',
  promoters: 'Promoters',
  criticsKey: 'Critics, 0–6',
  passivesKey: 'Passives, 7–8',
  promotersKey: 'Promoters, 9–10',
  noParts: 'only the score is known, not its parts',
  row: 'Group or round',
  withScore: (score) => `NPS ${score}`,
  interval: '95% CI',
  withInterval: (range) => `95% CI ${range}`,
  range: (low, high) => `${low} to ${high}`,
  percentOf: 'percent of those who answered',
  one: (score, promoters, critics) => `NPS ${score}: ${promoters} promoters, ${critics} critics`,
  span: (low, lowest, high, highest) =>
    `NPS highest ${high} (${highest}), lowest ${low} (${lowest})`,
  same: (score, count) => `NPS ${score} in all ${count}`,
  none: 'NPS cannot be shown',
  empty: 'No NPS yet',
  parts: (title, score, promoters, passives, critics) =>
    `${title} NPS ${score}, ${promoters} promoters, ${passives} passives, ${critics} critics.`,
  bare: (title, score) => `${title} NPS ${score}.`,
  unseen: (title, why) => `${title} ${why}.`,
}
