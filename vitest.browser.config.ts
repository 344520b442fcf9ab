import { defineConfig } from 'vitest/config'

// `npm run test:browser`: the built program in a real Chromium, named by CHROMIUM or /usr/bin/chromium.
export default defineConfig({
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/built.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
