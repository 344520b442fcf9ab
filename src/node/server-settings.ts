import { z } from 'zod'
import { commonVariables, readVariables, type Settings, settingsAt } from '../settings.ts'

/** The settings of a machine of one's own. */
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

const variables = commonVariables.extend({
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
export function readServerSettings(
  env: Readonly<Record<string, string | undefined>>,
): { settings: ServerSettings } | { faults: string[] } {
  const read = readVariables(variables, env)
  if ('faults' in read) return read
  const v = read.read
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
      ...settingsAt(v.NOJD_BASE_URL ?? addressOf(host, port), v),
      addressGiven: v.NOJD_BASE_URL !== undefined,
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
