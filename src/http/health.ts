import type { Hono } from 'hono'
import { listSeries } from '../db/series.ts'
import type { Env } from './env.ts'

/** `/healthz`: the process is alive. `/readyz`: it can reach its database and its key store. */
export function health(app: Hono<Env>): void {
  app.get('/healthz', (c) => c.json({ status: 'alive' }))

  app.get('/readyz', async (c) => {
    const world = c.get('world')
    const database = await succeeds(() => listSeries(world.db))
    const keys = await world.keys.ready()
    return c.json({ database, keys }, database && keys ? 200 : 503)
  })
}

async function succeeds(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt()
    return true
  } catch {
    return false
  }
}
