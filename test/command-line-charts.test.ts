import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Environment, nojd } from './nojd.ts'
import { program, start, type Started } from './started.ts'

// Greta has the demo on her machine, and its server runs. What she draws at the terminal is what the
// pages show, and what her programs fetch.

let folder: string
let env: Environment
let server: Started
let address: string
let signIn: string
let key: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-charts-'))
  env = { NOJD_DATABASE: join(folder, 'demo.db'), NOJD_LISTEN: '127.0.0.1:0' }
  const only = 'nki,nordisk-jamforelse,intressentdialog'
  server = start(process.execPath, [program, 'demo', '--only', only], { env })
  await server.says(/Stop:/)
  signIn = await server.says(/Staff home:\s+(\S+)/)
  address = new URL(signIn).origin
  key = (await done('key', 'add', 'report', '--scopes', 'read')).trim().split('\n').at(-1) ?? ''
}, 60_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Done, with nothing on the error stream; what it printed. */
async function done(...words: string[]): Promise<string> {
  const ran = await nojd(words, env)
  expect([words, ran.code, ran.err]).toEqual([words, 0, ''])
  return ran.out
}

/** What the API sends for an address, as bytes. */
async function sent(path: string): Promise<Buffer> {
  const headers = { Authorization: `Bearer ${key}` }
  const response = await fetch(`${address}/api/v1/${path}`, { headers })
  expect([path, response.status]).toEqual([path, 200])
  return Buffer.from(await response.arrayBuffer())
}

const rounds = ['hme/2025', 'nki/2025', 'nordisk-jamforelse/2024', 'intressentdialog/2024']
const shape = z.strictObject({
  round: z.string(),
  charts: z.array(z.strictObject({ kind: z.string(), about: z.string(), heading: z.string() })),
})
const listOf = async (round: string) =>
  shape.parse(JSON.parse(await done('chart', round, '--json'))).charts

test('of a round Greta is told what it can be drawn as: what its page shows, in the same words', async () => {
  const pressed = await fetch(signIn, { method: 'POST', redirect: 'manual' })
  const headers = { Cookie: pressed.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  for (const round of rounds) {
    const html = await (await fetch(`${address}/omgang/${round}?lang=sv`, { headers })).text()
    const figures = [...html.matchAll(/<figure.*?<h2>(.*?)<\/h2>.*?<img src="(.*?)"/gs)]
    const shown = figures.map(([, words = '', path = '']) => {
      const { pathname, searchParams } = new URL(path.replaceAll('&amp;', '&'), address)
      // On a page the percent sign never stands on a line of its own.
      const heading = words.replaceAll('\u00a0%', ' %').replaceAll('&quot;', '"')
      return { kind: pathname.split('/').at(-2), about: searchParams.get('about'), heading }
    })
    expect(await listOf(round)).toEqual(shown)
  }
  // A line is typed as it stands.
  const out = await done('chart', 'nki/2025')
  expect(out).toMatch(/^--kind nps --about nps +NPS .*\n(--kind distribution --about \d +.*\n){7}/)
  expect(out).toMatch(
    /\n--kind heatmap --about kundtyp +.*\n--kind priority-matrix --about nki +.*\n$/,
  )
})

test('every kind of chart, of rounds and of series, is to the byte what the API sends', async () => {
  const all = await Promise.all(
    rounds.map(async (round) => (await listOf(round)).map((one) => ({ round, ...one }))),
  )
  const first = new Map(all.flat().map((one) => [one.kind, one]))
  expect([...first.keys()].sort()).toEqual(
    // The rooms of src/charts/round.
    ['compare', 'distribution', 'heatmap', 'nps', 'priority-matrix', 'rank', 'top-box'],
  )
  const drawings: [words: string[], path: string, query?: string][] = [
    ...[...first.values()].map(({ round, kind, about }): [string[], string, string] => [
      [round, '--kind', kind, '--about', about],
      ...([`rounds/${round}/${kind}`, `about=${encodeURIComponent(about)}`] as const),
    ]),
    [['nki/2025', '--kind', 'nps'], 'rounds/nki/2025/nps'],
    [
      ['nki/2025', '--kind', 'distribution', '--mode', 'full', '--group', 'kundtyp=privat'],
      ...(['rounds/nki/2025/distribution', 'mode=full&group=kundtyp%3Dprivat'] as const),
    ],
    [['nki'], 'series/nki/trend'],
    [['nki', '--group', 'kundtyp=foretag'], 'series/nki/trend', 'group=kundtyp%3Dforetag'],
    [
      ['nordisk-jamforelse', '--concept', 'index', '--object', 'dk'],
      ...(['series/nordisk-jamforelse/trend', 'concept=index&object=dk'] as const),
    ],
    [
      ['intressentdialog', '--concept', 'viktigast', '--option', 'klimat'],
      ...(['series/intressentdialog/trend', 'concept=viktigast&option=klimat'] as const),
    ],
    [['nki', '--kind', 'measures'], 'series/nki/measures'],
    [['hme', '--kind', 'measures', '--unit', 'stad'], 'series/hme/measures', 'unit=stad'],
  ]
  const files = new Set<string>()
  for (const [words, path, query = ''] of drawings) {
    const file = join(folder, 'drawn.svg')
    await done('chart', ...words, '--out', file)
    expect([words, readFileSync(file, 'utf8')]).toEqual([
      words,
      (await sent(`${path}/chart.svg?${query}`)).toString(),
    ])
    files.add(readFileSync(file, 'utf8'))
  }
  // The nps of nki is drawn with and without its name; all else is a picture of its own.
  expect(files.size).toBe(drawings.length - 1)
}, 120_000)

test('in each of its four files, in the look that is asked for', async () => {
  const look = ['--theme', 'dark', '--width', 'narrow', '--language', 'en']
  for (const ending of ['svg', 'png', 'csv', 'json']) {
    const file = join(folder, `heat.${ending}`)
    const words = ['nki/2025', '--kind', 'heatmap', ...look]
    const said = await done('chart', ...words, '--out', file)
    expect(said).toMatch(/from \d+ .* to \d+ .*heat\.\w+\n$/)
    const path = `rounds/nki/2025/heatmap/chart.${ending}`
    const wanted = await sent(`${path}?theme=dark&width=narrow&language=en`)
    expect([ending, readFileSync(file).equals(wanted)]).toEqual([ending, true])
  }
  const [heatmap] = (await listOf('nki/2025')).filter(({ kind }) => kind === 'heatmap')
  const file = join(folder, 'heat.csv')
  const drawing = ['chart', 'nki/2025', '--kind', 'heatmap', '--json']
  expect(JSON.parse(await done(...drawing, '--out', file))).toEqual({
    ...{ round: 'nki/2025', kind: 'heatmap', about: 'kundtyp', heading: heatmap?.heading, file },
  })
  expect(await done('chart', 'nki/2025', '--kind', 'heatmap')).toBe(
    `${(await sent('rounds/nki/2025/heatmap/chart.svg')).toString()}\n`,
  )
})

test('how many Greta should ask next time is the same at the terminal and for her programs', async () => {
  for (const query of ['hme/2025?difference=3', 'nki/2025?difference=2&measure=nki&rate=30']) {
    const [round = '', wish = ''] = query.split('?')
    const words = [...new URLSearchParams(wish)].map(([name, value]) => `--${name}=${value}`)
    const told = await done('plan-size', round, ...words, '--json')
    expect(told).toBe(`${(await sent(`rounds/${round}/plan-size?${wish}`)).toString()}\n`)
  }
  // The whole of NKI is the mean of business and private.
  const nki = await done('plan-size', 'nki/2025', '--difference', '2')
  expect(nki).toContain('(NKI) 2025 (simulerad), NKI: ')
  expect(nki).toContain('Helheten är medelvärdet av grupper')
  expect(await done('plan-size', 'hme/2025')).not.toContain('medelvärdet av grupper')
}, 60_000)

test('what cannot be drawn is refused with what can, and what is typed wrongly before anything is opened', async () => {
  const missing = await nojd(['chart', 'hme/2025', '--kind', 'rank'], env)
  expect([missing.code, missing.out]).toEqual([1, ''])
  expect(missing.err).toMatch(
    /^hme\/2025 has no such chart\. It has:\n {2}--kind top-box --about toppbetyg: /,
  )
  const refused = [
    ['hme/2026'], // open
    ['hme/2031'],
    ['nki/2025', '--group', 'kundtyp=okand'],
    ['nki/2025', '--kind', 'distribution', '--about', '99'],
    ['nki', '--group', 'kundtyp=okand'],
    ['nki', '--object', 'se'],
    ['nko', '--kind', 'measures'],
  ]
  for (const words of refused) {
    const { code, out } = await nojd(['chart', ...words], env)
    expect([words, code, out]).toEqual([words, 1, ''])
  }
  const wrong: [words: string[], says: string][] = [
    [['nki', '--kind', 'compare'], '--kind of a series is trend or measures'],
    [['nki/2025', '--kind', 'trend'], '--kind of a round is compare, rank, top-box, nps'],
    [['nki/2025', '--out', 'nki.svg'], '--kind is missing: nojd chart nki/2025 lists'],
    [['nki/2025', '--about', 'nps'], '--kind is missing'],
    [['nki/2025', '--kind', 'nps', '--concept', 'nki'], '--concept does not go with a round'],
    [['nki', '--kind', 'measures', '--option', 'a'], '--option does not go with the measures'],
    [['nki', '--about', '1', '--mode', 'full'], '--about, --mode does not go with the trend'],
    [['nki', '--group', '=privat'], '--group is written variable=value'],
    [['nki/2025', '--kind', 'distribution', '--mode', 'half'], '--mode is diverging or full'],
    [['nki', '--out', 'nki.pdf'], '.svg, .png, .csv or .json'],
  ]
  for (const [words, says] of wrong) {
    const { code, out, err } = await nojd(['chart', ...words], { NOJD_DATABASE: '/nowhere/x.db' })
    expect([words, code, out, err]).toEqual([words, 2, '', expect.stringContaining(says)])
  }
}, 60_000)
