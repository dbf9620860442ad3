/**
 * Compiles what it is told to, one after the other, in a process of its own: compilers are slow to load and seldom
 * needed, and what one job has loaded serves the next. Ends with whoever asked.
 */
import { stripVTControlCharacters } from 'node:util'
import { systemErrorIn } from './systemError.js'

/**
 * @typedef {object} Job
 * @property {string} script the module that does it, by its address
 * @property {object} order what it is told
 */

/**
 * @typedef {object} Result
 * @property {string} [fault] what went wrong, with its stack
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
  const fault = stripVTControlCharacters(error instanceof Error ? error.stack ?? error.message : String(error))
  const system = systemErrorIn(error)
  return { fault, ...(system === undefined ? {} : { system }) }
}
