/** Months by their names and short forms, in small letters. */
const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

export const months: ReadonlyMap<string, number> = new Map([
  ...names.map((name, index): [string, number] => [name, index + 1]),
  ...names.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
])

/** A month as a text writes it, with a capital: May is a month, may is none. */
export const monthName = [
  String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?`,
  String.raw`|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?`,
  String.raw`|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])`,
].join('')

/** Seasons; the fall is the autumn. */
export const seasons: Readonly<Record<string, string>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
}

/** Parts of a span, by the words before it. */
export const parts: readonly (readonly [string, string])[] = [
  ['the beginning of', 'start'],
  ['beginning of', 'start'],
  ['the start of', 'start'],
  ['start of', 'start'],
  ['the end of', 'end'],
  ['end of', 'end'],
  ['end-', 'end'],
  ['the middle of', 'mid'],
  ['middle of', 'mid'],
  ['mid-', 'mid'],
  ['mid ', 'mid'],
  ['early in', 'early'],
  ['early', 'early'],
  ['late in', 'late'],
  ['late', 'late'],
  ['the early', 'early'],
  ['the late', 'late'],
  ['the mid-', 'mid'],
  ['early-', 'early'],
  ['late-', 'late'],
]

/** Decades in words. */
export const decades: Readonly<Record<string, string>> = {
  twenties: '2',
  thirties: '3',
  forties: '4',
  fifties: '5',
  sixties: '6',
  seventies: '7',
  eighties: '8',
  nineties: '9',
}

/** The number of a month with two digits: 05 of May. */
export function monthNumber(month = ''): string {
  return String(months.get(month.replace('.', '').toLowerCase()) ?? 0).padStart(2, '0')
}
