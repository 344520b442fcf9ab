import type { Catalogue } from './core/catalogue.ts'
import type { Draw } from './charts/drawing/draw.ts'
import type { Db } from './db/database.ts'
import type { Settings } from './settings.ts'

/**
 * Everything outside the program. Time, chance and keys come in here and nowhere else, so a test
 * can turn the clock and play years in a second.
 */
export interface World {
  readonly db: Db
  now(): Date
  /** That many bytes that nobody can guess. */
  random(bytes: number): Uint8Array
  readonly hashing: Hashing
  readonly keys: KeyStore
  readonly log: Log
  readonly settings: Settings
  readonly catalogue: Catalogue
  /** Draws charts; where there are threads, in one of its own, so that nobody else waits. */
  readonly draw: Draw
}

/** Hashes of many texts at once, in their order: a round has a token for each of its people. */
export interface Hashing {
  /** 128 bits of HMAC-SHA-256 of each text under a secret, as base64url. */
  sign(secret: Uint8Array, texts: readonly string[]): Promise<string[]>
  /** SHA-256 of each text as lower-case hex. */
  sha256(texts: readonly string[]): Promise<string[]>
}

/** Where the secrets of rounds live: never in the database, so never in its backups. */
export interface KeyStore {
  put(name: string, secret: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | undefined>
  remove(name: string): Promise<void>
  /** The names of all that lie there. */
  list(): Promise<string[]>
  /** Whether secrets can be kept: false when the folder is gone or cannot be written. */
  ready(): Promise<boolean>
  /** What an operator does when a secret is not there: a sentence. */
  readonly whenMissing: string
}

/** The operator's log. No address, token or answer of a respondent is ever handed to it. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}
