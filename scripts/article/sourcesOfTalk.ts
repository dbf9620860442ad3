import { limits } from '../input/limits.ts'
import { isLocale, nearestLocale } from '../locales/index.ts'
import { idSchema } from './ids.ts'
import { entriesOf, valueAt } from './untyped.ts'

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
  const given = namedTexts(article)
  const [first, ...others] = given.map(([id, text]) => ({ id, language: languageOf(article, text) }))
  if (first && others.length > 0) return [first, ...others]
  return [{ id: '', language: languageOf(article, given[0]?.[1]) }]
}

/** The language that a text names, else what `source` names for all, else that of the deck. */
function languageOf(article: unknown, text: unknown): string {
  const language = valueAt(text, 'language') ?? valueAt(article, 'source', 'language') ?? valueAt(article, 'locale')
  return typeof language !== 'string' ? 'en' : isLocale(language) ? language : nearestLocale(language)
}

/** Where the data names the language of a text, for messages. */
export function pathOfLanguage(article: unknown, { id }: TalkSource): string[] {
  const [only] = namedTexts(article)
  const name = id === '' ? only?.[0] : id
  if (name !== undefined && valueAt(article, 'sources', 'texts', name, 'language') !== undefined)
    return ['sources', 'texts', name, 'language']
  return valueAt(article, 'source', 'language') === undefined ? ['locale'] : ['source', 'language']
}

function namedTexts(article: unknown): [string, unknown][] {
  return entriesOf(valueAt(article, 'sources', 'texts'))
    .filter(([id]) => idSchema.safeParse(id).success)
    .slice(0, limits.sources)
}
