import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'

// `npm run test:workers`: the stories of test/stories in workerd on a local D1, and a real `wrangler dev` asked over HTTP.
export default defineConfig({
  test: {
    globalSetup: 'test/built.ts',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            main: './src/worker.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        // As wrangler.toml says.
        resolve: {
          alias: {
            'csv-parse/sync': 'csv-parse/browser/esm/sync',
            'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
          },
        },
        test: {
          name: 'stories in workerd',
          include: ['test/stories/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'wrangler dev',
          include: ['test/workers/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
