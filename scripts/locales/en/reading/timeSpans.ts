import { readNumeral } from './numeral.ts'

const part = String.raw`\s?(?:[ap]\.?m\b\.?|in the (?:morning|afternoon|evening)|at night)`
const words = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const clock = String.raw`(?:\d{1,2}(?:[:.]\d\d)?|${words})`
const moment = `(?:noon|midnight|${clock}(?:${part})?)`
const joint = String.raw`\s?(?:to|until|till|[-–—])\s?`
/** What shows that the second number measures or counts something. */
const counts = String.raw`(?![\w%.,]*\d|[ -]?[%€£$]|[ -](?!in\b|on\b|is\b|was\b|as\b)[a-z]+s\b)`
/** Between two times: with the words for it, or where they are written as times are. */
const spans = [
  String.raw`\b(?:from|between) (${moment}) (?:to|until|till|and) (${moment})${counts}`,
  String.raw`(?<![\d:.])(\d{1,2}:\d\d(?:${part})?)${joint}(\d{1,2}:\d\d(?:${part})?)`,
  String.raw`(?<![\d:.])(${clock}(?:${part})?)${joint}(${clock}${part})`,
].map((span) => new RegExp(span, 'gi'))

/** A time of the day in hours; whether its half of the day is known, and it is one of 24 hours. */
interface Moment {
  hour: number
  isSure: boolean
  isOf24: boolean
}

function momentOf(text: string): Moment | undefined {
  if (/^noon/i.test(text)) return { hour: 12, isSure: true, isOf24: false }
  if (/^midnight/i.test(text)) return { hour: 0, isSure: true, isOf24: false }
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.](\d\d))?/.exec(text) ?? []
  const whole = hours === undefined ? readNumeral(text, 0)?.value : Number(hours)
  if (whole === undefined || whole > 24) return undefined
  const hour = whole + Number(minutes) / 60
  const isLate = /p\.?m|afternoon|evening|night/i.test(text)
  const isOf24 = whole > 12 || text.startsWith('0')
  if (!isLate && !/a\.?m|morning/i.test(text)) return { hour, isSure: isOf24, isOf24 }
  return { hour: (hour % 12) + (isLate ? 12 : 0), isSure: true, isOf24: false }
}

/** How many hours lie between two times of the day: 8 in `open from ten to six`, 10 in `6 p.m. to 4 a.m.`. */
export function hoursBetween(text: string): number[] {
  const found = new Map<number, number>()
  for (const span of spans)
    for (const { index, 1: first = '', 2: last = '' } of text.matchAll(span)) {
      const [from, to] = [momentOf(first), momentOf(last)]
      if (!from || !to) continue
      const day = (from.isSure && to.isSure) || from.isOf24 || to.isOf24 ? 24 : 12
      found.set(index, (to.hour - from.hour + day) % day || day)
    }
  return [...found.values()]
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const day = String.raw`\b(${week.join('|')})(?:[a-z]*days?)?\b\.?`
const daySpan = new RegExp(day + joint + day, 'gi')

/** How many days of the week a span of them has: 4 in `Monday to Thursday`. */
export function daysBetween(text: string): number[] {
  const at = (name: string) => week.indexOf(name.toLowerCase())
  return [...text.matchAll(daySpan)].map(([, from = '', to = '']) => ((at(to) - at(from) + 7) % 7) + 1)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = String.raw`\b(${months.join('|')})[a-z]{0,6}\b\.?`
const monthSpan = new RegExp(
  `${month}(?: to |(?: and| until| till| through)(?: to)? |\\s?[-–—]\\s?)(?:the (?:middle|end|beginning) of )?${month}`,
  'gi',
)

/** How many months a span of them has, with both its ends and without one: 7 and 6 in `October to April`. */
export function monthsBetween(text: string): number[] {
  const at = (name: string) => months.indexOf(name.toLowerCase())
  return [...text.matchAll(monthSpan)].flatMap(([, from = '', to = '']) => {
    const apart = (at(to) - at(from) + 12) % 12
    return [apart + 1, apart]
  })
}
