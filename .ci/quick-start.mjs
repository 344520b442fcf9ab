// The README's first minute, as a newcomer has it: start the demo, open the survey it prints, press Ctrl-C.
// Afterwards the process has ended well and left nothing behind.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const SECONDS = 60
const temporary = mkdtempSync(join(tmpdir(), 'quick-start-'))
const outside = Object.entries(process.env).filter(([name]) => !name.startsWith('NOJD_'))
const demo = spawn(process.execPath, ['dist/nojd.js', 'demo'], {
  env: { ...Object.fromEntries(outside), TMPDIR: temporary },
  stdio: ['ignore', 'pipe', 'pipe'],
})
const ended = new Promise((resolve) => {
  demo.on('exit', (code, signal) => resolve(signal ?? code))
})
let printed = ''
for (const stream of [demo.stdout, demo.stderr]) {
  stream.setEncoding('utf8').on('data', (text) => {
    printed += text
    process.stdout.write(text)
  })
}

const faults = []
const address = await printedAddress()
if (address === undefined) faults.push(`no address to answer at within ${SECONDS} s`)
else faults.push(...(await faultsOfPage(address)))

demo.kill('SIGINT')
const end = await Promise.race([ended, wait(15_000, 'still running 15 s after Ctrl-C')])
if (end !== 0) faults.push(`the demo should end with 0 on Ctrl-C, but: ${end}`)
demo.kill('SIGKILL')
const left = readdirSync(temporary, { recursive: true })
if (left.length > 0) faults.push(`left in the temporary folder: ${left.join(', ')}`)
rmSync(temporary, { recursive: true, force: true })

for (const fault of faults) console.error(`quick start: ${fault}`)
if (faults.length === 0) console.log(`quick start: ${address} answered, and Ctrl-C cleaned up`)
process.exit(faults.length === 0 ? 0 : 1)

async function printedAddress() {
  for (let tenths = 0; tenths < SECONDS * 10 && demo.exitCode === null; tenths += 1) {
    // Followed by white space, so that a line printed by halves is not taken for a whole address.
    const found = /(http:\/\/\S+\/s\/\S+)\s/.exec(printed)
    if (found) return found[1]
    await wait(100)
  }
  return undefined
}

async function faultsOfPage(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    const page = await response.text()
    if (!response.ok) return [`${address} answered ${response.status}`]
    return page.includes('<form') ? [] : [`${address} shows no form`]
  } catch (error) {
    return [`${address} cannot be opened: ${error}`]
  }
}
