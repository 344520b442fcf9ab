import type { Context, Hono } from 'hono'
import { trendTable } from '../charts/trend-table.ts'
import type { NamedTrend } from '../core/concept.ts'
import { textIn } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import { type Group, groupKey, unitGroup } from '../core/group.ts'
import { unitPath } from '../core/key.ts'
import { conceptOf, kindOfMeasure } from '../core/measures/measure-kinds.ts'
import { headline } from '../core/definition/definition.ts'
import type { Publication } from '../core/publication.ts'
import { isCounts } from '../core/figure.ts'
import { isRefusal, type Refusal } from '../core/refusal.ts'
import { targetAt } from '../core/target.ts'
import { reasonInWords, targetInWords, trendHeading, trendSummary } from '../core/words/trend.ts'
import { shownText } from '../core/words/shown.ts'
import { wordsOf } from '../core/words/words.ts'
import { countRound } from '../db/count-round.ts'
import { findDefinition, type PublishedDefinition } from '../db/definition.ts'
import { findPublication } from '../db/publication.ts'
import { findRound, listRounds } from '../db/round.ts'
import { findSeries, listSeries } from '../db/series.ts'
import { listTrendGroups, listTrends } from '../db/trend.ts'
import { listRoundUnits, listUnits } from '../db/unit.ts'
import { closeRound } from '../work/close-round.ts'
import { openRound } from '../work/open-round.ts'
import { publishRound } from '../work/publish-round.ts'
import { HomePage } from '../../web/staff/home.tsx'
import { StaffNotice } from '../../web/staff/notice.tsx'
import { type FigureTable, RoundPage } from '../../web/staff/round.tsx'
import { type MeasureRow, SeriesPage } from '../../web/staff/series.tsx'
import type { Env } from './env.ts'
import { sendPage, staffLanguage } from './page.ts'
import { refusalStatus } from './problem.ts'

/** The pages of those who work here: all series, one series, one round. */
export function staffPages(app: Hono<Env>): void {
  app.get('/', showHome)
  app.get('/serie/:series', showSeries)
  app.get('/omgang/:series/:period', showRound)
  app.post('/omgang/:series/:period/open', (c) => change(c, openRound))
  app.post('/omgang/:series/:period/close', (c) => change(c, closeRound))
  app.post('/omgang/:series/:period/publish', (c) => change(c, publishRound))
}

async function showHome(c: Context<Env>) {
  const { db } = c.get('world')
  const frame = frameOf(c)
  const all = await listRounds(db)
  const cards = await Promise.all(
    (await listSeries(db)).map(async (series) => {
      const own = all.filter((round) => round.series === series.key)
      const trends = await listTrends(db, series.key, {}, frame.language)
      const shown = await headlineOf(c, series.key, trends)
      const running = own.filter(({ state }) => state === 'open' || state === 'paused')
      return {
        series,
        finding: shown && findingOf(shown, frame.language),
        chart: chartAddress(series.key, shown?.trend.concept ?? '', {}, frame.language),
        running: await Promise.all(
          running.map(async (round) => ({
            round,
            counted: (await countRound(db, round)) ?? { invited: null, submitted: 0 },
          })),
        ),
      }
    }),
  )
  return sendPage(c, <HomePage {...frame} cards={cards} />)
}

async function showSeries(c: Context<Env>) {
  const { db } = c.get('world')
  const frame = frameOf(c)
  const series = await findSeries(db, c.req.param('series') ?? '')
  if (series === undefined) return notFound(c)
  const unit = unitPath.safeParse(c.req.query('unit') ?? '')
  if (!unit.success) return notFound(c)
  const group = unitGroup(unit.data)
  const groups = await listTrendGroups(db, series.key)
  const known = groups.some((one) => groupKey(one) === groupKey(group))
  if (unit.data !== '' && !known) return notFound(c)
  const trends = await listTrends(db, series.key, group, frame.language)
  const wished = trends.find(({ trend }) => trend.concept === c.req.query('concept'))
  const shown = wished ?? (await headlineOf(c, series.key, trends))
  const rounds = await Promise.all(
    (await listRounds(db, series.key)).map(async (round) => ({
      round,
      counted: await countRound(db, round),
    })),
  )
  return sendPage(
    c,
    <SeriesPage
      {...frame}
      series={series}
      group={group}
      groups={await namedGroups(c, groups)}
      shown={
        shown && {
          concept: shown.trend.concept,
          heading: findingOf(shown, frame.language),
          summary: trendSummary(
            shown.trend,
            textIn(shown.title, frame.language),
            frame.language,
            shown.style,
          ),
          table: trendTable(shown.trend, shown.style, frame.language),
          chart: chartAddress(series.key, shown.trend.concept, group, frame.language),
        }
      }
      measures={trends.map((named) => measureRow(named, frame.language))}
      rounds={rounds.reverse()}
    />,
  )
}

async function showRound(c: Context<Env>) {
  const { db } = c.get('world')
  const frame = frameOf(c)
  const key = { series: c.req.param('series') ?? '', period: c.req.param('period') ?? '' }
  const [series, round] = await Promise.all([findSeries(db, key.series), findRound(db, key)])
  if (series === undefined || round === undefined) return notFound(c)
  const published = await findDefinition(db, round.definition)
  if (published === undefined) throw new Error(`showRound: ${round.definition} is not published`)
  const publication = (await findPublication(db, key)) ?? null
  const names = await listRoundUnits(db, key)
  return sendPage(
    c,
    <RoundPage
      {...frame}
      series={series}
      round={round}
      definition={{
        name: round.definition,
        title: textIn(published.definition.title, frame.language),
      }}
      counted={await countRound(db, round)}
      publication={publication}
      figures={publication && figureTable(publication, published, names, frame.language)}
    />,
  )
}

/** Carries a change out and shows the round again, or why it was not done. */
async function change(
  c: Context<Env>,
  verb: (
    world: Env['Variables']['world'],
    key: { series: string; period: string },
  ) => Promise<unknown>,
) {
  const key = { series: c.req.param('series') ?? '', period: c.req.param('period') ?? '' }
  const outcome = await verb(c.get('world'), key)
  if (isRefusal(outcome)) return refused(c, outcome)
  return c.redirect(`/omgang/${key.series}/${key.period}`, 303)
}

function refused(c: Context<Env>, refusal: Refusal) {
  const frame = frameOf(c)
  const { refused: title } = wordsOf(frame.language).staff
  const faults = refusal.faults === undefined ? {} : { faults: refusal.faults }
  return sendPage(
    c,
    <StaffNotice {...frame} {...faults} title={title} because={refusal.because} signedIn />,
    refusalStatus(refusal),
  )
}

function notFound(c: Context<Env>) {
  const frame = frameOf(c)
  const { title, body } = wordsOf(frame.language).staff.notFound
  return sendPage(c, <StaffNotice {...frame} title={title} because={body} signedIn />, 404)
}

/** The trend that stands for a series: its questionnaire's headline, else the first there is. */
async function headlineOf(
  c: Context<Env>,
  series: string,
  trends: readonly NamedTrend[],
): Promise<NamedTrend | null> {
  const { db } = c.get('world')
  const newest = (await listRounds(db, series)).at(-1)
  const asked = newest && (await findDefinition(db, newest.definition))
  const concept = asked && conceptOf(headline(asked.definition))
  return trends.find(({ trend }) => trend.concept === concept) ?? trends[0] ?? null
}

function findingOf({ trend, title, style }: NamedTrend, language: Language): string {
  return trendHeading(trend, textIn(title, language), language, style)
}

function chartAddress(series: string, concept: string, group: Group, language: Language): string {
  const query = new URLSearchParams({ concept, unit: group['unit'] ?? '', language })
  return `/api/v1/series/${series}/trend/chart.svg?${query.toString()}`
}

function measureRow({ trend, title, style }: NamedTrend, language: Language): MeasureRow {
  const last = trend.points.at(-1)
  const target = last && targetAt(trend.targets, last.x)
  const about = {
    concept: trend.concept,
    title: textIn(title, language),
    target: target === undefined ? '' : targetInWords(target, style, language),
  }
  if (last === undefined) return { ...about, newest: null, period: '', n: '' }
  const { figure } = last
  const shown = figure.is === 'value' || figure.is === 'bound'
  return {
    ...about,
    newest: shown ? figure.display : reasonInWords(figure, language),
    period:
      last.source === 'round' && last.simulated === true
        ? `${last.period}, ${wordsOf(language).staff.simulated}`
        : last.period,
    n: shown ? String(figure.n ?? '') : '',
  }
}

function figureTable(
  publication: Publication,
  { definition, bands }: PublishedDefinition,
  names: ReadonlyMap<string, string>,
  language: Language,
): FigureTable {
  const groups = new Map(publication.figures.map(({ group }) => [groupKey(group), group]))
  const at = (measure: string, group: string) => `${measure} ${group}`
  const figures = new Map(
    publication.figures.map((one) => [at(one.measure, groupKey(one.group)), one]),
  )
  return {
    groups: [...groups.values()].map((group) => groupName(group, names, language)),
    rows: definition.measures.map((measure) => ({
      title: textIn(measure.title ?? { sv: measure.key }, language),
      cells: [...groups.keys()].map((key) => {
        const style = kindOfMeasure(measure).style(measure)
        const figure = figures.get(at(measure.key, key))
        if (figure === undefined || isCounts(figure) || style === null)
          return { text: '', n: null, band: null, shown: false }
        if (figure.is === 'withheld' || figure.is === 'none')
          return {
            text: reasonInWords(figure, language),
            n: null,
            band: null,
            shown: false,
          }
        const band = figure.is === 'value' ? figure.band : null
        const step = band && bands.get(band.set)?.steps.find(({ word }) => word === band.word)
        return {
          text: shownText(figure, style, language),
          n: String(figure.n),
          band: step ? textIn(step.label, language) : null,
          shown: true,
        }
      }),
    })),
  }
}

async function namedGroups(c: Context<Env>, groups: readonly Group[]) {
  const { db } = c.get('world')
  const { language } = frameOf(c)
  const names = new Map((await listUnits(db)).map(({ path, name }) => [path, name]))
  return groups.map((group) => ({ group, name: groupName(group, names, language) }))
}

function groupName(group: Group, names: ReadonlyMap<string, string>, language: Language): string {
  const parts = Object.entries(group).map(([variable, value]) =>
    variable === 'unit' ? (names.get(value) ?? value) : value,
  )
  return parts.length === 0 ? wordsOf(language).staff.everybody : parts.join(', ')
}

function frameOf(c: Context<Env>) {
  const { organisation } = c.get('world').settings
  return { language: staffLanguage(c), organisation, query: c.req.query() }
}
