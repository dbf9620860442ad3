import { characterBoxes } from './texts.ts'
import { isOrnament } from './slide.ts'
import type { Rule, View } from './view.ts'

const smallest = 16

/** No text smaller than can be read from the last row; a reference mark is none. */
export const sizes: Rule = ({ lines, find }) =>
  lines
    .filter(({ fontSize, text }) => fontSize < smallest - 0.05 && text !== '*')
    .map(({ element, fontSize, text }) =>
      find('size', element, fontSize, `is ${fontSize.toFixed(1)} px high, less than ${smallest}`, text),
    )

const mostLines = 2

/** A claim, and the title on the cover, has two lines at most. */
export const claimLines: Rule = (view) =>
  [...view.canvas.root.querySelectorAll('h1')].flatMap((title) => {
    const count = linesOf(title, view).at(-1)?.line ?? 0
    return count + 1 <= mostLines
      ? []
      : [view.find('lines', title, count + 1, `has ${count + 1} lines, more than ${mostLines}`, title.textContent)]
  })

/** A line ends between words, and the last one is more than one Han character. */
export const breaks: Rule = (view) =>
  [...view.canvas.root.querySelectorAll('.rich-text')]
    .filter((text) => !text.parentElement?.closest('.rich-text') && !isOrnament(text) && text.checkVisibility())
    .flatMap((text) => {
      const letters = linesOf(text, view)
      const words = letters.map((letter) => letter.text).join('')
      const ends = letters.flatMap(({ line, at }, index) =>
        index > 0 && line > (letters[index - 1]?.line ?? line) ? [at] : [],
      )
      return [
        ...ends
          .filter((at) => isInside(words, at, view))
          .map((at) =>
            view.find(
              'break',
              text,
              0,
              `is broken inside a word: ${words.slice(Math.max(0, at - 6), at)}|${words.slice(at, at + 6)}`,
              words,
            ),
          ),
        ...widow(words.slice(ends.at(-1) ?? words.length)).map((last) =>
          view.find('widow', text, 0, `leaves "${last}" alone on the last line`, words),
        ),
      ]
    })

interface Letter {
  text: string
  at: number
  line: number
}

/** The characters of an element, each with the line that it stands on. */
function linesOf(element: Element, { canvas }: View): Letter[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const letters: Letter[] = []
  let [at, line, bottom] = [0, 0, Number.NaN]
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('.computed')) continue
    for (const { text, box } of characterBoxes(node, canvas)) {
      const middle = box ? (box.top + box.bottom) / 2 : Number.NaN
      if (middle > bottom) line += 1
      if (box && !(middle < bottom)) ({ bottom } = box)
      letters.push({ text, at, line })
      at += text.length
    }
  }
  return letters
}

/** Whether a place lies inside a term of the deck or a word of its language. */
function isInside(words: string, at: number, { deck: { terms, locale } }: View): boolean {
  const inTerm = terms.some((term) => [...places(words, term)].some((from) => from < at && at < from + term.length))
  if (inTerm) return true
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(words)].some(
    ({ index, segment, isWordLike }) => isWordLike === true && index < at && at < index + segment.length,
  )
}

function* places(words: string, term: string): Iterable<number> {
  for (let from = words.indexOf(term); from >= 0; from = words.indexOf(term, from + 1)) yield from
}

function widow(lastLine: string): string[] {
  const letters = lastLine.replace(/[\p{P}\s]/gu, '')
  return /^\p{Script=Han}$/u.test(letters) ? [lastLine] : []
}
