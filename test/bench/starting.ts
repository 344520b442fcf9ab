import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { program, start } from '../started.ts'
import {
  amountOf,
  type Effort,
  interleaved,
  type Measurement,
  ratioOf,
  timed,
} from './measurement.ts'
import { askPeople, makePlace } from './place.ts'

/**
 * Goals 6 and 7: how long from starting `nojd serve` until somebody has got the first page of a
 * survey, beside `node -e 0`; and what that page weighs on the line with its style.
 */
export async function measureStarting(effort: Effort): Promise<Measurement[]> {
  const place = await makePlace()
  try {
    const world = await place.open()
    const { tokens } = await askPeople(world, 20)
    world.close()
    const page = `${place.address}/s/${tokens[0] ?? ''}`

    const toFirstAnswer = async () => {
      const before = performance.now()
      const server = start(process.execPath, [program, 'serve'], { env: place.env })
      try {
        await answered(page)
        return performance.now() - before
      } finally {
        await server.stop()
      }
    }
    const started = await interleaved(effort, toFirstAnswer, () => timed(emptyNode))

    const server = await place.serve()
    try {
      const first = await fetched(page)
      const files = [...first.text.matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js|svg|png))"/g)]
      const others = await Promise.all(
        files.map(([, path]) => fetched(`${place.address}${path ?? ''}`)),
      )
      const bytes = [first, ...others].reduce((sum, file) => sum + file.bytes, 0)
      return [
        ratioOf(
          { goal: '6', what: 'cold start to the first answered page, to node -e 0', unit: ' ms' },
          started,
          { atMost: 3 },
        ),
        amountOf({ goal: '7', what: 'first survey page with style, gzip', unit: ' B' }, bytes, {
          atMost: 10_000,
        }),
        amountOf({ goal: '7', what: 'its requests', unit: '' }, 1 + others.length, { atMost: 2 }),
      ]
    } finally {
      await server.stop()
    }
  } finally {
    place.remove()
  }
}

/** Asks until there is an answer; a server that never comes is broken. */
async function answered(address: string): Promise<void> {
  const latest = performance.now() + 20_000
  while (performance.now() < latest) {
    try {
      const { status } = await fetched(address)
      if (status !== 200) throw new Error(`${address} answers ${String(status)}`)
      return
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('ECONNREFUSED')) throw error
      await wait(2)
    }
  }
  throw new Error(`nobody answers at ${address}`)
}

/** Fetches as a browser does, but counts the bytes as they came over the line. */
function fetched(address: string): Promise<{ status: number; bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip' }
    const request = get(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const body = Buffer.concat(parts)
        const packed = response.headers['content-encoding'] === 'gzip'
        const text = (packed ? gunzipSync(body) : body).toString('utf8')
        resolve({ status: response.statusCode ?? 0, bytes: body.length, text })
      })
    })
    request.on('error', reject)
  })
}

/** `node -e 0`: what this machine takes to start anything at all. */
export function emptyNode(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', () => {
      resolve()
    })
  })
}
