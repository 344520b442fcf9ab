import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Catalogue, type CatalogueFile, catalogueOf } from '../core/catalogue.ts'
import { Unusable } from '../core/refusal.ts'

/** Reads the catalogue of several folders, a later folder's file standing before an earlier's. */
export function readCatalogue(folders: readonly string[]): Catalogue {
  return catalogueOf(folders.flatMap(filesOf))
}

function filesOf(folder: string): CatalogueFile[] {
  if (!existsSync(folder)) throw new Unusable(`There is no folder ${folder}; see NOJD_SURVEYS.`)
  const keys = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory())
  return keys.flatMap(({ name: key }) =>
    readdirSync(`${folder}/${key}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => readJson(`${folder}/${key}/${name}`)),
  )
}

function readJson(path: string): CatalogueFile {
  try {
    return { path, content: JSON.parse(readFileSync(path, 'utf8')) }
  } catch (error) {
    return { path, why: `it cannot be read as JSON: ${String(error)}` }
  }
}
