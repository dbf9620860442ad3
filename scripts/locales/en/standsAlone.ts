import { pointsAway } from './pointing.ts'
import { ownBodies, publicBodies } from './reading/bodyWords.ts'
import { pattern } from './reading/rows.ts'
import { isOfNobody } from './restsOn.ts'
import { isFinite, isVerb, wordsIn } from './verbs.ts'

/** What begins a claim that speaks of something named before it; what is thrown away is a thing itself. */
const begins =
  /^(?:(?:so|nor|neither)(?=,| (?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\b)|national|domestic|(?:had|has|have|was|were) |its?|they|them|their|he|she|his|her|this(?! (?:year|month|week|autumn|spring|summer|winter))|that|these|those|each(?! (?:year|month|week|day)| (?:\w+ ){1,3}?(?:that|who|with|in|at|on|of) )|both(?! \w+ and)|such|another|the (?:first|second|third)(?! \w)|the (?:same|other|others|latter|former|rest|remainder)|among (?:them|these|those(?! (?:who|whose|that|which|in|on|at|with|without|from|under|over|aged|living|waiting|\w+ed)\b))|(?:(?:some|most|many|all|none|half|one) )?of (?:it|them|these|those(?! (?:who|whose|that|which|in|on|at|with|without|from|under|over|aged|living|waiting|\w+ed)\b))|there,|here|afterwards|later|a further|next to (?:it|them)|what(?! (?:(?:is|was|are|were) \w+|(?:the|an?) \w+ \w+)(?: \w+)? (?:has|have|had|is|was|fell|rose|grew|dropped|costs?)\b))\b/i
/** A quantity without what it is of: the number has fallen, the tally was 289. */
const ofNothing =
  /\bthe (?:(?:final|average|annual|yearly|monthly|weekly|daily|first|last|next) )?(?:number|figure|total|amount|count|tally|sum|toll|average|share|proportion|percentage|rate|remainder|difference|change|rise|fall|increase|result)s?(?= (?:\w+ed|is|was|are|were|has|had|have|fell|rose|went|grew|came|stood|will|would|could)\b)/i
/** A time that is told by another: in the year before, the following winter, two years later. */
const span = '(?:year|season|month|week|day|night|summer|winter|spring|autumn|decade|morning|evening)'
const some = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|a few|several|some|many)`
export const byAnotherTime = new RegExp(
  [
    String.raw`\b(?:the|that) (?:following|next|previous|preceding) (?:\p{L}+ )?${span}\b`,
    String.raw`\b${some} ${span}s? (?:earlier|later|afterwards)\b(?! than)`,
    String.raw`\b(?:the|${some}) ${span}s? (?:before|after)(?=$|[,;.)]| (?:to|and|from|but|by|it|than|was|were|had|there)\b)`,
    String.raw`\b(?:by|since|until|before) then\b|\bat (?:the|that|the same) time\b(?! (?:of|as))`,
  ].join('|'),
  'giu',
)
/** What such a time may be told by, where it stands before it: a year, a month, an event. */
const aTime =
  /\b(?:1[5-9]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:when|after|before|since|while|once|until|today|now|last|this|next) /
const aYear = /\b(?:1[5-9]|20)\d\d\b/g
/** What a number is of, and may be left out behind: of the 126 shops; 48,000 people. */
const isCounted =
  /\b(?:asked|surveyed|polled|questioned|interviewed|counted)\b|\b(?:of|among) (?!(?:it|them|those|these|which|that)\b)\p{L}|\b(?:of|among) (?:the |those (?:who|whose|that|with|without)\b)|\d[\d.,]*%? (?!(?:now|still|since|already|never|would|otherwise|also|even|not|later|\w+ed|have|has|had|was|were|is|are|did|do)\b)\p{L}/iu
/** A number that counts nothing that is named, and does something: at least 15 have followed. */
const countsNothing =
  /(?:^|[,;] (?:and |but |while )?)(?:(?:in|on|at|by|for|after|before|since|during|among|until|last|this|next) [^,;]*?(?:, | ))??(?:(?:only|just|about|around|roughly|nearly|almost|at least|at most|more than|over|under|fewer than|less than|up to|some|as many as|still|all) )*(?:\d[\d.,]*%?|(?:\d[\d.,]* )?(?:million|thousand|hundred)|a (?:third|quarter|fifth|half)|half|three-quarters|two-thirds|none|neither|several|a few|few|some|many|most|all|both|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:, \d+%,)? (?:(?:now|still|since|already|never|later|otherwise|even|not|simply) )*(?<verb>[\w’']+)/giu
/** What points back wherever it stands. */
const anywhere =
  /(?<!each )\bthe (?:other|others|latter|former)\b|\b(?:in|on|at) (?:that|those|these)\b|\bthat (?:year|summer|winter|spring|autumn|day|night|time|month|week|point)\b|\bthose \w+s\b|\bthese (?!days\b)\w+s\b|\bsimilar\b|\bthe one\b(?! \w+ (?:that|who|which)\b)|\bthe (?:\w+ )?ones\b|\bthe \w+ one\b|(?<!not only .*)\balso\b|\btoo[.,]?$|, too\b|\bas well$|\binstead$|\bthe same\b(?!.*\bas\b)|\bother such\b|\b(?:there|then|that|this|those|these|could|would|did|does|do|will|can)$/i
/** An amount of something that is not named: took 131 tonnes from 74 farms, carried 1.14 million between them. */
const ofSomething =
  /\b(?:offer(?:s|ed)?|provide[sd]?|need(?:s|ed)?|requires?|gets?|got|takes?|took|carry|carries|carried|gives?|gave|handles?|handled|produces?|produced|bring|brings|brought|buys?|bought|sells?|sold|(?:make|makes|made) up|accounts?(?:ed)? for) (?:(?:about|only|just|nearly|almost|over|under|around|some|at least|up to|more than|less than|another) )*(?:\d[\d.,]*(?:%| per cent)|\d[\d.,]* (?:million|thousand|billion)|\d[\d.,]*(?: (?:million|thousand))? (?:tonnes?|tons?|kg|kilos?|kilograms?|grams?|litres?|met(?:re|er)s?|km|kilomet(?:re|er)s?|hectares?|acres?))(?=$|[,;.]| (?:a|an|per|from|between|in|at|by|to|last|this|each|every|on|with)\b)/i
/** So many of what is not named, before anything is counted: it had nine in 2013. */
const hadSoMany =
  /^[^\d,;]*?\b(?:had|has|have|having|kept|keeps|lost|built|opened|closed|shut|counted|found) (?:(?:about|only|just|nearly|almost|over|under|around|some|at least|more than|less than) )*(?:\d[\d.,]*(?: thousand| million)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=$|[,;.](?!\d)| (?:in|by|at|on) (?:\d{4}|\p{Lu}|the (?:year|summer|spring|autumn|winter|start|end|beginning)\b)| (?:today|now|last|this|then|and)\b)/u
/** So many of what is not named are somewhere: in 2017 there were 3 on the boats. */
const thereWere =
  /^(?:(?:in|by|at|on|since|last|this) [^,;]{1,24},? )?there (?:were|are|was|is) (?:(?:only|just|about|nearly|almost|over|some) )*\d[\d.,]*(?=$|[,;]| (?:in|on|at|by|from|under|last|this|and|today|now)\b)/i
/** Whose it is, behind what says only when: in winter its range falls. For that reason: for which. */
const itsAtATime =
  /^(?:in|at|on|during|by|since|every|each|last|this|next) (?:the |early |late |mid-)*(?:winter|summer|spring|autumn|night|weekends?|\p{L}+day|(?:1[5-9]|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December|year|month|week),? (?:its|their) \p{Ll}|\bfor (?:that|this|these|those) reasons?\b/iu
/** What is meant by "that" stands in another sentence: at these prices that would cost. */
const thatWould =
  /^(?:at|in|on|for|by|with|from|over|under) [^,;]{3,40}? that (?:would|will|could|is|was|has|had|costs?)\b/i
/** What only leads up to a claim: of the 38 shops that they tried. */
const onlyLeads = /^of (?:the|these|those|all|every|its|their) [^,;]*\b(?:that|which|who|whom|whose)\b[^,;]*$/i
/** Where something was, and not what: In towns that kept them, it hardly moved. */
const ledTo = /^(?:in|on|at|among|across|under|over|for|of) [^,]*, (?:(?:they|he|she)\b|(?=(it\b.*)))/i
/** "It" that is nothing: it rained, it takes 40 people to run the mill. */
const isNothing =
  /^it (?:rain|snow|hail|freez|froze|thaw)\w*\b|^it (?:takes|took|costs?|is|was) [^,;]*? (?:to (?!the\b|an?\b)\w+ (?:an?|the|\d|\w+s\b)|that )/i
const isPerson =
  /(?:\p{Lu}\p{Ll}+ ){1,3}|\b\w{2,}(?:er|or|ist|ian|man|woman|men|women|ant)\b|\b(?:boy|girl|mother|father|wife|husband|doctor|nurse|child|king|queen|person|somebody|someone|nobody|bride|guest|cook|thief|judge|clerk)\b/u
/** What opens a second clause within a claim, of which the first may be named again. */
const second =
  /,|\b(?:and|but|or|because|that|which|who|whom|when|if|while|where|since|to|than|until|unless|as|said|says?|thought|thinks?|felt|feels?|found|believed?)\b/i

/** Whoever goes ahead with what another sentence names: The county will go ahead only if the state pays half. */
const ahead =
  /^(?:the|its|their) (?<who>[^,;]*?) (?:will |would |can |could )?(?:go|goes|press|push) ahead\b(?! with\b)/i
const isBody = (name: string): boolean => {
  const head = name.toLowerCase().split(' ').at(-1) ?? ''
  return ownBodies.has(head) || publicBodies.has(head)
}
const goesAhead = (text: string): boolean => isBody(ahead.exec(text)?.groups?.['who'] ?? '')
/** What tells something of "it", which nothing before has named: A review sets out what has come of it. */
const tellsOfIt = pattern(
  'iu',
  String.raw`^(?:an?|the) (?:\p{L}+ ){2,12}?(?:what|how|why|whether)\b[^,;]*`,
  String.raw` (?:of|to|about|for|with|by|behind) (?:it|them)$`,
)

/** What something hangs on, without what that is: only if the region pays half. */
const onlyCondition = /^(?:only (?:if|when|once)|provided(?: that)?|on condition that|as long as|unless) [^,]*$/i

/** Whether all that a claim points at stands in it: no pronoun, and no "also", whose thing was named before it. */
export function standsAlone(claim: string): boolean {
  const text = claim
    .replace(/“[^”]*”|"[^"]*"/g, '□')
    .replaceAll('\u00a0', ' ')
    // Of those who called, so many, and so many of the others: of all that did not.
    .replace(/(?<=\b(?:of|among) those (?:who|whose|that|with|without)\b.*\d.*) of the (?:others|rest)\b/i, '')
  if (
    begins.test(text)
    || ofNothing.test(text)
    || anywhere.test(text)
    || onlyLeads.test(text)
    || onlyCondition.test(text)
    || goesAhead(text)
    || tellsOfIt.test(text)
    || thatWould.test(text)
    || hadSoMany.test(text)
    || thereWere.test(text)
    || itsAtATime.test(text)
    || isOfNobody(text)
    || pointsAway(text)
  )
    return false
  // Of 1,200 children examined last autumn: of how many something is so is not said yet.
  if (/^of [^,]*$/i.test(text) && (text.match(/\d[\d,.]*/g)?.length ?? 0) < 2) return false
  const led = ledTo.exec(text)
  if (led && !(led[1] !== undefined && isNothing.test(led[1]))) return false
  if (isOfAnotherTime(text) || hasBareCount(text)) return false
  const [amount] = ofSomething.exec(text) ?? []
  if (amount !== undefined && !/\bof \p{L}/u.test(text.slice(0, text.indexOf(amount)))) return false
  const words = wordsIn(text)
  const isLed =
    /^(?:in|on|at|to|for|from|by|with|after|before|since|during|last|this|as|when|if|among|of|under|without|despite|although|though|while|once)\b/i.test(
      text,
    )
  const verb = words.findIndex((word, index) => index > 0 && (isLed ? isFinite(word) : isVerb(word)))
  const places = [...text.matchAll(/[\p{L}\d][\p{L}\d'’-]*/gu)].map(({ index }) => index)
  if (/^each$/.test(words[0] ?? '') && isVerb(words[1] ?? '')) return false
  return words.every((word, index) => {
    const before = text.slice(0, places[index] ?? 0)
    const isAhead = verb < 0 || index < verb
    if (word === 'it' && isNothing.test(text.slice(places[index] ?? 0))) return true
    // Of those who stayed after they were well: they are named right before.
    const isThose = word === 'they' && /\b(?:those|people|everybody|anybody) who [^,;]*$/i.test(before)
    if (/^(?:he|she|it|they)$/.test(word) && isAhead && !isThose && !/(?:;|, (?:and|but)) [^,;]*$/i.test(before))
      return false
    if (/^(?:he|she|him|his|her|hers)$/.test(word) && !isPerson.test(before)) return false
    const next = words[index + 1] ?? ''
    const isEnd = /^[,.;:)]/.test(text.slice((places[index] ?? 0) + word.length))
    const isObject =
      /^(?:him|them)$/.test(word) || (/^(?:it|her)$/.test(word) && (isEnd || isObjectAt(words, index, next)))
    return !isObject || second.test(before.slice(before.search(/\s/)))
  })
}

/** Whether "it" or "her" is whom or what something is done to or about: offered it, of her. */
function isObjectAt(words: readonly string[], index: number, next: string): boolean {
  const before = words[index - 1] ?? ''
  if (words[index] === 'it') return !isVerb(next) || /^(?:of|in|for|from|with|to|at|by|on)$/.test(before)
  return next === '' || isVerb(next) || /^(?:a|an|the|to|in|on|at|for|with|from|about|\d.*)$/.test(next)
}

/** Whether a claim says when by a time that it does not name: in the year before. */
const isOfAnotherTime = (text: string): boolean =>
  [...text.matchAll(byAnotherTime)].some(({ index }) => !aTime.test(text.slice(0, index)))

/** Whether what a claim speaks of is a number alone: at least 15 have followed. Behind what it counts it may be. */
function hasBareCount(text: string): boolean {
  const found = [...text.matchAll(countsNothing)].find(({ groups }) => isVerb(groups?.['verb']?.toLowerCase() ?? ''))
  if (!found) return false
  const before = text.slice(0, found.index + found[0].length).replace(aYear, '')
  return !isCounted.test(before)
}
