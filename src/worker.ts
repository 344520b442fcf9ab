import { createApp } from './http/app.tsx'
import { forgetClosedRounds } from './work/close-round.ts'
import { type Bindings, faultsOfDatabase, workersWorld } from './workers/workers-world.ts'
import type { World } from './world.ts'

/** Cloudflare Workers: the same program, on D1 and a bucket of keys. */
export default {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    if (program === undefined) {
      const made = workersWorld(bindings)
      if ('faults' in made) return notReady(made.faults)
      program = { ...made, app: createApp(made.world) }
    }
    const { world, app } = program
    if (!ready && new URL(request.url).pathname !== '/healthz') {
      // Every request looks for itself: a promise of another one may never come about.
      const faults = await faultsOf(bindings, world)
      if (faults.length > 0) return notReady(faults)
      ready = true
      context.waitUntil(forgetTraces(world))
    }
    return app.fetch(request)
  },
}

interface Context {
  waitUntil(promise: Promise<unknown>): void
}

/** One program serves all requests that come to this process, made at the first of them. */
let program: { world: World; app: ReturnType<typeof createApp> } | undefined
let ready = false

async function faultsOf(bindings: Bindings, world: World): Promise<string[]> {
  try {
    return await faultsOfDatabase(bindings, world)
  } catch (error) {
    world.log.error({ error: String(error) }, 'the database does not answer')
    return ['The database does not answer; see the log.']
  }
}

/** What a closing that was cut off left behind; if it cannot be removed now, the next start tries. */
async function forgetTraces(world: World): Promise<void> {
  try {
    await forgetClosedRounds(world)
  } catch (error) {
    world.log.error({ error: String(error) }, 'traces of closed rounds could not be removed')
  }
}

/** For the operator, who has just put it here; none of it is secret. */
function notReady(faults: readonly string[]): Response {
  console.error(JSON.stringify({ level: 'error', faults, message: 'not ready' }))
  return new Response(`Nöjd is not ready.\n${faults.join('\n')}\n`, {
    status: 503,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
