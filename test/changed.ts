import { z } from 'zod'

/** A copy of a JSON document with the place at a path (`pages.0.title.en`) changed; `undefined` takes it away. */
export function changed(content: unknown, path: string, value: unknown): unknown {
  return withChange(content, path.split('.'), value)
}

function withChange(content: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  const list = z.array(z.unknown()).safeParse(content)
  const known = list.success
    ? Object.fromEntries(list.data.map((one, i) => [String(i), one]))
    : z.record(z.string(), z.unknown()).parse(content)
  const copy = { ...known, [name]: withChange(known[name] ?? {}, rest, value) }
  if (rest.length === 0 && value === undefined) Reflect.deleteProperty(copy, name)
  return list.success ? Object.values(copy) : copy
}
