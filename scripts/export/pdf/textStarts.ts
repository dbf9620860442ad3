import type { Stretch } from './content.ts'

/** What turns places of a drawing into places of the page: a b c d e f, as PDF writes it. */
type Matrix = readonly [number, number, number, number, number, number]

const same: Matrix = [1, 0, 0, 1, 0, 0]

/** The first of two, and then the second. */
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** The six operands of `cm` and `Tm`, or the two of `Td`. */
function matrixOf(operands: string): Matrix {
  const numbers = operands.trim().split(/\s+/).map(Number)
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  return numbers.length < 6 ? [1, 0, 0, 1, a, b] : [a, b, c, d, e, f]
}

/**
 * Where on a page the text of each numbered stretch begins, in points from its lower left.
 * @param stretches all that the page draws, in order
 */
export function textStarts(stretches: readonly Stretch[]): Map<number, readonly [x: number, y: number]> {
  const starts = new Map<number, readonly [x: number, y: number]>()
  const above: Matrix[] = []
  let [here, text] = [same, same]
  for (const { mcid, lines } of stretches)
    for (const line of lines) {
      const end = line.lastIndexOf(' ')
      const [operands, operator] = [line.slice(0, Math.max(end, 0)), line.slice(end + 1)]
      if (operator === 'q') above.push(here)
      else if (operator === 'Q') here = above.pop() ?? same
      else if (operator === 'cm') here = product(matrixOf(operands), here)
      else if (operator === 'BT') text = same
      else if (operator === 'Tm') text = matrixOf(operands)
      else if (operator === 'Td') text = product(matrixOf(operands), text)
      else if (/T[jJ]$/.test(line) && mcid !== undefined && !starts.has(mcid)) {
        const [, , , , x, y] = product(text, here)
        starts.set(mcid, [x, y])
      }
    }
  return starts
}
