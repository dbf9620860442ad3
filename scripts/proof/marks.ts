import { placeOf, sourceOf, type Citation } from '../quantities/citation.ts'

/** The letter that joins a number with its words, from its place among those of a slide: A … Z, AA, AB … */
export function markOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : markOf(Math.floor(index / 26) - 1) + letter
}

/** A place as the sheet has it: `25.2`, of several texts `Report 25.2`. */
export function placeCode(cite: Citation, names: ReadonlyMap<string, string>): string {
  const name = names.get(sourceOf(cite))
  return name === undefined ? placeOf(cite) : `${name} ${placeOf(cite)}`
}
