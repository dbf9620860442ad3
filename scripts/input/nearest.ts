/**
 * The name that was probably meant, or undefined where none is near: at most a third of the letters differ
 * (Levenshtein distance), or two of four and five; of three and fewer only one.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))) + 1
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** ` Did you mean "x"?`, or nothing. */
export function suggest(name: string, names: Iterable<string>): string {
  const found = nearest(name, names)
  return found === undefined ? '' : `; did you mean "${found}"?`
}

/** What is to be written for a name, where another was probably meant. */
export function insteadOf(
  name: string,
  names: Iterable<string>,
  around: (name: string) => string = (each) => each,
): { from: string; to: string } | undefined {
  const found = nearest(name, names)
  return found === undefined ? undefined : { from: around(name), to: around(found) }
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const [left = 0, up = 0, diagonal = 0] = [next[j], row[j + 1], row[j]]
      next.push(Math.min(left + 1, up + 1, diagonal + (a[i] === b[j] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
