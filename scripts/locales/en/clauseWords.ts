import { byAnotherTime } from './standsAlone.ts'

/** Words that only weigh an amount behind them, as alternatives of a pattern. */
export const hedges = 'only|just|about|around|nearly|almost|over|under|some|roughly|barely'

export const leadIn =
  /^(?:(?:and|but|or|so(?! (?:far|many|much|few|little|long)\b)|yet|however|(?:first|second|third|fourth|finally|lastly)(?=,)|meanwhile|moreover|still|then|thus|also|indeed|of course|in fact|for example|for instance|in addition|as a result|by contrast|instead|nevertheless|nonetheless|therefore|besides|friends|in short|in other words|even so|all the same|after all|what is more|on top of that|by comparison|put another way|put differently|the (?:result|upshot|outcome|effect)(?=:))\b[,:]?\s+)+/i
const survey =
  '(?:survey|study|count|census|review|inquiry|poll|trial|report|audit|evaluation|analysis|figures|statistics|data|records)s?'
/** Who has only counted or asked, and is no party: what it found needs no name. */
export const neutral = new RegExp(
  String.raw`^(?:(?:and|but|yet|however),? )?(?:(?:an?|the|one) )?(?:[\w-]+ ){0,2}?${survey}\b(?:[^.;:]|(?<=\d)\.(?=\d)){0,100}? (?:found|finds?|shows?|showed|suggests?|suggested) that |^in (?:an?|the|one|another) (?:[\w-]+ ){0,2}?${survey}\b(?:[^,.;:]|(?<=\d)[,.](?=\d)){0,80}, |^according to (?:an?|the|one|another)? ?(?:[\w-]+ ){0,2}?${survey}\b(?:[^,.;:]|(?<=\d)[,.](?=\d)){0,80}, `,
  'i',
)
/** A time that is told by another, at the head of a sentence; it may be left out: a year later the mill closed. */
export const isLater = new RegExp(String.raw`^(?:and |but |yet )?(?:${byAnotherTime.source}),? (?=\S)`, 'iu')
/** Such a count, named behind what it found. */
export const countedBehind = new RegExp(
  String.raw`^according to (?:an?|the|one|another)? ?(?:[\w-]+ ){0,2}?${survey}\b|^(?:the )?(?:[\w-]+ ){0,2}?${survey}\b.* shows?$`,
  'i',
)
export const dependent =
  /^(?:which|who|whom|whose|that|while|because|although|though|as|when|where|after|before|since|until|if|unless|whereas|including|such as|up|down|compared|than|more than|less than|rather|especially|particularly|according|so that|in order|with|without|not|nor|of which|of whom|of these|of those|roughly|about|both|made|led|based|known|called|built|run|even|\w+ing)\b/i
/** What something is so because of, or for: no sentence, with whatever stands behind it. */
export const subordinate =
  /^(?:which|who|whom|whose|that is why|because|although|though|whereas|so that|in order|such as|including|not|nor|of which|of whom)\b/i
/** What a clause stands under, and is no longer true without. */
export const condition =
  /^(?:and |but |or |so )?(?:only )?(?:if|unless|provided|as long as|except|although|though|even if|even though|until|had|were|should)\b/i
/** Small words that begin what says when, where or how, and are no clause by themselves. */
export const leads =
  /^(?:and |but |so )?(?:in|on|at|by|for|from|to|with|without|after|before|since|during|under|over|among|between|of|across|despite|according to|as|when|while|once|last|next|this|every|each|today|now)\b/i
/** Who says the clause beside it: Okonjo concedes; according to the union. */
export const says =
  /^(?:[\w.’'-]+ ){0,4}(?:says?|said|concedes?|conceded|admits?|admitted|argues?|argued|claims?|claimed|thinks?|thought|believes?|believed|reckons?|reckoned|estimates?|estimated|insists?|insisted|explains?|explained|warns?|warned|adds|points out)(?: (?:in|on|at) .*)?$|^(?:says?|said|writes?|wrote|adds|added) [\w .’'-]+$|^according to |^as .* (?:puts?|sees?|says) it$/i
/** A clause that holds only by somebody's word, or in somebody's plan. */
export const saysThat =
  /\b(?:says?|said|argues?|argued|claims?|claimed|thinks?|thought|believes?|reckons?|reckoned|estimates?|estimated|expects?|expected|hopes?|hoped|plans?|wants?|warns?|warned)\b/i

export const joint = /(?:[,;:]\s+|\s+[—–-]\s+|\s*[()]\s*|\s+(?=(?:while|whereas|although|because)\s))/g
export const quoted = /“[^”]*”|"[^"]*"/g

/** Four years after something: says when, and no more. */
export const whenAhead = /^(?:(?!(?:has|have|had|was|were|is|are) )[\w-]+ ){1,3}(?:after|before|since)\s/i
/** A number, and what is done, that a clause may begin with: more than 40 went, running it costs. */
export const counted = /^(?:(?:more|less|fewer) than|roughly|about|both|nearly|up to) [\d\p{L}]/iu
export const done = /^(?!(?:according|including|following|during|depending)\b)\w+ing\b/i
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** What says when, in front of a clause and without a comma: since 2016 some went. */
export const sinceWhen = new RegExp(
  String.raw`^(?:since|until|before|after|from) (?:(?:the |early |late |mid-|spring |summer |autumn |winter |end of |\d{1,2} |${month} )*(?:[12]\d{3}|${month})|(?:the (?:first|last) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) (?:years?|seasons?|months?|weeks?|days?|nights?|summers?|winters?|springs?|autumns?|decades?))(?! (?:of|in|after|before|from|ago|later)\b) `,
  'i',
)
/** What a clause that goes on behind a comma begins with, where it has a subject of its own. */
export const subjectAhead =
  /^(?:the|a|an|its|their|our|his|her|my|your|this|that|these|those|some|many|most|more|fewer|half|all|both|each|every|no|none|nobody|another|other|one|two|three|four|five|six|seven|eight|nine|ten|there|it|they|he|she|we|you|i|what|only|about|almost|nearly|over|in|on|at|by|for|after|from|of|among|if|even if|to|under|between|last|this|next|now|today)\b|^[\p{Lu}\d€$£¥“"□{]/u
