/**
 * Modules of the program that are loaded when something of them is first called: a check of a talk without faults calls
 * none of it, and they are half of what it would load.
 */
import { dirname, join } from 'node:path'
import { normalizePath } from 'vite'
import { projectRoot } from '../machine/project.js'

/** They export functions alone. */
const modules = [
  'article/agreement/instead.ts',
  'article/editYaml.ts',
  'article/yaml/apart.ts',
  'check/patches.ts',
  'check/remedies.ts',
  'check/tableFile.ts',
  'export/themeInputs.ts',
  'locales/en/reading/read.ts',
  'locales/en/reading/shares.ts',
  'source/doubts.ts',
  'source/index.ts',
  'source/restore.ts',
  'source/table/cells.ts',
].map((name) => normalizePath(join(projectRoot, 'scripts', name)))

const mark = '?seldom'

/**
 * Puts functions in place of such a module which load it when they are called.
 * @returns {import('vite').Plugin}
 */
export const seldomCalled = () => ({
  name: 'citedeck:seldom',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const path = importer.endsWith(mark) ? '' : normalizePath(join(dirname(importer), source))
    return modules.includes(path) ? `${path}${mark}` : undefined
  },
  async load(id) {
    if (!id.endsWith(mark)) return undefined
    const path = id.slice(0, -mark.length)
    const { exports } = await this.load({ id: path })
    const module = `loadedNow(import(${JSON.stringify(path)}))`
    return exports?.map((name) => `export const ${name} = (...given) => ${module}.${name}(...given)`).join('\n')
  },
})

/**
 * Loads such modules at once where the bundler would do so later.
 * @param {string} code
 */
export function loadSeldom(code) {
  const loading = code.replaceAll(/loadedNow\(Promise\.resolve\(\)\.then\(\(\) => (require\("[^"]+"\))\)\)/g, '$1')
  if (loading.includes('loadedNow(')) throw new Error('the bundler loads modules in another way than is known')
  return loading
}
