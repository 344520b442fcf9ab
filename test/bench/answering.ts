import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import Database from 'better-sqlite3'
import { countBallots } from '../../src/db/ballot.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { freePort, start } from '../started.ts'
import {
  amountOf,
  type Effort,
  interleaved,
  type Measurement,
  ratioOf,
  timed,
} from './measurement.ts'
import { askPeople, makePlace, must, round } from './place.ts'

const connections = 16

/** The most responses of one run; a slow machine sends fewer. */
const most = 4_000

const syncs = 300

/**
 * Goals 1, 1b and 8: HME answered through the API of a real server, many at once and one at a time,
 * each by a link of its own; then the round is closed, every acknowledged response is in it, and
 * what is left of them is weighed.
 */
export async function measureAnswering(effort: Effort): Promise<Measurement[]> {
  const place = await makePlace()
  try {
    const people = (effort.runs + 1) * (effort.smoke ? 1_500 : most + syncs) + 500
    const asked = await place.open()
    const { tokens } = await askPeople(asked, people)
    asked.close()

    const server = await place.serve()
    const bare = await startBare()
    let found: { ours: number; limit: number }[]
    let sent = 0
    try {
      const answer = async (amount: number, at: number) => {
        const links = tokens.slice(sent, sent + amount)
        sent += links.length
        return send(place.address, at, links)
      }
      const first = await answer(400, connections)
      const wished = Math.min(effort.smoke ? 1_000 : most, first * 2)
      const amount = Math.ceil(wished / connections) * connections
      const alone = effort.smoke ? 50 : syncs
      const same = tokens.slice(0, amount)
      found = [
        await interleaved(
          effort,
          () => answer(amount, connections),
          () => send(bare.address, connections, same),
        ),
        await interleaved(
          effort,
          () => answer(alone, 1),
          () => syncsPerSecond(join(place.folder, 'raw'), alone),
        ),
      ]
    } finally {
      await bare.stop()
      await server.stop()
    }
    return [
      ratioOf(
        { goal: '1', what: `durable responses, ${String(connections)} at once`, unit: '/s' },
        found[0] ?? nothing,
        { atLeast: 0.7 },
      ),
      ratioOf(
        { goal: '1b', what: 'durable responses, one at a time, to fdatasync', unit: '/s' },
        found[1] ?? nothing,
        { atLeast: 0.85 },
      ),
      await weigh(place, sent),
    ]
  } finally {
    place.remove()
  }
}

const nothing = { ours: 0, limit: 1 }

/** Closes the round; what its block occupies in the file, shared by the responses. */
async function weigh(place: Awaited<ReturnType<typeof makePlace>>, sent: number) {
  const world = await place.open()
  try {
    const stored = await countBallots(world.db, round)
    if (stored !== sent)
      throw new Error(`${String(sent)} responses were acknowledged, ${String(stored)} are stored`)
    const { submitted } = must(await closeRound(world, round))
    if (submitted !== sent) throw new Error(`the round closed with ${String(submitted)} responses`)
  } finally {
    world.close()
  }
  const file = new Database(join(place.folder, 'nojd.db'), { readonly: true })
  const bytes: unknown = file
    .prepare("SELECT sum(pgsize) FROM dbstat WHERE name = 'block'")
    .pluck()
    .get()
  file.close()
  return amountOf(
    { goal: '8', what: 'disk a closed response of 9 answers (goal: 40 for 20)', unit: ' B' },
    Number(bytes) / sent,
    { atMost: (40 * 9) / 20 },
  )
}

/** All nine items of HME. */
export const answers = {
  meningsfullt: 4,
  larande: 5,
  'ser-fram-emot': 3,
  uppskattning: 4,
  fortroende: 5,
  ansvar: 4,
  'insatt-i-mal': 2,
  'mal-foljs-upp': 3,
  forvantningar: 4,
}

/** Sends one response by each link over so many connections: accepted responses a second. */
async function send(url: string, connectionsWanted: number, tokens: readonly string[]) {
  const each = Math.ceil(tokens.length / connectionsWanted)
  const shares = Array.from({ length: connectionsWanted }, (_, i) =>
    tokens.slice(i * each, (i + 1) * each),
  ).values()
  const running = autocannon({
    url,
    connections: connectionsWanted,
    amount: tokens.length,
    timeout: 10,
    // How often it looks whether all is done; by itself once a second.
    sampleInt: 50,
    setupClient(client) {
      client.setRequests(
        (shares.next().value ?? []).map((token) => ({
          method: 'POST' as const,
          path: `/api/v1/responses/${token}`,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ answers }),
        })),
      )
    },
  })
  let first = 0
  let last = 0
  running.on('start', () => (first = performance.now()))
  running.on('response', () => (last = performance.now()))
  const result = await running
  const accepted = result['2xx']
  if (accepted !== tokens.length)
    throw new Error(
      `${String(accepted)} of ${String(tokens.length)} responses were accepted at ${url} ` +
        `(${String(result.non2xx)} refused, ${String(result.errors)} failed)`,
    )
  return (accepted * 1000) / (last - first)
}

/** The least a server can do: `node:http` that parses the same JSON and says the same words. */
async function startBare() {
  const port = await freePort()
  const source = `require('node:http').createServer((request, response) => {
    const parts = []
    request.on('data', (part) => parts.push(part)).on('end', () => {
      JSON.parse(Buffer.concat(parts).toString('utf8'))
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('{"status":"received"}')
    })
  }).listen(${String(port)}, '127.0.0.1', () => console.log('listens'))`
  const server = start(process.execPath, ['-e', source])
  await server.says(/listens/)
  return { address: `http://127.0.0.1:${String(port)}`, stop: () => server.stop() }
}

/** Writes a page and waits until it is on disk, over and over. */
async function syncsPerSecond(path: string, count: number): Promise<number> {
  const page = Buffer.alloc(4096, 1)
  const file = openSync(path, 'w')
  const milliseconds = await timed(() => {
    for (let i = 0; i < count; i += 1) {
      writeSync(file, page)
      fdatasyncSync(file)
    }
  })
  closeSync(file)
  return (count * 1000) / milliseconds
}
