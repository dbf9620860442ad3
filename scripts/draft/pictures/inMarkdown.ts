import type { FoundInArticle } from './found.ts'

/** An image of Markdown alone in its line (CommonMark 0.31.2, section 6.4). */
const image = /^!\[((?:\\.|[^\]\\])*)\]\(\s*(?:<([^>]*)>|(\S+?))(?:\s+(?:"((?:\\.|[^"\\])*)"|'([^']*)'))?\s*\)$/

/** Whether a line of an article is a picture of Markdown, and no sentence. */
export const isImageLine = (line: string): boolean => image.test(line.trim())

/** The pictures of an article in Markdown; what stands below one in emphasis is its caption. */
export function picturesInMarkdown(text: string): FoundInArticle[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '') // prettier-ignore
  return lines.flatMap((line, index): FoundInArticle[] => {
    const [whole, alt = '', inBrackets, bare, title, other] = image.exec(line) ?? []
    if (whole === undefined) return []
    const src = inBrackets ?? bare ?? ''
    const [caption = ''] = /^([*_])[^*_].*\1$/.exec(lines[index + 1] ?? '') ?? []
    return [
      {
        src,
        alt: unescaped(alt),
        caption,
        title: unescaped(title ?? other ?? ''),
        credit: '',
        names: src.startsWith('data:') ? '' : (src.split('/').at(-1) ?? ''),
        above: lines.slice(0, index).findLast((each) => !image.test(each)) ?? '',
      },
    ]
  })
}

const unescaped = (text: string): string => text.replace(/\\(\p{P})/gu, '$1').trim()
