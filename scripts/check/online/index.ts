import type { Diagnostic } from '../../article/diagnostic.ts'
import { listed } from '../../article/states.ts'
import type { YamlFile } from '../../article/yamlFile.ts'
import { CitedeckError, hasCode, type Code } from '../../errors/citedeckError.js'
import { citationsOf, type TalkLock } from '../../source/talkLock.ts'
import { sourceOf, type Citation } from '../../quantities/citation.ts'
import { isCorrection, type Correction } from '../../source/errata.ts'
import { makeLock } from '../../source/lock.ts'
import { restore } from '../../source/restore.ts'
import { segment } from '../../source/segment.ts'
import type { Article } from '../../talk/schema.ts'
import { filesOf } from '../textFiles.ts'
import { loadErrata } from '../sourceFile.ts'
import { getPage, type Page } from './page.ts'

/** What was found of the addresses of a talk's texts: what is wrong with them, and what is in order, in lines. */
export interface Online {
  faults: Diagnostic[]
  lines: string[]
}

interface Address {
  url: string
  path: PropertyKey[]
  text: string
}

/**
 * Looks at the pages where a talk's texts are to be read: whether they are there, and whether the cited sentences, and
 * the words that lead to them, stand in them. What errata correct stands there as it was found.
 * @param folder of the talk, which may hold errata
 * @param cited the sentences that slides and facts cite
 */
export async function checkOnline(
  folder: string,
  article: Pick<Article, 'source' | 'sources'>,
  file: YamlFile,
  lock: TalkLock,
  cited: ReadonlySet<Citation>,
  stop: AbortSignal,
): Promise<Online> {
  const found: Online = { faults: [], lines: [] }
  for (const { url, path, text } of addressesOf(article)) {
    const tell = (severity: Diagnostic['severity'], code: Code, message: string, hint?: string) =>
      found.faults.push({ severity, code, file: file.name, ...file.place(path), message, hint })
    try {
      const page = await getPage(url, stop)
      const elsewhere = movedTo(url, page.url)
      if (elsewhere !== undefined)
        tell('warning', 'online-moved', `${url} leads to ${elsewhere}`, 'Name that address where it is the article.')
      const cites = citationsOf(lock).filter((cite) => cited.has(cite) && sourceOf(cite) === text)
      const { errata } = await loadErrata(filesOf(folder, text).errata)
      const missing = missingIn(page, cites, lock, errata.filter(isCorrection))
      const [gone, lost] = [missing.sentences.length, missing.words.length]
      if (page.asksForPassword && gone === cites.length && gone > 0)
        tell('error', 'online-login', `${url} asks for a password and shows none of the cited sentences`)
      else if (gone > 0)
        tell('error', 'online-changed', `${url} does not have word for word ${some(missing.sentences)}`, whatNext)
      if (lost > 0 && !(page.asksForPassword && gone === cites.length))
        tell('error', 'online-fragment', `${url} no longer has the words that lead to ${some(missing.words)}`, whatNext)
      if (gone + lost === 0) found.lines.push(`${url} is there, with all ${cites.length} cited sentences`)
    } catch (error) {
      if (!(error instanceof CitedeckError)) throw error
      tell('error', error.code, error.message, hasCode(error, 'online-unreachable') ? 'Is there a network?' : undefined)
    }
  }
  if (found.faults.length + found.lines.length === 0) found.lines.push('no address is given: source: { url: … }')
  return found
}

const whatNext = 'Get the text as it is published now, and see what has changed: npm run check -- --source FILE'

const some = (cites: readonly Citation[]) =>
  `${listed(cites.slice(0, 8))}${cites.length > 8 ? ` and ${cites.length - 8} more` : ''}`

function addressesOf({ source, sources: { texts = {} } }: Pick<Article, 'source' | 'sources'>): Address[] {
  const ids = Object.keys(texts)
  const of = (given: { url?: string | undefined; archived?: string | undefined }, path: PropertyKey[], text: string) =>
    (['url', 'archived'] as const).flatMap((key) => {
      const url = given[key]
      return url === undefined ? [] : [{ url, path: [...path, key], text }]
    })
  return [
    ...of(source ?? {}, ['source'], ''),
    ...ids.flatMap((id) => of(texts[id] ?? {}, ['sources', 'texts', id], ids.length > 1 ? id : '')),
  ]
}

/** Where a page came from, where that is another address than was named; a slash or a scheme is none. */
function movedTo(named: string, came: string): string | undefined {
  const bare = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/#.*$|\/$/g, '')
  return bare(named) === bare(came) ? undefined : came
}

/** The cited sentences that are not in a page, and those to which the words that the lock keeps do not lead. */
function missingIn(
  { text }: Page,
  cites: readonly Citation[],
  lock: TalkLock,
  corrections: readonly Correction[],
): { sentences: Citation[]; words: Citation[] } {
  const hashes = hashesIn(text, lock, corrections)
  const whole = folded(text)
  return {
    sentences: cites.filter((cite) => !hashes.has(lock.sentences[cite]?.hash ?? '')),
    words: cites.filter((cite) => {
      const [start, end] = lock.sentences[cite]?.words ?? []
      if (start === undefined) return false
      const at = whole.indexOf(folded(start))
      return at < 0 || (end !== undefined && !whole.includes(folded(end), at))
    }),
  }
}

/** Of the sentences of a page; those of a paragraph that errata correct also as they come to stand in the lock. */
function hashesIn(text: string, lock: TalkLock, corrections: readonly Correction[]): Set<string> {
  const paragraphs = restore(text, []).text.split('\n')
  const corrected = paragraphs.flatMap((paragraph) => {
    const own = corrections.filter(({ found }) => paragraph.includes(found))
    const all = own.reduce((said, { found, correct }) => said.replace(found, () => correct), paragraph)
    return own.length === 0 ? [] : [all, ...own.map(({ found, correct }) => paragraph.replace(found, () => correct))]
  })
  const sentences = segment([...paragraphs, ...corrected].join('\n'))
  return new Set(Object.values(makeLock(sentences, { locale: lock.language }).sentences).map(({ hash }) => hash))
}

const folded = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ')
