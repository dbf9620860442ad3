import type { DraftWords } from '../drafting/draftWords.ts'
import { withCapital } from '../capital.ts'
import { isVerb, wordsIn } from './verbs.ts'

/** What only says that somebody said something: said that they. */
const said =
  /^(?:said|say|thought|think|told [^,;]{2,30}?|reported|answered|felt|believed)(?: that)?(?: (?:they|it) (?=\p{Ll}))?\s+/u
/** What stands before whoever gave a part: , and. */
const joins = /^[\s,;.:]*(?:(?:and|while|but|with|then)\s+)?/i
/** What only says that it is what was left: the remaining. */
const remaining = /\s+(?:the )?(?:remaining|rest|other|last|remainder)\s*$/i

const onlyRest = /^(?:the )?(?:remaining|rest|other|last|remainder)$/i
/** Whoever gave the rest, behind it: was raised by the villages themselves; came from the lottery. */
const giver =
  /^\s*(?:was |were |is |are |has been |had been )?(?:\p{Ll}+ )?(?:by|from) (?<who>(?:(?:the|its|their|an?) )?[\p{L}’'-]+(?: (?!themselves|itself|by|in|on|at|with|over|last)[\p{L}’'-]+){0,3})/u

const asName = (text: string): string => withCapital(text.trim().replace(/^(?:the|an?|its|their) /i, ''))

/** What a part is called: what those of it did (51 | said …, 24 …), or who gave it (the board paid | £900,000). */
export const partNames: DraftWords['partNames'] = ({ before, after }, isFollowed) => {
  const clause = isFollowed
    ? after.replace(/(?:[,;]\s*(?:(?:and|but|while)\s+)?|\s+(?:and|but|while)\s+)$/i, '')
    : after
  const [own = ''] = /^[^,;:.]*/.exec(clause.trim()) ?? []
  const bare = own.replace(/^(?:(?:have|had|has|were|was|are|is) )(?=\p{Ll}+(?:ed|en)\b)/u, '').replace(said, '')
  const ahead = before.slice(before.search(/[^,;.:]*$/)).replace(joins, '')
  const words = wordsIn(ahead)
  const verb = words.findIndex((word, index) => index > 0 && isVerb(word))
  const subject = verb > 0 ? ahead.split(/\s+/).slice(0, verb).join(' ') : ahead.replace(remaining, '')
  const isRest = onlyRest.test(ahead.trim())
  return {
    ahead: isRest ? asName(giver.exec(clause)?.groups?.['who'] ?? '') : asName(subject.replace(joins, '')),
    behind: /^(?:of|out|from|in|on|a|per)\b/i.test(bare) ? '' : asName(bare),
  }
}

/** So many letters have room beside a part; a name that is cut says something else. */
const mostLetters = 22
/** What the rest does or is, to the end of its clause: and the rest | drive taxis. */
const restBehind =
  /\b(?:the rest|the remainder|the others)(?: (?:were|are|is|was|came|come|comes))?(?: (?:from|to|on|for))? (?<name>\p{L}[^,;:.]*)/u

/** Who or what has the rest, before it: and shared flats | the rest. */
const restAhead =
  /(?:,| and| while| with)+ (?:the )?(?<name>\p{L}[\p{L}’' -]*?)(?: (?:makes?|made) up| (?:has|have|had|takes?|took))? (?:the rest|the remainder)(?=[.;]?\s*$)/u

/** What the rest is, where the article says that in a few words. */
export const restName = (after: string): string => {
  const found = restBehind.exec(after)?.groups?.['name'] ?? restAhead.exec(after)?.groups?.['name'] ?? ''
  const name = found
    .trim()
    .replace(/^(?:the|an?) /, '')
    .replace(/^spent (?:on|for) (?:the )?/, '')
  return name.length <= mostLetters && !/^(?:of|in|on|at|that|which|who)\b/.test(name) ? withCapital(name) : ''
}
