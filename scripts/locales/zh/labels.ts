import type { Nameable } from '../drafting/draftWords.ts'
import { leadIn } from './clauses.ts'
import { hanWordsOf, isBetweenWords, isPhrase, isVerb, startsWithVerb, wordsOf } from './dictionary.ts'

/** The characters of a text; nearly all of them are Han. */
const sizeOf = (text: string): number => [...text].length

/** What leads up to a number and says nothing of what it is of. */
const leadUp = new RegExp(
  '(?:每[^，。每]{1,2}|一共|共有|共|只有|只剩|只要|僅有|仅有|僅|仅|只|有|是|為|为|達到|达到|達|达|約|约|近|超過|超过|剩|剩下|每年平均|平均|佔了|占了|佔|占|'
    + '造成|[導导]致|已有|的|了|在|到|從|从|由|自|漲到|涨到|升到|升至|降到|降至|掉到|跌到|滑到|增至|減為|减为|減到|减到|也|就|還有|还有|還|还|現有|现有|(?<![佔占])比|已由|已|不到|分別為|分别为|'
    + '高達|高达|各|花了|花费|花費|換了|换了|放了|問了|问了|收回|收到|需要|至少|年|[去前]年同期|去年|現在|现在|現有|目前|如今|最[後后初]|起初|原先|原來|原来|[減减]少到|'
    + '增加到|下降到|上升到)$',
  'u',
)
// 說是天氣變了, but 說不出原因: the verb is a part of that.
const leadFrom = /^(?:的人|的|[說说]是|是|[說说](?![不得出明服])|佔|占|在|個|个)/u

/** A text without what a pattern finds at its end, where that does not cut a word: 由現在 has no 在 to lose. */
function cutOff(text: string, end: RegExp): string {
  const at = end.exec(text)?.index ?? text.length
  return isBetweenWords(text, at) || text.length - at > 2 ? text.slice(0, at) : text
}

function ahead(text: string): string {
  let front = text.trim().replace(leadIn, '')
  for (let last = ''; last !== front;) {
    last = front
    front = cutOff(front, leadUp).trim()
  }
  return (
    front
      .replace(/(?:從|从|自)起/u, '')
      .replace(/^(?:其中|如果|若|佔|占|但|而|卻|却|去年|今年|明年|前年|的|比(?=.{0,2}$))+/u, '')
      .replace(/(?:去年|今年)$/u, '')
      // 參加的漁船從第一年的96艘: when it was begins there.
      .replace(/(?<=\p{Script=Han}{2})[從从由自在]第[一二三四五六七八九十\d]+$/u, '')
      // 费用从上一年的36万元: so too.
      .replace(/(?<=\p{Script=Han}{2})[從从由自](?:[上前]一|上)(?:年|[個个]月|季度?|[週周]|[學学]期)$/u, '')
      .replace(/^(?:在|.*的)?第[一二三四五六七八九十\d]+(?:年|[個个]?月|天|季)?$/u, '')
  )
}

export const labelOf = (number: Nameable): string => asLabel(labelIn(number))

/** How something that is counted goes on to another number. */
const becomes = /^[增減减升降漲涨跌變变改換换擴扩縮缩]/u

/** A number of a list, 5人死亡、31人受傷: what stands behind each up to the mark is its own. */
function inList(number: Nameable): Nameable {
  const { before, after, isParted = false, isLater = false } = number
  const own = isParted ? /^\s*(\p{Script=Han}{2,6})、\s*$/u.exec(after)?.[1] : undefined
  return {
    ...number,
    before: isLater ? before.replace(/^.*、\s*$/u, '') : before,
    ...(own === undefined ? {} : { after: own, isParted: false }),
  }
}

function labelIn(number: Nameable): string {
  const { before, after, clauseBefore, unit, isParted = false, isLater = false } = inList(number)
  // 蜂蟹蟎是首要原因，佔損失的46%: who it is of stands in the clause before.
  const front = /^\s*[佔占]/u.test(before) ? '' : ahead(before)
  // 37部停用超过一个月 are no 停用.
  const behind = (isParted ? '' : after)
    .trim()
    .replace(leadFrom, '')
    .replace(/(?:的|和|與|与|、|由|，)$/u, '')
  // 從發覺出事到報案，平均間隔…: from when to when it is measured.
  const span = /^[從从][^，\d]{2,10}到[^，\d]{2,8}$/u.exec(clauseBefore.trim())?.[0]
  if (span !== undefined && sizeOf(front) >= 2) return `${span}的${front}`
  if (sizeOf(front) >= 2)
    return unit === 'count'
      && sizeOf(front) < 4
      && sizeOf(behind) >= 2
      && !becomes.test(behind)
      && !startsWithVerb(behind)
      ? `${front}${behind}`
      : front
  if (sizeOf(behind) >= 2 && front !== '') return behind
  // 开支是210万元，是十二个文化站的…: of those the clause before says nothing.
  const isBase = unit === 'count' && before.trim() === '是'
  const subject = isLater || isBase ? '' : subjectOf(clauseBefore)
  return /^\s*[佔占]/u.test(before) && sizeOf(subject) >= 2
    ? ahead(subject)
    : sizeOf(behind) >= 2
      ? behind
      : sizeOf(subject) >= 2
        ? ahead(subject)
        : front
}

/** What leads in who has the most or least of something: 停辦最多的是和平鄉. */
const mostIs = /^.*最(?:多|大|高|快|低|少|小|慢|[長长]|短|早|晚|重|[輕轻])的(?:是|為|为|要[數数])/u

/** Who or what the clause before an amount is of: 其次是东庄镇, 柳河镇回升最多. */
function subjectOf(clause: string): string {
  const text = clause
    .replace(leadIn, '')
    .replace(/^其[次後后](?:是|為|为)/u, '')
    .replace(mostIs, '')
  // 領有證照的救生員: what has something is a name all the same.
  if (isPhrase(text) && !noLabel.test(text)) return text.trim()
  return text
    .replace(
      /(?:是|(?<![領领持擁拥帶带設设裝装有])有(?![效關关機机限])|共有|共|[也都]?(?:在|有了?)?[變变](?:了|化)).*$/u,
      '',
    )
    .replace(/(?:回升|上升|下降|增加|[減减]少|增[長长])?最(?:多|大|高|快|低|少|小|慢)$/u, '')
    .trim()
}

/** What joins a label to what stands before it: 其後是深灣漁港, 和石門口漁港. */
const labelLead =
  /^(?:主要(?:是)?(?:因[為为]|由[於于]|得益[於于]|[靠因])|(?:[這这]?是)?因[為为]|得益[於于]|其[後后次中](?:是|為|为)?|和|與|与|及|以及|[並并]且?|而|但是?|則|则|由|將|将|把|替|再|又|也|就|來|来|間|间|去年|今年|如今|現在|现在|目前|眼下|一共|共|[，、])+/u
const labelEnd = new RegExp(
  '(?:[卻却則则]?[由從从要為为]|[卻却則则]?[達达][到]?|[裡里]?[有連连]|[裡里]|以|按|可以|往往|則|则|所|替|不[但僅仅]|[卻却]|花掉|[並并]且?|也|已|則?[控制]{2}|維持|维持|'
    + '[上回]升|下降|增加|[減减]少|增[長长]|[只僅仅]|[降升漲涨賣卖來来]到|[換换改變变][成為为]|[增減减升降漲涨跌縮缩][至為为]|[現现原]有|'
    + '仍[是為为]|各[出付]|可省|和|與|与|每(?:立方米|公斤|公噸|吨|噸|畝|亩|人|天|年|月))$',
  'u',
)
/** What is no thing, nor what is measured of one. */
const noLabel = new RegExp(
  [
    '^比(?![例率重值较較赛賽])',
    '^(?:明[显顯]|大幅|略微|逐年|逐步|[进進]一步|大[为為]|持[續续]|迅速|急[剧劇]|[顯显]著)'
      + '(?:[上下][升降跌漲涨滑]|[增減减][長长加少]|[變变][多少]|提高|降低|[縮缩擴扩][短小大])?$',
    '^全[年月天季]$',
    '[接收遇看找拿等]到?$',
    String.raw`^(?:[後后](?=[仍還还又再才])|[內内](?=\p{Script=Han})|首[度次]|[減减]少?|[增]加?|下[來来降]|上升|相比|其次|已|可以|用於|用于|`
      + '以前|之前|以後|以后|不到|超[過过]|[減减]|是|有|把|被|在|到|從|从|另|因[為为]|要|[開开]始|此[後后]|本身|人$|後$|后$)',
    '[了著着把被，]',
    '(?:[說说稱称]|表示|[認认][為为])$',
    '可以|已[經经在]|按每|[還还]在|至少|就是',
  ].join('|'),
  'u',
)

/** Words that no name holds: they say what something does, or point at something else. */
const nameless = new Set(
  wordsOf(
    `是 比 按 靠 我 我們 我们 咱們 咱们 你 您 大家 這 这 那 這裡 这里 那裡 那里 他 她 它 他們 他们 她們 她们 其中 不得不 來自 来自 大多 多數是 還 还 也 會 会 能 讓 让`,
  ),
)

/** A label without what joins it to its sentence; empty where that leaves no noun phrase. */
function asLabel(text: string): string {
  // 學校周邊200公尺內的速限: where it is so was said before the number.
  let label = text
    .trim()
    .replace(/的$/u, '')
    .replace(/^[以之]?[內内裡里中外]的/u, '')
  for (let last = ''; last !== label;) {
    last = label
    const lead = labelLead.exec(label)?.[0].length ?? 0
    label = cutOff(isBetweenWords(label, lead) ? label.slice(lead) : label, labelEnd)
  }
  label = cutOff(label, /[只僅仅]$/u)
  // 全鎮現 of 全鎮現有工人1900人: what there is now is said behind it.
  if (/^[現现]$/u.test(hanWordsOf(label).at(-1) ?? '')) return ''
  // What somebody does stands behind who it is, where it does not say which thing is meant: 卖到外县的旧衣.
  const from = label.lastIndexOf('的') + 1
  const names = hanWordsOf(label.slice(from))
  const verb = names.findIndex(
    (word, index) => isDoing(word, names[index + 1]) && (word.length > 1 || index === names.length - 1),
  )
  // A verb of two characters is not cut in two: 加装.
  const isHalf = names[verb]?.length === 1 && names[verb - 1]?.length === 1
  if (verb > 0 && isHalf) return ''
  if (verb > 0) label = cutOff(label.slice(0, from) + names.slice(0, verb).join(''), labelEnd)
  // 設籍在南埔的動力漁船: what begins it says which thing is meant.
  const isDone =
    startsWithVerb(label.slice(from)) || hanWordsOf(label.replace(/[佔占]比/gu, '')).some((word) => nameless.has(word))
  return noLabel.test(label) || isDone ? '' : label.replace(/(?<=率)由$/u, '')
}

/** Whether a word of a label is a verb: not the 不足 of 體力不足, nor the 占 of 占比. */
const isDoing = (word: string, next = ''): boolean =>
  isVerb(word) && word !== '不足' && !(/^[佔占]$/u.test(word) && next === '比')

/** Classifiers that say nothing of what they count. */
const general = /^[個个名位家所條条盞盏座間间張张隻只顆颗棵輛辆件起份台]$/u

/** What is counted, without such a classifier: 個學位 counts 學位. */
export const thingOf = (noun: string): string => (general.test(noun.charAt(0)) ? noun.slice(1) : '')

/**
 * What stands right behind a classifier that says nothing by itself, where it is all that the clause goes on with: 52名
 * 堆肥指导员，.
 */
export function countedBehind(noun: string, after: string): string {
  if (!general.test(noun)) return ''
  const words = hanWordsOf(after.slice(0, 14))
  const isEnd = (word = '') => /^(?:[，。；：、！？,.|的是在裡里中和與与有也]|一共|共有|都)/u.test(word)
  for (let count = 3; count > 0; count--) {
    const phrase = words.slice(0, count).join('')
    const isThing = thingEnd.test(phrase) || ((count === 1 || phrase.length === 2) && isEnd(words[count]))
    const isPhrase = !words.slice(0, count).some((word) => isEnd(word) || joins.test(word))
    const isName = /^\p{Script=Han}{2,6}$/u.test(phrase) || (isEnd(words[count]) && shortThing.test(phrase))
    if (isPhrase && isThing && isName && !notCounted.test(phrase) && !isDone(phrase)) return phrase
  }
  return ''
}
/** Whether what stands behind a classifier is what became of those who are counted: 15家停业. */
const isDone = (phrase: string): boolean =>
  /^(?:[停歇][業业辦办產产用工]|[倒關关][閉闭門门]|[開开][業业張张]|退[出租]|[轉转][手讓让型]|[復复][業业工]|[報报]名|[減减增]少?加?)$/u.test(
    phrase,
  )

/** Characters that things and people end in, and hardly a verb does. */
const thingEnd =
  /[員员者師师生家車车店館馆場场廠厂校院區区村縣县市國国隊队戶户客兒儿童書书機机樓楼屋橋桥燈灯樹树員民院堂課课船廳厅室站所]$/u
/** What joins a thing to what is done, and stands in no name of it: 因, 由. */
const joins = /^[因由被把從从向為为將将讓让給给]/u
/** Things of one character. */
const shortThing = /^[班村鎮镇縣县市組组隊队團团社校]$/u
/** Words that tell of a number and are no things. */
const notCounted = new RegExp(
  '^(?:一共|共有|總共|总共|左右|以上|以下|上下|不到|都是|都在|全部|其中|已經|已经|可以|可能|每年|每月|今年|去年|現在|现在|仍然|分別|分别|以來|以来|之後|之后|之前|'
    + '以前|以後|以后|增加|減少|减少|下降|上升|說自|说自|退休|開始|开始|參加|参加|需要|用來|用来|可用)',
  'u',
)

/** How something moved, and not what: 有所下降. */
const onlyMoves =
  /^(?:有所|明[顯显]|大幅|略有|[進进]一步|逐年|逐步|持[續续]|[顯显]著)(?:下[降滑跌]|上[升漲涨]|[減减]少|增[加長长多]|提[高升]|降低|回[升落]|好[轉转]|改善)了?$/u

export function namesOf(number: Nameable): { ahead: string; behind: string } {
  const { before, after, clauseBefore, isParted = false, isLater = false } = inList(number)
  const isOf = /^\s*[佔占]/u.test(before)
  const subject = isLater ? '' : subjectOf(clauseBefore)
  const behind = (isParted ? '' : after)
    .trim()
    .replace(/^(?:的人|的)?(?:[說说]是|[說说](?![不得出明服])|是|在)?的?/u, '')
    .replace(/(?:的|和|與|与|、|由|，)$/u, '')
  const front = ahead(before)
  // 其次是东庄镇，为8.1米: who it is of stands in the clause before.
  const isBareVerb = front === '' && before.trim() !== ''
  return {
    ahead: asLabel(isOf || isBareVerb ? ahead(subject) : sizeOf(front) >= 2 ? front : ''),
    behind:
      sizeOf(behind) >= 2 && !/^(?:都?不到|相比)|[這这]|那|[他她它]/u.test(behind) && !onlyMoves.test(behind)
        ? behind.replace(/是主要原因$/u, '')
        : '',
  }
}

/** The end of what says only who says the next. */
const saidBy = /(?:[說说稱称道]|表示|[認认][為为]|指出)$/u
/** Fewer words of a clause are what is done alone: 增加到. */
const leastSaid = 6

/** What a number is of, in the words of its clause, where these give no name: 在一樓開了五金行. */
export const saidOf = (number: Nameable): string => {
  const said = saidIn(number)
  const bare = said.replace(saidLead, '').replace(saidEnd, '')
  return sizeOf(bare) >= 2 ? bare : said
}

/** What leads up to what is said, and what leads on from it to a number: 前提是, 則由, 回升到. */
const saidLead = /^(?:前提是|[條条]件是|第[一二三四五]是|其中|而且?|但是?|不[過过]|[預预][計计])+/u
const saidEnd =
  /(?:[卻却則则也已都才就只僅仅]|[由從从自在到至為为是有達达佔占要共約约近]|[從从由自]第[一二三四五六七八九十]年?的?|(?:回?[升落]|增加|[減减]少|上升|下降|提高)[到至])+$/u

const saidIn = ({ before, after, clauseBefore, isParted = false }: Nameable): string =>
  [isParted ? before : `${before}${after}`, clauseBefore]
    .map((text) =>
      text
        .trim()
        .replace(leadIn, '')
        .replace(/^[，；：的]+|[，；：的]+$/gu, ''),
    )
    .find((text) => sizeOf(text) >= leastSaid && !saidBy.test(text))
    // 在徵求意見的632戶中: of whom it is.
    ?.replace(/^在(.{3,})的[中裡里]$/u, '$1') ?? ''

export function shorten(label: string, fits: (text: string) => boolean): string {
  if (fits(label)) return label
  const words = hanWordsOf(label)
  // The head of a Chinese noun stands last: 新建商品房小区.
  while (words.length > 1 && !fits(words.join(''))) words.shift()
  const text = words.join('').replace(/^(?:的|了|在|和|與|与|是|把|從|从)/u, '')
  return fits(text) ? text : ''
}
