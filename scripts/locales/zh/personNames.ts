import type { PersonName } from '../text/textWords.ts'
import { peopleEnd, titles } from './peopleWords.ts'

/** The commonest surnames, in either script, and those of two characters; none that mostly begins other words. */
export const surname =
  '(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于於蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘鍾谭譚陆陸汪范范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯'
  + '賴赖洪柯施簡简詹莊庄翁溫温卓駱骆涂巫紀纪尤康穆倪樊葛齊齐尹喬乔龐庞殷霍俞梅柳岳辛祝褚苗歐欧魯鲁鮑鲍滕佟舒屈戚凌裴阮蒲童])'
const noName = new RegExp(
  '^(?:簡[單報要]|简[单报要]|尤其|洪[水災灾峰]|康[復复]|紀[委檢]|纪[委检]|[莊庄][稼家園园]|童[年星工裝装話话]|[溫温][泉室度州]|施[工行肥政]|祝[福賀贺]|苗[木族農农圃]|穆斯林|[歐欧][洲元盟]|[魯鲁][班迅]|岳[父母]|凌[晨空]|[齊齐][聲声全]|尹始|柳[樹树]|梅[花雨]|舒[適适服]|屈[服指]|殷切|辛[苦勤勞劳]|葛[根])',
  'u',
)
const noNames =
  /^(?:董事|高[管层層级級校]|任何|何人|方面|万人|萬人|江[上边邊]|马上|馬上|白领|白領|石油|龙头|龍頭|毛利)/u
const ofOffice = /(?:先生|女士|小姐|老师|老師|教授|博士|院士|局长|局長|总|總)$/u

/** Whether a text in Han is somebody's name, not what they are; undefined where it is not, else the name alone. */
export function personName(text: string): PersonName | undefined {
  const whole = text.trim()
  const foreign = whole.match(/[·•・‧]([\p{Script=Han}]{2,})$/u)?.[1]
  if (foreign) return named(foreign)
  const bare = whole.replace(ofOffice, '')
  return new RegExp(`^${surname}[\\p{Script=Han}]{1,2}$`, 'u').test(bare) && !noName.test(bare) && !noNames.test(bare)
    ? named(bare)
    : undefined
}

const kindOfPlace = '[市縣县鄉乡鎮镇村區区省州島岛港]'
/** Words that end like the name of a place and are none: 城市, 本村. */
const noPlace =
  /^(?:[城都超門门农農地社園园山郊全外各本該该某這这那我他她它每兩两一二三四五六七八九十鄉乡]|.*[的和與与及在]).$/u

/** The names of places in somebody's office: 冷水村 of 冷水村村長. */
export function placesIn(office: string): string[] {
  const found = office.match(new RegExp(`[\\p{Script=Han}]{1,4}?${kindOfPlace}`, 'gu')) ?? []
  return found.filter((name) => [...name].length > 1 && !noPlace.test(name))
}

/** A text may go on with the surname, whose first character stands first. */
const named = (whole: string): PersonName => ({ whole, short: whole.slice(0, 1) })

const says = '(?:说|說|表示|指出|认为|認為|称|稱|坦言|强调|強調|介绍|介紹|解释|解釋|回忆|回憶|补充|補充)'

const adverb = '(?:也|又|则|則|还|還|曾|最后|最後|接着|接著|随后|隨後)?'
const withOffice = `[^，。；：、！？”]{0,16}?(?:${titles}|${peopleEnd})(?<name>${surname}\\p{Script=Han}{1,2}?)${adverb}${says}`
/** How or when something is said, by words that begin as a surname does: 高興地, 於是. */
const howOrWhen = /[地是的了着著]$|^(?:高[兴興]|方才|白天|[严嚴][肃肅厉厲]|何[时時]|常|[万萬]般)/u
/** Right beside a quotation, or in a sentence of its own: 「…」船東林美惠說. */
const sayers = [
  new RegExp(`”[，,]? ?${withOffice}`, 'u'),
  new RegExp(`(?:^|[，。；])${withOffice}(?:我|我們|我们|記者|记者)?[：:，,]? ?”`, 'u'),
  new RegExp(`^ ?${withOffice}(?:我|我們|我们|記者|记者)?[。.]?\\s*$`, 'u'),
]

/**
 * Whom a sentence says that its quotation is of: by name behind an office, and those who are known where a clause names
 * them, and behind it, with nothing but a few words between, that they say.
 */
export function attributions(text: string, known: readonly string[]): string[] {
  const told = sayers.flatMap((pattern) => pattern.exec(text)?.groups?.['name'] ?? [])
  const named = known.filter((speaker) => {
    const name = personName(speaker)?.whole
    return name !== undefined && new RegExp(`${name}[^，。；：、！？”]{0,8}${says}`, 'u').test(text)
  })
  return [...new Set([...named, ...told.filter((name) => personName(name) !== undefined && !howOrWhen.test(name))])]
}
