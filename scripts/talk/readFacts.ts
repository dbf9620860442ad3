import type { Diagnostic } from '../article/diagnostic.ts'
import { resolveFacts, type Fact } from '../article/facts.ts'
import { entriesSchema, factsHeadSchema, soundEntries } from '../article/factsSchema.ts'
import type { Instead } from '../article/mend.ts'
import { faultOfNoun } from '../article/nounFault.ts'
import type { SameNoun } from '../article/nouns.ts'
import { namesOfCell } from '../article/series/cellNames.ts'
import { expandSeries } from '../article/series/expand.ts'
import { faultsOfLabels } from '../article/series/labels.ts'
import { seriesStandIn } from '../article/series/placeholders.ts'
import type { Series } from '../article/series/series.ts'
import { sourcesOfTalk } from '../article/sourcesOfTalk.ts'
import { howToName, localeOfArticle } from '../article/terms.ts'
import { findTypedAmount, type Term } from '../article/typedAmounts.ts'
import { faultOfDeclared } from '../article/unitOfFact.ts'
import { isMap } from '../article/untyped.ts'
import { validate } from '../article/validate.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Code } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { remember } from '../input/remember.ts'
import { grammarOf, hasGrammar } from '../locales/grammars.ts'
import { unitInfo } from '../quantities/units.ts'
import { readOptions, type DataFiles } from './dataFiles.ts'

interface FactsRead {
  facts: Map<string, Fact>
  series: Map<string, Series>
  diagnostics: Diagnostic[]
}

/** The facts of a talk, those of series and tables among them, and what is wrong with them. */
export function readFacts(files: DataFiles, terms: readonly Term[]): FactsRead {
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
export function parted(file: YamlFile): { head: YamlFile; entries: YamlFile } {
  const given = Object.entries(Object(file.value))
  const [head, entries] = [true, false].map((isHead) =>
    Object.fromEntries(given.filter(([name]) => headKeys.has(name) === isHead && name !== '$schema')),
  )
  return { head: { ...file, value: head }, entries: { ...file, value: entries } }
}

/** Stands in for facts that are wrong, so that the article is not blamed for using them. */
export function addPlaceholders(facts: Map<string, Fact>, series: Map<string, Series>, value: unknown): void {
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
