import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { historyCsv, targetsCsv } from '../../src/demo/city/hme.ts'
import { addApiKey } from '../../src/work/api-keys.ts'
import { importHistory } from '../../src/work/import-history.ts'
import { importTargets } from '../../src/work/import-targets.ts'
import { answers } from './answering.ts'
import { type Effort, interleaved, type Measurement, ratioOf, timed } from './measurement.ts'
import { askPeople, makePlace, must } from './place.ts'

/**
 * Responses a second: ten times the morning on which 55 000 people answer. Not as many as can be,
 * for then everything on the machine waits for everything, with charts or without.
 */
const pace = 50

const chartsPerSecond = 10

/**
 * Goal 4: how long the slowest in a hundred waits until a response is acknowledged while somebody
 * draws ten charts a second, beside the same without charts. SVG and PNG apart: a PNG is a few
 * times the work.
 */
export async function measureDrawing(effort: Effort): Promise<Measurement[]> {
  const seconds = effort.smoke ? 1 : 5
  const place = await makePlace()
  try {
    const world = await place.open()
    // Each format takes two sides, each once more than it counts.
    const { tokens } = await askPeople(world, 4 * (effort.runs + 1) * pace * seconds)
    must(await importHistory(world, historyCsv))
    must(await importTargets(world, targetsCsv))
    const { key } = must(await addApiKey(world, 'bench', ['read']))
    world.close()

    const server = await place.serve()
    try {
      let sent = 0
      const answering = () => {
        const links = tokens.slice(sent, sent + pace * seconds)
        sent += links.length
        return slowestInAHundred(place.address, links)
      }
      const measurements: Measurement[] = []
      for (const format of ['svg', 'png'] as const) {
        const whileDrawing = async () => {
          const charts = draw(place.address, key, format, seconds)
          const [p99] = await Promise.all([answering(), charts])
          return p99
        }
        const what = `p99 of answering with ${String(chartsPerSecond)} ${format.toUpperCase()}/s, to without`
        const found = await interleaved(effort, whileDrawing, answering)
        measurements.push(ratioOf({ goal: '4', what, unit: ' ms' }, found, { atMost: 1.5 }))
      }
      return measurements
    } finally {
      await server.stop()
    }
  } finally {
    place.remove()
  }
}

/** Sends responses at the pace, whether or not the earlier ones are through: ms. */
async function slowestInAHundred(address: string, tokens: readonly string[]): Promise<number> {
  const waits = await atPace(tokens.length, pace, (i, agent) =>
    timed(async () => {
      const { status } = await ask(agent, `${address}/api/v1/responses/${tokens[i] ?? ''}`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ answers }),
      })
      if (status !== 200) throw new Error(`a response gets ${String(status)}`)
    }),
  )
  const sorted = waits.toSorted((a, b) => a - b)
  return sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0
}

/** Asks for pictures, wide and narrow, light and dark in turn. */
async function draw(address: string, key: string, format: 'svg' | 'png', seconds: number) {
  const begins = { svg: '<svg', png: '\x89PNG' }
  await atPace(chartsPerSecond * seconds, chartsPerSecond, async (i, agent) => {
    const look = `theme=${i % 2 === 0 ? 'light' : 'dark'}&width=${i % 4 < 2 ? 'wide' : 'narrow'}`
    const { status, bytes } = await ask(
      agent,
      `${address}/api/v1/series/hme/trend/chart.${format}?concept=hme&${look}`,
      { headers: { Authorization: `Bearer ${key}` } },
    )
    if (status !== 200 || bytes.toString('latin1', 0, 4) !== begins[format])
      throw new Error(`chart.${format} gets ${String(status)}`)
  })
}

/** Does something so many times, so many times a second, over connections that are kept meanwhile. */
async function atPace<T>(
  times: number,
  perSecond: number,
  act: (i: number, agent: Agent) => Promise<T>,
): Promise<T[]> {
  const agent = new Agent({ keepAlive: true })
  const begun = performance.now()
  try {
    return await Promise.all(
      Array.from({ length: times }, async (_, i) => {
        await wait(begun + (i * 1000) / perSecond - performance.now())
        return act(i, agent)
      }),
    )
  } finally {
    agent.destroy()
  }
}

function ask(
  agent: Agent,
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body?: string },
): Promise<{ status: number; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const asking = request(url, { agent, method, headers: { ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) })
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}
