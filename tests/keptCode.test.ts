import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepCode, runProgram } from '../scripts/keptCode.js'

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
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-program-'))
  await writeProgram('first')
  keepCode(folder)
  refused.length = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A program of two files, with a package that is a module and one that is loaded when it is called for. */
async function writeProgram(word: string): Promise<void> {
  const stop = JSON.stringify(new URL('../scripts/stop.js', import.meta.url).href)
  await writeFile(
    join(folder, 'program.cjs'),
    `const { say } = require('./part.cjs')
    const { stop } = require(${stop})
    const { sep } = require('node:path')
    exports.run = Promise.resolve()
      .then(() => importModule(${stop}))
      .then((again) => say(again.stop.aborted === stop.aborted && sep.length === 1))`,
  )
  await writeFile(join(folder, 'part.cjs'), `exports.say = (all) => { globalThis.said = all && '${word}' }`)
}

async function said(): Promise<unknown> {
  await runProgram(folder)
  return Reflect.get(globalThis, 'said')
}

it('runs a program with the code that was kept of each of its files', async () => {
  expect(await said()).toBe('first')
  expect(refused).toEqual([false, false])
})

it('takes no code of a file that has changed since, even to one of the same length', async () => {
  await writeProgram('later')
  expect(await said()).toBe('later')
  expect(refused).toEqual([false, undefined])
})

it('takes no code that is damaged, cut short or gone', async () => {
  const path = join(folder, 'part.cjs.code')
  const whole = await readFile(path)
  const flipped = (at: number) =>
    Buffer.concat([whole.subarray(0, at), Buffer.of(~(whole[at] ?? 0)), whole.subarray(at + 1)])
  const damaged = [0, 40, 70, whole.length - 1].map(flipped)
  for (const bytes of [...damaged, whole.subarray(0, whole.length / 2), Buffer.of()]) {
    await writeFile(path, bytes)
    expect(await said()).toBe('first')
  }
  await rm(path)
  expect(await said()).toBe('first')
  expect(refused).toEqual(Array.from({ length: 7 }, () => [false, undefined]).flat())
})
