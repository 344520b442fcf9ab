import type { InitInput } from '@resvg/resvg-wasm'
import type { TopLevelSpec } from 'vega-lite'
import { renderSvg } from './render.ts'

/** Draws specifications: the same bytes for the same one every time. One that cannot be drawn rejects. */
export interface Draw {
  svg(spec: TopLevelSpec): Promise<string>
  /** With two pixels for each px of the SVG, so that it is sharp in a report and on a wall. */
  png(spec: TopLevelSpec): Promise<Uint8Array<ArrayBuffer>>
}

/** What a PNG needs beside its specification. */
export interface DrawAssets {
  /** `index_bg.wasm` of @resvg/resvg-wasm, as bytes or compiled. */
  readonly wasm: InitInput
  /** DejaVu Sans, regular and bold, as measured in `font-widths.ts`; text in no font is not drawn. */
  readonly fonts: readonly Uint8Array[]
}

/** Draws in this very thread, which does nothing else meanwhile. `assets` are fetched for the first PNG. */
export function drawHere(assets: () => Promise<DrawAssets>): Draw {
  const load = async () => {
    const needed = await assets()
    return { Resvg: await resvg(needed.wasm), fontBuffers: [...needed.fonts] }
  }
  let loaded: ReturnType<typeof load> | undefined
  return {
    svg: renderSvg,
    async png(spec) {
      const svg = await renderSvg(spec)
      loaded ??= load().catch((error: unknown) => {
        loaded = undefined
        throw error
      })
      const { Resvg, fontBuffers } = await loaded
      const picture = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: 2 },
        font: { fontBuffers, defaultFontFamily: 'DejaVu Sans' },
      })
      const pixels = picture.render()
      const png = new Uint8Array(pixels.asPng())
      // Nobody collects what lies in WebAssembly's memory. What failed there cannot be freed either.
      pixels.free()
      picture.free()
      return png
    },
  }
}

let started: ReturnType<typeof start> | undefined

/** It starts once in a process, whoever draws; what failed may be tried again. */
function resvg(wasm: InitInput): ReturnType<typeof start> {
  return (started ??= start(wasm).catch((error: unknown) => {
    started = undefined
    throw error
  }))
}

async function start(wasm: InitInput) {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await initWasm(wasm)
  return Resvg
}
