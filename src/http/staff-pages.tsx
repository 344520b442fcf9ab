import type { Hono } from 'hono'
import { closeRound } from '../work/close-round.ts'
import { openRound } from '../work/open-round.ts'
import { publishRound } from '../work/publish-round.ts'
import type { Env } from './env.ts'
import { showHome } from './home-page.tsx'
import { changeRound, showRound } from './round-page.tsx'
import { showSeries } from './series-page.tsx'

/** The pages of those who work here: all series, one series, one round. */
export function staffPages(app: Hono<Env>): void {
  app.get('/', showHome)
  app.get('/serie/:series', showSeries)
  app.get('/omgang/:series/:period', showRound)
  app.post('/omgang/:series/:period/open', (c) => changeRound(c, openRound))
  app.post('/omgang/:series/:period/close', (c) => changeRound(c, closeRound))
  app.post('/omgang/:series/:period/publish', (c) => changeRound(c, publishRound))
}
