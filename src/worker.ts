import { createApp } from './http/app.tsx'
import type { World } from './world.ts'

/** What the platform hands over: the variables of wrangler.toml. */
interface Bindings {
  readonly NOJD_BASE_URL: string
}

/**
 * Cloudflare Workers. It serves the same program; so far without a database, so `/healthz` answers
 * and whatever needs more fails as a bug would.
 */
export default {
  fetch(request: Request, bindings: Bindings): Response | Promise<Response> {
    return createApp(worldOf(bindings)).fetch(request)
  },
}

function worldOf(bindings: Bindings): World {
  const absent = () => {
    throw new Error('worker: there is no database binding')
  }
  return {
    db: {
      get build() {
        return absent()
      },
      all: absent,
      settle: absent,
      work: absent,
    },
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    keys: { put: absent, get: absent, remove: absent, ready: () => Promise.resolve(false) },
    log: { info: log, warn: log, error: log },
    settings: {
      baseUrl: bindings.NOJD_BASE_URL,
      fewest: 0,
      locale: 'sv',
      organisation: 'Nöjd',
      contact: '',
    },
    catalogue: { bands: new Map(), definitions: new Map() },
  }
}

function log(fields: Readonly<Record<string, unknown>>, message: string): void {
  console.log(JSON.stringify({ ...fields, message }))
}
