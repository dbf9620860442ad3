import type { ClaimContext, Speaker } from '../drafting/draftWords.ts'
import { peopleEnd, titles } from './peopleWords.ts'
import { withPlace } from './places.ts'
import { withShare } from './thatShare.ts'
import { onTopic } from './topic.ts'
import { withWhatIsDone } from './whatIsDone.ts'

/** What a claim begins with that stands for somebody: 他, 她的. */
const somebody = /^[他她](?![們们])/u

/** A sentence that goes on with somebody, also behind when that was: 去年7月，他的工地停了. */
const isOfThem = /^(?:[^，。；]{0,10}[年月日天季初底末]，)?[他她](?![們们])/u

/** A day and a year that were named before. */
const thatDay = /(?<!\p{Script=Han})[那當当]天|(?<=^|[，：；、])[那當当]天/u
const thatYear = /(?<=^|[，：；])[那當当]年/u

/** A claim with names for what it points at, where that is certain: 他說 behind 许建宏说 is 许建宏说, and its place. */
export function withNames(claim: string, context: ClaimContext): (text: string) => string {
  const who = somebody.test(claim) ? onlyOne(context) : undefined
  const { day, year } = context
  const dated = (text: string) =>
    text.replace(thatDay, (words) => day ?? words).replace(thatYear, (words) => year ?? words)
  const share = withShare(claim, context)
  const topic = onTopic(dated(share(claim)), context)
  const doneWith = withWhatIsDone(claim, context)
  const named = (text: string) => {
    const whole = topic(dated(share(doneWith(withoutAlso(text)))))
    return who === undefined ? whole : whole.replace(somebody, who)
  }
  const place = withPlace(named(claim), context)
  return (text) => place(named(text))
}

/** What only says that something was so of another thing before: 投诉也从…. */
const also =
  /^(?<of>(?![^，；：]*(?:再|即使|哪怕|就算|[連连]|[誰谁麼么何論论管]|一[^，]{0,4}$))[^，；：{\d也]{2,14})也(?![許许就是不没沒有]|[^，]*：)/u

/** A claim without "also" behind what it is of: it is as true, and needs not what was said before. */
const withoutAlso = (claim: string): string => claim.replace(also, '$<of>')

/** The one person whom the sentences before a claim name, the nearest that names anybody among them. */
function onlyOne({ earlier, people }: ClaimContext): string | undefined {
  const found = people.filter(({ name }) => earlier.some((text) => text.includes(name)))
  const [one] = found
  // 有個女孩…，她: somebody without a name stands between.
  const nearest = earlier.findIndex((text) => one !== undefined && text.includes(one.name))
  const isPlain = earlier.slice(0, Math.max(0, nearest)).every((text) => !/\p{L}/u.test(text) || isOfThem.test(text))
  return found.length === 1 && isPlain ? one?.name : undefined
}

/** Somebody's office before their name, at the head of a claim. */
const office = new RegExp(`^[^，。；：{\\d]{2,40}(?:${titles}|${peopleEnd})$`, 'u')
const amount = String.raw`(?:\{[^}]*\}|[\d.,]+|[〇一二兩两三四五六七八九十百千萬万]+)`
/** Who studied whom, and for how long; and behind that what came out. */
const studied = new RegExp(
  String.raw`^[^，。；：{\d]{2,30}?(?:調查|调查|跟蹤|跟踪|追蹤|追踪|訪問|访问|訪談|访谈|檢查|检查|統計|统计)了?(?<whom>${amount}[^，。；：]*?[者人民戶户生工員员女童親亲])(?:${amount}(?:年|個月|个月|個?星期|[週周天]|小時|小时)?)?，(?:[結结]果)?[發发][現现][，,]?(?<found>.{8,})$`,
  'u',
)

/**
 * A claim that there is no room for, in fewer words that say as much: somebody's name without the office before it, and
 * what was found of some people, without who asked them: 在一千名村民中，….
 */
export function shorter(claim: string, people: readonly Speaker[]): string {
  const whole = studied.exec(claim)?.groups
  if (whole?.['whom'] !== undefined) return `在${whole['whom']}中，${whole['found'] ?? ''}`
  const named = people.find(({ name }) => office.test(claim.slice(0, Math.max(0, claim.indexOf(name)))))
  return named ? claim.slice(claim.indexOf(named.name)) : claim
}
