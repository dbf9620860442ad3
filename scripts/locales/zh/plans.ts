import type { PlanWords } from '../drafting/planWords.ts'

/** What is to be done, and is not done yet: 打算, 將在, 預計明年. 將 before a thing is what is done with it. */
const plans: RegExp = new RegExp(
  [
    '(?<![原本])(?:(?<![這这該该項项一][項项個个]?)[計计][劃划畫](?!外|[經经][濟济]|[書书])|打算)|(?<![原模])[擬拟](?=[在於于投建增把將将新再用])',
    '[準准][備备](?=[在於于投建增把將将新再用花])|(?:[預预][計计]|目[標标]是?)[^，。；\\d]{0,3}(?=[明後后]年|20\\d\\d|到)',
    '[將将](?=[在於于再]|投入|投[資资]|新[建增添]|增[設设建]|[陸陆][續续]|分[期批\\d三兩两四五]|[會会]|[繼继][續续]|建[設设]|[啟启][動动]|推出)',
  ].join('|'),
  'u',
)

const moves =
  '(?:增加|增長|增长|提高|上升|下降|減少|减少|降低|擴大|扩大|縮短|缩短|[增升漲涨降減减擴扩縮缩調调])[到至為为]'
/** What is looked for: 一年可以增加到, 力争提高到, 將降為. */
const expects = new RegExp(
  `(?:可以?|可望|有望|力[爭争]|[爭争]取|希望|[預预估][計计]|目[標标]|[將将][會会]?)[^，。；]{0,16}${moves}$|(?:控制|[壓压][縮缩]?)(?:在|到)$`,
  'u',
)

/** What a clause of a plan begins with and needs not, behind the one before it: 並, 還將. */
const lead = /^(?:其中|[並并]且?|同[時时]|此外|另外|[還还]?[將将]?[會会]?(?=[再在新增建推把])|也)[，,]?/u
/** What a plan hangs on: 前提是, 但必須先; or what stands against it: 不過. */
const condition = new RegExp(
  '^(?:但是?|不[過过]|然而|可是)?[，,]?(?:按照?[^，。；]{1,4}[，,])?(?:'
    + [
      '前提是|[條条]件是|[須须]先|必[須须]|要看|能不能|能否|[這这](?:[筆笔項项些][^，。；]{0,4}|一?[計计][劃划畫])',
      '[^，。；]{0,12}(?:提出|附|[設设]下)了?[^，。；]{0,6}[條条]件[：，]',
      // 项目需通过评审，才能开工.
      '(?:[項项]目|工程|方案|[計计][劃划畫]|[該该這这][^，。；]{1,6})?[還还仍]?(?:必?[須须]|必?需|要先)(?!求)[^。]*(?:才[能可會会]|方[能可]|通[過过]|[獲获]批|[批核]准|同意|[審审]批)',
    ].join('|')
    + ')',
  'u',
)
const turn = /^(?:(?:但是?|不[過过]|然而|可是)[，,]?(?:按照?[^，。；]{1,4}[，,])?|按照?[^，。；]{1,4}[，,])/u
/** What is no item of a plan: who says it, why, and what somebody thinks of it. */
const noItem =
  /^(?:因[為为]|由[於于]|以便|以免|[這这那他她它]|其(?!中)|[從从]而)|(?:[說说稱称]|表示|[認认][為为]|指出|介[紹绍])$|[「」“”？?]/u

/** What says that something only would be so: 如果收購價能, 若每班減為. */
export const supposing = /^[^，。；\d]{0,8}(?:如果|若(?!干)|倘若|假如|要是|一旦|只要(?![\d一二三四五六七八九十兩两]))/u

export const planWords: PlanWords = {
  plans,
  expects,
  isItem: (clause) => !noItem.test(clause) && /\p{Script=Han}{2}/u.test(clause),
  isLead: (clause) => /^(?:在|[對对]|[從从]|[據据]|按)[^，]*[中裡里內内間间上下時时]$/u.test(clause.trim()),
  isCondition: (clause) => condition.test(clause),
  withoutLead: (clause) => (lead.exec(clause) ?? turn.exec(clause))?.[0].length ?? 0,
}
