import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'

// Vue's compiler would load all of TypeScript to follow an import to a file beside a component. Here and now, since
// what it is told to load with is set when it is first required.
const { registerTS } = /** @type {typeof import('vue/compiler-sfc')} */ (
  createRequire(import.meta.url)('vue/compiler-sfc')
)
registerTS(() => /** @type {any} */ (undefined))

/**
 * The files that types of props were followed to: no module imports them.
 * @type {Set<string>}
 */
export const typesRead = new Set()

/**
 * Options of Vue's compiler in a build, by which it follows the types of props itself: to files beside a component, not
 * into packages. Scoped styles are told by where a component lies in citedeck or its packages: not
 * by its text, whose line ends git may have changed, nor by where those lie on this machine.
 * @type {import('@vitejs/plugin-vue').Options}
 */
export const vueOptions = {
  script: {
    fs: {
      fileExists: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
      readFile: (file) => {
        typesRead.add(file)
        return readFileSync(file, 'utf8')
      },
    },
  },
  features: {
    componentIdGenerator: (path, _source, _isProduction, hash) =>
      hash(path.replace(/^.*?(?=\/node_modules\/)|^(?:\.\.\/)+/, '')),
  },
}
