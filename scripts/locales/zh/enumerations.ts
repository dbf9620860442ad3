import type { EnumerationWords, ItemMark } from '../drafting/enumerationWords.ts'

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5 }
const numberOf = (text: string): number => digits[text] ?? Number(text)

/** A clause that ends in so many things: 先做三件事, 提出四項建議; 方向有三. */
const counted =
  /(?:(?<![\d十百千万萬第])([二两兩三四五2-5])(?:大|[個个])?(?:件|項|项|條|条|點|点|步|個|个|種|种|重|道|方面|方向|原因|理由)[^，。；：\d]{0,8}|(?:有|如)下?([二三四五]))$/u
/** What is to be done, and why. */
const advice = /件事|建[議议]|措施|[辦办]法|做法|[對对]策|改[變变]|原因|理由|方向/u
/** One that says that it lists some: 建議如下, 原因包括. */
const open =
  /(?:建[議议]|措施|原因|理由|做法|[辦办]法|方案|方向|[對对]策|要求|[條条]件)(?:如下|包括|有|是|[為为])?$|(?:建[議议]|要求|包括)$/u
/** What counts items off, by its row, and which of the row it is. */
const rows: readonly [row: string, pattern: RegExp][] = [
  ['first', /^第([一二三四五])(?:[，,、：]|(?:[個个]|[條条]|[項项]|[點点]|步)?(?:就?是|[，,、：]))/u],
  ['one', /^(?:其)?([一二三四五])(?:就?是|[則则][是要]?|[來来])[，,]?/u],
  ['one', /^其([一二三四五])[，,、：]?/u],
  ['number', /^[（(]?([一二三四五1-5])[）)、．][ ]?/u],
  ['number', /^([1-5])\.\s/u],
]
const [firstOf, nextOf] = [/^首先[，,是要]?/u, /^(?:其次|再次|再者|然[後后]|[接跟]著|接着|此外|最[後后])[，,是要]?/u]

/** How many items a clause announces; 0 where it says only that there are some. */
export function announced(clause: string): ReturnType<EnumerationWords['announced']> {
  const found = counted.exec(clause)
  const count = found?.[1] ?? found?.[2]
  const end = clause.length
  if (found && count !== undefined)
    return { count: numberOf(count), start: found.index, end, isOfAdvice: advice.test(found[0]) }
  return open.test(clause) ? { count: 0, start: end, end, isOfAdvice: false } : undefined
}

export const underTitle = (title: string, text: string): string => (text === '' ? title : `${title}：${text}`)

/** What counts an item off at its beginning: 第一，, 一是, 首先. */
export function itemMark(text: string): ItemMark | undefined {
  for (const [row, pattern] of rows) {
    const found = pattern.exec(text)
    if (found?.[1] !== undefined) return { row, place: numberOf(found[1]), length: found[0].length }
  }
  const [first, next] = [firstOf.exec(text), nextOf.exec(text)]
  if (first) return { row: 'then', place: 1, length: first[0].length }
  return next ? { row: 'then', place: undefined, length: next[0].length } : undefined
}

/** An item without what ties it to the one before: 並; and without what only points: 那七個岔路口. */
export const asItem = (claim: string): string =>
  claim
    .replace(/^(?:同[時时]|[並并](?!非)|[應应][該该當当]?|要|是|在於|在于)[，,]?/u, '')
    .replace(/[這这那](?=\{|[一二三四五六七八九十兩两幾几]\p{Script=Han})/gu, '')

export const listJoints: EnumerationWords['listJoints'] = [
  /；(?:以及|[並并]且)?/u,
  /、|，?(?:以及|和|及)/u,
  /，(?:以及|[並并]且|而且|最[後后]|[還还]有)?/u,
]

/** What an item points at that another sentence names. */
export const pointsOut =
  /^[^，；]*?(?:(?<!其)他(?!人)|她|它|牠|[這这那](?![樣样麼么])|(?<![應应])[該该](?=\p{Script=Han})|上述|前者|[後后]者)|^其(?![他餘余中])/u
