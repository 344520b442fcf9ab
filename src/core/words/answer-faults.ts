import type { AnswerFaultCode } from '../items/item-kind.ts'

/** What was wrong with an answer, in the words of the API and of files; never what it was. */
export const answerFaultWords = {
  'wrong-type': 'is not an answer to this kind of question',
  'off-scale': 'lies outside the scale, or between its points',
  'no-dont-know': 'this question does not offer "don\'t know"',
  'no-such-option': 'the question has no such option or object',
  'given-twice': 'the same option or the same place is given twice',
  'too-many': 'more options are ranked than the question allows',
  'not-alone': '"dont-know" is an answer of its own, not one of several',
  'not-in-order': 'the places have a gap: 1, 2, 3 and so on',
  'too-long': 'is longer than the question allows',
  'no-address': 'the e-mail address is not one',
  'no-consent': 'there is an address but no consent',
  'unknown-item': 'the survey has no such question',
} satisfies Record<AnswerFaultCode, string>
