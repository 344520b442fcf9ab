import type { Language } from '../../src/core/display.ts'
import type { TrendTable } from '../../src/charts/trend-table.ts'
import { wordsOf } from '../../src/core/words/words.ts'

/**
 * The picture of a trend, light or dark, wide or narrow as the page is; decoration for the eye, for
 * the heading, the summary and the table say the same.
 */
export function TrendPicture({ chart, width }: { chart: string; width?: 'narrow' }) {
  const of = (theme: string, size: string) => `${chart}&theme=${theme}&width=${size}&headed=false`
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

/** A trend as a figure: the finding as heading, the picture, the summary, the table twin, files. */
export function TrendFigure(props: {
  readonly heading: string
  readonly summary: string
  readonly table: TrendTable
  /** The address of the SVG, with the query that says which trend. */
  readonly chart: string
  readonly language: Language
}) {
  const words = wordsOf(props.language).staff
  const file = (kind: string) => props.chart.replace('chart.svg', `chart.${kind}`)
  return (
    <figure class="trend">
      <h2>{props.heading}</h2>
      <TrendPicture chart={props.chart} />
      <figcaption>
        <p>{props.summary}</p>
        <details>
          <summary>{words.asTable}</summary>
          <section class="scroll" tabindex={0} aria-label={props.heading}>
            <table>
              <thead>
                <tr>
                  {props.table.header.map((cell) => (
                    <th scope="col">{cell}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {props.table.rows.map((row) => (
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
