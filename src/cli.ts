import { fileURLToPath } from 'node:url'
import {
  type Call,
  type Command,
  type Done,
  readWords,
  refusalText,
  WrongUse,
} from './cli/command.ts'
import { commandNames, findCommand, listCommands, version } from './cli/commands.ts'
import { helpFor, helpForAll } from './cli/help.ts'
import { isRefusal, type Refusal, Unusable } from './core/refusal.ts'
import type { NodeWorld } from './node/node-world.ts'
import { readServerSettings } from './node/server-settings.ts'

/** The folder that holds surveys/, migrations/ and web/, beside src/ and dist/. */
const root = fileURLToPath(new URL('..', import.meta.url))

// A reader that has seen enough closes the pipe, as `| head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await main(process.argv.slice(2))

/** Runs the command that the words name: 0 done, 1 refused (with a sentence), 2 used wrongly. */
async function main(words: readonly string[]): Promise<number> {
  try {
    if (words[0] === '--version') return print(version(root))
    if (words.length === 0 || ['--help', '-h', 'help'].includes(words[0] ?? ''))
      return print(helpForAll(await listCommands()))
    const command = await findCommand(words)
    if (command === undefined) throw new WrongUse(noCommand(words))
    const { values, positionals } = readWords(command, words.slice(command.name.split(' ').length))
    if (values['help'] === true) return print(helpFor(command))
    return await run(command, { values, positionals })
  } catch (error) {
    if (error instanceof WrongUse) return complain(`${error.message}\nSee nojd --help.`, 2)
    if (error instanceof Unusable) return complain(error.message, 1)
    throw error
  }
}

/** What was typed instead of a command, and what begins like it. */
function noCommand(words: readonly string[]): string {
  const alike = commandNames.filter((name) => name.split(' ')[0] === words[0])
  const hint = alike.length === 0 ? '' : ` There is ${alike.join(', ')}.`
  return `There is no command "${words.slice(0, 2).join(' ')}".${hint}`
}

async function run(command: Command, given: Pick<Call, 'values' | 'positionals'>): Promise<number> {
  const read = readServerSettings(process.env)
  if ('faults' in read) return complain(read.faults.join('\n'), 1)
  const { settings } = read
  let world: NodeWorld | undefined
  const open = async () => {
    const [{ nodeWorld }, { operatorLog }] = await Promise.all([
      import('./node/node-world.ts'),
      import('./cli/log.ts'),
    ])
    const level = command.name === 'serve' ? settings.logLevel : 'warn'
    world ??= await nodeWorld(root, settings, operatorLog(level))
    return world
  }
  const call: Call = { ...given, root, settings, open, print, tell: (line) => complain(line, 0) }
  try {
    return report(await command.run(call), given.values['json'] === true)
  } finally {
    world?.close()
  }
}

function report(outcome: Done | Refusal, json: boolean): number {
  if (isRefusal(outcome)) {
    if (json) print(JSON.stringify(outcome))
    return complain(refusalText(outcome), 1)
  }
  const text = json ? JSON.stringify(outcome.data) : outcome.text
  return text === '' ? 0 : print(text)
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
