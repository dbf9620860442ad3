import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deckPath } from '../scripts/talk/places.ts'
import { contest, hold, type Contest } from './contest.ts'
import { measure, type Run } from './processTree.ts'
import { reasonNot } from './reason.ts'
import { done, prepare, printOptions, readSteps, runOptions, runOurs, type Job } from './sides.ts'

/** What a contest adds to as it goes on, and whom it tells. */
export interface Held {
  contests: Contest[]
  changed: () => Promise<void>
}

/**
 * Our PDF from a built site against `slidev export`, and against Marp, in the browser that it finds by itself and in
 * ours.
 */
export async function exportContests(
  job: Job,
  slides: number,
  rounds: number,
  { contests, changed }: Held,
): Promise<void> {
  const pdf = (name: string) => join(job.scratch, `${name}.pdf`)
  const site = join(job.scratch, '..', 'built')
  const what = 'PDF from a built site'
  const withSlidev = contest(what, slides, 'slidev export', slides >= 100 ? 0.1 : 0.2)
  const [found, same] = [
    contest(what, slides, 'Marp CLI, each in the browser that it finds', 0.7),
    contest(what, slides, 'Marp CLI, both in ours', 0.7),
  ]
  const held = [withSlidev, found, same]
  contests.push(...held)
  const end = (ended: readonly Contest[], why: string | undefined) => {
    if (why !== undefined) for (const each of ended) each.why ??= why
  }

  let marp = ''
  end(
    held,
    await reasonNot(async () => {
      await prepare({ ...job, warm: true })
      await runOurs(job, 'build', '--force', '--data', job.data, '--out', site)
    }, job.stop),
  )
  end(
    [found, same],
    await reasonNot(async () => {
      marp = await job.tools.other('@marp-team/marp-cli@4', '@marp-team/marp-cli/marp-cli.js', job)
    }, job.stop),
  )
  await changed()

  const ours = () => runOurs(job, 'export', 'pdf', '--data', job.data, '--site', site, '--out', pdf('ours'))
  const slidev = async () =>
    done(
      'Slidev',
      await measure(
        [...job.tools.slidev, 'export', deckPath(job.data), '--output', pdf('stock'), ...printOptions(job)],
        runOptions(job),
      ),
    )
  const marpWith =
    (...options: string[]) =>
    async () =>
      done(
        'Marp',
        await measure(
          [marp, ...options, '--pdf', '--output', pdf('marp'), '--no-stdin', await marpDeck(job, slides)],
          runOptions(job),
        ),
      )
  for (let round = 0; round < rounds; round++) {
    for (const [each, theirs] of [
      [withSlidev, slidev],
      [found, marpWith()],
      [same, marpWith('--browser-path', job.browser)],
    ] as const) {
      await hold(each, { theirs, ours }, job.stop)
      await changed()
    }
  }
  if (withSlidev.pairs.length > 0)
    withSlidev.sizes = { theirs: (await stat(pdf('stock'))).size, ours: (await stat(pdf('ours'))).size }
  await rm(site, { recursive: true, force: true })
  await changed()
}

/** The whole main job, as installed, against Marp's HTML and PDF of as many slides, both in our browser. */
export async function mainContests(
  job: Job,
  slides: number,
  rounds: number,
  { contests, changed }: Held,
): Promise<void> {
  const against = 'Marp CLI, HTML and PDF, both in ours'
  const [cold, warm] = [
    contest('the main job, as installed, cold', slides, against, 1.3),
    contest('the main job, as installed, warm', slides, against, 1),
  ]
  contests.push(cold, warm)
  let marp = ''
  let installed = job
  const why = await reasonNot(async () => {
    installed = await asInstalled(job)
    marp = await job.tools.other('@marp-team/marp-cli@4', '@marp-team/marp-cli/marp-cli.js', job)
  }, job.stop)
  if (why !== undefined) for (const each of [cold, warm]) each.why = why
  await changed()

  const theirs = async (): Promise<Run> => {
    const deck = await marpDeck(job, slides)
    const out = (name: string) => ['--output', join(job.scratch, name), '--no-stdin', deck]
    const html = done('Marp', await measure([marp, ...out('marp.html')], runOptions(job)))
    const pdf = await measure([marp, '--browser-path', job.browser, '--pdf', ...out('marp.pdf')], runOptions(job))
    return { ...done('Marp', pdf), seconds: html.seconds + pdf.seconds }
  }
  const site = join(job.scratch, 'main')
  const ours = () => runOurs(installed, 'build', '--force', '--data', job.data, '--out', site)
  for (let round = 0; round < rounds; round++) {
    await prepare(job)
    for (const each of [cold, warm]) {
      await hold(each, { theirs, ours }, job.stop)
      await changed()
    }
  }
}

/**
 * The same job for citedeck as it is installed from its package.
 * @throws where it cannot be
 */
export async function asInstalled(job: Job): Promise<Job> {
  return { ...job, tools: { ...job.tools, citedeck: await job.tools.packed(job) } }
}

/** What a build costs where nothing has changed, and where one text has, against one from nothing. */
export async function rebuildContests(job: Job, slides: number, { contests, changed }: Held): Promise<void> {
  const data = join(job.scratch, '..', 'data')
  const site = join(job.scratch, '..', 'rebuilt')
  const against = 'citedeck, cold'
  const [unchanged, altered] = [
    contest('the main job, nothing changed', slides, against, 0.15, 0.3),
    contest('the main job, one text changed', slides, against, 0.7),
  ]
  contests.push(unchanged, altered)
  const build = (...options: string[]) => runOurs(job, 'build', ...options, '--data', data, '--out', site)
  const why = await reasonNot(async () => {
    await cp(job.data, data, { recursive: true })
    await prepare(job)
    const { seconds: cold } = await build('--force')
    unchanged.pairs.push({ theirs: cold, ours: (await build()).seconds })
    await changed()
    const article = join(data, 'article.yaml')
    const before = await readFile(article, 'utf8')
    const after = before.replace(/^( {8}notes: \|\r?\n {10})/m, '$1— ')
    if (after === before) throw new Error('article.yaml has no notes to change')
    await writeFile(article, after)
    altered.pairs.push({ theirs: cold, ours: (await build()).seconds })
  }, job.stop)
  if (why !== undefined) for (const each of [unchanged, altered]) if (each.pairs.length === 0) each.why = why
  await Promise.all([data, site].map((folder) => rm(folder, { recursive: true, force: true })))
  await changed()
}

/** Our PDF of a large deck from its built site: what each slide more costs; and the main job before it. */
export interface Growth {
  slides: number
  /** The main job, cold, as installed. */
  main: number
  seconds: number
  memory: number | undefined
  steps: Readonly<Record<string, number>>
}

/**
 * Builds once from nothing, and exports from the site.
 * @throws where it is not done, or citedeck cannot be installed
 */
export async function exportAlone(given: Job, slides: number): Promise<Growth> {
  const job = await asInstalled(given)
  await prepare(job)
  const site = join(job.scratch, 'built')
  const { seconds: main } = await runOurs(job, 'build', '--force', '--data', job.data, '--out', site)
  const run = await runOurs(
    job,
    'export',
    'pdf',
    '--data',
    job.data,
    '--site',
    site,
    '--out',
    join(job.scratch, 'alone.pdf'),
  )
  const steps = readSteps(run)
  return {
    slides,
    main,
    seconds: run.seconds,
    memory: run.memory,
    steps: { 'start and end': run.seconds - (steps['export pdf'] ?? 0), ...steps },
  }
}

/** The growth from each size to the next as Markdown. */
export function growthTable(sizes: readonly Growth[]): string {
  const rows = sizes.map(({ slides, main, seconds, memory, steps }, index) => {
    const before = sizes[index - 1]
    return [
      slides,
      `${main.toFixed(1)} s`,
      slides >= 500 ? '≤ 8 s' : '',
      `${seconds.toFixed(1)} s`,
      before && slides > before.slides
        ? `${(((seconds - before.seconds) / (slides - before.slides)) * 1000).toFixed(1)} ms`
        : '',
      '≤ 12 ms',
      memory === undefined ? 'n/a' : `${Math.round(memory / 2 ** 20)} MiB`,
      '≤ 1024 MiB',
      Object.entries(steps)
        .map(([name, time]) => `${name} ${time.toFixed(1)} s`)
        .join(' · '),
    ]
  })
  const head = [
    'slides',
    'the main job, as installed, cold',
    'target',
    'PDF from a built site',
    'each slide more',
    'target',
    'memory',
    'target',
    'where the time goes',
  ]
  return (
    ['## Large decks', '', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join(
      '\n',
    ) + '\n'
  )
}

/** A Markdown deck of as many slides, for Marp. */
export async function marpDeck(job: Job, slides: number): Promise<string> {
  const path = join(job.scratch, 'marp.md')
  await writeFile(path, `---\nmarp: true\n---\n\n${markdownDeck(slides)}`)
  return path
}

/** So many slides as Markdown, with a title and three points each. */
export function markdownDeck(slides: number): string {
  const slide = (index: number) =>
    `# Slide ${index + 1} says one thing\n\n- a first point of some length\n- a second one\n- and a third, 中文也有`
  return `${Array.from({ length: slides }, (_, index) => slide(index)).join('\n\n---\n\n')}\n`
}
