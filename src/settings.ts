import { z } from 'zod'

/** What the installation is told from outside. Every field has the name of its variable beside it. */
export interface Settings {
  /** NOJD_BASE_URL: where people reach the program; every link is built from it and no other. */
  readonly baseUrl: string
  /** NOJD_FEWEST: raises every line of the table of smallest n to at least this. */
  readonly fewest: number
  /** NOJD_LOCALE: the language of staff pages, and of numbers in publications. */
  readonly locale: 'sv' | 'en'
  /** NOJD_ORGANISATION: who asks. */
  readonly organisation: string
  /** NOJD_CONTACT: whom to turn to, on every page for respondents; an address or a sentence. */
  readonly contact: string
}

/** The variables of every installation; a platform adds its own. */
export const commonVariables = z.object({
  NOJD_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'is an address such as https://enkat.example.se' })
    .transform((text) => new URL(text).origin)
    .optional(),
  NOJD_FEWEST: z.coerce
    .number('is a whole number')
    .int('is a whole number')
    .min(0, 'is zero or more')
    .default(0),
  NOJD_LOCALE: z.enum(['sv', 'en'], 'is sv or en').default('sv'),
  NOJD_ORGANISATION: z.string().max(200, 'has at most 200 characters').default('Vår organisation'),
  NOJD_CONTACT: z.string().max(500, 'has at most 500 characters').default(''),
})

type Environment = Readonly<Record<string, unknown>>

/** Reads variables, an empty one being none, or says what is wrong, a sentence a variable. */
export function readVariables<Read>(
  variables: z.ZodType<Read>,
  env: Environment,
): { read: Read } | { faults: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (parsed.success) return { read: parsed.data }
  return { faults: parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`) }
}

/** The settings at an address. */
export function settingsAt(baseUrl: string, v: z.infer<typeof commonVariables>): Settings {
  return {
    baseUrl,
    fewest: v.NOJD_FEWEST,
    locale: v.NOJD_LOCALE,
    organisation: v.NOJD_ORGANISATION,
    contact: v.NOJD_CONTACT,
  }
}

/** Reads the settings of a program that cannot know by itself where people reach it. */
export function readSettings(env: Environment): { settings: Settings } | { faults: string[] } {
  const read = readVariables(commonVariables, env)
  if ('faults' in read) return read
  const baseUrl = read.read.NOJD_BASE_URL
  if (baseUrl === undefined)
    return { faults: ['NOJD_BASE_URL is needed: links are built from it, other hosts are refused'] }
  return { settings: settingsAt(baseUrl, read.read) }
}
