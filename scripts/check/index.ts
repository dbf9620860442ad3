import { isDeepStrictEqual } from 'node:util'
import { InputError, sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { BrokenData, readDataFiles, readOptions, type DataFiles } from '../talk/dataFiles.ts'
import { load, type Loaded } from '../talk/load.ts'
import { stretchesOf } from '../source/quotation/stretches.ts'
import type { Article } from '../talk/schema.ts'
import { termsOf } from '../article/terms.ts'
import { pathOfLanguage, sourcesOfTalk } from '../article/sourcesOfTalk.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { sourceOf, type Citation } from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { recognise } from '../source/numbers.ts'
import { correctedNumbers } from '../source/errata.ts'
import { headingsOf, seriesNamesIn, type TalkLock } from '../source/talkLock.ts'
import type { Reviewed } from '../deck/deck.ts'
import type { Look } from '../theme/look.ts'
import { checkWaivers, measureCoverage, namedAmounts, type Coverage, type QuotedNumbers } from './coverage.ts'
import { checkDenials } from './denials.ts'
import { checkFacts } from './facts.ts'
import { checkMajorities } from './majorities.ts'
import { checkQuotations, quotationsOn } from './quotations.ts'
import { checkSeries } from './series.ts'
import { checkStrangers } from './strangers.ts'
import { checkSums } from './sums.ts'
import { checkSlides } from './slides.ts'
import { loadErrata } from './sourceFile.ts'
import { checkTrends } from './trends.ts'
import { loadTalkLock } from './talkTexts.ts'
import { isSeries, namesOfSeries } from '../article/series/names.ts'
import type { Series } from '../article/series/series.ts'
import { fileOption, filesOf } from './textFiles.ts'

/** The data of a talk, checked: every figure is one that the cited sentence states. */
export interface Talk {
  article: Article
  facts: ReadonlyMap<string, Fact>
  series: ReadonlyMap<string, Series>
  coverage: Coverage
  warnings: readonly Diagnostic[]
  /** What the data was checked against. */
  lock: TalkLock
  /** What the talk changes of its theme, and the file that says so. */
  look?: Look | undefined
  themeFile?: YamlFile | undefined
  /** Paragraphs in which errata change a number, by the id of their text; the only text has an empty one. */
  corrected?: ReadonlyMap<string, readonly number[]>
  /** The paragraphs of the texts that are headings, likewise. */
  headings?: ReadonlyMap<string, readonly number[]>
  /** What may be said of its reviews, where there are any. */
  reviewed?: Reviewed | undefined
}

/** What slides are composed from; `sentences` are those that the author publishes, by where they stand. */
export type ShownTalk = Omit<Talk, 'coverage' | 'warnings' | 'lock'>
  & Partial<Pick<Talk, 'coverage' | 'lock'>> & { sentences?: ReadonlyMap<Citation, string> }

/** The data of a talk that is being written, right or wrong. */
export interface Draft {
  /** What can be shown; undefined where there is no article to be read. */
  talk?: ShownTalk
  /** Slides and chapters, by their ids, that nothing can be composed of: they are stood in for. */
  lacking: ReadonlySet<string>
  /** How far data and article cover each other, where both can be read. */
  coverage?: Coverage
  /** All that is wrong. */
  diagnostics: readonly Diagnostic[]
  /** Where that is, as far as the files could be read. */
  files?: DataFiles
}

/** A sentence of a text that is at hand, for messages that show a part of one. */
export interface CitedSentence {
  id: Citation
  text: string
}

/** Reads the data of a folder and checks it against the locks beside it, as `checkRead` does. */
export async function readTalk(folder: string): Promise<Talk> {
  const reading = readDataFiles(folder)
  const locked = loadTalkLock(folder, reading)
  return withCorrections(await checkRead(reading, locked), folder, await locked)
}

/** A talk that knows in which paragraphs the errata of its folder change a number. */
export async function withCorrections<Given extends object>(
  talk: Given,
  folder: string,
  lock: TalkLock,
): Promise<Given & Pick<Talk, 'corrected'>> {
  const languages = lock.languages ?? new Map([['', lock.language]])
  const corrected = await Promise.all(
    [...languages].map(async ([id, language]) => {
      const { errata } = await loadErrata(filesOf(folder, id).errata)
      return [id, correctedNumbers(errata, language)] as const
    }),
  )
  return { ...talk, corrected: new Map(corrected) }
}

/**
 * Checks data against what is locked, both of them on their way.
 * @param sentences those of the texts that are at hand
 * @throws InputError with everything that is wrong; where files or the lock cannot be read, with all that can be told
 *   of the rest
 */
export async function checkRead(
  reading: Promise<DataFiles>,
  locked: Promise<TalkLock>,
  sentences: readonly CitedSentence[] = [],
): Promise<Talk> {
  const [files, lock] = await Promise.allSettled([reading, locked])
  if (files.status === 'fulfilled' && lock.status === 'fulfilled') return checkTalk(files.value, lock.value, sentences)
  const faults = [files, lock].flatMap((result): readonly Diagnostic[] => {
    return result.status === 'fulfilled' ? [] : faultsIn(result.reason)
  })
  // Where article.yaml cannot be read, neither can it be told which locks there are to be.
  const told = faults.filter((fault, index) => faults.findIndex((each) => isDeepStrictEqual(each, fault)) === index)
  const nowhere = told.filter(({ code }) => code === 'no-such-folder')
  if (nowhere.length > 0) throw new InputError(nowhere)
  const known = lock.status === 'fulfilled' ? lock.value : undefined
  const readable = files.status === 'fulfilled' ? files.value : readableIn(files.reason)
  const rest = readable ? faultsOfTheRest(readable, known, sentences, told) : []
  throw new InputError(sortDiagnostics([...told, ...rest]))
}

/**
 * Checks data that is being written: what can be shown of it is, whatever else is wrong.
 * @param sentences those of the texts that are at hand
 * @param before what `article.yaml` held when it last could be shown
 */
export async function checkDraft(
  reading: Promise<DataFiles>,
  locked: Promise<TalkLock>,
  sentences: readonly CitedSentence[] = [],
  before?: unknown,
): Promise<Draft> {
  const [files, lock] = await Promise.allSettled([reading, locked])
  if (files.status === 'rejected') {
    const diagnostics = await checkRead(reading, locked, sentences).then(
      () => [],
      (error: unknown) => faultsIn(error),
    )
    return { lacking: new Set(), diagnostics }
  }
  const known = lock.status === 'fulfilled' ? lock.value : undefined
  const { files: read, facts, series, used, form, look, older, found } = examine(files.value, known, sentences)
  const formed = form?.(before)
  // What no slide uses may stand on one that cannot be read.
  const isKnown = ({ code }: Diagnostic) =>
    code !== 'fact-unused' || (formed !== undefined && formed.lacking.size === 0)
  const diagnostics = sortDiagnostics([
    ...(lock.status === 'rejected' ? faultsIn(lock.reason) : []),
    ...found.filter(isKnown),
    ...(older ? [older] : []),
  ])
  if (!formed) return { lacking: new Set(), diagnostics, files: read }
  const { article, lacking } = formed
  const coverage = known && coverageOf({ article, facts, used, files: read }, known)
  return {
    talk: {
      article,
      facts,
      series,
      ...(known ? { headings: headingsOf(known), lock: known } : {}),
      ...(coverage ? { coverage } : {}),
      ...(look ? { look, themeFile: files.value.theme?.file } : {}),
    },
    lacking,
    ...(coverage ? { coverage } : {}),
    diagnostics,
    files: read,
  }
}

/** What is told of data that is wrong; whatever else was thrown is thrown on. */
export function faultsIn(error: unknown): readonly Diagnostic[] {
  if (error instanceof InputError) return error.diagnostics
  throw error
}

function readableIn(error: unknown): BrokenData['readable'] | undefined {
  return error instanceof BrokenData ? error.readable : undefined
}

/**
 * What is wrong with the data beside what keeps it from being read: of files that are mended, what does not follow from
 * that; of one file alone, what does not need the other.
 */
function faultsOfTheRest(
  { facts, article, ...around }: BrokenData['readable'],
  lock: TalkLock | undefined,
  sentences: readonly CitedSentence[],
  faults: readonly Diagnostic[],
): Diagnostic[] {
  if (!facts && !article) return []
  const nothing = (value: object): YamlFile => ({ name: '', value, place: () => ({ line: 1, column: 1 }) })
  const files = {
    ...around,
    facts: facts ?? nothing({ citedeck: 1 }),
    article: article ?? nothing({ citedeck: 1, locale: lock?.language ?? 'en' }),
  }
  const known = new Set(faults.map(({ file, line }) => `${file}:${line}`))
  // A fact may be where the YAML is broken.
  const areFactsWhole = facts !== undefined && !faults.some(({ file }) => file === facts.name)
  return examine(files, lock, sentences).found.filter(
    ({ severity, file, line, code }) =>
      severity === 'error'
      && file !== ''
      && !known.has(`${file}:${line}`)
      && (areFactsWhole || code !== 'unknown-fact'),
  )
}

/** How far a talk that can be read and its articles cover each other, and which amounts pass as names. */
function coverageOf(
  { article, facts, used, files }: Pick<Talk, 'article' | 'facts'> & { used: ReadonlySet<string>; files: DataFiles },
  lock: TalkLock,
): Coverage {
  const named = namedAmounts(termsOf(files.article.value), article.locale)
  return {
    ...measureCoverage(article, facts, used, lock, quotedNumbers(article, files)),
    ...(named.length > 0 ? { named } : {}),
  }
}

/**
 * Checks data files against a lock.
 * @throws InputError with everything that is wrong
 */
export function checkTalk(given: DataFiles, lock: TalkLock, sentences: readonly CitedSentence[] = []): Talk {
  const { files, facts, series, used, article, look, older, found } = examine(given, lock, sentences)
  const errors = found.filter(({ severity }) => severity === 'error')
  if (!article || errors.length > 0) throw new InputError(sortDiagnostics(errors))
  return {
    article,
    facts,
    series,
    coverage: coverageOf({ article, facts, used, files }, lock),
    headings: headingsOf(lock),
    lock,
    warnings: older ? [...found, older] : found,
    ...(look ? { look, themeFile: given.theme?.file } : {}),
  }
}

/** The numbers that somebody says in quotations, by the sentences that these cite. */
function quotedNumbers(article: Article, files: DataFiles): QuotedNumbers {
  const found = new Map<Citation, Pick<LockedQuantity, 'value' | 'unit'>[]>()
  for (const { quote, cites } of quotationsOn(article)) {
    const options = readOptions(files, sourceOf(cites[0] ?? '1.1'))
    const numbers = stretchesOf(quote).flatMap(({ words }) => recognise(words, options))
    for (const cite of cites) found.set(cite, [...(found.get(cite) ?? []), ...numbers])
  }
  return found
}

/** All that is found wrong with data: by itself, and where there is a lock against that. */
function examine(
  given: DataFiles,
  lock: TalkLock | undefined,
  sentences: readonly CitedSentence[],
): Loaded & { found: Diagnostic[] } {
  const loaded = load(given, lock)
  const { files, facts, series, sound: article, diagnostics } = loaded
  if (!lock) return { ...loaded, found: diagnostics }
  const texts = new Map(sentences.map(({ id, text }) => [id, text]))
  const blamed = new Set(
    diagnostics
      .filter(({ severity, file }) => severity === 'error' && file === files.facts.name)
      .map(({ line }) => line),
  )
  const stated = [...facts.values()].filter((fact) => fact.cites.length > 0)
  const against = { lock, textOf: (cite: Citation) => texts.get(cite) }
  const found = [
    ...diagnostics,
    ...checkFacts(stated, against, files.facts, series).filter(({ line }) => !blamed.has(line)),
    ...checkSums(facts, files.facts).filter(({ line }) => !blamed.has(line)),
    ...checkSeries(series.values(), facts, against, files.facts, article?.date).filter(({ line }) => !blamed.has(line)),
    ...checkLanguage(files, lock),
    ...checkSeriesLock(files, lock),
    ...(article
      ? [
          ...checkSlides(article, facts, lock, files.article),
          ...checkDenials(article, lock, files.article),
          ...checkTrends(article, facts, files.article),
          ...checkMajorities(article, facts, files.article),
          ...checkStrangers(article, facts, against, files.article),
          ...checkQuotations(article, against, files.article, sentences),
          ...checkWaivers(article, lock, files.article),
        ]
      : []),
  ]
  return { ...loaded, found }
}

/** A lock that was read without the names of the series does not tell what their values go with. */
function checkSeriesLock({ facts, article }: DataFiles, lock: TalkLock): Diagnostic[] {
  return sourcesOfTalk(article.value).flatMap(({ id, language, table }): Diagnostic[] => {
    if (table) return []
    const names = namesOfSeries(facts.value, language)
    if (names === undefined || isDeepStrictEqual(names, seriesNamesIn(lock, id))) return []
    const [first = ''] = Object.entries(Object(facts.value)).flatMap(([name, given]) => (isSeries(given) ? [name] : []))
    return [
      {
        severity: 'error',
        code: 'lock-series',
        file: facts.name,
        ...facts.place([first], 'key'),
        message:
          'the lock was made before the series went by these dates and names, so that it does not tell them apart',
        hint: `Lock the text again: npm run check -- --source ${fileOption(id)} --lock`,
      },
    ]
  })
}

/** A lock that was read in another language than the data says has the wrong quantities. */
function checkLanguage({ article }: DataFiles, lock: TalkLock): Diagnostic[] {
  return sourcesOfTalk(article.value).flatMap((source): Diagnostic[] => {
    const locked = lock.languages ? lock.languages.get(source.id) : lock.language
    if (locked === undefined || locked === source.language) return []
    const path = pathOfLanguage(article.value, source)
    const what = source.id === '' ? 'the article' : `"${source.id}"`
    return [
      {
        severity: 'error',
        code: 'lock-language',
        file: article.name,
        ...article.place(path),
        message: `${what} is in ${source.language}, but the lock was made of it as ${locked}`,
        hint: 'Name its language as source: { language: … }, or lock it again: npm run check -- --source FILE --lock',
      },
    ]
  })
}
