/** Bundles for Node what starts with one file: it starts in a tenth of the time that its files take one by one. */
import { isAbsolute, join, relative } from 'node:path'
import { build, normalizePath, runnerImport } from 'vite'
import { collectLicences } from '../licences/collect.js'
import { projectRoot } from '../machine/project.js'
import { recordSources } from './recordSources.js'

/**
 * Packages of nothing but code, most of them of many files, with what they need. All others are left where they are.
 */
const within = [
  ...['fflate', 'js-yaml', 'mrmime', 'picocolors', 'uqr', 'yaml', 'zod'],
  ...['htmlparser2', 'dom-serializer', 'domelementtype', 'domhandler', 'domutils', 'entities'],
]
const isWithin = (/** @type {string} */ source) =>
  within.some((name) => source === name || source.startsWith(`${name}/`))

/**
 * @param {string} folder
 * @param {string} entry the first file, below `scripts`
 * @param {import('vite').Rollup.OutputOptions} output
 * @param {(code: string) => string} finish what becomes of each file
 * @param {readonly import('vite').Plugin[]} [plugins]
 * @returns {Promise<readonly string[]>} the sources that it is made from
 */
export async function bundle(folder, entry, output, finish, plugins = []) {
  const root = normalizePath(projectRoot)
  const own = (/** @type {string} */ id) => id.startsWith(root) && !id.includes('/node_modules/', root.length)
  /** @type {Set<string>} */
  const sources = new Set()
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    json: { stringify: true, namedExports: false }, // V8 reads that faster than the literal of an object
    plugins: [
      ...plugins,
      {
        name: 'citedeck:program',
        enforce: 'pre',
        // What the program does not use of a package does not load it: figures that it only measures import Vue.
        resolveId: (source) =>
          /^(?:node:|\.)/.test(source) || isAbsolute(source) || isWithin(source)
            ? undefined
            : { id: source, external: true, moduleSideEffects: false },
        load: (id) => (id.endsWith('.made.ts') ? madeModule(id, sources) : undefined),
        // A module finds files that lie beside its source, wherever the program lies by then.
        transform: (code, id) =>
          own(id)
            ? {
                code: code.replaceAll('import.meta.url', `(rootAddress + ${JSON.stringify(relative(root, id))})`),
                map: null,
              }
            : undefined,
        // Before that, what nothing within a file calls would be dropped.
        generateBundle: (_, files) => {
          for (const file of Object.values(files)) if (file.type === 'chunk') file.code = finish(file.code)
        },
      },
      collectLicences('bundled.json'),
      recordSources(sources),
    ],
    // Without the condition `node`: yaml's build for Node asks the environment at every token whether to log it.
    ssr: { noExternal: within, resolve: { conditions: ['module', 'production'] } },
    build: {
      ssr: join(projectRoot, 'scripts', entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output },
    },
  })
  return [...sources]
}

/**
 * The code of a module whose functions make plain data that is the same at every start, with that data in place of what
 * makes it. What is never called of it V8 compiles as little as any other function.
 * @param {string} id
 * @param {Set<string>} sources gets the paths of what it is made from
 */
async function madeModule(id, sources) {
  const { module, dependencies } = await runnerImport(id, { configFile: false, logLevel: 'error', root: projectRoot })
  for (const path of dependencies) sources.add(path)
  return Object.entries(Object(module))
    .map(([name, make]) => `export const ${name} = () => (${JSON.stringify(make())})`)
    .join('\n')
}
