import { z } from 'zod'
import { blank, type Contact, type ItemKind, itemFields, neverCounted } from './item-kind.ts'

/** Consent to be contacted, and where. Its text says what one consents to. */
export const contactItem = z
  .strictObject({ ...itemFields, kind: z.literal('contact') })
  .meta({ id: 'ContactItem' })
export type ContactItem = z.infer<typeof contactItem>

/** It is stored apart from every other answer and in no order; no file of answers has a column for it. */
export const contactKind: ItemKind<ContactItem> = {
  shape: contactItem,
  ...neverCounted,
  apart: 'contacts',
  fields: ({ key }) => [`${key}.consent`, `${key}.email`],
  cells: () => [],

  read(_item, _scales, raw) {
    if (raw === null || raw === undefined) return blank
    const sent = shape.safeParse(raw)
    if (!sent.success) return { refused: 'wrong-type' }
    const email = sent.data.email.trim()
    if (!sent.data.consent) return email === '' ? blank : { refused: 'no-consent' }
    return address.safeParse(email).success
      ? { answer: { consent: true, email } }
      : { refused: 'no-address' }
  },

  fromForm({ key }, given) {
    const [consent = '', ...more] = given(`${key}.consent`)
    const [email = '', ...others] = given(`${key}.email`)
    if (more.length > 0 || others.length > 0 || !['', 'yes'].includes(consent)) return false
    return { consent: consent === 'yes', email }
  },

  toForm: ({ key }, answer) =>
    isContact(answer)
      ? [
          [`${key}.consent`, ['yes']],
          [`${key}.email`, [answer.email]],
        ]
      : [],

  fromCells: () => blank,
}

const address = z.email().max(254)
const shape = z.strictObject({ consent: z.boolean(), email: z.string().max(1000).default('') })

/** Whether an answer is a consent. */
function isContact(answer: unknown): answer is Contact {
  const given = shape.safeParse(answer)
  return given.success && given.data.consent
}
