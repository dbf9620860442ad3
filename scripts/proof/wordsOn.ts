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

/** What holds a slide's numbers, its place in the talk and its source line: no words to be weighed by themselves. */
const notToWeigh = new Set([
  ...notShown,
  ...['unit', 'unitText', 'number', 'prefix', 'suffix', 'key', 'date', 'change', 'sort', 'marker', 'section'],
  ...['kicker', 'source', 'sourceSlide', 'footnotes', 'licence', 'quote', 'direction', 'tone', 'view'],
])

/** All words that stand on a slide, each text in a line. */
export const wordsOn = (content: unknown): string => textsIn(content, notShown).join('\n')

/**
 * The texts of a slide that no letter of a number marks, once each: its claim, its labels, who said something and in
 * which role. An error in one of them is an error that the check of the numbers does not find.
 */
export function textsToWeigh(content: unknown): string[] {
  const texts = textsIn(content, notToWeigh).filter((text) => /\p{L}{2}|\p{Script=Han}/u.test(text))
  return [...new Set(texts)]
}

/** @param without keys of what is not looked at */
function textsIn(content: unknown, without: ReadonlySet<string>): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (isText(value)) found.push(value.map((part) => (typeof part === 'string' ? part : part.text)).join(''))
    else if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object') {
      // A number as it is written is one of the slide's numbers.
      const isWritten = without === notToWeigh && 'fact' in value
      for (const [key, inner] of Object.entries(value))
        if (!without.has(key) && !(isWritten && key === 'text')) visit(inner)
    }
  }
  visit(content)
  return found
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
