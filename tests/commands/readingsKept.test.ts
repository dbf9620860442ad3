import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readingsFile, withReadingsKept } from '../../scripts/commands/readingsKept.ts'
import { grammarOf } from '../../scripts/locales/grammars.ts'
import { programFolder } from '../../scripts/machine/programFolder.ts'
import { withFerry } from './run.ts'

beforeEach(() => {
  programFolder.path = '/a/state/of/the/program'
})
afterEach(() => {
  delete programFolder.path
})

const valueIn = (sentence: string) => grammarOf('en-GB').read(sentence, [])[0]?.value

/** The value that a check reads in a sentence of a talk. */
const check = (data: string, sentence: string) => withReadingsKept(data, () => Promise.resolve(valueIn(sentence)))

/** A sentence that nothing has read in this process. */
const fresh = (stalls: number) => `The fair of the year had ${stalls} stalls.`

/** What is kept of a talk once a sentence of it was read, told of another sentence: seen where that is not read. */
async function keptOf(data: string, { read, told }: { read: number; told: number }): Promise<string> {
  await check(data, fresh(read))
  const kept = await readFile(readingsFile(data), 'utf8')
  expect(kept).toContain(fresh(read))
  return kept.replaceAll(fresh(read), fresh(told))
}

it('reads nothing again that a check of the same program has read', async () => {
  await withFerry(async (data) => {
    await writeFile(readingsFile(data), await keptOf(data, { read: 310, told: 311 }))
    expect(await check(data, fresh(311))).toBe(310)
  })
})

it('reads all again where the program is another one, or what was kept is damaged', async () => {
  await withFerry(async (data) => {
    const kept = await keptOf(data, { read: 320, told: 321 })
    const state = '"state":"/a/state/of/the/program"'
    const ofNoList = `{${state},"found":{"en-GB":{"read":7}}}`
    for (const damaged of [kept.slice(0, -9), '[]', 'null', `{${state},"found":7}`, ofNoList, '']) {
      await writeFile(readingsFile(data), damaged)
      expect(await check(data, 'Nothing is counted here.')).toBeUndefined()
    }
    await writeFile(readingsFile(data), kept)
    programFolder.path = '/another/state'
    expect(await check(data, fresh(321))).toBe(321)
  })
})

it('keeps what the last check asked for, also of one that failed, and no more', async () => {
  await withFerry(async (data) => {
    await check(data, fresh(330))
    await check(data, fresh(331))
    expect(await readFile(readingsFile(data), 'utf8')).toContain(fresh(331))
    expect(await readFile(readingsFile(data), 'utf8')).not.toContain(fresh(330))
    const failing = withReadingsKept(data, () => Promise.reject(new Error(`${String(valueIn(fresh(332)))} it is`)))
    await expect(failing).rejects.toThrow('332 it is')
    expect(await readFile(readingsFile(data), 'utf8')).toContain(fresh(332))
  })
})

it('keeps nothing where citedeck runs as sources', async () => {
  await withFerry(async (data) => {
    delete programFolder.path
    await check(data, fresh(340))
    await expect(readFile(readingsFile(data))).rejects.toThrow('ENOENT')
  })
})
