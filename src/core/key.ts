import { z } from 'zod'

/**
 * A key: lower case a–z, 0–9 and hyphens, 1–64 characters. Swedish words lose their rings and
 * dots (`trivs-pa-jobbet`); a key is never translated.
 */
export const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a key has only a–z, 0–9 and single hyphens between them')
  .max(64, 'a key has at most 64 characters')
  // The one key that every object of the language has already.
  .refine((text) => text !== 'constructor', 'the word "constructor" is taken: choose another key')

/** The path of a unit, codes joined by `/` from the top: `stad/intraservice/it`. Empty: the whole. */
export const unitPath = z
  .string()
  .max(400)
  .regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*)?$/,
    'a unit is a path of codes such as stad/intraservice/it (a–z, 0–9, hyphens)',
  )

/** A definition version as people write it: `hme@1`. */
export const definitionName = z
  .string()
  .regex(/^[a-z0-9-]{1,64}@[1-9][0-9]{0,5}$/, 'a definition version is written key@version: hme@1')
