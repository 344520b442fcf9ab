import type { leadSv } from './lead-sv.ts'

export const leadEn: typeof leadSv = {
  certain: (who) => `${who} leads, and the lead is statistically certain.`,
  best: { higher: 'the highest value', lower: 'the lowest value' },
  notCertain: (who, best, against) =>
    `${who} has ${best}, but that ${who} leads is not certain (against ${against}).`,
  openLink: (who, best) =>
    `${who} has ${best}. Whether ${who} leads cannot be told: the link was open, so the answers are not representative.`,
  noVariation: (who, best, against) =>
    `${who} has ${best}. Whether ${who} leads cannot be told (against ${against}): everybody sets them apart by the same.`,
  shared: { higher: 'the highest value', lower: 'the lowest value' },
  tie: (who, shared) => `${who} share ${shared}: nobody leads.`,
  nothing: 'nothing to compare.',
  tooFew: 'whether anybody leads is not shown, too few answers.',
  tested:
    'The comparison is of what the same people say of both, so the difference is not always that of the printed numbers; it holds if those who did not answer are missing at random.',
  leadsHere: 'leads with statistical certainty',
  leadsInAll: (of) => `leads with statistical certainty in all ${of}`,
  leadsIn: (count) => `leads with statistical certainty in ${count} of them`,
  leadsInNone: 'nobody is certainly ahead',
  heading: {
    certain: 'the lead is statistically certain',
    'not-certain': 'not certainly ahead',
    'cannot-tell': 'whether it is certainly ahead cannot be told',
  },
  underlined: 'Statistically certain lead',
  noneUnderlined: 'No lead is statistically certain.',
  lead: 'Lead',
  behind: (who) => `${who} ahead by`,
  isCertain: 'Certain',
  pairs: 'People who rated both',
  verdicts: {
    certain: 'yes',
    'not-certain': 'no',
    'cannot-tell': 'cannot be told',
    tie: 'equal',
  },
  wouldReveal: 'would reveal single answers',
  shortCertain: (who) => `${who}, certain`,
  shortNotCertain: (who, against) => `${who}, not certain (against ${against})`,
  shortCannotTell: (who) => `${who}, cannot be told`,
  shortTie: (who) => `shared: ${who}`,
  shortTooFew: 'too few answers',
  steps: {
    after: (options) =>
      `Certain steps: after ${options}; between the lines the options cannot be told apart.`,
    all: 'Every step of the order is statistically certain.',
    none: 'No step of the order is statistically certain: neighbours cannot be told apart.',
    unknown: (options) =>
      `Whether the step is certain cannot be told after ${options}: everybody sets them apart by the same.`,
    tested:
      'Only neighbours in the order are tested, as if those who did not answer are missing at random.',
    openLink:
      'Whether the steps are certain cannot be told: the link was open, so the answers are not representative.',
    tooFew: 'Whether the steps of the order are certain is not shown: too few answers.',
    agreed: (w) =>
      `Agreement is Kendall’s W ${w}: it is certain that those who ranked agree to some degree, but not that the whole order is certain.`,
    notAgreed: (w) =>
      `Agreement is Kendall’s W ${w}: it is not certain that those who ranked agree at all.`,
    line: 'Line: statistically certain step. Between the lines the options cannot be told apart.',
    toNext: 'To the next',
    isCertain: 'Certain step',
  },
}
