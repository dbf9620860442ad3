import { isDraft } from '../article/draftDigest.ts'
import { correctionFaults } from './correctionFaults.ts'
import type { Code } from '../errors/citedeckError.js'
import type { Instead } from '../article/mend.ts'
import { grammarOf, hasGrammar } from '../locales/grammars.ts'
import type { TalkLock } from '../source/talkLock.ts'
import { unitInfo } from '../quantities/units.ts'
import { bringUpToDate, readOptions, type DataFiles } from './dataFiles.ts'
import { sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import { addApart, addAssertions, addDates, addDirections, addOwners } from '../article/direction.ts'
import { limits } from '../input/limits.ts'
import { remember } from '../input/remember.ts'
import { isTaken } from '../article/ids.ts'
import { operandsOf } from '../article/expression.ts'
import { resolveFacts, type Fact } from '../article/facts.ts'
import { linksOf } from './figures.ts'
import { namesOfCell } from '../article/series/cellNames.ts'
import { expandSeries } from '../article/series/expand.ts'
import { faultsOfLabels } from '../article/series/labels.ts'
import { seriesStandIn } from '../article/series/placeholders.ts'
import type { Series } from '../article/series/series.ts'
import { entriesSchema, factsHeadSchema, soundEntries } from '../article/factsSchema.ts'
import { nearest, suggest } from '../input/nearest.ts'
import type { SameNoun } from '../article/nouns.ts'
import { readThrough } from './readThrough.ts'
import type { Article } from './schema.ts'
import { faultsOfRoom } from './freeRoom.ts'
import { formArticle, withOwnIds, type FormedArticle } from './formArticle.ts'
import { isClaim } from '../article/shown.ts'
import { plain } from '../typography/text.ts'
import { accentWarnings } from '../article/accentWarnings.ts'
import { addYears } from '../article/relativeTime.ts'
import { ownerWarnings } from '../article/ownerWarnings.ts'
import { pictureWarnings } from '../article/pictureWarnings.ts'
import { makeResolver } from '../article/resolver.ts'
import { sourcesOfTalk } from '../article/sourcesOfTalk.ts'
import { howToName, localeOfArticle, termsOf } from '../article/terms.ts'
import { findTypedAmount, type Term } from '../article/typedAmounts.ts'
import { faultOfNoun } from '../article/nounFault.ts'
import { faultOfDeclared } from '../article/unitOfFact.ts'
import { plannedTime } from '../article/plannedTime.ts'
import { judge } from './judgeTheme.ts'
import type { Look } from '../theme/look.ts'
import { validate } from '../article/validate.ts'
import { stress } from '../article/writeText.ts'
import type { YamlFile } from '../article/yamlFile.ts'
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
    addDates(facts, lock)
    addDirections(facts, lock)
    addAssertions(facts, lock)
    addOwners(facts, lock)
    addApart(facts, lock)
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

interface FactsRead {
  facts: Map<string, Fact>
  series: Map<string, Series>
  diagnostics: Diagnostic[]
}

function readFacts(files: DataFiles, terms: readonly Term[]): FactsRead {
  const file = files.facts
  const { locale, units = [] } = readOptions(files)
  const languages = new Map(sourcesOfTalk(files.article.value).map(({ id, language }) => [id, language]))
  if (!isMap(file.value))
    return { facts: new Map(), series: new Map(), diagnostics: validate(file, entriesSchema).diagnostics }
  const { head, entries } = parted(file)
  const { value, diagnostics } = validate(entries, entriesSchema)
  const sound = value ?? soundEntries(Object(entries.value))
  const found: Diagnostic[] = [...validate(head, factsHeadSchema).diagnostics, ...diagnostics]
  const report = (code: Code, path: readonly PropertyKey[], message: string, instead?: Instead) =>
    found.push({
      severity: 'error',
      code,
      file: file.name,
      ...file.place(path),
      message,
      ...(instead ? { fix: [{ kind: 'reword', at: file.place(path), ...instead }] } : {}),
    })
  for (const unit of units) {
    const fault = faultOfDeclared(unit)
    if (fault !== undefined) report('unit-declared', ['units', unit.id], fault)
  }
  const sameNoun: SameNoun = (tag, one, other) => hasGrammar(tag) && grammarOf(tag).sameNoun(one, other)
  const { entries: flat, series, paths } = expandSeries(sound, report)
  const told = new Set<string>()
  const facts = resolveFacts(
    flat,
    { language: locale, languages, units, sameNoun },
    (id, key, message, code, instead) => {
      const [path, name] = placeOfKey(id, key, paths)
      const text = `${name}: ${message}`
      if (!told.has(text)) report(code, path, text, instead)
      told.add(text)
    },
    namesOfFaulty(entries.value, flat, series),
  )
  for (const [id, path] of paths) {
    const fact = facts.get(id)
    if (fact) facts.set(id, { ...fact, path, ...namesOfCell(id, series.values()) })
  }
  for (const { code, path, message } of faultsOfLabels(series, localeOfArticle(files.article.value), terms))
    report(code, path, message)
  const worded = [
    ...[...facts.values()].filter(({ path }) => !path),
    ...Object.entries(sound).flatMap(([id, entry]) =>
      'series' in entry || 'table' in entry ? [{ id, of: entry.of, nouns: entry.noun ?? {} }] : [],
    ),
  ]
  for (const each of worded)
    for (const { code, path, message } of faultsOfWords(each, terms))
      report(code, [each.id, ...path], `${each.id}: ${message}`)
  return { facts, series, diagnostics: found }
}

/** The facts that are wrong themselves, cells of series among them. */
function namesOfFaulty(value: unknown, sound: object, series: ReadonlyMap<string, Series>): string[] {
  return namesIn(value)
    .filter((id) => !Object.hasOwn(sound, id) && !series.has(id))
    .flatMap((id) => [id, ...(seriesStandIn(id, Reflect.get(Object(value), id))?.cells ?? [])])
}

/** Where a key of a fact stands, and what it belongs to: of a cell, what all cells have in common stands once. */
function placeOfKey(
  id: string,
  key: string,
  paths: ReadonlyMap<string, readonly PropertyKey[]>,
): [path: readonly PropertyKey[], name: string] {
  const path = paths.get(id)
  if (!path) return [[id, key], id]
  return ['value', 'bound', 'reading'].includes(key) ? [path, id] : [[path[0] ?? id, key], String(path[0])]
}

/** The words of a fact, or of the facts of a series. */
type WordsOfFact = Pick<Fact, 'of' | 'nouns' | 'per'>

/** Amounts in the words of a fact, in each language that can be read: what it is of, and what it counts. */
const faultsOfWords = remember(
  limits.entries,
  ({ of, nouns, per }: WordsOfFact, terms: readonly Term[]) => JSON.stringify([of, nouns, per?.nouns, terms]),
  findFaultsOfWords,
)

function findFaultsOfWords(
  { of, nouns, per }: WordsOfFact,
  terms: readonly Term[],
): { code: Code; path: string[]; message: string }[] {
  const nounsOf = (given: Fact['nouns'], path: string[]) =>
    Object.entries(given).flatMap(([tag, noun]) =>
      (typeof noun === 'string' ? [noun] : [noun.one, noun.other])
        .flatMap((each) => {
          const fault = hasGrammar(tag) ? faultOfNoun(each, grammarOf(tag)) : undefined
          return fault === undefined ? [] : [{ code: 'noun-amount' as const, path: [...path, tag], message: fault }]
        })
        .slice(0, 1),
    )
  return [
    ...Object.entries(of).flatMap(([tag, text]) => {
      const typed = hasGrammar(tag) ? findTypedAmount(text, grammarOf(tag), terms) : undefined
      return typed
        ? [
            {
              code: 'amount-typed' as const,
              path: ['of', tag],
              message: `"${typed.text}" is typed; say what it is a figure of without numbers, or ${howToName}`,
            },
          ]
        : []
    }),
    ...nounsOf(nouns, ['noun']),
    ...nounsOf(per?.nouns ?? {}, ['per', 'noun']),
  ]
}

/** The keys that stand at the head of `facts.yaml`; all others name facts. */
const headKeys = new Set([...Object.keys(factsHeadSchema.shape), '$schema'])

/** The head of `facts.yaml`, and its facts. */
function parted(file: YamlFile): { head: YamlFile; entries: YamlFile } {
  const given = Object.entries(Object(file.value))
  const [head, entries] = [true, false].map((isHead) =>
    Object.fromEntries(given.filter(([name]) => headKeys.has(name) === isHead && name !== '$schema')),
  )
  return { head: { ...file, value: head }, entries: { ...file, value: entries } }
}

/** Stands in for facts that are wrong, so that the article is not blamed for using them. */
function addPlaceholders(facts: Map<string, Fact>, series: Map<string, Series>, value: unknown): void {
  // A name that is wrong only in its letters stands in for the one that the article uses.
  const names = namesIn(value).flatMap((name) => [
    [name, name] as const,
    [name.toLowerCase().replaceAll('_', '-'), name] as const,
    ...cellsStoodFor(name, value, series).map((cell) => [cell, name] as const),
  ])
  for (const [id, name] of names) {
    const given: unknown = Reflect.get(Object(value), name)
    const unit: unknown = given !== null && typeof given === 'object' ? Reflect.get(given, 'unit') : undefined
    if (!facts.has(id))
      facts.set(id, {
        id,
        value: unit === 'date' ? '2000' : 1,
        unit: typeof unit === 'string' && unitInfo(unit) ? unit : 'count',
        bound: 'exactly',
        nouns: {},
        of: {},
        cites: [],
      })
  }
}

/** The cells of a series that is wrong itself, which then has a stand-in; a series itself is no fact. */
function cellsStoodFor(name: string, value: unknown, series: Map<string, Series>): string[] {
  const standIn = seriesStandIn(name, Reflect.get(Object(value), name))
  if (!standIn) return []
  if (!series.has(name)) series.set(name, standIn.series)
  return standIn.cells
}

function namesIn(value: unknown): string[] {
  return isMap(value) ? Object.keys(value) : []
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

/** What no single field shows: ids that occur twice, an accent that the claim does not hold. */
function consistency(article: Article, file: YamlFile): Diagnostic[] {
  const found: Diagnostic[] = []
  const paths = new Map<string, readonly PropertyKey[]>()
  const error = (code: Code, path: readonly PropertyKey[], message: string, instead?: string) => {
    const at = file.place(path)
    const fix = instead === undefined ? {} : { fix: [{ kind: 'set' as const, at, value: instead }] }
    found.push({ severity: 'error', code, file: file.name, ...at, message, ...fix })
  }
  const once = (id: string, path: readonly PropertyKey[]) => {
    if (isTaken(id)) error('id-taken', path, `the id "${id}" is an address of the deck itself; choose another`)
    const before = paths.get(id)
    if (before) error('id-twice', path, `the id "${id}" is taken already, in line ${file.place(before).line}`)
    else paths.set(id, path)
  }

  const count = article.sections.reduce((sum, { chapter, slides }) => sum + slides.length + (chapter ? 1 : 0), 0)
  if (count > limits.slides)
    error('too-many-slides', ['sections'], `the talk has ${count} slides; at most ${limits.slides} are made`)
  article.sections.forEach((section, s) => {
    once(section.id, ['sections', s, 'id'])
    section.slides.forEach((slide, n) => {
      const path = ['sections', s, 'slides', n]
      once(slide.id, [...path, 'id'])
      for (const { key, message } of faultsOfRoom(slide, article)) error('slide-too-full', [...path, key], message)
      const [sentence, text] = isClaim(slide)
        ? (['claim', slide.claim] as const)
        : slide.layout === 'statement'
          ? (['statement', slide.statement] as const)
          : []
      const accent = 'accent' in slide ? slide.accent : undefined
      if (sentence !== undefined && accent !== undefined && !stress(text, plain(accent)))
        error('accent-not-in-claim', [...path, 'accent'], `the ${sentence} does not hold "${plain(accent)}"`)
    })
  })
  found.push(...correctionFaults(article, file))
  const addresses = new Set([
    'cover',
    ...article.sections.flatMap(({ id, chapter, slides }) => [
      ...(chapter ? [id] : []),
      ...slides.map((slide) => slide.id),
    ]),
  ])
  article.sections.forEach((section, s) =>
    section.slides.forEach((each, n) => {
      for (const place of ['figure', 'beside'] as const) {
        const figure = each[place]
        for (const { slide, path } of figure ? linksOf(figure) : [])
          if (!addresses.has(slide))
            error(
              'unknown-slide',
              ['sections', s, 'slides', n, place, ...path],
              `there is no slide "${slide}"${suggest(slide, addresses)}`,
              nearest(slide, addresses),
            )
      }
    }),
  )
  return found
}

function addOperands(id: string, facts: ReadonlyMap<string, Fact>, used: Set<string>): void {
  for (const name of operandsOf(facts.get(id)?.derive ?? '')) {
    if (used.has(name)) continue
    used.add(name)
    addOperands(name, facts, used)
  }
}
