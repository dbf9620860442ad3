import { hanWordsOf } from './dictionary.ts'

/** When something was that an amount is compared with: 去年同期, 2023年, 三年前, 原先. */
const then =
  '(?:[去前上今]年?(?:同期|同月|同季|[一二三四五六七八九十\\d]+月|[上下]半年|年?[初底])?'
  + '|\\d{2,4}年(?:同期|\\d{1,2}月|[上下]半年|年?[初底])?|上(?:個月|个月|一?季度?|一?年|[週周])|前一?年|同期'
  + '|[\\d〇一二兩两三四五六七八九十百]+(?:年|個月|个月)前|原[本先來来]|[當当][年時时初]|此前|之前|以前)'

/** What stands between two amounts of which the second was before, where the way stands behind it: ，比去年同期的. */
const than = new RegExp(
  String.raw`^[^，。；\d]{0,3}[，,]?(?:也|已|則|则)?(?:比|較|较|相[比較较]於?于?)${then}的?$`,
  'u',
)
/** So too where the way stands between: ，低於去年的. */
const beside = new RegExp(
  String.raw`^[^，。；\d]{0,3}[，,]?(?:也|已|明[顯显]|[遠远]|略)?(?:(?<up>高|多|大)|(?<down>低|少|小))[於于]${then}的?$`,
  'u',
)
/** Which way it moved, behind the second. */
const way =
  /^[^，。；\d]{0,2}(?:有所|明[顯显]|大幅|略有|[進进]一步|又|再|[減减]少|足足|整整)?(?:(?<down>下[降跌滑]|[減减]少?|降[低了]?|回落|少了?|低了?|[縮缩][短小減减])|(?<up>上[升漲涨]|增[加長长多]?|提[高升]|回升|[漲涨]了?|多了?|高了?|[擴扩]大))/u

/** What stands between an amount of before and by how much it moved: 下降了. */
export const movedBy =
  /^(?:[^，。；\d]{0,2})(?:下[降跌滑]|[減减]少|降低|[上][升漲涨]|增[加長长]|提[高升]|[漲涨跌降])了?(?:[約约近]|將近|将近|超[過过])?$/u

/** Which way an amount has moved from the one behind it, which is of a time before: 127起，比去年同期的214起下降了. */
export function movedFrom(between: string, after: string): 'up' | 'down' | undefined {
  const found = than.test(between) ? way.exec(after) : beside.exec(between)
  if (!found) return undefined
  return found.groups?.['up'] === undefined ? 'down' : 'up'
}

/** What an amount has moved to stands right behind this, and what is measured before it: 行人死亡人數降到. */
const movedTo =
  /(?:[^，。；]*?(?:[去前今]年(?:同期)?|\d{2,4}年(?:底|初)?|[現现]在|目前|如今|[則则已]))?(?<what>[^，。；\d]{4,14}?)(?:也|已|則|则)?(?:(?<down>(?:[減减下]|下[降跌]|[減减]少|降低|回落)?[降減减跌少落掉滑][到至為为]|[減减]少[到至為为]|下降[到至為为])|(?<up>(?:上升|增加|增[長长]|提高|[漲涨]|升|增|攀升)[到至為为]))了?$/u
/** What says how many or how much of what is measured, at its end. */
const size = /(?:的)?(?:[總总]?人[數数]|人次|件[數数]|[數数][量目]|[總总][數数量])$/u
const people = /^[名位人]|人$/u

/** Words for one thing that an article takes by turns. */
const same: readonly (readonly string[])[] = [
  ['死亡', '喪生', '丧生', '身亡', '罹難', '罹难', '遇難', '遇难', '喪命', '丧命', '死於', '死于', '死者'],
  ['受傷', '受伤', '輕傷', '轻伤', '重傷', '重伤', '傷者', '伤者'],
  ['失業', '失业', '丟了工作', '丢了工作'],
  ['入學', '入学', '招生', '招收', '新生'],
  ['失蹤', '失踪', '下落不明'],
]

/**
 * Which way an amount has moved, by the words before it, where each word of what is measured, or one for the same,
 * stands around another amount: 行人死亡人數降到 beside 名行人在車禍中喪生.
 */
export function isMovedTo(
  before: string,
  around: string,
  [one, other]: readonly [string, string],
): 'up' | 'down' | undefined {
  // 名行人, and 人.
  if (one !== other && ![one, other].every((noun) => people.test(noun))) return undefined
  const { what = '', up } = movedTo.exec(before)?.groups ?? {}
  const words = hanWordsOf(what.replace(size, '')).filter((word) => word.length > 1)
  const isIn = (word: string) =>
    around.includes(word) || same.some((row) => row.includes(word) && row.some((each) => around.includes(each)))
  if (words.length < 2 || words.join('') !== what.replace(size, '') || !words.every(isIn)) return undefined
  return up === undefined ? 'down' : 'up'
}
