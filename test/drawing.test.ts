import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { TopLevelSpec } from 'vega-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawHere } from '../src/charts/drawing/draw.ts'
import { drawAssets } from '../src/node/draw-assets.ts'
import { drawInThread, type ThreadDrawing } from '../src/node/thread-drawing.ts'
import { nojd } from './nojd.ts'
import { readPng } from './png.ts'
import { root, start, type Started } from './started.ts'

const entry = join(root, 'dist/draw-thread.js')
const bars: TopLevelSpec = {
  description: 'Nöjda per år',
  data: { values: [{ year: 2024, satisfied: 71.5 }] },
  mark: 'bar',
  encoding: { y: { field: 'satisfied', type: 'quantitative' } },
}
const elsewhere: TopLevelSpec = { data: { url: 'file:///etc/hostname' }, mark: 'bar' }

/** The thread that is started next. */
const nextThread = async () => ((await once(process, 'worker')) as [Worker])[0]

describe('a thread that draws', () => {
  let draw: ThreadDrawing
  beforeEach(() => {
    draw = drawInThread(entry)
  })
  afterEach(async () => {
    draw.close()
    // Node tells of a thread a moment after it was started, and the next story waits for its own.
    await new Promise(setImmediate)
  })

  test('draws exactly the bytes that are drawn without it', async () => {
    const here = drawHere(drawAssets)
    expect(await draw.svg(bars)).toBe(await here.svg(bars))
    expect(await draw.png(bars)).toEqual(await here.png(bars))
  })

  test('tells why a picture cannot be drawn, and draws the next', async () => {
    const wrong = [draw.svg(elsewhere), draw.png(elsewhere)]
    const unsendable = { ...bars, usermeta: () => 'a function' } as unknown as TopLevelSpec
    const next = draw.png(bars)
    for (const picture of wrong)
      await expect(picture).rejects.toThrow('may not load file:///etc/hostname')
    await expect(draw.svg(unsendable)).rejects.toThrow('could not be cloned')
    expect((await readPng(await next)).width).toBeGreaterThan(0)
  })

  test('is killed while it draws: those who wait are told, and the next picture is drawn', async () => {
    const started = nextThread()
    const underWay = [draw.svg(bars), draw.png(bars)]
    await (await started).terminate()
    for (const picture of underWay) await expect(picture).rejects.toThrow('has died')
    expect(await draw.svg(bars)).toContain('Nöjda per år')
  })

  test('is given up when a picture never comes, and the next one gets another thread', async () => {
    const stuck = join(mkdtempSync(join(tmpdir(), 'nojd-stuck-')), 'stuck.mjs')
    const listens = "import { parentPort } from 'node:worker_threads'"
    writeFileSync(stuck, `${listens}\nparentPort.on('message', () => { for (;;); })\n`)
    const impatient = drawInThread(stuck, 300)
    const both = [impatient.svg(bars), impatient.png(bars)]
    for (const picture of both) await expect(picture).rejects.toThrow('took too long')
    const other = nextThread()
    const again = impatient.svg(bars)
    await (await other).terminate()
    await expect(again).rejects.toThrow('has died')
    impatient.close()
    rmSync(dirname(stuck), { recursive: true })
  })

  test('that cannot start is told of, each time', async () => {
    const nowhere = drawInThread(join(root, 'dist/no-such-thread.js'))
    await expect(nowhere.svg(bars)).rejects.toThrow('no-such-thread.js')
    await expect(nowhere.svg(bars)).rejects.toThrow('no-such-thread.js')
    nowhere.close()
  })

  test('lets the program do other things meanwhile', async () => {
    await draw.png(bars)
    let turns = 0
    let drawing = true
    const turn = () => {
      turns += 1
      if (drawing) setImmediate(turn)
    }
    setImmediate(turn)
    const pictures = Array.from({ length: 5 }, () => [draw.svg(bars), draw.png(bars)])
    await Promise.all(pictures.flat())
    drawing = false
    // Drawn in this thread they leave it hardly one.
    expect(turns).toBeGreaterThan(1000)
  })

  test('that is closed draws no more, and what was under way is told', async () => {
    const underWay = draw.svg(bars)
    draw.close()
    await expect(underWay).rejects.toThrow('drawing has ended')
    await expect(draw.svg(bars)).rejects.toThrow('drawing has ended')
  })

  test('that is warmed up starts before anybody wants a picture', async () => {
    const started = nextThread()
    draw.warm()
    await started
    expect(await draw.svg(bars)).toContain('Nöjda per år')
  })

  test('keeps a program running until its picture is there, and no longer', async () => {
    const running = runs(`
      await draw.svg(${JSON.stringify(bars)})
      draw.png(${JSON.stringify(bars)}).then(({ length }) => console.log('drawn', length))`)
    await running.says(/drawn \d+/)
    expect(await running.ended(20)).toBe(0)
  })

  test('keeps no program running that asked for what cannot be sent', async () => {
    const running = runs(`draw.svg({ usermeta: () => 1 }).catch(() => console.log('no picture'))`)
    await running.says(/no picture/)
    expect(await running.ended(20)).toBe(0)
  })

  test.runIf(process.platform === 'linux')('lets everybody else go first', async () => {
    const before = priorities()
    await draw.svg(bars)
    expect(before).not.toContain(getPriority() + 10)
    expect(priorities()).toContain(getPriority() + 10)
    expect(getPriority()).toBe(before[0])
  })
})

test('a command starts a thread when it draws, and otherwise none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nojd-drawing-'))
  try {
    const file = (name: string, text = '') => {
      if (text !== '') writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const threads = file('threads')
    const note = file(
      'note.cjs',
      `process.on('worker', () => require('node:fs').appendFileSync(${JSON.stringify(threads)}, '1'))`,
    )
    const env = { NOJD_DATABASE: file('nojd.db'), NODE_OPTIONS: `--require ${note}` }
    const history = file('history.csv', 'series,concept,period,value,source\nhme,hme,2022,77,x\n')
    for (const words of [
      ['series', 'add', 'hme', '--title', 'HME'],
      ['import', 'history', history],
      ['series', 'list'],
    ])
      expect(await nojd(words, env)).toMatchObject({ code: 0, err: '' })
    expect(await nojd(['chart', 'hme', '--out', file('hme.gif')], env)).toMatchObject({ code: 2 })
    expect([existsSync(threads), existsSync(file('hme.gif'))]).toEqual([false, false])
    const drawn = await nojd(['chart', 'hme', '--out', file('hme.png')], env)
    expect(drawn).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(threads, 'utf8')).toBe('1')
    expect((await readPng(readFileSync(file('hme.png')))).width).toBe(1520)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A program of its own that has a thread and never closes it. */
function runs(lines: string): Started {
  const program = `
    import { drawInThread } from './src/node/thread-drawing.ts'
    const draw = drawInThread(${JSON.stringify(entry)})
    ${lines}`
  return start(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
}

/** The nice values of this process's threads, its own first (proc(5), field 19 of stat). */
function priorities(): number[] {
  return readdirSync('/proc/self/task')
    .sort((a, b) => Number(a) - Number(b))
    .map((thread) => {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
    })
}
