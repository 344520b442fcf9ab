import type { Respondent } from './branch.ts'

/** people.csv of a round. Ids are made up, and there are no addresses. */
export function peopleCsv(people: readonly Respondent[]): string {
  const backgrounds = Object.keys(people[0]?.background ?? {})
  const rows = people.map(({ person, unit, language, background }) =>
    [person, unit, language, ...backgrounds.map((name) => background[name] ?? '')].join(','),
  )
  return [['person', 'unit', 'language', ...backgrounds].join(','), ...rows].join('\n')
}

/** So many people, numbered under a name: `kund-0001`. */
export function people(
  name: string,
  count: number,
  about: (index: number) => Partial<Omit<Respondent, 'person'>> = () => ({}),
): Respondent[] {
  return Array.from({ length: count }, (_, i) => ({
    person: `${name}-${String(i + 1).padStart(String(count).length, '0')}`,
    unit: '',
    language: 'sv',
    background: {},
    ...about(i),
  }))
}

/** People sorted into groups of these sizes by one variable of their background. */
export function grouped(
  name: string,
  variable: string,
  sizes: Readonly<Record<string, number>>,
): Respondent[] {
  return Object.entries(sizes).flatMap(([value, count]) =>
    people(`${name}-${value}`, count, () => ({ background: { [variable]: value } })),
  )
}

/** The people of units, by their number in each. */
export function employees(sizes: Readonly<Record<string, number>>): Respondent[] {
  return Object.entries(sizes).flatMap(([unit, count]) =>
    people(unit.split('/').at(-1) ?? unit, count, () => ({ unit })),
  )
}
