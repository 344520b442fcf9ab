import { apiPageEn } from './api-page-en.ts'
import { definitionDiffEn } from './definition-diff-en.ts'
import { onTargetEn } from './on-target-en.ts'
import { respondItemsEn } from './respond-items-en.ts'
import { compareChartEn } from './compare-chart-en.ts'
import { heatmapEn } from './heatmap-en.ts'
import { pictureEn } from './picture-en.ts'
import { rankChartEn } from './rank-chart-en.ts'
import { bulletStripEn } from './bullet-strip-en.ts'
import { distributionChartEn } from './distribution-chart-en.ts'
import { npsChartEn } from './nps-chart-en.ts'
import { topBoxEn } from './top-box-en.ts'
import { precisionEn } from './precision-en.ts'
import { planSizeEn } from './plan-size-en.ts'
import { leadEn } from './lead-en.ts'
import { weightedEn } from './weighted-en.ts'
import { findingsEn } from './findings-en.ts'
import { priorityMatrixEn } from './priority-matrix-en.ts'
import { besideEn } from './beside-en.ts'
import type { Words } from './sv.ts'

/** Everything people read, in English. */
export const en: Words = {
  respond: {
    pageOf: (page: string, pages: string) => `Page ${page} of ${pages}`,
    next: 'Next',
    back: 'Back',
    send: 'Send my answers',
    clear: 'Clear the page',
    otherLanguage: 'English',
    point: (point: string, label: string) => (label === '' ? point : `${point} ${label}`),
    dontKnow: "Don't know",
    errorPrefix: 'Error: ',
    faultsHeading: 'Something needs mending before the answers can be sent',
    faults: {
      'wrong-type':
        'The answer cannot be read. Choose one of the alternatives or write a whole number.',
      'off-scale': 'The answer lies outside the scale. Give a number within it.',
      'no-dont-know':
        'The question has no "don\'t know". Choose one of the alternatives or leave it out.',
      'no-such-option': 'The answer cannot be read. Choose among the alternatives.',
      'given-twice': 'The same number is chosen twice. Give each alternative its own number.',
      'too-many': 'More alternatives are chosen than the question takes. Remove some.',
      'not-alone': '"Don\'t know" does not go with other choices. Remove one or the other.',
      'not-in-order': 'A number is left out. Begin with 1 and leave none out.',
      'too-long': 'The text is too long. Shorten it.',
      'no-address': 'Write a whole e-mail address, such as name@example.com, or remove the tick.',
      'no-consent': 'Tick the box if the address may be stored, or remove the address.',
      'unknown-item': 'The form held a question that the survey does not have.',
    },
    prompt: (count: string, one: boolean) =>
      one
        ? 'One question on this page has no answer. Answer it, or go on anyway.'
        : `${count} questions on this page have no answer. Answer them, or go on anyway.`,
    minutes: (minutes: string, questions: string) =>
      `${questions} questions, about ${minutes} ${minutes === '1' ? 'minute' : 'minutes'}. No question is required.`,
    until: (day: string) => `You can answer until ${day}.`,
    replace: 'If you send again before the last day, your earlier answer is replaced.',
    privacyHeading: 'How your answer is used',
    modes: {
      anonymous: (mean: string, share: string) =>
        `The survey is anonymous. Your answer is stored without name and time. Who has answered is known, so that reminders can be sent, but not what. Means and indices are shown only for groups with at least ${mean} answers, shares from ${share}.`,
      confidential: (mean: string, share: string) =>
        `The survey is confidential. Your answer belongs to your invitation until the survey closes and is never shown by itself. Means and indices are shown only for groups with at least ${mean} answers, shares from ${share}.`,
      open: (mean: string, share: string) =>
        `The survey is open: everybody with the link can answer, so the result is not representative. Means and indices are shown only from ${mean} answers, shares from ${share}.`,
    },
    demo: 'This is a demonstration with a made-up organisation. Answers are not sealed: write nothing secret.',
    sees: {
      private: 'The result is seen by those responsible for the survey.',
      asked: 'Those responsible for the survey share the result with everybody who was asked.',
      public: 'Those responsible for the survey make the result public.',
    },
    thanks: {
      title: 'Thank you for your answer',
      received: 'Your answer has been received and stored.',
      change:
        'To change something, answer again with the same link until the survey closes. The new answer replaces the old one.',
      changeOpen: 'You can close the page now.',
      results: 'The result is computed when the survey has closed.',
    },
    answered: {
      title: 'You have already answered',
      ask: 'Do you want to change your answer? A new answer replaces the old one.',
      anonymous:
        'Your earlier answer cannot be shown, because the survey is anonymous. You start from the beginning.',
      again: 'Answer again',
    },
    closed: {
      title: 'The survey is closed',
      body: 'It takes no more answers. Thank you for wanting to answer.',
    },
    notYet: {
      title: 'The survey has not opened yet',
      body: 'The link is right. Come back when the survey has opened.',
      opens: (day: string) => `The survey opens ${day}.`,
    },
    paused: {
      title: 'The survey is paused',
      body: 'It takes no answers just now. Try again later.',
    },
    unknown: {
      title: 'The link leads to no survey',
      body: 'Check that all of the address came along. The link may also belong to a survey that was removed.',
    },
    unreadable: {
      title: 'The answer could not be read',
      body: 'Nothing was stored. Open the link again and answer anew.',
    },
    items: respondItemsEn,
    contact: 'Questions about the survey?',
    noContact: 'Turn to whoever sent it.',
  },
  staff: {
    home: 'Series',
    signOut: 'Sign out',
    signIn: {
      title: 'Sign in',
      press: 'Press the button to sign in. The link works once.',
      button: 'Sign in',
      used: 'The link is used or too old.',
      needed: 'You need a sign-in link. Whoever runs the installation makes one with the command',
    },
    noSeries: 'There are no series yet. Add one with the command',
    running: 'Running',
    results: 'Results',
    rounds: 'Rounds',
    round: 'Round',
    measures: 'Measures',
    newest: 'Newest',
    target: 'Target',
    state: 'State',
    states: {
      draft: 'planned',
      scheduled: 'scheduled',
      open: 'open',
      paused: 'paused',
      closing: 'closing',
      closed: 'closed',
      published: 'published',
      cancelled: 'cancelled',
    },
    simulated: 'simulated',
    simulatedNote: 'Rounds marked simulated rest on made-up answers from a made-up organisation.',
    answers: 'Answers',
    answersOf: (submitted: string, invited: string, rate: string) =>
      `${submitted} of ${invited} have answered (${rate})`,
    answersOpen: (submitted: string) => `${submitted} have answered (open link, no response rate)`,
    noScores: 'No results are shown while the round is open.',
    group: 'Group',
    everybody: 'Everybody asked',
    show: 'Show',
    everyFigure: 'Every figure',
    distributions: 'Distribution of answers',
    distributionModes: { diverging: 'around the middle', full: 'to 100%' },
    asTable: 'Show as a table',
    download: 'Download',
    specification: 'Vega-Lite',
    definition: 'Survey',
    mode: 'Mode',
    modes: { anonymous: 'anonymous', confidential: 'confidential', open: 'open' },
    opens: 'Opens',
    closes: 'Closes',
    notSet: 'not decided',
    responseRate: 'Response rate',
    published: 'Published',
    publication: (number: string) => `Publication number ${number}`,
    final: 'final',
    preliminary: 'preliminary',
    fingerprint: 'Checksum',
    thresholds: (mean: string, share: string) =>
      `Means and indices are shown from ${mean} answers, shares from ${share}. Smaller groups are not shown.`,
    wholeOnly:
      'Only the whole round is published: groups are shown once combinations of groups are audited exactly.',
    n: 'n',
    notRepresentative:
      'Open link: everybody who had it could answer. The result is not representative.',
    destroyed: (fewest: string) =>
      `There were fewer answers than ${fewest}. They were never opened and are destroyed, for somebody could have been recognised.`,
    unaudited:
      'Groups are shown because this is a demonstration: differences between groups can reveal a small one, and that is not audited yet.',
    percentNote: 'Percentages are rounded one by one and need not add up to 100.',
    actions: {
      open: 'Open the round',
      close: 'Close the round',
      publish: 'Compute and publish',
      closeWarning: 'Closing cannot be undone: links stop working and answers are mixed.',
    },
    refused: 'It could not be done',
    notFound: { title: 'The page does not exist', body: 'The address leads to nothing here.' },
    wrong: {
      title: 'Something went wrong',
      body: 'The fault has been noted. Try again in a while.',
    },
    otherLanguage: 'English',
  },
  period: {
    ordinals: ['first', 'second', 'third', 'fourth'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    year: (year: string) => `in ${year}`,
    half: (ordinal: string, year: string) => `in the ${ordinal} half of ${year}`,
    third: (ordinal: string, year: string) => `in the ${ordinal} third of ${year}`,
    quarter: (ordinal: string, year: string) => `in the ${ordinal} quarter of ${year}`,
  },
  reason: {
    'too-few': 'too few answers',
    'would-reveal': 'would reveal another group',
    'no-answers': 'no answers',
    'empty-group': 'the group is empty',
    'not-reported': 'not reported',
  },
  bound: {
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
  },
  trend: {
    countedIn: (unit: string) => `Counted in ${unit}`,
    nothingYet: (name: string) => `${name}: no results yet`,
    notShown: (name: string, when: string, why: string) => `${name} is not shown ${when}: ${why}`,
    valueThen: (name: string, value: string, when: string) => `${name} ${value} ${when}`,
    highest: ', highest so far',
    lowest: ', lowest so far',
    highestSince: (when) => `, highest since ${when}`,
    lowestSince: (when) => `, lowest since ${when}`,
    highestSinceBreak: ', highest since the break',
    lowestSinceBreak: ', lowest since the break',
    points: (name: string, count: string, from: string, to: string, one: boolean) =>
      one
        ? `${name} has one point, ${from}.`
        : `${name} has ${count} points, the first ${from}, the last ${to}.`,
    imported: (count: string, one: boolean) =>
      one
        ? 'One is imported, published before, and drawn hollow.'
        : `${count} are imported, published before, and drawn hollow.`,
    hidden: (count: string, one: boolean) =>
      one ? 'One is not shown.' : `${count} are not shown.`,
    span: (low: string, lowWhen: string, high: string, highWhen: string) =>
      `The lowest value is ${low}, ${lowWhen}; the highest is ${high}, ${highWhen}.`,
    newest: (value: string, when: string, n: string | null) =>
      n === null
        ? `The newest is ${value}, ${when}.`
        : `The newest is ${value}, ${when}, of ${n} answers.`,
    goal: (goal: string) => `Current ${goal}.`,
    preliminary: 'The newest is preliminary.',
    simulated: 'Points marked simulated rest on made-up answers.',
    goals: {
      'at-least': (value: string) => `target ${value}`,
      above: (value: string) => `target above ${value}`,
      'at-most': (value: string) => `target at most ${value}`,
      below: (value: string) => `target below ${value}`,
      'higher-than': (value: string) => `target higher than ${value}`,
      'lower-than': (value: string) => `target lower than ${value}`,
    },
  },
  onTarget: onTargetEn,
  definitionDiff: definitionDiffEn,
  chart: {
    target: 'Target',
    directions: {
      'at-least': (value) => `at least ${value}`,
      above: (value) => `above ${value}`,
      'at-most': (value) => `at most ${value}`,
      below: (value) => `below ${value}`,
      'higher-than': (period) => `higher than ${period}`,
      'lower-than': (period) => `lower than ${period}`,
    },
    imported: 'Imported, published before',
    computed: 'Computed from answers',
    simulated: 'simulated',
    interval: '95% confidence interval',
    withheld: 'not shown',
    preliminary: 'preliminary',
    n: (n: string) => `n = ${n}`,
    break: 'break in the series',
    breakBecause: {
      reworded: 'reworded question',
      'new-scale': 'new scale',
      new: 'new question',
      questionnaire: 'changed questionnaire',
      recomputed: 'changed computation',
      layout: 'changed layout',
      audience: 'changed audience',
      unit: 'changed unit',
    },
    empty: 'No measurements yet',
    period: 'Period',
    value: 'Value',
    source: 'Source',
    note: 'Note',
  },
  picture: pictureEn,
  heatmap: heatmapEn,
  compareChart: compareChartEn,
  rankChart: rankChartEn,
  bulletStrip: bulletStripEn,
  distributionChart: distributionChartEn,
  npsChart: npsChartEn,
  topBox: topBoxEn,
  beside: besideEn,
  precision: precisionEn,
  planSize: planSizeEn,
  lead: leadEn,
  weighted: weightedEn,
  findings: findingsEn,
  priorityMatrix: priorityMatrixEn,
  apiPage: apiPageEn,
}
