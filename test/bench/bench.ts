// npm run bench -- [--smoke] [--json]: our figure and the machine's limit, measured in turn in one run.
// It fails when something is broken (an exception, nothing accepted, a wrong count), never when it is slow.
import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import built from '../built.ts'
import { root } from '../started.ts'
import { measureAnswering } from './answering.ts'
import { measureDrawing } from './drawing.ts'
import type { Effort, Measurement } from './measurement.ts'
import { measurePublishing } from './publishing.ts'
import { measureResults } from './results.ts'
import { measureStarting } from './starting.ts'

const { values } = parseArgs({
  options: { smoke: { type: 'boolean' }, json: { type: 'boolean' } },
})
const smoke = values.smoke === true
const effort: Effort = { smoke, runs: smoke ? 2 : 5 }

built()
const measurements: Measurement[] = []
const kinds = [measureAnswering, measureDrawing, measureResults, measurePublishing, measureStarting]
for (const measure of kinds) {
  const found = await measure(effort)
  measurements.push(...found)
  if (values.json !== true) for (const line of found) console.log(asLine(line))
}

const report = {
  at: new Date().toISOString(),
  commit: commit(),
  node: process.version,
  cores: availableParallelism(),
  runs: effort.runs,
  measurements,
}
if (values.json === true) console.log(JSON.stringify(report))
if (!smoke) appendFileSync(join(root, 'test/bench/history.jsonl'), `${JSON.stringify(report)}\n`)

/** `1   durable responses, 16 at once     2 400 /s of 12 000 /s = 0.20   goal ≥ 0.7   missed` */
function asLine({ goal, what, unit, ours, limit, ratio, atLeast, atMost, met }: Measurement) {
  const wish = atLeast === null ? `≤ ${String(atMost)}` : `≥ ${String(atLeast)}`
  const beside =
    limit === null || ratio === null ? '' : ` of ${short(limit)}${unit} = ${short(ratio)}`
  return [
    goal.padEnd(3),
    what.padEnd(62),
    `${short(ours)}${unit}${beside}`.padEnd(34),
    `goal ${wish}`.padEnd(14),
    met ? 'met' : 'missed',
  ].join(' ')
}

/** Three figures are all that such a measurement can bear. */
function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

/** What was measured; `-dirty` when it differs from the commit. */
function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: root,
      encoding: 'utf8',
    }).trim()
  } catch {
    return 'unknown'
  }
}
