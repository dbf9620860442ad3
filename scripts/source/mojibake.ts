import { isCommonHan, isHan, plausibility } from './characters.ts'
import { encode, encodeStrictly } from './encode.ts'
import { isTonedSyllable } from './readings.ts'
import { sign, signsOf, standsAlone } from './signs.ts'

/**
 * A run of characters that came of bytes read in the wrong encoding. `mended` is what they were,
 * where every byte is still there; else `reading` is the best that the bytes left give, with
 * U+FFFD for what cannot be read, for a person to complete in the errata.
 */
export interface Mojibake {
  start: number
  end: number
  found: string
  kind: 'utf-8 read as GBK' | 'utf-8 read as Latin-1' | 'GBK read one byte off' | 'lost'
  mended?: string
  reading: string
}

const marks = '—‘’“”…、。〈〉《》「」『』【】（），．：；？！％～０-９Ａ-Ｚａ-ｚ'
const wide = String.raw`[^\p{ASCII}${marks}]`
/** A last character that lost its second byte, as a ? with no torn reading behind it. */
const lostTail = String.raw`(?:\?(?!\p{Script=Latin}))?`
const torn = String.raw`\?(?<reading>\p{Script=Latin}{1,6})\)`

/**
 * Runs worth a look: what is beyond ASCII and no usual mark, alone or behind a torn reading. A
 * torn reading is one such as ?yàn) whose opening parenthesis is gone: it was put between the
 * bytes of two characters, took the first byte of the second, and shifted all that follows by one.
 */
const suspects = new RegExp(
  [
    `${torn}(?:${wide}+${lostTail}|${String.raw`[A-Za-z](?:\(\p{Script=Latin}{1,6}\))?`})?`,
    `${wide}{2,}${lostTail}`,
    String.raw`[\u0080-\u00FF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u2122]{2,}`,
    String.raw`[\uFFFD\uE000-\uF8FF]`,
  ].join('|'),
  'gu',
)

const tornAlone = new RegExp(String.raw`^${torn}(?:[A-Za-z](?:\(\p{Script=Latin}{1,6}\))?)?`, 'u')
const tornAnywhere = new RegExp(torn, 'u')
const placeholders = /[\uFFFD\uE000-\uF8FF]+/gu

/** Most paragraphs hold nothing unusual; to see that is quick. */
function isClean(paragraph: string): boolean {
  if ((signsOf(paragraph) & sign.unusual) !== 0 && !standsAlone(paragraph)) return false
  return !(paragraph.includes('?') && tornAnywhere.test(paragraph))
}

/** Finds runs of mojibake in one paragraph (in NFC, readings removed), in order. */
export function findMojibake(paragraph: string): Mojibake[] {
  if (isClean(paragraph)) return []
  return [...paragraph.matchAll(suspects)].flatMap((match) => {
    const run = match[0]
    const verdict = judgeWide(run) ?? judgeLatin(run)
    if (verdict) return [{ start: match.index, end: match.index + run.length, found: run, ...verdict }]
    return [...findTorn(run, match.index), ...findLost(run, match.index)]
  })
}

/** A torn reading with its half of a character, where what follows is whole again. */
function findTorn(run: string, start: number): Mojibake[] {
  const match = tornAlone.exec(run)
  if (!match || !isTonedSyllable(match.groups?.reading ?? '')) return []
  return [{ start, end: start + match[0].length, found: match[0], kind: 'GBK read one byte off', reading: '\uFFFD' }]
}

/** Characters that stand for none: the replacement character, and the private use area. */
function findLost(run: string, offset: number): Mojibake[] {
  return [...run.matchAll(placeholders)].map(({ 0: found, index }) => {
    const start = offset + index
    return { start, end: start + found.length, found, kind: 'lost', reading: '\uFFFD'.repeat(found.length) }
  })
}

type Verdict = Pick<Mojibake, 'kind' | 'mended' | 'reading'>

/** At least three unlikely characters, and a quarter of the run: a name or an old word has fewer. */
function looksDamaged(run: string): boolean {
  let rare = 0
  let all = 0
  for (const character of run) {
    if (character <= '\u007F') continue
    all++
    if (!isCommonHan(character)) rare++
  }
  return rare >= 3 && rare * 4 >= all
}

function judgeWide(run: string): Verdict | undefined {
  if (!looksDamaged(run)) return undefined
  const text = run.replace(/^\?\p{Script=Latin}+\)/u, '').replace(/\?$/, '')
  const characters = [...text]
  if (!characters.some(isHan)) return undefined
  const bytes = encode(text, 'gbk')

  const utf8 = readAs('utf-8', bytes)
  if (isLegible(utf8)) return { kind: 'utf-8 read as GBK', ...verdict(run === text, utf8) }

  if (
    characters.filter(isHan).length < 5
    || /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
      text,
    )
  )
    return undefined
  // The first byte is the tail of a character whose head is gone; the last one has lost its tail.
  const shifted = readAs('gbk', bytes.subarray(1, -1))
  if (plausibility(shifted) < 0.8) return undefined
  return { kind: 'GBK read one byte off', reading: `\uFFFD${shifted}\uFFFD` }
}

function judgeLatin(run: string): Verdict | undefined {
  const bytes = encodeStrictly(run, 'windows-1252')
  if (!bytes) return undefined
  const text = readAs('utf-8', bytes)
  const legible = [...text].filter((character) => character !== '\uFFFD').length
  if (legible === 0 || legible * 2 < [...text].length) return undefined
  return { kind: 'utf-8 read as Latin-1', ...verdict(true, text) }
}

/** Nearly all of what can be read is what a text would have, and most can be read. */
function isLegible(text: string): boolean {
  const legible = text.replaceAll('\uFFFD', '')
  return legible.length * 5 >= text.length * 3 && plausibility(legible) >= 0.9
}

function readAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function verdict(whole: boolean, text: string): Omit<Verdict, 'kind'> {
  return whole && !text.includes('\uFFFD') ? { mended: text, reading: text } : { reading: text }
}
