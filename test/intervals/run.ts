/**
 * `npm run coverage-of-intervals -- [--replications N] [--short]`: plays rounds of made-up people, of
 * whom the truth is known, through the program, and counts how often its intervals hold it, and how
 * often its words say what is not so. A line is `ok`, or `expected` where something else than 95 % is
 * known and why, or `shown` where nothing is promised. With fewer replications (3000 unless said, 300
 * if short) the limits are wider, three Monte Carlo errors; they stand beside each line. Ends with
 * `N passed, M failed`, exit code 1 if a promise was not kept.
 */
import { parseArgs } from 'node:util'
import { textOf } from './lines.ts'
import { report } from './report.ts'

const { values } = parseArgs({
  options: { replications: { type: 'string' }, short: { type: 'boolean', default: false } },
})
const times = Number(values.replications ?? (values.short ? 300 : 3000))

if (!Number.isInteger(times) || times < 100) {
  console.error('npm run coverage-of-intervals -- [--replications N, at least 100] [--short]')
  process.exitCode = 1
} else {
  const sections = report(times)
  console.log(sections.map(textOf).join('\n\n'))
  const promised = sections.flatMap(({ lines }) => lines).filter(({ kept }) => kept !== null)
  const failed = promised.filter(({ kept }) => kept === false).length
  console.log(`\n${String(promised.length - failed)} passed, ${String(failed)} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
