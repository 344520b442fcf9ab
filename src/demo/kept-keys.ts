import type { KeyStore } from '../world.ts'

/**
 * A key store in memory before a real one: most secrets of the demo are gone before anybody could
 * need them. `keep` hands over those that are left.
 */
export function keptInMemory(store: KeyStore): KeyStore & { keep(): Promise<void> } {
  const secrets = new Map<string, Uint8Array>()
  return {
    async put(name, secret) {
      secrets.set(name, secret)
    },
    async get(name) {
      return secrets.get(name)
    },
    async remove(name) {
      secrets.delete(name)
    },
    list: () => Promise.resolve([...secrets.keys()]),
    ready: () => store.ready(),
    whenMissing: store.whenMissing,
    async keep() {
      for (const [name, secret] of secrets) await store.put(name, secret)
    },
  }
}
