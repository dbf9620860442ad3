import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { digest } from '../browser/digest.ts'
import { buildFerry, type Ferry } from '../browser/ferry.ts'
import { runCitedeck, type Run, type RunOptions } from '../browser/run.ts'

/**
 * How often a run is killed, and as often interrupted, spread over its time. More take longer: ten make the twenty that
 * a release is tried with.
 */
const moments = Number(process.env['CITEDECK_MOMENTS'] ?? 1)

let ferry: Ferry
let temporary: string
let pdf: string
/** How long an export takes here, in milliseconds. */
let exportTime: number

beforeAll(async () => {
  ferry = await buildFerry()
  temporary = join(ferry.folder, 'tmp')
  pdf = join(ferry.folder, 'out', 'talk.pdf')
  await Promise.all([mkdir(temporary), mkdir(dirname(pdf))])
  await cp(join(ferry.site, 'deck.pdf'), pdf)
  const start = performance.now()
  await exportPdf()
  exportTime = performance.now() - start
}, 120_000)

afterAll(() => ferry.remove())

const run = (args: readonly string[], options: RunOptions) =>
  runCitedeck([...args, '--data', ferry.data], {
    ...options,
    environment: { TMPDIR: temporary, ...options.environment },
  })
const exportPdf = ({ out = pdf, ...options }: RunOptions & { out?: string } = {}) =>
  run(['export', 'pdf', '--site', ferry.site, '--out', out], options)

interface Job {
  name: string
  start: (options: RunOptions & { out: string }) => Promise<Run>
  again: (out: string) => Promise<Run>
  made: () => string
  /** In exports. */ length: number
}

it.each<Job>([
  {
    name: 'a build',
    start: ({ out, ...options }) => run(['build', '--force', '--out', out], options),
    again: (out) => run(['build', '--out', out], {}),
    made: () => ferry.site,
    length: 2.2,
  },
  { name: 'an export', start: exportPdf, again: (out) => exportPdf({ out }), made: () => pdf, length: 1.1 },
])(
  '$name leaves what it has made whole whenever it is killed or interrupted, and the next run clears up',
  async ({ start, again, made, length }) => {
    const before = await digest(made())
    const out = join(ferry.folder, 'cut-short', 'talk.pdf')
    await cp(made(), out, { recursive: true })
    await writeFile(`${out}.contact-sheet.png`, '')
    for (let moment = 0; moment < moments; moment++) {
      for (const [index, how] of (['interruptAfter', 'killAfter'] as const).entries()) {
        const delay = Math.round(((moment + (index + 0.5) / 2) * length * exportTime) / moments)
        const cut = await start({ out, [how]: delay })
        expect([0, 130, null], cut.output).toContain(cut.code)
        if (cut.code === 130) expect(cut.output).toContain('stopped; the outputs are as they were')
        if (existsSync(out)) expect(await digest(out), `${how} ${delay} ms`).toEqual(before)
        else
          expect(
            (await readdir(dirname(out))).filter((name) => name.startsWith('.talk.pdf.citedeck-old-')),
            `${how} ${delay} ms`,
          ).toHaveLength(1)
      }
    }
    const last = await again(out)
    expect(last, last.output).toMatchObject({ code: 0 })
    expect(await digest(out)).toEqual(before)
    expect((await readdir(dirname(out))).sort()).toEqual(['talk.pdf', 'talk.pdf.contact-sheet.png'])
    await rm(dirname(out), { recursive: true })
  },
  120_000 + moments * 60_000,
)

it('nothing is left behind, once an export has been made since', async () => {
  expect((await readdir(temporary)).filter((name) => name.startsWith('citedeck-'))).toEqual([])
})
