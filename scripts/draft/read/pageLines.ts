import { months } from '../../locales/lines/index.ts'
import { byline, pageField, pageLine } from '../../locales/text/index.ts'
import { endsAsSentence } from '../../source/doubts.ts'
import { columnsOf } from '../../source/lines.ts'

/** A line that tells of the page and not of its article is no longer, in columns. */
const longest = 160
/** A date or an hour: 2026-10-19, 07:12. */
const isDate = /^\d{1,4}(?:\D\d{1,2}){1,2}\D?$/
/** What parts the fields of a line. */
const between = /\s*[|｜·•]\s*|\s+/u
const dateBehindName = new RegExp(String.raw`\s+(?=(?:\d{1,2}\s+)?${months}\s+\d|\d{4}-\d)`)

/**
 * What a line of a page says of its article: itself; of one with fields of the page in it, such as who edited it, only
 * who wrote the article and when; of one that is the page's alone, nothing.
 */
export function ofArticle(line: string): string[] {
  const bare = line.replace(/^[（(【[]\s*(.*?)\s*[）)】\]]$/u, '$1')
  if (pageLine.test(bare)) return []
  if (columnsOf(bare) > longest || endsAsSentence(bare)) return [line]
  if (byline.test(bare)) {
    const signed = withoutLast(bare)
    const at = signed.search(dateBehindName)
    if (at > 0) return [signed.slice(0, at), signed.slice(at).trim()]
  }
  return fieldsOf(bare) ?? [line]
}

/** Without what the page says at its end: By Ada Lind 9 May 2026 5 min read. */
function withoutLast(line: string): string {
  const words = line.split(' ')
  const at = words.findIndex((_, index) => index > 0 && pageLine.test(words.slice(index).join(' ')))
  return at < 0 ? line : words.slice(0, at).join(' ')
}

/** Who wrote an article and when, from a line of fields; undefined where it is none, or has no field of the page. */
function fieldsOf(line: string): string[] | undefined {
  const kept: string[] = []
  let open: 'page' | 'author' | 'date' | undefined
  let hasPage = false
  const words = line.split(between)
  for (const [index, word] of words.entries()) {
    if (pageField.test(words.slice(index).join(' '))) [open, hasPage] = ['page', true]
    else if (isDate.test(word) && open !== 'date') {
      open = 'date'
      kept.push(word)
    } else if (byline.test(word)) {
      open = 'author'
      kept.push(word)
    } else if (open === undefined || (open === 'date' && !isDate.test(word))) return undefined
    else if (open !== 'page') kept.push(`${kept.pop() ?? ''} ${word}`)
  }
  return hasPage ? kept : undefined
}
