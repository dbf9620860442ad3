import { pattern } from './rows.ts'

/** How many of a span: 5, five, twenty-five. */
const howMany = String.raw`(?:[\d.,]+|[a-z]+(?:-[a-z]+)?)`
const spans = 'day|week|month|quarter|season|year|decade|centur|generation'
const plural = '(?:s|y|ies)?'

/** How long ago something was: five years ago, a decade earlier. */
export const spanAgo = pattern(
  'i',
  String.raw`^(?:(?:about|some|almost|nearly) )?${howMany} (?:minute|hour|${spans})${plural} `,
  '(?:ago|earlier|before|previously|back)(?![A-Za-z])',
)

const period = '(?:year|season|month|quarter|week|decade)'
/** The words that lead up to a date. */
const upToDate = '(?:in|at|on|during|for|before) (?:(?:the|early|late|mid|the end of|the start of) )*'
const date = String.raw`(?:[a-z]+ )?(?:1[5-9]|20)\d\d(?!\d)`

/** Behind "than": an earlier time, with which a later one is compared. */
export const earlierTime = pattern(
  'i',
  '^(?:(?:it|they|there) (?:was|were|had been) )?',
  `(?:${upToDate}(?:${date}|(?:same|previous|last|first) |${period} (?:before|earlier))|`,
  '(?:last|the previous|the preceding) ',
  '(?:year|season|month|quarter|week|decade|spring|summer|autumn|winter)(?![A-Za-z])|',
  `the ${period} before(?![A-Za-z])|`,
  `${howMany} (?:${spans})${plural} (?:ago|earlier|before|previously)(?![A-Za-z]))`,
)

const digits = String.raw`\d[\d,.]*(?: (?:hundred|thousand|[mb]illion))?`
const inWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|'
  + String.raw`\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety`
/** A number without a noun. */
const bareNumber = pattern('iu', String.raw`(?:^|[\s(])(?:${digits}|(?:\p{L}+-)?(?:${inWords})) $`)

const sum = String.raw`[^\s\d]{0,3}\d[\d,.]*(?:%|[a-z]{1,2})?(?: [a-z]+){0,3}`
/** A sum, a share or another amount that begins its clause. */
const apart = pattern('iu', String.raw`[,(—–] ?(?:(?:about|some|nearly|almost|over|a) )?(?:${sum}|(?:\p{L}+ ){1,3}) ?$`)

/** Whether words end with an amount that "more than two years ago" behind it says something of: 3, or £2 apart. */
export const isDifference = (ahead: string): boolean => bareNumber.test(ahead) || apart.test(ahead)
