import { mailWords } from '../locales/text/index.ts'
import type { MailWords } from '../locales/text/textWords.ts'

/** A line that a mail program has put above what it quotes or forwards: by its place, from 0. */
export interface MailHead {
  line: number
  reason: string
}

const [answered, head] = ['above a mail that was answered', 'head of a mail']

/** Why lines of a mail program are taken out. */
export const mailReasons: ReadonlySet<string> = new Set([answered, head])

/** The same in languages that have no folder in `scripts/locales`. */
const elsewhere = {
  wrote: 'a écrit|schrieb|escribió|napisał|napisała|skrev',
  on: 'Am |Le |El |W dniu |Den ',
  forwardedBetweenDashes: 'Weitergeleitete Nachricht',
}
const anyOf = (words: (mail: MailWords) => string | readonly string[], other?: string): string =>
  [...mailWords.flatMap(words), ...(other === undefined ? [] : [other])].join('|')

const wrote = new RegExp(String.raw`(?:${anyOf((mail) => mail.wrote, elsewhere.wrote)})\s*[:：]\s*$`, 'iu')
const writer = new RegExp(
  String.raw`^(?:>\s?)*(?:${anyOf((mail) => mail.on, elsewhere.on)}|\d{4}[-/年]|[\p{L}"“][^@]{0,80}@)`,
  'u',
)
/** The address or the hour of a mail. */
const stamp = /[\w.+-]+@[\w-]+\.\w|\b\d{1,2}[:：]\d{2}\b/
const betweenDashes = anyOf((mail) => mail.forwardedBetweenDashes, elsewhere.forwardedBetweenDashes)
const forwarded = new RegExp(
  String.raw`^(?:>\s?)*(?:-{2,}\s*(?:${betweenDashes})\s*-{2,}|${anyOf((mail) => mail.forwarded)})\s*$`,
  'iu',
)
const field = new RegExp(String.raw`^(?:>\s?)*\*?(${anyOf((mail) => mail.fields)})\s*[:：]\*?\s*\S`, 'iu')

/** The fields that a mail's head has beside others: who wrote it, and what tells it from the head of another list. */
const whose = new RegExp(`^(?:${anyOf((mail) => mail.from)})$`, 'i')
const telling = new RegExp(`^(?:${anyOf((mail) => mail.subject)})$`, 'i')

/**
 * The lines with which mail programs introduce what they quote or forward: "On … X wrote:" above quoted lines or with
 * an
 * address, the line that says "Forwarded message", and the fields of the mail below it (From, Date, Subject, To).
 */
export function findMailHeads(lines: readonly string[]): MailHead[] {
  if (!lines.some((line) => /[:：]\s*$|@|^-{2,}/.test(line))) return []
  return [...introductions(lines), ...fields(lines)].sort((one, other) => one.line - other.line)
}

/** "On … X wrote:", in one line or two, above the first line that is quoted. */
function introductions(lines: readonly string[]): MailHead[] {
  return lines.flatMap((line, at): MailHead[] => {
    if (!wrote.test(line)) return []
    const before = lines[at - 1] ?? ''
    const next = lines.slice(at + 1).find((one) => one.trim() !== '') ?? ''
    const isAlone = writer.test(line) && stamp.test(line)
    const isTwo = !isAlone && writer.test(before) && stamp.test(before + line) && before.length < 120
    const isQuoted = /^ ?>/.test(next)
    if (!isAlone && !isTwo) return []
    if (!isQuoted && !/@/.test(isTwo ? before + line : line)) return []
    return (isTwo ? [at - 1, at] : [at]).map((place) => ({ line: place, reason: answered }))
  })
}

/** The fields of a mail's head, with the line above them that says that it is forwarded. */
function fields(lines: readonly string[]): MailHead[] {
  const found: MailHead[] = []
  for (let at = 0; at < lines.length; at++) {
    const from = at
    const names: string[] = []
    for (let name = nameOf(lines[at]); name !== undefined; name = nameOf(lines[++at])) names.push(name)
    const isHead =
      names.length >= 3
      && names.some((name) => whose.test(name))
      && (names.some((name) => telling.test(name)) || lines.slice(from, at).some((line) => line.includes('@')))
    const isSaid = forwarded.test(lines[from] ?? '')
    if (isHead) for (let line = from; line < at; line++) found.push({ line, reason: head })
    else if (isSaid) found.push({ line: from, reason: head })
    if (isHead) at--
    else at = from
  }
  return found
}

const nameOf = (line: string | undefined): string | undefined =>
  line === undefined ? undefined : field.exec(line)?.[1]
