// Holds the floors of the house (.dependency-cruiser.cjs), and fails if it looked at nothing: a cruise that finds no
// modules breaks no rules either.
import { cruise, format } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs')
const { output: found } = await cruise(['src', 'web'], options, undefined, {
  tsConfig: extractTSConfig('./tsconfig.json'),
})

const ours = found.modules.filter((module) => /^(src|web)\//.test(module.source))
const dependencies = ours.reduce((sum, module) => sum + module.dependencies.length, 0)

if (found.summary.violations.length > 0) {
  const { output } = await format(found, { outputType: 'err-long' })
  console.error(output)
}
console.log(`${ours.length} modules, ${dependencies} dependencies cruised`)
if (ours.length === 0)
  console.error('No module of src/ or web/ was read: the rules were not tested.')

process.exitCode = found.summary.error > 0 || ours.length === 0 ? 1 : 0
