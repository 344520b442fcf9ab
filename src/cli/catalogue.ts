import { join } from 'node:path'
import type { Catalogue } from '../core/catalogue.ts'
import { readCatalogue } from '../node/catalogue-folder.ts'
import type { Call } from './command.ts'

/** What ships and what lies in one's own folder; a file that cannot be used is told, and left out. */
export function catalogueFor({ root, settings, tell }: Call): Catalogue {
  const own = settings.surveys === null ? [] : [settings.surveys]
  const catalogue = readCatalogue([join(root, 'surveys'), ...own])
  for (const { path, why } of catalogue.leftOut) tell(`${path} is left out: ${why}`)
  return catalogue
}
