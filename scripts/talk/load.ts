import { isDraft } from '../article/draftDigest.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { TalkLock } from '../source/talkLock.ts'
import { bringUpToDate, type DataFiles } from './dataFiles.ts'
import { sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import {
  addApart,
  addAssertions,
  addDates,
  addDeeds,
  addDirections,
  addOwners,
  addRelations,
  statedBy,
} from '../article/direction.ts'
import { addBodies } from '../article/bodiesSaying.ts'
import { addPayers } from '../article/payers.ts'
import { addSayers } from '../article/sayers.ts'
import { operandsOf } from '../article/expression.ts'
import type { Fact } from '../article/facts.ts'
import type { Series } from '../article/series/series.ts'
import { consistency } from './consistency.ts'
import { addPlaceholders, parted, readFacts } from './readFacts.ts'
import { readThrough } from './readThrough.ts'
import type { Article } from './schema.ts'
import { formArticle, withOwnIds, type FormedArticle } from './formArticle.ts'
import { accentWarnings } from '../article/accentWarnings.ts'
import { addYears } from '../article/relativeTime.ts'
import { ownerWarnings } from '../article/ownerWarnings.ts'
import { pictureWarnings } from '../article/pictureWarnings.ts'
import { makeResolver } from '../article/resolver.ts'
import { localeOfArticle, termsOf } from '../article/terms.ts'
import { plannedTime } from '../article/plannedTime.ts'
import { judge } from './judgeTheme.ts'
import type { Look } from '../theme/look.ts'
import { olderNamesIn } from '../article/olderKinds.ts'
import { isMap } from '../article/untyped.ts'

/** What the data files hold, as far as they are in order, and what is wrong with them. */
export interface Loaded {
  files: DataFiles
  facts: ReadonlyMap<string, Fact>
  /** The series and tables whose cells are facts. */
  series: ReadonlyMap<string, Series>
  /** The facts that some slide shows or says, with the operands of computed ones. */
  used: ReadonlySet<string>
  article: Article | undefined
  /** The article, or one in which stand-ins take the place of the slides that are wrong by themselves. */
  sound: Article | undefined
  /**
   * Makes of the article what can be shown of it, right or wrong.
   * @param before what its file held when it last could be shown
   */
  form?: (before?: unknown) => FormedArticle | undefined
  /** What the talk changes of its theme. */
  look?: Look | undefined
  diagnostics: Diagnostic[]
  /** Said where the files are of an older format; it is no fault. */
  older: Diagnostic | undefined
}

/**
 * Makes an article of the data files.
 * @param lock tells what the article says where an older format had no word for it
 */
export function load(given: DataFiles, lock?: TalkLock): Loaded {
  const { files, wereOlder, diagnostics: ofFormat } = bringUpToDate(given, lock)
  const { facts: factsFile, article: articleFile } = files
  const older = wereOlder ? olderData(given) : undefined
  if (ofFormat.length > 0)
    return {
      files,
      facts: new Map(),
      series: new Map(),
      used: new Set(),
      article: undefined,
      sound: undefined,
      diagnostics: ofFormat,
      older,
    }
  const { facts, series, diagnostics } = readFacts(files, termsOf(articleFile.value))
  // Where the file holds no facts at all, every name in the article would be blamed for it.
  if (diagnostics.length > 0 && !isMap(factsFile.value))
    return { files, facts, series, used: new Set(), article: undefined, sound: undefined, diagnostics, older }
  if (lock) {
    const statedIn = statedBy(lock)
    addDates(facts, lock, statedIn)
    addDirections(facts, lock, statedIn)
    addAssertions(facts, lock, statedIn)
    addOwners(facts, lock, statedIn)
    addApart(facts, lock, statedIn)
    addDeeds(facts, lock)
    addRelations(facts, lock, statedIn)
    addSayers(facts, lock)
    addBodies(facts, lock)
    addPayers(facts, lock, statedIn)
    addYears(facts, articleFile.value)
  }
  if (diagnostics.length > 0) addPlaceholders(facts, series, parted(factsFile).entries.value)
  const used = new Set<string>()
  const read = readArticle(files, facts, series, used)
  const { look, diagnostics: ofTheme } = readTheme(files, facts)
  for (const id of [...used]) addOperands(id, facts, used)
  // A draft states all that the article does, before its author chooses.
  const isDrafted = read.article?.sections.some(({ slides }) => slides.some(isDraft))
  const unused = isDrafted ? [] : unusedFacts(facts, series, used)
  const warnings = unused.map(({ id, path }): Diagnostic => ({
    severity: 'warning',
    code: 'fact-unused',
    file: factsFile.name,
    ...factsFile.place(path, 'key'),
    message: `no slide uses "${id}"`,
  }))
  return {
    files,
    facts,
    series,
    used,
    article: read.article,
    sound: read.sound,
    form: read.form,
    look,
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...read.diagnostics,
      ...ofTheme,
      ...warnings,
      ...(files.pictures ? pictureWarnings(articleFile, files.pictures) : []),
    ]),
    older,
  }
}

/** What no slide uses; of a series that none uses, the whole. */
function unusedFacts(
  facts: ReadonlyMap<string, Fact>,
  series: ReadonlyMap<string, Series>,
  used: ReadonlySet<string>,
): { id: string; path: readonly PropertyKey[] }[] {
  const whole = [...series.values()]
    .map(({ id, rows }) => ({ id, cells: rows.flatMap(({ cells }) => cells.flatMap(({ fact }) => fact ?? [])) }))
    .filter(({ cells }) => !cells.some((fact) => used.has(fact)))
  const inWhole = new Set(whole.flatMap(({ cells }) => cells))
  return [
    ...[...facts.values()]
      .filter(({ id }) => !used.has(id) && !inWhole.has(id))
      .map(({ id, path = [id] }) => ({ id, path })),
    ...whole.map(({ id }) => ({ id, path: [id] })),
  ]
}

/** What the talk changes of its theme; its texts are held like all others. */
function readTheme(
  { article: { value: article }, theme }: DataFiles,
  facts: ReadonlyMap<string, Fact>,
): ReturnType<typeof judge> {
  if (!theme) return { look: undefined, diagnostics: [] }
  const resolver = makeResolver(facts, localeOfArticle(article), termsOf(article), new Set())
  return judge(
    theme,
    article !== null && typeof article === 'object' ? Reflect.get(article, 'theme') : undefined,
    resolver,
  )
}

function olderData({ facts, article }: DataFiles): Diagnostic {
  const folder = facts.name.replace(/\/?[^/]*$/, '') || '.'
  return {
    severity: 'warning',
    code: 'format-older',
    file: facts.name,
    line: 1,
    column: 1,
    message:
      'the data is of an older format, which this version still reads; '
      + olderNamesIn(article.value)
        .map(([older, now]) => `${older} is called ${now} today; `)
        .join('')
      + `npm run upgrade -- --data ${folder} brings it up to date`,
  }
}

function readArticle(
  { article: file, tools, published, pictures }: DataFiles,
  facts: ReadonlyMap<string, Fact>,
  series: ReadonlyMap<string, Series>,
  used: Set<string>,
): { diagnostics: Diagnostic[] } & Pick<Loaded, 'article' | 'sound' | 'form'> {
  const known = { facts, series, locale: localeOfArticle(file.value), terms: termsOf(file.value) }
  const { value, sound, diagnostics, schema } = readThrough(file, known, { tools, published, pictures }, used)
  if (value)
    return {
      article: value,
      sound: value,
      form: () => withOwnIds(value, new Set(), facts),
      diagnostics: [
        ...consistency(value, file),
        ...plannedTime(value, file),
        ...accentWarnings(value, file),
        ...ownerWarnings(value, file, { ...known, grammar: grammarOf(known.locale) }),
      ],
    }
  return {
    article: undefined,
    sound,
    form: (before) => formArticle(file.value, schema(), facts, before),
    diagnostics: [...diagnostics, ...(sound ? consistency(sound, file) : [])],
  }
}

function addOperands(id: string, facts: ReadonlyMap<string, Fact>, used: Set<string>): void {
  for (const name of operandsOf(facts.get(id)?.derive ?? '')) {
    if (used.has(name)) continue
    used.add(name)
    addOperands(name, facts, used)
  }
}
