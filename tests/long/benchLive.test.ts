import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { measureLive } from '../../bench/live.ts'
import { findBrowser } from '../../scripts/export/browser.ts'
import { fixture } from '../fixtures/paths.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-bench-live-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.unstubAllEnvs()
})

async function run(name: string, saves: number): Promise<string[][]> {
  const tool = fixture('bench', 'live.mjs')
  const nothing = () => Promise.reject(new Error('not wanted'))
  const results = await measureLive(
    { sizes: [14], saves },
    {
      tools: { citedeck: [tool, 'citedeck'], slidev: [tool, 'slidev'], other: nothing, packed: nothing },
      browser: await findBrowser(),
      folder: join(folder, name),
      stop: new AbortController().signal,
      say: () => undefined,
    },
  )
  return results
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((each) => each.trim()))
}

const milliseconds = expect.stringMatching(/^\d+ ms$/) as string

it('measures how soon a server answers, and how soon what is saved is on the screen', async () => {
  const measured = Array.from({ length: 2 }, () => milliseconds)
  expect(await run('both', 3)).toEqual([
    ['', 'citedeck, synthetic', '14', ...measured, '3', ...measured, expect.stringContaining('median 120'), '', ''],
    ['', 'Slidev, Markdown', '14', ...measured, '3', ...measured, '', '', ''],
  ])
})

it('says why a side could not be measured, and measures the other', async () => {
  vi.stubEnv('FAILS', 'citedeck')
  const [ours, theirs] = await run('one', 1)
  expect(ours?.slice(4)).toEqual([
    '',
    '0',
    '',
    '',
    expect.any(String),
    expect.stringMatching(/^not measured: .*there is no room$/),
    '',
  ])
  expect(theirs?.[5]).toBe('1')
})
