import { copyFile, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deckPath } from '../scripts/deck/files.ts'
import { serveSite } from '../scripts/export/server.ts'
import { installed } from './installed.ts'
import { marpDeck } from './outputs.ts'
import { measure } from './processTree.ts'
import { citedeck, done, runOptions, slidev, type Job } from './sides.ts'
import { writeSyntheticTalk } from './syntheticTalk.ts'

/** What Lighthouse says of a page on a phone: scores from 0 to 100, times in milliseconds, shift without a unit, bytes. */
interface Visit { performance: number, accessibility: number, bestPractices: number, seo: number, fcp: number, lcp: number, tbt: number, cls: number, bytes: number }

/** A site, by what built it. */
interface Contender { name: string, folder: string, visits: Visit[] }

/**
 * Has Lighthouse (mobile, simulated slow network) visit the same deck built by citedeck and by stock Slidev, and a Marp deck
 * of as many slides, in turn, all behind one kind of server; and our own with 14 and with 500 slides.
 * @returns Markdown; a line that says so where Lighthouse cannot be had
 */
export async function visitSites(job: Job, slides: number, rounds: number, say: (line: string) => void): Promise<string> {
  const head = '## Visits\n\n'
  const lighthouse = await installed('lighthouse@12', 'lighthouse/cli/index.js', job, say)
  if (lighthouse === undefined) return `${head}Lighthouse could not be had.\n`
  const marp = await installed('@marp-team/marp-cli@4', '@marp-team/marp-cli/marp-cli.js', job, say)
  const root = join(job.scratch, '..', 'sites')
  const ours = async (name: string, data: string) => {
    done(await measure([...citedeck, 'build', '--force', '--data', data, '--out', join(root, name)], runOptions(job)))
    return { name, folder: join(root, name), visits: [] }
  }
  const contenders: Contender[] = [await ours('citedeck', job.data)]
  done(await measure([slidev, 'build', deckPath(job.data), '--out', join(root, 'slidev')], runOptions(job)))
  contenders.push({ name: 'Slidev', folder: join(root, 'slidev'), visits: [] })
  if (marp !== undefined) {
    await mkdir(join(root, 'marp'), { recursive: true })
    done(await measure([marp, await marpDeck(job, slides), '--html', '--output', join(root, 'marp', 'index.html'), '--no-stdin'], runOptions(job)))
    await copyFile(join(root, 'citedeck', 'favicon.svg'), join(root, 'marp', 'favicon.svg'))
    contenders.push({ name: 'Marp', folder: join(root, 'marp'), visits: [] })
  }
  for (const size of [14, 500]) {
    const data = join(root, `data-${size}`)
    await writeSyntheticTalk(data, size)
    contenders.push(await ours(`citedeck, ${size} slides`, data))
  }
  for (let round = 1; round <= rounds; round++) {
    for (const contender of contenders) {
      const visit = await visitOnce(lighthouse, contender.folder, join(root, 'report.json'), job)
      contender.visits.push(visit)
      say(`  visit ${round} of ${rounds}, ${contender.name}: performance ${visit.performance}, first paint ${Math.round(visit.fcp)} ms`)
    }
  }
  const single = join(root, 'deck.html')
  done(await measure([...citedeck, 'export', 'html', '--data', job.data, '--site', join(root, 'citedeck'), '--out', single], runOptions(job)))
  return `${head}Lighthouse, mobile, simulated slow 4G, of pages behind the same server on this machine; medians of ${rounds}, in turn.\n\n${table(contenders)}\nThe deck as one file: ${kilobytes((await stat(single)).size)}.\n`
}

async function visitOnce(lighthouse: string, folder: string, report: string, job: Job): Promise<Visit> {
  const site = await serveSite(folder, { headers: {} })
  try {
    const options = runOptions(job)
    done(await measure([lighthouse, `${site.url}/`, '--output=json', `--output-path=${report}`, '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu', '--only-categories=performance,accessibility,best-practices,seo'], { ...options, environment: { ...options.environment, CHROME_PATH: job.browser } }))
  } finally {
    await site.close()
  }
  const { categories, audits } = JSON.parse(await readFile(report, 'utf8')) as { categories: Record<string, { score: number }>, audits: Record<string, { numericValue: number }> }
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('best-practices'), seo: score('seo'),
    fcp: value('first-contentful-paint'), lcp: value('largest-contentful-paint'), tbt: value('total-blocking-time'), cls: value('cumulative-layout-shift'), bytes: value('total-byte-weight'),
  }
}

function table(contenders: readonly Contender[]): string {
  const head = ['site', 'performance', 'accessibility', 'best practices', 'SEO', 'first paint', 'largest paint', 'blocked', 'shift', 'transfer']
  const rows = contenders.map(({ name, visits }) => {
    const of = (pick: (visit: Visit) => number) => [...visits].map(pick).sort((a, b) => a - b)[Math.floor((visits.length - 1) / 2)] ?? Number.NaN
    return [
      name, of((visit) => visit.performance), of((visit) => visit.accessibility), of((visit) => visit.bestPractices), of((visit) => visit.seo),
      `${Math.round(of((visit) => visit.fcp))} ms`, `${Math.round(of((visit) => visit.lcp))} ms`, `${Math.round(of((visit) => visit.tbt))} ms`, of((visit) => visit.cls).toFixed(3), kilobytes(of((visit) => visit.bytes)),
    ]
  })
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n'
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`
