/**
 * Some sites put a reading after every hard character: 開(kāi)源. A reading is one Han character
 * followed by one syllable with a tone mark in parentheses, half or full width.
 */
const annotation = /(?<=\p{Script=Han})[(（](\p{Script=Latin}{1,6})[)）]/gu

const tones = /[\u0300\u0301\u0304\u030C]/g

const syllable = new RegExp(
  '^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?'
    + '(?:iang|iong|uang|ueng|[aeiou]ng|iao|ian|uai|uan|\u00FCan|a[ino]|e[inr]|i[aeou]|in|ou|u[aeion]|\u00FC[en]|[aeiou\u00FC])$',
)

/** True for one syllable of pinyin with exactly one tone mark, such as kāi or lǜ. Text in NFC. */
export function isTonedSyllable(text: string): boolean {
  const parts = text.toLowerCase().normalize('NFD')
  if (parts.match(tones)?.length !== 1) return false
  return syllable.test(parts.replace(tones, '').normalize('NFC'))
}

/** Takes the readings out of a text in NFC; all other parentheses stay. */
export function removePinyin(text: string): { text: string; removed: string[] } {
  const removed: string[] = []
  const kept = text.replace(annotation, (whole: string, inner: string) => {
    if (!isTonedSyllable(inner)) return whole
    removed.push(inner)
    return ''
  })
  return { text: kept, removed }
}
