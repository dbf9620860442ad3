import type { ClaimContext } from '../drafting/draftWords.ts'
import { hanWordsOf, isVerb } from './dictionary.ts'

/** What points at one thing, up to its name: 这条, 該. */
const pointing =
  /^(?:[这這][条條座家个個间間栋棟所项項种種片艘辆輛台口支部]?|[该該本](?![做由把将將先让讓给給改用走去不怎如向管负負停再早]))(?=\p{Script=Han})/u
/** Such a thing by its pronoun: at the head of a claim, or behind when it was. */
const it = /(?<=^(?:[^，。；]{0,12}[年月日天季初底末}]，)?)它(?![们們])的?/u
/** What is no part of a name in a title. */
const noName =
  /^(?:[一二三四五六七八九十两兩几幾]?[条條座家个個间間栋棟所项項种種片艘辆輛台口支部的了在和与與是]|怎样|怎樣|怎么|怎麼|如何|为什么|為什麼|\P{Script=Han}*)$/u

/**
 * What an article is of, in its title's words, by the noun that points at it: 线 is 公交线 under 一条公交线怎样活下来; empty
 * where the title does not name it.
 */
function inTitle(noun: string, title: string): string {
  const words = hanWordsOf(title)
  const at = words.findIndex((word) => word.endsWith(noun))
  let name = words[at] ?? ''
  // A name that the dictionary does not know is parted: 公, 交, 线.
  for (const before of words.slice(0, Math.max(0, at)).reverse()) {
    if (name.length >= noun.length + 2 || noName.test(before) || isVerb(before)) break
    name = before + name
  }
  return name.length > 1 ? name : ''
}

/** What a clause that begins with 这条线 or 公交线 is of, where that is what its article is of; and how much says so. */
function topicAt(clause: string, title: string): { name: string; end: number } | undefined {
  const head = pointing.exec(clause)?.[0] ?? ''
  const [first = '', second = ''] = hanWordsOf(clause.slice(head.length, head.length + 8))
  for (const noun of [`${first}${second}`, first]) {
    const name =
      noun === '' || isVerb(noun) ? '' : title.includes(noun) && noun.length > 1 ? noun : inTitle(noun, title)
    if (name !== '' && (head !== '' || name === noun)) return { name, end: head.length + noun.length }
  }
  return undefined
}

/**
 * A claim on what its article is of, without what only points at that: 这条线全长9公里 is 公交线全长9公里; behind a sentence
 * on it, 2019年，它运送80人 is 2019年，运送80人. What the whole talk is of needs no name.
 */
export function onTopic(claim: string, { earlier, title }: ClaimContext): (text: string) => string {
  const same = (text: string): string => text
  if (title === '') return same
  const topic = pointing.test(claim) ? topicAt(claim, title) : undefined
  if (topic) return (text) => `${topic.name}${text.slice(topic.end)}`
  const [before] = earlier
  const isOfTopic = it.test(claim) && before !== undefined && topicAt(before.trim(), title) !== undefined
  return isOfTopic ? (text) => text.replace(it, '') : same
}
