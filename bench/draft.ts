import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Fact } from '../scripts/article/facts.ts'
import { draftTalk } from '../scripts/draft/index.ts'
import type { Held } from '../scripts/draft/hold.ts'
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
  series: string[]
  changes: string[]
  shares: string[]
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
    '| article | recall | precision | series, changes, shares drawn or drawable | quotations | slides |\n|---|---|---|---|---|---|',
  )
  for (const { name, wanted, found, extra, shapes, quotations, slides } of tallies)
    say(
      `| ${name} | ${share(found, wanted)} | ${share(found, found + extra)} | ${shapes.join(' of ')} | ${quotations.join(' of ')} | ${slides} |`,
    )
  say(`| all | ${share(sum('found'), sum('wanted'))} | ${share(sum('found'), sum('found') + sum('extra'))} | | | |`)
  say(`\nAn article of 6,000 characters, the whole command: ${await timeOfLong()} s`)
}

async function measureOne(name: string, say: (line: string) => void): Promise<Tally> {
  const { text, sentences } = readSource(await readFile(join(folder, `${name}.txt`)), [])
  const locale = localeOfText(text)
  const table = readTable(await readFile(join(folder, `${name}.tsv`), 'utf8'))
  const held = await draftTalk(sentences, locale)
  const facts = [...held.talk.facts.values()].filter(({ derive }) => derive === undefined)
  let [wanted, found, extra] = [0, 0, 0]
  const places = new Set([...table.stated.keys(), ...facts.map(({ cites }) => cites[0] ?? '')])
  for (const place of places) {
    const expected = table.stated.get(place) ?? []
    const own = facts.filter(({ cites }) => cites[0] === place)
    const { missing, besides } = compare(own.map(asReading), expected.join('; '))
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
  return {
    name,
    wanted,
    found,
    extra,
    shapes: shapesIn(held, table),
    quotations: quotationsIn(held, table),
    slides: held.talk.article.sections.flatMap(({ slides }) => slides).length + 2,
  }
}

/** A fact as a reading of its sentence. */
function asReading({ value, unit, bound, noun, low, high }: Fact) {
  return { value, unit, bound, noun, low, high, text: '', start: 0, end: 0 }
}

function readTable(text: string): Table {
  const stated = new Map<string, string[]>()
  const [series, changes, shares, quotations]: string[][] = [[], [], [], []]
  for (const line of text.split('\n')) {
    const [key = '', said = ''] = line.split('\t')
    if (/^\d+\.\d+$/.test(key)) stated.set(key, [...(stated.get(key) ?? []), said])
    if (key === 'series') series?.push(said)
    if (key === 'change') changes?.push(said)
    if (key === 'shares') shares?.push(said)
    if (key === 'quotation') quotations?.push(said)
  }
  return { stated, series: series ?? [], changes: changes ?? [], shares: shares ?? [], quotations: quotations ?? [] }
}

/** The figures that the draft could choose from: what it shows, and what it proved and left out. */
function shapesIn(held: Held, { series, changes, shares }: Table): [number, number] {
  const sets = held.drawable.map((ids) => ids.flatMap((id) => valueOf(held, id)))
  const holds = (values: readonly number[]) => sets.some((set) => values.every((value) => set.includes(value)))
  const numbers = (text: string) =>
    [...text.matchAll(/(?<![\d-])\d+(?:\.\d+)?(?!\d*-|=)/g)].map(([number]) => Number(number))
  const wanted = [
    ...series.map((each) => [...each.matchAll(/=([\d.]+)/g)].map(([, number]) => Number(number))),
    ...changes.map((each) => numbers(each.replace(/^\S+: /, ''))),
    ...shares.map((each) => numbers(each.replace(/^\S+: /, ''))),
  ]
  return [wanted.filter(holds).length, wanted.length]
}

function valueOf({ talk }: Held, id: string): number[] {
  const value = talk.facts.get(id)?.value
  return typeof value === 'number' ? [value] : []
}

function quotationsIn({ quoted }: Held, { quotations }: Table): [number, number] {
  const speakers = quoted.map(plain).join('\n')
  return [quotations.filter((each) => speakers.includes(each.replace(/^\S+: /, ''))).length, quotations.length]
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
