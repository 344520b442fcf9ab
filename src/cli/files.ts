import { closeSync, fchmodSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Unusable } from '../core/refusal.ts'
import { readJsonText } from '../exchange/json.ts'

const largest = 64 * 1024 * 1024

/** The text of a file in UTF-8, or why there is none. */
export function readText(path: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${whyNot(error)}.`)
  }
  if (bytes.length > largest) throw new Unusable(`${path} is larger than 64 MB.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Half of every letter in UTF-16, and of no text of ours.
    if (!text.includes('\0')) return text
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw new Unusable(`${path} is not UTF-8. Save it as UTF-8 and try again.`)
}

/** The content of a JSON file, or where it stops being JSON. */
export function readJson(path: string): unknown {
  const read = readJsonText(readText(path))
  if ('fault' in read) throw new Unusable(`${path} is not JSON: ${read.fault}.`)
  return read.content
}

/** Writes a file, or says why it cannot be. */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw new Unusable(`${path} cannot be written: ${whyNot(error)}.`)
  }
}

/** Writes a file that this user alone may read, making its folder if need be. */
export function writeSecret(path: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const file = openSync(path, 'w', 0o600)
    try {
      // A file that was there already may have been open to others.
      fchmodSync(file, 0o600)
      writeFileSync(file, content)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new Unusable(`${path} cannot be written: ${whyNot(error)}.`)
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
      return 'this user may not'
    default:
      return String(error)
  }
}
