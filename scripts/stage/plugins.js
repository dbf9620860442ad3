/**
 * What makes Slidev's site a stage for any deck: the deck comes with the page, not with the scripts, and what no slide of
 * ours has stays out. Plain JavaScript, as the process that runs it.
 */
import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/**
 * Modules of Slidev's that hold a deck, and what stands in their place.
 * @type {Record<string, string>}
 */
const replaced = {
  '/@slidev/slides': `export { slides } from ${JSON.stringify(here('slides.ts'))}`,
  '/@slidev/title-renderer': `export { default } from ${JSON.stringify(here('TitleRenderer.ts'))}`,
}

/** Packages that Slidev loads at once for what no slide has. */
const unused = /^(?:drauu|floating-vue|@shikijs\/vitepress-twoslash\/client|@slidev\/rough-notation|@vueuse\/motion)$/

/**
 * @param {string} root the folder of citedeck
 * @returns {import('vite').Plugin[]}
 */
export function stagePlugins(root) {
  return [
    {
      name: 'citedeck:deck',
      enforce: 'pre',
      load: { order: 'pre', handler: (id) => replaced[id] },
      transform: { order: 'pre', handler: (code, id) => (id === '/@slidev/configs' ? code.replace(/^export default (\{.*\})$/s, `import { deck } from ${JSON.stringify(here('theDeck.ts'))}\nexport default { ...$1, ...deck.configs }`) : undefined) },
    },
    {
      name: 'citedeck:light',
      enforce: 'pre',
      resolveId: {
        order: 'pre',
        handler(source, importer) {
          // The page around the stage brings the fonts.
          if (source === 'virtual:citedeck-fonts.css') return here('noFonts.css')
          if (unused.test(source)) return here('unused.js')
          if (source === 'yaml' && importer?.includes('@slidev/parser')) return here('unused.js')
          // Slides come compiled; without the compiler nothing in the site makes code of text.
          if (/\/vue\.esm-bundler\.js$/.test(source)) return source.replace('vue.esm-bundler', 'vue.runtime.esm-bundler')
          return undefined
        },
      },
    },
    {
      name: 'citedeck:menu',
      enforce: 'pre',
      // A button in a button is none to a screen reader; the inner one is enough, and its clicks reach the outer.
      transform: (code, id) => (id.endsWith('/internals/MenuButton.vue') ? code.replace(/<button (:class="\{ disabled \}" @click="value = !value")>([^]*?)<\/button>/, '<div $1>$2</div>') : undefined),
    },
    {
      name: 'citedeck:paths',
      // Slidev writes into the site where on this machine its parts lay.
      renderChunk: (code) => ({ code: code.replaceAll(new RegExp(`(?:\\.\\./)*${pattern(root)}`, 'g'), 'citedeck'), map: null }),
    },
  ]
}

/** A path as a pattern, with or without the slash that it begins with. */
function pattern(/** @type {string} */ path) {
  return path.replaceAll('\\', '/').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^\//, '/?')
}
