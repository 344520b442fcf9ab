import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Catalogue, catalogueOf } from '../core/catalogue.ts'
import { Unusable } from '../core/refusal.ts'

/** Reads the catalogue of several folders, a later folder's file standing before an earlier's. */
export function readCatalogue(folders: readonly string[]): Catalogue {
  return catalogueOf(folders.flatMap(filesOf))
}

function filesOf(folder: string): { path: string; content: unknown }[] {
  if (!existsSync(folder)) throw new Unusable(`There is no folder ${folder}; see NOJD_SURVEYS.`)
  const keys = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory())
  return keys.flatMap(({ name: key }) =>
    readdirSync(`${folder}/${key}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${key}/${name}`)
      .map((path) => ({ path, content: readJson(path) })),
  )
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Unusable(`${path} cannot be read as JSON: ${String(error)}`)
  }
}
