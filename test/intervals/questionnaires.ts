import { type Definition, definition, itemsOf } from '../../src/core/definition/definition.ts'
import type { Figure } from '../../src/core/figure.ts'
import { catalogue, smallSurvey } from '../surveys.ts'

/** The questions of NMI: 22 statements in five parts. */
const parts = [5, 4, 4, 5, 4].map((count, part) =>
  Array.from({ length: count }, (_, i) => `q${String(part + 1)}${String(i + 1)}`),
)
const items = parts.flat()

/** Employees: an index of five sub-indices of 22 questions on 1–5, and the mean of each question. */
export const nmi: Definition = smallSurvey({
  items,
  measures: [
    { key: 'nmi', kind: 'index', rule: 'meanOfSubIndices', parts: parts.map((_, i) => part(i)) },
    ...parts.map((items, i) => ({
      ...({ kind: 'index', rule: 'questionMeans' } as const),
      ...{ key: part(i), items },
    })),
    ...items.map((item) => ({ key: item, kind: 'mean' as const, item })),
  ],
})

/** Resellers: an index of three questions on 1–10, NPS, and shares of all sizes. */
export const nri: Definition = withShares(
  'nri',
  ['nojd', 'forvantningar', 'ideal'],
  [2, 3, 4, 5, 6, 7, 8, 9, 10],
)

/** Customers, business and private: likewise. */
export const nki: Definition = withShares('nki', ['nojd'], [3, 5, 7, 9, 10])

/** NMI without the questions, but for one. */
export const nmiInShort: Definition = {
  ...nmi,
  measures: nmi.measures.filter(({ key }) => !key.startsWith('q') || key === 'q11'),
}

/** What the measures of NMI are counted under. */
export function nmiKind({ measure }: Pick<Figure, 'measure'>): string {
  return measure === 'nmi' ? 'nmi' : measure.startsWith('part') ? 'parts' : 'means'
}

/** How far up the scale the answers to each question of NMI lie: means from 3.3 to 4.5. */
export function nmiLevel(item: string): number {
  return 0.6 + 0.035 * ((Number(item.slice(1)) * 7) % 9)
}

function part(i: number): string {
  return `part-${String(i + 1)}`
}

/** Of a questionnaire that ships its index and NPS, with shares of all sizes. */
function withShares(key: string, of: readonly string[], limits: readonly number[]): Definition {
  const shipped = definition.parse(catalogue.definitions.get(`${key}/1.json`))
  const asked = ['nojd', 'forvantningar', 'ideal', 'rekommendera']
  return definition.parse({
    ...shipped,
    pages: [{ items: itemsOf(shipped).filter((item) => asked.includes(item.key)) }],
    measures: [
      ...shipped.measures.filter((one) => [key, 'nps'].includes(one.key)),
      ...of.flatMap((item) =>
        limits.map((from) => ({
          ...{ key: `${item}-${String(from)}`, kind: 'share', item, from },
        })),
      ),
    ],
  })
}
