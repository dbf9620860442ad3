import type { Diagnostic } from '../article/diagnostic.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { Citation } from '../quantities/citation.ts'
import { languageOf } from '../locales/languageOf.ts'
import { lockedAct, type LockedAct } from '../source/acts.ts'
import { languageAt, type TalkLock } from '../source/talkLock.ts'
import type { Article } from '../talk/schema.ts'
import { holdWordsAlone } from './wordsAlone.ts'

/**
 * Claims and points without a number that deny what a cited sentence says, or say what it denies: "The clinic never
 * reopened" of "The clinic reopened in May", and "refused" of what was agreed. Whatever such a text says has to stand
 * in that sentence, but for the denial; where another cited sentence says it as the text does, nothing is held.
 */
export function checkDenials(article: Article, lock: TalkLock, file: YamlFile): Diagnostic[] {
  const isRead = (cite: Citation) => languageOf(languageAt(lock, cite)) === languageOf(article.locale)
  return holdWordsAlone(article, file, ({ cite: cites }) => {
    const known = cites
      .filter(isRead)
      .flatMap((cite) => (lock.sentences[cite]?.acts ?? []).map((act) => ({ cite, act: lockedAct(act) })))
    if (known.length === 0) return undefined
    return (words) => deniedBy(grammarOf(article.locale).actsIn(words).map(lockedAct), known)
  })
}

/** What a text says that a sentence denies, or the other way round, in words; undefined where there is no such. */
function deniedBy(
  acts: readonly LockedAct[],
  known: readonly { cite: Citation; act: LockedAct }[],
): string | undefined {
  for (const told of acts) {
    const sameVerb = known.filter(({ act }) => act.verb === told.verb)
    const isHeld =
      told.marks.length > 0 && !sameVerb.some(({ act }) => act.isDenied === told.isDenied && mayMean(told, act))
    const other = isHeld ? sameVerb.find(({ act }) => isAllIn(told, act)) : undefined
    if (!other) continue
    if (told.hasOpposite) return `says the opposite of what sentence ${other.cite} says; say it as the sentence does`
    return told.isDenied
      ? `says that it is not so, but sentence ${other.cite} says that it is`
      : `says that it is so, but sentence ${other.cite} says that it is not`
  }
  return undefined
}

/** Whether a sentence may be what a text tells by a word that many sentences have: it has most of the other words. */
const mayMean = ({ hasOpposite, marks }: LockedAct, act: LockedAct): boolean =>
  !hasOpposite || marks.filter((mark) => act.marks.includes(mark)).length * 2 > marks.length

const isAllIn = (one: LockedAct, other: LockedAct): boolean => one.marks.every((mark) => other.marks.includes(mark))
