import type { AroundAmount, ToldApart } from '../drafting/draftWords.ts'

/** What was meant, allowed or looked for, up to its amount: 原計劃招, 設計容納, 可以抽, 原先指望到. */
const planned = new RegExp(
  '(?:^|[，；。：])[^，；。：]*?(?<said>(?:原[本先來来]?)?(?:[計计][劃划]|[預预](?:[計计期估]|定)|[設设][計计]|核定|原定|[規规][劃划定]|'
    + String.raw`指望|[許许准]可|答[應应]|承[諾诺])\p{Script=Han}{0,4}?|(?:最多)?(?:可以|只能|只准|只[許许])\p{Script=Han}{1,2})(?:大?[約约]|`
    + '近)?$',
  'u',
)
/** That an amount is what came, or is so: 實際上抽了, 結果來了, 昨天是. */
const actual = new RegExp(
  '^[^，；。]*?[，；。]?(?:但是?|可是?|而|[結结]果)?(?:[^，；。]{0,6})?(?<said>[實实][際际]上?(?:[卻却只僅仅]*)'
    + String.raw`\p{Script=Han}{0,3}?)(?:了|是|有|到|[達达]到?)?(?:大?[約约]|近|[只僅仅]有?)?$`,
  'u',
)

/** What there is, and what it takes: 現在有, 至少要. */
const there = /(?<said>[現现]有|(?:[現现]在|目前|如今|眼下)[只僅仅]?有)(?:大?[約约])?$/u
const needed = /(?<said>需要|(?:至少|最少|[實实][際际]|[總总]共)?(?:需要?|要有|[應应]有|要))(?:大?[約约]|至少)?$/u

/** Two amounts of a sentence, or of two, of which one was planned or allowed and the other is what came. */
export function acrossOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  const have = nameOf(there, one.before)
  const need = nameOf(needed, other.before)
  if (have !== '' && need !== '' && /^，/u.test(one.after) && /^(?:才[夠够行]|[，；。！]|$)/u.test(other.after))
    return { names: [have, need], areSources: false }
  if (![one, other].every(({ after }) => /^(?:[，；。！]|$)/u.test(after))) return undefined
  const [before, behind] = [nameOf(planned, one.before), nameOf(actual, other.before)]
  return before === '' || behind === '' ? undefined : { names: [before, behind], areSources: false }
}

/** Whether an amount was only planned or hoped for, by the words before it: 原先指望能到. */
export const isPlanned = (before: string): boolean =>
  /(?:原?[計计][劃划]|原定|指望|期望|[設设][計计]|核定|[承允][諾诺]|目[標标])[^，；。]*$/u.test(before)

const nameOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.groups?.['said'] ?? ''
