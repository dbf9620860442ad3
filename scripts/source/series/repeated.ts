/** What a sentence says that an amount goes with. */
export interface Said {
  date: string | undefined
  names: string[]
}

/**
 * Amounts with what a sentence does not say twice: dates that it has given for another name, or names for another
 * date, in the same order. In Poland from 410 in 2019 to 395 in 2024, in Germany from 782 to 766; Poland had 410 and
 * Germany 782 in 2019, in 2024 they had 395 and 766.
 */
export function said(amounts: readonly Said[]): Said[] {
  const named = repeated(
    amounts,
    nameOf,
    ({ date }) => date,
    (amount, { names }) => ({ ...amount, names }),
  )
  return repeated(
    named,
    ({ date }) => date,
    nameOf,
    (amount, { date }) => ({ ...amount, date }),
  )
}

const nameOf = ({ names }: Said) => (names.length > 0 ? names.join('\n') : undefined)

/** @param own what may be left out; `by` what then has to tell the two runs apart */
function repeated(
  amounts: readonly Said[],
  own: (amount: Said) => string | undefined,
  by: (amount: Said) => string | undefined,
  give: (amount: Said, from: Said) => Said,
): Said[] {
  const result = [...amounts]
  for (let start = 1; start < result.length; start++) {
    const [first, last] = [result[start], result[start - 1]]
    if (!first || !last || own(first) !== undefined || own(last) === undefined) continue
    const length = result.slice(start).findIndex((each) => own(each) !== undefined || by(each) !== by(first))
    const run = result.slice(start, length < 0 ? undefined : start + length)
    const before = result.slice(0, start).slice(-run.length)
    const areOther =
      by(first) !== undefined
      && before.length === run.length
      && before.every((each) => own(each) !== undefined && by(each) !== by(first))
      && new Set(before.map(own)).size === before.length
    if (run.length < 2 || !areOther) continue
    run.forEach((each, index) => (result[start + index] = give(each, before[index] ?? each)))
  }
  return result
}
