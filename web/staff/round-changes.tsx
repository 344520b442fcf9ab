import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { kept } from './kept.ts'

/** What a round has changed since the one before, of one group: a row a measure. */
export interface Changes {
  /** The period of the round before. */
  readonly since: string
  readonly rows: readonly ChangeRow[]
  /** What the judgement rests on. */
  readonly notes: readonly string[]
}

export interface ChangeRow {
  readonly title: string
  readonly before: string
  readonly now: string
  readonly difference: string
  /** The 95 % interval of the difference; '' where there is none. */
  readonly interval: string
  readonly verdict: string
  /** Whether the change is beyond chance. */
  readonly certain: boolean
}

export function RoundChanges({ since, rows, notes, language }: Changes & { language: Language }) {
  const words = wordsOf(language).findings
  const title = words.changes(since)
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? null : (
        <section class="scroll" tabindex={0} aria-label={title}>
          <table class="figures">
            <thead>
              <tr>
                <td></td>
                <th scope="col">{words.columns.before}</th>
                <th scope="col">{words.columns.now}</th>
                <th scope="col">{words.columns.difference}</th>
                <th scope="col">{words.columns.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">{row.title}</th>
                  <td>{row.before}</td>
                  <td>{row.now}</td>
                  <td>
                    {row.difference}
                    {row.interval === '' ? null : <small>{kept(row.interval)}</small>}
                  </td>
                  <td>{row.certain ? <b>{row.verdict}</b> : row.verdict}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
    </section>
  )
}
