import type { DraftWords } from '../drafting/draftWords.ts'

const name = String.raw`(?<name>(?:[Tt]he )?\p{Lu}[\p{L}’'-]*(?: (?:of |the )?\p{Lu}[\p{L}’'-]*){0,3})`
const most = String.raw`(?:(?:\p{Ll}{2,}est|worst|best)(?:-\p{Ll}+)?|most \p{Ll}+|least \p{Ll}+)`
const extreme = `(?:most|fewest|largest|smallest|highest|lowest)`
const be = '(?:is|was|are|were)'
const lead = String.raw`,? (?:with|at|on) (?:about |some |nearly |over |only |just )?$`

/** Whoever has the most, before how much that is: The busiest stop is Pell, with; Pell is the busiest stop, with. */
const firsts = [
  String.raw`^(?:The|Its|Their) ${most}(?: [\p{L}-]+){0,4} ${be} ${name}${lead}`,
  String.raw`^${name} ${be} (?:the|its|our|their) ${most}(?: [\p{L}-]+){0,5}${lead}`,
  String.raw`^${name} (?:has|had) the ${most}(?: [\p{L}-]+){1,4}${lead}`,
  String.raw`^${name} (?:leads|led|tops|topped|heads|headed)(?: the [\p{L}-]+)?${lead}`,
  String.raw`^${name} (?:comes|came) first${lead}`,
  String.raw`^(?:The|Its|Their) [\p{L}-]+ (?:with|that (?:has|have|had)) (?:the )?${extreme}(?: [\p{L}-]+){0,4} ${be} ${name}${lead}`,
  String.raw`^${name} (?:has|had|gets?|got|draws|drew|counts|counted) (?:by far )?(?:the )?${extreme}(?: [\p{L}-]+){0,3}${lead}`,
  String.raw`^In the ${most}(?: [\p{L}-]+){0,3}, ${name}, (?:it|the [\p{L}-]+) ${be} (?:now |about |only |just )*$`,
].map((pattern) => new RegExp(pattern, 'u'))

/** Whoever comes next: Second comes Inver with; , then Port Ellary with; It is followed by Inver with. */
const next = new RegExp(
  String.raw`^(?:(?:Second|Third|Fourth|Next|Then|After it|Behind it|Below it) (?:comes?|came|${be}) |It ${be} followed `
    + String.raw`by |[,;]? ?(?:(?:and|then|and then|followed by) )?(?:comes? |came )?)${name}`
    + String.raw`(?: follows?| followed|(?: comes?| came| is| was| ranks?| ranked)? (?:second|third|fourth|fifth|sixth|next|last))?${lead}`,
  'u',
)
/** Whoever comes next in a list of those who have it: Marl has 410; , Holm; and Thornby, where the road ends, has. */
const nextOfList = new RegExp(
  String.raw`^(?:[,;]? ?(?:(?:and|then|and then) )?)${name}(?:, [^,;]{3,40},)?`
    + String.raw`(?: (?:has|had|gets?|got|draws|drew|brings|brought|sees|saw|takes|took|counts|counted|sells|sold|lends|lent|carries|carried))?`
    + String.raw`(?: (?:about|some|nearly|over|only|just))* $`,
  'u',
)
/** What says of an amount only that it comes behind another: Inver follows with; comes second with. */
const behind = /\b(?:follow(?:s|ed)|(?:second|third|fourth|fifth|sixth|next|last)),? (?:with|at|on) (?:about |some |nearly |over |only |just )?$/u // prettier-ignore
/** Whoever comes last, in a sentence of its own: The quietest, Marl, had. */
const last = new RegExp(String.raw`^(?:The|Its) ${most}(?: [\p{L}-]+){0,2}, ${name}, (?:had|has|drew|got|came to|counted) (?:only |just )?$`, 'u') // prettier-ignore

/** Who has so much, of several that are told from the most on. */
export const inOrder: NonNullable<DraftWords['inOrder']> = {
  first: (before) => nameIn(before, firsts),
  next: (between) => nameIn(between, [next, nextOfList]),
  last: (before) => nameIn(before, [last]),
  isBehind: (before) => behind.test(before),
  comesFirst: (who, amount) => `${who} comes first, with ${amount}`,
}

const nameIn = (text: string, patterns: readonly RegExp[]): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.groups?.['name']).find((each) => each !== undefined)
