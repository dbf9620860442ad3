import { oneLine } from '../terminal/showText.ts'
import { lineErratum } from '../source/errata.ts'
import { headingsIn } from '../source/headings.ts'
import type { Source } from '../source/index.ts'

/**
 * Where the first paragraph of a text is its headline: that it counts, which whoever counts in the printed article does
 * not know. In lines as pages have them the head of a single page looks the same: how it is taken out.
 * @param id the text's, where the talk rests on several
 */
export function headlineLines(id: string, { sentences, repairs }: Pick<Source, 'sentences' | 'repairs'>): string[] {
  const [first] = sentences
  if (!first || headingsIn(sentences)[0] !== 1) return []
  const text = first.text.trim()
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const place = id === '' ? 'paragraph 1' : `paragraph 1 of ${id}`
  const mayBeHead = text === shown && repairs.some(({ kind }) => kind === 'line')
  return [
    oneLine(`${place} is the headline, "${shown}"; the first paragraph below it is paragraph 2`)
      + (mayBeHead ? `. Where it is the head of a page: ${oneLine(lineErratum('skip', text))} in the errata` : ''),
  ]
}
