/**
 * Every part of Slidev that citedeck relies on although Slidev does not promise it, with the upstream file that holds
 * it. An update of Slidev begins here: raise the versions in `package.json`, build, and go through what is named as
 * changed. `seams.js` checks the list when the stage is built; paths without a package are below `@slidev/client`.
 */
import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** The packages whose insides are used: pinned to one version in `package.json`. */
export const pinnedPackages = [
  '@slidev/cli',
  '@slidev/client',
  '@slidev/parser',
  '@slidev/types',
  '@slidev/theme-default',
]

/**
 * A change to code of Slidev's as it is built.
 * @typedef {object} Patch
 * @property {string} file the upstream file
 * @property {(id: string) => boolean} isIn whether a module is that file
 * @property {RegExp} pattern what is replaced: found exactly once
 * @property {string} replacement
 */

/** @type {readonly Patch[]} */
export const patches = [
  {
    // The deck's own settings come with its page.
    file: '@slidev/cli/node/virtual/configs.ts (/@slidev/configs)',
    isIn: (id) => id === '/@slidev/configs',
    pattern: /^export default (\{.*\})$/gs,
    replacement: `import { deck } from ${JSON.stringify(here('theDeck.ts'))}\nexport default { ...$1, ...deck.configs }`,
  },
  {
    // A button in a button is none to a screen reader; the inner one is enough, and its clicks reach the outer.
    file: '@slidev/client/internals/MenuButton.vue',
    isIn: (id) => id.endsWith('/internals/MenuButton.vue'),
    pattern: /<button (:class="\{ disabled \}" @click="value = !value")>([^]*?)<\/button>/g,
    replacement: '<div $1>$2</div>',
  },
  {
    // Who has chosen no scheme sees the one that the deck's theme shows first.
    file: '@slidev/client/logic/dark.ts',
    isIn: (id) => id.endsWith('/logic/dark.ts'),
    pattern: /usePreferredDark\(\)/g,
    replacement: `(document.documentElement.dataset.first === undefined
  ? usePreferredDark()
  : { value: document.documentElement.dataset.first === 'dark' })`,
  },
  {
    // Notes and the clock are what a speaker looks at, in the language of the talk.
    file: '@slidev/client/setup/routes.ts',
    isIn: (id) => id.endsWith('/@slidev/client/setup/routes.ts'),
    pattern: /'\.\.\/pages\/presenter\.vue'/g,
    replacement: JSON.stringify(here('presenter/Presenter.vue')),
  },
  {
    // A button that has the focus takes Enter and Space; all other keys still turn the slides (setup/keysStayAlive.ts).
    file: '@slidev/client/state/storage.ts',
    isIn: (id) => id.endsWith('/@slidev/client/state/storage.ts'),
    pattern: /(?<=export const isOnFocus = )computed\(\(\) => \['BUTTON', 'A'\]\.includes\([^\n]*\)\)/g,
    replacement: 'ref(false)',
  },
  {
    // Windows are kept in step by our own way, also across machines.
    file: '@slidev/client/setup/root.ts',
    isIn: (id) => id.endsWith('/setup/root.ts'),
    pattern:
      /import \{ initSharedState, onPatch, patch \} from '..\/state\/shared'\n([^]*?) {2}initSharedState\([^]*$/g,
    replacement: `import { followTalk } from ${JSON.stringify(here('shared/followTalk.ts'))}
import { slides } from '../logic/slides'
$1  followTalk({
    nav: useNav(),
    slides,
    router: useRouter(),
    pathOf: getSlidePath,
    directions: syncDirections,
    skipTransition: hmrSkipTransition,
  })
}
`,
  },
  {
    // The goto box finds slides by their names and topics too.
    file: '@slidev/client/internals/Goto.vue',
    isIn: (id) => id.endsWith('/internals/Goto.vue'),
    pattern: /keys: \['no', 'title'\],/g,
    replacement: "keys: ['no', 'title', 'frontmatter.routeAlias', 'frontmatter.topic'],",
  },
]

/**
 * Virtual modules that hold a deck, and what is loaded in their place.
 * @type {Readonly<Record<string, string>>}
 */
export const replacedModules = {
  '/@slidev/slides': `export { slides } from ${JSON.stringify(here('slides.ts'))}`,
  '/@slidev/title-renderer': `export { default } from ${JSON.stringify(here('TitleRenderer.ts'))}`,
}

/**
 * An import that leads elsewhere.
 * @typedef {object} Redirect
 * @property {string} what the import, in words
 * @property {(source: string, importer: string | undefined) => string | undefined} to where it leads
 */

/**
 * What Slidev loads at once for what no slide has, by the end of its import, and what stands in for it.
 * @type {readonly (readonly [import: string, standIn: string])[]}
 */
const unused = [
  ['floating-vue', 'unused.js'],
  ['@shikijs/vitepress-twoslash/client', 'unused.js'],
  ['/modules/v-drag', 'unused.js'],
  ['/modules/v-mark', 'unused.js'],
  ['/modules/v-motion', 'unused.js'],
  ['/DragControl.vue', 'unused.js'],
  ['/ContextMenu.vue', 'unused.js'],
  ['/logic/contextMenu', 'unused.js'],
  ['/useDrawings', 'unused.js'],
  // The page around the stage has a head of its own.
  ['@unhead/vue', 'head.ts'],
  ['@unhead/vue/client', 'head.ts'],
]

/** @type {readonly Redirect[]} */
export const redirects = [
  ...unused.map(([name, standIn]) => ({
    what: `the import of ${name}`,
    to: (/** @type {string} */ source) =>
      source === name || (name.startsWith('/') && source.endsWith(name)) ? here(standIn) : undefined,
  })),
  {
    what: 'the import of fuse.js in internals/Goto.vue',
    to: (source, importer) =>
      source === 'fuse.js' && importer?.includes('/internals/Goto.vue') ? here('search.ts') : undefined,
  },
  {
    what: 'the import of state/shared',
    to: (source) => (/\/state\/shared(?:\.ts)?$/.test(source) ? here('shared/state.ts') : undefined),
  },
  // Slides come compiled; without the compiler nothing in the site makes code of text.
  {
    what: 'the alias to vue.esm-bundler.js',
    to: (source) =>
      /\/vue\.esm-bundler\.js$/.test(source) ? source.replace('vue.esm-bundler', 'vue.runtime.esm-bundler') : undefined,
  },
]

/**
 * Features of the client that `resolveOptions` decides on in `utils.define`, and that are decided anew.
 * @param {boolean} withNotes
 */
export const features = (withNotes) => ({
  // Slidev keeps its print page out of a build unless its own exporter runs; steps are printed from that page.
  __SLIDEV_FEATURE_PRINT__: 'true',
  __SLIDEV_FEATURE_PRESENTER__: String(withNotes),
})

/**
 * Names by which our code meets what Slidev's client makes at run time.
 * @typedef {object} Name
 * @property {string} name as our code writes it
 * @property {string} file the upstream file that gives it
 * @property {string} text the part of that file that shows it
 * @property {readonly string[]} usedIn our files, from the project's folder
 */

/** @type {readonly Name[]} */
export const names = [
  {
    name: 'slidev-layout',
    file: 'layouts/default.vue',
    text: 'class="slidev-layout default"',
    usedIn: [
      'styles/slide.css',
      'styles/reading.css',
      'scripts/export/print.ts',
      'scripts/export/inspect.ts',
      'scripts/site/view.ts',
    ],
  },
  {
    name: 'slideshow',
    file: 'internals/SlidesShow.vue',
    text: 'id="slideshow"',
    usedIn: ['scripts/site/turning.ts'],
  },
  {
    name: 'slidev-page',
    file: 'utils.ts',
    text: '`slidev-page-${no}`',
    usedIn: ['scripts/site/view.ts', 'scripts/export/print.ts', 'scripts/stage/live/author/clicked.ts'],
  },
  {
    name: 'slidev-presenter',
    file: 'pages/presenter.vue',
    text: 'slidev-presenter grid',
    usedIn: ['scripts/site/view.ts', 'scripts/stage/presenter/Presenter.vue', 'styles/stage.css'],
  },
  {
    name: 'slidev-note',
    file: 'internals/NoteDisplay.vue',
    text: 'outline-none slidev-note',
    usedIn: ['scripts/stage/presenter/Presenter.vue'],
  },
  {
    name: 'registerShortcuts',
    file: 'logic/shortcuts.ts',
    text: 'export function registerShortcuts()',
    usedIn: ['scripts/stage/presenter/Presenter.vue'],
  },
  {
    name: 'createFixedClicks',
    file: 'composables/useClicks.ts',
    text: 'export function createFixedClicks(',
    usedIn: ['scripts/stage/presenter/Presenter.vue'],
  },
  {
    name: 'NoteDisplay',
    file: 'internals/NoteDisplay.vue',
    text: 'noteHtml?: string\n    note?: string\n    highlight?: boolean\n    placeholder?: string\n    clicksContext?: ClicksContext\n    autoScroll?: boolean',
    usedIn: ['scripts/stage/presenter/Presenter.vue'],
  },
  {
    name: 'presenterNotesFontSize',
    file: 'state/storage.ts',
    text: 'export const presenterNotesFontSize = useLocalStorage(',
    usedIn: ['scripts/stage/presenter/Presenter.vue'],
  },
  {
    name: 'slidev-color-schema',
    file: 'logic/dark.ts',
    text: "'slidev-color-schema', 'auto'",
    usedIn: ['scripts/site/view.ts', 'scripts/site/opening.js'],
  },
  {
    name: 'slidev-note-click-mark',
    file: 'internals/NoteDisplay.vue',
    text: "'slidev-note-click-mark'",
    usedIn: ['scripts/site/stageDeck.ts'],
  },
  {
    name: 'data-clicks',
    file: 'internals/NoteDisplay.vue',
    text: 'Number(marker.dataset!.clicks)',
    usedIn: ['scripts/site/stageDeck.ts'],
  },
  {
    name: 'print-content',
    file: 'internals/PrintContainer.vue',
    text: '<div id="print-content">',
    usedIn: ['scripts/site/view.ts', 'scripts/export/print.ts', 'scripts/export/handoutPage.ts'],
  },
  {
    name: 'print-container',
    file: 'internals/PrintContainer.vue',
    text: '<div id="print-container"',
    usedIn: ['scripts/export/print.ts', 'scripts/export/handoutPage.ts'],
  },
  {
    name: 'print-slide-container',
    file: 'internals/PrintSlideClick.vue',
    text: ':id="id" ref="slide-element" class="print-slide-container"',
    usedIn: ['scripts/export/print.ts', 'scripts/export/handoutPage.ts', 'scripts/export/inspect.ts'],
  },
  {
    name: '003-01',
    file: 'internals/PrintSlideClick.vue',
    text: "`${route.value.no.toString().padStart(3, '0')}-${",
    usedIn: ['scripts/export/print.ts'],
  },
  {
    name: 'page-root',
    file: 'pages/print.vue',
    text: '<div id="page-root"',
    usedIn: ['scripts/export/print.ts', 'scripts/export/handoutPage.ts'],
  },
  {
    name: 'twoslash-container',
    file: 'pages/print.vue',
    text: '<div id="twoslash-container"',
    usedIn: ['scripts/export/print.ts'],
  },
  {
    name: 'mermaid-rendering-container',
    file: 'index.html',
    text: '<div id="mermaid-rendering-container"',
    usedIn: ['scripts/export/print.ts'],
  },
  {
    name: '?print=clicks',
    file: 'composables/useNav.ts',
    text: "query.value.get('print') === 'clicks'",
    usedIn: ['scripts/export/print.ts'],
  },
  { name: '#/print', file: 'setup/routes.ts', text: "path: '/print'", usedIn: ['scripts/export/print.ts'] },
  {
    name: 'presenter',
    file: 'setup/routes.ts',
    text: "path: '/presenter/:no'",
    usedIn: ['scripts/site/opening.js', 'scripts/article/ids.ts'],
  },
  {
    name: 'overview',
    file: 'setup/routes.ts',
    text: "path: '/overview'",
    usedIn: ['scripts/site/opening.js', 'scripts/article/ids.ts'],
  },
  {
    name: 'entry',
    file: 'setup/routes.ts',
    text: "path: '/entry'",
    usedIn: ['scripts/site/opening.js', 'scripts/article/ids.ts'],
  },
  {
    name: 'notes',
    file: 'setup/routes.ts',
    text: "path: '/notes'",
    usedIn: ['scripts/site/opening.js', 'scripts/article/ids.ts'],
  },
  { name: 'NotFound', file: 'setup/routes.ts', text: "name: 'NotFound'", usedIn: ['setup/main.ts'] },
  {
    name: 'getSlide',
    file: 'logic/slides.ts',
    text: 'export function getSlide(no: number | string)',
    usedIn: ['setup/main.ts', 'scripts/stage/live/live.ts'],
  },
  {
    name: 'configs',
    file: 'env.ts',
    text: 'export { configs }',
    usedIn: ['scripts/stage/live/live.ts'],
  },
  {
    name: 'routeAlias',
    file: 'logic/slides.ts',
    text: 's.meta.slide?.frontmatter.routeAlias === no',
    usedIn: ['scripts/stage/slides.ts'],
  },
  { name: 'noteHTML', file: 'shim-vue.d.ts', text: 'noteHTML: string', usedIn: ['scripts/stage/slides.ts'] },
  {
    name: '__clicksContext',
    file: 'composables/useNav.ts',
    text: 'route.meta.__clicksContext = context',
    usedIn: ['scripts/stage/slides.ts'],
  },
  {
    name: '__preloaded',
    file: 'internals/SlidesShow.vue',
    text: 'route.meta.__preloaded = true',
    usedIn: ['scripts/stage/slides.ts'],
  },
  {
    name: 'slidev-goto-dialog',
    file: 'internals/Goto.vue',
    text: 'id="slidev-goto-dialog"',
    usedIn: ['scripts/article/ids.ts'],
  },
  {
    name: 'slidev-goto-input',
    file: 'internals/Goto.vue',
    text: 'id="slidev-goto-input"',
    usedIn: ['scripts/article/ids.ts'],
  },
  {
    name: 'useSlideContext',
    file: 'context.ts',
    text: 'export function useSlideContext()',
    usedIn: ['scripts/stage/TitleRenderer.ts', 'scripts/render/slideContext.ts'],
  },
]
