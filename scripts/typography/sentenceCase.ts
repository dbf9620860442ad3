import type { Run } from './text.ts'

const sentenceEnd = /[.!?…]["'”’)\]]*\s+["'“‘(]*$/u
const opened = /^["'“‘(]*$/u

/**
 * Begins a sentence that begins with a fact with a capital: Two-thirds of the beds, About 30 boats. A text that is a
 * fact and no more stays as the fact is written.
 */
export function capitalise(runs: readonly (string | Run)[]): (string | Run)[] {
  let before = ''
  return runs.map((run, index) => {
    const starts = opened.test(before) || sentenceEnd.test(before)
    const text = typeof run === 'string' ? run : run.text
    const isAll =
      opened.test(before)
      && !/\p{L}/u.test(
        runs
          .slice(index + 1)
          .map(textOf)
          .join(''),
      )
    before += text
    if (typeof run === 'string' || run.fact === undefined || !starts || isAll) return run
    return { ...run, text: text.charAt(0).toLocaleUpperCase('en') + text.slice(1) }
  })
}

const textOf = (run: string | Run) => (typeof run === 'string' ? run : run.text)
