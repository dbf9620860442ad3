import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runProgram } from '../scripts/start/runProgram.js'

/** Of each script that was loaded: whether V8 refused the code that was kept of it; undefined where there was none. */
const refused = vi.hoisted((): (boolean | undefined)[] => [])
vi.mock('node:vm', async (original) => {
  const vm = await original<typeof import('node:vm')>()
  class Script extends vm.Script {
    constructor(...given: ConstructorParameters<typeof vm.Script>) {
      super(...given)
      refused.push(this.cachedDataRejected)
    }
  }
  return { ...vm, Script }
})

let folder: string
let kept: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-program-'))
  kept = join(folder, 'code')
  await writeProgram('first')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Writes a file of a program as it is compiled: a function. */
const writeScript = (name: string, code: string) =>
  writeFile(join(folder, name), `(function (exports, require, module, importModule, rootAddress) {${code}\n})`)

/** A program of two files, with packages and a module of citedeck's own. */
async function writeProgram(word: string): Promise<void> {
  const stop = JSON.stringify(new URL('../scripts/machine/stop.js', import.meta.url).href)
  await writeScript(
    'program.cjs',
    `const { say } = require('./part.cjs')
    require('vue')
    const { sep } = require('node:path')
    const crypto = require('node:crypto')
    exports.run = (folder) => Promise.resolve(folder === ${JSON.stringify(folder)})
      .then((isOwn) => importModule(${stop}).then((module) => ({ ...module, isOwn })))
      .then(({ stop, isOwn }) => say(isOwn && !stop.aborted && sep.length === 1 && crypto.createHash('sha256').update('').digest('hex').startsWith('e3b0') && (rootAddress + 'scripts/machine/stop.js') === ${stop}))`,
  )
  await writeScript('part.cjs', `exports.say = (all) => { globalThis.said = all && '${word}' }`)
}

/** Runs the program to its end; the result is what it said, and what was refused of the code kept of its files. */
async function run(): Promise<{ said: unknown; refused: (boolean | undefined)[] }> {
  refused.length = 0
  const ends: (() => void)[] = []
  await runProgram(folder, kept, (work) => ends.push(work))
  const loaded = [...refused]
  ends.forEach((end) => {
    end()
  })
  return { said: Reflect.get(globalThis, 'said'), refused: loaded }
}

it('keeps the code of each file of a program that has run, and runs it with that', async () => {
  expect(await run()).toEqual({ said: 'first', refused: [undefined, undefined] })
  expect((await readdir(kept)).sort()).toEqual(['part.cjs.code', 'program.cjs.code'])
  expect(await run()).toEqual({ said: 'first', refused: [false, false] })
})

it('keeps the code of functions that were called', async () => {
  const sizeWhere = async (say: string) => {
    await writeScript('part.cjs', `const all = () => [1, 2, 3].map((one) => one + 1); exports.say = ${say}`)
    await run()
    return (await readFile(join(kept, 'part.cjs.code'))).length
  }
  expect(await sizeWhere('() => all()')).toBeGreaterThan(await sizeWhere('() => all  '))
})

it('takes no code of a file that has changed since, even to one of the same length, and keeps that of the new one', async () => {
  await run()
  await writeProgram('later')
  expect(await run()).toEqual({ said: 'later', refused: [false, undefined] })
  expect(await run()).toEqual({ said: 'later', refused: [false, false] })
})

it('takes no code that is damaged, cut short or gone', async () => {
  await run()
  const path = join(kept, 'part.cjs.code')
  const whole = await readFile(path)
  const flipped = (at: number) =>
    Buffer.concat([whole.subarray(0, at), Buffer.of(~(whole[at] ?? 0)), whole.subarray(at + 1)])
  const damaged = [0, 3, 4, 40, 70, whole.length - 1].map(flipped)
  for (const bytes of [...damaged, whole.subarray(0, whole.length / 2), Buffer.of()]) {
    await writeFile(path, bytes)
    expect(await run()).toEqual({ said: 'first', refused: [false, undefined] })
  }
  await rm(path)
  expect(await run()).toEqual({ said: 'first', refused: [false, undefined] })
})

it('runs as well where no code can be kept', async () => {
  await writeFile(kept, 'a file where a folder should be')
  expect(await run()).toEqual({ said: 'first', refused: [undefined, undefined] })
})
