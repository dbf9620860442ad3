import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

let cache: string
let compiled: typeof import('../../scripts/compiled.js').compiled

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'citedeck-compiled-'))
  vi.stubEnv('CITEDECK_CACHE', cache)
  vi.resetModules()
  compiled = (await import('../../scripts/compiled.js')).compiled
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.resetModules()
  await rm(cache, { recursive: true, force: true })
})

const script = new URL('../fixtures/compiler/compile.js', import.meta.url)
const compile = (does: string, stop?: AbortSignal, name = 'thing') =>
  compiled({ name, script, sources: ['tests/fixtures/compiler'], order: { does } }, stop)
const made = async (folder: string) => readFile(join(folder, 'made'), 'utf8')

it('compiles once, and anew for another order; what was made for the last one goes after a day', async () => {
  const first = await compile('something')
  const when = await made(first)
  expect(await compile('something')).toBe(first)
  expect(await made(first)).toBe(when)
  const second = await compile('something else')
  expect(second).not.toBe(first)
  expect(await compile('something')).toBe(first)
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
  await utimes(first, longAgo, longAgo)
  const third = await compile('a third thing')
  expect((await readdir(join(cache, 'thing'))).sort()).toEqual([second, third].map((folder) => basename(folder)).sort())
})

it('leaves what the user keeps where the cache was put', async () => {
  const mine = ['thesis', 'backup.4000000', '0123456789abcdef0'].map((name) => join(cache, 'thing', name))
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
  for (const folder of mine) {
    await mkdir(folder, { recursive: true })
    await utimes(folder, longAgo, longAgo)
  }
  await compile('yet another thing')
  expect(await readdir(join(cache, 'thing'))).toEqual(expect.arrayContaining(mine.map((folder) => basename(folder))))
  for (const folder of mine) await rm(folder, { recursive: true })
})

it('keeps nothing of what fails, and tries again', async () => {
  await expect(compile('fail', undefined, 'failing')).rejects.toThrow('it cannot be compiled')
  expect(await readdir(join(cache, 'failing'))).toEqual([])
  await expect(compile('fail', undefined, 'failing')).rejects.toThrow('it cannot be compiled')
})

it('hands on the kind of a fault that is expected, with what to do, also out of the bundler', async () => {
  const expected = { code: 'changed-slidev', message: 'it is another', hint: 'do so', exitCode: 3 }
  await expect(compile('refuse', undefined, 'refusing')).rejects.toMatchObject(expected)
})

it('ends when it is stopped, and keeps nothing', async () => {
  const stop = new AbortController()
  const waiting = compile('wait', stop.signal, 'stopped')
  await vi.waitFor(
    async () => {
      expect(await readdir(join(cache, 'stopped'))).toHaveLength(1)
    },
    { timeout: 10_000 },
  )
  stop.abort()
  await expect(waiting).rejects.toThrow()
  expect(await readdir(join(cache, 'stopped'))).toEqual([])
})

it('compiles once for two who ask at the same time, and ends for both where one stops it', async () => {
  const [one, two] = await Promise.all([compile('twice', undefined, 'both'), compile('twice', undefined, 'both')])
  expect(one).toBe(two)
  expect((await made(one)).split('\n')).toHaveLength(2)
  expect(await readdir(join(cache, 'both'))).toHaveLength(1)
  const stop = new AbortController()
  const waiting = [compile('wait', undefined, 'both'), compile('wait', stop.signal, 'both')].map((each) =>
    expect(each).rejects.toThrow(),
  )
  await vi.waitFor(
    async () => {
      expect(await readdir(join(cache, 'both'))).toHaveLength(2)
    },
    { timeout: 10_000 },
  )
  stop.abort()
  await Promise.all(waiting)
  expect(await readdir(join(cache, 'both'))).toHaveLength(1)
})

it('lets the process end that asked, and compiles one after the other in the order asked for', async () => {
  const asking = `
    const { compiled } = await import(${JSON.stringify(new URL('../../scripts/compiled.js', import.meta.url).href)})
    const compile = (does) => compiled({ name: 'order', script: new URL(${JSON.stringify(script.href)}), sources: ['tests/fixtures/compiler'], order: { does } })
    console.log((await Promise.all([compile('slow'), compile('quick')])).join('\\n'))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', asking], {
    env: { ...process.env, CITEDECK_CACHE: cache },
    timeout: 20_000,
  })
  const [slow = 0n, quick = 0n] = await Promise.all(
    stdout
      .trim()
      .split('\n')
      .map(async (folder) => BigInt((await made(folder)).trim().split('\n').at(-1) ?? 0)),
  )
  expect(quick).toBeGreaterThan(slow)
})

it('compiles for whoever asks right after a stop', async () => {
  const stop = new AbortController()
  const waiting = expect(compile('wait', stop.signal, 'again')).rejects.toThrow()
  await vi.waitFor(
    async () => {
      expect(await readdir(join(cache, 'again'))).toHaveLength(1)
    },
    { timeout: 10_000 },
  )
  stop.abort()
  const folder = await compile('anew', undefined, 'again')
  await waiting
  expect(await readdir(join(cache, 'again'))).toEqual([basename(folder)])
})
