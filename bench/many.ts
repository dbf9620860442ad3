import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Job } from './sides.ts'
import { runOptions, runOurs } from './sides.ts'
import { writeSyntheticTalk } from './syntheticTalk.ts'

/** How many talks, how long each, and at most which part of the time of one by one they may take together. */
const talks = 20
const slides = 16
const target = 0.75

/**
 * Measures how long twenty talks take in one run against twenty runs, one after the other, on the same machine in the
 * same minutes. All that is compiled and all fonts are there: what is new each time are the talks.
 * @returns a table in Markdown
 * @throws CitedeckError where a build fails
 */
export async function measureMany(
  job: Pick<Job, 'tools' | 'browser' | 'stop'> & { folder: string; rounds: number },
  say: (line: string) => void,
): Promise<string> {
  const { folder, rounds } = job
  const names = Array.from({ length: talks }, (_, index) => `talk-${String(index + 1).padStart(2, '0')}`)
  for (const name of names) await writeSyntheticTalk(join(folder, 'talks', name), slides)
  const own: Job = { ...job, data: '', scratch: join(folder, 'run'), cache: join(folder, 'cache'), warm: true }
  await mkdir(runOptions(own).environment.TMPDIR, { recursive: true })
  const run = (what: string, to: string) =>
    runOurs(own, 'build', join(folder, 'talks', what), '--force', '--out', join(own.scratch, to))

  await run(names[0] ?? '', 'first') // compiles, and cuts the fonts
  const pairs: { apart: number; together: number }[] = []
  for (let round = 1; round <= rounds; round++) {
    await rm(own.scratch, { recursive: true, force: true })
    let apart = 0
    for (const name of names) apart += (await run(name, name)).seconds
    await rm(own.scratch, { recursive: true, force: true })
    const { seconds: together } = await run('talk-*', 'all')
    pairs.push({ apart, together })
    say(`  ${round} of ${rounds}: one by one ${apart.toFixed(1)} s, together ${together.toFixed(1)} s`)
  }
  const rows = pairs.map(
    ({ apart, together }) =>
      `| ${talks} | ${slides} | ${availableParallelism()} | ${apart.toFixed(1)} s | ${together.toFixed(1)} s | ${(together / apart).toFixed(2)} | ≤ ${target} |`,
  )
  return `| talks | slides each | cores | one by one | together | ratio | target |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}`
}
