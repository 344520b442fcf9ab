import type { respondItemsSv } from './respond-items-sv.ts'

/** What stands beside the questions of a form, by the kind of item. */
export const respondItemsEn: typeof respondItemsSv = {
  between: (point, low, high) => `${point} (${low} – ${high})`,
  number: (low, high) => `A whole number, ${low} to ${high}`,
  several: 'You can choose several.',
  rank: {
    none: '–',
    all: 'Choose 1 for the most important, 2 for the next most important and so on. You need not include all.',
    some: (most) =>
      most === '1'
        ? 'Choose 1 for the most important.'
        : `Choose 1 for the most important, 2 for the next most important and so on, at most ${most}.`,
  },
  text: (most) =>
    `Write no names or anything else that lets somebody be recognised. At most ${most} characters.`,
  contact: {
    legend: 'Contact',
    email: 'E-mail address',
    stored: {
      anonymous:
        'Voluntary. If you tick the box, your e-mail address is stored by itself. It cannot be tied to your answers. Without a tick no address is stored.',
      confidential:
        'Voluntary. If you tick the box, your e-mail address is stored with your answers until the survey closes. Then it is kept by itself, with no tie to what you answered. Without a tick no address is stored.',
      open: 'Voluntary. If you tick the box, your e-mail address is stored with your answers until the survey closes. Then it is kept by itself, with no tie to what you answered. Without a tick no address is stored.',
    },
  },
}
