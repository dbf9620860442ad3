import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/browser/setup.ts',
    testTimeout: 20_000,
    // Commands run as processes of their own, and a browser: slow to start on a busy machine.
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
