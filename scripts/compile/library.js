import { bundle } from './bundle.js'

/** Compiles what other programs use, as modules that lie two folders below the package's. */
/** @type {import('./parts.js').Compile} */
export default function compile(folder) {
  const rootAddress = "const rootAddress = new URL('../../', import.meta.url).href"
  const output = { format: /** @type {const} */ ('es'), entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' }
  return bundle(folder, 'library/index.ts', output, (code) => `${rootAddress}\n${code}`)
}
