/** A line without marks of HTML or Markdown, and those that it had. */
export interface WithoutMarkup {
  text: string
  found: string[]
}

/** The tags that editors leave in a text; pages as a whole are refused. */
const tag =
  /<\/?(?:b|strong|i|em|u|s|a|p|span|font|small|mark|ruby|rb|rtc|sub|sup|q|cite|wbr)(?:\s{1,3}[a-z-]{1,30}=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}')){0,9}\s{0,3}\/?>/gi
const lineBreak = /<br\s{0,3}\/?>/gi
/** Readings over letters, and the brackets for browsers that cannot set them. */
const reading = /<(rt|rp)(?:\s[^<>]{0,100})?>[^<>]{0,40}(?:<\/\1>)?/gi
const shifted = /<(sub|sup)>(\d{1,3})<\/\1>/gi

const bold = /(\*\*|__)(?=\S)([^*_]{1,300}?)(?<=\S)\1/g
const heading = /^#{1,6}\s+(?=[\p{L}\p{N}"“‘「『《])/u
const link = /(?<!!)\[([^[\]]{1,300})\]\(https?:[^\s()]{1,500}\)/g

/**
 * Takes the tags of HTML and the marks of Markdown from a line, and leaves what they are about: raised and lowered
 * digits as such (CO₂), a line break as one, links without their address.
 */
export function takeMarkup(line: string): WithoutMarkup {
  const found: string[] = []
  const change = (text: string, pattern: RegExp, to: (...groups: string[]) => string): string =>
    text.replace(pattern, (whole: string, ...groups: string[]) => {
      found.push(whole)
      return to(...groups)
    })
  let text = line
  if (text.includes('<')) {
    text = change(text, reading, () => '')
    text = change(text, shifted, (where, digits) =>
      shift(digits ?? '', where?.toLowerCase() === 'sub' ? 0x2080 : 0x2070),
    )
    text = change(text, lineBreak, () => '\u2028')
    text = change(text, tag, () => '')
  }
  if (/\*\*|__/.test(text)) text = change(text, bold, (_, words) => words ?? '')
  if (text.startsWith('#')) text = change(text, heading, () => '')
  if (text.includes('](')) text = change(text, link, (words) => words ?? '')
  return { text, found }
}

/** Digits raised or lowered; ¹, ² and ³ have places of their own. */
function shift(digits: string, zero: number): string {
  const own: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' }
  return [...digits]
    .map((one) => (zero === 0x2070 ? own[one] : undefined) ?? String.fromCodePoint(zero + Number(one)))
    .join('')
}
