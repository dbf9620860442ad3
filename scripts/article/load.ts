import { join, relative } from 'node:path'
import { InputError, sortDiagnostics, type Diagnostic } from './diagnostic.ts'
import { factsSchema, resolveFacts, soundEntries, type Fact } from './facts.ts'
import { AuthorError, type Resolver } from './fields.ts'
import { writeFact } from './format.ts'
import { suggest } from './nearest.ts'
import { articleSchema, type Article } from './schema.ts'
import { plain } from './text.ts'
import { findTypedNumber } from './typedNumbers.ts'
import { isUnit } from './units.ts'
import { plannedTime } from './plannedTime.ts'
import { validate } from './validate.ts'
import { stress, writeText } from './writeText.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'
import { isLocale, nearestLocale } from '../locales/index.ts'

/** The data files of a talk, as read. */
export interface DataFiles { facts: YamlFile, article: YamlFile }

/** What the data files hold, as far as they are in order, and what is wrong with them. */
export interface Loaded {
  files: DataFiles
  facts: ReadonlyMap<string, Fact>
  /** The facts that some slide shows or says, with the operands of computed ones. */
  used: ReadonlySet<string>
  article: Article | undefined
  diagnostics: Diagnostic[]
}

/**
 * Reads `facts.yaml` and `article.yaml` of a folder.
 * @throws InputError where one of them cannot be read
 */
export async function readDataFiles(folder: string): Promise<DataFiles> {
  const name = (file: string) => relative(process.cwd(), join(folder, file)) || file
  const [facts, article] = await together([
    readYaml(join(folder, 'facts.yaml'), name('facts.yaml')),
    readYaml(join(folder, 'article.yaml'), name('article.yaml')),
  ])
  return { facts, article }
}

/** Makes an article of the data files. */
export function load(files: DataFiles): Loaded {
  const { facts: factsFile, article: articleFile } = files
  const { facts, diagnostics } = readFacts(factsFile)
  // Where the file holds no facts at all, every name in the article would be blamed for it.
  if (diagnostics.length > 0 && !isMap(factsFile.value)) return { files, facts, used: new Set(), article: undefined, diagnostics }
  if (diagnostics.length > 0) addPlaceholders(facts, factsFile.value)
  const used = new Set<string>()
  const read = readArticle(articleFile, facts, used)
  for (const id of [...used]) addOperands(id, facts, used)
  const warnings = [...facts.keys()].filter((id) => !used.has(id)).map((id): Diagnostic => ({
    severity: 'warning', file: factsFile.name, ...factsFile.place([id], 'key'), message: `no slide uses "${id}"`,
  }))
  return { files, facts, used, article: read.article, diagnostics: sortDiagnostics([...diagnostics, ...read.diagnostics, ...warnings]) }
}

function readFacts(file: YamlFile): { facts: Map<string, Fact>, diagnostics: Diagnostic[] } {
  const { value, diagnostics } = validate(file, factsSchema)
  const found: Diagnostic[] = [...diagnostics]
  const sound = value ?? soundEntries(file.value)
  const facts = resolveFacts(sound, (id, key, message) => {
    found.push({ severity: 'error', file: file.name, ...file.place([id, key]), message: `${id}: ${message}` })
  }, namesIn(file.value).filter((id) => !Object.hasOwn(sound, id)))
  return { facts, diagnostics: found }
}

/** Stands in for facts that are wrong, so that the article is not blamed for using them. */
function addPlaceholders(facts: Map<string, Fact>, value: unknown): void {
  for (const id of namesIn(value)) {
    const given: unknown = Reflect.get(Object(value), id)
    const unit: unknown = given !== null && typeof given === 'object' ? Reflect.get(given, 'unit') : undefined
    if (!facts.has(id)) facts.set(id, { id, value: 1, unit: isUnit(unit) ? unit : 'count', bound: 'exactly', counter: {}, of: {}, cites: [] })
  }
}

function isMap(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function namesIn(value: unknown): string[] {
  return isMap(value) ? Object.keys(value) : []
}

function readArticle(file: YamlFile, facts: ReadonlyMap<string, Fact>, used: Set<string>): { article: Article | undefined, diagnostics: Diagnostic[] } {
  const given = file.value !== null && typeof file.value === 'object' ? Reflect.get(file.value, 'locale') : undefined
  const locale = typeof given !== 'string' ? 'en' : isLocale(given) ? given : nearestLocale(given)
  const terms = termsOf(file.value)
  const resolver: Resolver = {
    facts,
    terms,
    text: (source) => {
      const typed = findTypedNumber(source, terms)
      if (typed) throw new AuthorError(`"${typed.text}" is typed; numbers come from facts: name one as {fact}, or list a coined name under terms`, typed.text)
      const text = writeText(source, facts, locale)
      if (typeof text !== 'string') for (const run of text) if (typeof run !== 'string' && run.fact) used.add(run.fact)
      return text
    },
    fact: (id) => {
      const fact = facts.get(id)
      if (!fact) throw new AuthorError(`unknown fact "${id}"${suggest(id, facts.keys())}`)
      used.add(id)
      return writeFact(fact, locale)
    },
  }
  const { value, diagnostics } = validate(file, articleSchema(resolver))
  return { article: value, diagnostics: value ? [...diagnostics, ...consistency(value, file)] : diagnostics }
}

/** The slides that every deck has, and the pages that Slidev keeps under names of their own. */
const reserved = /^(?:cover|link|sources(?:-\d+)?|entry|overview|notes|notes-edit|presenter|print|export)$/

/** What no single field shows: ids that occur twice, an accent that the claim does not hold. */
function consistency(article: Article, file: YamlFile): Diagnostic[] {
  const found: Diagnostic[] = []
  const places = new Map<string, number>()
  const error = (path: readonly PropertyKey[], message: string) => found.push({ severity: 'error', file: file.name, ...file.place(path), message })
  const once = (id: string, path: readonly PropertyKey[]) => {
    if (reserved.test(id)) error(path, `the id "${id}" is an address of the deck itself; choose another`)
    const before = places.get(id)
    if (before !== undefined) error(path, `the id "${id}" is taken already, in line ${before}`)
    else places.set(id, file.place(path).line)
  }

  article.sections.forEach((section, s) => {
    once(section.id, ['sections', s, 'id'])
    section.slides.forEach((slide, n) => {
      const path = ['sections', s, 'slides', n]
      once(slide.id, [...path, 'id'])
      if (slide.accent !== undefined && !stress(slide.claim, plain(slide.accent))) error([...path, 'accent'], `the claim does not hold "${plain(slide.accent)}"`)
    })
  })
  const addresses = new Set(['cover', ...article.sections.flatMap(({ id, chapter, slides }) => [...(chapter ? [id] : []), ...slides.map((slide) => slide.id)])])
  article.sections.forEach((section, s) => section.slides.forEach(({ figure }, n) => {
    if (figure?.kind !== 'process-flow') return
    figure.steps.forEach(({ slide }, index) => {
      if (slide !== undefined && !addresses.has(slide)) error(['sections', s, 'slides', n, 'figure', 'steps', index, 'slide'], `there is no slide "${slide}"${suggest(slide, addresses)}`)
    })
  }))
  return [...found, ...plannedTime(article, file)]
}

function addOperands(id: string, facts: ReadonlyMap<string, Fact>, used: Set<string>): void {
  for (const name of facts.get(id)?.derive?.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? []) {
    if (used.has(name)) continue
    used.add(name)
    addOperands(name, facts, used)
  }
}

function termsOf(value: unknown): string[] {
  const terms: unknown = isMap(value) ? Reflect.get(value, 'terms') : undefined
  return Array.isArray(terms) ? terms.filter((term) => typeof term === 'string' && term !== '') : []
}

/** Waits for all; where several fail, fails with all that was found. */
async function together(promises: Promise<YamlFile>[]): Promise<[YamlFile, YamlFile]> {
  const settled = await Promise.allSettled(promises)
  const diagnostics: Diagnostic[] = []
  const files: YamlFile[] = []
  for (const result of settled) {
    if (result.status === 'fulfilled') files.push(result.value)
    else if (result.reason instanceof InputError) diagnostics.push(...result.reason.diagnostics)
    else throw result.reason
  }
  const [first, second] = files
  if (diagnostics.length > 0 || !first || !second) throw new InputError(diagnostics)
  return [first, second]
}
