import type { AroundAmount } from '../drafting/draftWords.ts'

const way = '最(?:[高多大長长貴贵快久]|[低少小短慢])'
/** What holds an amount behind whoever it is of: ，達到, 只有, 的. */
const held =
  '(?:[，,]?(?:一共|共有?|[總总]共|[達达]到?|高[達达]|[為为]|有|是|[佔占]|[只僅仅]有?|[則则]|平均|每[年月天日週周]|一[年月天])*的?(?:(?:[減减]少|增[加長长]|成[長长]|下[降跌]|上[升漲涨])了?)?(?:[約约近]|大[約约])?)'
/** Who has the most of what: 出席率最高的是東安里，達. */
const first = new RegExp(
  String.raw`(?:^|[，；：])(?:[去今前]年)?(?<what>[^，；：。\d]{0,10}?)${way}的?(?:是|為|为|[屬属]|[當当][屬属]|要[數数])`
    + String.raw`(?<name>[^，；：。\d]{2,10}?)(?:${held}|[，,](?!其中)[^，；：。]{1,12})$`,
  'u',
)
const order = String.raw`[，；、。]?(?:(?:其次|再次|再者|[接跟]著|接着|然[後后]|[後后]面|第[二三四五]名?|[隨随][後后]|[緊紧][隨随]其[後后]的?)(?:是|為|为)?|和|[與与]|而)?`
/** Who comes behind: 其次是港口里的, 、大同里的, ；最低的溪北里只有, ，南屏区最少，只有. */
const next = new RegExp(
  String.raw`^${order}(?:${way}的?(?:是|為|为)?|排(?:名|在)最[後后]的是?|[墊垫]底的是?)?(?<name>[^，；、。：\d]{2,10}?)(?:${way}|排(?:名|在)?最[後后]|[墊垫]底)?${held}$`,
  'u',
)
/** Who comes last of all, in the sentence behind: 南屏区最少，只有; 墊底的北寮里只有. */
const last = new RegExp(String.raw`^(?:${way}的?(?:是|為|为)|[墊垫]底的是?)|(?:${way}|最[後后]|[墊垫]底)${held}$`, 'u')
/** What is no name: what was done, when, or whose it is. */
const noName = /[的了著着這这那此他她它]|^(?:其|去年|今年|如今|平均|而|但|[卻却])|[年月日]$|最/u

/** What several have most of, and who they are, by the words before each of their amounts. */
export function superlatives(around: readonly AroundAmount[]): { what: string; names: string[] } | undefined {
  const [lead, ...others] = around.map(({ before }) => before)
  const top = first.exec(lead ?? '')?.groups
  const names = [top?.['name'] ?? '', ...others.map((before) => next.exec(before)?.groups?.['name'] ?? '')]
  const areNames = names.every((name) => name !== '' && !noName.test(name))
  return top && areNames ? { what: measured(top['what'] ?? ''), names } : undefined
}

/** Whether the words before an amount say who comes last of all. */
export const comesLast = (before: string): boolean => last.test(before)

/** What they have most of, where that is named: 節水; not 寄得. */
const measured = (what: string): string => {
  const bare = what.replace(/[得的]$/u, '').replace(/^.*[，,]/u, '')
  return [...bare].length < 2 || /[他她它牠這这那此該该]/u.test(bare) ? '' : bare
}
