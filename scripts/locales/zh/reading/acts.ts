import type { Act } from '../../grammar.ts'
import { fold } from './fold.ts'
import { verbs } from './verbWords.ts'
import { contentOf } from './whose.ts'

const clauseEnd = /[，,。；：！？、;:!?（）()]|而|但/u
const denial = /(?:并没有|没有|并未|未能|未曾|从未|从没|没能|不曾|尚未|未|没)(?:再|真正|正式|重新)?/u
/** What leaves open what a sentence says, or whether it does. */
const open =
  /如果|若|除非|是否|只要|直到|之前|仅|只|全部|都|一定|必|应|须|可能|可以|可望|拟|将|计划|预计|希望|要求|呼吁|建议|否认|据称|涉嫌|拒绝|几乎|差点|险些|不|无|吗|？|才|再次|目前|暂/u

/** These say no more than how much there is. */
const weak = /[有占达约计均比超]|位[于居列]|属于|排名/u

const ofAll = new RegExp(
  String.raw`^(?:但|可|然而|不过)?((?:并)?(?:不是|非|不))?(?:人人|大家|(?:所有|全部|全体|每[个名位家])的?([\u4e00-\u9fff]{1,6}?))(?:都|均|皆|`
    + String.raw`也都)(?:很|非常|十分|感到)?([\u4e00-\u9fff]{2,10})$`,
  'u',
)

/** That something is so of all, or not of all: the two are held against each other, and against nothing else. */
function actsOfAll(text: string): Act[] {
  if (/[？?吗]/u.test(text)) return []
  return text.split(clauseEnd).flatMap((clause): Act[] => {
    const [, denied, who = '人', said = ''] = ofAll.exec(clause.trim()) ?? []
    if (said === '' || /^[不没未无非]/u.test(said)) return []
    return [{ verb: `全${said}`, isDenied: denied !== undefined, marks: ['全', who] }]
  })
}

/** See `Grammar.actsIn`. */
export function actsIn(written: string): Act[] {
  const text = fold(written)
  return [...actsOfAll(text), ...actsOfSome(text)]
}

function actsOfSome(text: string): Act[] {
  return text.split(clauseEnd).flatMap((clause): Act[] => {
    const denied = denial.exec(clause)
    if (open.test(denied ? clause.replace(denied[0], '') : clause)) return []
    const from = denied ? denied.index + denied[0].length : 0
    const at = verbAt(clause, from, denied ? 3 : clause.length)
    if (at === undefined) return []
    const before = clause.slice(0, denied?.index ?? at)
    return [
      {
        verb: clause.slice(at, at + 2),
        isDenied: denied !== null,
        marks: contentOf(`${before}，${clause.slice(at + 2).replace(/^[了过到]/u, '')}`),
      },
    ]
  })
}

/** Where a verb of two characters begins, no more than so many characters on. */
function verbAt(clause: string, from: number, most: number): number | undefined {
  for (let at = from; at <= Math.min(clause.length - 2, from + most); at++)
    if (verbs.has(clause.slice(at, at + 2)) && !weak.test(clause.slice(at, at + 2))) return at
  return undefined
}
