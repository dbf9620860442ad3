import type { Relation } from '../../../quantities/assertion.ts'
import type { Around } from '../../assertionWords.ts'
import { pattern } from './rows.ts'
import { contentOf } from './whose.ts'

/** Verbs whose subject gives what the amount is of, and those whose subject takes it. */
const gives =
  'pays?|paid|gives?|gave|lends?|lent|loan(?:s|ed)|owes?|owed|donate[sd]|award(?:s|ed)|grant(?:s|ed)|'
  + 'sends?|sent|hand(?:s|ed)|transfer(?:s|red)|refund(?:s|ed)|repays?|repaid|offer(?:s|ed)|reimburse[sd]|'
  + 'compensate[sd]|contribute[sd]|export(?:s|ed)|ship(?:s|ped)|suppl(?:y|ies|ied)|sells?|sold|pledge[sd]'
const takes =
  'receive[sd]?|gets?|got|wins?|won|borrow(?:s|ed)|collect(?:s|ed)|secure[sd]|obtain(?:s|ed)|accept(?:s|'
  + 'ed)|buys?|bought|purchase[sd]|import(?:s|ed)|claim(?:s|ed)|demand(?:s|ed)'
const charges = 'fine[sd]|charge[sd]|bill(?:s|ed)|invoice[sd]'
const given = 'paid|given|lent|loaned|awarded|granted|sent|handed|refunded|repaid|offered|owed|reimbursed|promised'

const adverbs = String.raw`(?:(?:has|have|had|will|would|also|then|later|since|already|again|[a-z]+ly) )*`
/** What may stand right before an amount: about, another, a total of. */
const upTo =
  String.raw`(?:(?:about|some|nearly|almost|over|only|just|another|more than|less than|at least|up to|`
  + String.raw`a total of|a further|an extra|around|a|the) )*$`

const active = pattern('', String.raw`^(.+?) ${adverbs}(?:(${gives})|(${charges})) (.*?)${upTo}`)
const taking = pattern('', String.raw`^(.+?) ${adverbs}(?:${takes}) ${upTo}`)
const passive = pattern(
  '',
  String.raw`^(.+?) (?:is|are|was|were|been|being) (?:[a-z]+ly )?(?:(${given})|fined|charged|billed) ${upTo}`,
)
const behindWord = (word: string): RegExp => pattern('', String.raw`^[^,;.:()]{0,40}? ${word} ([^,;.:()]{3,50})`)
const [toWhom, fromWhom, byWhom] = [behindWord('to'), behindWord('from'), behindWord('by')]

/** A stretch that is no name of somebody but goes on about something else. */
const goesOn = /\b(?:for|to|from|by|with|in|of|that|and|as)\b/

/**
 * Who gives and who takes what an amount is of, however it is told: "A paid B {x}", "A paid {x} to B", "B got {x} from
 * A", "B was paid {x} by A", "B fined A {x}".
 * @param rest what follows the amount
 */
export function transferOf({ clauseBefore }: Around, rest: string): Relation | undefined {
  const clause = clauseBefore.trimStart()
  const [, helped, deed] = passive.exec(clause) ?? []
  if (helped !== undefined) {
    const by = byWhom.exec(rest)?.[1]
    return deed === undefined ? between(helped, by) : between(by, helped)
  }
  const [, subject, gave, , object = ''] = active.exec(clause) ?? []
  if (subject !== undefined) {
    const whom = object.trim()
    if (whom !== '' && !goesOn.test(whom)) return gave === undefined ? between(whom, subject) : between(subject, whom)
    return gave !== undefined && whom === '' ? between(subject, toWhom.exec(rest)?.[1]) : undefined
  }
  const [, taker] = taking.exec(clause) ?? []
  return taker === undefined ? undefined : between(fromWhom.exec(rest)?.[1], taker)
}

function between(giver: string | undefined, taker: string | undefined): Relation | undefined {
  const [one, other] = [contentOf(giver ?? ''), contentOf(taker ?? '')]
  return one.length > 0 && other.length > 0 ? { by: 'give', one, other } : undefined
}
