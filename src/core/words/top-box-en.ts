import type { topBoxSv } from './top-box-sv.ts'

export const topBoxEn: typeof topBoxSv = {
  question: 'Question',
  share: 'Share',
  band: 'Band',
  none: 'No share can be shown',
  empty: 'No questions to show',
  first: (count, all, label) => `${count} of ${all} ${label}`,
  next: (count, label) => `${count} ${label}`,
  from: (percent) => `at least ${percent}`,
  between: (low, high) => `${low}–${high}`,
  under: (percent) => `below ${percent}`,
  count: (count, one) => (one ? `${count} question` : `${count} questions`),
  unseen: 'Without a band',
  named: (label, rows) => `${label}: ${rows}.`,
  hidden: (count, one) =>
    one ? `${count} question has no band.` : `${count} questions have no band.`,
}
