/** A request as a shell and curl would make it of a command. */
export interface CurlRequest {
  readonly method: string
  readonly address: string
  readonly init: RequestInit
}

/**
 * Reads the few options of curl that our examples use; an unknown one throws. Variables stand for
 * themselves within double quotes, and `@FILE` for the text of that file.
 */
export function readCurl(
  command: string,
  variables: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string> = new Map(),
): CurlRequest {
  const [program, ...words] = wordsOf(command, variables)
  if (program !== 'curl') throw new Error(`${command} is no curl`)
  const headers = new Headers()
  let method: string | undefined
  let body: string | undefined
  let address = ''
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (!word.startsWith('-')) {
      address = word
      continue
    }
    const value = words.shift() ?? ''
    if (word === '-H') headers.set(...pair(value))
    else if (word === '-X') method = value
    else if (word === '-d') body = value
    else if (word === '--data-binary') body = must(files, value.replace('@', ''))
    else if (word !== '-o') throw new Error(`curl ${word} is not known here`)
  }
  method ??= body === undefined ? 'GET' : 'POST'
  return { method, address, init: { method, headers, ...(body === undefined ? {} : { body }) } }
}

function wordsOf(command: string, variables: ReadonlyMap<string, string>): string[] {
  const words = command.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)
  return [...words].map(([, filled, literal, bare]) =>
    filled === undefined
      ? (literal ?? bare ?? '')
      : filled.replaceAll(/\$(\w+)/g, (_, name: string) => must(variables, name)),
  )
}

function pair(header: string): [string, string] {
  const [name = '', ...value] = header.split(': ')
  return [name, value.join(': ')]
}

function must(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name)
  if (value === undefined) throw new Error(`there is no ${name}`)
  return value
}
