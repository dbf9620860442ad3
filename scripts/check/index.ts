import { InputError, sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { readDataFiles, readOptions, type DataFiles } from '../article/dataFiles.ts'
import { load } from '../article/load.ts'
import type { Article } from '../article/schema.ts'
import type { SourceLock } from '../source/lock.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { Sentence } from '../source/segment.ts'
import { checkWaivers, measureCoverage, type Coverage } from './coverage.ts'
import { checkFacts } from './facts.ts'
import { checkSlides } from './slides.ts'
import { loadLock } from './sourceFile.ts'

/** The data of a talk, checked: every figure is one that the cited sentence states. */
export interface Talk {
  article: Article
  facts: ReadonlyMap<string, Fact>
  coverage: Coverage
  warnings: readonly Diagnostic[]
}

/** Reads the data of a folder and checks it against the lock beside it, as `checkRead` does. */
export function readTalk(folder: string): Promise<Talk> {
  return checkRead(readDataFiles(folder), loadLock(folder))
}

/**
 * Checks data against a lock, both of them on their way.
 * @param sentences the article's, where it is at hand, for messages that show a part of one
 * @throws InputError with everything that is wrong, also where neither of them could be read
 */
export async function checkRead(
  reading: Promise<DataFiles>,
  locked: Promise<SourceLock>,
  sentences: readonly Sentence[] = [],
): Promise<Talk> {
  const [files, lock] = await both(reading, locked)
  return checkTalk(files, lock, sentences)
}

/**
 * Checks data files against a lock.
 * @throws InputError with everything that is wrong
 */
export function checkTalk(given: DataFiles, lock: SourceLock, sentences: readonly Sentence[] = []): Talk {
  const { files, facts, used, article, diagnostics, older } = load(given, lock)
  const { sameNoun } = grammarOf(lock.language)
  const texts = new Map(sentences.map(({ id, text }) => [id, text]))
  const blamed = new Set(
    diagnostics
      .filter(({ severity, file }) => severity === 'error' && file === files.facts.name)
      .map(({ line }) => line),
  )
  const sound = [...facts.values()].filter((fact) => fact.cites.length > 0)
  const found = [
    ...diagnostics,
    ...checkFacts(sound, { lock, sameNoun, textOf: (cite) => texts.get(cite) }, files.facts).filter(
      ({ line }) => !blamed.has(line),
    ),
    ...checkLanguage(files, lock),
    ...(article
      ? [...checkSlides(article, facts, lock, files.article), ...checkWaivers(article, lock, files.article)]
      : []),
  ]
  const errors = found.filter(({ severity }) => severity === 'error')
  if (!article || errors.length > 0) throw new InputError(sortDiagnostics(errors))
  return {
    article,
    facts,
    coverage: measureCoverage(article, facts, used, lock, sameNoun),
    warnings: older ? [...found, older] : found,
  }
}

/** A lock that was read in another language than the data says has the wrong quantities. */
function checkLanguage(files: DataFiles, { language }: SourceLock): Diagnostic[] {
  const { locale } = readOptions(files)
  if (locale === language) return []
  const path = ['source', 'language']
  return [
    {
      severity: 'error',
      code: 'lock-language',
      file: files.article.name,
      ...files.article.place(path),
      message: `the article is in ${locale}, but the lock was made of it as ${language}`,
      hint: 'Name its language as source: { language: … }, or lock it again: npm run check -- --source FILE --lock',
    },
  ]
}

/** Waits for both; where both fail, fails with all that was found. */
async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([a, b])
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value]
  const reasons = [first, second].flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []))
  const other = reasons.find((reason) => !(reason instanceof InputError))
  if (other !== undefined) throw other
  throw new InputError(reasons.flatMap((reason) => (reason instanceof InputError ? reason.diagnostics : [])))
}
