import type { Claim } from '../claims.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { clauseBefore, isBefore, type When } from '../when.ts'
import { isDrawable } from './amounts.ts'
import { endOfClause } from './ownClause.ts'
import { mayChange, type Pair } from './pairs.ts'

/** Of so many paragraphs at the head of an article one tells the change that it is about. */
const atHead = 3

/**
 * Whether the next sentence says with a time of its own what the one amount of its kind was: the wait is 46 days now.
 * Five years ago it was 19.
 */
export function isToldBack(
  scene: Scene,
  one: Stated,
  when: When | undefined,
  other: Stated,
  at: When | undefined,
): at is When {
  const { wasThen } = scene.words
  if (!wasThen || !at || other.cite === one.cite || !wasThen.test(clauseBefore(other, at))) return false
  const isAlone = scene.of(one.cite).filter((each) => isDrawable(each) && mayChange(each, other)).length === 1
  const isEnd = /^\s*(?:[.,;!]|$)/u.test(other.sentence.text.slice(other.reading.end))
  // Five years before a summer that is told without its year: that is earlier whichever it is.
  const isOfAnyYear = when?.date?.startsWith('-') === true && at.date === undefined && at.rank === 0
  return isAlone && isEnd && (when && !isOfAnyYear ? isBefore(at, when) : at.rank === 0)
}

/** Whether a change told so stands where an article says what it is about, behind the scene that it may open with. */
export function isEarly({ article }: Scene, { later, isToldBack: isBack }: Pair): boolean {
  const paragraphs = [...new Set(article.map(({ paragraph }) => paragraph))]
  return isBack === true && paragraphs.slice(0, atHead).includes(later.sentence.paragraph)
}

/** The clause of what is, without when that is, which its label says, and without whose figures these are. */
export function toldBackClaims(scene: Scene, { later, now, isToldBack: isBack }: Pair): Claim[] {
  const { sentence, reading } = later
  const { text } = sentence
  const end = endOfClause(later)
  const isRestSaid = /^\s*[.!]?\s*$/u.test(text.slice(end)) || scene.words.byFigures?.test(text.slice(end)) === true
  if (isBack !== true || !isRestSaid) return []
  const lead = now && /^(?:\p{L}+ ){0,3}$/u.test(text.slice(0, now.start)) ? /^,\s*/u.exec(text.slice(now.end)) : null
  const starts = now && lead ? [0, now.end + lead[0].length] : [0]
  return starts.flatMap((start) => {
    const claim = start < reading.start ? scene.claimIn(sentence, { start, end }) : undefined
    return claim && !claim.refersBack ? [claim] : []
  })
}
