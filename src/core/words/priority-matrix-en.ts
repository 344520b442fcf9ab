import type { priorityMatrixSv } from './priority-matrix-sv.ts'

export const priorityMatrixEn: typeof priorityMatrixSv = {
  quadrants: {
    prioritise: 'Prioritise',
    maintain: 'Maintain',
    'improve-if-possible': 'Improve if possible',
    'lower-priority': 'Lower priority',
  },
  prioritise: (areas, outcome) =>
    `Prioritise ${areas}: goes together with ${outcome} more than the mean area, at a lower index`,
  nothing: (outcome) =>
    `No area to prioritise: what goes together with ${outcome} the most already has an index above the mean`,
  about: (percent, outcome, n) =>
    `together the areas account for ${percent} of the variation in ${outcome}, n = ${n}`,
  together: (percent, outcome, n) =>
    `Together the areas account for ${percent} of the variation in ${outcome} among the ${n} people who have values in every area.`,
  area: (area, quadrant, share, index) =>
    `${area} ${quadrant.toLowerCase()}, ${share} of the association, index ${index}.`,
  effects: (outcome, areas) =>
    `An index that is 1 point higher goes together with so many points of ${outcome}, the other areas alike: ${areas}.`,
  noCause: 'What goes together need not be a cause.',
  untested: 'Whether the differences between areas are statistically certain is not said here.',
  areaColumn: 'Area',
  score: 'Index',
  importance: (outcome) => `Share of the association with ${outcome}`,
  effect: (outcome) => `Points of ${outcome} per point`,
  quadrant: 'Position',
  mean: 'Mean',
  meanAt: (value) => `mean ${value}`,
  xAxis: 'Index of the area, 0–100 →',
  xAxisCut: 'Index of the area (the axis shows a part of 0–100) →',
  hidden: {
    'too-few': (outcome) =>
      `Which areas go together with ${outcome} is not shown: too few answers.`,
    'too-few-for-areas': (outcome) =>
      `Which areas go together with ${outcome} is not shown: it takes at least 10 people an area.`,
    'no-score': (outcome) =>
      `Which areas go together with ${outcome} is not shown: an area has no value for the whole.`,
    'no-variation': (outcome) =>
      `Which areas go together with ${outcome} is not shown: ${outcome} or an area is the same for all who answered.`,
    singular: (outcome) =>
      `Which areas go together with ${outcome} is not shown: the areas move together so closely that they cannot be told apart.`,
    weak: (outcome) =>
      `Which areas go together with ${outcome} is not shown: together the areas account for less than 30% of the variation in ${outcome}.`,
  },
}
