/** Right before how many were asked: the county asked; a survey of. */
const asking =
  /\b(?<said>asked|surveyed|questioned|polled|interviewed|examined|checked)(?: (?:about|some|nearly|over))? $/i
/** What a clause begins with that says by itself of whom it is. */
const ofOthers = /^\s*(?:of|among|in|from) /i

/**
 * What leads in what was found of so many that the sentence before says were asked: Of 820 passengers asked.
 * @param before the words before how many there were
 * @param amount how many, as a claim names them
 * @param found what stands behind the share that was found
 */
export const ofAsked = (before: string, amount: string, found: string): string | undefined => {
  const said = asking.exec(before)?.groups?.['said']
  return said === undefined || ofOthers.test(found) ? undefined : `Of ${amount} ${said.toLowerCase()}, `
}
