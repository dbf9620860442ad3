import { monthName, monthNumber } from './calendarWords.ts'
import type { DateForms, Region } from './dateForm.ts'

const day = String.raw`(?:the )?(\d{1,2})(?:st|nd|rd|th)?`
const year = String.raw`(\d{4})(?![\d%]|[.,]\d)`
const dayEnd = String.raw`(?![\d%]|[.,:]\d)`
const two = (text = ''): string => text.padStart(2, '0')
/** A year behind an apostrophe: ’98, ’24. */
const inFull = (year = '') => `${Number(year) < 70 ? 20 : 19}${year}`

/** Days and months: 5 May 2021, May 5, March 2020, 2024-03-15, 3/4/2024. */
export const dayForms: DateForms = {
  // These begin with a digit.
  digits: [
    [/(\d{4})-(\d{2})-(\d{2})(?![\d-])/y, ([y, m, d]) => `${y ?? ''}-${m ?? ''}-${d ?? ''}`],
    [
      /(\d{4})-(0[1-9]|1[0-2])(?![\d-])/y,
      ([y, m]) => (Number(m) > Number(y) % 100 ? undefined : `${y ?? ''}-${m ?? ''}`),
    ],
    [/(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/y, ([a, b, y], region) => slashed(two(a), two(b), y ?? '', region)],
  ],
  // These begin with a letter or an apostrophe.
  letters: [
    [new RegExp(`(${monthName}) ${day}(?:,? |,)${year}`, 'y'), ([m, d, y]) => `${y ?? ''}-${monthNumber(m)}-${two(d)}`],
    [new RegExp(`(${monthName})(?: of|,)? ${year}`, 'y'), ([m, y]) => `${y ?? ''}-${monthNumber(m)}`],
    [new RegExp(String.raw`(${monthName})[. ]?['’](\d\d)(?![\w%])`, 'y'), ([m, y]) => `${inFull(y)}-${monthNumber(m)}`],
    [
      new RegExp(`(${monthName}) ${day}${dayEnd}(?! (?:per cent|percent|million|billion|[a-z]+s\\b))`, 'y'),
      ([m, d]) => `--${monthNumber(m)}-${two(d)}`,
    ],
    [new RegExp(`(${monthName}) ${day}(?=-)`, 'y'), ([m, d]) => `--${monthNumber(m)}-${two(d)}`],
  ],
  // These may begin with "the".
  either: [
    [
      new RegExp(`${day}(?: of)? (${monthName}),? ${year}`, 'y'),
      ([d, m, y]) => `${y ?? ''}-${monthNumber(m)}-${two(d)}`,
    ],
    [new RegExp(`${day}(?: of)? (${monthName})`, 'y'), ([d, m]) => `--${monthNumber(m)}-${two(d)}`],
  ],
}

function slashed(a: string, b: string, year: string, region: Region): { date: string; unsure: string } | string {
  const [american, british] = [`${year}-${a}-${b}`, `${year}-${b}-${a}`]
  if (region === 'US' || (Number(b) > 12 && Number(a) <= 12)) return american
  if (region === 'GB' || Number(a) > 12 || a === b) return british
  return { date: british, unsure: `day and month cannot be told apart: ${a}/${b}` }
}
