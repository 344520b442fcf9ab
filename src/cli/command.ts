import { parseArgs, type ParseArgsConfig } from 'node:util'
import { isRefusal, type Refusal } from '../core/refusal.ts'
import type { NodeWorld } from '../node/node-world.ts'
import type { ServerSettings } from '../node/server-settings.ts'

/** What a command works with. */
export interface Call {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly root: string
  readonly settings: ServerSettings
  /** Opens the database and the key folder; they are closed when the command ends. */
  open(): Promise<NodeWorld>
  print(line: string): void
  /** For people, on the error stream. */
  tell(line: string): void
}

/** What a command did: lines for people, data for programs. */
export interface Done {
  readonly text: string
  readonly data: unknown
}

/** A noun and a verb, as one types them. */
export interface Command {
  readonly name: string
  readonly takes: string
  readonly summary: string
  readonly example: string
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** How many words it needs and how many it takes beside its options. */
  readonly words: readonly [number, number]
  run(call: Call): Promise<Done | Refusal>
}

/** The command was typed wrongly: exit code 2. */
export class WrongUse extends Error {}

/** Splits the words after a command into positionals and options, or says how it is used. */
export function readWords(command: Command, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        ...command.options,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
    const [fewest, most] = command.words
    if (values['help'] !== true && (positionals.length < fewest || positionals.length > most))
      throw new WrongUse(`nojd ${command.name} takes ${command.takes}`)
    return { values, positionals }
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

/** An option that was given as text. */
export function option(call: Call, name: string): string | undefined {
  const value = call.values[name]
  return typeof value === 'string' ? value : undefined
}

/** An option that the command cannot do without. */
export function needed(call: Call, name: string): string {
  const value = option(call, name)
  if (value === undefined) throw new WrongUse(`--${name} is missing`)
  return value
}

/** The word at a place; the count was checked before. */
export function word(call: Call, at: number): string {
  return call.positionals[at] ?? ''
}

/** A refusal in words, its faults one a line. */
export function refusalText(refusal: Refusal): string {
  const faults = (refusal.faults ?? []).map(({ where, what }) => `  ${where}: ${what}`)
  return [refusal.because, ...faults].join('\n')
}

/** Makes what a command says of a result, unless it was refused. */
export function tell<Outcome>(
  outcome: Outcome | Refusal,
  text: (outcome: Outcome) => string,
): Done | Refusal {
  if (isRefusal(outcome)) return outcome
  return { text: text(outcome), data: outcome }
}

/** `1 target is`, `2 targets are`. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} is` : `${String(count)} ${noun}s are`
}
