/** The package ships no types; this is the part that is used. */
declare module 'hyphen' {
  export default function createHyphenator(
    patterns: HyphenPatterns,
    options: { hyphenChar: string; minWordLength: number },
  ): (text: string) => string
}
declare module 'hyphen/patterns/en-gb.js' {
  const patterns: HyphenPatterns
  export default patterns
}
declare module 'hyphen/patterns/en-us.js' {
  const patterns: HyphenPatterns
  export default patterns
}
/** What the package's files of patterns hold, which only it reads. */
interface HyphenPatterns {
  readonly length: number
}
