/** What of a slide's content is no text that it shows. */
const notShown = new Set([
  'kind',
  'fact',
  'cite',
  'id',
  'src',
  'href',
  'slide',
  'url',
  'sourceUrl',
  'says',
  'tex',
  'accent',
])

/** All words that stand on a slide, each text in a line. */
export function wordsOn(content: unknown): string {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (isText(value)) found.push(value.map((part) => (typeof part === 'string' ? part : part.text)).join(''))
    else if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (!notShown.has(key)) visit(inner)
  }
  visit(content)
  return found.join('\n')
}

/** A text of runs (`typography/text.ts`), whose words belong together. */
export function isText(value: unknown): value is (string | { text: string; fact?: string })[] {
  return (
    Array.isArray(value)
    && value.length > 0
    && value.some((part) => typeof part === 'string' || isRun(part))
    && value.every((part) => typeof part === 'string' || isRun(part))
    && value.some(isRun)
  )
}

const isRun = (part: unknown): boolean =>
  part !== null
  && typeof part === 'object'
  && 'text' in part
  && typeof part.text === 'string'
  && !('number' in part)
  && Object.keys(part).every((key) => ['text', 'fact', 'cite', 'computed', 'accent', 'marks', 'href'].includes(key))
