import type { Amount } from './finished.ts'
import type { BoundRead } from './bounds.ts'
import type { Sentence } from './sentence.ts'

/** Words that say that there is no more than one: 只有一家. */
const only = /(?:仅|仅有|只|只有|共|共有|唯|唯一|至少|不足|不到|超过|(?<![加装坐挤摆堆放塞])满|近|约|达|整)$/
const boundary = /^$|[\s，。、；：！？“”‘’「」『』（）()《》,.;:!?"']/

/**
 * Whether a numeral that was read states an amount. Arabic digits do, and long numerals; a short one in words only
 * with a unit, with what it counts, or where it stands alone; 一 before a classifier is an article (一个城市).
 */
export function isStated(sentence: Sentence, amount: Amount, before: BoundRead | undefined, isPart: boolean): boolean {
  const { text } = sentence
  const { numeral, kind } = amount
  if (kind === 'share' || !numeral) return true
  if (
    /[数几]/.test(text.charAt(amount.start - 1))
    && numeral.script === 'chinese'
    && /[十百千万亿]/.test(text.charAt(amount.start))
  )
    return false
  if (kind === 'word')
    return numeral.script === 'arabic'
      ? isNumberBeforeWord(text, amount)
      : !numeral.isBare
          && !numeral.isHeadless
          && !numeral.isVague
          && numeral.plain === undefined
          && !text.startsWith('号', amount.end)
  if (numeral.isHeadless) return isLedScale(sentence, amount, before)
  if (numeral.script === 'arabic') return kind !== 'none' || before !== undefined || !isNumberOfName(text, amount)
  if (numeral.plain !== undefined && numeral.plain.length > 1) return isDigitRow(text, amount)
  if (kind === 'none')
    return !numeral.isBare || stands(text, amount) || (before !== undefined && boundary.test(text.charAt(amount.end)))
  if (numeral.isBare && weak.has(amount.noun ?? '')) return false
  if (kind === 'classifier' || kind === 'noun')
    return (
      amount.value !== 1
      || numeral.ends !== undefined
      || isPart
      || numeral.bound !== undefined
      || only.test(text.slice(Math.max(0, amount.start - 2), amount.start))
      || isAlone(text, amount)
    )
  if (kind === 'money' && amount.end - amount.start === 2 && text.charAt(amount.end - 1) === '分') return false
  return true
}

/** Behind a short numeral in words these make names: 八方, 三国, 两岸三地. */
const weak = new Set([...'方国國校企市省县縣州岛島店乡鄉村镇鎮步里圈环環'])

/** What a number behind it is a value of, in the report of a trial: 95%CI 0.66. */
const statistic = /(?:^|[^A-Za-z])(?:CI|HR|OR|RR|SD|IQR|AUC|BMI|SE|MD) ?$/

/** 较上年的41有所增加: what an amount is compared with. */
const comparedWith = /[较比从由于](?:[^，。；：\d]|\d{4}年){1,8}的?$/

/** iPhone 15, Windows 11: a number without a unit behind a word in Latin letters, or right before a noun, is a name. */
function isNumberOfName(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 2), amount.start)
  if (amount.numeral?.isGrouped === true || amount.numeral?.plain === undefined) return false
  if (/[A-Za-z] ?$/.test(before)) return !statistic.test(text.slice(Math.max(0, amount.start - 6), amount.start))
  // 618购物节, 996工作制: a plain whole number right before a noun that is counted by nothing.
  return (
    amount.numeral.value >= 10
    && Number.isInteger(amount.numeral.value)
    && !amount.bound.startsWith('o')
    && /^[\u4e00-\u9fff]/.test(text.charAt(amount.end))
    && !/^[的以至到和与及或等增减升降是为在占比又而且并高低大小多少左上下之间内外个万亿兆百千十，]/.test(
      text.charAt(amount.end),
    )
    && !/[从由为是达到至共有增减升降破超计即约近逾满仅只在及和与]$/.test(before)
    && !comparedWith.test(text.slice(Math.max(0, amount.start - 12), amount.start))
  )
}

/** 一只, 一塊蛋糕: the whole text says nothing else. */
function isAlone(text: string, amount: Amount): boolean {
  return text.slice(0, amount.start).trim() === '' && text.slice(amount.end).trim() === ''
}

/** A digit in a row needs a unit: 二四 is none, and a year is read as a date. */
function isDigitRow(text: string, amount: Amount): boolean {
  return /[〇零]/.test(text.slice(amount.start, amount.end))
}

/** Behind Arabic digits, a word that only begins as a unit does leaves the number a number. */
function isNumberBeforeWord(text: string, amount: Amount): boolean {
  return (
    !amount.numeral?.isVague
    && !isNumberOfName(text, amount)
    && !/^(?:年级|号|室|栋|楼|弄|巷|版|线|国道|省道|高速|中队|大队|支队|医院|工程|高校|院校|路)/.test(
      text.slice(amount.end, amount.end + 3),
    )
  )
}

/** 百, 千万 without a digit before: only where something leads them, or where two scales and a unit make an amount. */
function isLedScale({ text }: Sentence, amount: Amount, before: BoundRead | undefined): boolean {
  const { numeral } = amount
  if (!numeral) return false
  const previous = text.charAt(amount.start - 1)
  if (before && before.place + before.word.length >= amount.start - 1) return true
  if (
    /[上过破近超逾]/.test(previous)
    && !(previous === '过' && /[通经超不]/.test(text.charAt(amount.start - 2)))
    && !(previous === '上' && /[以之加]/.test(text.charAt(amount.start - 2)))
  )
    return true
  if (/[百千][一二三四五六七八九]$/.test(text.slice(amount.start, numeral.end))) return isAlone(text, amount)
  const isLong = numeral.end - numeral.start > 1
  // 百萬以上: what bounds it stands behind.
  if (isLong && amount.bound === 'at-least' && amount.kind === 'none') return true
  if (amount.bound === 'about' && amount.kind === 'none' && isLong) return true
  return isLong && (amount.kind === 'money' || amount.kind === 'measure') && !/位|单/.test(previous)
}

/** A bare numeral is an amount where nothing else of the clause belongs to it: “五”, 答案是四不是五. */
function stands(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 2), amount.start)
  const behind = text.charAt(amount.end)
  const isOpen =
    /^$|[\s，。、；：！？“”‘’「」『』（）(),.;:!?"']$/.test(before.slice(-1))
    || /[是]$/.test(before)
    || /(?:等于|为|得)$/.test(before)
  // 一不小心, but 是四不是五.
  const isClosed = boundary.test(behind) || /^(?:[这那而却]|不(?=是|等))/.test(text.slice(amount.end, amount.end + 2))
  if (!isOpen || !isClosed) return false
  return !/[陆伍拾]/.test(text.slice(amount.start, amount.end)) || amount.end - amount.start > 1
}
