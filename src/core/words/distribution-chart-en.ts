import { withoutStop } from './title-in-sentence.ts'
import type { distributionChartSv } from './distribution-chart-sv.ts'

export const distributionChartEn: typeof distributionChartSv = {
  item: 'Question',
  percentOf: "percent of n, all who answered but don't know",
  lowIsGood: 'low is good',
  answer: 'Answer',
  percent: 'Percent',
  countDontKnow: "Don't know, count",
  countBlank: 'No answer, count',
  mean: 'Mean',
  withMean: (mean) => `mean ${mean}`,
  withDontKnow: (count) => `don't know ${count}`,
  several: 'several answers could be chosen',
  one: (points, title, percent) => `${percent} answered ${points} to: ${title}`,
  best: (points, title, percent) => `Largest share ${points}: ${title} (${percent})`,
  bestShared: (points, count, percent) =>
    `Largest share ${points}: ${percent}, in ${count} questions`,
  mostCommonShared: (title, options, percent) =>
    `Most common answers to “${withoutStop(title)}”: ${options} (${percent} each)`,
  mostCommon: (title, option, percent) =>
    `Most common answer to “${withoutStop(title)}”: ${option} (${percent})`,
  none: 'How people answered cannot be shown',
  empty: 'No questions to show',
  ends: (points, high, highest, low, lowest) =>
    `The share that answered ${points} is largest for “${high}” (${highest}) and smallest for “${low}” (${lowest}).`,
  inPoints: (title, low, lows, high, highs) =>
    `${title} ${high} answered ${highs}, ${low} answered ${lows}.`,
  inOptions: (title, options) => `${title} ${options}.`,
  unseen: (title, why) => `${title} ${why}.`,
}
