/** A slip of the pen in a line of YAML, such as a text that lacks its quotation marks. */
export interface Slip {
  /** In the line, from 0. */
  column: number
  /** What is wrong, and what to write. */
  message: string
  /** The line as it can be read, so that the rest of the file is checked too; undefined where that is not clear. */
  mended?: string | undefined
}

/** A line of a block: its dashes, its key, and what follows. */
interface Parts {
  before: string
  value: string
}

const blockLine = /^( *(?:- +)*(?:(?:[\p{L}\p{N}_$-]+|'[^']*'|"[^"]*")\s*:\s+)?)(.*)$/u

function partsOf(line: string): Parts {
  const [, before = '', value = ''] = blockLine.exec(line) ?? []
  return { before, value: value.trimEnd() }
}

/**
 * The slip in a line that is no YAML, or after which the file is none.
 * @param at where the parser stopped in it, from 0
 */
export function slipIn(line: string, at: number): Slip | undefined {
  for (const look of looks) {
    const slip = look(line, at)
    if (slip) return slip
  }
  return undefined
}

type Look = (line: string, at: number) => Slip | undefined

/** Each kind of slip; the first that is found is told. */
const looks: readonly Look[] = [
  (line) =>
    /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line)
      ? {
          column: 0,
          message: 'a mark of two versions that were to be merged; keep one of them, and take the marks out',
        }
      : undefined,
  (line) => {
    const [all = '', before = '', key = '', space = ''] = /^( *(?:- +)*)([\p{L}\p{N}_-]+)：(\s*)/u.exec(line) ?? []
    return all === ''
      ? undefined
      : {
          column: before.length + key.length,
          message: `a full-width colon behind "${key}"; write "${key}: " with a colon of ASCII and a space`,
          mended: `${before}${key}: ${line.slice(before.length + key.length + 1 + space.length)}`,
        }
  },
  (line) => {
    const [all = '', before = '', key = ''] = /^( *(?:- +)*)([A-Za-z][\w-]*):(?=[^\s/])/.exec(line) ?? []
    return all === ''
      ? undefined
      : {
          column: all.length - 1,
          message: `no space behind "${key}:"; write "${key}: "`,
          mended: `${before}${key}: ${line.slice(all.length)}`,
        }
  },
  (line) => {
    const [all = ''] = /^ *-(?=[\p{L}\p{N}{'"[])/u.exec(line) ?? []
    return all === ''
      ? undefined
      : {
          column: all.length - 1,
          message: 'no space behind the dash; write "- "',
          mended: `${all} ${line.slice(all.length)}`,
        }
  },
  (line) => {
    const column = line.search(/[，、]\s*['"]/)
    return column < 0 || !/[[{]/.test(line.slice(0, column))
      ? undefined
      : {
          column,
          message: `a full-width comma "${line.charAt(column)}" between the items of a list; write ", "`,
          mended: line.replaceAll(/[，、](?=\s*['"])/g, ','),
        }
  },
  (line) => {
    const [all = '', before = ''] = /^([^{]*\{.*?)[，、]\s*(?=[A-Za-z][\w-]*:\s)/u.exec(line) ?? []
    return all === ''
      ? undefined
      : {
          column: before.length,
          message: `a full-width comma "${line.charAt(before.length)}" between the keys of a map; write ", "`,
          mended: line.replaceAll(/[，、]\s*(?=[A-Za-z][\w-]*:\s)/gu, ', '),
        }
  },
  (line) => slipInQuotes(line),
  (line, at) => slipInBrackets(line, at),
  (line) => {
    const { before, value } = partsOf(line)
    const why = before.trim() === '' ? undefined : whyQuoted(value)
    return why === undefined ? undefined : quoted(before, value, why)
  },
]

function quoted(before: string, value: string, why: string): Slip {
  return {
    column: before.length,
    message: `${why}; put the text in quotes: ${inQuotes(value)}`,
    mended: before + quote(value),
  }
}

/** Why a value that stands behind a key or a dash must be in quotes. */
function whyQuoted(value: string): string | undefined {
  const first = value.charAt(0)
  const rest = value.slice(1)
  if (first === '{' && !/^\{[^{}]*:\s/.test(value)) return 'the text begins with "{", which begins a map in YAML'
  if (first === '[' && /\]\s*[^\s\],}#]/.test(value)) return 'the text begins with "[", which begins a list in YAML'
  if (/[@`%]/.test(first)) return `the text begins with "${first}", which YAML keeps for itself`
  if (first === '*') return 'the text begins with "*", by which YAML repeats another value'
  if (first === '&') return 'the text begins with "&", by which YAML names a value'
  if (first === '!') return 'the text begins with "!", by which YAML names a type'
  if (/[>|]/.test(first) && /^[+\-\d]*\s+[^\s#]/.test(rest))
    return `the text begins with "${first}", behind which YAML wants a text on lines of its own`
  if (/[},\]]/.test(first)) return `the text begins with "${first}"`
  if (/^[^'"[{|>]/.test(value) && /:(?:\s|$)/.test(value))
    return 'the text holds ": ", which YAML reads as a key and its value'
  return undefined
}

/** A text whose quotation mark is not closed, or goes on behind the mark that closes it. */
function slipInQuotes(line: string): Slip | undefined {
  const { before, value } = partsOf(line)
  const mark = value.charAt(0)
  if (before.trim() === '' || (mark !== "'" && mark !== '"')) return undefined
  const [whole = ''] = (mark === "'" ? /^'(?:[^']|'')*'/ : /^"(?:[^"\\]|\\.)*"/).exec(value) ?? []
  if (whole === '')
    return {
      column: before.length,
      message: `the quotation mark ${mark} is not closed; write ${mark} at the end of the text`,
      mended: before + quote(value),
    }
  const behind = value.slice(whole.length)
  if (/^\s*(?:#.*)?$/.test(behind)) return undefined
  return {
    column: before.length + whole.length,
    message:
      mark === "'" && /^\S/.test(behind)
        ? "the text ends at the second '; write an apostrophe within '…' twice, as '', or put the text in \"…\""
        : `the text goes on behind the mark that closes it; put all of it in quotes: ${inQuotes(value)}`,
    mended: before + quote(value),
  }
}

/** A text within a list or map in brackets that begins with `{`, or brackets that are not closed. */
function slipInBrackets(line: string, at: number): Slip | undefined {
  const [braces = ''] = /\{[^{}:,\s]+(?::[a-z]+)?\}\s*$/.exec(line.slice(0, at)) ?? []
  if (braces !== '' && /[[{,]/.test(partsOf(line).value.slice(0, 1))) {
    const from = line.slice(0, at).lastIndexOf(braces)
    const length = line.slice(from).search(/[,\]]/)
    const value = (length < 0 ? line.slice(from) : line.slice(from, from + length)).trimEnd()
    if (from > partsOf(line).before.length) {
      const slip = quoted(line.slice(0, from), value, 'the text begins with "{", which begins a map in YAML')
      return { ...slip, mended: `${slip.mended ?? ''}${line.slice(from + value.length)}` }
    }
  }
  const { before, value } = partsOf(line)
  const closing = closingOf(value)
  return before.trim() === '' || closing === ''
    ? undefined
    : {
        column: before.length,
        message: `${value.charAt(0)} is not closed; write ${closing} where the ${value.startsWith('[') ? 'list' : 'map'} ends`,
        mended: line.trimEnd() + closing,
      }
}

/** What a value that begins with a bracket lacks at its end. */
function closingOf(value: string): string {
  if (!/^[[{]/.test(value)) return ''
  const open: string[] = []
  for (const [token] of value.matchAll(/'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') open.unshift(token === '[' ? ']' : '}')
    else if (token === ']' || token === '}') open.shift()
  }
  return open.join('')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A text in quotes as a message shows it, its middle left out where it is long. */
function inQuotes(text: string): string {
  return text.length > 48 ? `${quote(text.slice(0, 32)).slice(0, -1)}…'` : quote(text)
}
