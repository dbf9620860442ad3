import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  // Figures are drawn without Slidev around them.
  resolve: { alias: { '@slidev/client': join(import.meta.dirname, 'tests', 'components', 'slidevClient.ts') } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/browser/setup.ts',
    testTimeout: 20_000,
    // Commands run as processes of their own, and a browser: slow to start on a busy machine.
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
