import { defineVitePluginsSetup } from '@slidev/types'
import { fontPlugin } from '../scripts/fonts/plugin.ts'

/** What the deck adds to Slidev's own Vite plugins. */
export default defineVitePluginsSetup((options) => [
  fontPlugin(() => options.data.slides),
  {
    name: 'citedeck:print-page',
    // Slidev keeps its print page out of a build unless its own exporter runs; the PDF is printed from that page.
    config: () => ({
      define: { __SLIDEV_FEATURE_PRINT__: 'true' },
      build: { assetsInlineLimit: (file: string) => (file.endsWith('.woff2') ? false : undefined) },
    }),
  },
])
