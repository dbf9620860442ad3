/** Written with a stop that ends no sentence, whatever follows. */
const abbreviations = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'prof',
  'st',
  'gen',
  'sen',
  'rep',
  'gov',
  'rev',
  'hon',
  'capt',
  'col',
  'lt',
  'no',
  'nos',
  'vol',
  'fig',
  'figs',
  'eq',
  'sec',
  'ch',
  'pp',
  'p',
  'ed',
  'eds',
  'art',
  'e.g',
  'i.e',
  'cf',
  'vs',
  'viz',
  'approx',
  'ca',
  'est',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'mt',
  'ft',
  'dept',
  'univ',
])

/** Written with a stop, and often last in a sentence: they end it where a new one plainly begins. */
const maybeLast = /^(?:(?:[a-z]\.)+[a-z]|[a-z]|inc|ltd|co|corp|etc|al|jr|sr|a\.m|p\.m)$/

const opening =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|We|You|In|On|At|By|For|From|With|An|But|And|Or|So|If|When|While|As|However|Meanwhile|There)\b/

/**
 * Is the stop at `at` that of an English abbreviation, such as Dr., U.S. or e.g., and not the end
 * of a sentence before the word at `next`?
 */
export function endsAbbreviation(text: string, at: number, next: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  const word = /[A-Za-z.]+$/.exec(before)?.[0].replace(/^\.+/, '') ?? ''
  if (word === '') return /(?:^|\s)\d{1,2}$/.test(before) && at < 3
  if (abbreviations.has(word.toLowerCase())) return word !== 'no' || /^\d/.test(text.slice(next, next + 1))
  return maybeLast.test(word.toLowerCase()) && !opening.test(text.slice(next, next + 12))
}
