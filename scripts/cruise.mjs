// Holds the floors of the house (.dependency-cruiser.cjs), and fails if it looked at nothing: a cruise that finds no
// modules breaks no rules either. Holds names of engines and platforms to where they belong, too.
import { readFileSync } from 'node:fs'
import { cruise, format } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs')
const { output: found } = await cruise(['src', 'web'], options, undefined, {
  tsConfig: extractTSConfig('./tsconfig.json'),
})

const ours = found.modules.filter((module) => /^(src|web)\//.test(module.source))
const dependencies = ours.reduce((sum, module) => sum + module.dependencies.length, 0)

// An import is not the only way to lean on an engine or a platform: above db/ nobody even names one.
// r2 in small letters is the R² of a regression.
const PLATFORMS = /\b(Node|Workers?|R2)\b/
const NAMES = /\b(sqlite\w*|d1|postgres\w*|cloudflare|workerd|wrangler|better-sqlite3)\b/i
const MAY_NAME = /^src\/(db|node|workers|cli)\/|^src\/(cli|worker)\.ts$|\.test\.tsx?$/
const named = ours
  .filter(({ source }) => !MAY_NAME.test(source))
  .flatMap(({ source }) =>
    readFileSync(source, 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        NAMES.test(line) || PLATFORMS.test(line) ? [`${source}:${i + 1}: ${line.trim()}`] : [],
      ),
  )
if (named.length > 0)
  console.error(
    `Above db/, only src/node, src/workers and the entries name an engine or a platform:\n${named.join('\n')}`,
  )

if (found.summary.violations.length > 0) {
  const { output } = await format(found, { outputType: 'err-long' })
  console.error(output)
}
console.log(`${ours.length} modules, ${dependencies} dependencies cruised`)
if (ours.length === 0)
  console.error('No module of src/ or web/ was read: the rules were not tested.')

process.exitCode = found.summary.error > 0 || named.length > 0 || ours.length === 0 ? 1 : 0
