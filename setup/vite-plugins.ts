import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import { fontPlugin, isOurBuild } from '../scripts/fonts/plugin.ts'
import { projectRoot } from '../scripts/project.ts'
import { lazyContent } from '../scripts/site/lazyContent.ts'

const unused = fileURLToPath(new URL('../scripts/site/unused.js', import.meta.url))

const ours = ({ plugins }: { plugins?: unknown }, { command }: { command: string }) => command === 'build' && isOurBuild(plugins)

/** What the deck adds to Slidev's own Vite plugins. */
export default defineVitePluginsSetup((options) => [
  fontPlugin(() => options.data.slides),
  {
    name: 'citedeck:site',
    // Slidev keeps its print page out of a build unless its own exporter runs; steps are printed from that page.
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
  { ...lazyContent(() => options.data.slides), apply: ours },
  {
    name: 'citedeck:light',
    apply: ours,
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source: string, importer: string | undefined) {
        if (/^(?:drauu|floating-vue|@shikijs\/vitepress-twoslash\/client|@slidev\/rough-notation|@vueuse\/motion)$/.test(source)) return unused
        if (source === 'yaml' && importer?.includes('@slidev/parser')) return unused
        // Slides come compiled; without the compiler nothing in the site makes code of text.
        if (/\/vue\.esm-bundler\.js$/.test(source)) return source.replace('vue.esm-bundler', 'vue.runtime.esm-bundler')
        return undefined
      },
    },
  },
  {
    name: 'citedeck:menu',
    apply: ours,
    enforce: 'pre',
    // A button in a button is none to a screen reader; the inner one is enough, and its clicks reach the outer.
    transform: (code: string, id: string) => (id.endsWith('/internals/MenuButton.vue') ? code.replace(/<button (:class="\{ disabled \}" @click="value = !value")>([^]*?)<\/button>/, '<div $1>$2</div>') : undefined),
  },
  {
    name: 'citedeck:paths',
    apply: ours,
    // Slidev writes into the site where on this machine its parts lay.
    renderChunk: (code: string) => ({ code: [projectRoot, options.userRoot].reduce((text, root) => text.replaceAll(new RegExp(`(?:\\.\\./)*${escape(root)}`, 'g'), 'citedeck'), code), map: null }),
  },
])

/** A path as a pattern, with or without the slash that it begins with. */
function escape(path: string): string {
  return path.replaceAll('\\', '/').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^\//, '/?')
}
