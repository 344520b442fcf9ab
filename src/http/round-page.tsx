import type { Context } from 'hono'
import { chartsOfRound } from '../charts/round/charts.ts'
import { whyNoMatrix } from '../charts/round/priority-matrix.ts'
import { figuresOf, pointOf, type RoundResult, titleOf } from '../core/round-result.ts'
import { headline } from '../core/definition/definition.ts'
import { textIn } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import { type Figure, isCounts } from '../core/figure.ts'
import { type Group, groupKey } from '../core/group.ts'
import { kindOfMeasure, type Measure } from '../core/measures/measure-kinds.ts'
import { isRefusal } from '../core/refusal.ts'
import { intervalText, precisionInWords } from '../core/words/precision.ts'
import { weightedInWords, weightedText } from '../core/words/weighted.ts'
import { reasonInWords } from '../core/words/trend.ts'
import { shownText } from '../core/words/shown.ts'
import { countRound } from '../db/count-round.ts'
import { nameOfObject } from '../core/concept.ts'
import { findDefinition } from '../db/definition.ts'
import { findRoundResult } from '../db/round-result.ts'
import { findRound } from '../db/round.ts'
import { findSeries } from '../db/series.ts'
import type { World } from '../world.ts'
import { RoundPage } from '../../web/staff/round.tsx'
import type { FigureCell, FigureTable } from '../../web/staff/round-results.tsx'
import { addressOfRoundChart } from './chart-address.ts'
import type { Env } from './env.ts'
import { changesOf, findRoundFindings } from './round-findings.ts'
import { sendPage } from './page.ts'
import { frameOf, notFound, refused } from './staff-frame.tsx'

/** A round: its state and what can be done next; once it is published, its charts and figures. */
export async function showRound(c: Context<Env>) {
  const { db } = c.get('world')
  const frame = frameOf(c)
  const { language } = frame
  const key = keyOf(c)
  const [series, round] = await Promise.all([findSeries(db, key.series), findRound(db, key)])
  if (series === undefined || round === undefined) return notFound(c)
  const published = await findDefinition(db, round.definition)
  if (published === undefined) throw new Error(`showRound: ${round.definition} is not published`)
  const found = await findRoundResult(db, key)
  const asked = c.req.query('group') ?? ''
  const group = found?.result.groups.find((one) => groupKey(one.group) === asked)?.group
  if (found !== undefined && group === undefined) return notFound(c)
  const mode = c.req.query('mode') === 'full' ? 'full' : 'diverging'
  return sendPage(
    c,
    <RoundPage
      {...frame}
      series={series}
      round={round}
      definition={{
        name: round.definition,
        title: textIn(published.definition.title, language),
      }}
      counted={await countRound(db, round)}
      results={
        found === undefined
          ? null
          : {
              publication: found.publication,
              groups: found.result.groups.map((one) => ({
                key: groupKey(one.group),
                name: textIn(one.title, language),
                chosen: groupKey(one.group) === asked,
              })),
              mode,
              lead: leadOf(
                found.result,
                group ?? {},
                await findRoundFindings(db, series, round, found.result, group ?? {}, language),
                language,
              ),
              changes: changesOf(found.result, group ?? {}, round, language),
              charts: chartsOfRound(found.result, group ?? {}, language, mode).map((one) => ({
                chart: one.chart,
                address: addressOfRoundChart(key, one, group ?? {}, language, mode),
              })),
              noMatrix: whyNoMatrix(found.result, group ?? {}, language),
              figures: figureTable(found.result, language),
            }
      }
    />,
  )
}

/** Carries a change out and shows the round again, or why it was not done. */
export async function changeRound(
  c: Context<Env>,
  verb: (world: World, key: { series: string; period: string }) => Promise<unknown>,
) {
  const key = keyOf(c)
  const outcome = await verb(c.get('world'), key)
  if (isRefusal(outcome)) return refused(c, outcome)
  return c.redirect(`/omgang/${key.series}/${key.period}`, 303)
}

function keyOf(c: Context<Env>) {
  return { series: c.req.param('series') ?? '', period: c.req.param('period') ?? '' }
}

/** The figure that stands for the whole, of the chosen group. */
function leadOf(
  result: RoundResult,
  group: Group,
  findings: readonly string[],
  language: Language,
) {
  const measure = headline(result.definition)
  const style = kindOfMeasure(measure).style(measure)
  const [figure] = figuresOf(result, measure, group)
  if (figure === undefined || isCounts(figure) || style === null) return null
  const range = kindOfMeasure(measure).range(measure, result.definition)
  return {
    title: rowTitle(result, measure, figure, language),
    cell: cellOf(result, measure, figure, language),
    precision: precisionInWords(pointOf(figure), style, language, range),
    weighted: weightedInWords(figure, style, language, range),
    findings,
  }
}

/** Every number that was published: a row a measure, and one an object or option. */
function figureTable(result: RoundResult, language: Language): FigureTable {
  return {
    groups: result.groups.map(({ title }) => textIn(title, language)),
    rows: result.definition.measures.flatMap((measure) => {
      const style = kindOfMeasure(measure).style(measure)
      if (style === null) return []
      const columns = result.groups.map(({ group }) => figuresOf(result, measure, group))
      return (columns[0] ?? []).map((first, i) => ({
        title: rowTitle(result, measure, first, language),
        cells: columns.map((figures) => cellOf(result, measure, figures[i], language)),
      }))
    }),
  }
}

function rowTitle(
  { definition }: RoundResult,
  measure: Measure,
  { of }: Figure,
  language: Language,
): string {
  const title = textIn(titleOf(measure), language)
  return of === undefined ? title : `${title}: ${textIn(nameOfObject(of, [definition]), language)}`
}

function cellOf(
  { bands, definition }: RoundResult,
  measure: Measure,
  figure: Figure | undefined,
  language: Language,
): FigureCell {
  const style = kindOfMeasure(measure).style(measure)
  if (figure === undefined || isCounts(figure) || style === null) return unseen
  if (figure.is === 'withheld' || figure.is === 'none')
    return { ...unseen, text: reasonInWords(figure, language) }
  const band = figure.is === 'value' ? figure.band : null
  const range = kindOfMeasure(measure).range(measure, definition)
  const step = band && bands.get(band.set)?.steps.find(({ word }) => word === band.word)
  return {
    text: shownText(figure, style, language),
    n: String(figure.n),
    band: step ? textIn(step.label, language) : null,
    interval: intervalText(pointOf(figure), style, language, range) || null,
    weighted: weightedText(figure, style, language, range) || null,
    shown: true,
  }
}

const unseen = { text: '', n: null, band: null, interval: null, weighted: null, shown: false }
