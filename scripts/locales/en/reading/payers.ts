import { ownBodies, publicBodies } from './bodyWords.ts'
import { pattern, wordsOf } from './rows.ts'

/** Last words of the names of bodies that pay, beside those that speak. */
const others = new Set(
  wordsOf(`
  region state province district borough town city village municipality government department agency authority board
  commission fund lottery
`),
)
/** What may be said of several public bodies: the council of the county is the county. */
const vague = new Set(wordsOf(`council government state authority department board commission public local`))

const isBody = (word: string): boolean => ownBodies.has(word) || publicBodies.has(word) || others.has(word)

const gives =
  '(?:pays?(?: for)?|paid(?: for)?|gives?|gave|contribute[sd]?|donate[sd]?|grant(?:s|ed)|award(?:s|ed)|provide[sd]?|fund(?:s|ed)|'
  + 'finance[sd]?|put(?:s)? up|add(?:s|ed)|pledge[sd]?|cover(?:s|ed)|invest(?:s|ed)|sponsor(?:s|ed)|chip(?:s|ped) in)'
const given =
  '(?:paid(?: for)?|funded|financed|given|donated|granted|awarded|provided|contributed|sponsored|covered|put up)'
const adverbs = String.raw`(?:(?:has|have|had|will|would|is to|also|then|later|already|again|[a-z]+ly) )*`
const word = String.raw`\p{L}[\p{L}’'-]*`
const name = String.raw`(?:the|an?) (${word}(?: ${word}){0,6})`
/** What may stand between a verb and how much: the school about, for it a total of; no clause of its own. */
const object = String.raw`(?:(?!(?:who|that|which|when|if|to|from|for|by|because) )[^ ,;.:()]+ ){0,5}`

const before = [
  pattern('iu', String.raw`^${name} ${adverbs}${gives} ${object}$`),
  pattern('iu', String.raw`\bfrom ${name} (?:came|comes?) ${object}$`),
  pattern('iu', String.raw`\b${given} by ${name},? ?(?:with |at |: ?)${object}$`),
]
const behind = [
  pattern('iu', String.raw`^(?: (?:came|comes?|was|were|is|are|mostly|all))* from ${name}`),
  pattern('iu', String.raw`^[^,;.:]{0,50}? ${given} by ${name}`),
]

/**
 * Which body pays what an amount is of, by the words of its name: savings bank of "the savings bank gave £90", "came
 * from the savings bank", "paid for by the savings bank".
 * @param ahead all before the amount
 * @param clause what stands before it in its clause
 * @param rest what follows it
 * @returns nothing where nobody is named, or only by a word for several public bodies
 */
export function payerOf(ahead: string, clause: string, rest: string): readonly string[] | undefined {
  const [active, ...others] = before
  const stretches: readonly (readonly [RegExp | undefined, string])[] = [
    [active, clause.trimStart()],
    ...others.map((each) => [each, ahead] as const),
    ...behind.map((each) => [each, rest] as const),
  ]
  for (const [each, stretch] of stretches) {
    const marks = marksOfBody(each?.exec(stretch)?.[1] ?? '')
    if (marks.length > 0) return marks
  }
  return undefined
}

/** The words of the name with which a stretch begins, up to what it is a body by, and of what it is one. */
function marksOfBody(stretch: string): string[] {
  const words = stretch.trim().toLowerCase().replaceAll('’', "'").split(' ')
  const first = words.findIndex(isBody)
  if (first < 0 || words.slice(0, first).some((word) => /^(?:and|or|of|to|for|in|on|by|from|with)$/.test(word)))
    return []
  let last = first
  while (isBody(words[last + 1] ?? '')) last++
  const of =
    words[last + 1] === 'of'
      ? words
          .slice(last + 2)
          .filter((word) => word !== 'the')
          .slice(0, 1)
      : []
  return [...words.slice(0, last + 1), ...of].filter((word) => !vague.has(word)).map((word) => word.replace(/'s?$/, ''))
}
