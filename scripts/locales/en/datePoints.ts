import { isDateText } from '../../quantities/dates.ts'
import { decades, monthName, months, seasons } from './calendarWords.ts'
import { ordinals, small } from './numeralWords.ts'
import { suffixOf } from './ordinals.ts'
import { matchAt } from './text.ts'

/** A date at a place; `isPlainYear` of a bare year, which may be a number after all. */
export interface DatePoint {
  date: string
  end: number
  isPlainYear?: boolean
  unsure?: string
}

type Make = (groups: (string | undefined)[], region: Region) => string | { date: string, unsure: string } | undefined
export type Region = 'GB' | 'US' | undefined

const day = String.raw`(?:the )?(\d{1,2})(?:st|nd|rd|th)?`
const year = String.raw`(\d{4})(?![\d%]|[.,]\d)`
const dayEnd = String.raw`(?![\d%]|[.,:]\d)`
const numberOf = (month = ''): string => String(months.get(month.replace('.', '').toLowerCase()) ?? 0).padStart(2, '0')
const two = (text = ''): string => text.padStart(2, '0')
const quarters: Readonly<Record<string, string>> = {
  'first': '1',
  'second': '2',
  'third': '3',
  'fourth': '4',
  'final': '4',
  'last': '4',
  '1st': '1',
  '2nd': '2',
  '3rd': '3',
  '4th': '4',
}
const shortYear = (text: string): string => (text.length === 2 ? `20${text}` : text)
const ordinalWords = [...ordinals.keys()].join('|')

/** Forms of dates, most telling first. */
const rows: readonly (readonly [RegExp, Make])[] = [
  [/(\d{4})-(\d{2})-(\d{2})(?![\d-])/y, ([y, m, d]) => `${y ?? ''}-${m ?? ''}-${d ?? ''}`],
  [
    /(\d{4})-(0[1-9]|1[0-2])(?![\d-])/y,
    ([y, m]) => (Number(m) > Number(y) % 100 ? undefined : `${y ?? ''}-${m ?? ''}`),
  ],
  [/(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/y, ([a, b, y], region) => slashed(two(a), two(b), y ?? '', region)],
  [new RegExp(`(${monthName}) ${day}(?:,? |,)${year}`, 'y'), ([m, d, y]) => `${y ?? ''}-${numberOf(m)}-${two(d)}`],
  [new RegExp(`${day}(?: of)? (${monthName}),? ${year}`, 'y'), ([d, m, y]) => `${y ?? ''}-${numberOf(m)}-${two(d)}`],
  [new RegExp(`(${monthName})(?: of|,)? ${year}`, 'y'), ([m, y]) => `${y ?? ''}-${numberOf(m)}`],
  [
    new RegExp(`(${monthName}) ${day}${dayEnd}(?! (?:per cent|percent|million|billion|[a-z]+s\\b))`, 'y'),
    ([m, d]) => `--${numberOf(m)}-${two(d)}`,
  ],
  [new RegExp(`(${monthName}) ${day}(?=-)`, 'y'), ([m, d]) => `--${numberOf(m)}-${two(d)}`],
  [new RegExp(`${day}(?: of)? (${monthName})`, 'y'), ([d, m]) => `--${numberOf(m)}-${two(d)}`],
  [
    /Q([1-4])(?: of |[ -]|\/)?(?:FY ?)?'?(\d{4}|(?<=[ '’])\d{2})?(?![\d%]|[.,]\d)/y,
    ([q, y]) => `${y ? shortYear(y) : '-'}-Q${q ?? ''}`,
  ],
  [/([1-4])Q ?'?(\d{4}|\d{2})(?!\d)/y, ([q, y]) => `${shortYear(y ?? '')}-Q${q ?? ''}`],
  [/(\d{4}) ?[ -]?Q([1-4])(?![\dA-Za-z])/y, ([y, q]) => `${y ?? ''}-Q${q ?? ''}`],
  [/H([12])(?: of |[ -]|\/)?(\d{4})(?![\d%])/y, ([h, y]) => `${y ?? ''}-H${h ?? ''}`],
  [/(\d{4}) ?[ -]?H([12])(?![\dA-Za-z])/y, ([y, h]) => `${y ?? ''}-H${h ?? ''}`],
  [/([12])H ?'?(\d{4}|\d{2})(?!\d)/y, ([h, y]) => `${shortYear(y ?? '')}-H${h ?? ''}`],
  [
    /(?:the )?(first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -]quarter (?:of |in )?(?:fiscal |FY ?)?(\d{4})(?![\d%]|[.,]\d)/iy,
    ([q, y]) => `${y ?? ''}-Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
  ],
  [
    /(\d{4}) (first|second|third|fourth|final)[ -]quarter/iy,
    ([y, q]) => `${y ?? ''}-Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
  ],
  [
    /(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter(?= (?:of (?:the|this|last|next) (?:fiscal |financial )?year|[a-z]*(?:profit|loss|sales|revenue|earning|result|income|growth|gdp|net|operating|output|report|figure|data|turnover)))/iy,
    ([q]) => `--Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
  ],
  [
    /(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?![A-Za-z-]|[ -](?:final|mile))/iy,
    ([q]) => `--Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
  ],
  [
    /(?:the )?(first|second|1st|2nd)[ -]half (?:of |in )?(?:fiscal )?(\d{4})(?![\d%])/iy,
    ([h, y]) => `${y ?? ''}-H${h === undefined ? '' : /^(?:f|1)/i.test(h) ? '1' : '2'}`,
  ],
  [
    /(?:the )?(first|second) half of (?:the|this|last|next) (?:fiscal |financial )?year/iy,
    ([h]) => `--H${/^f/i.test(h ?? '') ? '1' : '2'}`,
  ],
  [
    /(?:FY|fiscal(?: years?)?|financial years?|tax year|business year|academic year|school year)[ -]?'?(\d{4}|\d{2})(?:[/-](\d{4}|\d{2}))?(?![\d%]|[.,]\d)/iy,
    ([y, z]) => fiscal(y ?? '', z),
  ],
  [/((?:19|20)\d{2})\/(\d{2}|\d{4})(?![\d/])/y, ([y, z]) => fiscal(y ?? '', z)],
  [
    /(?:the )?(spring|summer|autumn|fall|winter)(?: of|,)? (\d{4})(?![\d%]|[.,]\d)/iy,
    ([s, y]) => `${y ?? ''}-${seasons[s?.toLowerCase() ?? ''] ?? ''}`,
  ],
  [/(?:the )?(\d{3}0)['’]?s(?![A-Za-z\d])/y, ([d]) => `${d ?? ''}s`],
  [/(?:the )?['’](\d)0s(?![A-Za-z\d])/y, ([d]) => `--${d ?? ''}0s`],
  [/the (\d)0s(?![A-Za-z\d])/iy, ([d]) => `--${d ?? ''}0s`],
  [
    /the (twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![A-Za-z])/iy,
    ([d]) => `--${decades[d?.toLowerCase() ?? ''] ?? ''}0s`,
  ],
  [
    new RegExp(String.raw`(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century( BC(?:E)?)?(?![A-Za-z])`, 'iy'),
    ([c, bc]) => century(Number(c), bc),
  ],
  [
    new RegExp(String.raw`(?:the )?(?:(twenty)-)?(${ordinalWords})[ -]century( BC(?:E)?)?(?![A-Za-z])`, 'iy'),
    ([tens, c, bc]) => century((tens ? 20 : 0) + (ordinals.get(c?.toLowerCase() ?? '') ?? 0), bc),
  ],
  [/(\d{1,4}) (?:BC|BCE|B\.C\.)(?![A-Za-z])/y, ([y]) => `${String(Number(y))} BC`],
  [/(?:AD|A\.D\.|CE) (\d{1,4})(?!\d|[.,]\d)/y, ([y]) => (y ?? '').padStart(4, '0')],
  [/(\d{1,4}) (?:AD|CE|A\.D\.)(?![A-Za-z])/y, ([y]) => (y ?? '').padStart(4, '0')],
]

function slashed(a: string, b: string, year: string, region: Region): { date: string, unsure: string } | string {
  const [american, british] = [`${year}-${a}-${b}`, `${year}-${b}-${a}`]
  if (region === 'US' || (Number(b) > 12 && Number(a) <= 12)) return american
  if (region === 'GB' || Number(a) > 12 || a === b) return british
  return { date: british, unsure: `day and month cannot be told apart: ${a}/${b}` }
}

function fiscal(year: string, to: string | undefined): string {
  const from = shortYear(year)
  return to === undefined ? `FY${from}` : `FY${from}/${to.slice(-2)}`
}

function century(value: number, bc: string | undefined): string {
  return `${value}${suffixOf(value)} century${bc ? ' BC' : ''}`
}

/** A row whose pattern can begin with a digit, or with anything else. */
const fromDigits = rows.filter(([{ source }]) => /^(?:\(?\\d|\(\[12]|\(\[1-4]|\(\(\?:19|\(\?:the \))/.test(source))
const fromLetters = rows.filter(([{ source }]) => !/^(?:\(?\\d|\(\[12]|\(\[1-4]|\(\(\?:19)/.test(source))

/** Reads the date that begins at a place in a form that cannot be anything else. */
export function readDatePoint(text: string, place: number, region: Region): DatePoint | undefined {
  for (const [pattern, make] of /\d/.test(text.charAt(place)) ? fromDigits : fromLetters) {
    const match = matchAt(pattern, text, place)
    const made = match ? make(match.slice(1), region) : undefined
    if (!match || made === undefined) continue
    const found = typeof made === 'string' ? { date: made } : made
    if (isDateText(found.date)) return { ...found, end: place + match[0].length }
  }
  return undefined
}

const spoken
  = /(nineteen|eighteen|seventeen|sixteen|twenty)[ -](hundred|oh[ -](?:one|two|three|four|five|six|seven|eight|nine)|[a-z]{3,9}(?:[ -][a-z]{3,5})?)(?![A-Za-z])/iy

/** A year in words, as it is spoken: nineteen eighty-four, twenty twenty-six. */
export function readSpokenYear(text: string, place: number): DatePoint | undefined {
  const match = matchAt(spoken, text, place)
  const [, first = '', rest = ''] = match ?? []
  if (!match) return undefined
  const [tens = '', unit] = rest.toLowerCase().split(/[ -]/)
  const high = small.get(tens)
  const low = unit === undefined ? 0 : small.get(unit)
  const isTens
    = high !== undefined && high >= 10 && (unit === undefined || (high >= 20 && low !== undefined && low > 0 && low < 10))
  const end = place + (isTens || unit === undefined ? match[0].length : match[0].length - unit.length - 1)
  if (high === undefined || high < 10) return undefined
  return { date: String((small.get(first.toLowerCase()) ?? 0) * 100 + high + (isTens ? (low ?? 0) : 0)), end }
}
