/** A word of a text, as names are compared: without marks over letters, in lower case. */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const titles = new Set('mr mrs ms miss dr prof professor sir dame lord lady rev st'.split(' '))
const functionWords = new Set('a an the one and of for in at on to by with from my our her his their who i'.split(' '))

/** The words of a text in letters other than Han, as written; a possessive is its name, a hyphened name two. */
export function wordsIn(text: string): string[] {
  return (
    text.match(/(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?!s\b)(?!\p{Script=Han})\p{L}+)*/gu) ?? []
  ).filter((word) => !/^s$/.test(word))
}

/** The words of somebody's name or office that are names: with a capital, no title, no initial. */
export function nameWords(text: string): string[] {
  return wordsIn(text).filter(
    (word) => /^\p{Lu}/u.test(word) && word.length > 1 && !titles.has(folded(word)) && !functionWords.has(folded(word)),
  )
}

/** The commonest hundred surnames, in either script, and those of two characters. */
const surname =
  '(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于於蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘鍾谭譚陆陸汪范范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯])'
const noName = /^(?:董事|高[管层層级級校]|任何|何人|方面|万人|萬人|江[上边邊]|马上|馬上|白领|白領|石油|龙头|龍頭|毛利)/u
const ofOffice = /(?:先生|女士|小姐|老师|老師|教授|博士|院士|局长|局長|总|總)$/u

/** Whether a text in Han is somebody's name, not what they are; undefined where it is not, else the name alone. */
export function hanName(text: string): string | undefined {
  const whole = text.trim()
  const foreign = whole.match(/[·•・‧]([\p{Script=Han}]{2,})$/u)?.[1]
  if (foreign) return foreign
  const bare = whole.replace(ofOffice, '')
  return new RegExp(`^${surname}[\\p{Script=Han}]{1,2}$`, 'u').test(bare) && !noName.test(bare) ? bare : undefined
}
