import type { planSizeSv } from './plan-size-sv.ts'

export const planSizeEn: typeof planSizeSv = {
  from: (title, name, value, n, N) =>
    `${title}, ${name}: ${value}, ${n} answers${N === null ? '' : ` from ${N} people asked`}.`,
  points: (difference) => `${difference} percentage points`,

  each: (difference, first, next) =>
    first === next
      ? `To see a difference of ${difference} between two rounds takes ${first} answers in each.`
      : `To see a difference of ${difference} between two rounds takes ${first} answers in the first and ${next} in the second.`,
  eachInvited: (rate, first, next) =>
    first === next
      ? `If ${rate} of those invited answer, that is ${first} invitations a round.`
      : `If ${rate} of those invited answer, that is ${first} invitations in the first and ${next} in the second.`,
  next: (difference, last, answers) =>
    `To see a change of ${difference} since the last round, which had ${last} answers, takes ${answers} answers next time.`,
  nextInvited: (rate, invited) =>
    `If ${rate} of those invited answer, that is ${invited} invitations.`,
  notEnough: 'So many answers will not come, even if everybody is invited: more must answer.',
  again: (answers, sees) =>
    `With ${answers} answers next time a change of ${sees} or more can be shown.`,

  reasons: {
    'no-difference': 'Without a difference to see there is nothing to plan.',
    'off-scale': 'The share would end outside 0–100%.',
    'no-spread':
      'How much answers differ is not told, so how many it takes cannot be said. Assume a spread instead: nojd plan-size --sd.',
    'too-few': 'A single answer last time is too little to compare with.',
  },
  lastTooSmall: (difference, last) =>
    `No number of answers next time is enough to see a change of ${difference}: with ${last} answers the last round alone is too unsure. It takes two new rounds.`,

  spread: {
    mean: (sd, sd2) =>
      sd2 === null
        ? `Reckoned with the standard deviation ${sd}.`
        : `Reckoned with the standard deviation ${sd}, and ${sd2} in the second round.`,
    share: (share) => `Reckoned with a share of ${share}.`,
    nps: (promoters, critics) => `Reckoned with ${promoters} promoters and ${critics} critics.`,
  },
  sure: (power, alpha) =>
    `Power ${power}: that is the chance of seeing such a difference if it is there. The risk of seeing one that is not is ${alpha}.`,
  notes: {
    luck: 'Smaller differences may still be found, by luck.',
    'few-answers': 'Below 30 answers it takes 1–2 more a round.',
    'several-measures':
      'A publication judges all measures of the round together, which asks somewhat more of each.',
    'same-proportions':
      'The whole is the mean of groups: reckoned with its published standard error, and as if the groups are asked and answer in the same proportions next time.',
  },

  census: (n) =>
    `All ${n} answered: the number is a fact about them. If everybody answers next time too, every change is a fact, however small. It says nothing of what others would have answered, nor whether it comes by chance or because some have left and others have come.`,
  answered: (n, N, missing) =>
    `${n} of ${N} answered. What is unsure is only what ${missing} more would have answered, if those are missing at random. If everybody answers both times, every change is a fact about these people; it says nothing of what others would have answered.`,
  everybody: (first, next) =>
    `Reckoned for the very ${first === next ? first : `${first} and then ${next}`} who can be asked, if those who do not answer are missing at random. If everybody answers both times, every change is a fact about them.`,
  nextTime: 'Reckoned as if those who do not answer next time are missing at random.',
  sample: 'This holds if those who answer are a random sample of those it is about.',
}
