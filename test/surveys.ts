import { fileURLToPath } from 'node:url'
import type { BandSet } from '../src/core/bands.ts'
import { type Definition, definition } from '../src/core/definition/definition.ts'
import type { Measure } from '../src/core/measures/measure-kinds.ts'
import { readCatalogue } from '../src/node/catalogue-folder.ts'

/** The folder that holds surveys/ and src/. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The catalogue that ships. */
export const catalogue = readCatalogue([`${root}surveys`])

export const hme: Definition = definition.parse(catalogue.definitions.get('hme/1.json'))

export const toppbetyg: BandSet = shippedBands('toppbetyg')

/**
 * A questionnaire small enough for arithmetic by hand: the items named, all on one scale (1–5
 * unless said), those in `reversed` turned.
 */
export function smallSurvey(about: {
  readonly items: readonly string[]
  readonly measures: readonly Measure[]
  readonly reversed?: readonly string[]
  readonly scale?: { readonly min: number; readonly max: number; readonly dontKnow?: boolean }
}): Definition {
  const { min, max, dontKnow = false } = about.scale ?? { min: 1, max: 5 }
  return definition.parse({
    key: 'liten',
    version: 1,
    title: { sv: 'Liten enkät' },
    source: 'test',
    languages: ['sv'],
    anonymity: 'confidential',
    scales: { skala: { min, max, dontKnow, labels: { sv: ['lägst', 'högst'] } } },
    pages: [
      {
        items: about.items.map((key) => ({
          key,
          kind: 'scale',
          scale: 'skala',
          text: { sv: key },
          reversed: about.reversed?.includes(key) ?? false,
        })),
      },
    ],
    measures: about.measures,
    groups: { by: ['unit'], cross: [], whole: 'people' },
  })
}

function shippedBands(key: string): BandSet {
  const set = catalogue.bands.get(key)
  if (set === undefined) throw new Error(`surveys/bands has no ${key}`)
  return set
}
