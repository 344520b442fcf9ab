import { execFile } from 'node:child_process'
import { environment, program, root } from './started.ts'

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export type Environment = Readonly<Record<string, string>>

/** Runs the built command line in an environment without other settings than these. */
export function nojd(words: readonly string[], env: Environment = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...words],
      { cwd: root, env: { ...environment(), ...env }, maxBuffer: 16 * 1024 * 1024 },
      (error, out, err) => {
        const code = error === null ? 0 : (child.exitCode ?? -1)
        resolve({ code, out, err })
      },
    )
  })
}
