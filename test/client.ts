import type { Answering } from './visitor.ts'

/** What a program gets back: the body as bytes, as text, and as JSON where it is JSON. */
export interface Reply {
  readonly status: number
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly text: string
  readonly json: unknown
}

/** Bytes or text of a request. */
export type RawBody = NonNullable<RequestInit['body']>

/** A program that speaks to the API, with a key or (null) without. */
export interface Client {
  get(path: string): Promise<Reply>
  post(path: string, body?: unknown): Promise<Reply>
  postCsv(path: string, csv: string | Uint8Array): Promise<Reply>
  /** Exactly these bytes under exactly this content type. */
  postBytes(path: string, type: string | null, bytes: RawBody): Promise<Reply>
}

export function client(app: Answering, key: string | null, baseUrl = 'http://nojd.test'): Client {
  const headers = {
    Host: new URL(baseUrl).host,
    ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
  }
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await app.request(new URL(path, baseUrl).href, init)
    const type = response.headers.get('Content-Type') ?? ''
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    return {
      status: response.status,
      type,
      bytes,
      text,
      json: type.includes('json') ? (JSON.parse(text) as unknown) : undefined,
    }
  }
  const postBytes = (path: string, type: string | null, body: RawBody) =>
    ask(path, {
      method: 'POST',
      headers: { ...headers, ...(type === null ? {} : { 'Content-Type': type }) },
      body,
    })
  return {
    get: (path) => ask(path, { headers }),
    post: (path, body) =>
      body === undefined
        ? ask(path, { method: 'POST', headers })
        : postBytes(path, 'application/json', JSON.stringify(body)),
    postCsv: (path, csv) => postBytes(path, 'text/csv; charset=utf-8', csv),
    postBytes,
  }
}
