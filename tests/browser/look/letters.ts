import type { Rule } from './view.ts'

const smallest = 16

/** No text smaller than can be read from the last row; a reference mark is none. */
export const sizes: Rule = ({ lines, find }) =>
  lines
    .filter(({ fontSize, text }) => fontSize < smallest - 0.05 && text !== '*')
    .map(({ element, fontSize, text }) =>
      find('size', element, fontSize, `is ${fontSize.toFixed(1)} px high, less than ${smallest}`, text),
    )

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
