import type { AroundQuotation, Speaker } from '../drafting/draftWords.ts'
import { peopleEnd, titles } from './peopleWords.ts'
import { personName, surname } from './personNames.ts'
import { saying } from './saying.ts'

/** What stands between saying and what is said: 告訴我：, 說過一句話：, 說得很簡單：. */
const leadsIn = String.raw`(?:我|我們|我们|記者|记者|[^，。；：「“]{0,10}(?=[：:]))?[：:，,]?\s*$`
const who = '(?<who>[^，。；：「“」”]{1,30}?)(?:这样|這樣|也|又|還|还|曾|常)?'
const [sayingBefore, sayingBehind] = [
  new RegExp(`(?:^|[，。；])${who}${saying}(?:過|过)?${leadsIn}`, 'u'),
  new RegExp(`^[，。,]?${who}${saying}`, 'u'),
]
/** 他說，夏天還好，冬天結冰，「…」。: who says the one says the other. */
const sayingAhead = new RegExp(
  `^${who}${saying}(?:我|我們|我们|記者|记者)?[，,](?<rest>[^。；：「“]*)[，,：:]\\s*$`,
  'u',
)
/** Somebody else who says it within that: 他說，村長認為，「…」; 说服 says nothing. */
const saysAgain = new RegExp(`${saying}(?:我|我們|我们|記者|记者)?(?:[，,：:]|$)`, 'u')
/** A sentence that says whose the quotation before it is, and no more: 林國棟說。在校门口，母亲陆婷这样告诉我们。 */
const sayingNext = new RegExp(`(?:^|，)${who}${saying}(?:我|我們|我们|記者|记者)?[。.]?\\s*$`, 'u')
/** So too where who says it goes on: 「…。」總幹事鄭麗華說，頭半年只有…. */
const sayingOn = new RegExp(`^${who}${saying}(?:我|我們|我们|記者|记者)?[，,]`, 'u')
const pronoun = /^[他她]/u
const nobody = /^(?:.*(?:他們|她們|他们|她们|我們|我们|有人|人們|人们)|[它我誰谁你]|大家)/u

/** A character of a name: 何敏 and not 何敏认 of 何敏认为. */
const ofName = `(?!${saying})\\p{Script=Han}`

const named = new RegExp(`^(?<role>.*(?:${titles}))(?<name>\\p{Script=Han}{2,3})$`, 'u')
const introduced = new RegExp(
  // 紡織工程系教授: behind what looks like a name stands none.
  `(?:(?:^|[，。；：？！的、\\n])(?<role>[^，。；：？！、「“的\\n]{0,24}?${peopleEnd})|叫|名叫)(?!\\p{Script=Han}{1,2}(?:${titles})|\\p{Script=Han}[師师員员])(?<name>${surname}${ofName}${ofName}?)`,
  'gu',
)
/** 賣豆花的林素梅說: who says something is named right before that. */
const sayer = new RegExp(`(?:^|[，。；：的])(?<name>\\p{Script=Han}{2,3})${saying}`, 'gmu')
/** What stands behind a name and is none of it. */
const notOfName = /[在是有說说的了和與与也就都這这那從从把被對对向給给每去來来今前最曾已原又，。；：、]/u

/** What somebody is, without what leads up to it: 这是我的邻居 is 邻居, 三十四岁的母亲 is 母亲; undefined where it is none. */
function roleOf(text: string | undefined): string | undefined {
  // 養蜂三十二年的蜂農
  return whatIs(text?.replace(/^.*[\d一二三四五六七八九十百].*的/u, ''))
}

function whatIs(text: string | undefined): string | undefined {
  const bare = text
    ?.replace(/^.*[岁歲]的?/u, '')
    .replace(/^(?:這是|这是|那是|我的|我們的|我们的|今年|就是|是|的|在)+/u, '')
    .trim()
  return bare !== undefined
    && bare.length > 1
    && new RegExp(`(?:${peopleEnd}|${titles})$`, 'u').test(bare)
    && !isDoing.test(bare)
    ? bare
    : undefined
}

/** What somebody does while speaking is not who they are: 指著外面的海面說. */
const isDoing = /^.?[指望看站坐拿笑抽點点搖摇嘆叹]|[著着了過过把被]|一[邊边]/u

/** The people whom an article names: right behind what they are, or at the head of more than one sentence. */
export function peopleIn(sentences: readonly string[]): Speaker[] {
  const people = new Map<string, Speaker>()
  const text = sentences.join('\n')
  const countOf = (name: string) => text.split(name).length
  for (const { groups } of text.matchAll(introduced)) {
    const { name = '', role } = groups ?? {}
    // A name has two characters where the third is none of it.
    const short = name.slice(0, 2)
    const isShort = notOfName.test(name.charAt(2)) || countOf(short) > countOf(name)
    const whole = isShort ? short : name
    if (personName(whole) !== undefined && !people.get(whole)?.role)
      people.set(whole, { name: whole, role: roleOf(role) })
  }
  for (const { groups } of text.matchAll(sayer)) {
    const { name = '' } = groups ?? {}
    if (personName(name) !== undefined) people.set(name, people.get(name) ?? { name })
  }
  const heads = [...text.matchAll(/(?:^|[。！？])(?<name>\p{Script=Han}{3})/gmu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  )
  for (const head of heads)
    if (personName(head) !== undefined && !notOfName.test(head) && heads.filter((each) => each === head).length > 1)
      people.set(head, people.get(head) ?? { name: head })
  return [...people.values()]
}

/** Somebody's name at the end of the words that lead to it, with what they are before it; else what they are. */
function whoIn(text: string, people: readonly Speaker[]): Speaker | undefined {
  const words = text.trim().replace(/[，,：:]$/, '')
  const known = people.filter(({ name }) => words.includes(name))
  if (words === '' || nobody.test(words) || known.length > 1) return undefined
  const [one] = known
  // 蔡玉芬的兒子 is somebody else.
  if (one && words.includes(`${one.name}的`)) return undefined
  if (one) return { name: one.name, role: roleOf(words.slice(0, words.indexOf(one.name))) ?? one.role }
  if (isDoing.test(words)) return undefined
  for (const length of [3, 2]) {
    const name = words.slice(-length)
    if (personName(name) !== undefined && (length === 3 || personName(words.slice(-3)) === undefined))
      return { name, role: roleOf(words.slice(0, -length)) }
  }
  const { name, role } = named.exec(words)?.groups ?? {}
  if (name !== undefined && role !== undefined) return { name, role: roleOf(role) }
  const described = whatIs(words)
  return described !== undefined && [...described].length >= 2 && [...described].length <= 20
    ? { name: described }
    : undefined
}

/**
 * Whose words a quotation is: of whoever says it in its sentence or the next; of 他, 她 or nobody where one person alone
 * is spoken of before it.
 */
export function speakerOf(around: AroundQuotation, people: readonly Speaker[]): Speaker | undefined {
  const { before, after, next, earlier, above } = around
  const ahead = sayingAhead.exec(before)?.groups
  const own =
    sayingBefore.exec(before)?.groups?.['who']
    ?? sayingBehind.exec(after)?.groups?.['who']
    ?? (saysAgain.test(ahead?.['rest'] ?? '') ? undefined : ahead?.['who'])
  const following =
    own === undefined && isBare(after) ? (sayingNext.exec(next) ?? sayingOn.exec(next))?.groups?.['who'] : undefined
  const said = (own ?? following)?.trim()
  if (said !== undefined && !pronoun.test(said)) {
    const found = whoIn(said, people)
    // 指著外面的海面說: who does so stands before it.
    return (
      found ?? (isDoing.test(said) ? onlyOne([before.replace(said, ''), ...earlier], undefined, people) : undefined)
    )
  }
  if (said === undefined && (!isBare(before) || !isBare(after))) return undefined
  // 林素梅放下碗，她說：「…」: who that is may stand in the clause before.
  const lead = said === undefined || ahead ? '' : before.slice(0, before.lastIndexOf(said))
  const sentences = [...(isBare(lead) ? [] : [lead]), ...earlier]
  return onlyOne(sentences.length > 0 ? sentences : above, said?.charAt(0), people)
}

/** Where it is certain: the one person whom sentences name, whom the nearest of them speaks of. */
function onlyOne(sentences: readonly string[], said: string | undefined, people: readonly Speaker[]) {
  const [nearest = ''] = sentences
  // 教授邵文礼来过两次，他认为: whoever else is named before.
  const here = people.filter(({ name }) => nearest.includes(name))
  if (said !== undefined && here[0] && here.length === 1 && new RegExp(`${here[0].name}.*[，；]${said}(?![们們])`, 'u').test(nearest)) return here[0] // prettier-ignore
  const text = sentences.join('\n')
  const found = people.filter(({ name }) => text.includes(name))
  const [one] = found
  const subjects = [...text.matchAll(/(?:^|[，。；])([他她])(?![們们])/gmu)].map(([, each]) => each)
  if (found.length !== 1 || !one || (said !== undefined && subjects.some((each) => each !== said))) return undefined
  return nearest.includes(one.name) || /[他她]/u.test(nearest) || !somebodyElse.test(nearest) ? one : undefined
}

/** Somebody who is not named. */
const somebodyElse = /孩|夫|妻|父|母|爸|媽|妈|[兒儿女]|[老男女有客]人|[員员師师長长生民友]/u

/** The office of a speaker, from where the article first names them with it. */
export function fullSpeaker({ name, role }: Speaker, sentences: readonly string[]): Speaker {
  if (role !== undefined) return { name, role }
  const patterns = [
    `(?:^|[，。；：？！、的])(?<role>[^，。；：？！、「“的\\n]{2,24})${name}`,
    // 一位名叫尹桂兰的退休法官; 周维是水厂的总工程师; 周维，水厂总工程师，
    `(?:名叫|叫做?)${name}的(?<role>[^，。；：、「“的]{2,24}?${peopleEnd})(?=[，。；：]|[想说說在从從把被給给是有了来來做])`,
    `(?:^|[，。；])${name}(?:是|原来是|原來是|原本是|曾是)(?:一[名位個个])?(?<role>[^，。；：、「“]{2,24}${peopleEnd})(?=[，。；]|$)`,
    `(?:^|[，。；])${name}，(?<role>[^，。；：、「“]{2,24}${peopleEnd})，`,
  ].map((pattern) => new RegExp(pattern, 'u'))
  for (const pattern of patterns)
    for (const sentence of sentences) {
      const found = roleOf(pattern.exec(sentence)?.groups?.['role'])
      if (found !== undefined) return { name, role: found }
    }
  return { name, role: undefined }
}

const isBare = (text: string): boolean => !/\p{L}/u.test(text)
