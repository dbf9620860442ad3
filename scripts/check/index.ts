import { InputError, sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { load, readDataFiles, type DataFiles } from '../article/load.ts'
import type { Article } from '../article/schema.ts'
import type { SourceLock } from '../source/lock.ts'
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

/**
 * Reads the data of a folder and checks it against the lock of the article: the folder's, unless another is given.
 * @throws InputError with everything that is wrong
 */
export async function readTalk(folder: string, locked: Promise<SourceLock> = loadLock(folder)): Promise<Talk> {
  const [files, lock] = await both(readDataFiles(folder), locked)
  return checkTalk(files, lock)
}

/**
 * Checks data files against a lock.
 * @throws InputError with everything that is wrong
 */
export function checkTalk(files: DataFiles, lock: SourceLock): Talk {
  const { facts, used, article, diagnostics } = load(files)
  const blamed = new Set(diagnostics.filter(({ severity, file }) => severity === 'error' && file === files.facts.name).map(({ line }) => line))
  const sound = [...facts.values()].filter((fact) => fact.cites.length > 0)
  const found = [
    ...diagnostics,
    ...checkFacts(sound, lock, files.facts).filter(({ line }) => !blamed.has(line)),
    ...(article ? [...checkSlides(article, facts, lock, files.article), ...checkWaivers(article, lock, files.article)] : []),
  ]
  const errors = found.filter(({ severity }) => severity === 'error')
  if (!article || errors.length > 0) throw new InputError(sortDiagnostics(errors))
  return { article, facts, coverage: measureCoverage(article, facts, used, lock), warnings: found }
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
