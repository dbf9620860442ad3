/**
 * Compiles the layouts and figures into one module that Node runs, and the script of the site's own pages, in a process
 * of its own: the compiler is slow to load, and seldom needed. Plain JavaScript for the same reason as the process that builds the site.
 */
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

/** @param {{ root: string, folder: string }} job */
async function compile({ root, folder }) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [vue()],
    resolve: { alias: { '@slidev/client': `${root}/scripts/render/slideContext.ts` } },
    ssr: { noExternal: true },
    build: {
      ssr: `${root}/scripts/render/drawSlides.ts`,
      outDir: folder,
      emptyOutDir: true,
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
    build: { outDir: folder, emptyOutDir: false, modulePreload: false, rollupOptions: { input: `${root}/scripts/site/view.ts`, output: { entryFileNames: 'view.js' } } },
  })
}

process.once('disconnect', () => process.exit(1))
process.once('message', async (job) => {
  const fault = await compile(job).then(() => undefined, (error) => (error instanceof Error ? error.stack ?? error.message : String(error)))
  process.send({ fault }, () => process.exit(0))
})
