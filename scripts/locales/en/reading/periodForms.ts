import { decades, seasons } from './calendarWords.ts'
import type { DateForms } from './dateForm.ts'
import { ordinals } from './numeralWords.ts'
import { suffixOf } from './ordinals.ts'
import { pattern } from './rows.ts'

const quarters: Readonly<Record<string, string>> = {
  first: '1',
  '1st': '1',
  second: '2',
  '2nd': '2',
  third: '3',
  '3rd': '3',
  fourth: '4',
  '4th': '4',
  final: '4',
  last: '4',
}
const shortYear = (text: string): string => (text.length === 2 ? `20${text}` : text)
const ordinalWords = [...ordinals.keys()].join('|')

/** Quarters, halves, seasons, fiscal years, decades, centuries, and years before and after the common era. */
export const periodForms: DateForms = {
  // These begin with a digit.
  digits: [
    [/([1-4])Q ?'?(\d{4}|\d{2})(?!\d)/y, ([q, y]) => `${shortYear(y ?? '')}-Q${q ?? ''}`],
    [/(\d{4}) ?[ -]?Q([1-4])(?![\dA-Za-z])/y, ([y, q]) => `${y ?? ''}-Q${q ?? ''}`],
    [/(\d{4}) ?[ -]?H([12])(?![\dA-Za-z])/y, ([y, h]) => `${y ?? ''}-H${h ?? ''}`],
    [/([12])H ?'?(\d{4}|\d{2})(?!\d)/y, ([h, y]) => `${shortYear(y ?? '')}-H${h ?? ''}`],
    [
      /(\d{4}) (first|second|third|fourth|final)[ -]quarter/iy,
      ([y, q]) => `${y ?? ''}-Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
    ],
    [/((?:19|20)\d{2})[/–-](\d{2}|\d{4})(?= (?:academic|school) year\b)/y, ([y, z]) => longYear('SY', y ?? '', z)],
    [/((?:19|20)\d{2})[/–-](\d{2}|\d{4})(?= (?:[a-z]+ )?season\b)/y, ([y, z]) => season(y ?? '', z)],
    [/(?<=\bseason )((?:19|20)\d{2})[/–-](\d{2}|\d{4})(?![\d/])/iy, ([y, z]) => season(y ?? '', z)],
    [/((?:19|20)\d{2})\/(\d{2}|\d{4})(?![\d/])/y, ([y, z]) => longYear('FY', y ?? '', z)],
    [/(\d{1,4}) ?(?:BC|BCE|B\.C\.)(?![A-Za-z])/y, ([y]) => `${String(Number(y))} BC`],
    [/(\d{1,4}) (?:AD|CE|A\.D\.)(?![A-Za-z])/y, ([y]) => (y ?? '').padStart(4, '0')],
  ],
  // These begin with a letter or an apostrophe.
  letters: [
    [
      /Q([1-4])(?:(?: of |[ -]|\/)?(?:FY ?)?['’]?(\d{4}|(?<=[ '’])\d{2}))?(?![\d%]|[.,]\d)/y,
      ([q, y]) => `${y ? shortYear(y) : '-'}-Q${q ?? ''}`,
    ],
    [/H([12])(?: of |[ -]|\/)?(\d{4})(?![\d%])/y, ([h, y]) => `${y ?? ''}-H${h ?? ''}`],
    [
      pattern(
        'iy',
        String.raw`(?:FY|fiscal(?: years?)?|financial years?|tax year|business year|((?:academic|school) year))`,
        String.raw`[ -]?'?(\d{4}|\d{2})(?:[/-](\d{4}|\d{2}))?(?![\d%]|[.,]\d)`,
      ),
      ([ofSchool, y, z]) => longYear(ofSchool === undefined ? 'FY' : 'SY', y ?? '', z),
    ],
    [/the (\d)0s(?![A-Za-z\d])/iy, ([d]) => `--${d ?? ''}0s`],
    [
      /the (twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![A-Za-z])/iy,
      ([d]) => `--${decades[d?.toLowerCase() ?? ''] ?? ''}0s`,
    ],
    [/(?:AD|A\.D\.|CE) (\d{1,4})(?!\d|[.,]\d)/y, ([y]) => (y ?? '').padStart(4, '0')],
  ],
  // These may begin with "the".
  either: [
    [
      pattern(
        'iy',
        String.raw`(?:the )?(first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -]quarter (?:of |`,
        String.raw`in )?(?:fiscal |FY ?)?(\d{4})(?:[/-]\d\d)?(?![\d%]|[.,]\d)`,
      ),
      ([q, y]) => `${y ?? ''}-Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
    ],
    [
      pattern(
        'iy',
        String.raw`(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter(?= (?:of (?:the|this|last|`,
        String.raw`next) (?:fiscal |financial )?year|[a-z]*(?:profit|loss|sales|revenue|earning|result|income|`,
        String.raw`growth|gdp|net|operating|output|report|figure|data|turnover)))`,
      ),
      ([q]) => `--Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
    ],
    [
      /(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?![A-Za-z-]|[ -](?:final|mile))/iy,
      ([q]) => `--Q${quarters[q?.toLowerCase() ?? ''] ?? ''}`,
    ],
    [
      /(?:the )?(first|second|1st|2nd)[ -]half (?:of |in )?(?:fiscal )?(\d{4})(?:[/-]\d\d)?(?![\d%])/iy,
      ([h, y]) => `${y ?? ''}-H${h === undefined ? '' : /^(?:f|1)/i.test(h) ? '1' : '2'}`,
    ],
    [
      /(?:the )?(first|second) half of (?:the|this|last|next) (?:fiscal |financial )?year/iy,
      ([h]) => `--H${/^f/i.test(h ?? '') ? '1' : '2'}`,
    ],
    [
      /(?:the )?(spring|summer|autumn|fall|winter)(?: of|,)? (\d{4})(?:[/-]\d\d)?(?![\d%]|[.,]\d)/iy,
      ([s, y]) => `${y ?? ''}-${seasons[s?.toLowerCase() ?? ''] ?? ''}`,
    ],
    [/(?:the )?(\d{3}0)['’]?s(?![A-Za-z\d])/y, ([d]) => `${d ?? ''}s`],
    [/(?:the )?['’](\d)0s(?![A-Za-z\d])/y, ([d]) => `--${d ?? ''}0s`],
    [
      new RegExp(String.raw`(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century( BC(?:E)?)?(?![A-Za-z])`, 'iy'),
      ([c, bc]) => century(Number(c), bc),
    ],
    [
      new RegExp(String.raw`(?:the )?(?:(twenty)-)?(${ordinalWords})[ -]century( BC(?:E)?)?(?![A-Za-z])`, 'iy'),
      ([tens, c, bc]) => century((tens ? 20 : 0) + (ordinals.get(c?.toLowerCase() ?? '') ?? 0), bc),
    ],
  ],
}

function longYear(kind: 'FY' | 'SY' | 'season ', year: string, to: string | undefined): string {
  const from = shortYear(year)
  return `${kind}${from}${to === undefined ? '' : `/${to.slice(-2)}`}`
}

/** A season over two years, which follow one another: 2019–2023 are five seasons. */
function season(year: string, to = ''): string | undefined {
  const isNext = Number(to.slice(-2)) === (Number(year) + 1) % 100
  return isNext ? longYear('season ', year, to) : undefined
}

function century(value: number, bc: string | undefined): string {
  return `${value}${suffixOf(value)} century${bc ? ' BC' : ''}`
}
