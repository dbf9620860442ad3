/** A line that a mail program has put above what it quotes or forwards: by its place, from 0. */
export interface MailHead {
  line: number
  reason: string
}

const [answered, head] = ['above a mail that was answered', 'head of a mail']

/** Why lines of a mail program are taken out. */
export const mailReasons: ReadonlySet<string> = new Set([answered, head])

const wrote =
  /(?:\b(?:wrote|writes|a écrit|schrieb|escribió|napisał|napisała|skrev)|写道|寫道|写到|寫到|来信说|來信說)\s*[:：]\s*$/iu
const writer = /^(?:>\s?)*(?:On |Am |Le |El |W dniu |Den |在|于|於|\d{4}[-/年]|[\p{L}"“][^@]{0,80}@)/u
/** The address or the hour of a mail. */
const stamp = /[\w.+-]+@[\w-]+\.\w|\b\d{1,2}[:：]\d{2}\b/
const forwarded =
  /^(?:>\s?)*(?:-{2,}\s*(?:Forwarded message|Original Message|Weitergeleitete Nachricht|转发的?(?:邮件|消息|信息)|轉寄的?(?:郵件|訊息)|原始邮件|原始郵件|邮件原件)\s*-{2,}|Begin forwarded message:|以下是转发的邮件[:：]|開始轉寄郵件[:：])\s*$/iu
const field =
  /^(?:>\s?)*\*?(From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|发件人|寄件者|寄件人|收件人|收件者|抄送|副本|密送|主题|主題|主旨|日期|时间|時間|发送时间|發送時間|寄件日期|傳送時間|回复|回覆)\s*[:：]\*?\s*\S/iu

/** The fields that a mail's head has beside others: who wrote it, and what tells it from the head of another list. */
const whose = /^(?:from|发件人|寄件者|寄件人)$/i
const telling = /^(?:subject|主题|主題|主旨)$/i

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
