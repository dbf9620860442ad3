/** Verbs of saying. */
export const says =
  '(?:said|says|adds|added|explains|explained|argues|argued|warns|warned|recalls|recalled|writes|wrote|asks|asked|remembers|remembered|tells|told|notes|noted|admits|admitted|insists|insisted|concedes|conceded)'
export const properName = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}[\p{L}’'-]+(?: (?:de |da |van |von |bin |al )?\p{Lu}[\p{L}’'-]*\.?){0,3}`
const somebody = `(?:[Hh]e|[Ss]he|[Tt]hey|I|${properName})`

/** What stands between two halves of a quotation and says who says it: she says; said Ada Lind, who was there. */
export const interruption = String.raw`\s*(?:${somebody}(?:, [^,.;“”"]{1,60},)? (?:\p{Ll}+ ){0,2}?${says}|${says} (?:(?:the|an?|its|their|his|her) \p{Ll}[^,.;“”"]{1,50}, )?${somebody})(?:, [^.;:?!“”"]{1,80}?)?`
