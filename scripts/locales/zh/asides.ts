import type { Stretch } from '../drafting/draftWords.ts'
import { saying } from './saying.ts'

const quoted = /「[^」]*」|“[^”]*”|『[^』]*』/g
/** Those who have an interest in what they count: whose word something is stays. */
const party = /協會|协会|公會|公会|工會|工会|商會|商会|聯盟|联盟|公司|集團|集团/u
/** What the rest is true under: a condition, a time, a place. */
const bears =
  /如果|若|倘|假[如使]|只[要有]|除非|一旦|要是|即使|哪怕|\d|[年月季週周]|如今|[現现]在|目前|以[前後后]|(?:^|，)(?:在|[對对]|從|从|按|除)/u
/** What explains a word, in brackets. */
const bracketed = /（[^（）]*）/gu
/** What a clause follows from, behind its subject: 因此, 也因而. */
const therefore = /(?<=[\p{Script=Han}\d])也?因[此而](?=\p{Script=Han})/gu
/** Who has counted, between two clauses: 法院的统计显示，. */
const counted =
  /(?<=[，；])(?:[據据]|按照?)?[^，；：]{0,16}(?:[統统][計计]|[調调]查|[數数][據据]|[紀纪記记][錄录]|[資资]料|普查|檢測|检测|監測|监测)(?:[結结]果)?(?:[顯显]示|[發发][現现]|表明)?，/gu
/** What somebody says before a colon that leads in what they say behind it: 林以宁则提醒，时间不多了：. */
const beforeColon = new RegExp(`(?<=^[^，。；：]{2,24}${saying})，[^。；：]*(?=：)`, 'gu')
/** What a survey is said to do before the colon that it stands behind: 她的調查支持他的說法：. */
const ofSurvey =
  /(?<=^[^，。；：]{2,24}(?:[調调]查|研究|[統统][計计]|[數数][據据]))(?:支持|[證证][實实]|印[證证]|[說说]明|[與与]此)[^，。；：]{0,10}(?=：)/gu
/** Beside others, of somebody who says something: 林以宁则提醒. */
const beside = new RegExp(`(?<=^[^，。；：]{2,24})[則则也](?=${saying})`, 'gu')
/** Before how something moved beside another: 一樓則下跌. */
const ratherThan = /(?<=[，；][^，。；：]{1,8})[則则](?=上[漲涨升]|下[跌降滑]|增|[減减]|[漲涨跌升降])/gu
/** What a thing is like, between its name and what it did: …的安浦市，人口相近，去年却…. */
const alike = '(?:相近|相似|相[當当]|相同|差不多|[類类]似|一[樣样])'
const likeness = new RegExp(`(?<=^[^，。；：是有在了]{2,16})(?:，[^，。；：\\d]{1,8}${alike})+(?=，)`, 'gu')
const unlike = new RegExp(`(?<=^[^，。；：是有在了]{2,16}，[^。；：\\d]{1,20}${alike}，[^，。；：]{0,4})[卻却]`, 'gu')

/**
 * What a sentence says aside, which it is true without: what stands in brackets, who has counted where that is no
 * party, what it follows from, and what leads up to a colon beside who says what stands behind it.
 */
export function asidesOf(sentence: string): Stretch[] {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const found = [bracketed, therefore, counted, beforeColon, beside, ofSurvey, ratherThan, likeness, unlike]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ 0: words }) => words !== '' && !words.includes('\u25a1') && !party.test(words) && !bears.test(words))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .sort((a, b) => a.start - b.start)
  return found.filter(({ start }, at) => found.slice(0, at).every(({ end }) => end <= start))
}
