import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/**
 * Tries the site and the live deck in browsers other than Chromium: `npm run engines`. One that is not here is skipped.
 */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['tests/engines/*.check.ts'],
    globalSetup: 'tests/browser/setup.ts',
    env: { CITEDECK_SOURCE: '' },
    reporters: ['verbose'],
  },
})
