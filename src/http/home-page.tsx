import type { Context } from 'hono'
import { trendAsChart } from '../charts/trend/as-chart.ts'
import { countRound } from '../db/count-round.ts'
import { listRounds } from '../db/round.ts'
import { listSeries } from '../db/series.ts'
import { findHeadline, listTrends } from '../db/trend.ts'
import { HomePage } from '../../web/staff/home.tsx'
import { addressOfTrend } from './chart-address.ts'
import type { Env } from './env.ts'
import { sendPage } from './page.ts'
import { frameOf } from './staff-frame.tsx'

/** Every series as a card: its newest finding and what is running. */
export async function showHome(c: Context<Env>) {
  const { db } = c.get('world')
  const frame = frameOf(c)
  const all = await listRounds(db)
  const cards = await Promise.all(
    (await listSeries(db)).map(async (series) => {
      const own = all.filter((round) => round.series === series.key)
      const trends = await listTrends(db, series.key, {}, frame.language)
      const shown = await findHeadline(db, series.key, trends)
      const running = own.filter(({ state }) => state === 'open' || state === 'paused')
      return {
        series,
        finding: shown && trendAsChart(shown, frame.language).heading,
        address: shown === null ? '' : addressOfTrend(shown.trend, frame.language),
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
