import { pattern } from './rows.ts'

/** How long ago something was: five years ago, a decade earlier. */
export const spanAgo = pattern(
  'i',
  String.raw`^(?:(?:about|some|almost|nearly) )?(?:[\d.,]+|[a-z]+(?:-[a-z]+)?) (?:minute|hour|day|week|month|quarter|season|year|decade|`,
  String.raw`centur|generation)(?:s|y|ies)? (?:ago|earlier|before|previously|back)(?![A-Za-z])`,
)

/** Behind "than": an earlier time, with which a later one is compared. */
export const earlierTime = pattern(
  'i',
  String.raw`^(?:(?:it|they|there) (?:was|were|had been) )?(?:(?:in|at|on|during|for|before) (?:(?:the|early|late|mid|the end of|the start of) )*`,
  String.raw`(?:(?:[a-z]+ )?(?:1[5-9]|20)\d\d(?!\d)|(?:same|previous|last|first) |(?:year|season|month|quarter|week|decade) (?:before|earlier))|`,
  String.raw`(?:last|the previous|the preceding) (?:year|season|month|quarter|week|decade|spring|summer|autumn|winter)(?![A-Za-z])|`,
  String.raw`the (?:year|season|month|quarter|week|decade) before(?![A-Za-z])|`,
  String.raw`(?:[\d.,]+|[a-z]+(?:-[a-z]+)?) (?:day|week|month|quarter|season|year|decade|centur|generation)(?:s|y|ies)? `,
  String.raw`(?:ago|earlier|before|previously)(?![A-Za-z]))`,
)

/** A number without a noun; and a sum, a share or another amount that begins its clause. */
const bareNumber = pattern(
  'iu',
  String.raw`(?:^|[\s(])(?:\d[\d,.]*(?: (?:hundred|thousand|[mb]illion))?|(?:\p{L}+-)?(?:one|two|three|four|five|six|seven|eight|`,
  String.raw`nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)) $`,
)
const apart = pattern(
  'iu',
  String.raw`[,(—–] ?(?:(?:about|some|nearly|almost|over|a) )?(?:[^\s\d]{0,3}\d[\d,.]*(?:%|[a-z]{1,2})?(?: [a-z]+){0,3}|`,
  String.raw`(?:\p{L}+ ){1,3}) ?$`,
)

/** Whether words end with an amount that "more than two years ago" behind it says something of: 3, or £2 apart. */
export const isDifference = (ahead: string): boolean => bareNumber.test(ahead) || apart.test(ahead)

const comparedBehind =
  /^ (?:higher|more|larger|bigger|greater|dearer|longer|taller|heavier|wider|deeper|costlier|lower|less|fewer|smaller|cheaper|shorter|lighter|narrower|shallower|thinner|fewer)(?: [\p{L}-]+){0,3}? than /iu
/** Up 30 on the year before. */
const upOn = [
  /(?:^|[^\p{L}])(?:up|down)(?: by)?(?: (?:about|some|nearly|almost|just|only))? $/iu,
  /^(?: [\p{L}-]+)? on (?:\d{4}|(?:the|a|last|its|their) )/iu,
] as const

/** Whether an amount is how much less or more there was than at another time or elsewhere, by what stands beside it. */
export const isGap = (before: string, after: string): boolean =>
  comparedBehind.test(after) || (upOn[0].test(before) && upOn[1].test(after))
