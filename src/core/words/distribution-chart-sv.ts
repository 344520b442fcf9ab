import { withoutStop } from './title-in-sentence.ts'

/** The words of charts that show how an item was answered. */
export const distributionChartSv = {
  item: 'Fråga',
  percentOf: 'procent av n, alla som svarade utom vet ej',
  lowIsGood: 'lågt är bra',
  answer: 'Svar',
  percent: 'Procent',
  countDontKnow: 'Antal vet ej',
  countBlank: 'Antal utan svar',
  mean: 'Medel',
  withMean: (mean: string) => `medel ${mean}`,
  withDontKnow: (count: string) => `vet ej ${count}`,
  several: 'flera svar kunde väljas',
  one: (points: string, title: string, percent: string) =>
    `${percent} svarade ${points} på: ${title}`,
  best: (points: string, title: string, percent: string) =>
    `Störst andel ${points}: ${title} (${percent})`,
  bestShared: (points: string, count: string, percent: string) =>
    `Störst andel ${points}: ${percent}, i ${count} frågor`,
  mostCommonShared: (title: string, options: string, percent: string) =>
    `Vanligaste svaren på ”${withoutStop(title)}”: ${options} (${percent} var)`,
  mostCommon: (title: string, option: string, percent: string) =>
    `Vanligaste svaret på ”${withoutStop(title)}”: ${option} (${percent})`,
  none: 'Svarens fördelning kan inte visas',
  empty: 'Inga frågor att visa',
  ends: (points: string, high: string, highest: string, low: string, lowest: string) =>
    `Andelen som svarade ${points} är störst på ”${high}” (${highest}) och minst på ”${low}” (${lowest}).`,
  inPoints: (title: string, low: string, lows: string, high: string, highs: string) =>
    `${title} ${high} svarade ${highs}, ${low} svarade ${lows}.`,
  inOptions: (title: string, options: string) => `${title} ${options}.`,
  unseen: (title: string, why: string) => `${title} ${why}.`,
}
