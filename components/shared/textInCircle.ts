import type { Text } from '../../scripts/typography/text.ts'
import { fitIn, largestThatFits, type TextStyle } from './text.ts'

const shares = [1.75, 1.6, 1.45, 1.3, 1.15] // of the radius: the widths that a text in a circle may take

/**
 * The largest of the sizes at which a text fits in a circle, or in an ellipse of two half axes, and how wide it is
 * there.
 * @param above the height of what stands over the text in it
 */
export function textInCircle(
  [text, styleOf]: readonly [text: Text, styleOf: (size: number) => TextStyle],
  sizes: readonly number[],
  across: number,
  down = across,
  above: (size: number) => number = () => 0,
): { size: number; width: number; fits: boolean } {
  const widthAt = (size: number) =>
    shares
      .map((share) => share * across)
      .find((width) => {
        const height = 2 * down * Math.sqrt(1 - (width / 2 / across) ** 2) - 2 - above(size)
        return fitIn({ width, height }, [text, styleOf(size)])
      })
  const size = largestThatFits(sizes, (candidate) => widthAt(candidate) !== undefined)
  const width = widthAt(size)
  return { size, width: width ?? 1.5 * across, fits: width !== undefined }
}
