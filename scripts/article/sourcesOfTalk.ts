import { limits } from '../input/limits.ts'
import { isLocale, nearestLocale } from '../locales/index.ts'
import { unitInfo } from '../quantities/units.ts'
import { idSchema } from './ids.ts'
import { entriesOf, valueAt } from './untyped.ts'

/** A text or table that a talk rests on: its id, which is empty of the only text, and the language that it is in. */
export interface TalkSource {
  id: string
  language: string
  /** The currency that a bare 元 in it means, where the data says so. */
  currency?: string | undefined
  /** Of a table, what the talk says of its file. */
  table?: TalkTable
}

/** The file of a table in the talk's folder, and what the talk says of how it is to be read. */
export interface TalkTable {
  file: string
  units: Readonly<Record<string, string>>
  decimal: 'comma' | 'point' | undefined
}

/**
 * The texts and then the tables that a talk rests on, by the value of its `article.yaml`, as far as that is in order:
 * texts are those under `sources: texts:` where there are several, else the one that has no id; tables those under
 * `sources: tables:`.
 */
export function sourcesOfTalk(article: unknown): [TalkSource, ...TalkSource[]] {
  const given = named(article, 'texts')
  const [first, ...others] = given.map(([id, text]) => ({
    id,
    language: languageOf(article, text),
    currency: currencyOf(article, text),
  }))
  const tables = named(article, 'tables').map(([id, table]): TalkSource => ({
    id,
    language: languageOf(article, table),
    currency: currencyOf(article, table),
    table: tableOf(table),
  }))
  if (first && others.length > 0) return [first, ...others, ...tables]
  const only = given[0]?.[1]
  return [{ id: '', language: languageOf(article, only), currency: currencyOf(article, only) }, ...tables]
}

function tableOf(given: unknown): TalkTable {
  const [file, decimal] = [valueAt(given, 'file'), valueAt(given, 'decimal')]
  const units = entriesOf(valueAt(given, 'units')).flatMap(([column, unit]) =>
    typeof unit === 'string' ? [[column, unit] as const] : [],
  )
  return {
    file: typeof file === 'string' && isWithin(file) ? file : '',
    units: Object.fromEntries(units),
    decimal: decimal === 'comma' || decimal === 'point' ? decimal : undefined,
  }
}

/** Whether a path leads nowhere out of the folder that it is in. */
const isWithin = (path: string): boolean => !/^[/\\]|^[A-Za-z]:/.test(path) && !path.split(/[/\\]/).includes('..')

/** The language that a text names, else what `source` names for all, else that of the deck. */
function languageOf(article: unknown, text: unknown): string {
  const language = valueAt(text, 'language') ?? valueAt(article, 'source', 'language') ?? valueAt(article, 'locale')
  return typeof language !== 'string' ? 'en' : isLocale(language) ? language : nearestLocale(language)
}

/** The currency that a text names as its own, else the one that `source` names for all. */
function currencyOf(article: unknown, text: unknown): string | undefined {
  const currency = valueAt(text, 'currency') ?? valueAt(article, 'source', 'currency')
  return typeof currency === 'string' && unitInfo(currency)?.kind === 'money' ? currency : undefined
}

/** Where the data names the language of a text or table, for messages. */
export function pathOfLanguage(article: unknown, { id, table }: TalkSource): string[] {
  const [only] = named(article, 'texts')
  const name = id === '' ? only?.[0] : id
  const kind = table ? 'tables' : 'texts'
  if (name !== undefined && valueAt(article, 'sources', kind, name, 'language') !== undefined)
    return ['sources', kind, name, 'language']
  return valueAt(article, 'source', 'language') === undefined ? ['locale'] : ['source', 'language']
}

function named(article: unknown, kind: 'texts' | 'tables'): [string, unknown][] {
  return entriesOf(valueAt(article, 'sources', kind))
    .filter(([id]) => idSchema.safeParse(id).success)
    .slice(0, limits.sources)
}
