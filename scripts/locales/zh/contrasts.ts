import { answersOf, isAnswer } from './answers.ts'
import type { AroundAmount, SideName, Stretch } from '../drafting/draftWords.ts'
import { leadIn } from './clauses.ts'
import { hanWordsOf, isBetweenWords, isPhrase, isVerb, startsWithVerb } from './dictionary.ts'

/** What leads a clause in, and is no part of a name. */
const lead = /^(?:[，；。\s]|而|但是?|卻|却|其中(?:有)?|則|则|裡面|里面)+/u
/** What holds an amount and names nothing: 只有, 是, 這個比例為. */
const lightEnd =
  /(?:[，,]?(?:[這这]個?个?|[這这]一|相[應应]的|同[樣样]的)?(?:比例|比率|[數数]字|占比|佔比)|平均|人均|大?[約约]|接?近|不到|不足|超[過过]|至少|[只僅仅才也則则卻却就都]|[有是為为]|[佔占][了到]?|[只僅仅]?要|已[經经]?|[達达]到?|到|高[達达]|剩下?|在|(?:下降|上升|增加|[減减]少|成長|成长|增長|增长)[到至了為为]?|[降升漲涨跌增減减][到至了為为])$/u
/** What says why, before the reason. */
const because = /(?:是)?(?:因(?:[為为]|(?![此而应應素果子地人]))|由於|由于|出於|出于)/u
/** Who was asked says why: 說是因為夜班太密. */
const saidToBe = /^(?:[說说]|[認认][為为]|[覺觉]得|表示)(?=是?(?:因[為为]|由於|由于))/u
/** What points at something, and names nothing by itself. */
const pointing =
  /^(?:[這这那其他她它此是比即]|每[年月天日季週周]|有(?=[\d一二兩两三四五六七八九十{]))|^另|^也就|^相[當当]於?|[這这那最]/u
const hasVerbEnd = /[了過过著着多少]$/u
/** What says who has counted, or by whose word it is. */
const source =
  /(?:[統统][計计]|[顯显]示|[試试測测估推]算|[調调]查|[數数][據据]|[報报]告|[發发][現现]|[說说]|表示|估[計计]|指出)$|^(?:按|[據据]|根[據据]|依)/u
/** What is done with an amount, behind whoever does it: 飯店開出的時薪. */
const given = /(?:[開开給给付][出的]?|提供|支付|[發发]放)$/u
/** What says when. */
const time =
  /^(?:到|至|截至)?(?:(?:民[國国])?[\d〇○零一二三四五六七八九十百]{2,4}年|第?[\d〇一二兩两三四五六七八九十百半頭头]+個?个?(?:年|月|天|[週周]|日|小?[時时]|季|[學学]期)|半[天年]|[去今前明當当]年|[那當当][天日年]|[那當当][天日年]|白天|夜[裡里晚間间]|[現现]在|如今|目前|以前|[過过]去|[早晚]上|[上下]午|[春夏秋冬][天季]?|平[日時时]|工作日|[週周][一二三四五六日末]|假日)/u
/** The longest name, in Han characters. */
const longest = 14

/** A clause that holds an amount and names nothing goes on with the clause before it: 才有, 這個比例只有. */
const isBare = (clause: string): boolean => withoutEnd(clause.replace(lead, '')) === ''

export function turnsAt(between: string): Stretch | undefined {
  const hard = [...between.matchAll(/[；;。]/gu)].at(-1)
  if (hard) return { start: hard.index, end: hard.index + 1 }
  const commas = [...between.matchAll(/[，,]/gu)].map(({ index }) => index)
  const at = commas.findLast((index, count) => !isBare(between.slice(index + 1, commas[count + 1] ?? between.length)))
  // 44%的人说…，27%说…: each begins with its share.
  const own = at ?? (isAnswer(between) ? commas.at(-1) : undefined)
  return own === undefined ? undefined : { start: own, end: own + 1 }
}

function withoutEnd(text: string): string {
  let rest = text.trim()
  for (let last = ''; last !== rest;) {
    last = rest
    rest = rest.replace(lightEnd, '').replace(/[，,]$/u, '')
  }
  return rest
}

/** A name in the words before an amount, as it stands there. */
function nameIn(before: string, name: string, isClause = false): SideName | undefined {
  const bare = name
    .replace(/[，,]$/u, '')
    // 走到田裡 is no 走到田; 去年上午 says when.
    .replace(/(?<=.{2})(?<!到.{1,4})[裡里中內内]$/u, '')
    .replace(/(?<=[年月日天季午晚])上?的$/u, (end) => end.slice(0, -1))
    .replace(/^(?:[，；\s])+/u, '')
    // Where something is so is named without 在: 在老城區; 書店在1990年以後建成的小區.
    .replace(
      /^(?:\p{Script=Han}{2,6}(?<!存|所|現|现|正))?在(?=[^，在的]{2,12}的\p{Script=Han}{2,4}$)|^在(?=\p{Script=Han}{2,6}$)/u,
      '',
    )
  const start = before.indexOf(bare)
  const isDone = !isClause && hanWordsOf(bare.slice(bare.lastIndexOf('的') + 1)).some(isVerb)
  const isName =
    !isDone
    && [...bare].length >= 2
    && [...bare].length <= longest
    && !source.test(bare)
    && !pointing.test(bare)
    && !hasVerbEnd.test(bare)
  return isName && start >= 0 ? { isBehind: false, start, end: start + bare.length } : undefined
}

const nameBehind = (after: string, name: string): SideName | undefined => {
  const start = after.indexOf(name)
  return [...name].length >= 2 && start >= 0 && !pointing.test(name)
    ? { isBehind: true, start, end: start + name.length }
    : undefined
}

const both = (a: SideName | undefined, b: SideName | undefined): [SideName, SideName] | undefined =>
  a && b ? [a, b] : undefined

/** Of whom, when, where or why two amounts are said, where that alone sets them apart: 78%…；沒裝的只有35%. */
export function contrastOf(given: AroundAmount, second: AroundAmount): [SideName, SideName] | undefined {
  const [one, other] = withoutTurns(given, second)
  const after = other.after.replace(/[，。；]+$/u, '').replace(/^(?:左右|上下|以上|以下|的人|人)/u, '')
  const first = one.after.replace(/^(?:左右|上下|以上|以下)/u, '')
  return (
    reasonsOf(one, other, after.replace(/^[，,](?=[佔占]).*$/su, ''))
    ?? choicesOf(one, other, first, after)
    ?? answersOf(one, other)
    ?? groupsOf(one, other, first, after.replace(/^[，,](?![其剩另]).*$/su, ''))
  )
}

/** How an amount moved, at the end of the words before it: 則下跌. */
const moved =
  /[則则卻却]?(?:平均|各)?(?<way>上[漲涨升]|下[跌降滑]|增[長长加]|[減减]少|提高|降低|[漲涨跌升降增減减])了?(?:[約约近])?$/u

/** What is said around two amounts of which one went up and the other down, without that. */
function withoutTurns(one: AroundAmount, other: AroundAmount): [AroundAmount, AroundAmount] {
  const [up, down] = [moved.exec(one.before), moved.exec(other.before)]
  if (!up || !down || up.groups?.['way'] === down.groups?.['way']) return [one, other]
  return [
    { ...one, before: one.before.slice(0, up.index) },
    { ...other, before: other.before.slice(0, down.index) },
  ]
}

/** 71%是因為…，因為…的只有13%. */
function reasonsOf(one: AroundAmount, other: AroundAmount, after: string): [SideName, SideName] | undefined {
  const [own, core] = [one, other].map(({ before }) => withoutEnd(before.replace(lead, '')).replace(saidToBe, ''))
  if (own === undefined || core === undefined) return undefined
  // 因为客流不足停业的占23%，因为补贴太晚停业的占54%: what both did stands behind the reasons.
  const cause = own.slice(own.lastIndexOf('，') + 1)
  if ([cause, core].every((text) => because.exec(text)?.index === 0 && (after === '' || one.after.includes(after)))) {
    const said = sharedEnd('', '', cause, core)
    const [name, otherName] = [cause, core].map((text) =>
      text
        .replace(because, '')
        .slice(0, said === '' ? undefined : -said.length)
        .replace(/的$|而$/u, ''),
    )
    return both(nameIn(one.before, name ?? '', true), nameIn(other.before, otherName ?? '', true))
  }
  const second =
    because.exec(core)?.index === 0
      ? nameIn(other.before, core.replace(because, '').replace(/(?:而[^，]{1,4})?的$/u, ''), true)
      : /^[^，]{0,4}$/u.test(core) && because.test(after)
        ? nameBehind(other.after, after.slice(after.search(because)).replace(because, ''))
        : undefined
  const behind = /^[^，；]{0,10}?(?:是)?(?:因[為为]|由於|由于|出於|出于)/u.exec(one.after)?.[0]
  return second && behind !== undefined
    ? both(nameBehind(one.after, one.after.slice(behind.length).replace(/(?:而[^，]{1,4})?的?[，；。]*$/u, '')), second)
    : undefined
}

/** 四成八的人說班次太少，嫌票價貴的只有7%. */
function choicesOf(
  one: AroundAmount,
  other: AroundAmount,
  first: string,
  after: string,
): [SideName, SideName] | undefined {
  const core = withoutEnd(other.before.replace(lead, ''))
  const isLed = withoutEnd(one.before.replace(/^.*[，：]/u, '').replace(lead, '')) === ''
  if (!isLed || after !== '' || !core.endsWith('的') || first === '') return undefined
  const [of, noun = '', ...rest] = hanWordsOf(first)
  const said = of === '的' && rest.length > 0 ? rest.join('') : noun === '' ? '' : first
  const name = said
    .replace(/^(?:[說说]|[認认][為为]|[覺觉]得|表示|[選选][擇择])?是?(?:因[為为]|由於|由于)?/u, '')
    .replace(/[，；。].*$/su, '')
  return both(nameBehind(one.after, name), nameIn(other.before, core.slice(0, -1), true))
}

/** 夜班碼頭工的工傷率是4.8%，白班工人是1.9%. */
function groupsOf(
  one: AroundAmount,
  other: AroundAmount,
  first: string,
  after: string,
): [SideName, SideName] | undefined {
  // What is said behind the second is said of the first too, or nothing is.
  if (after !== '' && !first.includes(after)) return undefined
  const [a, b] = [one, other].map(({ before }) => withoutEnd(before.replace(lead, '').replace(leadIn, '')))
  if (!a || !b) return undefined
  const end = sharedEnd(one.before, other.before, a, b)
  // 四樓 and 一樓 are told apart by all of their names.
  const said = b.length - end.length < 2 ? '' : end
  const verb = /[只僅仅才也都則则就要能]+(.{1,2})$/u.exec(b)
  // What only the second does sets it apart by more than whose it is.
  if (said === '' && verb && !a.includes(verb[1] ?? '')) return undefined
  const named = said !== '' ? b.slice(0, -said.length).replace(/的$/u, '') : verb ? b.slice(0, verb.index) : b
  const second = withoutEnd(named).replace(given, '')
  const segments = second.split(/[，,]/u)
  if (segments.length > 2) return undefined
  const isLastName = !measure.test(segments.at(-1) ?? '') && !time.test(segments.at(-1) ?? '')
  const [name, otherName] = [firstName(a, second, said), segments.at(isLastName ? -1 : 0) ?? '']
  // A time is set against a time alone; and what only names another measure is of something else.
  const isUnlike =
    time.test(name) !== time.test(otherName)
    || (said === '' && measure.test(otherName.replace(/[則则也都卻却].*$/u, '')))
  return isUnlike ? undefined : both(nameIn(one.before, name), nameIn(other.before, otherName))
}

/** What two amounts are of that are said of different things, each by words of its own clause. */
export function tellApart(
  one: AroundAmount,
  other: AroundAmount,
  areShares: boolean,
): [SideName, SideName] | undefined {
  // A part is told with its whole.
  if (other.before.includes('其中')) return undefined
  const [a, b] = [one, other].map(({ before }) => ownClause(before))
  if (a === undefined || b === undefined) return undefined
  // 62%的人…，18%的预算…: each is of a whole of its own.
  if (a === '' && b === '') return /^的(?!人)/u.test(other.after) ? undefined : both(saidBehind(one), saidBehind(other))
  const shared = sharedEnd(one.before, other.before, a, b)
  // Of shares it is not told what they are of, unless the same is done with both.
  const isElliptic = b === subjectOf(b) && other.after.replace(/[，。；\s]/gu, '') === ''
  if (areShares && shared === '' && !isElliptic) return undefined
  const bare = [a, b].map((text) =>
    subjectOf(shared === '' || text.length - shared.length < 2 ? text : text.slice(0, -shared.length)),
  )
  const [first, second] = bare
  if (first === undefined || second === undefined || first === second || time.test(first) || time.test(second))
    return undefined
  return both(nameIn(one.before, first, true), nameIn(other.before, second, true))
}

/** The clause that an amount stands in, without what holds it; the one before where that leaves nothing. */
function ownClause(before: string): string {
  const clauses = before.replace(lead, '').split(/[，,：]/u)
  const own = clauses.findLast((clause) => {
    const bare = withoutEnd(clause.replace(lead, '')).replace(/(?<=[年月天日季])[里裡內内中間间來来]$/u, '')
    const [first = ''] = hanWordsOf(bare)
    return bare !== '' && time.exec(bare)?.[0] !== bare && (/^\d/.test(first) || !ends.test(first))
  })
  return withoutEnd((own ?? '').replace(lead, '').replace(leadIn, ''))
}

/** What a clause is of, where its own words leave that out: 平台的抽成 of 平台的抽成也在涨，当年是. */
export function subjectAhead(before: string): string {
  const name = subjectOf(ownClause(before))
  return name !== '' && !before.endsWith(name) && nameIn(before, name) ? name : ''
}

/** What stands behind whoever or whatever a clause is of. */
const ends =
  /^(?:[\d{]|平均|人均|同期|每|[從从由被把將将讓让給给只才也都就仍已還还卻却則则肯能會会要想靠按在有是為为沒没]$|[也都正仍還还]在$|(?:[從从以]前|[過过]去|如今|[現现]在)$|\p{Script=Han}{1,2}[了過过著着]$|(?:需要|可以|應該|应该|必須|必须|已經|已经|只要|只有|只能|增加|[減减]少|下降|上升|[來来]自|位於|位于)$)/u
/** Who or what a clause is of: what stands before its first verb, or before when it was. */
function subjectOf(clause: string): string {
  const bare = clause.replace(time, '').replace(/^.*在[於于]/u, '')
  let name = ''
  for (const word of hanWordsOf(bare)) {
    if (name !== '' && (ends.test(word) || time.test(word))) break
    name += word
  }
  return withoutEnd(name.replace(/[能会會可也都只才]+$/u, ''))
}

/** What names another thing than what its sentence is of: a place, whose it is. */
const ofOther = /[的县縣市乡鄉镇鎮村]|其他|另|全|各|[鄰邻]/u

/**
 * What some clauses are of, up to the subject of the first, with where the last begins: 面馆走了另一条路，…，租金由. None
 * where the last is of something else, or says by itself nothing.
 */
export function topicOf(clauses: string): { end: number; clause: number } | undefined {
  const commas = [...clauses.matchAll(/[，,]/gu)].map(({ index }) => index)
  const at = commas.findLast(
    (index) => !isBare(clauses.slice(index + 1)) && !/^[從从由自]/u.test(clauses.slice(index + 1)),
  )
  if (at === undefined) return undefined
  const head = clauses.slice(0, commas[0])
  const topic = subjectOf(head.replace(leadIn, ''))
  const end = head.indexOf(topic) + topic.length
  const own = subjectOf(clauses.slice(at + 1))
  // 加班费从22万元减到9万元，拖车费从…: each is measured by itself.
  const isMeasured = /\d/.test(head.slice(end)) && topic.at(-1) === own.at(-1)
  // 每漏掉100吨水: for how much so much is.
  const isOfNumber = /^[\d〇一二兩两三四五六七八九十百千萬万]/u.test(head.slice(end))
  // 舊夜市擠在全長420公尺的延平街上: where it stands is no name.
  const isPlaced = /在/u.test(topic)
  // 去年抽檢的150批電池: behind its number stands what it is of.
  const isName =
    topic !== ''
    && !topic.endsWith('的')
    && end < head.length
    && nameIn(head, topic) !== undefined
    && !isMeasured
    && !isOfNumber
    && !isPlaced
  return isName && own !== '' && !ofOther.test(own) && [...own].length <= 6 ? { end, clause: at + 1 } : undefined
}

/** What a clause stands under: a time, a source, a condition, or somebody's word. */
const leadsIn = new RegExp(
  String.raw`${source.source}|${time.source}|^(?:如果|若|只要|一旦|除非|假如|要是|即使|因[為为]|由[於于]|[雖虽]然|[對对][於于]?|[隨随][著着]|[經经][過过])|(?:時|时|[後后]|以前|之前|[認认][為为]|[稱称])$`,
  'u',
)

/** What is only named, and what the next clause says is said of it alone: 試點的兩條線路，…. */
const isScope = (clause: string): boolean => isPhrase(clause.trim()) && !startsWithVerb(clause.trim())

/**
 * Where the last of some clauses begins, if it is of a thing that it names with whose it is, and nothing before it says
 * when or by whose word it is so: 渔民卖掉旧船，一条新船的油费由….
 */
export function ownClauseAt(clauses: string): number | undefined {
  const commas = [...clauses.matchAll(/[，,]/gu)].map(({ index }) => index)
  const at = commas.at(-1)
  if (
    at === undefined
    || clauses
      .slice(0, at)
      .split(/[，,]/u)
      .some((each, index) => leadsIn.test(each) || (index === 0 && isScope(each)))
  )
    return undefined
  const own = clauses.slice(at + 1)
  const name = subjectOf(own)
  const of = name.lastIndexOf('的')
  const isOfSomething = of > 1 && name.length - of > 2
  // 上座率从七成升到八成八: what is measured, with how it moved right behind it.
  const isMeasured = name.length > 2 && measure.test(name) && /^[從从由]/u.test(own.slice(name.length))
  const isNamed = (isOfSomething || isMeasured) && own.startsWith(name) && nameIn(own, name) !== undefined
  return isNamed ? at + 1 : undefined
}

/** What is said of an amount behind it, where nothing stands before it: 七成的人把垃圾放在桶邊. */
function saidBehind({ after }: AroundAmount): SideName | undefined {
  const text = after.replace(/[，。；].*$/su, '').replace(/^的?(?:人|居民|受[訪访]者)?(?:[會会])?/u, '')
  return nameBehind(after, text)
}

/** Nouns that say what is measured: 率, 數量, 時間. */
const measure = /[率比例數数量值費费價价額额度重高長长齡龄時时間间次]$/u

/** How both end: with what is measured, or with what is done: …的工傷率, …等了; no thing that both are. */
function sharedEnd(whole: string, other: string, a: string, b: string): string {
  let size = 0
  while (size < Math.min(a.length, b.length) - 1 && a.at(-1 - size) === b.at(-1 - size)) size++
  // 手工茶一斤卖, 机器茶一斤卖: for so much of each something is done; the thing is of its name.
  const end =
    size === 0
      ? ''
      : b
          .slice(-size)
          .replace(/^的/u, '')
          .replace(/^.+?(?=(?:每|一)[斤公份張张杯碗瓶盒箱袋條条支畝亩吨噸個个]\p{Script=Han}{0,3}$)/u, '')
  const isPlace = [whole, other].some((text) => /[里裡中內内][，,]?$/u.test(text.trim()))
  // 20畝以上的大戶, 5畝以下的小戶: the head is of the name, which is no name without it.
  const isHead = end !== '' && /的[大小老新高低富貧贫]$/u.test(b.slice(0, -end.length))
  return end === '' || isPlace || isHead || (b.slice(-size).startsWith('的') && !measure.test(end)) ? '' : end
}

/** Whom the first of two amounts is of, beside the name of the second. */
function firstName(a: string, second: string, said: string): string {
  const segments = a
    .split(/[，,：]/u)
    .filter((text) => text !== '' && !source.test(text))
    .map((text) => text.replace(/^(?:[結结]果)?[發发][現现]/u, ''))
  const own = (segments.at(-1) ?? '').slice(0, said === '' ? undefined : -said.length).replace(/(?:的|平均|人均)$/u, '')
  // Of the same head: 男生, and 女生; 種綠肥的地塊, and 沒種的地塊.
  const bare = second.replace(/[裡里中內内]$/u, '')
  const holders = [...segments.slice(0, -1), own].reverse()
  if (!bare.endsWith('的'))
    for (const size of [2, 1]) {
      const head = bare.slice(-size)
      const holder = holders.find(
        (text) =>
          text.indexOf(head, 1) > 0
          && isBetweenWords(text, text.indexOf(head, 1) + size)
          // 五层和六层 is more than 五层.
          && !/^[和與与及、]/u.test(text.slice(text.indexOf(head, 1) + size)),
      )
      if (bare.length > size && holder !== undefined) return holder.slice(0, holder.indexOf(head, 1) + size)
    }
  const those = bare.endsWith('的') ? likest(segments, bare) : undefined
  if (those !== undefined) return those
  // 老师投票，赞成的31人，反对的27人: those of the first are told as those of the second are.
  const isOfThose = bare.endsWith('的') && segments.length > 1 && /^(?!每|平均).{1,5}的$/u.test(segments.at(-1) ?? '')
  if (isOfThose) return segments.at(-1) ?? ''
  const [topic = ''] = segments
  const of = own.lastIndexOf('的')
  const isMeasured = of > 1 && own.length - of - 1 >= 2 && measure.test(own)
  if (segments.length > 1 && isMeasured && !time.test(own)) return own.slice(0, of)
  const isName = !time.test(own) && !measure.test(own) && !/[的每]|平均|比例|比率/u.test(segments.at(-1) ?? '')
  if (segments.length > 1) return isName ? own : topic
  if (own.length <= 4 && said === '') return own
  const measured = cutAtMeasure(own)
  if (measured !== '') return measured
  if (said === '' && isMeasured) return own.slice(0, of)
  const [word = ''] = hanWordsOf(own)
  const isOne = word.length === second.length && !/^[和與与及、]/u.test(own.slice(word.length))
  return isOne ? word : said === '' ? '' : own
}

/** Of some texts the one that has most pairs of characters in common with another, if these are some. */
function likest(texts: readonly string[], other: string): string | undefined {
  const likeness = (text: string) =>
    [...text].filter((_, at) => at + 2 <= text.length && other.includes(text.slice(at, at + 2))).length
  const most = Math.max(...texts.map(likeness))
  return most < 2 ? undefined : texts.findLast((text) => likeness(text) === most)
}

/** What stands before how much of something is measured: 寄宿生每週…, 女性患者平均…. */
const cutAtMeasure = (text: string): string => /^(.{2,}?)(?:每|平均|人均|一[天年月])/u.exec(text)?.[1] ?? ''

/** What is measured, without whose it is: 公園裡的存活率 of 公園 is 存活率. */
const withoutName = (what: string, name: string): string => {
  const rest = name !== '' && what.startsWith(name) ? what.slice(name.length).replace(/^[裡里中內内]?的/u, '') : what
  return rest === '' ? what : rest
}

/** The amounts of several, each behind whose it is, as a headline. */
export const beside = (what: string, items: readonly { name: string; amount: string }[]): string =>
  !measure.test(what)
    ? ''
    : `${withoutName(what, items[0]?.name ?? '')}：${items.map(({ name, amount }) => `${name}${amount}`).join('，')}`

/** Whether a claim tells only how something was found out: 市檢驗所抽查了400部電梯. */
export const isMethod = (claim: string): boolean =>
  /^[^，；。]{2,40}(?:[調调]查|抽查|[檢检]查|跟[蹤踪]|追[蹤踪]|[訪访][問问]|走[訪访]|比[較较])了[^，；。]*$/u.test(
    claim,
  )

/** Whether an amount is only what another is compared with: 與2016年的79%相比. */
export const isBaseline = (before: string, after: string): boolean =>
  // Who came before what the sentence is of; and how many live where it is of.
  /[僅仅]次[於于][^，。；]*$/u.test(before)
  || /(?:常住|[戶户]籍)人口[為为有約约近達达]*$/u.test(before)
  || /^[^，；。]{0,6}(?:相比|相[較较]|比起[來来])/u.test(after)
  // 以每戶九百萬元的行情計算: by which others are told.
  || /^[^，；。]{0,8}(?:[計计推估]算|[來来]算)(?:，|$)/u.test(after)
  || /(?:相[較较]於|[較较]|比)[^，；。]{0,8}的?$/u.test(before)
