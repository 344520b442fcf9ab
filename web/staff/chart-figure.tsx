import type { Chart } from '../../src/charts/chart.ts'
import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { kept } from './kept.ts'

/**
 * The picture of a chart, light or dark, wide or narrow as the page is; decoration for the eye, for
 * the heading, the summary and the table say the same.
 */
export function ChartPicture({ address, width }: { address: string; width?: 'narrow' }) {
  const of = (theme: string, size: string) => `${address}&theme=${theme}&width=${size}&headed=false`
  const wide = width ?? 'wide'
  return (
    <picture>
      <source
        media="(prefers-color-scheme: dark) and (max-width: 40rem)"
        srcset={of('dark', 'narrow')}
      />
      <source media="(prefers-color-scheme: dark)" srcset={of('dark', wide)} />
      <source media="(max-width: 40rem)" srcset={of('light', 'narrow')} />
      <img src={of('light', wide)} alt="" loading="lazy" />
    </picture>
  )
}

/** A chart as a figure: the finding as heading, the picture, the summary, the table twin, files. */
export function ChartFigure(props: {
  readonly chart: Pick<Chart, 'heading' | 'summary' | 'table'>
  /** The address of the SVG, with the query that says which chart. */
  readonly address: string
  readonly language: Language
  /** What stands between the summary and the table: facts about the trend. */
  readonly note?: string
}) {
  const { heading, summary, table } = props.chart
  const words = wordsOf(props.language).staff
  const file = (kind: string) => props.address.replace('chart.svg', `chart.${kind}`)
  return (
    <figure class="chart">
      <h2>{kept(heading)}</h2>
      <ChartPicture address={props.address} />
      <figcaption>
        {props.note === undefined || props.note === '' ? null : <p>{kept(props.note)}</p>}
        <p>{kept(summary)}</p>
        <details>
          <summary>{words.asTable}</summary>
          <section class="scroll" tabindex={0} aria-label={heading}>
            <table>
              <thead>
                <tr>
                  {table.header.map((cell) => (
                    <th scope="col">{cell}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr>
                    {row.map((cell, i) =>
                      i === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>,
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
        <p class="files">
          {words.download}: <a href={`${file('svg')}&download=1`}>SVG</a>{' '}
          <a href={`${file('png')}&download=1`}>PNG</a> <a href={file('csv')}>CSV</a>{' '}
          <a href={file('json')}>{words.specification}</a>
        </p>
      </figcaption>
    </figure>
  )
}
