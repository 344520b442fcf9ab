import type { findingsSv } from './findings-sv.ts'

export const findingsEn: typeof findingsSv = {
  yearBefore: 'the year before',
  was: (name, value, before, when) => `${name} ${value} (${before} ${when}).`,
  published: (when) => `${when}, published`,
  change: {
    increased: 'The increase is statistically established.',
    decreased: 'The decrease is statistically established.',
    increasedUnseen: 'The value has increased, but by less than the numbers show.',
    decreasedUnseen: 'The value has decreased, but by less than the numbers show.',
    increasedFact: 'The value has increased: everybody answered both times.',
    decreasedFact: 'The value has decreased: everybody answered both times.',
    'unchanged-fact': 'The value is unchanged: everybody answered both times.',
    riseNotEstablished: 'The increase is not statistically established.',
    fallNotEstablished: 'The decrease is not statistically established.',
    notEstablished: 'No change is statistically established.',
  },
  cannotTell: {
    break: 'The series has broken since then, so the values cannot be compared.',
    'no-figure': '',
    rounded: 'Whether anything has changed cannot be told: one of the values is rounded.',
    'no-precision':
      'Whether anything has changed cannot be told: the margin of error is not known.',
    'no-variation': 'Whether anything has changed cannot be told: the answers do not differ.',
  },
  brief: {
    increased: 'increased',
    decreased: 'decreased',
    'unchanged-fact': 'unchanged',
    'not-established': 'not established',
    'cannot-tell': 'cannot be told',
    lower: 'lower in the order',
    higher: 'higher in the order',
  },
  difference: (diff, low, high) =>
    `The difference is ${diff} (95% confidence interval ${low} to ${high}).`,
  mix: (diff, within, mix, by) =>
    `Reckoned by how many answered in each group (${by}), the difference is ${diff}: ${within} within the groups and ${mix} a change of mix.`,
  mixOfFrame: (diff, within, mix, by) =>
    `Reckoned by how many each group is (${by}), the difference is ${diff}: ${within} within the groups and ${mix} a change of mix.`,
  unit: 'unit',
  target: {
    reached: (name, value, goal) => `${name} reaches the target (${value}, ${goal}).`,
    'not-reached': (name, value, goal) => `${name} does not reach the target (${value}, ${goal}).`,
    'cannot-tell': (name, value, goal) =>
      `Whether ${name} reaches the target cannot be told (${value}, ${goal}).`,
    meets: (name, value, goal) => `${name} ${value}, ${goal} (published).`,
    misses: (name, value, goal) => `${name} ${value}, ${goal} (published).`,
  },
  onTargetSince: (when) => `without a break since ${when}`,
  reachedSince: (when) => `reaches the target since ${when}`,
  trend: {
    upward: (when, k) => `Upward since ${when} (${k} rounds)`,
    downward: (when, k) => `Downward since ${when} (${k} rounds)`,
    'no-certain-trend': (when, k) => `No certain trend since ${when} (${k} rounds)`,
  },
  uneven: 'the curve is uneven',
  fromTo: (low, high) => `${low} to ${high}`,
  note: 'The measures of a group are judged together, so that chance is seldom taken for a change.',
  anonymousNote:
    'The answers are anonymous and cannot be paired. The rounds are compared as if different people had answered, which makes the judgement cautious: a real change may be missed, but chance is seldom taken for a change.',
  changes: (since) => `Change since ${since}`,
  columns: { before: 'Before', now: 'Now', difference: 'Difference', verdict: 'Verdict' },
}
