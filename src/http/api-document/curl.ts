import type { Document, Operation } from './shape.ts'

/**
 * An operation as a command for a shell: with the key from `$NOJD_KEY`, and with every part of the
 * address that has no example as a variable too (`$TOKEN`). A file is named after what it holds.
 */
export function curl(
  { servers }: Document,
  method: string,
  path: string,
  { parameters = [], security = [], requestBody, responses }: Operation,
): string {
  const value = (name: string) => {
    const example = parameters.find((one) => one.name === name)?.example
    return typeof example === 'string' ? example : `$${name.toUpperCase()}`
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name))
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || one.example !== undefined))
    .map(({ name }) => `${name}=${value(name)}`)
  const asked = query.length === 0 ? '' : `?${query.join('&')}`
  const address = `${servers[0]?.url ?? ''}${filled}${asked}`
  const [media, sent] = Object.entries(requestBody?.content ?? {})[0] ?? []
  const isPicture = Object.keys(responses['200']?.content ?? {}).includes('image/png')
  const last = path.split('/').at(-1) ?? ''
  const file = media === 'text/csv' ? `${last}.csv` : `${last}.json`
  const parts = [
    ...(security.length === 0 ? [] : ['-H "Authorization: Bearer $NOJD_KEY"']),
    ...(media === undefined ? [] : [`-H "Content-Type: ${media}"`]),
    ...(sent === undefined
      ? []
      : ['example' in sent ? `-d ${quoted(sent.example)}` : `--data-binary @${file}`]),
    ...(isPicture ? [`-o ${last}`] : []),
    `"${address}"`,
  ]
  const bare = method !== 'GET' && media === undefined ? [`-X ${method}`] : []
  return ['curl', ...bare, parts.join(' \\\n  ')].join(' ')
}

/** JSON within the apostrophes of a shell. */
function quoted(content: unknown): string {
  return `'${JSON.stringify(content).replaceAll("'", "'\\''")}'`
}
