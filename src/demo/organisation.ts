import type { Unit } from '../core/unit.ts'

/** The fictitious group: a foundation and a city. Only the city is asked about HME. */
export const organisation = 'Exempelgruppen'

const named: readonly (readonly [path: string, name: string, people: number])[] = [
  ['stiftelse', 'Stiftelsen', 0],
  ['stad', 'Staden', 0],
  ['stad/intraservice', 'Intern service', 4],
  ['stad/intraservice/ekonomi', 'Ekonomi', 46],
  ['stad/intraservice/hr', 'HR', 31],
  ['stad/intraservice/it', 'IT', 84],
  ['stad/intraservice/juridik', 'Juridik', 5],
  ['stad/omsorg', 'Omsorg', 118],
  ['stad/skola', 'Skola', 112],
]

export const units: readonly Unit[] = named.map(([path, name]) => ({
  path,
  name,
  from: null,
  to: null,
  replaces: [],
}))

/** people.csv of the city's employees; ids are made up and there are no addresses. */
export function peopleCsv(): string {
  const people = named.flatMap(([path, , count]) =>
    Array.from({ length: count }, (_, i) => {
      const id = `${path.split('/').at(-1) ?? ''}-${String(i + 1).padStart(3, '0')}`
      return `${id},${path},sv,`
    }),
  )
  return ['person,unit,language,email', ...people].join('\n')
}

/**
 * HME as published, 2020–2022: the city as a whole, and one of its administrations.
 * Source: Göteborg, Intraservice, Årsrapport 2022.
 */
export const historyCsv = `series,concept,unit,period,value,n,status,source
hme,hme,,2020,79,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,,2021,78,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,,2022,77,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,stad/intraservice,2020,76,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,stad/intraservice,2021,76,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,stad/intraservice,2022,77,,final,"Göteborg, Intraservice, Årsrapport 2022"
`

/** The published target for 2022, which the demo lets stand. */
export const targetsCsv = `series,concept,unit,from,to,direction,value
hme,hme,,2022,,at-least,81
hme,hme,stad/intraservice,2022,,at-least,81
`
