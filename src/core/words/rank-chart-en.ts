import type { rankChartSv } from './rank-chart-sv.ts'

export const rankChartEn: typeof rankChartSv = {
  top: (who, mean) => `${who} on top, mean rank ${mean}`,
  shared: (who, mean) => `${who} share place 1, mean rank ${mean}`,
  alsoInAll: (of, hidden) =>
    `on top in ${of === '2' ? 'both' : `all ${of}`} groups${hidden ? ' shown' : ''}, too`,
  alsoIn: (count, of, hidden) => `on top in ${count} of ${of} groups${hidden ? ' shown' : ''}`,
  hidden: (why) => `The order is not shown: ${why}`,
  nothing: (why) => `No order: ${why}`,
  option: 'Option',
  place: 'Place',
  mean: 'Mean rank',
  first: 'First',
  top3: 'Top\u00a03',
  ranked: 'Ranked by',
  firstOf: (share) => `first ${share}`,
  top3Of: (share) => `top 3 ${share}`,
  rankedBy: (ranked, n) => `ranked by ${ranked} of ${n}`,
  order: (order) => `In order of mean rank: ${order}.`,
  inOrder: (place, option, mean) => `${place} ${option} (${mean})`,
  scale: (last) => `1 is most important, ${last} least`,
  unranked: (middle) =>
    `What somebody did not rank shares the places that are left, which pulls its mean rank towards the middle, ${middle}.`,
  untested: 'Whether two neighbours in the order certainly differ is not said here.',
  perGroup: 'Place in each group',
  groupPlace: (group) => `Place: ${group}`,
}
