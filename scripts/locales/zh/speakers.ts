import type { AroundQuotation, Speaker } from '../drafting/draftWords.ts'
import { personName } from './personNames.ts'

const saying =
  '(?:說|说|表示|指出|認為|认为|坦言|強調|强调|介紹|介绍|解釋|解释|回憶|回忆|補充|补充|告訴|告诉|寫道|写道|提醒|問道|问道)'
/** What stands between saying and what is said: 告訴我：, 說過一句話：, 說得很簡單：. */
const leadsIn = String.raw`(?:我|我們|我们|記者|记者|[^，。；：「“]{0,10}(?=[：:]))?[：:，,]?\s*$`
const who = '(?<who>[^，。；：「“」”]{1,30}?)(?:这样|這樣|也|又|還|还|曾|常)?'
const [sayingBefore, sayingBehind] = [
  new RegExp(`(?:^|[，。；])${who}${saying}(?:過|过)?${leadsIn}`, 'u'),
  new RegExp(`^[，。,]?${who}${saying}`, 'u'),
]
/** The sentence behind a quotation that says whose it is: 林國棟說。在校门口，母亲陆婷这样告诉我们。 */
const sayingNext = new RegExp(`(?:^|，)${who}${saying}`, 'u')
const pronoun = /^(?:他|她)$/u
const nobody = /^(?:.*(?:他們|她們|他们|她们|我們|我们|有人|人們|人们)|他|她|它|我|大家|誰|谁)$/u

const titles =
  '理事長|理事长|會長|会长|隊長|队长|院長|院长|校長|校长|館長|馆长|班主|主任|教授|副教授|局長|局长|所長|所长|經理|经理|總監|总监|主席|書記|书记|醫師|医生|工程師|工程师|研究員|研究员|發言人|发言人|老師|老师|農|农|店主|老闆|老板|村長|村长|縣長|县长|市長|市长|部長|部长|處長|处长|組長|组长|负责人|負責人|記者|记者'
const named = new RegExp(`^(?<role>.*(?:${titles}))(?<name>\\p{Script=Han}{2,3})$`, 'u')
/** What people are, as far as its last character tells, right before their name. */
const peopleEnd = '[員员長长師师家人生民者親亲工農农任授監监席記记醫医友居母父士官主友兵伴]'
const introduced = new RegExp(
  `(?:(?:^|[，。；：])(?<role>[^，。；：「“]{0,14}?${peopleEnd})|叫|名叫)(?<name>\\p{Script=Han}{2,3})(?<next>.?)`,
  'u',
)
/** What stands behind a name and is none of it. */
const notOfName = /[在是有說说的了和與与也就都這这那從从把被對对向給给每去來来今前最曾已，。；：、]/u

/** What somebody is, without what leads up to it: 这是我的邻居 is 邻居, 三十四岁的母亲 is 母亲. */
function roleOf(text: string): string | undefined {
  const bare = text.replace(/^(?:這是|这是|那是|我的|我們的|我们的|今年|就是|是|的)+/u, '').trim()
  return bare === '' ? undefined : bare
}

/** Somebody's name at the end of the words that lead to it, with what they are before it. */
function whoIn(text: string): Speaker | undefined {
  const words = text.trim().replace(/[，,：:]$/, '')
  if (words === '' || nobody.test(words)) return undefined
  for (const length of [3, 2]) {
    const name = words.slice(-length)
    if (personName(name) !== undefined && (length === 3 || personName(words.slice(-3)) === undefined))
      return { name, role: roleOf(words.slice(0, -length)) }
  }
  const { name, role } = named.exec(words)?.groups ?? {}
  if (name !== undefined && role !== undefined) return { name, role: roleOf(role) }
  const described = roleOf(words)
  return described !== undefined && [...described].length >= 2 && [...described].length <= 20
    ? { name: described }
    : undefined
}

/** The one whom a sentence speaks of by name, with what they are right before it; nobody where it names several. */
function introducedIn(sentence: string): Speaker | undefined {
  const found = [...sentence.matchAll(new RegExp(introduced, 'gu'))].flatMap(({ groups }): Speaker[] => {
    const { name = '', role } = groups ?? {}
    // A name has two characters where the third is none of it.
    const short = name.slice(0, 2)
    const whole = notOfName.test(name.charAt(2)) ? short : name
    return personName(whole) === undefined ? [] : [{ name: whole, role: role && roleOf(role) }]
  })
  return found.length === 1 ? found[0] : undefined
}

/** Whose words a quotation is: of whoever says it in its sentence or the next; else of whom those before speak of. */
export function speakerOf({ before, after, next, earlier, above }: AroundQuotation): Speaker | undefined {
  const own = sayingBefore.exec(before)?.groups?.['who'] ?? sayingBehind.exec(after)?.groups?.['who']
  const following = own === undefined && isBare(after) ? sayingNext.exec(next)?.groups?.['who'] : undefined
  const said = (own ?? following)?.trim()
  if (said !== undefined && !pronoun.test(said)) return isDoing(said) ? attributedIn(before) : whoIn(said)
  if (said === undefined && (!isBare(before) || !isBare(after))) return undefined
  // Words that nobody is said to say are of whom their paragraph speaks; he or she may stand above it.
  const places = said === undefined ? earlier : [before, ...earlier, ...above]
  return places.flatMap((sentence) => attributedIn(sentence) ?? introducedIn(sentence) ?? [])[0]
}

/** What somebody does while speaking is not who they are: 指著外面的海面說. */
const isDoing = (words: string): boolean => /^.?[指望看站坐拿笑抽點点搖摇嘆叹]|[著着]/u.test(words)

/** The office of a speaker, from where the article first names them with it. */
export function fullSpeaker({ name, role }: Speaker, sentences: readonly string[]): Speaker {
  if (role !== undefined) return { name, role }
  const pattern = new RegExp(`(?:^|[，。；：、的])(?<role>[^，。；：、「“的]{2,14})${name}`, 'u')
  const found = sentences
    .map((sentence) => pattern.exec(sentence)?.groups?.['role'])
    .find((each) => each !== undefined && new RegExp(`${peopleEnd}$`, 'u').test(each))
  return found === undefined ? { name } : { name, role: found }
}

/** Whom a sentence says of that they say something. */
function attributedIn(sentence: string): Speaker | undefined {
  const said = sayingNext.exec(sentence)?.groups?.['who']?.trim()
  if (said === undefined || pronoun.test(said)) return undefined
  if (!isDoing(said)) return whoIn(said)
  const head = [3, 2].map((length) => sentence.slice(0, length)).find((each) => personName(each) !== undefined)
  return head === undefined ? undefined : { name: head }
}

const isBare = (text: string): boolean => !/\p{L}/u.test(text)
