import { Worker } from 'node:worker_threads'
import type { TopLevelSpec } from 'vega-lite'
import type { Draw } from '../charts/drawing/draw.ts'
import type { Answer, Wish } from './draw-thread.ts'

/** Draws somewhere else, and can be ended. */
export interface ThreadDrawing extends Draw {
  /** Draws one for nobody in a second, because the first takes many times as long as the next. */
  warm(): void
  close(): void
}

/**
 * Draws in a thread of its own, so that nobody waits for a picture but the one who wants it. The
 * thread starts with the first picture and keeps no process alive while it has nothing to draw. If
 * it dies, what was under way rejects and the next picture starts another. `entry` is the built
 * `draw-thread.js`; a picture that takes longer than `patience`, in ms, takes the thread with it.
 */
export function drawInThread(entry: string, patience = 60_000): ThreadDrawing {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let closed = false
  let warming: NodeJS.Timeout | undefined
  let count = 0

  const start = () => {
    // What the program was started with (a loader, say) is nothing to the thread.
    const started = new Worker(entry, { name: 'draw', execArgv: [] })
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      clearTimeout(asked?.deadline)
      if (waiting.size === 0) started.unref()
      if ('error' in answer) asked?.reject(answer.error)
      else asked?.resolve(answer.drawn)
    })
    started.on('error', (error) => {
      end(started, error)
    })
    started.on('messageerror', (error) => {
      end(started, error)
      void started.terminate()
    })
    started.on('exit', () => {
      end(started, new Error('the thread that draws has died'))
    })
    // After the listeners, of which the first holds it again.
    started.unref()
    return started
  }

  const end = (ended: Worker | undefined, because: unknown) => {
    // An `exit` follows every `error`, and another thread may draw by then.
    if (ended !== thread) return
    thread = undefined
    for (const { reject, deadline } of waiting.values()) {
      clearTimeout(deadline)
      reject(because)
    }
    waiting.clear()
  }

  const ask = (kind: keyof Draw, spec: TopLevelSpec) =>
    new Promise<Drawn>((resolve, reject) => {
      if (closed) throw new Error('drawing has ended')
      const asked = (thread ??= start())
      const id = (count += 1)
      asked.postMessage({ id, kind, spec } satisfies Wish)
      asked.ref()
      // One picture after another: if this one is not there by then, none behind it will be.
      const deadline = setTimeout(() => {
        end(asked, new Error('a picture took too long'))
        void asked.terminate()
      }, patience).unref()
      waiting.set(id, { resolve, reject, deadline })
    })

  return {
    async svg(spec) {
      const drawn = await ask('svg', spec)
      if (typeof drawn !== 'string') throw new Error('drawInThread: an SVG is text')
      return drawn
    },
    async png(spec) {
      const drawn = await ask('png', spec)
      if (typeof drawn === 'string') throw new Error('drawInThread: a PNG is bytes')
      return drawn
    },
    warm() {
      const usual: TopLevelSpec = { width: 760, height: 380, data: { values: [{}] }, mark: 'text' }
      warming = setTimeout(() => {
        // Nobody asked for it: if it fails, whoever wants a picture hears why.
        ask('png', usual).catch(() => undefined)
      }, 1000).unref()
    },
    close() {
      closed = true
      clearTimeout(warming)
      void thread?.terminate()
      end(thread, new Error('drawing has ended'))
    },
  }
}

type Drawn = string | Uint8Array<ArrayBuffer>

interface Waiting {
  readonly resolve: (drawn: Drawn) => void
  readonly reject: (because: unknown) => void
  readonly deadline: NodeJS.Timeout
}
