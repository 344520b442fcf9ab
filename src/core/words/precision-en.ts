import type { precisionSv } from './precision-sv.ts'

export const precisionEn: typeof precisionSv = {
  interval: (ends, assumes) => `95% confidence interval ${ends}, ${assumes}`,
  assumes: {
    'random-non-response': 'if those who did not answer are missing at random',
    'random-sample': 'if those who answered are a random sample',
  },
  everybody: 'Everybody answered: the number is a fact without a margin of error',
  ofRound:
    'The group or one beside it is small, so the spread of the whole round is used; this assumes that groups spread alike',
  note: 'Intervals are 95% confidence intervals and hold if those who answered are like a random sample. Means and indices of small groups, and of groups beside a small one, have the spread of the whole round, which assumes that groups spread alike.',
  none: {
    'open-link':
      'No confidence interval: the link was open, so nobody knows whom the answers speak for',
    'one-answer': 'No confidence interval: a single answer',
    'no-variation': 'No confidence interval: the answers do not differ',
    'too-few': 'No confidence interval: too few answers to show how they spread',
    'not-published': 'No confidence interval: only the number was published',
    'never-asked': 'No confidence interval: the number does not come from a survey',
  },
}
