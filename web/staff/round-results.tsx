import { display, type Language } from '../../src/core/display.ts'
import type { Publication } from '../../src/core/publication.ts'
import { type Round, roundName } from '../../src/core/round.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { ChartFigure } from './chart-figure.tsx'
import { kept } from './kept.ts'
import { type Changes, RoundChanges } from './round-changes.tsx'
import type { ChartAt } from './series.tsx'

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
  readonly interval: string | null
  /** The weighted twin; null where there is none. */
  readonly weighted: string | null
  readonly shown: boolean
}

/** What a round has published, for one of its groups. */
export interface Results {
  readonly publication: Publication
  readonly groups: readonly {
    readonly key: string
    readonly name: string
    readonly chosen: boolean
  }[]
  readonly mode: 'diverging' | 'full'
  /** The figure that stands for the whole; null where it is a distribution. */
  readonly lead: {
    readonly title: string
    readonly cell: FigureCell
    /** How sure it is, and what that assumes. */
    readonly precision: string
    /** The weighted twin of the total, or why there is none; '' where nothing can be weighed. */
    readonly weighted: string
    /** What can be said of it, a sentence each. */
    readonly findings: readonly string[]
  } | null
  readonly changes: Changes | null
  readonly charts: readonly ChartAt[]
  /** Why no chart shows what goes together with the whole; null where one does, or none could. */
  readonly noMatrix: string | null
  readonly figures: FigureTable
}

type ResultsOf = Results & { readonly round: Round; readonly language: Language }

export function RoundResults(props: ResultsOf) {
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
          : kept(
              `${words.responseRate} ${display(rate, { decimals: 1, percent: true }, language)}.`,
            )}
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
      {props.lead === null ? null : <p>{kept(leadText(props.lead))}</p>}
      {props.charts.map((one) => (
        <ChartFigure {...one} language={language} />
      ))}
      {props.changes === null ? null : <RoundChanges {...props.changes} language={language} />}
      {props.noMatrix === null ? null : <p class="note">{kept(props.noMatrix)}</p>}
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
                {cells.map(({ text, n, band, interval, weighted, shown }) => (
                  <td class={shown ? undefined : 'withheld'}>
                    {text}
                    {band === null ? null : <small>{band}</small>}
                    {interval === null ? null : <small>{kept(interval)}</small>}
                    {n === null ? null : <small>n = {n}</small>}
                    {weighted === null ? null : <small>{kept(weighted)}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hasIntervals(figures) ? <p class="note">{wordsOf(language).precision.note}</p> : null}
      {isSample(publication) ? <p class="note">{wordsOf(language).weighted.note}</p> : null}
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

function leadText({ precision, weighted, findings }: NonNullable<Results['lead']>): string {
  return [precision, weighted, ...findings].filter((text) => text !== '').join(' ')
}

function hasIntervals({ rows }: FigureTable): boolean {
  return rows.some(({ cells }) => cells.some(({ interval }) => interval !== null))
}

/** Whether those who were asked are fewer than those a figure speaks about. */
function isSample({ figures }: Publication): boolean {
  return figures.some(
    (one) =>
      one.is === 'value' &&
      'interval' in one &&
      one.N !== null &&
      one.interval?.assumes === 'random-sample',
  )
}

/** Which group the charts are of, and how distributions stand. */
function Choose({ round, language, groups, mode, charts }: ResultsOf) {
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
