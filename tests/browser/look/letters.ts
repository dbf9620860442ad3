import { sizes as scale } from '../../../components/shared/typeScale.ts'
import { noteMarks } from '../../../scripts/typography/text.ts'
import type { Rule } from './view.ts'

const smallest = 16

/** What is set with its surroundings: the parts of a number, reference marks, formulas, code within a text. */
const parts = '.number, .slash, .computed, .katex, .rich-text .code'

/** No text smaller than can be read from the last row, a reference mark neither; and each in a size of the scale. */
export const sizes: Rule = ({ lines, find }) =>
  lines.flatMap(({ element, fontSize, text }) => {
    if (fontSize < smallest - 0.05)
      return [find('size', element, fontSize, `is ${fontSize.toFixed(1)} px high, less than ${smallest}`, text)]
    return element.closest(parts)
      || noteMarks.some((mark) => mark === text)
      || scale.some((size) => Math.abs(size - fontSize) < 0.05)
      ? []
      : [find('size', element, fontSize, `is ${fontSize.toFixed(1)} px high, which is no size of the scale`, text)]
  })

/** How many sizes of type one drawing may have; a chart has three, which is held by its own tests. */
const mostSizes = 4

/** A drawing has few sizes of type, so that they say what is of one rank: a number set large counts as one. */
export const ranks: Rule = ({ canvas, lines, find }) =>
  [...canvas.root.querySelectorAll('.figure')].flatMap((figure) => {
    const own = lines.filter(
      ({ element, text }) => figure.contains(element) && !noteMarks.some((mark) => mark === text),
    )
    const sizeOf = ({ element, fontSize }: (typeof own)[number]) => {
      const whole = element.closest('.number')
      return whole ? Number.parseFloat(getComputedStyle(whole).fontSize) : fontSize
    }
    const found = [
      ...new Set(own.filter(({ element }) => !element.matches(parts) || element.closest('.number')).map(sizeOf)),
    ].sort((a, b) => a - b)
    const [line] = own
    return line && found.length > mostSizes
      ? [
          find(
            'size',
            line.element,
            found.length,
            `stands in a drawing of ${found.length} sizes of type, ${found.join(', ')}; ${mostSizes} are enough`,
          ),
        ]
      : []
  })

/** A claim, and the title on the cover, has two lines at most; a sentence that stands alone has three. */
export const claimLines: Rule = (view) =>
  [...view.canvas.root.querySelectorAll('h1')].flatMap((title) => {
    const mostLines = title.closest('.statement-layout, .question-layout') ? 3 : 2
    const count = view.paragraphs
      .filter(({ element }) => title.contains(element))
      .reduce((sum, { starts }) => sum + starts.length + 1, 0)
    return count <= mostLines
      ? []
      : [view.find('lines', title, count, `has ${count} lines, more than ${mostLines}`, title.textContent)]
  })
