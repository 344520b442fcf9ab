import { expect } from 'vitest'
import type { Figure } from '../../src/core/figure.ts'
import { groupKey } from '../../src/core/group.ts'
import type { Publication } from '../../src/core/publication.ts'
import type { Trend } from '../../src/core/trend.ts'
import type { WebPage } from '../web-page.ts'

type Numbers = Readonly<Record<string, number>>

/** Every number of a publication by its name, as the tables write it. */
export function numbersOf({ figures }: Publication): Numbers {
  return Object.fromEntries(
    figures.flatMap((figure) => {
      if (figure.is !== 'value') return []
      const name = nameOf(figure.measure, figure)
      const [path = '', group] = name.split('@')
      const parts = Object.entries(figure.parts ?? {}).map(([part, number]): [string, number] => [
        [`${path}.${part}`, group].filter((text) => text !== undefined).join('@'),
        number,
      ])
      return 'value' in figure ? [[name, figure.value], ...parts] : parts
    }),
  )
}

/** The words of bands likewise. */
export function bandsOf({ figures }: Publication): Readonly<Record<string, string>> {
  return Object.fromEntries(
    figures.flatMap((figure): [string, string][] =>
      figure.is === 'value' && 'band' in figure && figure.band !== null
        ? [[nameOf(figure.measure, figure), figure.band.word]]
        : [],
    ),
  )
}

/** The newest value of each trend, by its concept. */
export function newestOf(trends: readonly Trend[]): Numbers {
  return Object.fromEntries(
    trends.flatMap((one): [string, number][] => {
      const figure = one.points.at(-1)?.figure
      return figure?.is === 'value' ? [[nameOf(one.concept, one), figure.value]] : []
    }),
  )
}

/** The goal of each measure in the table of a series' page, by its concept. */
export function goalsOn(page: WebPage): ReadonlyMap<string, string> {
  const rows = [...page.html.matchAll(/<tr>(?:(?!<\/tr>).)*?href="([^"]*)".*?<\/tr>/gs)]
  return new Map(
    rows.map(([row, address = '']) => {
      const query = new URLSearchParams(address.replace(/^.*?\?/, '').replaceAll('&amp;', '&'))
      const about = query.get('object') ?? query.get('option')
      const of = about === null ? {} : { of: { object: about } }
      const goal = /.*<td>(.*?)<\/td>/s.exec(row)?.[1] ?? ''
      return [nameOf(query.get('concept') ?? '', { group: {}, ...of }), goal]
    }),
  )
}

/** `measure[.object or .option][@variable=value]` */
export function nameOf(first: string, { of, group }: Pick<Figure, 'of' | 'group'>): string {
  const about = of?.['object'] ?? of?.['option']
  const at = groupKey(group)
  return first + (about === undefined ? '' : `.${about}`) + (at === '' ? '' : `@${at}`)
}

/** The same but for what binary fractions lose. */
export function close(numbers: Numbers): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, expect.closeTo(number, 9) as unknown]),
  )
}

/** Without critics, first places and the like: they are told beside a number and have no trend. */
export function withoutParts(numbers: Numbers): Numbers {
  const parts = /\.(critics|passives|promoters|place|ranked|first|top3)(@|$)/
  return Object.fromEntries(Object.entries(numbers).filter(([name]) => !parts.test(name)))
}
