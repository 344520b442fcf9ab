/**
 * `npm run pictures`: draws every kind of chart into `pictures/`, one SVG each, light and wide, and
 * all of them on one sheet. What can be is drawn from the demo; the rest from `picture-examples.ts`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { TopLevelSpec } from 'vega-lite'
import { bulletsOf } from '../src/charts/bullet/bullets-of.ts'
import type { Look } from '../src/charts/chart.ts'
import { renderSvg } from '../src/charts/drawing/render.ts'
import { chartsOfRound } from '../src/charts/round/charts.ts'
import { priorityMatrices } from '../src/charts/round/priority-matrix.ts'
import { trendAsChart } from '../src/charts/trend/as-chart.ts'
import { textIn } from '../src/core/definition/text.ts'
import { findRoundResult } from '../src/db/round-result.ts'
import { listTrends } from '../src/db/trend.ts'
import { seedDemo } from '../src/demo/seed-demo.ts'
import { drawAssets } from '../src/node/draw-assets.ts'
import { root, testWorld } from '../test/world-node.ts'
import { exampleCharts } from './picture-examples.ts'

const look: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

const specs = { ...(await fromDemo()), ...fromExamples() }
const pictures: { name: string; svg: string }[] = []
for (const [name, spec] of Object.entries(specs)) {
  const svg = await renderSvg(spec)
  writeFileSync(join(root, `pictures/${name}.svg`), svg)
  pictures.push({ name, svg })
}
writeFileSync(join(root, 'pictures/every-chart.png'), await onOneSheet(pictures))
console.log(pictures.map(({ name }) => `pictures/${name}.svg`).join('\n'))

/** The trend of HME, a round of it, and what goes together with NRI: simulated answers from a fixed seed, as `npm run demo` has them. */
async function fromDemo(): Promise<Record<string, TopLevelSpec>> {
  const world = await testWorld({ kind: 'demo' })
  try {
    await seedDemo(world)
    const trends = await listTrends(world.db, 'hme', {}, look.language)
    const indices = trends.filter(
      ({ range, style }) => range.max === 100 && range.min === 0 && !style.percent,
    )
    const trend = trends.find(({ trend }) => trend.concept === 'hme')
    const found = await findRoundResult(world.db, { series: 'hme', period: '2025' })
    if (trend === undefined || found === undefined) throw new Error('the demo has no HME of 2025')
    const { result } = found
    const charts = chartsOfRound(result, {}, look.language)
    const resellers = await findRoundResult(world.db, { series: 'nri', period: '2025' })
    if (resellers === undefined) throw new Error('the demo has no NRI of 2025')
    const [matrix] = priorityMatrices(resellers.result, {}, look.language)
    const heatmap = charts.find(({ kind }) => kind === 'heatmap')?.chart
    return {
      'hme-trend': trendAsChart(trend, look.language).draw(look),
      bullets: bulletsOf(
        indices,
        result.bands,
        textIn(result.title, look.language),
        look.language,
      ).draw(look),
      ...(heatmap && { heatmap: heatmap.draw(look) }),
      ...(matrix && { 'priority-matrix': matrix.chart.draw(look) }),
    }
  } finally {
    await world.close()
  }
}

function fromExamples(): Record<string, TopLevelSpec> {
  return Object.fromEntries(
    Object.entries(exampleCharts(look.language)).map(([name, chart]) => [name, chart.draw(look)]),
  )
}

/** Every picture on one sheet, each in the shortest of three columns. */
async function onOneSheet(pictures: readonly { svg: string }[]): Promise<Uint8Array> {
  const [gap, column] = [40, 760]
  const heights = [gap, gap, gap]
  const placed = pictures.map(({ svg }) => {
    const [, height = '0'] = / height="(\d+)"/.exec(svg) ?? []
    const at = heights.indexOf(Math.min(...heights))
    const [x, y] = [gap + at * (column + gap), heights[at] ?? 0]
    heights[at] = y + Number(height) + gap
    return svg.replace('<svg ', `<svg x="${String(x)}" y="${String(y)}" `)
  })
  const [width, height] = [gap + heights.length * (column + gap), Math.max(...heights)]
  const size = `width="${String(width)}" height="${String(height)}"`
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#dde3e9"/>${placed.join('')}</svg>`
  const assets = await drawAssets()
  await initWasm(assets.wasm)
  const font = { fontBuffers: [...assets.fonts], defaultFontFamily: 'DejaVu Sans' }
  return new Resvg(sheet, { font }).render().asPng()
}
