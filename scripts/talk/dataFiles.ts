import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { hasGrammar, readable } from '../locales/grammars.ts'
import type { DeclaredUnit, ReadOptions } from '../quantities/quantity.ts'
import { recognise } from '../source/numbers.ts'
import type { TalkLock } from '../source/talkLock.ts'
import { applyChanges, pathBefore, type DataChange } from '../article/change.ts'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { unitsSchema } from '../article/factsSchema.ts'
import { suggest } from '../input/nearest.ts'
import { loadMarkdown } from '../article/markdown/load.ts'
import type { MarkdownTools } from '../article/markdown/tools.ts'
import type { FindPicture } from '../article/heldPicture.ts'
import { picturesIn } from '../article/picture.ts'
import { publishedIn, type Published } from '../article/publicFile.ts'
import { publicPath } from './places.ts'
import { dataFormat, olderArticle, olderFacts } from '../article/older.ts'
import { figuresRenamed } from '../article/olderKinds.ts'
import { namesOfSeries } from '../article/series/names.ts'
import { pathOfLanguage, sourcesOfTalk } from '../article/sourcesOfTalk.ts'
import { readNamed, themeFileName, type ThemeFiles } from '../theme/readThemeFile.ts'
import { BrokenYaml, readYaml, type YamlFile } from '../article/yamlFile.ts'
import { valueAt } from '../article/untyped.ts'

/** The data files of a talk, as read. */
export interface DataFiles {
  facts: YamlFile
  article: YamlFile
  /** What the talk's Markdown is read with, where it has some. */
  tools?: MarkdownTools | undefined
  /** What is known of the files of its `public` folder. */
  published?: Published
  /** `theme.yaml` and the files that it names, where there is one. */
  theme?: ThemeFiles | undefined
  /** Finds the pictures that it shows. */
  pictures?: FindPicture
}

/**
 * Data files that cannot be used as they are; with what can be read of them, so that all else is told in the same run.
 */
export class BrokenData extends InputError {
  constructor(
    diagnostics: readonly Diagnostic[],
    /** The files, mended where they are no YAML; undefined where that cannot be, or there is none. */
    readonly readable: Omit<DataFiles, 'facts' | 'article'>
      & Readonly<Record<'facts' | 'article', YamlFile | undefined>>,
  ) {
    super(diagnostics)
  }
}

/**
 * Reads `facts.yaml`, `article.yaml` and, where there is one, `theme.yaml` of a folder.
 * @throws InputError where there is no such folder
 * @throws BrokenData where one of them cannot be read
 */
export async function readDataFiles(folder: string): Promise<DataFiles> {
  if (!existsSync(folder)) throw new InputError([noSuchFolder(folder)])
  const read = async (file: string) => {
    const name = relative(process.cwd(), join(folder, file)) || file
    try {
      return { file: await readYaml(join(folder, file), name), diagnostics: [] }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return { file: error instanceof BrokenYaml ? error.mended : undefined, diagnostics: error.diagnostics }
    }
  }
  const [facts, article, theme] = await Promise.all([
    read('facts.yaml'),
    read('article.yaml'),
    existsSync(join(folder, themeFileName)) ? read(themeFileName) : undefined,
  ])
  const sources = markdownIn(article.file?.value)
  const around = {
    published: publishedIn(publicPath(folder)),
    pictures: picturesIn(publicPath(folder)),
    tools: sources.length > 0 ? await loadMarkdown(sources) : undefined,
    ...(theme?.file ? { theme: { file: theme.file, named: await readNamed(folder, theme.file) } } : {}),
  }
  const diagnostics = [facts, article, theme].flatMap((each) => each?.diagnostics ?? [])
  if (diagnostics.length > 0 || !facts.file || !article.file)
    throw new BrokenData(diagnostics, { ...around, facts: facts.file, article: article.file })
  return { ...around, facts: facts.file, article: article.file }
}

/** The texts of the slides of Markdown, as they stand in `article.yaml`. */
function markdownIn(article: unknown): string[] {
  const items = (value: unknown, key: string): unknown[] => {
    const list = valueAt(value, key)
    return Array.isArray(list) ? list : []
  }
  return items(article, 'sections')
    .flatMap((section) => items(section, 'slides'))
    .flatMap((slide) => valueAt(slide, 'markdown') ?? [])
    .map((text) => (typeof text === 'string' ? text : ''))
}

function noSuchFolder(folder: string): Diagnostic {
  const beside = existsSync(dirname(folder)) ? readdirSync(dirname(folder), { withFileTypes: true }) : []
  const names = beside.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  return {
    severity: 'error',
    code: 'no-such-folder',
    file: relative(process.cwd(), folder),
    line: 1,
    column: 1,
    message: `there is no such folder${suggest(basename(folder), names)}`,
    hint: `Looked for ${folder}; --data DIR names another folder.`,
  }
}

/**
 * The language of a text that the talk rests on, the units that the talk declares and the names that its series go by:
 * what its sentences are read with.
 * @param source the text's id where the talk rests on several; without one, the first of them
 * @throws InputError where no numbers can be read in that language
 */
export function readOptions(files: DataFiles, source?: string): ReadOptions {
  const faults = faultOfLanguage(files)
  if (faults.length > 0) throw new InputError(faults)
  const [first, ...others] = sourcesOfTalk(files.article.value)
  const { language, currency } = others.find(({ id }) => id === source) ?? first
  const series = namesOfSeries(files.facts.value, language)
  return {
    locale: language,
    units: declaredUnits(files.facts),
    ...(series ? { series } : {}),
    ...(currency === undefined ? {} : { currency }),
  }
}

function faultOfLanguage({ article }: DataFiles): Diagnostic[] {
  return sourcesOfTalk(article.value)
    .filter(({ language }) => !hasGrammar(language))
    .map((source): Diagnostic => {
      const path = pathOfLanguage(article.value, source)
      const known = readable.join(' and ')
      const message = `numbers cannot be read in an article in "${source.language}"; citedeck reads ${known}`
      const hint = 'Where the article is in another language than the deck, name it: source: { language: en }.'
      return { severity: 'error', code: 'unknown-locale', file: article.name, ...article.place(path), message, hint }
    })
}

/** The units that `facts.yaml` declares, as far as they are in order. */
function declaredUnits(facts: YamlFile): DeclaredUnit[] {
  const { data: units = {} } = unitsSchema.safeParse(valueAt(facts.value, 'units'))
  return Object.entries(units).map(([id, names]) => ({ id, names }))
}

/** Of which format the data in a file is. */
type Format = 'present' | 'older' | 'newer' | 'unknown'

function formatOf({ value }: YamlFile): Format {
  const format = valueAt(value, 'citedeck')
  if (format === dataFormat) return 'present'
  // Before there were formats, nothing stood here, or a fact of that name.
  if (format === undefined || (format !== null && typeof format === 'object')) return 'older'
  return typeof format === 'number' && Number.isInteger(format) && format > dataFormat ? 'newer' : 'unknown'
}

/** The changes that bring each of the files to the present format; none where it is of that. */
export function changesTo(
  files: DataFiles,
  lock: TalkLock | undefined,
): { facts: DataChange[]; article: DataChange[] } {
  const options = readOptions(files)
  return {
    facts:
      formatOf(files.facts) === 'older'
        ? olderFacts(files.facts.value, { language: options.locale, read: (text) => recognise(text, options), lock })
        : [],
    article: [...(formatOf(files.article) === 'older' ? olderArticle() : []), ...figuresRenamed(files.article.value)],
  }
}

/**
 * The data files in the present format, and whether they were of an older one. Messages still name the places of the
 * files as they are.
 */
export function bringUpToDate(
  files: DataFiles,
  lock: TalkLock | undefined,
): { files: DataFiles; wereOlder: boolean; diagnostics: Diagnostic[] } {
  const diagnostics = [...[files.facts, files.article].flatMap(faultOfFormat), ...faultOfLanguage(files)]
  const changes = diagnostics.length > 0 ? { facts: [], article: [] } : changesTo(files, lock)
  return {
    files: { ...files, facts: changed(files.facts, changes.facts), article: changed(files.article, changes.article) },
    wereOlder: changes.facts.length + changes.article.length > 0,
    diagnostics,
  }
}

function changed(file: YamlFile, changes: readonly DataChange[]): YamlFile {
  if (changes.length === 0 || file.value === null || typeof file.value !== 'object' || Array.isArray(file.value))
    return file
  return {
    ...file,
    value: applyChanges(file.value, changes),
    place: (path, where, words, line) => file.place(pathBefore(path, changes), where, words, line),
  }
}

function faultOfFormat(file: YamlFile): Diagnostic[] {
  const format = formatOf(file)
  if (format === 'present' || format === 'older') return []
  const place = { severity: 'error' as const, file: file.name, ...file.place(['citedeck']) }
  const found = String(valueAt(file.value, 'citedeck'))
  return [
    format === 'newer'
      ? {
          ...place,
          code: 'format-newer',
          message: `is of format ${found}; this version of citedeck reads format ${dataFormat}`,
          hint: 'Get a newer version of citedeck.',
        }
      : {
          ...place,
          code: 'format-unknown',
          message: `"citedeck" is ${JSON.stringify(found)}, which is no format; write citedeck: ${dataFormat}`,
          expected: String(dataFormat),
          fix: [{ kind: 'set', at: file.place(['citedeck']), value: dataFormat }],
        },
  ]
}
