import type { Language } from '../../src/core/display.ts'
import type { Round } from '../../src/core/round.ts'
import type { Series } from '../../src/core/series.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { ChartPicture } from './chart-figure.tsx'
import { AnswerCount, type Counted } from './answer-count.tsx'
import { StaffLayout } from './staff-layout.tsx'

/** A series as its card shows it: the finding of its headline trend, and what is running. */
export interface SeriesCard {
  readonly series: Series
  /** The heading of the trend; null while there is nothing to show. */
  readonly finding: string | null
  /** What draws the trend, without `theme` and `width`. */
  readonly address: string
  readonly running: readonly { readonly round: Round; readonly counted: Counted }[]
}

export function HomePage(props: {
  readonly language: Language
  readonly organisation: string
  readonly query?: Readonly<Record<string, string>>
  readonly cards: readonly SeriesCard[]
}) {
  const words = wordsOf(props.language).staff
  return (
    <StaffLayout {...props} title={words.home} signedIn>
      <h1>{words.home}</h1>
      {props.cards.length === 0 ? (
        <p>
          {words.noSeries} <code>nojd series add KEY --title T</code>.
        </p>
      ) : null}
      <div class="cards">
        {props.cards.map((card) => (
          <Card {...card} language={props.language} />
        ))}
      </div>
    </StaffLayout>
  )
}

function Card({
  series,
  finding,
  address,
  running,
  language,
}: SeriesCard & { language: Language }) {
  const words = wordsOf(language).staff
  return (
    <section class="card">
      <h2>
        <a href={`/serie/${series.key}`}>{series.title}</a>
      </h2>
      {series.audience === '' ? null : <p class="audience">{series.audience}</p>}
      {finding === null ? null : (
        <>
          <p class="finding">{finding}</p>
          <a href={`/serie/${series.key}`} tabindex={-1} aria-hidden="true">
            <ChartPicture address={address} width="narrow" />
          </a>
        </>
      )}
      {running.map(({ round, counted }) => (
        <p class="running">
          <b>{words.running}:</b>{' '}
          <a href={`/omgang/${round.series}/${round.period}`}>{round.period}</a>.{' '}
          <AnswerCount counted={counted} language={language} />
        </p>
      ))}
    </section>
  )
}
