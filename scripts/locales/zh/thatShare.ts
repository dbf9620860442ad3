import type { ClaimContext } from '../drafting/draftWords.ts'

/** What points at a share that was named before: 这个比例. */
const thatShare = /[這这](?:[個个]|一)(?<what>比例|比率|占比|佔比)/u
/** What a share is of, up to the word for it. */
const shareOf = /(?<of>[^，。；：、\d「」“”]{2,16})的(?<what>比例|比率|占比|佔比)/gu
/** What leads such words in, and is no part of them: when, and what is said of the share. */
const leadIn = new RegExp(
  String.raw`^.*(?:以[後后前]|之[後后前]|[時时]|期[間间]|(?<!\p{Script=Han})在|使得?|[讓让]|[將将]|把|目前|[現现]在|如今|去年|今年|指望|希望|[顯显]示|`
    + '[發发][現现]|[說说])(?=.{2})',
  'u',
)

/** A claim with the share that it points at by the words of the one that the sentence right before it names. */
export function withShare(claim: string, { earlier }: Pick<ClaimContext, 'earlier'>): (text: string) => string {
  if (!thatShare.test(claim)) return (text) => text
  const found = [...(earlier[0] ?? '').matchAll(shareOf)]
  const [{ groups } = { groups: undefined }] = found
  const of = (groups?.['of'] ?? '').replace(leadIn, '')
  const isOne = found.length === 1 && of.length >= 2 && !/[這这那其它他她]/u.test(of)
  return isOne ? (text) => text.replace(thatShare, (_, what: string) => `${of}的${what}`) : (text) => text
}
