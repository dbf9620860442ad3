import type { Text } from '../../scripts/typography/text.ts'
import { bold, largestThatFits, measure } from './text.ts'
import { sizesFrom, type } from './typeScale.ts'

/** The serif of claims is a little wider than the sans that texts are measured in. */
const serif = 0.94

/** How many lines a sentence that stands alone has at most, in each of the sizes that it is set in. */
const mostLines = (size: number) => (size > type.title ? 2 : 3)

/**
 * The largest size, in canvas pixels, for a sentence that stands alone on a slide.
 * @param width what a line has, in canvas pixels
 * @param largest of the sizes that the layout sets it in
 */
export function sentenceSize(text: Text, width: number, largest: number): number {
  return largestThatFits(sizesFrom(largest, type.claim), (size) => {
    const { lines, widestWord } = measure(text, { ...bold(size), leading: 1.3 }, width * serif)
    return lines <= mostLines(size) && widestWord <= width * serif
  })
}
