/**
 * Compiles what it is told to, one after the other, in a process of its own: compilers are slow to load and seldom
 * needed, and what one job has loaded serves the next. Ends with whoever asked.
 */
import { stripVTControlCharacters } from 'node:util'
import { CitedeckError } from './citedeckError.js'
import { systemErrorIn } from './systemError.js'

/**
 * @typedef {object} Job
 * @property {string} script the module that does it, by its address
 * @property {object} order what it is told
 */

/**
 * @typedef {object} Result
 * @property {string} [fault] what went wrong, with its stack
 * @property {Pick<CitedeckError, 'code' | 'message' | 'hint'>} [expected] what it is, where it is an expected one
 * @property {import('./systemError.js').SystemError} [system] the failure of the operating system behind it
 */

let done = Promise.resolve()
process.once('disconnect', () => process.exit(1))
process.on('message', (message) => {
  const { script, order } = /** @type {Job} */ (message)
  done = done.then(async () => {
    process.send?.(await work(script, order).then(() => ({}), describe))
  })
})

/**
 * @param {string} script
 * @param {object} order
 * @returns {Promise<void>}
 */
async function work(script, order) {
  const { default: compile } = await import(script)
  await compile(order)
}

/**
 * @param {unknown} error
 * @returns {Result}
 */
function describe(error) {
  const fault = stripVTControlCharacters(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const expected = expectedIn(error)
  const system = systemErrorIn(error)
  return { fault, ...(expected === undefined ? {} : { expected }), ...(system === undefined ? {} : { system }) }
}

/**
 * Finds an expected fault in what the bundler threw because of it.
 * @param {unknown} error
 * @returns {Result['expected']}
 */
function expectedIn(error) {
  if (error instanceof CitedeckError) return { code: error.code, message: error.message, hint: error.hint }
  if (!(error instanceof Error)) return undefined
  const others = 'errors' in error && Array.isArray(error.errors) ? error.errors : []
  return [error.cause, ...others].map(expectedIn).find((found) => found !== undefined)
}
