import type { weightedSv } from './weighted-sv.ts'

export const weightedEn: typeof weightedSv = {
  by: (variables) => (variables === '' ? 'Weighted' : `Weighted by ${variables}`),
  interval: (ends) => `95% confidence interval ${ends}`,
  asMany: (people) => `as good as ${people} answers of equal weight`,
  short: 'weighted',
  unit: 'unit',
  and: 'and',
  none: {
    'too-few': 'Not weighted: too few answers in one of the groups that would be weighed',
    'empty-stratum': 'Not weighted: nobody answered in one of the groups that would be weighed',
  },
  note: 'Those who were asked are a sample: the intervals hold if those who answered are a random sample of the whole population.',
}
