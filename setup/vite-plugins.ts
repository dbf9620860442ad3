import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineVitePluginsSetup } from '@slidev/types'
import { fontPlugin } from '../scripts/fonts/plugin.ts'
import { projectRoot } from '../scripts/project.ts'

/** What the deck adds to Slidev's own Vite plugins. */
export default defineVitePluginsSetup((options) => [
  fontPlugin(() => options.data.slides),
  {
    name: 'citedeck:site',
    // Slidev keeps its print page out of a build unless its own exporter runs; the PDF is printed from that page.
    config: () => ({
      define: { __SLIDEV_FEATURE_PRINT__: 'true' },
      // The favicon lies in citedeck's own folder; a deck elsewhere may bring a public folder too.
      publicDir: existsSync(join(options.userRoot, 'public')) ? join(options.userRoot, 'public') : join(projectRoot, 'public'),
      build: {
        assetsInlineLimit: (file: string) => (file.endsWith('.woff2') ? false : undefined),
        // A cut font has its content's hash in its name already, by which the print page calls it too.
        rollupOptions: { output: { assetFileNames: ({ names }: { names: readonly string[] }) => (names[0]?.endsWith('.woff2') ? 'assets/[name][extname]' : 'assets/[name]-[hash][extname]') } },
      },
    }),
  },
])
