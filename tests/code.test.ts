import { exec } from 'node:child_process'
import { expect, it } from 'vitest'
import { projectRoot } from '../scripts/project.js'

/** Runs a script of `package.json`; what it says where it fails. */
function complaints(script: string): Promise<string> {
  return new Promise((resolve) => {
    exec(`npm run --silent ${script}`, { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve(error ? `${out}${err}` || error.message : '')
    })
  })
}

it.each(['lint', 'typecheck'])(
  'passes npm run %s',
  async (script) => {
    const said = await complaints(script)
    if (said !== '') expect.fail(`npm run ${script}:\n${said}`)
  },
  240_000,
)
