import type { Chart } from '../../src/charts/chart.ts'
import type { Language } from '../../src/core/display.ts'
import { type Group, groupKey } from '../../src/core/group.ts'
import { type Round, roundName } from '../../src/core/round.ts'
import type { Series } from '../../src/core/series.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { AnswerCount, type Counted } from './answer-count.tsx'
import { kept } from './kept.ts'
import { StaffLayout } from './staff-layout.tsx'
import { ChartFigure } from './chart-figure.tsx'

/** A measure of the series as one row: its newest figure and the target in force. */
export interface MeasureRow {
  /** The query of its own page. */
  readonly query: string
  readonly title: string
  /** The newest figure as shown, or why it is not; null before there is one. */
  readonly newest: string | null
  readonly interval: string
  readonly period: string
  readonly n: string
  readonly target: string
}

/** A chart and the address of its SVG. */
export interface ChartAt {
  readonly chart: Chart
  readonly address: string
}

/** The trend is the page; below it the other measures, and the rounds. */
export function SeriesPage(props: {
  readonly series: Series
  readonly language: Language
  readonly organisation: string
  readonly query?: Readonly<Record<string, string>>
  readonly group: Group
  readonly groups: readonly { readonly group: Group; readonly name: string }[]
  readonly shown: (ChartAt & { readonly note: string }) | null
  /** All measures against their targets; null where there is only one. */
  readonly bullets: ChartAt | null
  readonly measures: readonly MeasureRow[]
  readonly rounds: readonly { readonly round: Round; readonly counted: Counted | null }[]
}) {
  const { series, language, shown } = props
  const words = wordsOf(language).staff
  return (
    <StaffLayout {...props} title={series.title} signedIn>
      <h1>{series.title}</h1>
      {series.audience === '' ? null : <p class="audience">{series.audience}</p>}
      {props.groups.length > 1 ? (
        <form class="choose" method="get" action={`/serie/${series.key}`}>
          {['concept', 'object', 'option'].map((name) => {
            const value = props.query?.[name]
            return value === undefined ? null : <input type="hidden" name={name} value={value} />
          })}
          <label for="group">{words.group}</label>{' '}
          <select id="group" name="group">
            {props.groups.map(({ group, name }) => (
              <option value={groupKey(group)} selected={groupKey(group) === groupKey(props.group)}>
                {name}
              </option>
            ))}
          </select>{' '}
          <button>{words.show}</button>
        </form>
      ) : null}
      {shown === null ? null : <ChartFigure {...shown} language={language} />}
      {props.bullets === null ? null : <ChartFigure {...props.bullets} language={language} />}
      <Measures measures={props.measures} series={series.key} language={language} />
      <Rounds rounds={props.rounds} language={language} />
    </StaffLayout>
  )
}

function Measures(props: {
  readonly measures: readonly MeasureRow[]
  readonly series: string
  readonly language: Language
}) {
  const words = wordsOf(props.language).staff
  if (props.measures.length === 0) return null
  return (
    <section>
      <h2>{words.measures}</h2>
      <section class="scroll" tabindex={0} aria-label={words.measures}>
        <table>
          <thead>
            <tr>
              <td></td>
              <th scope="col">{words.newest}</th>
              <th scope="col">{words.n}</th>
              <th scope="col">{words.target}</th>
            </tr>
          </thead>
          <tbody>
            {props.measures.map((row) => (
              <tr>
                <th scope="row">
                  <a href={`/serie/${props.series}?${row.query}`}>{row.title}</a>
                </th>
                <td>
                  {row.newest === null ? null : (
                    <>
                      <b>{row.newest}</b>{' '}
                      {row.interval === '' ? null : <small>{kept(row.interval)}</small>}{' '}
                      <small>{row.period}</small>
                    </>
                  )}
                </td>
                <td>{row.n}</td>
                <td>{row.target}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Rounds(props: {
  readonly rounds: readonly { readonly round: Round; readonly counted: Counted | null }[]
  readonly language: Language
}) {
  const words = wordsOf(props.language).staff
  if (props.rounds.length === 0) return null
  return (
    <section>
      <h2>{words.rounds}</h2>
      <ul class="rounds">
        {props.rounds.map(({ round, counted }) => (
          <li>
            <a href={`/omgang/${roundName(round)}`}>{round.period}</a> {words.states[round.state]}
            {round.simulated ? ` (${words.simulated})` : null}
            {counted === null ? null : (
              <>
                {'. '}
                <AnswerCount counted={counted} language={props.language} />
              </>
            )}
          </li>
        ))}
      </ul>
      {props.rounds.some(({ round }) => round.simulated) ? (
        <p class="note">{words.simulatedNote}</p>
      ) : null}
    </section>
  )
}
