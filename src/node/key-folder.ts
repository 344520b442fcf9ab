import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Unusable } from '../core/refusal.ts'
import type { KeyStore } from '../world.ts'

/**
 * A folder of secrets, one file each, readable by this user alone (0600 in a 0700 folder). A file
 * is whole or absent: it is written beside, synced, and moved into place.
 */
export function keyFolder(path: string): KeyStore {
  const file = (name: string) => {
    if (!/^[\w-]{1,100}$/.test(name))
      throw new Error('keyFolder: a name has letters, digits, - or _')
    return join(path, name)
  }
  return {
    async put(name, secret) {
      const beside = `${file(name)}.${randomBytes(6).toString('hex')}`
      const handle = await create(path, beside)
      try {
        await handle.writeFile(secret)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(beside, file(name))
      const folder = await open(path, 'r')
      try {
        await folder.sync()
      } finally {
        await folder.close()
      }
    },
    async get(name) {
      try {
        return Uint8Array.from(await readFile(file(name)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw new Unusable(`The key folder ${path} cannot be read (${String(error)}).`)
      }
    },
    async ready() {
      try {
        await mkdir(path, { recursive: true, mode: 0o700 })
        await access(path, constants.W_OK)
        return true
      } catch {
        return false
      }
    },
    async remove(name) {
      await rm(file(name), { force: true })
    },
    async list() {
      try {
        // What was being written when the program was cut off has a dot in its name.
        const found = await readdir(path, { withFileTypes: true })
        return found.filter((f) => f.isFile() && !f.name.includes('.')).map(({ name }) => name)
      } catch (error) {
        if (isMissing(error)) return []
        throw new Unusable(`The key folder ${path} cannot be read (${String(error)}).`)
      }
    },
    whenMissing: 'Point NOJD_KEYS at the folder that was used when the round was planned.',
  }
}

/** A new file in the folder, which is made when it is not there. */
async function create(folder: string, path: string) {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await open(path, 'wx', 0o600)
  } catch (error) {
    throw new Unusable(
      `The key folder ${folder} cannot be written (${String(error)}). Name another in NOJD_KEYS.`,
    )
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
