import { cp, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../scripts/machine/project.js'
import { cell } from './contest.ts'
import { reasonNot } from './reason.ts'
import { ours, type Job } from './sides.ts'

/** The fonts of a deck: seconds to cut them, and bytes that its first slide loads of fonts and styles. */
export interface FontCost {
  deck: string
  seconds?: number
  bytes?: number
  why?: string
}

/** What the first slide of any deck may load of fonts and styles. */
const target = 150_000

const decks = [
  ['this deck, zh-Hant', join(projectRoot, 'data')],
  ['ward, zh-Hans', join(projectRoot, 'tests', 'fixtures', 'ward')],
  ['heating, en', join(projectRoot, 'tests', 'fixtures', 'heating')],
] as const

/** Builds a deck of each language with nothing kept from before. */
export async function fontCosts(job: Omit<Job, 'data' | 'warm'>): Promise<FontCost[]> {
  const costs: FontCost[] = []
  for (const [deck, data] of decks) {
    const cost: FontCost = { deck }
    const why = await reasonNot(async () => {
      const copy = join(job.scratch, '..', 'data', basename(data))
      await cp(data, copy, { recursive: true })
      const { steps } = await ours({ ...job, data: copy, warm: false })
      cost.seconds = steps['cut the fonts'] ?? Number.NaN
      cost.bytes = await coverBytes(join(job.scratch, 'site'), 'index.html')
    }, job.stop)
    costs.push(why === undefined ? cost : { deck, why })
  }
  return costs
}

/** What the first slide of a page loads of fonts and styles, packed as hosts pack them. */
export async function coverBytes(site: string, page: string): Promise<number> {
  const html = await readFile(join(site, page), 'utf8')
  const within = /<style>[^]*?<\/style>/.exec(html)?.[0] ?? ''
  const sheet = await readFile(join(site, /id="fonts" href="([^"]+)"/.exec(html)?.[1] ?? ''), 'utf8')
  const [cover = ''] = html.split('<div class="print-slide-container"').slice(1)
  const shown = new Set(cover.replace(/<[^>]+>/g, ''))
  const files = [...sheet.matchAll(/font-weight:400;[^}]*url\("([^"]+)"\)[^}]*unicode-range:([^}]+)\}/g)]
    .filter(([, , range = '']) =>
      range.split(',').some((code) => shown.has(String.fromCodePoint(Number.parseInt(code.slice(2), 16)))),
    )
    .map(([, file = '']) => stat(join(site, 'assets', file)))
  const fonts = (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0)
  return gzipSync(within).length + gzipSync(sheet).length + fonts
}

/** The costs as Markdown. */
export function fontCostTable(costs: readonly FontCost[]): string {
  const rows = costs.map(({ deck, seconds, bytes, why }) => [
    deck,
    seconds === undefined ? '' : `${seconds.toFixed(1)} s`,
    bytes === undefined ? '' : `${Math.round(bytes / 1000)} KB`,
    `≤ ${target / 1000} KB`,
    why === undefined ? '' : `not held: ${cell(why)}`,
  ])
  const head = ['deck', 'cutting the fonts, cold', 'fonts and styles of its first slide', 'target', 'remark']
  return `## Fonts\n\n${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
