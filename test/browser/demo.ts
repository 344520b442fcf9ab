import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { environment, program, start } from '../started.ts'

/** The built program as `nojd demo`, on a free port, with a folder of its own. */
export interface Demo {
  readonly address: string
  /** The one-time address of the staff home that the demo printed. */
  readonly signIn: string
  /** Runs another command beside it, on the same database: what it prints with --json. */
  run(...words: string[]): Promise<unknown>
  /** Links of people who have not answered, a new one each time. */
  nextLink(): Promise<string>
  stop(): Promise<void>
}

export async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'nojd-browser-'))
  const database = join(folder, 'nojd.db')
  const server = start(process.execPath, [program, 'demo', '--only', 'hme'], {
    env: { NOJD_DATABASE: database, NOJD_LISTEN: '127.0.0.1:0', NOJD_CONTACT: 'hr@example.se' },
  })
  await server.says(/Stop:/)
  const signIn = await server.says(/Staff home:\s+(\S+)/)
  const address = new URL(signIn).origin
  const run = async (...words: string[]): Promise<unknown> => {
    const env = { ...environment(), NOJD_DATABASE: database, NOJD_BASE_URL: address }
    const { stdout } = await execute(process.execPath, [program, ...words, '--json'], { env })
    return JSON.parse(stdout)
  }
  const links = shape.parse(await run('round', 'links', 'hme/2026')).map((link) => link.address)
  return {
    address,
    signIn,
    run,
    async nextLink() {
      for (let link = links.pop(); link !== undefined; link = links.pop()) {
        const page = await (await fetch(link)).text()
        if (page.includes('<form')) return link
      }
      throw new Error('everybody in the demo has answered')
    },
    async stop() {
      const end = await server.stop()
      rmSync(folder, { recursive: true, force: true })
      if (end !== 0) throw new Error(`the demo ended with ${String(end)}:\n${server.printed()}`)
    },
  }
}

const execute = promisify(execFile)

const shape = z.array(z.object({ address: z.string() }))
