import type { KeyStore } from '../world.ts'

/** What a binding of R2 can do, as far as it is used here. */
export interface R2 {
  put(key: string, value: ArrayBuffer): Promise<unknown>
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
  delete(key: string): Promise<void>
  list(how: { cursor?: string; limit?: number }): Promise<R2Page>
}
type R2Page = { objects: { key: string }[] } & (
  { truncated: false } | { truncated: true; cursor: string }
)

/**
 * A bucket of secrets, an object each. R2 and not KV: what was put is there at once, and what was
 * deleted is gone at once, everywhere.
 */
export function keyBucket(bucket: R2): KeyStore {
  return {
    async put(name, secret) {
      await bucket.put(name, secret.slice().buffer)
    },
    async get(name) {
      const found = await bucket.get(name)
      return found === null ? undefined : new Uint8Array(await found.arrayBuffer())
    },
    remove: (name) => bucket.delete(name),
    async list() {
      const names: string[] = []
      let page = await bucket.list({})
      for (;;) {
        names.push(...page.objects.map(({ key }) => key))
        if (!page.truncated) return names
        page = await bucket.list({ cursor: page.cursor })
      }
    },
    async ready() {
      try {
        await bucket.list({ limit: 1 })
        return true
      } catch {
        return false
      }
    },
    whenMissing: 'Bind KEYS in wrangler.toml to the bucket that was used when it was planned.',
  }
}
