/**
 * Reads a range of slides such as `3-7,12`: each slide once, in the order of the deck.
 * @param count how many slides the deck has
 * @returns the numbers of the slides, from 1, or what is wrong with the range
 */
export function readRange(range: string, count: number): { slides: number[] } | { faults: string[] } {
  const faults: string[] = []
  const chosen = new Set<number>()
  for (const part of range.split(',').map((each) => each.trim())) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part)
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (!match) faults.push(`--range "${part}" is neither a slide nor a range of slides; write for example 3-7,12`)
    else if (from > to) faults.push(`--range ${part} runs backwards; write ${to}-${from}`)
    else if (from < 1 || to > count)
      faults.push(`--range ${part} is outside of the deck, whose slides are 1 to ${count}`)
    else for (let number = from; number <= to; number++) chosen.add(number)
  }
  return faults.length > 0 ? { faults } : { slides: [...chosen].sort((a, b) => a - b) }
}
