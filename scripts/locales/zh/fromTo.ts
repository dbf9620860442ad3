import type { DraftWords } from '../drafting/draftWords.ts'

/** From what something moved, at the end of its clause: 由{2020年}的{38}. */
const from = /[從从由自](?:(?!增|減|减)[^，。；])*\{[^{}]+\}\p{Script=Han}{0,2}$/u
/** How it moved to the next. */
const moved =
  /(?:增加|增長|增长|提高|上升|下降|減少|减少|降低|擴大|扩大|縮短|缩短|縮小|缩小|[調调]整|漲|涨|升|降|減|减|增|擴|扩|縮|缩|[調调])[到至為为]/u
/** When the last was, and what says that it came to so much. */
const last =
  /^(?<when>.+?)(?:的|[則则已也又再更]|[達达][到]?|[一總总]?共|[為为是有]|[增升漲涨降減减][加少]?[到至為为]|上升到|下降到|提高到|回升到)*(?<amount>\{[^{}]+\}\p{Script=Han}{0,2})$/u

/** What is told from one amount to another, over those between the two. */
export const fromTo: NonNullable<DraftWords['fromTo']> = {
  isFrom: (head) => from.test(head),
  joined: (head, between, tail) => {
    const verb = moved.exec(between)?.[0]
    const { when, amount } = last.exec(tail)?.groups ?? {}
    if (verb === undefined || when === undefined || amount === undefined) return undefined
    return /[，；。]/u.test(when) ? undefined : `${head}${verb}${when}的${amount}`
  },
}
