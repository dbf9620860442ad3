import { sign, signsOf } from './signs.ts'

/**
 * Some sites put a reading after every hard character: 開(kāi)源, 開(ㄎㄞ)源, 开(kai)源. A reading stands in parentheses,
 * half or full width, right behind what it reads: one Han character, or a word of as many as it has syllables.
 */
const bracketed = /(?<=(\p{Script=Han}{1,8}))[(（]([^()（）\s]{1,40}(?: [^()（）\s]{1,12}){0,7})[)）]/gu

const tones = /[\u0300\u0301\u0304\u030C]/g

const initials = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?'
const finals =
  '(?:iang|iong|uang|ueng|[aeiou]ng|iao|ian|uai|uan|\u00FCan|a[ino]|e[inr]|i[aeou]|in|ou|u[aeion]|\u00FC[en]|[aeiou\u00FC])'
const syllable = new RegExp(`^${initials}${finals}$`)
const syllables = new RegExp(`^(?:${initials}${finals}'?){1,4}$`)

const phonetic = /^[\u3105-\u312F\u31A0-\u31BFˊˇˋ˙]+$/u
/** One syllable of 注音, with the light tone before it or another behind it. */
const phoneticSyllable = /˙?[\u3105-\u312F\u31A0-\u31BF]{1,3}[ˊˇˋ˙]?/gu
/** 注音 without brackets, as a copied ruby leaves it: right behind each character. */
const bare = /(?<=\p{Script=Han})˙?[\u3105-\u312F\u31A0-\u31BF]{1,3}[ˊˇˋ˙]?(?=[^\u3105-\u312F\u31A0-\u31BFˊˇˋ˙]|$)/gu
const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u

/** So many doubtful readings in a text are no accident. */
const habit = 3

/** True for one syllable of pinyin with exactly one tone mark, such as kāi or lǜ. Text in NFC. */
export function isTonedSyllable(text: string): boolean {
  const parts = text.toLowerCase().normalize('NFD')
  if (parts.match(tones)?.length !== 1) return false
  return syllable.test(parts.replace(tones, '').normalize('NFC'))
}

/** Kinds of readings that a text has a habit of; by itself one of them could be a word: 男(man), 的(の), 紙(a4). */
export type ReadingHabits = ReadonlySet<'pinyin' | 'kana' | 'bare'>

/**
 * What a text has a habit of: pinyin without tones where at least three stand in brackets and most lower-case words in
 * brackets behind Han are such; kana, and 注音 without brackets, where there are three.
 */
export function readingHabits(text: string): ReadingHabits {
  const habits = new Set<'pinyin' | 'kana' | 'bare'>()
  const found = signsOf(text)
  if ((found & (sign.bracket | sign.phonetic)) === 0) return habits
  let plain = 0
  let words = 0
  let inKana = 0
  for (const [, before = '', inner = ''] of text.matchAll(bracketed)) {
    if (/^[a-z\u00FC']+[1-5]?$/.test(inner)) words++
    if (isPlainPinyin(inner, before)) plain++
    if (kana.test(inner)) inKana++
  }
  if (plain >= habit && plain * 3 >= words * 2) habits.add('pinyin')
  if (inKana >= habit) habits.add('kana')
  if (found & sign.phonetic && (text.match(bare)?.length ?? 0) >= habit) habits.add('bare')
  return habits
}

/** Takes the readings out of a text in NFC; all other parentheses stay. */
export function removeReadings(text: string, habits: ReadingHabits): { text: string; removed: string[] } {
  const removed: string[] = []
  if ((signsOf(text) & (sign.bracket | sign.phonetic)) === 0) return { text, removed }
  let kept = text.replace(bracketed, (whole: string, before: string, inner: string) => {
    if (!isReading(inner, before, habits)) return whole
    removed.push(`(${inner})`)
    return ''
  })
  if (habits.has('bare')) {
    kept = kept.replace(bare, (inner) => {
      removed.push(inner)
      return ''
    })
  }
  return { text: kept, removed }
}

function isReading(given: string, before: string, habits: ReadingHabits): boolean {
  // Syllables may stand apart: ㄓㄨㄢ ㄧㄠˊ, tiě guǐ.
  const inner = given.includes(' ') && !isPlain(given) ? given.replaceAll(' ', '') : given
  if (isTonedSyllable(inner) || isTonedWord(inner, before)) return true
  if (phonetic.test(inner)) return (inner.match(phoneticSyllable)?.length ?? 0) <= before.length
  return (habits.has('pinyin') && isPlainPinyin(inner, before)) || (habits.has('kana') && kana.test(inner))
}

/** Whether it has neither tones nor 注音, so that it may be words. */
const isPlain = (inner: string): boolean => /^[\p{ASCII}]*$/u.test(inner)

/** pútáo behind 葡萄: small letters, a tone for each syllable that has one, no more syllables than characters. */
function isTonedWord(inner: string, before: string): boolean {
  const parts = inner.normalize('NFD')
  const count = parts.match(tones)?.length ?? 0
  const letters = parts.replace(tones, '').normalize('NFC')
  return count >= 2 && count <= before.length && letters === letters.toLowerCase() && syllables.test(letters)
}

/** kai, or kai1, behind one character; putao behind two. */
function isPlainPinyin(inner: string, before: string): boolean {
  const letters = inner.replace(/[1-5]$/, '')
  if (!/^[a-z\u00FC']{1,40}$/.test(letters)) return false
  if (syllable.test(letters)) return true
  const count = letters.match(/[aeiou\u00FC]+/g)?.length ?? 0
  return count >= 2 && count <= before.length && syllables.test(letters)
}
