/** A picture as its pixels, row by row from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel, 0–255. */
  readonly rgba: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Reads a PNG of eight bits a channel with opacity, not interlaced (the W3C's PNG specification). */
export async function readPng(bytes: Uint8Array): Promise<Pixels> {
  if (signature.some((byte, i) => bytes[i] !== byte)) throw new Error('this is no PNG')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = { width: view.getUint32(16), height: view.getUint32(20) }
  const kind = [...bytes.subarray(24, 29)]
  if (kind.join() !== '8,6,0,0,0') throw new Error(`a PNG of another kind: ${kind.join()}`)
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'IDAT') parts.push(bytes.slice(at + 8, at + 8 + view.getUint32(at)))
  }
  return { ...header, rgba: unfiltered(await inflated(parts), header) }
}

async function inflated(parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** How many pixels have exactly this colour (`#rrggbb`), in the whole picture or in its uppermost rows. */
export function countColour({ width, height, rgba }: Pixels, hex: string, rows = height): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
  let count = 0
  for (let at = 0; at < width * rows * 4; at += 4)
    if (rgba[at] === red && rgba[at + 1] === green && rgba[at + 2] === blue) count += 1
  return count
}

/** Whether nothing behind the picture shows through. */
export function isOpaque({ rgba }: Pixels): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

/** Each row says which neighbour its bytes are told relative to: left, above, both, or Paeth's choice. */
function unfiltered(rows: Uint8Array, { width, height }: { width: number; height: number }) {
  const line = width * 4
  const rgba = new Uint8Array(line * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x
      const left = x < 4 ? 0 : (rgba[at - 4] ?? 0)
      const above = y === 0 ? 0 : (rgba[at - line] ?? 0)
      const corner = x < 4 || y === 0 ? 0 : (rgba[at - line - 4] ?? 0)
      const near = neighbour(rows[y * (line + 1)] ?? 0, left, above, corner)
      rgba[at] = (rows[y * (line + 1) + 1 + x] ?? 0) + near
    }
  }
  return rgba
}

function neighbour(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter === 0) return 0
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
