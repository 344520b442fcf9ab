import { defineConfig } from 'vitest/config'

// `npm test`. The browser and Workers have configurations of their own: they need a built program and take longer.
export default defineConfig({
  test: {
    // better-sqlite3 is a native module: one process a file, never a thread.
    pool: 'forks',
    // Vitest would leave one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'web/**/*.test.{ts,tsx}'],
          // Nothing here is changed by a test, so that each module need be read only once.
          isolate: false,
          // Property tests on a machine that does other work as well.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/workers/**'],
          globalSetup: 'test/built.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
