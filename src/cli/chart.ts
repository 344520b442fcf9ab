import type { Chart, Look } from '../charts/chart.ts'
import type { Draw } from '../charts/drawing/draw.ts'
import { language as languages } from '../core/definition/text.ts'
import { isRefusal } from '../core/refusal.ts'
import { chartCsv } from '../work/chart-csv.ts'
import { findInRound } from './chart-of-round.ts'
import { findInSeries } from './chart-of-series.ts'
import { type Call, type Command, option, word, WrongUse } from './command.ts'
import { writeFile } from './files.ts'

export const chart: Command = {
  name: 'chart',
  takes: [
    'SERIES [--kind trend|measures] [--concept C] [--object O] [--option O] [--unit PATH]',
    '           SERIES/PERIOD [--kind compare|rank|top-box|nps|distribution|heatmap] [--about A]',
    '             [--mode diverging|full]',
    '           [--group VARIABLE=VALUE] [--theme light|dark] [--width wide|narrow]',
    '             [--language sv|en] [--out FILE.svg|FILE.png|FILE.csv|FILE.json]',
  ].join('\n'),
  summary: 'draw a chart of a series or of a published round; without --kind list those of a round',
  example: 'nojd chart hme --concept hme --out hme.svg',
  options: {
    ...{ kind: { type: 'string' }, concept: { type: 'string' }, object: { type: 'string' } },
    ...{ option: { type: 'string' }, unit: { type: 'string' }, group: { type: 'string' } },
    ...{ about: { type: 'string' }, mode: { type: 'string' }, theme: { type: 'string' } },
    ...{ width: { type: 'string' }, language: { type: 'string' }, out: { type: 'string' } },
  },
  words: [1, 1],
  async run(call) {
    const out = option(call, 'out')
    const write = writerOf(out ?? 'chart.svg')
    const look = lookOf(call)
    const find = (word(call, 0).includes('/') ? findInRound : findInSeries)(call, look.language)
    const { db, draw } = await call.open()
    const found = await find(db)
    if (isRefusal(found) || !('chart' in found)) return found
    const { heading } = found.chart
    const data = { ...found.named, heading, file: out ?? null }
    const content = await write(found.chart, look, draw)
    if (out === undefined) return { text: String(content), data: { ...data, svg: content } }
    writeFile(out, content)
    return { text: `${heading}: ${out}`, data }
  },
}

/** What a chart is written as, by the ending of its file: the very bytes that the API sends. */
const writers = {
  svg: (chart, look, draw) => draw.svg(chart.draw(look)),
  png: (chart, look, draw) => draw.png(chart.draw(look)),
  csv: (chart) => chartCsv(chart),
  json: (chart, look) => JSON.stringify(chart.draw(look)),
} satisfies Record<string, Writer>

type Writer = (chart: Chart, look: Look, draw: Draw) => Content | Promise<Content>
type Content = string | Uint8Array

function writerOf(file: string): Writer {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase()
  const found = Object.entries<Writer>(writers).find(([name]) => name === ending)
  if (found === undefined)
    throw new WrongUse('--out is a file that ends in .svg, .png, .csv or .json')
  return found[1]
}

function lookOf(call: Call): Look {
  const language = languages.safeParse(option(call, 'language') ?? call.settings.locale)
  const theme = option(call, 'theme') ?? 'light'
  const width = option(call, 'width') ?? 'wide'
  if (!language.success) throw new WrongUse('--language is sv or en')
  if (theme !== 'light' && theme !== 'dark') throw new WrongUse('--theme is light or dark')
  if (width !== 'wide' && width !== 'narrow') throw new WrongUse('--width is wide or narrow')
  return { language: language.data, theme, width, headed: true }
}
