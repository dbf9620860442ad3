/** A script that decks have no fonts for. */
export interface ForeignScript {
  name: string
  rightToLeft: boolean
}

/** By the names of Unicode's property `Script`. */
const rightToLeft =
  'Arabic Hebrew Syriac Thaana Nko Adlam Mandaic Samaritan Hanifi_Rohingya Yezidi Mende_Kikakui Phoenician Imperial_Aramaic'
const leftToRight =
  'Armenian Balinese Bengali Bopomofo Canadian_Aboriginal Cherokee Coptic Devanagari Ethiopic Georgian Gothic Gujarati Gurmukhi Hangul '
  + 'Hiragana Javanese Kannada Katakana Khmer Lao Malayalam Meetei_Mayek Mongolian Myanmar New_Tai_Lue Ol_Chiki Oriya Runic Sinhala '
  + 'Sundanese Tai_Le Tamil Telugu Thai Tibetan Tifinagh Vai Yi'

const scripts = [rightToLeft, leftToRight].flatMap((names, index) =>
  names.split(' ').map((name) => ({
    pattern: new RegExp(`\\p{Script=${name}}`, 'u'),
    script: { name: name.replaceAll('_', ' '), rightToLeft: index === 0 },
  })),
)

/** The script of a letter, where it is none of those that decks have a typeface for. */
export function scriptOf(character: string): ForeignScript | undefined {
  return scripts.find(({ pattern }) => pattern.test(character))?.script
}
