/** What costs so much is what was wanted, and not who wants it. */
export const costs = /^It (?:would|will|is to|could|might|may) (?:then |probably |also )?cost\b/
/** One thing that somebody wants, plans or needs: wants to build a cold store; needs a second van for the islands. */
const wanted =
  /\b(?:(?:(?:will|is to|must|has to|are to|have to) )?(?:decides?|votes?|voted|decided) on|is considering|are considering|wants?|wanted|plans?|planned|hopes?|hoped|intends?|intended|proposes?|proposed|needs?|is asking for|asks for|would like)(?: to (?:build|buy|open|dig|lay|run|set up|put up|add|have|install|hire|order|fit))? (?<thing>an? (?:\p{Ll}[\p{Ll}-]* ){0,3}?\p{Ll}[\p{Ll}-]*(?: (?:for|in|on|at|under|near|between) the (?:\p{L}+ ?){1,2})?)(?=[,.;]| (?:that|which|where|who|with|by|from|to|for|in|on|at|under|near|between|because|so|next|this)\b)/u

/** Wants to do something, which "it would" then speaks of: wants to keep nine branches open. */
const deed =
  /\b(?:wants?|wanted|plans?|planned|hopes?|hoped|intends?|intended|propos(?:es?|ed|als?)|would like|aims?|agreed|decided|voted|promised|pledged) to \p{Ll}/u

/** Whether "it" may be what the sentence before says that somebody wants to do, and not who does. */
export const isOfDeed = (claim: string, before: string): boolean =>
  /^It (?:would|will|is to|could|might|may)\b/.test(claim) && deed.test(before)

/** The one thing that a sentence says somebody wants: A cold store. */
export function wantedIn(sentence: string): string | undefined {
  const { thing = '' } = wanted.exec(sentence)?.groups ?? {}
  const name = thing.trim()
  const isOne = name !== '' && !/\b(?:and|or|it|that|more|new way|year|month|week|vote|say|word)\b/.test(name)
  // And a smokehouse beside it: which of them, or both, costs so much is not certain.
  const rest = sentence.slice(sentence.indexOf(thing) + thing.length)
  return isOne && !/^[^.;]*,? (?:and|or) an? /.test(rest) ? `A${name.slice(1)}` : undefined
}
