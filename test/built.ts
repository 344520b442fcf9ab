import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { program, root } from './started.ts'

/** Builds the program unless it is newer than everything it is made of. Vitest calls it once. */
export default function built(): void {
  if (existsSync(program) && statSync(program).mtimeMs > newest()) return
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function newest(): number {
  const times = ['src', 'web', 'scripts', 'package-lock.json'].flatMap((name) => {
    const path = join(root, name)
    if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs]
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(join(path, file)).mtimeMs,
    )
  })
  return Math.max(...times)
}
