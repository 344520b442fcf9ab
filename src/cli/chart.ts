import { trendChart } from '../charts/trend/trend.ts'
import { trendLook } from '../charts/trend/look.ts'
import { language as languages } from '../core/definition/text.ts'
import { unitGroup } from '../core/group.ts'
import { refuse } from '../core/refusal.ts'
import { findSeries } from '../db/series.ts'
import { listTrends } from '../db/trend.ts'
import { type Command, option, word, WrongUse } from './command.ts'
import { writeFile } from './files.ts'

export const chart: Command = {
  name: 'chart',
  takes:
    'SERIES [--concept C] [--unit PATH] [--theme light|dark] [--width wide|narrow] [--language sv|en] [--out FILE.svg|FILE.png]',
  summary: 'draw the trend of a series: SVG, or into a file SVG or PNG',
  example: 'nojd chart hme --concept hme --out hme.svg',
  options: {
    concept: { type: 'string' },
    unit: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string' },
  },
  words: [1, 1],
  async run(call) {
    const out = option(call, 'out')
    if (out !== undefined && !/\.(svg|png)$/i.test(out))
      throw new WrongUse('--out is a file that ends in .svg or .png')
    const { db, settings, draw } = await call.open()
    const series = await findSeries(db, word(call, 0))
    if (series === undefined) return refuse('not-found', `There is no series ${word(call, 0)}.`)
    const language = languages.safeParse(option(call, 'language') ?? settings.locale)
    const theme = option(call, 'theme') ?? 'light'
    const width = option(call, 'width') ?? 'wide'
    if (!language.success) throw new WrongUse('--language is sv or en')
    if (theme !== 'light' && theme !== 'dark') throw new WrongUse('--theme is light or dark')
    if (width !== 'wide' && width !== 'narrow') throw new WrongUse('--width is wide or narrow')
    const unit = option(call, 'unit') ?? ''
    const trends = await listTrends(db, series.key, unitGroup(unit), language.data)
    const concept = option(call, 'concept') ?? trends[0]?.trend.concept
    const found = trends.find(({ trend }) => trend.concept === concept)
    if (found === undefined)
      return refuse('not-found', `${series.key} has no such concept for that unit.`)
    const look = trendLook(found, { theme, width, language: language.data })
    const spec = trendChart(found.trend, look)
    const { heading } = look
    const data = { series: series.key, concept, heading, file: out ?? null }
    if (out === undefined) {
      const svg = await draw.svg(spec)
      return { text: svg, data: { ...data, svg } }
    }
    writeFile(out, await (/\.png$/i.test(out) ? draw.png(spec) : draw.svg(spec)))
    return { text: `${heading}: ${out}`, data }
  },
}
