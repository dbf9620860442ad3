import { chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { contest, contestTable, hold } from '../../bench/contest.ts'
import { measureAll, unfinished } from '../../bench/measureAll.ts'
import type { BenchOptions } from '../../bench/options.ts'
import { runFailed } from '../../bench/reason.ts'
import type { Tools } from '../../bench/sides.ts'
import { fixture } from '../fixtures/paths.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-bench-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.unstubAllEnvs()
})

const tool = fixture('bench', 'tool.mjs')
const options: Omit<BenchOptions, 'sizes'> = { rounds: 1, quick: false, limit: 60, help: false }

interface Stubs {
  /** What programs fail with, by name, or name and first argument. */
  fails?: Record<string, string>
  /** The browser that a program starts, by the program's name. */
  starts?: Record<string, string>
  /** What cannot be fetched. */
  missing?: readonly string[]
  stop?: AbortController
  /** Stops when so many results have been written. */
  stopAfter?: number
  sizes?: BenchOptions['sizes']
  /** Called when the check is measured. */
  whileChecking?: () => void
}

/** Runs the bench with programs that do nothing; the results, and all that was written on the way. */
async function run({
  fails = {},
  starts = {},
  missing = [],
  stop = new AbortController(),
  stopAfter,
  sizes = ['deck'],
  whileChecking,
}: Stubs = {}) {
  vi.stubEnv('TOOLS', JSON.stringify({ fails, starts }))
  const written: string[] = []
  const other: Tools['other'] = async (wanted) => {
    const name = wanted.includes('marp') ? 'marp' : 'lighthouse'
    if (missing.includes(name)) throw new Error(`npm install ${wanted} ended with code 1: no network | here`)
    const starter = join(folder, `${name}.mjs`)
    await writeFile(
      starter,
      `process.argv.splice(2, 0, ${JSON.stringify(name)}); await import(${JSON.stringify(tool)})`,
    )
    return starter
  }
  const measured = measureAll(
    { ...options, sizes },
    {
      tools: {
        citedeck: [tool, 'citedeck'],
        slidev: [tool, 'slidev'],
        other,
        packed: () =>
          missing.includes('citedeck')
            ? Promise.reject(new Error('npm pack ended with code 1: no space'))
            : Promise.resolve([tool, 'citedeck']),
      },
      browser: '/usr/bin/our-browser',
      machine: ['Machine: a test'],
      folder: join(folder, 'work'),
      stop: stop.signal,
      say: () => undefined,
      write: (text) => {
        written.push(text)
        if (written.length === stopAfter) stop.abort()
        return Promise.resolve()
      },
      checks: () => {
        whileChecking?.()
        return Promise.resolve('## The check\n\nmeasured\n')
      },
    },
  ).then(
    (results) => ({ results }),
    (error: unknown) => ({ error }),
  )
  return { written, ...(await measured) }
}

const rowsWith = (text: string | undefined, words: string) =>
  (text ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes(words))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((each) => each.trim()),
    )
const numbers = expect.stringMatching(/^\d+\.\d s$/) as string

describe('the bench', () => {
  it('measures all where all can run, and names the browser that Marp took', async () => {
    const firefox = join(folder, 'firefox-esr')
    await copyFile('/bin/sleep', firefox)
    await chmod(firefox, 0o755)
    const outcome = await run({ starts: { marp: firefox } })
    if (!('results' in outcome)) throw outcome.error
    const { results, written } = outcome
    expect(results).not.toContain(unfinished)
    expect(results).not.toMatch(/not held|not measured|ended early|not visited/)
    expect(rowsWith(results, 'each in the browser that it finds')).toEqual([
      [
        expect.any(String),
        expect.any(String),
        expect.any(String),
        '1',
        numbers,
        numbers,
        expect.any(String),
        '≤ 0.7',
        '',
        process.platform === 'linux' ? 'firefox-esr' : '',
        '',
      ],
    ])
    expect(rowsWith(results, '| slidev export |')[0]?.slice(3, 6)).toEqual(['1', numbers, numbers])
    const targets = rowsWith(results, 'as installed').map((row) => [row[0], row[7]])
    expect(targets.filter(([, target]) => target?.startsWith('≤'))).toEqual([
      ['this deck, as installed', '≤ 0.22'],
      ['the main job, as installed, cold', '≤ 1.3'],
      ['the main job, as installed, warm', '≤ 1'],
    ])
    // As they come: each has all of the one before, and says that there is more to come.
    expect(written.length).toBeGreaterThan(10)
    for (const [index, text] of written.entries()) {
      expect(text).toContain(unfinished)
      expect(rowsWith(text, '').filter((row) => row.some((each) => / s$/.test(each))).length).toBeGreaterThanOrEqual(
        rowsWith(written[index - 1], '').filter((row) => row.some((each) => / s$/.test(each))).length,
      )
    }
  }, 60_000)

  it('gives rows that say why where Marp finds no browser or citedeck cannot be packed, and goes on', async () => {
    const outcome = await run({
      fails: {
        marp: '[  INFO ] Converting 1 markdown...\n\u001b[31m[ ERROR ]\u001b[39m No suitable browser found.\nat somewhere',
      },
      missing: ['lighthouse', 'citedeck'],
    })
    if (!('results' in outcome)) throw outcome.error
    for (const row of rowsWith(outcome.results, '| Marp CLI, ').filter(([job = '']) => job === 'PDF from a built site'))
      expect([row[3], row.at(-1)]).toEqual([
        '0',
        'not held: Marp ended with code 1: [ ERROR ] No suitable browser found.',
      ])
    for (const row of rowsWith(outcome.results, 'as installed').filter((each) => each.length > 10))
      expect(row.at(-1)).toBe('not held: npm pack ended with code 1: no space')
    expect(rowsWith(outcome.results, 'Marp CLI')).toHaveLength(4)
    expect(rowsWith(outcome.results, '| slidev export |')[0]?.slice(3, 6)).toEqual(['1', numbers, numbers])
    expect(outcome.results).toContain('## The check\n\nmeasured')
  }, 60_000)

  it('gives rows that say why where Slidev cannot run, or a program cannot be fetched', async () => {
    const outcome = await run({ fails: { slidev: 'Error: Cannot find module "x"' }, missing: ['lighthouse'] })
    if (!('results' in outcome)) throw outcome.error
    for (const row of rowsWith(outcome.results, 'this deck'))
      if (row.length > 10) expect(row.at(-1)).toBe('not held: Slidev ended with code 1: Error: Cannot find module "x"')
    expect(rowsWith(outcome.results, '| slidev export |')[0]?.at(-1)).toContain('Cannot find module')
    expect(rowsWith(outcome.results, 'both in ours')[0]?.slice(3, 6)).toEqual(['1', numbers, numbers])
    expect(outcome.results).toContain('Not held: npm install lighthouse@12 ended with code 1: no network | here')
  }, 60_000)

  it('blames nobody else where citedeck itself fails, and keeps the pairs from before', async () => {
    const held = contest('PDF', 9, 'Marp CLI', 0.7)
    const finished = { seconds: 2, memory: 1, browsers: ['chrome'], output: '', code: 0, cutOff: false }
    const theirs = () => Promise.resolve(finished)
    await hold(held, { theirs, ours: theirs }, new AbortController().signal)
    const ours = () => Promise.reject(runFailed('citedeck', { code: null, output: 'the site is not whole | or so' }))
    for (let round = 0; round < 2; round++) await hold(held, { theirs, ours }, new AbortController().signal)
    expect(rowsWith(contestTable([held]), 'Marp')).toEqual([
      [
        'PDF',
        '9',
        'Marp CLI',
        '1',
        '2.0 s',
        '2.0 s',
        '1.00',
        '≤ 0.7',
        '',
        'chrome',
        'ended early: citedeck ended with a signal: the site is not whole \\| or so',
      ],
    ])
  })

  it('leaves what it has measured when it is stopped half-way', async () => {
    const outcome = await run({ stopAfter: 5 })
    expect(outcome).not.toHaveProperty('results')
    const last = outcome.written.at(-1)
    expect(last).toContain(unfinished)
    expect(rowsWith(last, 'cold')[0]?.slice(3, 6)).toEqual(['1', numbers, numbers])
    expect(rowsWith(last, 'both in ours')[0]?.at(-1)).toBe('not measured yet')
    const stop = new AbortController()
    expect(
      await run({
        sizes: [],
        stop,
        whileChecking: () => {
          stop.abort()
        },
      }),
    ).not.toHaveProperty('results')
  }, 60_000)
})
