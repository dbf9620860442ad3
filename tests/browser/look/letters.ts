import { sizes as scale } from '../../../components/shared/typeScale.ts'
import { noteMarks } from '../../../scripts/typography/text.ts'
import type { Rule } from './view.ts'

const smallest = 16

/** What is set with its surroundings: the parts of a number, reference marks, formulas, code within a text. */
const parts = '.number, .slash, .computed, .katex, .rich-text .code'

/**
 * No text smaller than can be read from the last row, where a reference mark is none; and each in a size of the scale.
 */
export const sizes: Rule = ({ lines, find }) =>
  lines.flatMap(({ element, fontSize, text }) => {
    if (noteMarks.some((mark) => mark === text)) return []
    if (fontSize < smallest - 0.05)
      return [find('size', element, fontSize, `is ${fontSize.toFixed(1)} px high, less than ${smallest}`, text)]
    return element.closest(parts) || scale.some((size) => Math.abs(size - fontSize) < 0.05)
      ? []
      : [find('size', element, fontSize, `is ${fontSize.toFixed(1)} px high, which is no size of the scale`, text)]
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
