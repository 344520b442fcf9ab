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

/** The settings that only a machine of one's own has. */
export interface ServerSettings extends Settings {
  /** NOJD_DATABASE: the path of the SQLite file. */
  readonly database: string
  /** Whether NOJD_DATABASE names it. */
  readonly databaseGiven: boolean
  /** NOJD_KEYS: the folder of the rounds' secrets; beside the database unless it is named. */
  readonly keys: string
  /** NOJD_SURVEYS: a folder of definitions of one's own, beside the catalogue that ships. */
  readonly surveys: string | null
  /** NOJD_LISTEN: host:port. */
  readonly listen: { readonly host: string; readonly port: number }
  /** Whether NOJD_BASE_URL names the address; otherwise it follows the port. */
  readonly addressGiven: boolean
  /** NOJD_LOG_LEVEL. */
  readonly logLevel: string
}

const listen = z
  .string()
  .regex(/^.+:\d{1,5}$/, 'is host:port, for example 127.0.0.1:3000')
  .transform((text) => {
    const at = text.lastIndexOf(':')
    return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) }
  })
  .refine(({ port }) => port <= 65_535, 'has a port above 65535')

const baseUrl = z
  .url({ protocol: /^https?$/, error: 'is an address such as https://enkat.example.se' })
  .transform((text) => new URL(text).origin)

const variables = z.object({
  NOJD_BASE_URL: baseUrl.optional(),
  NOJD_FEWEST: z.coerce
    .number('is a whole number')
    .int('is a whole number')
    .min(0, 'is zero or more')
    .default(0),
  NOJD_LOCALE: z.enum(['sv', 'en'], 'is sv or en').default('sv'),
  NOJD_ORGANISATION: z.string().max(200, 'has at most 200 characters').default('Vår organisation'),
  NOJD_CONTACT: z.string().max(500, 'has at most 500 characters').default(''),
  NOJD_DATABASE: z
    .string()
    .min(1)
    .refine((path) => !path.startsWith('postgres'), 'is a file: PostgreSQL is not supported yet')
    .optional(),
  NOJD_KEYS: z.string().min(1).optional(),
  NOJD_SURVEYS: z.string().min(1).optional(),
  NOJD_LISTEN: listen.default({ host: '127.0.0.1', port: 3000 }),
  NOJD_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'is silent, error, warn, info or debug')
    .default('info'),
})

/**
 * Reads settings from an environment, or says what is wrong, a sentence a variable. Without
 * NOJD_BASE_URL the program can only be reached on this machine; any other address must be named.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { settings: ServerSettings } | { faults: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success)
    return { faults: parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`) }
  const v = parsed.data
  const { host, port } = v.NOJD_LISTEN
  const database = v.NOJD_DATABASE ?? 'nojd.db'
  if (v.NOJD_BASE_URL === undefined && !isLoopback(host))
    return {
      faults: [
        `NOJD_BASE_URL is needed when NOJD_LISTEN is ${host}: links are built from it. ` +
          'Set it to the address people use, for example https://enkat.example.se',
      ],
    }
  return {
    settings: {
      baseUrl: v.NOJD_BASE_URL ?? addressOf(host, port),
      addressGiven: v.NOJD_BASE_URL !== undefined,
      fewest: v.NOJD_FEWEST,
      locale: v.NOJD_LOCALE,
      organisation: v.NOJD_ORGANISATION,
      contact: v.NOJD_CONTACT,
      database,
      databaseGiven: v.NOJD_DATABASE !== undefined,
      keys: v.NOJD_KEYS ?? `${database.replace(/\.db$/, '')}-keys`,
      surveys: v.NOJD_SURVEYS ?? null,
      listen: v.NOJD_LISTEN,
      logLevel: v.NOJD_LOG_LEVEL,
    },
  }
}

/** The settings of a server that listens at this port, whether it was wished for or given. */
export function atPort(settings: ServerSettings, port: number): ServerSettings {
  if (settings.addressGiven) return settings
  return { ...settings, baseUrl: addressOf(settings.listen.host, port) }
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
