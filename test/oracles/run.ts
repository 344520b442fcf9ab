/**
 * `npm run oracles -- [FOLDER]`: plays every case of every `*.expected.json` in a folder (the
 * fixtures of this project, if none is named) through the program's statistics. Each fault is named
 * by set, case and place; then a line a kind; last `N passed, M failed`. What is counted are the
 * expected values: numbers, words, nulls, true and false, and an empty list as one. All values of a
 * case that cannot be played have failed, and a value too many or a file that cannot be read is one
 * failure. Exit code 1 if anything failed or there was nothing to play.
 */
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { summed } from './compare.ts'
import { type Played, playFolder } from './folder.ts'

const [folder = fileURLToPath(new URL('.', import.meta.url)), ...more] = process.argv.slice(2)

if (more.length > 0 || folder.startsWith('-')) refuse('npm run oracles -- [FOLDER]')
else if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
  refuse(`there is no folder ${folder}`)
else report(folder)

function report(folder: string): void {
  const { cases, unreadable } = playFolder(folder)
  for (const one of cases) for (const line of faultsOf(one)) console.log(`FAILED ${line}`)
  for (const line of unreadable) console.log(`FAILED ${line}`)
  const kinds = [...new Set(cases.map(({ kind }) => kind))].sort()
  console.log(
    'numbers agree at 1e-9 · max(1, |expected|); nulls, words, true and false are the same',
  )
  for (const kind of kinds)
    console.log(
      lineOf(
        kind,
        cases.filter((one) => one.kind === kind),
      ),
    )
  const all = summed(cases.map(({ compared }) => compared))
  const failed = all.faults.length + unreadable.length
  if (cases.length === 0) console.log(`there is no case in ${folder}`)
  console.log(`${String(all.numbers + all.others)} passed, ${String(failed)} failed (values)`)
  process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0
}

function refuse(what: string): void {
  console.error(what)
  process.exitCode = 1
}

/** A case that could not be played is one line, whatever it was to say. */
function faultsOf({ set, id, said, compared }: Played): readonly string[] {
  if ('threw' in said) return [`${set} ${id}: ${said.threw}`]
  return compared.faults.map((fault) => `${set} ${id} ${fault}`)
}

function lineOf(kind: string, played: readonly Played[]): string {
  const { numbers, others, worst, faults } = summed(played.map(({ compared }) => compared))
  const cells = [
    [`${String(played.length)} cases`, 12],
    [`${String(numbers)} numbers agree`, 22],
    [`worst ${worst.toExponential(1)}`, 15],
    [`${String(others)} others the same`, 22],
    [`${String(faults.length)} failed`, 13],
  ] as const
  return kind.padEnd(18) + cells.map(([text, width]) => text.padStart(width)).join('')
}
