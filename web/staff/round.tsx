import type { Language } from '../../src/core/display.ts'
import type { Publication } from '../../src/core/publication.ts'
import { type Round, roundName } from '../../src/core/round.ts'
import type { Series } from '../../src/core/series.ts'
import { display } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartAt } from './series.tsx'
import { AnswerCount, type Counted } from './answer-count.tsx'
import { StaffLayout } from './staff-layout.tsx'

/** Published figures as a table: a row a measure, a column a group, every cell as it is shown. */
export interface FigureTable {
  readonly groups: readonly string[]
  readonly rows: readonly {
    readonly title: string
    readonly cells: readonly FigureCell[]
  }[]
}

/** A figure as it is shown, or why it is not. */
export interface FigureCell {
  readonly text: string
  readonly n: string | null
  readonly band: string | null
  readonly shown: boolean
}

export function RoundPage(props: {
  readonly series: Series
  readonly round: Round
  readonly definition: { readonly name: string; readonly title: string }
  readonly language: Language
  readonly organisation: string
  readonly query?: Readonly<Record<string, string>>
  readonly counted: Counted | null
  readonly publication: Publication | null
  readonly groups: readonly {
    readonly key: string
    readonly name: string
    readonly chosen: boolean
  }[]
  readonly mode: 'diverging' | 'full'
  /** The figure that stands for the whole; null where it is a distribution. */
  readonly lead: { readonly title: string; readonly cell: FigureCell } | null
  readonly charts: readonly ChartAt[]
  readonly figures: FigureTable | null
}) {
  const { series, round, language, counted, publication } = props
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
      {publication === null || props.figures === null ? null : (
        <Published {...props} publication={publication} figures={props.figures} />
      )}
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

function Published(
  props: Pick<
    Parameters<typeof RoundPage>[0],
    'round' | 'language' | 'groups' | 'mode' | 'lead' | 'charts'
  > & {
    readonly publication: Publication
    readonly figures: FigureTable
  },
) {
  const { publication, round, figures, language } = props
  const words = wordsOf(language).staff
  const { rate } = publication.response
  const { mean, share } = publication.thresholds
  const [date = ''] = publication.publishedAt.split('T')
  return (
    <section>
      <h2>{words.results}</h2>
      <p>
        {words.published} {date}. {words.publication(String(publication.number))},{' '}
        {publication.state === 'final' ? words.final : words.preliminary}.{' '}
        {rate === null
          ? null
          : `${words.responseRate} ${display(rate, { decimals: 1, percent: true }, language)}.`}
      </p>
      {publication.plan.by.length > 0 ? <p class="notice">{words.unaudited}</p> : null}
      {round.simulated ? <p class="notice">{words.simulatedNote}</p> : null}
      <Choose {...props} />
      {props.lead === null ? null : (
        <p class="lead">
          <b>
            {props.lead.title} {props.lead.cell.text}
          </b>{' '}
          {[props.lead.cell.band, props.lead.cell.n === null ? null : `n = ${props.lead.cell.n}`]
            .filter((text) => text !== null)
            .join(', ')}
        </p>
      )}
      {props.charts.map((one) => (
        <ChartFigure {...one} language={language} />
      ))}
      <h2>{words.everyFigure}</h2>
      <section class="scroll" tabindex={0} aria-label={words.everyFigure}>
        <table class="figures">
          <thead>
            <tr>
              <td></td>
              {figures.groups.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.rows.map(({ title, cells }) => (
              <tr>
                <th scope="row">{title}</th>
                {cells.map(({ text, n, band, shown }) => (
                  <td class={shown ? undefined : 'withheld'}>
                    {text}
                    {band === null ? null : <small>{band}</small>}
                    {n === null ? null : <small>n = {n}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="note">{words.thresholds(String(mean), String(share))}</p>
      {figures.groups.length === 1 && publication.plan.by.length === 0 ? (
        <p class="note">{words.wholeOnly}</p>
      ) : null}
      <p class="note">{words.percentNote}</p>
      <p class="note hash">
        {words.fingerprint} {publication.hash}
      </p>
      <p class="files">
        {words.download}: <a href={`/api/v1/rounds/${roundName(round)}/publication`}>JSON</a>
      </p>
    </section>
  )
}

/** Which group the charts are of, and how distributions stand. */
function Choose({
  round,
  language,
  groups,
  mode,
  charts,
}: Pick<Parameters<typeof RoundPage>[0], 'round' | 'language' | 'groups' | 'mode' | 'charts'>) {
  const words = wordsOf(language).staff
  const hasModes = charts.some(({ address }) => address.includes('/distribution/'))
  if (groups.length < 2 && !hasModes) return null
  return (
    <form class="choose" method="get" action={`/omgang/${roundName(round)}`}>
      {groups.length > 1 ? (
        <>
          <label for="group">{words.group}</label>{' '}
          <select id="group" name="group">
            {groups.map(({ key, name, chosen }) => (
              <option value={key} selected={chosen}>
                {name}
              </option>
            ))}
          </select>{' '}
        </>
      ) : null}
      {hasModes ? (
        <>
          <label for="mode">{words.distributions}</label>{' '}
          <select id="mode" name="mode">
            {(['diverging', 'full'] as const).map((one) => (
              <option value={one} selected={one === mode}>
                {words.distributionModes[one]}
              </option>
            ))}
          </select>{' '}
        </>
      ) : null}
      <button>{words.show}</button>
    </form>
  )
}
