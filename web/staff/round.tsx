import type { Language } from '../../src/core/display.ts'
import { type Round, roundName } from '../../src/core/round.ts'
import type { Series } from '../../src/core/series.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { type Results, RoundResults } from './round-results.tsx'
import { AnswerCount, type Counted } from './answer-count.tsx'
import { StaffLayout } from './staff-layout.tsx'

export function RoundPage(props: {
  readonly series: Series
  readonly round: Round
  readonly definition: { readonly name: string; readonly title: string }
  readonly language: Language
  readonly organisation: string
  readonly query?: Readonly<Record<string, string>>
  readonly counted: Counted | null
  /** null until the round is published. */
  readonly results: Results | null
}) {
  const { series, round, language, counted, results } = props
  const words = wordsOf(language).staff
  const title = `${series.title} ${round.period}`
  return (
    <StaffLayout {...props} title={title} signedIn>
      <p class="up">
        <a href={`/serie/${series.key}`}>{series.title}</a>
      </p>
      <h1>
        {words.round} {round.period}
      </h1>
      <dl class="facts">
        <dt>{words.state}</dt>
        <dd>
          {words.states[round.state]}
          {round.simulated ? ` (${words.simulated})` : null}
        </dd>
        <dt>{words.definition}</dt>
        <dd>
          {props.definition.title} ({props.definition.name})
        </dd>
        <dt>{words.mode}</dt>
        <dd>{words.modes[round.mode]}</dd>
        <Day name={words.opens} day={round.opens} round={round} language={language} />
        <Day name={words.closes} day={round.closes} round={round} language={language} />
        {counted === null ? null : (
          <>
            <dt>{words.answers}</dt>
            <dd>
              <AnswerCount counted={counted} language={language} />
            </dd>
          </>
        )}
      </dl>
      {round.state === 'open' ? <p class="note">{words.noScores}</p> : null}
      {round.link === null ? null : <p class="note">{words.notRepresentative}</p>}
      {round.destroyed ? (
        <p class="notice">{words.destroyed(String(round.thresholds.mean))}</p>
      ) : null}
      <Action round={round} language={language} />
      {results === null ? null : <RoundResults {...results} round={round} language={language} />}
    </StaffLayout>
  )
}

/** A day that was set; that none was is told while there is time to set one. */
function Day(props: {
  readonly name: string
  readonly day: string | null
  readonly round: Round
  readonly language: Language
}) {
  const isPlanned = props.round.state === 'draft' || props.round.state === 'scheduled'
  if (props.day === null && !isPlanned) return null
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.day ?? wordsOf(props.language).staff.notSet}</dd>
    </>
  )
}

/** The one thing that can be done next. */
function Action({ round, language }: { round: Round; language: Language }) {
  const words = wordsOf(language).staff.actions
  const action = (verb: string, label: string) => (
    <form method="post" action={`/omgang/${roundName(round)}/${verb}`}>
      <p class="steps">
        <button class="main">{label}</button>
      </p>
    </form>
  )
  switch (round.state) {
    case 'draft':
    case 'scheduled':
      return action('open', words.open)
    case 'open':
    case 'paused':
    case 'closing':
      return (
        <>
          <p class="note">{words.closeWarning}</p>
          {action('close', words.close)}
        </>
      )
    case 'closed':
      return action('publish', words.publish)
    case 'published':
    case 'cancelled':
      return null
  }
}
