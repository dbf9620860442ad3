/** Compiles the layouts and figures into one module that Node runs, and the script of the site's own pages. */
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { recordSources } from '../compile/recordSources.js'
import { collectLicences } from '../licences/collect.js'
import { projectRoot as root } from '../machine/project.js'
import { typesRead, vueOptions } from './vueOptions.js'

/** @type {import('../compile/parts.js').Compile} */
export default async function compile(folder) {
  /** @type {Set<string>} */
  const sources = new Set()
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [vue(vueOptions), collectLicences('bundled.json'), recordSources(sources)],
    resolve: { alias: { '@slidev/client': `${root}/scripts/render/slideContext.ts` } },
    ssr: { noExternal: true },
    build: {
      ssr: `${root}/scripts/render/drawSlides.ts`,
      outDir: folder,
      emptyOutDir: false,
      ssrEmitAssets: true,
      cssCodeSplit: false,
      rollupOptions: { output: { entryFileNames: 'drawSlides.mjs', assetFileNames: '[name][extname]' } },
    },
  })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [collectLicences(), recordSources(sources)],
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: { input: `${root}/scripts/site/view.ts`, output: { entryFileNames: 'view.js' } },
    },
  })
  return [...sources, ...typesRead]
}
