import type { Page, Request } from 'playwright-core'

/** What a file weighed on the line, without its headers. */
export interface Weighed {
  readonly address: string
  readonly bytes: number
  readonly packed: string
}

/** From now on weighs every file that a page asks for; what comes back tells, and begins anew. */
export function weigh(page: Page): () => Promise<readonly Weighed[]> {
  let files: Promise<Weighed>[] = []
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith('data:')) files.push(weighOne(request))
  })
  return () => {
    const done = files
    files = []
    return Promise.all(done)
  }
}

async function weighOne(request: Request): Promise<Weighed> {
  const response = await request.response()
  const { responseBodySize: bytes } = await request.sizes()
  return { address: request.url(), bytes, packed: response?.headers()['content-encoding'] ?? '' }
}
