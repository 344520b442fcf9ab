/** What workerd offers to tests, as far as it is used here. */
declare module 'cloudflare:test' {
  export function applyD1Migrations(database: unknown, migrations: unknown): Promise<void>
  /** Deletes everything from all bindings. */
  export function reset(): Promise<void>
}

declare module 'cloudflare:workers' {
  export const env: import('../src/workers/workers-world.ts').Bindings
}
