import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { projectRoot } from '../../scripts/machine/project.js'

/** A clone of citedeck with its own start, whose program and renderer are compiled by a few lines, in no time. */
let clone: string
let ensureBuilt: typeof import('../../scripts/compile/ensureBuilt.js').ensureBuilt

const inClone = (...way: string[]) => join(clone, ...way)
const write = (name: string, text: string) => writeFile(inClone(name), text)
const cacheOf = (part: string) => inClone('node_modules', '.cache', 'citedeck', part)
const buildsOf = (part: string) => readdir(cacheOf(part)).catch(() => [])

/** The program says what its source does; it takes a moment to compile where that says so. */
const compiler = `
  import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
  import { suffix } from '../beside.js'
  const source = new URL('../../scripts/commands/citedeck.ts', import.meta.url).pathname
  export default async function compile(folder, name) {
    const text = readFileSync(source, 'utf8')
    writeFileSync(folder + '/program.cjs', '(function (exports) { exports.run = async () => console.log(' + JSON.stringify(text + suffix) + ') })')
    appendFileSync(new URL('../../runs', import.meta.url), name + '\\n')
    while (existsSync(new URL('../../wait', import.meta.url))) await new Promise((go) => setTimeout(go, 20))
    if (text.startsWith('fail')) throw new Error('it cannot be compiled')
    if (text.startsWith('refuse')) {
      const { CitedeckError } = await import('../errors/citedeckError.js')
      throw new Error('the bundler says so', { cause: new CitedeckError('changed-slidev', 'it is another', 'do so') })
    }
    return [source]
  }`

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'citedeck-clone-'))
  await mkdir(inClone('scripts', 'render'), { recursive: true })
  for (const name of ['compile', 'errors', 'machine', 'start'])
    await cp(join(projectRoot, 'scripts', name), inClone('scripts', name), { recursive: true })
  await cp(join(projectRoot, 'scripts', 'run.js'), inClone('scripts', 'run.js'))
  await mkdir(inClone('scripts', 'commands'))
  for (const folder of ['components', 'layouts', 'node_modules/vite']) await mkdir(inClone(folder), { recursive: true })
  await cp(join(projectRoot, 'package.json'), inClone('package.json'))
  await write('package-lock.json', '{}')
  await write('node_modules/.package-lock.json', '{}')
  await write('scripts/beside.js', "export const suffix = ''")
  await write('scripts/compile/program.js', compiler)
  await write('scripts/render/compile.js', compiler)
  vi.resetModules()
  const path = pathToFileURL(inClone('scripts', 'compile', 'ensureBuilt.js')).href
  ensureBuilt = ((await import(path)) as typeof import('../../scripts/compile/ensureBuilt.js')).ensureBuilt
})
afterAll(async () => {
  vi.resetModules()
  await rm(clone, { recursive: true, force: true })
})
beforeEach(async () => {
  for (const part of ['program', 'renderer']) await rm(cacheOf(part), { recursive: true, force: true })
  for (const name of ['runs', 'wait']) await rm(inClone(name), { force: true })
  await save('scripts/commands/citedeck.ts', 'one')
})

/** Writes a source, and waits until what is built from now on is told from what was begun before. */
async function save(name: string, text: string): Promise<void> {
  await write(name, text)
  await new Promise((resolve) => {
    setTimeout(resolve, 10)
  })
}

/** Starts the clone's command in a process of its own. */
function start(): { pid: number | undefined; ended: Promise<{ code: number | null; out: string; err: string }> } {
  const child = spawn(process.execPath, [inClone('scripts', 'run.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CITEDECK_CACHE: '' },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out: out.trim(), err: err.trim() })
    })
  })
  return { pid: child.pid, ended }
}

const runs = async () => (await readFile(inClone('runs'), 'utf8').catch(() => '')).split('\n').filter(Boolean).length

/** Resolves once a build has begun that waits. */
const begun = (part = 'program') =>
  vi.waitFor(
    async () => {
      expect((await buildsOf(part)).some((name) => name.startsWith('.'))).toBe(true)
      expect(await runs()).toBeGreaterThan(0)
    },
    { timeout: 10_000, interval: 20 },
  )

describe('a start in a clone', () => {
  it('builds the program once, and anew after an edit of a source, of the compiler or of what it imports', async () => {
    const said = async () => (await start().ended).out
    expect([await said(), await said(), await runs()]).toEqual(['one', 'one', 1])
    const { atime, mtime } = await import('node:fs').then(({ statSync }) =>
      statSync(inClone('scripts/commands/citedeck.ts')),
    )
    await save('scripts/commands/citedeck.ts', 'two') // of the same size
    await utimes(inClone('scripts/commands/citedeck.ts'), atime, mtime)
    expect([await said(), await runs()]).toEqual(['two', 2])
    await save('scripts/beside.js', "export const suffix = '!'")
    expect([await said(), await runs()]).toEqual(['two!', 3])
    await save('scripts/beside.js', "export const suffix = ''")
    await save('package-lock.json', '{ }')
    expect([await said(), await runs()]).toEqual(['two', 4])
  })

  it('works for two at once that both find nothing built', async () => {
    const both = await Promise.all([start().ended, start().ended])
    expect(both).toEqual([1, 2].map(() => ({ code: 0, out: 'one', err: '' })))
    expect((await start().ended).out).toBe('one')
  })

  it('says why it cannot be compiled, keeps nothing of it and tries again', async () => {
    await save('scripts/commands/citedeck.ts', 'fail')
    const failed = {
      code: 3,
      out: '',
      err: expect.stringMatching(/^Error: it cannot be compiled\n.*ended early \(70\)/s),
    }
    expect(await start().ended).toEqual(failed)
    expect(await buildsOf('program')).toEqual([])
    await save('scripts/commands/citedeck.ts', 'refuse')
    const refused = await start().ended
    expect(refused).toEqual({ code: 3, out: '', err: expect.stringMatching(/^it is another\ndo so\n/) })
    await save('scripts/commands/citedeck.ts', 'mended')
    expect(await start().ended).toEqual({ code: 0, out: 'mended', err: '' })
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'that is ended by %s leaves nothing half-built that is used or stays',
    async (signal) => {
      await write('wait', '')
      const { pid = 0, ended } = start()
      await begun()
      process.kill(pid, signal)
      expect((await ended).code).toBe(signal === 'SIGTERM' ? 130 : null)
      await rm(inClone('wait'))
      expect((await start().ended).out).toBe('one')
      await vi.waitFor(async () => {
        expect(await buildsOf('program')).toEqual([expect.stringMatching(/^\d/)])
      })
    },
  )
})

describe('a part of a clone', () => {
  const build = (stop?: AbortSignal) => ensureBuilt('renderer', stop)

  it('is not built again where files are as they were, but for their times or line ends; they are read only once', async () => {
    await save('scripts/commands/citedeck.ts', 'one\ntwo')
    const first = await build()
    await save('scripts/commands/citedeck.ts', 'one\r\ntwo')
    expect(await build()).toBe(first)
    const noted = await readFile(join(first, 'inputs.json'), 'utf8')
    expect(await build()).toBe(first)
    expect(await readFile(join(first, 'inputs.json'), 'utf8')).toBe(noted)
    expect(await runs()).toBe(1)
  })

  it('is built anew where a file comes into its folders or changes there, and not where all is as it once was', async () => {
    const first = await build()
    const built = new Set([first])
    await mkdir(inClone('components', 'New'), { recursive: true })
    for (const change of [
      () => save('components/New/New.vue', 'new'),
      () => save('components/New/New.vue', 'old'),
      () => save('components/New/Beside.vue', ''),
    ]) {
      await change()
      built.add(await build())
      expect(await build()).toBe([...built].at(-1))
    }
    expect(built.size).toBe(4)
    await rm(inClone('components/New'), { recursive: true })
    expect(await build()).toBe(first)
  })

  it('is built anew at the next start where a source is saved while it is built', async () => {
    await write('wait', '')
    const building = build()
    await begun('renderer')
    await save('scripts/commands/citedeck.ts', 'two')
    await rm(inClone('wait'))
    const first = await building
    const second = await build()
    expect(second).not.toBe(first)
    expect(await readFile(join(second, 'program.cjs'), 'utf8')).toContain('two')
    expect(await build()).toBe(second)
  })

  it('goes after a day where another build came after it; what the user keeps there stays', async () => {
    const first = await build()
    await save('scripts/commands/citedeck.ts', 'two')
    const second = await build()
    const mine = ['thesis', '1700000000000-4000000', '.1700000000000-1-abcdefg'].map((name) => join(cacheOf('renderer'), name)) // prettier-ignore
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
    for (const folder of mine) await mkdir(folder)
    for (const folder of [first, second, ...mine]) await utimes(folder, longAgo, longAgo)
    await save('scripts/commands/citedeck.ts', 'three')
    const third = await build()
    expect((await buildsOf('renderer')).sort()).toEqual([...mine, second, third].map((each) => basename(each)).sort())
  })

  it('is built once for two who ask at the same time, and not at all where that is stopped', async () => {
    const [one, two] = await Promise.all([build(), build()])
    expect([one, await runs()]).toEqual([two, 1])
    await save('scripts/commands/citedeck.ts', 'two')
    await write('wait', '')
    const stop = new AbortController()
    const waiting = [build(stop.signal), build()].map((each) =>
      expect(each).rejects.toMatchObject({ code: 'compiler-ended', exitCode: 3 }),
    )
    await begun('renderer')
    stop.abort()
    await Promise.all(waiting)
    expect(await buildsOf('renderer')).toEqual([basename(one)])
    await rm(inClone('wait'))
    expect(await build()).not.toBe(one)
  })
})
