import type { ClaimContext } from '../drafting/draftWords.ts'
import { standsAlone } from './clauses.ts'
import { saying } from './saying.ts'

/** What a place is called behind its name. */
const kind = '[县縣市乡鄉镇鎮]'
/** What stands before such a word and names no place: 全縣, 邻近的市, 把城市. */
const noName =
  /[全本各鄰邻該该外某沿大小城都上下每這这那個个級级省在與与的了是由從从到往去為为有不把被讓让多少一二三兩两几幾等及以公路都府農农村批超夜門门]/u
const named = new RegExp(String.raw`(?=(\p{Script=Han}{2})${kind})`, 'gu')
/** A claim of more than one place, or of somebody or something that is of none. */
const isElsewhere = new RegExp(
  String.raw`${saying}|全[国國球省]|[国國][内內家际際]|[各外鄰邻]${kind}|大[学學]|研究|[報报]告|[調调]查|教授|[專专]家|中央|[我你您咱]`,
  'u',
)
/** What points at a place that was named: 當地, 該縣. */
const there = new RegExp(`^(?:[當当]地|[該该]${kind})的?`, 'u')
/** So often an article names a place that it speaks of. */
const leastNamed = 2

/** What an article was found to name, since it is asked for each of its claims. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The towns and counties that an article names more than once, without what they are: 云浦 of 云浦市. */
function placesIn(article: readonly string[]): ReadonlySet<string> {
  const found = known.get(article)
  if (found) return found
  const text = article.join('\n')
  const names = new Set([...text.matchAll(named)].flatMap(([, name = '']) => (noName.test(name) ? [] : [name])))
  const places = new Set([...names].filter((name) => text.split(name).length > leastNamed))
  known.set(article, places)
  return places
}

/**
 * A claim with the place that it is of, where an article speaks of several and the sentence before it in its paragraph
 * is of one: 第一年有21家签约 behind 云浦不再给补贴 is 在云浦，第一年有21家签约. Of a claim with a place of its own, and where
 * it is not certain, nothing is changed.
 */
export function withPlace(claim: string, { earlier, article }: ClaimContext): (text: string) => string {
  const same = (text: string): string => text
  const places = placesIn(article)
  const inText = (text: string) => [...places].filter((place) => text.includes(place))
  if (
    places.size < 2
    || inText(claim).length > 0
    || !/[\d二三四五六七八九十百千萬万]/.test(claim)
    || isElsewhere.test(claim)
  )
    return same
  const nearest = earlier.map(inText).find((found) => found.length > 0) ?? []
  const [place] = nearest
  const before = earlier.find((text) => place !== undefined && text.includes(place)) ?? ''
  if (place === undefined || nearest.length > 1 || !isOf(before, place)) return same
  const full = new RegExp(`${place}${kind}?`, 'u').exec(before)?.[0] ?? place
  // What points at more than the place is as unclear with it.
  if (!there.test(claim) && !standsAlone(claim)) return same
  return there.test(claim) ? (text) => text.replace(there, `${full}的`) : (text) => `在${full}，${text}`
}

/** Whether a sentence is of a place, and does not only name it: its clause begins with it. */
const isOf = (sentence: string, place: string): boolean =>
  new RegExp(
    String.raw`(?:^|[，；：])(?:[^，；：]{0,4}(?:[在後后]|[鄰邻]近的|隔壁的|[當当]然，?|[後后][來来])|但|而)?${place}`,
    'u',
  ).test(sentence)
