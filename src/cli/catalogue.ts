import { join } from 'node:path'
import type { Catalogue } from '../core/catalogue.ts'
import { readCatalogue } from '../node/catalogue-folder.ts'
import type { Call } from './command.ts'

/** What ships and what lies in one's own folder; a file that cannot be used is told, and left out. */
export function catalogueFor(call: Call): Catalogue {
  const own = call.settings.surveys === null ? [] : [call.settings.surveys]
  const catalogue = readCatalogue([join(call.root, 'surveys'), ...own])
  for (const { path, why } of catalogue.leftOut) call.tell(`${path} is left out: ${why}`)
  return catalogue
}
