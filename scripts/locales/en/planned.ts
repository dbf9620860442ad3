import type { AroundAmount } from '../drafting/draftWords.ts'

/** What a place or a thing is for, right before how much of it: in a building that was made for. */
const madeFor = new RegExp(
  String.raw`^(?: [\p{L}’'-]+){0,7}? (?:(?:that|which) )?(?:(?:was|were|is|are|had been) )?(?:only |`
    + 'originally )?(?<said>(?:made|built|designed|meant|planned|licensed|intended|equipped) (?:for|'
    + 'to (?:hold|take|carry|house|serve|seat|treat|teach)))(?: (?:only|just|about))? $',
  'u',
)

/** What holds the first amount against another that was planned: nearly twice the, instead of the, against a. */
const heldAgainst = new RegExp(
  String.raw`\b(?:twice|double|half|(?:two|three|four|five|six|ten|\d+) times|(?:less|more|fewer|lower|`
    + 'higher) than|short of|(?:well )?(?:over|above|under|below)|instead of|rather than|against|'
    + 'compared (?:with|to)) (?:the|a|an) (?:(?<said>planned|promised|expected|projected|permitted|'
    + 'licensed|budgeted|forecast|scheduled) )?$',
)
/** Behind an amount, who had planned it and how: that its licences allowed, planned. */
const behind = new RegExp(
  String.raw`^ (?:(?:that|which) )?(?:(?:the|its|their) )?(?:[\p{L}’'-]+ ){0,3}?(?<said>(?:had |have |`
    + 'has )?(?:(?:originally|first|once) )?(?:expected|counted on|hoped for|planned(?: for)?|asked for|'
    + 'budgeted(?: for)?|promised|predicted|wanted|allowed|permitted|foreseen))(?=[.,;]|$)',
  'u',
)

/**
 * How the second of two amounts of a sentence was planned, expected or allowed, where the first is held against it;
 * undefined where it was not.
 */
export function plannedOf(between: string, { after }: AroundAmount): string | undefined {
  const isBare = /^(?:[.,;]|$)/.test(after)
  if (isBare) {
    const made = madeFor.exec(between)?.groups?.['said']
    if (made !== undefined) return made
  }
  const held = heldAgainst.exec(between)
  if (!held) return undefined
  return held.groups?.['said'] ?? behind.exec(after)?.groups?.['said']
}
