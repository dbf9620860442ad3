/** The letter that joins a number with its words, from its place among those of a slide: A … Z, AA, AB … */
export function markOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : markOf(Math.floor(index / 26) - 1) + letter
}
