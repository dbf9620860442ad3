import { startsWithVerb } from './dictionary.ts'

/** Whose it is and what, up to how it changed: 北岸的流浪狗由. */
const first =
  /(?:^|[，；：])(?<whose>[^，；：。\d]{2,8}?)(?:[里裡]的|的|[里裡])(?<what>[^，；：。\d的]{1,8}?)[由從从]$/u
/** When it is so, in a day or a week, and what: 夜間借出的書從每月. */
const dayPart = '(?:夜[間间裡里晚]|晚[上間间]|白天|日[間间]|上午|下午|早上|平日|假日|工作日|[週周]末)'
const firstTime = new RegExp(
  String.raw`(?:^|[，；：])(?<whose>${dayPart})的?(?<what>[^，；：。\d]{1,10}?)[由從从](?:每[年月天日週周晚])?$`,
  'u',
)
const isDayPart = new RegExp(`^${dayPart}$`, 'u')
/** For each of what both are told: 居民用水每吨由. */
const rate = '(?<rate>每(?:[年月天日週周晚次吨噸度亩畝斤升人户戶]|立方米|平方米|公[斤噸頃里]))'
const rated = new RegExp(String.raw`(?:^|[，；：])(?<whose>[^，；：。\d的]{2,8}?)${rate}[由從从]$`, 'u')
const ratedToo = new RegExp(
  String.raw`^[^，；。\d]{0,2}[，；](?:而|但)?(?<whose>[^，；：。\d的]{2,8}?)[則则]?${rate}[由從从]$`,
  'u',
)

/** The other, what else may be said of it, and how it changed: ，南岸没有这样做，由. */
const second = new RegExp(
  String.raw`^[^，；。\d]{0,2}[，；](?:而|但|可)?(?<whose>[^，；：。\d的]{2,8}?)(?:[里裡]?的(?<what>[^，；：。\d的]{1,8}?)`
    + String.raw`)?(?:(?:[沒没]有|[並并]?未|不)[^，；。\d]{1,10}，)?[則则卻却]?[由從从](?:每[年月天日週周晚])?$`,
  'u',
)

/** Two groups of which the same changed, by what is said before the first change, and between the two. */
export function twoGroups(before: string, between: string): { what: string; names: [string, string] } | undefined {
  const [own, too] = [rated.exec(before)?.groups, ratedToo.exec(between)?.groups]
  const names = [own?.['whose'] ?? '', too?.['whose'] ?? ''] as const
  if (own && too && own['rate'] === too['rate'] && names[0] !== names[1] && !names.some((name) => startsWithVerb(name)))
    return { what: own['rate'] ?? '', names: [...names] }
  const [one, other] = [(firstTime.exec(before) ?? first.exec(before))?.groups, second.exec(between)?.groups]
  const [a, b] = [one?.['whose'] ?? '', other?.['whose'] ?? '']
  const what = one?.['what'] ?? ''
  const isSame = other?.['what'] === undefined || other['what'] === what
  // 城里的书店…，价格由…: what else is measured is no group, and what else was done is none.
  const areGroups = a !== '' && b !== '' && a !== b && isSame && isLike(a, b)
  return areGroups && !startsWithVerb(b) ? { what, names: [a, b] } : undefined
}

/** What a place or a group is called by, at the end of its name. */
const isPlace = /[里裡外上下內内邊边岸坡山河東西南北城鄉乡村鎮镇縣县市區区州省街路校班組组隊队店廠厂]$/u
/** Names of one kind end alike, or are both of places: 北岸, 南岸; 城里, 乡下. */
const isLike = (one: string, other: string): boolean =>
  (isDayPart.test(one) && isDayPart.test(other))
  || (!isDayPart.test(one)
    && !isDayPart.test(other)
    && (one.at(-1) === other.at(-1) || (isPlace.test(one) && isPlace.test(other))))
