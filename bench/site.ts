import { copyFile, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deckPath } from '../scripts/talk/places.ts'
import { serveSite } from '../scripts/export/server.ts'
import { cell } from './contest.ts'
import { marpDeck } from './outputs.ts'
import { measure } from './processTree.ts'
import { reasonNot } from './reason.ts'
import { done, runOptions, runOurs, type Job } from './sides.ts'
import { writeSyntheticTalk } from './syntheticTalk.ts'

/**
 * What Lighthouse says of a page on a phone: scores from 0 to 100, times in milliseconds, shift without a unit, bytes.
 */
interface Visit {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
  bytes: number
}

/** A site, by what built it, and why it could not be built or visited where it could not. */
interface Contender {
  name: string
  folder: string
  visits: Visit[]
  why?: string
}

/** What the visits have come to so far. */
export interface Visits {
  rounds: number
  contenders: Contender[]
  /** Bytes of the deck as one file. */ single?: number
  why?: string
}

/**
 * Has Lighthouse (mobile, simulated slow network) visit the same deck built by citedeck and by stock Slidev, and a Marp
 * deck of as many slides, in turn, all behind one kind of server; and our own with 14 and with 500 slides.
 * @param visits what it adds to
 * @param changed told of each
 */
export async function visitSites(
  job: Job,
  slides: number,
  visits: Visits,
  changed: () => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const root = join(job.scratch, '..', 'sites')
  let lighthouse = ''
  const missing = await reasonNot(async () => {
    lighthouse = await job.tools.other('lighthouse@12', 'lighthouse/cli/index.js', job)
  }, job.stop)
  if (missing !== undefined) {
    visits.why = missing
    return changed()
  }
  const built = async (name: string, folder: string, build: (out: string) => Promise<unknown>) => {
    const out = join(root, folder)
    const why = await reasonNot(() => build(out), job.stop)
    visits.contenders.push({ name, folder: out, visits: [], ...(why === undefined ? {} : { why }) })
    await changed()
  }
  const ours = (data: string) => (out: string) => runOurs(job, 'build', '--force', '--data', data, '--out', out)
  await built('citedeck', 'citedeck', ours(job.data))
  await built('Slidev', 'slidev', async (out) =>
    done('Slidev', await measure([...job.tools.slidev, 'build', deckPath(job.data), '--out', out], runOptions(job))),
  )
  await built('Marp', 'marp', (out) => buildMarp(out, slides, join(root, 'citedeck', 'favicon.svg'), job))
  for (const size of [14, 500]) {
    const data = join(root, `data-${size}`)
    await writeSyntheticTalk(data, size)
    await built(`citedeck, ${size} slides`, `citedeck-${size}`, ours(data))
  }
  for (let round = 1; round <= visits.rounds; round++) {
    for (const contender of visits.contenders) {
      if (contender.why !== undefined) continue
      const why = await reasonNot(async () => {
        const visit = await visitOnce(lighthouse, contender.folder, join(root, 'report.json'), job)
        contender.visits.push(visit)
        say(
          `  visit ${round} of ${visits.rounds}, ${contender.name}: performance ${visit.performance}, first paint ${Math.round(visit.fcp)} ms`,
        )
      }, job.stop)
      if (why !== undefined) contender.why = why
      await changed()
    }
  }
  const single = join(root, 'deck.html')
  await reasonNot(async () => {
    await runOurs(job, 'export', 'html', '--data', job.data, '--site', join(root, 'citedeck'), '--out', single)
    visits.single = (await stat(single)).size
  }, job.stop)
  await changed()
}

async function buildMarp(out: string, slides: number, favicon: string, job: Job): Promise<void> {
  const marp = await job.tools.other('@marp-team/marp-cli@4', '@marp-team/marp-cli/marp-cli.js', job)
  await mkdir(out, { recursive: true })
  done(
    'Marp',
    await measure(
      [marp, await marpDeck(job, slides), '--html', '--output', join(out, 'index.html'), '--no-stdin'],
      runOptions(job),
    ),
  )
  await copyFile(favicon, join(out, 'favicon.svg'))
}

/** The visits as Markdown. */
export function visitTable({ rounds, contenders, single, why }: Visits): string {
  const head = '## Visits\n\n'
  if (why !== undefined) return `${head}Not held: ${why}\n`
  return `${head}Lighthouse, mobile, simulated slow 4G, of pages behind the same server on this machine; medians of ${rounds}, in turn.\n\n${table(contenders)}${single === undefined ? '' : `\nThe deck as one file: ${kilobytes(single)}.\n`}`
}

async function visitOnce(lighthouse: string, folder: string, report: string, job: Job): Promise<Visit> {
  const site = await serveSite(folder, { headers: {} })
  try {
    const options = runOptions(job)
    done(
      'Lighthouse',
      await measure(
        [
          lighthouse,
          `${site.url}/`,
          '--output=json',
          `--output-path=${report}`,
          '--quiet',
          '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
          '--only-categories=performance,accessibility,best-practices,seo',
        ],
        { ...options, environment: { ...options.environment, CHROME_PATH: job.browser } },
      ),
    )
  } finally {
    await site.close()
  }
  const { categories, audits } = JSON.parse(await readFile(report, 'utf8')) as {
    categories: Record<string, { score: number }>
    audits: Record<string, { numericValue: number }>
  }
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
  }
}

function table(contenders: readonly Contender[]): string {
  const head = [
    'site',
    'performance',
    'accessibility',
    'best practices',
    'SEO',
    'first paint',
    'largest paint',
    'blocked',
    'shift',
    'transfer',
    'remark',
  ]
  const rows = contenders.map(({ name, visits, why }) => {
    if (visits.length === 0)
      return [
        name,
        ...Array.from({ length: 9 }, () => ''),
        why === undefined ? 'not visited yet' : `not held: ${cell(why)}`,
      ]
    const of = (pick: (visit: Visit) => number) =>
      [...visits].map(pick).sort((a, b) => a - b)[Math.floor((visits.length - 1) / 2)] ?? Number.NaN
    return [
      name,
      of((visit) => visit.performance),
      of((visit) => visit.accessibility),
      of((visit) => visit.bestPractices),
      of((visit) => visit.seo),
      `${Math.round(of((visit) => visit.fcp))} ms`,
      `${Math.round(of((visit) => visit.lcp))} ms`,
      `${Math.round(of((visit) => visit.tbt))} ms`,
      of((visit) => visit.cls).toFixed(3),
      kilobytes(of((visit) => visit.bytes)),
      why === undefined ? '' : `ended early: ${cell(why)}`,
    ]
  })
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n'
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`
