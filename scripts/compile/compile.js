/**
 * Compiles one part into a folder: `node compile.js PART FOLDER`, in a process of its own, since compilers are slow to
 * load and seldom needed. Ends with whoever asked.
 */
import { stripVTControlCharacters } from 'node:util'
import { CitedeckError } from '../errors/citedeckError.js'
import { explain } from '../machine/explain.js'
import { keepInputs } from './inputs.js'
import { parts } from './parts.js'

const [, , name, folder] = /** @type {[string, string, import('./parts.js').PartName, string]} */ (process.argv)
process.once('disconnect', () => process.exit(1))
try {
  if (!folder) throw new CitedeckError('unexpected-word', 'compile.js takes a part and the folder that it goes into')
  const [began, { script, folders }] = [Date.now(), parts[name]]
  const { default: compile } = /** @type {{ default: import('./parts.js').Compile }} */ (await import(script))
  keepInputs(folder, { folders, sources: await compile(folder, name), began })
  process.exit(0)
} catch (error) {
  const { text, code } = explain(expectedIn(error) ?? error)
  process.stderr.write(`${stripVTControlCharacters(text)}\n`, () => process.exit(code))
}

/**
 * Finds an expected fault in what the bundler threw because of it.
 * @param {unknown} error
 * @returns {unknown}
 */
function expectedIn(error) {
  if (error instanceof CitedeckError || !(error instanceof Error)) return error instanceof Error ? error : undefined
  const others = 'errors' in error && Array.isArray(error.errors) ? error.errors : []
  return [error.cause, ...others].map(expectedIn).find((found) => found !== undefined)
}
