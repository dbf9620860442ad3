import { isFinite, isVerb, wordsIn } from './verbs.ts'

/** What begins a claim that speaks of something named before it. */
const begins =
  /^(?:its?|they|them|their|he|she|his|her|this(?! (?:year|month|week|autumn|spring|summer|winter))|that|these|those|each(?! (?:year|month|week|day))|both(?! \w+ and)|such|another|the (?:first|second|third)(?! \w)|the (?:same|other|others|latter|former|rest|remainder)|among (?:them|these|those)|of (?:them|these|those)|one of (?:them|these|those)|(?:some|most|many|all|none|half) of (?:it|them|these|those)|there,|here|afterwards|later|a further|next to (?:it|them)|what)\b/i
/** A quantity without what it is of: the number has fallen. */
const ofNothing =
  /\bthe (?:number|figure|total|amount|share|proportion|rate|remainder|difference|change|rise|fall|increase|result)s?(?= (?:\w+ed|is|was|are|were|has|had|have|fell|rose|went|grew|came|stood)\b)/i
/** What points back wherever it stands. */
const anywhere =
  /(?<!each )\bthe (?:other|others|latter|former)\b|\b(?:in|on|at) (?:that|those|these)\b|\bthat (?:year|summer|winter|spring|autumn|day|night|time|month|week|point)\b|\bthose \w+s\b|\bthese (?!days\b)\w+s\b|\bsimilar\b|\bthe (?:\w+ )?ones?\b|(?<!not only .*)\balso\b|\btoo[.,]?$|, too\b|\bas well$|\binstead$|\bthe same\b(?!.*\bas\b)|\bother such\b|\b(?:there|then|that|this|those|these)$/i
const isPerson =
  /(?:\p{Lu}\p{Ll}+ ){1,3}|\b\w{2,}(?:er|or|ist|ian|man|woman|men|women|ant)\b|\b(?:boy|girl|mother|father|wife|husband|doctor|nurse|child|king|queen|person|somebody|someone|nobody|bride|guest|cook|thief|judge|clerk)\b/u
/** What opens a second clause within a claim, of which the first may be named again. */
const second = /,|\b(?:and|but|or|because|that|which|who|whom|when|if|while|where|since|to|than|until|unless|as)\b/i

/** Whether all that a claim points at stands in it: no pronoun, and no "also", whose thing was named before it. */
export function standsAlone(claim: string): boolean {
  const text = claim.replace(/“[^”]*”|"[^"]*"/g, '□')
  if (begins.test(text) || ofNothing.test(text) || anywhere.test(text)) return false
  const words = wordsIn(text)
  const isLed =
    /^(?:in|on|at|to|for|from|by|with|after|before|since|during|last|this|as|when|if|among|of|under|without|despite|although|though|while|once)\b/i.test(
      text,
    )
  const verb = words.findIndex((word, index) => index > 0 && (isLed ? isFinite(word) : isVerb(word)))
  const places = [...text.matchAll(/[\p{L}\d][\p{L}\d'’-]*/gu)].map(({ index }) => index)
  return words.every((word, index) => {
    const before = text.slice(0, places[index] ?? 0)
    if (/^(?:he|she|it|they)$/.test(word) && (verb < 0 || index < verb)) return false
    if (/^(?:he|she|him|his|her|hers)$/.test(word) && !isPerson.test(before)) return false
    const next = words[index + 1] ?? ''
    const isObject = /^(?:him|them)$/.test(word) || (/^(?:it|her)$/.test(word) && isObjectAt(words, index, next))
    return !isObject || second.test(before.slice(before.search(/\s/)))
  })
}

/** Whether "it" or "her" is whom or what something is done to or about: offered it, of her. */
function isObjectAt(words: readonly string[], index: number, next: string): boolean {
  const before = words[index - 1] ?? ''
  if (words[index] === 'it') return !isVerb(next) || /^(?:of|in|for|from|with|to|at|by|on)$/.test(before)
  return next === '' || isVerb(next) || /^(?:a|an|the|to|in|on|at|for|with|from|about|\d.*)$/.test(next)
}
