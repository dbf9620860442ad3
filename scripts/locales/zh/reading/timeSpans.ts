import { fold } from './fold.ts'

const digits = '零一二三四五六七八九十'
const part = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|夜间|半夜|早|晚'
const number = String.raw`\d{1,2}|[一二两三四五六七八九十]{1,3}`
const moment = String.raw`(${part})?(?:(\d{1,2})[:：](\d\d)|(${number})[点时](?:整|(半)|(${number})分?)?)`
const joint = '(?:[到至]|[-–—~～])'
/** Between two times may also stand what goes on: 九點開到十二點. */
const span = new RegExp(`${moment}(?:\\p{Script=Han}?[到至]|[-–—~～])${moment}`, 'gu')

/** How many hours lie between two times of the day: 8 in 上午十點到下午六點. */
export function hoursBetween(text: string): number[] {
  return [...fold(text).matchAll(span)].map((found) => {
    const [from, to] = [momentOf(found.slice(1, 7)), momentOf(found.slice(7, 13))]
    const day = (from.isSure && to.isSure) || from.isOf24 || to.isOf24 ? 24 : 12
    return (to.hour - from.hour + day) % day || day
  })
}

/** A time of the day in hours; whether its half of the day is known, and it is one of 24 hours. */
function momentOf([part, hours, minutes, spoken, half, spokenMinutes]: readonly (string | undefined)[]): {
  hour: number
  isSure: boolean
  isOf24: boolean
} {
  const whole = valueOf(hours ?? spoken)
  const hour = whole + (half === undefined ? valueOf(minutes ?? spokenMinutes) / 60 : 0.5)
  const isOf24 = part === undefined && (whole > 12 || hours?.startsWith('0') === true)
  if (part === undefined) return { hour, isSure: isOf24, isOf24 }
  const isLate = /下午|傍晚|晚|夜/.test(part) || (part === '中午' && whole < 6)
  return { hour: isLate && whole < 12 ? hour + 12 : hour, isSure: true, isOf24 }
}

/** The value of a number below a hundred, in digits or characters. */
function valueOf(text = '0'): number {
  if (/\d/.test(text)) return Number(text)
  const digit = (character: string) => digits.indexOf(character.replace('两', '二'))
  const [tens, ones = ''] = text.split('十')
  if (!text.includes('十')) return digit(text)
  return 10 * (tens ? digit(tens) : 1) + (ones === '' ? 0 : digit(ones))
}

const week = '一二三四五六日'
const day = '([一二三四五六日天])'
const daySpan = new RegExp(`(?:周|星期|礼拜)${day}${joint}(?:周|星期|礼拜)?${day}`, 'gu')

/** How many days of the week a span of them has: 4 in 週一到週四. */
export function daysBetween(text: string): number[] {
  const at = (name: string) => week.indexOf(name.replace('天', '日'))
  return [...fold(text).matchAll(daySpan)].map(([, from = '', to = '']) => ((at(to) - at(from) + 7) % 7) + 1)
}

const month = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])月'
const monthSpan = new RegExp(`${month}(?:底|初|中旬)?${joint}(?:次年|翌年|隔年|第二年|来年)?的?${month}`, 'gu')

/** How many months a span of them has, with both its ends and without one: 7 and 6 in 10月到第二年4月. */
export function monthsBetween(text: string): number[] {
  return [...fold(text).matchAll(monthSpan)].flatMap(([, from, to]) => {
    const apart = (valueOf(to) - valueOf(from) + 12) % 12
    return [apart + 1, apart]
  })
}
