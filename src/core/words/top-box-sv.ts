/** The words of a table of shares sorted under the steps of a band set. */
export const topBoxSv = {
  question: 'Fråga',
  share: 'Andel',
  band: 'Band',
  none: 'Ingen andel kan visas',
  empty: 'Inga frågor att visa',
  /** One step of the finding: how many, of how many, its label. */
  first: (count: string, all: string, label: string) => `${count} av ${all} ${label}`,
  next: (count: string, label: string) => `${count} ${label}`,
  from: (percent: string) => `minst ${percent}`,
  between: (low: string, high: string) => `${low}–${high}`,
  under: (percent: string) => `under ${percent}`,
  count: (count: string, one: boolean) => (one ? `${count} fråga` : `${count} frågor`),
  unseen: 'Utan band',
  named: (label: string, rows: string) => `${label}: ${rows}.`,
  hidden: (count: string, one: boolean) =>
    one ? `${count} fråga har inget band.` : `${count} frågor har inget band.`,
}
