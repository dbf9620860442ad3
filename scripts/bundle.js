/** Bundles a program of this project for Node: it starts in a tenth of the time that its files take one by one. */
import { isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, normalizePath } from 'vite'
import { keepCode, programFile } from './keptCode.js'
import { projectRoot } from './project.js'

/**
 * Packages of nothing but code, most of them of many files, with what they need. All others are left where they are.
 */
const within = ['mrmime', 'picocolors', 'yaml', 'zod']
const isWithin = (/** @type {string} */ source) =>
  within.some((name) => source === name || source.startsWith(`${name}/`))

/** @param {{ entry: string, folder: string }} job */
export default async function compile({ entry, folder }) {
  const root = normalizePath(projectRoot)
  const own = (/** @type {string} */ id) => id.startsWith(root) && !id.includes('/node_modules/', root.length)
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'citedeck:program',
        enforce: 'pre',
        resolveId: (source) => {
          // They know what is being compiled in this process, whether it is to stop and which faults are expected: they
          // are there once.
          const [, shared] = /\/((?:citedeckError|compiled|stop)\.js)$/.exec(source) ?? []
          if (shared !== undefined) return { id: new URL(shared, import.meta.url).href, external: 'absolute' }
          // What the program does not use of a package does not load it: figures that it only measures import Vue.
          return /^(?:node:|\.)/.test(source) || isAbsolute(source) || isWithin(source)
            ? undefined
            : { id: import.meta.resolve(source), external: 'absolute', moduleSideEffects: false }
        },
        // A module finds files that lie beside its source.
        transform: (code, id) =>
          own(id)
            ? { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }
            : undefined,
        renderChunk: (code) => code.replaceAll(/(?<![\w$.])import\(/g, 'importModule('), // see keptCode.js
      },
    ],
    // Without the condition `node`: yaml's build for Node asks the environment at every token whether to log it.
    ssr: { noExternal: within, resolve: { conditions: ['module', 'production'] } },
    build: {
      ssr: join(projectRoot, entry),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rollupOptions: {
        output: { format: 'cjs', entryFileNames: programFile, chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  })
  keepCode(folder)
}
