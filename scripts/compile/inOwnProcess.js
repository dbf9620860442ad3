import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CitedeckError } from '../errors/citedeckError.js'

/**
 * Compiles in a process of its own, since compilers are slow to load and seldom needed. It says itself what went wrong.
 * @param {import('./parts.js').PartName} name
 * @param {string} folder
 * @param {AbortSignal} [stop]
 * @returns {Promise<void>}
 * @throws CitedeckError where it could not be compiled, or was stopped
 */
export function compile(name, folder, stop) {
  // Whatever the surroundings are in, it is compiled for production: else Vue's checks and the machine's paths are in
  // it.
  const child = fork(fileURLToPath(new URL('compile.js', import.meta.url)), [name, folder], {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const end = () => child.kill('SIGKILL') // also one that stands still
  stop?.addEventListener('abort', end)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stop?.removeEventListener('abort', end)
      if (code === 0) resolve()
      else reject(notCompiled(code ?? signal))
    })
  })
}

/** @param {string | number | null} how */
function notCompiled(how) {
  const hint = 'What is said above tells why; where nothing is, the machine may be short of memory. Run this again.'
  return new CitedeckError('compiler-ended', `The process that compiles citedeck ended early (${how}).`, hint)
}
