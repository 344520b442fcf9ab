import { getPriority, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { TopLevelSpec } from 'vega-lite'
import { type Draw, drawHere } from '../charts/drawing/draw.ts'
import { drawAssets } from './draw-assets.ts'

// The entry of the thread that draws, dist/draw-thread.js; thread-drawing.ts starts it and asks.

/** One picture that is wished for; the answer has the same id. */
export interface Wish {
  readonly id: number
  readonly kind: keyof Draw
  readonly spec: TopLevelSpec
}

export type Answer = { readonly id: number } & (
  { readonly drawn: string | Uint8Array<ArrayBuffer> } | { readonly error: Error }
)

// Where cores are few, those who answer go first. Only Linux counts priorities by the thread.
if (process.platform === 'linux') setPriority(Math.min(getPriority() + 10, 19))

const draw = drawHere(drawAssets)

parentPort?.on('message', (wish: Wish) => {
  void answer(wish).then((answered) => parentPort?.postMessage(answered))
})

async function answer({ id, kind, spec }: Wish): Promise<Answer> {
  try {
    return { id, drawn: await draw[kind](spec) }
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) }
  }
}
