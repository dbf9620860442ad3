import { shared } from './geometry.ts'
import { wordsOf, type Rule } from './view.ts'

const tolerance = 2

/** No text over another: neither of two labels, nor of two lines of one. */
export const overlaps: Rule = ({ lines, find }) =>
  lines.flatMap((line, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const { width, height } = shared(line.ink, other.ink)
      if (width <= tolerance || height <= tolerance) return []
      return [
        find(
          'overlap',
          line.element,
          Math.min(width, height),
          `lies over "${wordsOf(other)}" by ${Math.round(width)} × ${Math.round(height)} px`,
          wordsOf(line),
        ),
      ]
    }),
  )
