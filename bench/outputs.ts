import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deckPath } from '../scripts/deck/files.ts'
import { installed } from './installed.ts'
import { measure, type Run } from './processTree.ts'
import { citedeck, done, prepare, printOptions, readSteps, runOptions, slidev, type Job } from './sides.ts'

/** Two programs that do the same with a deck, in turn. */
export interface Contest { what: string, slides: number, against: string, target: number, pairs: { theirs: number, ours: number }[], sizes?: { theirs: number, ours: number } }

/** Our PDF from a built site against `slidev export`, and where it can be had against Marp, in the browser that it finds by itself and in ours. */
export async function exportContests(job: Job, slides: number, rounds: number, say: (line: string) => void): Promise<Contest[]> {
  const site = join(job.scratch, '..', 'built')
  await prepare({ ...job, warm: true })
  done(await measure([...citedeck, 'build', '--force', '--data', job.data, '--out', site], runOptions(job)))
  const pdf = (name: string) => join(job.scratch, `${name}.pdf`)
  const ours = () => timed(measure([...citedeck, 'export', 'pdf', '--data', job.data, '--site', site, '--out', pdf('ours')], runOptions(job)))
  const stock = () => timed(measure([slidev, 'export', deckPath(job.data), '--output', pdf('stock'), ...printOptions(job)], runOptions(job)))
  const marp = await installed('@marp-team/marp-cli@4', '@marp-team/marp-cli/marp-cli.js', job, say)

  const slidevContest: Contest = { what: 'PDF from a built site', slides, against: 'slidev export', target: slides >= 100 ? 0.1 : 0.2, pairs: [] }
  const marpContest = (against: string, ...command: string[]): { contest: Contest, command: string[] } => ({ contest: { what: 'PDF from a built site', slides, against, target: 0.7, pairs: [] }, command })
  const marpContests = marp === undefined ? [] : [marpContest('Marp CLI, each in the browser that it finds', marp), marpContest('Marp CLI, both in ours', marp, '--browser-path', job.browser)]
  for (let round = 0; round < rounds; round++) {
    slidevContest.pairs.push({ theirs: await stock(), ours: await ours() })
    for (const { contest, command } of marpContests) {
      contest.pairs.push({ theirs: await timed(measure([...command, '--pdf', '--output', pdf('marp'), '--no-stdin', await marpDeck(job, slides)], runOptions(job))), ours: await ours() })
    }
  }
  slidevContest.sizes = { theirs: (await stat(pdf('stock'))).size, ours: (await stat(pdf('ours'))).size }
  await rm(site, { recursive: true, force: true })
  return [slidevContest, ...marpContests.map(({ contest }) => contest)]
}

/** What a build costs where nothing has changed, and where one text has, against one from nothing. */
export async function rebuildContests(job: Job, slides: number): Promise<Contest[]> {
  const data = join(job.scratch, '..', 'data')
  const site = join(job.scratch, '..', 'rebuilt')
  await cp(job.data, data, { recursive: true })
  const build = () => timed(measure([...citedeck, 'build', '--force', '--data', data, '--out', site], runOptions(job)))
  await prepare(job)
  const cold = await build()
  const unchanged = await timed(measure([...citedeck, 'build', '--data', data, '--out', site], runOptions(job)))
  const article = join(data, 'article.yaml')
  await writeFile(article, (await readFile(article, 'utf8')).replace(/^( {8}notes: \|\n {10})/m, '$1— '))
  const changed = await timed(measure([...citedeck, 'build', '--data', data, '--out', site], runOptions(job)))
  await Promise.all([data, site].map((folder) => rm(folder, { recursive: true, force: true })))
  return [
    { what: 'the main job, nothing changed', slides, against: 'citedeck, cold', target: 0.15, pairs: [{ theirs: cold, ours: unchanged }] },
    { what: 'the main job, one text changed', slides, against: 'citedeck, cold', target: 0.7, pairs: [{ theirs: cold, ours: changed }] },
  ]
}

/** Our PDF of a large deck from its built site: what each slide more costs. */
export interface Growth { slides: number, seconds: number, memory: number | undefined, steps: Readonly<Record<string, number>> }

/** Exports once from a site that is built before. */
export async function exportAlone(job: Job, slides: number): Promise<Growth> {
  await prepare({ ...job, warm: true })
  const site = join(job.scratch, 'built')
  done(await measure([...citedeck, 'build', '--force', '--data', job.data, '--out', site], runOptions(job)))
  const run = done(await measure([...citedeck, 'export', 'pdf', '--data', job.data, '--site', site, '--out', join(job.scratch, 'alone.pdf')], runOptions(job)))
  const steps = readSteps(run)
  return { slides, seconds: run.seconds, memory: run.memory, steps: { 'start and end': run.seconds - (steps['export pdf'] ?? 0), ...steps } }
}

/** The growth from each size to the next as Markdown. */
export function growthTable(sizes: readonly Growth[]): string {
  const rows = sizes.map(({ slides, seconds, memory, steps }, index) => {
    const before = sizes[index - 1]
    return [
      slides, `${seconds.toFixed(1)} s`,
      before && slides > before.slides ? `${((seconds - before.seconds) / (slides - before.slides) * 1000).toFixed(1)} ms` : '', '≤ 12 ms',
      memory === undefined ? 'n/a' : `${Math.round(memory / 2 ** 20)} MiB`, '≤ 1024 MiB',
      Object.entries(steps).map(([name, time]) => `${name} ${time.toFixed(1)} s`).join(' · '),
    ]
  })
  const head = ['slides', 'PDF from a built site', 'each slide more', 'target', 'memory', 'target', 'where the time goes']
  return ['## Large decks', '', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join('\n') + '\n'
}

async function timed(run: Promise<Run>): Promise<number> {
  return done(await run).seconds
}

/** A Markdown deck of as many slides, with a title and three points each. */
export async function marpDeck(job: Job, slides: number): Promise<string> {
  const path = join(job.scratch, 'marp.md')
  const slide = (index: number) => `# Slide ${index + 1} says one thing\n\n- a first point of some length\n- a second one\n- and a third, 中文也有`
  await writeFile(path, `---\nmarp: true\n---\n\n${Array.from({ length: slides }, (_, index) => slide(index)).join('\n\n---\n\n')}\n`)
  return path
}

/** The contests as Markdown. */
export function contestTable(contests: readonly Contest[]): string {
  const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0
  const rows = contests.map(({ what, slides, against, target, pairs, sizes }) => [
    what, slides, against, pairs.length,
    `${middle(pairs.map((pair) => pair.theirs)).toFixed(1)} s`, `${middle(pairs.map((pair) => pair.ours)).toFixed(1)} s`,
    middle(pairs.map((pair) => pair.ours / pair.theirs)).toFixed(2), `≤ ${target}`,
    sizes ? `${Math.round(sizes.theirs / 1024)} KB, ${Math.round(sizes.ours / 1024)} KB` : '',
  ])
  const head = ['job', 'slides', 'against', 'pairs', 'theirs', 'citedeck', 'ratio', 'target', 'size of the PDF, theirs and ours']
  return ['## Exports and rebuilds', '', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join('\n') + '\n'
}
