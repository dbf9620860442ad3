import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { draftDigest } from '../../article/draftDigest.ts'
import { InputError, type Diagnostic } from '../../article/diagnostic.ts'
import { sourcesOfTalk } from '../../article/sourcesOfTalk.ts'
import { parseYaml } from '../../article/yamlFile.ts'
import { checkTalk, type Talk } from '../../check/index.ts'
import { loadTalkLock } from '../../check/talkTexts.ts'
import { CitedeckError } from '../../errors/citedeckError.js'
import { citationIn, isCell, isPlace, sourceOf, type Citation } from '../../quantities/citation.ts'
import type { Sentence } from '../../source/segment.ts'
import { citationsOf, type TalkLock } from '../../source/talkLock.ts'
import type { DataFiles } from '../../talk/dataFiles.ts'
import type { Drafted } from '../drafted.ts'
import type { DraftedTable } from '../facts/index.ts'
import { editsOf, type Proposals } from './place.ts'
import { edited, unifiedDiff } from './patch.ts'
import { newOf } from './proposals.ts'

/** A folder that holds a deck, as read. */
export interface Present {
  folder: string
  files: DataFiles
  /** The data files as text, by their names. */
  texts: Readonly<Record<'facts.yaml' | 'article.yaml', string>>
  talk: Talk
  lock: TalkLock
}

/** What could be added to a deck: its data files with that, and the diff that makes it. */
export interface Additions extends Proposals {
  diff: string[]
  /** The data files as they would be, by their paths. */
  written: { path: string; content: string }[]
}

/**
 * What a draft has that a deck has not, as a diff of its data files; what would not pass the check with the rest is
 * left out.
 * @throws CitedeckError where the deck rests on another text, or its files are laid out so that nothing can be put in
 */
export async function additionsTo(
  present: Present,
  drafted: Drafted,
  sentences: readonly Sentence[],
  table: DraftedTable | undefined,
): Promise<Additions> {
  const source = textOf(present, sentences)
  const cited = (cite: Citation) => (isPlace(cite) ? citationIn(source, cite) : cite)
  const texts = sentences.map(({ id, text }) => ({ id: citationIn(source, id), text }))
  let proposals = newOf(present, drafted, cited, table)
  for (;;) {
    const made = write(present, proposals)
    const checked = await check(present, made, texts, proposals.table)
    if (Array.isArray(checked)) {
      const fewer = withoutFaulty(proposals, checked, made)
      if (!fewer) throw new InputError(checked)
      proposals = fewer
      continue
    }
    // A slide is marked as a draft by what it says here.
    const digests = new Map(
      checked.article.sections.flatMap(({ slides }) => slides.map((slide) => [slide.id, draftDigest(slide)])),
    )
    proposals = {
      ...proposals,
      slides: proposals.slides.map((slide) => {
        const draft = digests.get(slide.id)
        return draft === undefined ? slide : { ...slide, draft }
      }),
    }
    const { edits, written } = write(present, proposals)
    const names = ['facts.yaml', 'article.yaml'] as const
    return {
      ...proposals,
      diff: names.flatMap((name) => unifiedDiff(name, present.texts[name].split('\n'), edits[name])),
      written: names.map((name) => ({ path: join(present.folder, name), content: written[name] })),
    }
  }
}

interface Made {
  edits: ReturnType<typeof editsOf>
  written: Record<'facts.yaml' | 'article.yaml', string>
}

function write(present: Present, proposals: Proposals): Made {
  const edits = editsOf(present, proposals)
  const after = (name: 'facts.yaml' | 'article.yaml') => edited(present.texts[name].split('\n'), edits[name]).join('\n')
  return { edits, written: { 'facts.yaml': after('facts.yaml'), 'article.yaml': after('article.yaml') } }
}

/** The talk with what is proposed, or what is wrong with it. */
async function check(
  { folder, files }: Present,
  { written }: Made,
  sentences: readonly { id: Citation; text: string }[],
  table: DraftedTable | undefined,
): Promise<Talk | Diagnostic[]> {
  const given = {
    ...files,
    facts: parseYaml(written['facts.yaml'], 'facts.yaml'),
    article: parseYaml(written['article.yaml'], 'article.yaml'),
  }
  try {
    const lock = await loadTalkLock(folder, Promise.resolve(given), new Map(table ? [[table.id, table.lock]] : []))
    return checkTalk(given, lock, sentences)
  } catch (error) {
    if (error instanceof InputError) return [...error.diagnostics]
    throw error
  }
}

/** Proposals without those that faults are of; undefined where none of them can go. */
function withoutFaulty(proposals: Proposals, faults: readonly Diagnostic[], { written }: Made): Proposals | undefined {
  const lineOf = (name: 'facts.yaml' | 'article.yaml', pattern: string) =>
    written[name].split('\n').findIndex((line) => line.trimStart().startsWith(pattern)) + 1
  const facts = new Set<string>()
  const slides = new Set<string>()
  for (const { file, line } of faults) {
    for (const id of Object.keys(proposals.facts))
      if (file === 'facts.yaml' && lineOf(file, `${id}:`) === line) facts.add(id)
    const own = proposals.slides.map((slide) => ({ slide, from: lineOf('article.yaml', `- id: ${slide.id}`) }))
    const at = file === 'article.yaml' ? own.findLast(({ from }) => from <= line) : undefined
    if (at) slides.add(at.slide.id)
  }
  const last = proposals.slides.at(-1)
  if (facts.size + slides.size === 0 && last) slides.add(last.id)
  if (facts.size + slides.size === 0) return undefined
  const isFree = (text: string) => ![...facts].some((id) => new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(text))
  return {
    ...proposals,
    facts: Object.fromEntries(Object.entries(proposals.facts).filter(([id]) => !facts.has(id))),
    slides: proposals.slides.filter((slide) => !slides.has(slide.id) && isFree(JSON.stringify(slide))),
  }
}

/** The id of the deck's text that was drafted from, by the hashes of its lock. */
function textOf({ files, lock, folder }: Present, sentences: readonly Sentence[]): string {
  const ids = sourcesOfTalk(files.article.value).flatMap(({ id, table }) => (table ? [] : [id]))
  const found = ids.find((id) => {
    const own = citationsOf(lock).filter((cite) => !isCell(cite) && sourceOf(cite) === id)
    return (
      own.length === sentences.length
      && sentences.every(({ id: at, text }) => lock.sentences[citationIn(id, at)]?.hash === hashOf(text))
    )
  })
  if (found === undefined)
    throw new CitedeckError(
      'additions-another',
      `the deck in ${folder} rests on another text, or was locked to another state of it`,
      'Lock it to this text first: npm run check -- --source FILE --lock; or draft into another folder with --to DIR.',
    )
  return found
}

/** As a lock has it of a sentence. */
const hashOf = (text: string): string => createHash('sha256').update(text.trim()).digest('hex').slice(0, 16)
