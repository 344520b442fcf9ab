import type { RawBody } from './client.ts'
import { allNine } from './fielded.ts'

/** A form as it must not arrive: how it is refused, its body, and its content type (null: none). */
export interface DamagedForm {
  readonly label: string
  readonly status: 400 | 413
  readonly body: RawBody
  readonly type: string | null
}

export const urlencoded = 'application/x-www-form-urlencoded'

/** The last page with every answer, as a browser sends it. */
export function lastPage(
  answers: Readonly<Record<string, unknown>>,
  more = '',
  go = 'send',
): string {
  const fields = Object.entries({ ...answers, _page: '2', _language: 'sv', _go: go })
  const pairs = fields.map(([name, value]): [string, string] => [name, String(value)])
  return `${new URLSearchParams(pairs).toString()}${more}`
}

/** Damaged, huge or foreign bodies that hold good answers and this word, which nobody may repeat. */
export function damagedForms(word: string): DamagedForm[] {
  const fine = lastPage(allNine(4))
  const bytes = (text: string) => new TextEncoder().encode(text)
  const refused = (label: string, body: RawBody, type: string | null = urlencoded) =>
    ({ label, status: 400, body, type }) as const
  return [
    refused('%FF', fine.replace('ansvar=4', `ansvar=${word}%FF`)),
    refused('%FF in a name', `${fine}&%FF=4`),
    refused('half a percent', `${fine}&x=%4`),
    refused('raw 0xFF', Uint8Array.of(...bytes(fine), 0x26, 0xff, 0x3d)),
    refused('3 000 fields', fine + '&x=1'.repeat(3000)),
    refused('multipart', `--x\r\n\r\n${word}\r\n--x--`, 'multipart/form-data; boundary=x'),
    refused('JSON', JSON.stringify({ answers: allNine(4) }), 'application/json'),
    refused('plain text', fine, 'text/plain'),
    // As bytes: of text, the sender itself would say that it is text.
    refused('no type', bytes(fine), null),
    { ...refused('1 MB', `${fine}&x=${'x'.repeat(1024 * 1024)}`), status: 413 },
  ]
}

/** A megabyte that never says how long it is. */
export function endless(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (let i = 0; i < 64; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(16_384)))
      controller.close()
    },
  })
}
