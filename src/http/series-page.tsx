import type { Context } from 'hono'
import { bulletsOf } from '../charts/bullet/bullets-of.ts'
import { trendAsChart } from '../charts/trend/as-chart.ts'
import type { NamedTrend } from '../core/concept.ts'
import { textIn } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import { type Group, groupKey, unitGroup } from '../core/group.ts'
import { unitPath } from '../core/key.ts'
import { stepOf } from '../core/series.ts'
import { targetAt } from '../core/target.ts'
import { titleOfGroup } from '../core/words/group.ts'
import { findingsInWords } from '../core/words/findings.ts'
import { intervalText } from '../core/words/precision.ts'
import { reasonInWords, targetInWords } from '../core/words/trend.ts'
import { wordsOf } from '../core/words/words.ts'
import { countRound } from '../db/count-round.ts'
import { listBandSets, listDefinitions } from '../db/definition.ts'
import { listRounds } from '../db/round.ts'
import { findSeries } from '../db/series.ts'
import { findHeadline, listTrendGroups, listTrends } from '../db/trend.ts'
import { listUnits } from '../db/unit.ts'
import { type MeasureRow, SeriesPage } from '../../web/staff/series.tsx'
import { addressOfMeasures, addressOfTrend, groupQuery } from './chart-address.ts'
import type { Env } from './env.ts'
import { sendPage } from './page.ts'
import { frameOf, notFound } from './staff-frame.tsx'

/** A series: the trend of one concept, all its measures against their targets, its rounds. */
export async function showSeries(c: Context<Env>) {
  const { db } = c.get('world')
  const frame = frameOf(c)
  const { language } = frame
  const series = await findSeries(db, c.req.param('series') ?? '')
  if (series === undefined) return notFound(c)
  const groups = await listTrendGroups(db, series.key)
  const group = askedGroup(c, groups)
  if (group === undefined) return notFound(c)
  const trends = await listTrends(db, series.key, group, language)
  const shown = askedTrend(c, trends) ?? (await findHeadline(db, series.key, trends))
  const rounds = await Promise.all(
    (await listRounds(db, series.key)).map(async (round) => ({
      round,
      counted: await countRound(db, round),
    })),
  )
  const several = trends.filter(({ trend }) => trend.of === undefined).length > 1
  return sendPage(
    c,
    <SeriesPage
      {...frame}
      series={series}
      group={group}
      groups={await namedGroups(c, groups)}
      shown={
        shown && {
          chart: trendAsChart(shown, language),
          address: addressOfTrend(shown.trend, language),
          note: findingsInWords(shown, stepOf(series.cadence), language).join(' '),
        }
      }
      bullets={
        several
          ? {
              chart: bulletsOf(trends, await listBandSets(db), series.title, language),
              address: addressOfMeasures(series.key, group, language),
            }
          : null
      }
      measures={trends.map((named) => measureRow(named, language))}
      rounds={rounds.reverse()}
    />,
  )
}

/** The group that the address names; undefined where the series says nothing of it. */
function askedGroup(c: Context<Env>, groups: readonly Group[]): Group | undefined {
  const unit = unitPath.safeParse(c.req.query('unit') ?? '')
  const key = c.req.query('group') ?? (unit.success ? groupKey(unitGroup(unit.data)) : null)
  if (key === null) return undefined
  return key === '' ? {} : groups.find((one) => groupKey(one) === key)
}

function askedTrend(c: Context<Env>, trends: readonly NamedTrend[]): NamedTrend | undefined {
  const concept = c.req.query('concept')
  return trends.find(
    ({ trend }) =>
      trend.concept === concept &&
      (['object', 'option'] as const).every((name) => trend.of?.[name] === c.req.query(name)),
  )
}

function measureRow({ trend, title, style, range }: NamedTrend, language: Language): MeasureRow {
  const last = trend.points.at(-1)
  const target = last && targetAt(trend.targets, last.x)
  const about = {
    query: new URLSearchParams({
      ...{ concept: trend.concept, ...trend.of },
      ...groupQuery(trend.group),
    }).toString(),
    title: textIn(title, language),
    target: target === undefined ? '' : targetInWords(target, style, language),
  }
  if (last === undefined) return { ...about, newest: null, interval: '', period: '', n: '' }
  const { figure } = last
  const shown = figure.is === 'value' || figure.is === 'bound'
  return {
    ...about,
    newest: shown ? figure.display : reasonInWords(figure, language),
    interval: intervalText(figure, style, language, range),
    period:
      last.source === 'round' && last.simulated === true
        ? `${last.period}, ${wordsOf(language).staff.simulated}`
        : last.period,
    n: shown ? String(figure.n ?? '') : '',
  }
}

async function namedGroups(c: Context<Env>, groups: readonly Group[]) {
  const { db } = c.get('world')
  const { language } = frameOf(c)
  const [units, definitions] = await Promise.all([listUnits(db), listDefinitions(db)])
  const names = new Map(units.map(({ path, name }) => [path, name]))
  const known = definitions.map(({ definition }) => definition)
  return groups.map((group) => ({
    group,
    name: textIn(titleOfGroup(group, names, known), language),
  }))
}
