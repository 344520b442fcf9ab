import type { heatmapSv } from './heatmap-sv.ts'

export const heatmapEn: typeof heatmapSv = {
  group: 'Group',
  widest: (measure, low, high, hidden) =>
    `${measure} from ${low} to ${high}, where groups ${hidden ? 'that are shown ' : ''}lie furthest apart`,
  alone: (measure, low, high, hidden) =>
    `${measure} from ${low} to ${high}${hidden ? ', of those shown' : ''}`,
  value: (value, who) => `${value} (${who})`,
  manyGroups: (count) => `${count} groups`,
  asWide: (measures) => `The groups are equally far apart in ${measures}`,
  manyAsWide: (count) => `The groups are equally far apart in ${count} measures`,
  same: 'The groups have the same values',
  nothing: 'No groups to compare',
  counts: (groups, measures) => `Groups: ${groups}. Measures: ${measures}.`,
  spans: (spans) => `Lowest and highest among the groups: ${spans}.`,
  span: (measure, low, high) => `${measure} ${low} and ${high}`,
  whole: (whole, values) => `${whole}: ${values}.`,
  percent: 'Numbers are percentages.',
  colour:
    'Stronger colour is better, measure by measure. It does not say whether a difference is statistically certain.',
}
