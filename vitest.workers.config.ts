import { defineConfig } from 'vitest/config'

// `npm run test:workers`: a real `wrangler dev`, started by the tests, asked over HTTP.
export default defineConfig({
  test: {
    name: 'workers',
    include: ['test/workers/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
