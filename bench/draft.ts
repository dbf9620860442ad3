import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Fact } from '../scripts/article/facts.ts'
import { draftTalk, type HeldByRule } from '../scripts/draft/index.ts'
import { localeOfText } from '../scripts/locales/grammars.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { readSource } from '../scripts/source/index.ts'
import { plain } from '../scripts/typography/text.ts'
import { compare } from './expectations.ts'

const folder = join(projectRoot, 'bench', 'draft', 'articles')

/** What a table that was made by hand says of an article. */
interface Table {
  /** What each sentence states, by its place, in the notation of `tests/locales/zh/numbers.tsv`. */
  stated: ReadonlyMap<string, string[]>
  /** Amounts and dates that one figure is to have: a series, a change, shares, a ranking, a comparison, a timeline. */
  shapes: string[]
  quotations: string[]
}

interface Tally {
  name: string
  wanted: number
  found: number
  extra: number
  shapes: [found: number, of: number]
  quotations: [found: number, of: number]
  slides: number
}

/**
 * Measures drafts of articles of our own against tables that were made by hand before the rules were written: which
 * quantities became facts, which series, changes and shares became figures, and how long the command takes.
 */
export async function measureDraft(say: (line: string) => void): Promise<void> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replace(/\.txt$/, ''))
  const tallies: Tally[] = []
  for (const name of names.sort()) tallies.push(await measureOne(name, say))
  const sum = (key: 'wanted' | 'found' | 'extra') => tallies.reduce((total, tally) => total + tally[key], 0)
  const share = (part: number, whole: number) => `${part} of ${whole} (${(part / whole).toFixed(3)})`
  say(
    '| article | recall | precision | series, changes, shares, rankings, comparisons and timelines drawn or drawable | quotations | slides |\n|---|---|---|---|---|---|',
  )
  for (const { name, wanted, found, extra, shapes, quotations, slides } of tallies)
    say(
      `| ${name} | ${share(found, wanted)} | ${share(found, found + extra)} | ${shapes.join(' of ')} | ${quotations.join(' of ')} | ${slides} |`,
    )
  say(`| all | ${share(sum('found'), sum('wanted'))} | ${share(sum('found'), sum('found') + sum('extra'))} | | | |`)
  say(`\nAn article of 6,000 characters, the whole command: ${await timeOfLong()} s`)
  const failed = await unbuilt(names)
  say(`${names.length - failed.length} of ${names.length} drafts build and pass the walk, before any edit`)
  for (const each of failed) say(`<!-- ${each} -->`)
}

async function measureOne(name: string, say: (line: string) => void): Promise<Tally> {
  const { text, sentences } = readSource(await readFile(join(folder, `${name}.txt`)), [])
  const locale = localeOfText(text)
  const table = readTable(await readFile(join(folder, `${name}.tsv`), 'utf8'))
  const held = await draftTalk(sentences, locale)
  const facts = [...held.talk.facts.values()].filter(({ derive }) => derive === undefined)
  const head = new Set(held.drafted.date === undefined ? [] : [`${held.drafted.date} date`])
  let [wanted, found, extra] = [0, 0, 0]
  const places = new Set([...table.stated.keys(), ...facts.map(({ cites }) => cites[0] ?? '')])
  for (const place of places) {
    const expected = table.stated.get(place) ?? []
    const own = facts.filter(({ cites }) => cites[0] === place)
    const { missing: lacking, besides } = compare(own.map(asReading), expected.join('; '))
    // The date that the article has of itself stands at its head, and is no fact.
    const missing = lacking.filter((each) => !head.has(each))
    const needed = expected.filter((each) => !each.startsWith('? ')).length
    wanted += needed
    found += needed - missing.length
    extra += besides.length
    if (missing.length > 0) say(`<!-- ${name} ${place}: missing ${missing.join('; ')} -->`)
    if (besides.length > 0)
      say(
        `<!-- ${name} ${place}: besides ${besides.map(({ value, unit, noun }) => `${value} ${unit} ${noun ?? ''}`).join('; ')} -->`,
      )
  }
  const missed = (what: string) => {
    say(`<!-- ${name}: no figure of ${what} -->`)
  }
  return {
    name,
    wanted,
    found,
    extra,
    shapes: foundOf(table.shapes, (each) => isDrawable(held, each), missed),
    quotations: foundOf(table.quotations, (each) => isQuoted(held, each), missed),
    slides: held.talk.article.sections.flatMap(({ slides }) => slides).length + 2,
  }
}

/** A fact as a reading of its sentence. */
function asReading({ value, unit, bound, noun, low, high }: Fact) {
  return { value, unit, bound, noun, low, high, text: '', start: 0, end: 0 }
}

function readTable(text: string): Table {
  const stated = new Map<string, string[]>()
  const [shapes, quotations]: [string[], string[]] = [[], []]
  for (const line of text.split('\n')) {
    const [key = '', said = ''] = line.split('\t')
    if (/^\d+\.\d+$/.test(key)) stated.set(key, [...(stated.get(key) ?? []), said])
    if (/^(?:series|change|shares|ranking|compare|timeline)$/.test(key)) shapes.push(said)
    if (key === 'quotation') quotations.push(said)
  }
  return { stated, shapes, quotations }
}

function foundOf(
  wanted: readonly string[],
  isFound: (each: string) => boolean,
  missed: (each: string) => void,
): [number, number] {
  const missing = wanted.filter((each) => !isFound(each))
  missing.forEach(missed)
  return [wanted.length - missing.length, wanted.length]
}

const slidesOf = ({ sections }: HeldByRule['proven']) => sections.flatMap(({ slides }) => slides)

/** Whether one of the figures that the draft could choose from has all of some values, shown or left out. */
function isDrawable({ proven, talk }: HeldByRule, shape: string): boolean {
  const wanted = shape
    .replace(/^[\d.]+: /, '')
    .split(/; | > /)
    .map((each) => each.replace(/^.*=/, ''))
  return slidesOf(proven).some(({ shown, facts }) => {
    const values = (shown.figure === undefined ? [] : facts).map((id) => String(talk.facts.get(id)?.value))
    return wanted.every((each) => values.includes(each))
  })
}

function isQuoted({ proven }: HeldByRule, quotation: string): boolean {
  return slidesOf(proven)
    .flatMap(({ kind, shown }) => (kind === 'quotation' ? [plain(JSON.stringify(shown.figure))] : []))
    .join('\n')
    .includes(quotation.replace(/^\S+: /, ''))
}

/** The drafts that do not build with every slide as it is to be, and the last that the build says of each. */
async function unbuilt(names: readonly string[]): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'citedeck-drafts-'))
  const failed: string[] = []
  try {
    for (const name of names) {
      const to = join(scratch, name)
      const run = (...words: string[]) =>
        promisify(execFile)(process.execPath, ['scripts/run.js', ...words], { cwd: projectRoot })
      await run('draft', join(folder, `${name}.txt`), '--to', to)
        .then(() => run('build', to))
        .catch((error: unknown) => failed.push(`${name}: ${String(error).trim().split('\n').slice(-3).join(' ')}`))
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return failed
}

/** How long the command takes on an article of 6,000 characters, from its start to its end, in seconds. */
async function timeOfLong(): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'citedeck-draft-'))
  try {
    const names = (await readdir(folder)).filter((name) => /zh-Hans\.txt$/.test(name))
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    const file = join(scratch, 'long.txt')
    await writeFile(file, [...texts, ...texts, ...texts, ...texts].join('\n').slice(0, 6000))
    const run = (to: string) =>
      promisify(execFile)(process.execPath, ['scripts/run.js', 'draft', file, '--to', join(scratch, to)], {
        cwd: projectRoot,
      })
    await run('first') // a clone compiles the program first
    const began = performance.now()
    await run('second')
    return ((performance.now() - began) / 1000).toFixed(2)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
