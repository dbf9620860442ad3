import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright-chromium'
import { readTalk } from '../scripts/check/index.ts'
import { compose } from '../scripts/deck/compose.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { cell } from './contest.ts'
import { freePort, ours, slidevDev, type LiveSide } from './liveSides.ts'
import { pause, saveToScreen, Screen, wordOf } from './liveScreen.ts'
import { whole } from './options.ts'
import { reasonNot } from './reason.ts'
import type { Tools } from './sides.ts'

export interface LiveOptions {
  sizes: readonly ('deck' | number)[]
  saves: number
  help: boolean
}

export const liveHelp = `npm run bench -- live [options]

measure how soon the live deck is there, and how soon a save is on the screen, beside Slidev's own server

  --sizes LIST  this deck, or synthetic talks of so many slides (default: deck,32,500)
  --saves N     how often each is saved (default: 100)
  --help        show this`

/** @throws what is wrong with them, in words */
export function readLiveOptions(args: readonly string[]): LiveOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string' }, saves: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    strict: true,
  })
  return {
    sizes: (values.sizes ?? 'deck,32,500').split(',').map((size) => (size === 'deck' ? size : whole(size, '--sizes'))),
    saves: values.saves === undefined ? 100 : whole(values.saves, '--saves'),
    help: values.help ?? false,
  }
}

/** What a server has done. */
interface LiveRow {
  name: string
  slides: number
  /** Milliseconds from the start of the process until its page is answered, and until the slide is on the screen. */
  ready?: number
  shown?: number
  /** Milliseconds from a save until it is on the screen. */
  saves: number[]
  target?: { ready: number; median: number; most?: number } | undefined
  /** Why it was not measured, or not to its end. */
  why?: string
}

/** What a live bench is given of the machine. */
export interface LiveSurroundings {
  tools: Tools
  browser: string
  /** An empty folder. */
  folder: string
  stop: AbortSignal
  say: (line: string) => void
}

/** Measures every size on both sides; the results as Markdown. */
export async function measureLive(
  { sizes, saves }: Pick<LiveOptions, 'sizes' | 'saves'>,
  { tools, browser, folder, stop, say }: LiveSurroundings,
): Promise<string> {
  const rows: LiveRow[] = []
  const run = await chromium.launch({ executablePath: browser })
  try {
    const counts = new Set<number>()
    for (const size of sizes) {
      const count = size === 'deck' ? compose(await readTalk(join(projectRoot, 'data'))).slides.length : size
      const sides = [() => ours(tools, size, join(folder, `live-${size}`), count)]
      if (!counts.has(count)) sides.push(() => slidevDev(tools, count, join(folder, `slidev-${count}`)))
      counts.add(count)
      for (const side of sides) {
        const row = await measureSide(await side(), saves, run, stop)
        rows.push(row)
        say(liveTable([row]))
      }
    }
  } finally {
    await run.close()
  }
  return liveTable(rows)
}

async function measureSide(side: LiveSide, saves: number, browser: Browser, stop: AbortSignal): Promise<LiveRow> {
  const row: LiveRow = { name: side.name, slides: side.slides, saves: [], target: targetOf(side) }
  let child: ChildProcess | undefined
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const why = await reasonNot(async () => {
    stop.throwIfAborted()
    const port = await freePort()
    const started = Date.now()
    child = spawn(process.execPath, side.serve(port), {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1', CITEDECK_SOURCE: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: stop,
    })
    await answers(`http://127.0.0.1:${port}/`, child)
    row.ready = Date.now() - started
    const screen = new Screen()
    await screen.watch(page)
    const first = screen.shows('')
    await page.goto(`http://127.0.0.1:${port}/#/${side.slide}`, { waitUntil: 'commit' })
    row.shown = (await first) - started
    await pause(1000)
    for (let index = 0; index < saves; index++) {
      row.saves.push(await saveToScreen(side, screen, wordOf(index)))
      await pause(50 + Math.random() * 100)
      stop.throwIfAborted()
    }
  }, stop)
  await page.close()
  if (child?.exitCode === null && child.kill('SIGINT')) await once(child, 'close')
  return why === undefined ? row : { ...row, why }
}

/** Waits until a server answers. */
async function answers(address: string, child: ChildProcess): Promise<void> {
  let said = ''
  child.on('error', () => undefined) // it was stopped
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  for (;;) {
    const response = await fetch(address).catch(() => undefined)
    await response?.text()
    if (response?.ok) return
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}: ${said.trim()}`)
    await pause(5)
  }
}

function targetOf({ name, slides }: LiveSide): LiveRow['target'] {
  if (!name.startsWith('citedeck')) return undefined
  return slides < 100 ? { ready: 700, median: 120, most: 250 } : { ready: 700, median: 450 }
}

/** The rows as Markdown. */
function liveTable(rows: readonly LiveRow[]): string {
  const head = ['server', 'slides', 'ready', 'on screen', 'saves', 'median', '95 of 100', 'target', 'remark']
  const milliseconds = (value: number | undefined) => (value === undefined ? '' : `${Math.round(value)} ms`)
  const lines = rows.map(({ name, slides, ready, shown, saves, target, why }) => [
    name,
    slides,
    milliseconds(ready),
    milliseconds(shown),
    saves.length,
    milliseconds(atShare(saves, 0.5)),
    milliseconds(atShare(saves, 0.95)),
    target
      ? [`ready ${target.ready}`, `median ${target.median}`, ...(target.most ? [`95 of 100 ${target.most}`] : [])].join(
          ', ',
        )
      : '',
    why === undefined ? '' : `${saves.length === 0 ? 'not measured' : 'ended early'}: ${cell(why)}`,
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n'
}

/** The value that a share of all does not exceed. */
function atShare(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]
}
