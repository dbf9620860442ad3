import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { fixture } from '../fixtures/paths.ts'
import { projectRoot, runProgram, type Run, type RunOptions } from '../browser/run.ts'

interface Locked {
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
}

/** An empty folder elsewhere, in which the package is installed with what it depends on, and no compiler. */
let folder: string
let citedeck: string
let needed: string[]

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-package-')))
  citedeck = join(folder, 'node_modules', 'citedeck')
  await execute('scripts/compile/prepack.js', join(citedeck, 'lib'))
  for (const path of await packedFiles()) {
    await mkdir(dirname(join(citedeck, path)), { recursive: true })
    await cp(join(projectRoot, path), join(citedeck, path))
  }
  const { packages } = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  needed = Object.entries(packages).flatMap(([path, { dev, devOptional, optional }]) =>
    path === '' || dev || devOptional || optional ? [] : [path],
  )
  for (const path of needed.filter((each) => !each.includes('/node_modules/'))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await symlink(join(projectRoot, path), join(folder, path), 'junction')
  }
  for (const talk of ['ferry', 'tram']) await cp(fixture(talk), join(folder, talk), { recursive: true })
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a script of the clone with Node. */
const execute = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: projectRoot })

/** The files that npm packs, but for those that prepack makes. */
async function packedFiles(): Promise<string[]> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = { cwd: projectRoot, shell: process.platform === 'win32' }
  const { stdout } = await promisify(execFile)(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], options)
  const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  return packed.files.map(({ path }) => path).filter((path) => !path.startsWith('lib/'))
}

/** Runs the package's command from the folder that it is installed in. */
const run = (args: string[], options: RunOptions = {}): Promise<Run> =>
  runProgram(citedeck, args, {
    cwd: folder,
    ...options,
    environment: { XDG_CACHE_HOME: join(folder, 'cache'), CITEDECK_CACHE: '', ...options.environment },
  })

/** Every file below a folder with its size and time. */
async function stateOf(path: string): Promise<string[]> {
  const entries = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return Promise.all(
    entries.map(async (entry) => {
      const file = join(entry.parentPath, entry.name)
      const { size, mtimeMs } = await stat(file)
      return `${file} ${size} ${mtimeMs}`
    }),
  )
}

async function sizeOf(path: string): Promise<number> {
  const files = (await stateOf(path)).map((line) => Number(line.split(' ').at(-2)))
  return files.reduce((sum, size) => sum + size, 0)
}

it('is at most 100 MB in 120 packages, with all that it needs but a browser', async () => {
  expect(needed).toContain('node_modules/playwright-core')
  expect(needed.filter((path) => /slidev|vite|typescript|eslint|mermaid|monaco/.test(path))).toEqual([])
  expect(needed.length + 1).toBeLessThanOrEqual(120)
  const nested = needed.filter((path) => !needed.some((other) => path.startsWith(`${other}/`)))
  const sizes = await Promise.all([citedeck, ...nested.map((path) => join(projectRoot, path))].map(sizeOf))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100e6)
})

it('holds no source, no test and no data of ours, and nothing that says where it was built', async () => {
  const files = (await readdir(citedeck, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(citedeck.length + 1))
  expect(paths.filter((path) => /^(?:data|tests|bench|node_modules)\b|(?<!\.d)\.ts$|\.vue$/.test(path))).toEqual([])
  // The schemas of a talk's data lie where they are known by.
  for (const name of ['article', 'facts', 'theme']) {
    const path = `lib/schemas/${name}.schema.json`
    const { $id } = JSON.parse(await readFile(join(citedeck, path), 'utf8')) as { $id: string }
    expect($id).toBe(`https://unpkg.com/citedeck/${path}`)
  }
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(citedeck, path))] as const))
  expect(texts.filter(([, text]) => text.includes(projectRoot)).map(([path]) => path)).toEqual([])
})

it('brings its pages for authors, with all pages and pictures that they lead to', async () => {
  const pages = ['README.md', 'components/README.md', '.github/hosting/README.md']
  for (const name of await readdir(join(citedeck, 'docs'))) pages.push(`docs/${name}`)
  expect(pages).toEqual(expect.arrayContaining(['docs/writing.md', 'docs/presenting.md', 'docs/errors.md']))
  const links = await Promise.all(
    pages.map(async (page) => {
      const text = await readFile(join(citedeck, page), 'utf8')
      const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].flatMap(([, to = '']) => (/^[a-z]+:/.test(to) ? [] : to))
      return targets.map((to) => join(dirname(page), to).replaceAll('\\', '/'))
    }),
  )
  const led = [...new Set(links.flat())].filter(
    (to) => /\.(?:md|png)$/.test(to) && !/^(?:\.\.|bench|CONTRIBUTING)/.test(to),
  )
  expect(led.length).toBeGreaterThan(80)
  expect(led.filter((to) => !existsSync(join(citedeck, to)))).toEqual([])
})

it('checks, builds and exports a talk without a compiler, and leaves itself as it was installed', async () => {
  const before = await stateOf(citedeck)
  const [data, site] = [join(folder, 'ferry'), join(folder, 'ferry', 'dist')]
  const steps = [
    ['check', '--data', data],
    ['build', '--data', data, '--out', site],
    ['export', 'pdf', 'handout', 'html', '--data', data, '--site', site, '--out', join(folder, 'exports')],
    ['audit', join(folder, 'exports', 'deck.html'), '--source', join(data, 'source.txt')],
  ]
  for (const args of steps) {
    const { code, output } = await run(args)
    expect({ code, output }).toEqual({ code: 0, output: expect.not.stringContaining('npm run') })
  }
  expect((await readFile(join(site, 'deck.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await readdir(join(folder, 'exports'))).sort()).toEqual(['deck.html', 'deck.pdf', 'handout.pdf'])
  expect(await readFile(join(site, 'licences.txt'), 'utf8')).toContain('@expo-google-fonts/noto-sans')
  expect(await readdir(join(folder, 'cache', 'citedeck'))).toEqual(expect.arrayContaining(['fonts', `code-${process.version}`])) // prettier-ignore
  expect(await stateOf(citedeck)).toEqual(before)
}, 120_000)

it('makes a talk, and works on it from any folder in it, with all outputs beside it', async () => {
  const made = await run(['new', 'talk', '--locale', 'zh-Hant'])
  expect(made).toEqual({ code: 0, output: expect.stringContaining('Build it: npx citedeck build talk') })
  const cwd = join(folder, 'talk', 'public')
  for (const args of [['check'], ['build'], ['export', 'handout']]) {
    const { code, output } = await run(args, { cwd })
    expect({ code, output }).toEqual({ code: 0, output: expect.not.stringMatching(/warning|npm run/) })
  }
  const written = ['dist', 'dist.contact-sheet.png', 'exports', 'slides.md']
  expect(await readdir(join(folder, 'talk'))).toEqual(expect.arrayContaining(written))
  expect(await readFile(join(folder, 'talk', 'slides.md'), 'utf8')).toMatch(
    /^theme: default\naddons:\n {2}- citedeck\n/m,
  )
  const nowhere = await run(['build'])
  expect(nowhere).toEqual({ code: 1, output: expect.stringMatching(/Name one of those below: ferry, talk, tram/) })
}, 120_000)

it('shows the live deck without a compiler', async () => {
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), CITEDECK_CACHE: '' }
  const command = [join(citedeck, 'scripts', 'run.js'), 'dev', 'ferry', '--port', '0']
  const live = spawn(process.execPath, command, { cwd: folder, env: environment })
  let output = ''
  live.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await vi.waitFor(() => expect(output).toContain('presenter'), { timeout: 20_000 })
  const origin = /audience {3}(\S+)\//.exec(output)?.[1] ?? ''
  const page = await (await fetch(origin)).text()
  const [, script = ''] = /"script":"\.(\/[^"]+)"/.exec(page) ?? []
  for (const address of [script, '/live/deck', '/favicon.svg'])
    expect([address, (await fetch(origin + address)).status]).toEqual([address, 200])
  live.kill('SIGINT')
  expect(await once(live, 'close')).toEqual([0, null])
}, 30_000)

it('is a library, with types, that checks, composes and builds', async () => {
  const program = `import { build, checkTalk, compose, type Deck, type Report } from 'citedeck'
    const report: Report = await checkTalk('ferry')
    const deck: Deck = await compose('ferry', { source: 'ferry/source.txt' })
    const lines: string[] = []
    await build('tram', { out: 'library-site', onLine: (line) => lines.push(line) })
    const missing = await checkTalk('nowhere')
    console.log(JSON.stringify({ report, ids: deck.slides.map(({ id }) => id), lines, missing }))`
  await writeFile(join(folder, 'program.mts'), program)
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, strict: true, noEmit: true, types: [], lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'] } // prettier-ignore
  const faults = ts.getPreEmitDiagnostics(ts.createProgram([join(folder, 'program.mts')], options))
  expect(faults.map(({ messageText }) => messageText)).toEqual([])
  const { outputText } = ts.transpileModule(program, { compilerOptions: { ...options, module: ts.ModuleKind.ES2022 } })
  await writeFile(join(folder, 'program.mjs'), outputText)
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), CITEDECK_CACHE: '' }
  const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: folder, env: environment })
  const told = JSON.parse(stdout) as { lines: string[] }
  expect(told).toMatchObject({ report: { ok: true, coverage: { facts: 12, matched: 12 } } })
  expect(told).toMatchObject({
    ids: expect.arrayContaining(['busy', 'sources']),
    missing: { ok: false },
  })
  expect(told.lines.at(-1)).toMatch(/^library-site: the site, and deck\.pdf with \d+ pages$/)
  // Code and formulas are set with the packages that it depends on.
  expect(await readFile(join(folder, 'library-site', 'read.html'), 'utf8')).toContain('katex-html')
}, 120_000)
