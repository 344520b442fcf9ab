import type { Language } from '../display.ts'
import type { KnownLead, Lead } from '../lead.ts'
import { leading, withoutStop } from './title-in-sentence.ts'
import { wordsOf } from './words.ts'

/** A lead with the names of what it is in and of whom it is between. */
export interface NamedLead {
  readonly lead: Lead
  readonly area: string
  /** Which way is good. */
  readonly direction: 'higher' | 'lower'
  readonly nameOf: (object: string) => string
}

/**
 * Who leads, and whether that is certain: "Service och Teknik: .se leder, och ledningen är
 * statistiskt säkerställd." Areas of which the same is said stand in one sentence. At the end, once,
 * how it was tested.
 */
export function leadsInWords(leads: readonly NamedLead[], language: Language): string[] {
  const said = leads.map((one) => ({ area: withoutStop(one.area), text: leadText(one, language) }))
  const sentences = [...new Set(said.map(({ text }) => text))].map((text) => {
    const areas = said.filter((one) => one.text === text).map(({ area }) => area)
    return `${leading(listed(areas, language))} ${text}`
  })
  const isTested = leads.some(
    ({ lead }) => 'verdict' in lead && lead.reason === undefined && lead.comparisons.length > 0,
  )
  return isTested ? [...sentences, wordsOf(language).lead.tested] : sentences
}

/** The lead of an area where there is little room: ".se, inte säkerställd (mot .dk)". */
export function leadCell({ lead, nameOf }: NamedLead, language: Language): string {
  const words = wordsOf(language).lead
  if ('withheld' in lead) return words.shortTooFew
  const who = leaders(lead, nameOf, language)
  switch (lead.verdict) {
    case 'certain':
      return words.shortCertain(who)
    case 'not-certain':
      return words.shortNotCertain(who, against(lead, nameOf, language))
    case 'cannot-tell':
      return words.shortCannotTell(who)
    case 'tie':
      return words.shortTie(who)
    case 'nothing-to-compare':
      return ''
  }
}

/** Whether an object leads, and certainly so. */
export function isCertainLead(lead: Lead | undefined, object: string): boolean {
  return (
    lead !== undefined && 'verdict' in lead && lead.verdict === 'certain' && lead.best === object
  )
}

/** "a, b och c". */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names)
}

function leadText({ lead, direction, nameOf }: NamedLead, language: Language): string {
  const words = wordsOf(language).lead
  if ('withheld' in lead) return words.tooFew
  const who = leaders(lead, nameOf, language)
  const best = words.best[direction]
  switch (lead.verdict) {
    case 'certain':
      return words.certain(who)
    case 'not-certain':
      return words.notCertain(who, best, against(lead, nameOf, language))
    case 'cannot-tell':
      return lead.reason === 'open-link'
        ? words.openLink(who, best)
        : words.noVariation(who, best, against(lead, nameOf, language))
    case 'tie':
      return words.tie(who, words.shared[direction])
    case 'nothing-to-compare':
      return words.nothing
  }
}

function leaders({ best, tied }: KnownLead, nameOf: NamedLead['nameOf'], language: Language) {
  return listed((best === null ? tied : [best]).map(nameOf), language)
}

/** Those that the best is not certainly ahead of. */
function against({ comparisons }: KnownLead, nameOf: NamedLead['nameOf'], language: Language) {
  const open = comparisons.filter(({ verdict }) => verdict !== 'certain')
  return listed(
    open.map(({ object }) => nameOf(object)),
    language,
  )
}
