/** A country by its code of ISO 3166, and its name in a language. */
export interface Country {
  code: string
  name: string
}

/** What belongs to a state that has a code of its own, and what is no country: not told apart from that state. */
const within = new Set(
  'AC AQ AS AX BL BQ BV CC CP CX DG EA EU EZ GF GG GI GL GP GU HK HM IC IM IO JE MF MO MP MQ NC PF PM PR PS QO RE SJ TA TF TW UM UN VI WF XA XB XK YT ZZ'.split(
    ' ',
  ),
)

/**
 * The countries as CLDR names them in a language, the longest names first: for `.made.ts` modules.
 * @param asWritten how the texts are written in which they are looked for
 */
export function countryNames(locale: string, asWritten: (name: string) => string): Country[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  return letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .flatMap((code): Country[] => {
      const name = within.has(code) ? undefined : names.of(code)
      return name === undefined ? [] : [{ code, name: asWritten(name) }]
    })
    .sort((one, other) => other.name.length - one.name.length)
}
