import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { DrawAssets } from '../charts/drawing/draw.ts'

/** Reads what a PNG needs from the installed packages. */
export async function drawAssets(): Promise<DrawAssets> {
  const { resolve } = createRequire(import.meta.url)
  const [wasm, ...fonts] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    readFile(resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  ])
  return { wasm, fonts }
}
