import type { definitionDiffSv } from './definition-diff-sv.ts'

export const definitionDiffEn: typeof definitionDiffSv = {
  identical: (name) => `${name} and ${name} are the same.`,
  changed: (name) => `Both are ${name} and have different content.`,
  questionnaires: (older, newer) =>
    `${older} and ${newer} are different questionnaires: their figures are not compared.`,
  missing: (versions) => `Version ${versions} is not here. What changed there cannot be seen.`,
  headings: { items: 'Questions', measures: 'Measures', about: 'The questionnaire' },
  unchanged: (count, one) => (one ? '1 question is unchanged' : `${count} questions are unchanged`),
  comparable: (count, one) =>
    one ? '1 measure can be compared' : `${count} measures can be compared`,
  items: {
    same: 'same question',
    reworded: 'reworded',
    'new-scale': 'new scale',
    new: 'new question',
    dropped: 'dropped',
  },
  measures: { new: 'new measure', dropped: 'dropped', comparable: 'can be compared' },
  breaks: (because, items) =>
    `breaks comparability: ${because}${items === '' ? '' : ` (${items})`}`,
  alone: { whole: 'for the whole', groups: 'for groups' },
  unsaid:
    'the version says that the question is the same: say reworded if its meaning may have changed',
  withoutSince: (items) =>
    `Without "since" a question is new, under the same key too (${items}). If it is as before: "since": {"item": KEY, "change": "same"}, or "reworded", "new-scale".`,
  notes: {
    renamed: (from) => `was ${from}`,
    moved: (from, to) =>
      from === to
        ? `moved on page ${to}, or among other questions`
        : `moved from page ${from} to page ${to}`,
    kind: (from, to) => `${from} became ${to}`,
    ends: (from, to) => `the scale ${from} became ${to}`,
    'dont-know': (_, to) =>
      to === 'yes' ? '"don\'t know" is offered now' : '"don\'t know" is no longer offered',
    turned: (_, to) => (to === 'yes' ? 'is turned now' : 'is no longer turned'),
    several: (_, to) =>
      to === 'yes' ? 'several answers are allowed now' : 'only one answer is allowed now',
    most: (from, to) => `at most ${to} are ranked, before ${from}`,
    'max-length': (from, to) => `at most ${to} characters, before ${from}`,
    sensitive: (_, to) => (to === 'yes' ? 'sensitive now' : 'no longer sensitive'),
    'options-added': (_, __, names) => `new options: ${names}`,
    'options-dropped': (_, __, names) => `dropped options: ${names}`,
    'options-reordered': () => 'the options in another order',
    text: () => 'changed wording',
    labels: () => 'changed words at the points of the scale',
    'option-texts': (_, __, names) => `changed words of options: ${names}`,
    'unknown-since': (_, __, names) =>
      `says it comes from ${names}, which the version before does not ask`,
    decimals: (from, to) => `decimals: ${to}, before ${from}`,
    bands: (from, to) => `bands: ${to || 'none'}, before ${from || 'none'}`,
    direction: (_, to) => (to === 'higher' ? 'high is good now' : 'low is good now'),
    title: () => 'changed name',
    purpose: () => 'changed purpose',
    source: () => 'changed source',
    languages: (from, to) => `languages: ${to}, before ${from}`,
    anonymity: (from, to) => `answer mode: ${to}, before ${from}`,
    pages: (from, to) => `number of pages: ${to}, before ${from}`,
    'page-titles': () => 'changed page headings',
    groups: (from, to) => `groups: ${to || 'none'}, before ${from || 'none'}`,
    whole: (from, to) => `the whole: ${wholeOf(to)}, before ${wholeOf(from)}`,
    backgrounds: () => 'changed names of the values of backgrounds',
    examples: () => 'changed worked examples',
  },
}

function wholeOf(variable: string): string {
  return variable === 'people' ? 'all answers' : `the mean of the groups of ${variable}`
}
