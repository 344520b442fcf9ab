// Builds the command line, src/cli.ts → dist/nojd.js, and the thread that draws, src/node/draw-thread.ts →
// dist/draw-thread.js, with what is loaded late or shared in chunks beside them.
// Nothing in dist/ is touched until the whole build has succeeded.
import { build } from 'esbuild'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const ENTRIES = { nojd: 'src/cli.ts', 'draw-thread': 'src/node/draw-thread.ts' }
const PROGRAM = 'nojd.js'
const SHIPPED = 'shipped.json'
const SHEBANG = '#!/usr/bin/env node\n'

for (const entry of Object.values(ENTRIES)) {
  if (existsSync(entry)) continue
  console.error(`build: ${entry} is missing, so there is no program to build`)
  process.exit(1)
}

const { outputFiles } = await build({
  entryPoints: ENTRIES,
  outdir: 'dist',
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['better-sqlite3'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
  // pino is CommonJS and calls require for Node's own modules, which an ES module lacks.
  banner: {
    js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);`,
  },
}).catch(() => process.exit(1)) // esbuild has printed why

mkdirSync('dist', { recursive: true })
for (const file of outputFiles) writeFileSync(file.path, withShebang(file))
chmodSync(`dist/${PROGRAM}`, 0o755) // npx refuses a program that may not be executed

writeFileSync(`dist/${SHIPPED}`, JSON.stringify(shipped()))

const written = new Set([SHIPPED, ...outputFiles.map((file) => basename(file.path))])
for (const name of readdirSync('dist')) {
  if (!written.has(name)) rmSync(`dist/${name}`, { recursive: true })
}

const total = outputFiles.reduce((sum, file) => sum + file.contents.byteLength, 0)
console.log(
  `dist/${PROGRAM}: ${outputFiles.length} files, ${(total / 1e6).toFixed(1)} MB with maps`,
)

// What the command line reads from folders, for a platform that has none: the catalogue, and which migrations there are.
function shipped() {
  // The schema beside the folders is for editors.
  const files = readdirSync('surveys', { recursive: true }).filter((name) =>
    /[/\\].+\.json$/.test(name),
  )
  const read = (name) => JSON.parse(readFileSync(`surveys/${name}`, 'utf8'))
  return {
    surveys: Object.fromEntries(files.sort().map((name) => [`surveys/${name}`, read(name)])),
    migrations: readdirSync('migrations')
      .filter((name) => name.endsWith('.sql'))
      .sort(),
  }
}

// The program gets a first line, and its map an empty one (";"), so that stack traces still point at the right line.
function withShebang(file) {
  const name = basename(file.path)
  const program = outputFiles.find((output) => basename(output.path) === PROGRAM)
  if (program.text.startsWith('#!')) return file.contents
  if (name === PROGRAM) return SHEBANG + file.text
  if (name === `${PROGRAM}.map`) {
    const map = JSON.parse(file.text)
    return JSON.stringify({ ...map, mappings: `;${map.mappings}` })
  }
  return file.contents
}
