import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'

/** The folder of the program. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The built command line. */
export const program = fileURLToPath(new URL('../dist/nojd.js', import.meta.url))

/** A real process of ours, and what it has printed. */
export interface Started {
  readonly pid: number
  /** Everything on both of its streams so far. */
  printed(): string
  /** The first group of the pattern (or all of it) once it is printed; throws if it never is. */
  says(pattern: RegExp, seconds?: number): Promise<string>
  /** How it ended by itself within so many seconds: exit code or signal. */
  ended(seconds: number): Promise<number | string>
  /** Asks it to end, insists after ten seconds, and says how it ended: exit code or signal. */
  stop(): Promise<number | string>
}

/**
 * Starts a process without the settings of whoever runs the tests. With `group` it leads a process
 * group of its own, and `stop` reaches its children too.
 */
export function start(
  command: string,
  words: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly group?: boolean } = {},
): Started {
  const detached = options.group === true
  const child = spawn(command, words, {
    cwd: root,
    env: { ...environment(), ...options.env },
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${command} could not be started`)
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  let end: number | string | undefined
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => {
      end = signal ?? code ?? 'gone'
      resolve(end)
    })
  })
  const kill = (signal: 'SIGTERM' | 'SIGKILL') => {
    try {
      process.kill(detached ? -pid : pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
  const insist = () => {
    kill('SIGKILL')
  }
  process.once('exit', insist)
  return {
    pid,
    printed: () => printed,
    async says(pattern, seconds = 30) {
      for (let tenths = 0; tenths < seconds * 10; tenths += 1) {
        const over = end !== undefined
        const found = pattern.exec(printed)
        if (found !== null) return found[1] ?? found[0]
        if (over) break
        await wait(100)
      }
      throw new Error(`${command} ${words.join(' ')} never said ${String(pattern)}:\n${printed}`)
    },
    ended: (seconds) =>
      Promise.race([
        ended,
        wait(seconds * 1000, `still running after ${String(seconds)} s`, { ref: false }),
      ]),
    async stop() {
      if (end === undefined) kill('SIGTERM')
      const outcome = await Promise.race([ended, wait(10_000, 'still running after 10 s')])
      insist()
      process.off('exit', insist)
      return outcome
    },
  }
}

/** The environment without NOJD_…, so that nobody's own database is touched. */
export function environment(): Record<string, string> {
  const outside = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && !pair[0].startsWith('NOJD_'),
  )
  return Object.fromEntries(outside)
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (at === null || typeof at === 'string') throw new Error('there is no free port')
  return at.port
}
