import type { AnswerFault } from '../../src/core/answer.ts'
import { type Anonymity, type Definition, itemsOf } from '../../src/core/definition/definition.ts'
import { textIn } from '../../src/core/definition/text.ts'
import type { Language } from '../../src/core/display.ts'
import { kindOfItem } from '../../src/core/items/item-kinds.ts'
import type { Round } from '../../src/core/round.ts'
import type { Visibility } from '../../src/core/series.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { ItemView } from './item-views.tsx'
import { type Asker, RespondLayout } from './respond-layout.tsx'

export interface QuestionPageProps {
  readonly definition: Definition
  readonly round: Round
  readonly visibility: Visibility
  readonly demo: boolean
  readonly asker: Asker
  readonly language: Language
  /** Where the form is sent: the address of the link itself. */
  readonly action: string
  /** The key an open link's form carries, so that sending twice is one response. */
  readonly ballot: string | null
  /** Which page of the questionnaire, from 0. */
  readonly page: number
  /** What the form holds so far, by field, as texts. */
  readonly given: ReadonlyMap<string, readonly string[]>
  readonly faults: readonly AnswerFault[]
  /** How many questions of this page were left blank when going on; 0 asks nothing. */
  readonly missing: number
}

/**
 * One page of a questionnaire as one form that works by itself: earlier answers ride along as
 * hidden fields, Back and the languages are submits too, and nothing is stored before the last one.
 */
export function QuestionPage(props: QuestionPageProps) {
  const { definition, language, page, faults } = props
  const given = (field: string) => props.given.get(field) ?? []
  const words = wordsOf(language).respond
  const pages = definition.pages
  const current = pages[page]
  const here = new Set(current?.items.map(({ key }) => key))
  const last = page === pages.length - 1
  const title = textIn(definition.title, language)
  const heading = current?.title === undefined ? title : textIn(current.title, language)
  const faultOf = (key: string) => {
    const fault = faults.find(({ item }) => item === key)
    return fault === undefined ? null : words.faults[fault.code]
  }
  const place = pages.length >= 3 ? words.pageOf(String(page + 1), String(pages.length)) : null
  const tab = [place, heading === title ? null : heading, title].filter((part) => part !== null)
  return (
    <RespondLayout
      title={(faults.length > 0 ? words.errorPrefix : '') + tab.join(' – ')}
      language={language}
      asker={props.asker}
    >
      <form method="post" action={props.action} autocomplete="off" novalidate>
        <button
          class="unseen"
          name="_go"
          value={last ? 'send' : 'next'}
          tabindex={-1}
          aria-hidden="true"
        >
          {words.next}
        </button>
        <Languages definition={definition} language={language} />
        {heading === title ? null : <p class="survey">{title}</p>}
        <h1>{heading}</h1>
        {place === null ? null : <p class="place">{place}</p>}
        <Faults {...props} />
        {props.missing > 0 ? (
          <p class="notice" role="status">
            {words.prompt(String(props.missing), props.missing === 1)}
          </p>
        ) : null}
        {page === 0 && faults.length === 0 && props.missing === 0 ? (
          <Introduction {...props} />
        ) : null}
        {current?.items.map((item) => (
          <ItemView
            item={item}
            scales={definition.scales}
            mode={modeOf(props.round)}
            language={language}
            given={given}
            fault={faultOf(item.key)}
          />
        ))}
        <input type="hidden" name="_page" value={String(page)} />
        <input type="hidden" name="_language" value={language} />
        {props.ballot === null ? null : <input type="hidden" name="_ballot" value={props.ballot} />}
        {props.missing > 0 ? <input type="hidden" name="_prompted" value={String(page)} /> : null}
        {itemsOf(definition)
          .filter(({ key }) => !here.has(key))
          .flatMap((item) => kindOfItem(item).fields(item))
          .flatMap((field) =>
            given(field).map((text) => <input type="hidden" name={field} value={text} />),
          )}
        <p class="steps">
          <button class="main" name="_go" value={last ? 'send' : 'next'}>
            {last ? words.send : words.next}
          </button>
          {page > 0 ? (
            <button name="_go" value="back">
              {words.back}
            </button>
          ) : null}
          <button class="quiet" name="_go" value="clear">
            {words.clear}
          </button>
        </p>
      </form>
    </RespondLayout>
  )
}

function Languages({ definition, language }: Pick<QuestionPageProps, 'definition' | 'language'>) {
  return (
    <p class="languages">
      {definition.languages
        .filter((other) => other !== language)
        .map((other) => (
          <button class="quiet" name="_go" value={`language-${other}`} lang={other}>
            {wordsOf(other).respond.otherLanguage}
          </button>
        ))}
    </p>
  )
}

/** The faults on top: it takes focus, and each line leads to its question. */
function Faults({ definition, language, faults }: QuestionPageProps) {
  const words = wordsOf(language).respond
  if (faults.length === 0) return null
  return (
    <div class="faults" role="alert" tabindex={-1} autofocus>
      <h2>{words.faultsHeading}</h2>
      <ul>
        {faults.map((fault) => {
          const asked = itemsOf(definition).find(({ key }) => key === fault.item)
          if (asked === undefined) return <li>{words.faults[fault.code]}</li>
          return (
            <li>
              <a href={`#${asked.key}`}>
                {textIn(asked.text, language)} {words.faults[fault.code]}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Who asks, why, how long it takes, and what happens to the answer, in the round's own numbers. */
function Introduction(props: QuestionPageProps) {
  const { definition, round, language } = props
  const words = wordsOf(language).respond
  const questions = itemsOf(definition).length
  const mean = String(round.thresholds.mean)
  const share = String(round.thresholds.share)
  return (
    <div class="introduction">
      {definition.purpose === undefined ? null : <p>{textIn(definition.purpose, language)}</p>}
      <p>
        {words.minutes(String(Math.max(1, Math.ceil(questions / 6))), String(questions))}{' '}
        {round.closes === null ? null : words.until(round.closes)}
      </p>
      <details open>
        <summary>{words.privacyHeading}</summary>
        <p>{words.modes[modeOf(round)](mean, share)}</p>
        <p>
          {words.sees[props.visibility]} {words.replace}
        </p>
      </details>
      {props.demo ? <p class="notice">{words.demo}</p> : null}
    </div>
  )
}

/** How answers are kept, as it is told: whoever comes by an open link is nobody in particular. */
function modeOf({ mode, link }: Round): Anonymity {
  return link === null ? mode : 'open'
}
