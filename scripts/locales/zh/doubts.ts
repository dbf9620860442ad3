import type { DoubtWords, Warning } from '../drafting/doubtWords.ts'

const perhaps = '(?:可能|也許|也许|或許|或许|說不定|说不定)'
/** One of two reasons that somebody gives, and not what it is a reason of: 可能是因為雨水多. */
const guess = new RegExp(`^(?:[也還还]|或者?)?${perhaps}(?:[就只]?是|因|[與与跟和])`, 'u')
/** A reason beside another: 也可能是…. */
const otherGuess = new RegExp(`^(?:[也還还]|或者?)?${perhaps}`, 'u')

/** Whether a clause only guesses at a reason of something that it does not name. */
export const isGuess = (clause: string): boolean => guess.test(clause)

/** Whether a clause goes on with another reason than the one before it guesses at. */
export const isOtherGuess = (before: string, clause: string): boolean =>
  new RegExp(perhaps, 'u').test(before) && otherGuess.test(clause)

/** What is owed not only to what was told: 不能把功劳都记在博物馆头上. */
const notAllOwed =
  /(?:不能|不[該该]|[無无]法|[難难]以)[^，。；]{0,10}(?:功[劳勞]|[归歸]功|都算|全算|完全?算|[記记]在[^，。；]{1,10}[頭头帳账])/u
/** What may not be so of all, or has another reason. */
const mayNot = /未必(?:能|就|都|是|代表|反映)|不[見见]得(?:能|就|都|是|代表|反映)|不(?:能|可)排除|也不排除/u
/** What nobody knows. */
const unknown =
  /(?:[還还]|尚)[未沒没無无](?:有)?[^，。；]{0,4}(?:定[論论]|[結结][論论]|答案)|(?:[還还]|目前|[現现]在|[誰谁])[^，。；]{0,6}(?:[沒没]有?(?:人|[誰谁])|也|都)(?:[說说]|算|[講讲]|[預预][測测料])(?:得|不)(?:清|准|準|明白|上[來来]|出)|(?:[還还]|尚)(?:不|[無无]法)(?:知道|清楚|确定|確定)/u
const twoGuesses = new RegExp(`${perhaps}[^。；]*，(?:[也還还]|或者?)?${perhaps}`, 'u')

const opinion = '(?:認為|认为|說|说|表示|覺得|觉得|相信|指出)'
const warns = '(?:提醒|警告|承認|承认|坦言|坦承|指出|強調|强调|[補补]充)'
const warning = new RegExp(
  `[，；](?:但是?|不[過过]|然而|可是)[，]?(?<who>[^，。；：\\d]{0,10}?)[也又]?(?:同[時时])?(?<verb>${warns})[說说道]?[，：]?(?:同一?[時时]期[，]?)?(?=[^，]{3})`,
  'u',
)
/** Who thinks something of what was told, at the end of it: ，吳宗翰認為這是好消息. */
const thought = new RegExp(`，(?<who>[^，。；：\\d他她它其這这]{2,14}?)(?:也|都|[則则])?${opinion}[^，]*$`, 'u')
const pronoun = /^[他她](?![們们])$/u

/** What a sentence warns of behind what it tells; undefined where who warns has no name, or nothing is told. */
function warned(sentence: string): Warning | undefined {
  const found = warning.exec(sentence)
  if (!found || /[「」“”？?]/u.test(sentence)) return undefined
  const told = sentence.slice(0, found.index)
  const by = thought.exec(told)
  const { who = '', verb = '' } = found.groups ?? {}
  const name = who === '' || pronoun.test(who) ? by?.groups?.['who'] : who
  const start = found.index + found[0].length
  const end = sentence.trimEnd().replace(/[。！]$/u, '').length
  if (name === undefined) return undefined
  return { end: by?.index ?? found.index, joint: '，但', said: [`${name}${verb}，`, { start, end }] }
}

/** Where the warning of a sentence begins; undefined where it has none. */
export const warningAt = (sentence: string): number | undefined =>
  /[「」“”]/u.test(sentence) ? undefined : warning.exec(sentence)?.index

/** Whether a clause says that nobody knows something yet. */
export const isOpen = (clause: string): boolean => unknown.test(clause)

export const doubtWords: DoubtWords = {
  holdsBack: (sentence) =>
    !/[「」“”？?]/u.test(sentence)
    && [notAllOwed, mayNot, unknown, twoGuesses].some((pattern) => pattern.test(sentence)),
  isOpen,
  warned,
}
