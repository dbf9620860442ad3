import { limits } from '../limits.ts'
import { isLocale, nearestLocale } from '../locales/index.ts'
import { idSchema } from './ids.ts'

/** A text that a talk rests on: its id, which is empty where it is the only one, and the language that it is in. */
export interface TalkSource {
  id: string
  language: string
}

/**
 * The texts that a talk rests on, by the value of its `article.yaml`, as far as that is in order: those under
 * `sources: texts:` where there are several, else the one that has no id.
 */
export function sourcesOfTalk(article: unknown): [TalkSource, ...TalkSource[]] {
  const given = entriesOf(at(article, 'sources', 'texts'))
  const [first, ...others] = given.map(([id, text]) => ({ id, language: languageOf(article, text) }))
  if (first && others.length > 0) return [first, ...others]
  return [{ id: '', language: languageOf(article, given[0]?.[1]) }]
}

/** The language that a text names, else what `source` names for all, else that of the deck. */
function languageOf(article: unknown, text: unknown): string {
  const language = at(text, 'language') ?? at(article, 'source', 'language') ?? at(article, 'locale')
  return typeof language !== 'string' ? 'en' : isLocale(language) ? language : nearestLocale(language)
}

/** Where the data names the language of a text, for messages. */
export function pathOfLanguage(article: unknown, { id }: TalkSource): string[] {
  const [only] = entriesOf(at(article, 'sources', 'texts'))
  const name = id === '' ? only?.[0] : id
  if (name !== undefined && at(article, 'sources', 'texts', name, 'language') !== undefined)
    return ['sources', 'texts', name, 'language']
  return at(article, 'source', 'language') === undefined ? ['locale'] : ['source', 'language']
}

function entriesOf(texts: unknown): [string, unknown][] {
  const isMap = texts !== null && typeof texts === 'object' && !Array.isArray(texts)
  return isMap
    ? Object.entries(texts)
        .filter(([id]) => idSchema.safeParse(id).success)
        .slice(0, limits.sources)
    : []
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  )
}
