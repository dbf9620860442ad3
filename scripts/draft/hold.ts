import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { takenFrom } from '../article/taken.ts'
import { parseYaml, type YamlFile } from '../article/yamlFile.ts'
import { checkTalk, type Talk } from '../check/index.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { makeLock, withTaken } from '../source/lock.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import type { Sentence } from '../source/segment.ts'
import { readOptions } from '../talk/dataFiles.ts'
import type { Drafted, DraftedSlide, Dropped, Variant } from './drafted.ts'
import { writeDraft, type DraftTexts } from './write.ts'

/** A draft that holds by its article, as its files have it. */
export interface Held {
  drafted: Drafted
  texts: DraftTexts
  lock: SourceLock
  talk: Talk
  /** The facts of each figure that holds, on a slide or left out; and whose words are quoted in one. */
  drawable: readonly (readonly string[])[]
  quoted: readonly string[]
}

type DraftFiles = Readonly<Record<'facts' | 'article', YamlFile>>

/** Finds further faults of a talk that holds, such as letters that no font has. */
export type MoreFaults = (talk: Talk, files: DraftFiles) => Promise<readonly Diagnostic[]>

/** More rounds than this are a fault of ours: each takes at least one way to show something out. */
const mostRounds = 300

/**
 * Checks a draft in memory as `citedeck check` does, and takes out what does not hold: of a slide its way to show
 * something, and where none is left the slide; a fact with all that names it.
 * @param more further faults of a talk that holds, such as letters that no font has
 * @throws InputError where something else is wrong with it than its slides and facts
 */
export async function hold(
  given: Drafted,
  sentences: readonly Sentence[],
  more: MoreFaults = () => Promise.resolve([]),
): Promise<Held> {
  let drafted = given
  for (let round = 0; round < mostRounds; round++) {
    const { texts, files, lock, talk, faults } = await examine(drafted, sentences, more)
    if (talk && faults.length === 0) return { drafted, texts, lock, talk, ...figuresOf(drafted) }
    const mended = withoutFaulty(drafted, faults, files, texts)
    if (!mended) throw new InputError(faults)
    drafted = mended
  }
  throw new Error('a draft does not come to hold')
}

/** A draft as its files would have it, with all that the check finds wrong with it. */
export async function examine(
  drafted: Drafted,
  sentences: readonly Sentence[],
  more: MoreFaults,
): Promise<{
  texts: DraftTexts
  files: DraftFiles
  lock: SourceLock
  talk?: Talk
  faults: readonly Diagnostic[]
}> {
  const texts = writeDraft(drafted)
  const files = { facts: parseYaml(texts.facts, 'facts.yaml'), article: parseYaml(texts.article, 'article.yaml') }
  const taken = takenFrom({ article: files.article.value, facts: files.facts.value })
  const lock = withTaken(lockOf(sentences, readOptions(files)), sentences, taken)
  return { texts, files, lock, ...(await faultsOf(files, lock, sentences, more)) }
}

/** The locks of an article, by what it is read with: to read all of it again in each round would take the most time. */
const locks = new WeakMap<readonly Sentence[], Map<string, SourceLock>>()

function lockOf(sentences: readonly Sentence[], options: ReadOptions): SourceLock {
  const known = locks.get(sentences) ?? new Map<string, SourceLock>()
  locks.set(sentences, known)
  const key = JSON.stringify(options)
  const lock = known.get(key) ?? makeLock(sentences, options)
  known.set(key, lock)
  return lock
}

/** What the figures of a draft draw, and whose words they quote. */
function figuresOf({ sections }: Drafted): Pick<Held, 'drawable' | 'quoted'> {
  const slides = sections.flatMap((section) => section.slides)
  return {
    drawable: slides.filter(({ shown }) => shown.figure !== undefined).map(({ facts }) => facts),
    quoted: slides.flatMap(({ kind, shown }) => (kind === 'quotation' ? [JSON.stringify(shown.figure)] : [])),
  }
}

async function faultsOf(
  files: DraftFiles,
  lock: SourceLock,
  sentences: readonly Sentence[],
  more: MoreFaults,
): Promise<{ talk?: Talk; faults: readonly Diagnostic[] }> {
  try {
    const talk = checkTalk(files, lock, sentences)
    return { talk, faults: (await more(talk, files)).filter(({ severity }) => severity === 'error') }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { faults: error.diagnostics.filter(({ severity }) => severity === 'error') }
  }
}

/** A draft without what the faults are of; undefined where they are of nothing that can be taken out. */
function withoutFaulty(
  drafted: Drafted,
  faults: readonly Diagnostic[],
  files: DraftFiles,
  texts: DraftTexts,
): Drafted | undefined {
  const facts = new Map<string, string>()
  const slides = new Map<string, { why: string; keys: Set<string> }>()
  const lines = texts.article.split('\n')
  const ids = Object.keys(drafted.facts)
  for (const { file, line, message } of faults) {
    if (file === 'facts.yaml') {
      const id = ids.findLast((each) => files.facts.place([each], 'key').line <= line)
      if (id !== undefined) facts.set(id, message)
    } else {
      const slide = slideAt(drafted, line, files.article)
      if (slide === undefined) continue
      const key = /^\s*(?:- )?([a-z]+):/.exec(lines[line - 1] ?? '')?.[1] ?? ''
      const known = slides.get(slide.id)
      slides.set(slide.id, { why: message, keys: new Set([...(known?.keys ?? []), key]) })
    }
  }
  if (facts.size + slides.size === 0) return undefined
  const dropped: Dropped[] = [...drafted.dropped]
  for (const [id, why] of facts) dropped.push({ what: id, why })
  const isFree = (text: string) => ![...facts.keys()].some((id) => names(text, id))
  const sections = drafted.sections.flatMap((section) => {
    const kept = section.slides.flatMap((slide): DraftedSlide[] => {
      const fault = slides.get(slide.id)
      const ways = [slide.shown, ...slide.others].filter(
        (way) => isFree(JSON.stringify(way)) && (fault === undefined || !isAtFault(way, slide.shown, fault.keys)),
      )
      const [shown, ...others] = ways
      if (shown) return [{ ...slide, shown, others }]
      dropped.push({
        what: `${slide.kind} of ${slide.cites.join(', ')}`,
        why: fault?.why ?? 'a number that it shows does not hold',
      })
      return []
    })
    return kept.length === 0 ? [] : [{ ...section, slides: kept }]
  })
  const left = Object.entries(drafted.facts).filter(
    ([id, fact]) => !facts.has(id) && isFree(String(fact['derive'] ?? '')),
  )
  return { ...drafted, facts: Object.fromEntries(left), sections, dropped }
}

/** Whether a way to show something has what is wrong with another: its claim, its figure, or all of it. */
function isAtFault(way: Variant, shown: Variant, keys: ReadonlySet<string>): boolean {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const isOf = (key: string) =>
    key === 'figure' || key === 'points'
      ? isSame([way.figure, way.points], [shown.figure, shown.points])
      : key === 'claim' || key === 'statement' || key === 'accent'
        ? way.claim === shown.claim
        : way === shown
  return [...keys].some(isOf)
}

/** Whether a text of the data names a fact, or a cell of a series. */
export function names(text: string, id: string): boolean {
  return new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(text)
}

/** The slide that a line of `article.yaml` is of; undefined before the first. */
export function slideAt({ sections }: Drafted, line: number, file: YamlFile): DraftedSlide | undefined {
  let found: DraftedSlide | undefined
  sections.forEach(({ slides }, s) => {
    slides.forEach((slide, n) => {
      if (file.place(['sections', s, 'slides', n]).line <= line) found = slide
    })
  })
  return found
}
