/** So many numbers show that lines are numbered; fewer where the first counts from the first line of the text. */
const [least, leastFromFirst] = [3, 2]
const numbered = /^\s{0,8}(\d{1,4})(?=\s{2,}\S|\t)/

/**
 * The places of the lines that bear their own numbers at the left, as manuscripts and laws are printed: each, every
 * fifth or every tenth, the first line counted as 1. What counts items counts no lines: between two numbers there are
 * as many lines as the numbers differ.
 * @returns by place, how many characters the number takes
 */
export function findLineNumbers(lines: readonly string[]): Map<number, number> {
  const found: { place: number; written: number; number: number; length: number }[] = []
  let written = 0
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') continue
    written++
    const match = numbered.exec(line)
    if (match) found.push({ place, written, number: Number(match[1]), length: match[0].length })
  }
  const [first] = found
  if (!first || found.length < (first.written === first.number ? leastFromFirst : least)) return new Map()
  const step = (found[1]?.number ?? 0) - first.number
  const isCounted =
    [1, 5, 10].includes(step)
    && found.every(({ number }) => number % step === 0)
    && found.every(
      ({ number, written: at }, index) =>
        index === 0
        || (number - (found[index - 1]?.number ?? 0) === step && at - (found[index - 1]?.written ?? 0) === step),
    )
    // Items of a list are numbered from 1 in each of its lines; prose has more lines than those that bear a number.
    && (step > 1 || found.length > 20)
  return isCounted ? new Map(found.map(({ place, length }) => [place, length])) : new Map()
}
