import type { AroundAmount, SideName } from '../drafting/draftWords.ts'

/** What somebody who was asked says, wants or does not know. */
const verb =
  '(?:[說说](?!明|服)|表示|[認认][為为]|[覺觉]得|嫌|抱怨|[擔担]心|希望|想要?|[願愿]意|[選选][擇择]?|支持|[贊赞]成|反[對对]|主[張张]|同意|怕|(?:是|'
  + '就是)?因[為为]|是(?=[不沒没怕嫌想])|[不沒没](?=[想會会肯願愿知喜要信清有時时去]))'
/** Behind a share, those of whom it is, where they have a name, and what they say. */
const answer = new RegExp(String.raw`^(?:的(?:[\p{Script=Han}]{1,6}?))?(?=${verb})`, 'u')
/** Before a share that begins its clause nothing but what weighs it: 只有, 另有. */
const isBare = /^(?:其中)?(?:[另還还]有|另外|只有|[僅仅]有|只|[僅仅]|有|[約约近])*$/u
/** What only says that something is said. */
const saying = /^(?:[說说](?!明|服)|表示|[認认][為为]|[覺觉]得)?[，：]?(?:(?:是|就是)?因[為为]|是(?=[不沒没怕嫌想]))?/u
/** The longest and the shortest answer, in characters. */
const [longest, shortest] = [14, 2]

/** Whether what stands behind a share is what those said whom it is of. */
export const isAnswer = (after: string): boolean => answer.test(after)

/** Where such an answer ends; undefined where it is none. */
export const answerEnd = (after: string): number | undefined => {
  const end = after.search(/[，；。]/u)
  const isRest = /^[，；](?:其[餘余]|剩下的?|另外的)/u.test(after.slice(end))
  return end > 0 && isAnswer(after) && !isRest ? end : undefined
}

/** Of those who were asked, what so many answered, and what so many others did: 44%的人说…，27%说…，15%不知道…. */
export function answersOf(one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined {
  const areBare = [one, other].every(({ before }) => isBare.test(before.slice(before.search(/[^，；。：]*$/u))))
  // Of others than the first, whose whole is another, nothing is set beside it.
  if (!areBare || /^的(?!人)/u.test(other.after)) return undefined
  // Of parts with a rest that is not told in numbers the whole is drawn.
  if (/[，；](?:其[餘余]|剩下的?|另外的)/u.test(other.after)) return undefined
  const [first, second] = [answerIn(one.after), answerIn(other.after)]
  return first && second ? [first, second] : undefined
}

function answerIn(after: string): SideName | undefined {
  const lead = answer.exec(after)?.[0].length
  if (lead === undefined) return undefined
  const start = lead + (saying.exec(after.slice(lead))?.[0].length ?? 0)
  const text = after.slice(start).replace(/[，。；].*$/su, '')
  return text.length >= shortest && text.length <= longest
    ? { isBehind: true, start, end: start + text.length }
    : undefined
}
