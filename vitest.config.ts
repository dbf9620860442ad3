import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longestFirst.ts'

const alone = ['tests/browser/export.test.ts', 'tests/export/browser.test.ts', 'tests/live/incremental.test.ts']
const browser = { retry: process.env['CI'] ? 2 : 0 }

export default defineConfig({
  plugins: [vue()],
  // Figures are drawn without Slidev around them.
  resolve: { alias: { '@slidev/client': join(import.meta.dirname, 'tests', 'components', 'slidevClient.ts') } },
  test: {
    globalSetup: 'tests/browser/setup.ts',
    // No test reads the article that whoever runs them has at hand.
    env: { CITEDECK_SOURCE: '' },
    // Commands that run as processes of their own are slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On two cores: a test that waits for a process, a page or a clock leaves a core to another.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      // One puts a part of its own in the place of ours, one tells where Playwright looks before that is loaded, one
      // loads citedeck anew, which all files after it would have to do again.
      { extends: true, test: { ...browser, name: 'alone', include: alone } },
      // All others: a worker loads once what its files share.
      {
        extends: true,
        test: {
          ...browser,
          name: 'rest',
          include: ['tests/**/*.test.ts'],
          exclude: [...alone, 'tests/long/**'],
          isolate: false,
        },
      },
      // What compiles citedeck anew, or tries very many cases: `npm run test:long`.
      {
        extends: true,
        test: { ...browser, name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 180_000 },
      },
    ],
  },
})
