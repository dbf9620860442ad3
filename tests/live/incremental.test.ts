import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { InputError } from '../../scripts/article/diagnostic.ts'
import type { Terminal } from '../../scripts/terminal/terminal.ts'
import { fixture } from '../fixtures/paths.ts'

const files = ['article.yaml', 'facts.yaml', 'source.txt', 'source.lock.json'] as const
type FileName = (typeof files)[number]

let folder: string
const original = new Map<FileName, string>()
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'citedeck-incremental-')), 'talk')
  await cp(fixture('ferry'), folder, { recursive: true })
  for (const file of files) original.set(file, await readFile(join(folder, file), 'utf8'))
})
afterAll(async () => {
  vi.doUnmock('../../scripts/input/remember.ts')
  vi.resetModules()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

/** What a save comes to: the deck as composed and as windows are told of it, or what is wrong; and all that is said. */
async function readerWith(remembers: boolean): Promise<() => Promise<unknown>> {
  vi.resetModules()
  if (!remembers)
    vi.doMock('../../scripts/input/remember.ts', () => ({
      remember: (_most: number, _keyOf: unknown, make: (...inputs: unknown[]) => unknown) =>
        Object.assign((...inputs: unknown[]) => make(...inputs), { found: () => [], recall: () => undefined }),
    }))
  const [{ readDeck }, { liveSite }, { InputError: Fault }] = await Promise.all([
    import('../../scripts/commands/slides.ts'),
    import('../../scripts/live/liveSite.ts'),
    import('../../scripts/article/diagnostic.ts'),
  ])
  vi.doUnmock('../../scripts/input/remember.ts')
  const site = liveSite(folder)
  return async () => {
    const said: string[] = []
    try {
      const deck = await readDeck(folder, [], { ...silent, warn: (line) => said.push(line) })
      const shown = await site.show(deck)
      return { said, deck, shown, contents: shown.stage.slides.map(({ content }) => site.contentOf(content)) }
    } catch (error) {
      if (!(error instanceof Fault || error instanceof InputError)) throw error
      return { said, wrong: error.diagnostics }
    }
  }
}

const nothing = () => undefined
const silent: Terminal = {
  step: (_, run) => run(),
  say: nothing,
  put: nothing,
  warn: nothing,
  error: nothing,
  consent: () => Promise.resolve(false),
  agree: () => Promise.resolve(),
  draw: nothing,
  canAnswer: () => false,
  ask: () => Promise.resolve(undefined),
  columns: undefined,
}

/** How somebody edits a file: words, now and then lines or a name throughout; sometimes all is taken back. */
const edit = fc.record({
  file: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('article.yaml', 'facts.yaml') },
    { weight: 1, arbitrary: fc.constantFrom(...files) },
  ),
  how: fc.oneof(
    { weight: 5, arbitrary: fc.constant('type' as const) },
    { weight: 3, arbitrary: fc.constantFrom('digit', 'drop', 'double', 'swap') },
    { weight: 2, arbitrary: fc.constant('rename' as const) },
    { weight: 4, arbitrary: fc.constant('undo' as const) },
  ),
  at: fc.nat(10_000),
  typed: fc.constantFrom(
    ' boat',
    ' water',
    ' {crossings}',
    ' 12',
    ' — and so on',
    ' ',
    'é',
    ' (click)',
    ': ',
    ' twice',
  ),
})
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

function edited(text: string, { file, how, at, typed }: Edit): string {
  const lines = text.split('\n')
  const place = at % lines.length
  const line = lines[place] ?? ''
  if (how === 'undo') return original.get(file) ?? ''
  if (how === 'type') return lines.with(place, /\w$/.test(line) ? `${line}${typed}` : line).join('\n')
  if (how === 'rename') {
    const words = text.match(/[a-z]{4,}/g) ?? []
    const word = words[at % words.length] ?? ''
    return text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), `${word}s`)
  }
  if (how === 'digit') return lines.with(place, line.replace(/\d/, String(at % 10))).join('\n')
  if (how === 'drop') return lines.toSpliced(place, 1).join('\n')
  if (how === 'double') return lines.toSpliced(place, 0, line).join('\n')
  return lines.toSpliced(place, 2, lines[place + 1] ?? '', line).join('\n')
}

it('comes to the same after any edits as a process that starts anew', async () => {
  const [incremental, anew] = [await readerWith(true), await readerWith(false)]
  let decks = 0
  let faults = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 10, maxLength: 20 }), async (edits) => {
      for (const each of edits) {
        const path = join(folder, each.file)
        await writeFile(path, edited(await readFile(path, 'utf8'), each))
        const [one, other] = [await incremental(), await anew()]
        expect(one).toEqual(other)
        if (other !== null && typeof other === 'object' && 'deck' in other) decks++
        else faults++
      }
      for (const file of files) await writeFile(join(folder, file), original.get(file) ?? '')
    }),
    // On a machine that is busy with other things, as many as a minute allows.
    { numRuns: 4, seed: 18, interruptAfterTimeLimit: 50_000 },
  )
  expect(decks, `beside ${faults} faults`).toBeGreaterThan(8)
  expect(faults, `beside ${decks} decks`).toBeGreaterThan(8)
}, 120_000)
