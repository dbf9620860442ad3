import type { Stretch } from '../drafting/draftWords.ts'
import { hanWordsOf, isPhrase, startsWithVerb } from './dictionary.ts'
import { isGuess, isOpen, isOtherGuess, warningAt } from './doubts.ts'

export const leadIn =
  /^(?:(?:但是|但|而且|而是|而|只是|只不[過过]|不過|不过|然而|可是|因此|所以|於是|于是|同時|同时|此外|另外|當然|当然|其實|其实|例如|比如)[，,]?|(?:最後|最后|換句話說|换句话说|也就是說|也就是说|會的|会的|接著|接着|再說|再说|折算下來|折算下来|算下來|算下来|總之|总之|[結结]果|相反|[據据]了解|不[僅仅]如此|更重要的是|另一方面|相[比較较]之下|[與与]此同[時时])[，,])+/
/** A time that is told by another which is not named: 一年之后, 三年下來. It may be left out. */
const afterWhat =
  /^(?:[約约近]|不到|大[約约])?[\d一二三四五六七八九十兩两幾几數数]+多?(?:年|[個个]多?月|天|[周週]|[個个]?星期|[個个]?小[時时])(?:[之以]?[後后]|下[來来]|[過过]去)(?=[，\p{Script=Han}])/u
const isLater = (text: string): boolean =>
  afterWhat.exec(`${text}，`)?.[0] === text || /^(?:同一?(?:[時时]期|[年月天])|同期)$/u.test(text)
/** What says nothing without the clause before it. */
const dependent =
  /^(?:其中|佔|占|不到|不足|超過|超过|比|和|與|与|以及|[並并]且?|才|就|卻|却|使|讓|让|把|被|從而|从而|尤其|特別|特别|包括|約|约|高於|高于|低於|低于|不如|相當於|相当于|也|再|等|而是)$/
/** What the clause behind it stands under, and is no longer true without. */
const condition =
  /^(?:如果|若是?|倘若|假如|假使|只要(?![约約]?[\d〇一二兩两三四五六七八九十百千萬万半幾几{])|除非|一旦|要是|即使|哪怕|雖然|虽然|儘管|尽管|因為|因为|由於|由于|既然|無論|无论|不管|不論|不论|不但|不僅|不仅|不只|與其|与其|為了|为了)/
/** Those whose reason it is are so many: 因为客流不足停业的只占两成三. */
const ofThose = /^(?:因[為为]|由於|由于).+的人?[只僅仅也]?(?:[佔占]|有\d)/u
/** A clause with such a word, also behind its subject: 政府若繼續這樣補助, 每當一條路線減為四班. */
const conditionWithin =
  /^(?:[^若如倘假一只除每]{0,10}(?:若(?![干無无有])|如果|倘若|假如|一旦|只要(?![约約]?[\d〇一二兩两三四五六七八九十百千萬万半幾几{])|除非)|每[當当逢])/
/** What names a case, a source or a way, and is no clause. */
const about =
  /^(?:至於|至于|關於|关于|對於|对于|對(?!面)|对(?!面)|除了?|按照?|根據|根据|[據据](?!點|点)|隨著|随着|通過|通过|經過|经过|憑|凭|面對|面对)/
/** The end of a clause that says who says the next, or who has counted it. */
const says =
  /(?:說|说|表示|指出|認為|认为|稱|称|顯示|显示|提醒|統計|统计|估算|測算|测算|估計|估计|預期|预期|預計|预计|推算|發現|发现|承認|承认|主張|主张|強調|强调|解釋|解释|說明|说明|補充|补充|透露|坦言|介紹|介绍|回憶|回忆|感嘆|感叹|說道|说道|寫道|写道|問道|告訴我|告诉我|是這樣的|是这样的)$/
/**
 * Who has only counted or measured, and is no party: what it found needs no name; nor does an office that counts, or
 * points out what is so: 市水务局统计, 社會課長簡某指出.
 */
const neutral = new RegExp(
  '^(?!.*(?:協會|协会|公會|公会|工會|工会|商會|商会|聯盟|联盟|公司|集團|集团|中介|業者|业者|平台|平臺))(?:'
    + [
      '[據据](?:統計|统计|調查|调查)',
      '(?:根[據据]|[據据]|依)[^，。；]{0,8}[局處处署府部院站][^，。；]{0,8}(?:[統统][計计]|[數数][據据]|[資资]料|[調调]查)',
      '[^，。；的]{0,8}[局處处署所科課课院府部委站心][統统][計计]',
      String.raw`.{0,10}(?:[局處处科課课署所鎮镇鄉乡縣县市校院站][長长]|主任)\p{Script=Han}{2,4}(?:指出|介[紹绍])`,
      '.{0,12}(?:調查|调查|研究|統計|统计|數據|数据|資料|资料|紀錄|记录|普查|檢測|检测|監測|监测|抽樣|抽样|報告|报告)'
        + '(?:結果|结果)?(?:顯示|显示|發現|发现|表明)',
    ].join('|')
    + ')$',
  'u',
)
/** What says when, at the head of a clause. */
const timeLead =
  /^(?:(?:到|在|從|从|自|截至)?(?:(?:民國|民国)?[\d〇一二兩两三四五六七八九十百]+(?:年|月|日|天|個月|个月|季度?)[底初末中春夏秋冬]?(?:來|来|間|间|以來|以来|[之以]?[後后前]|起|下來|下来|過去|过去)?|(?:去年|今年|明年|前年)[底初末春夏秋冬]?|全年|年底|如今|目前|現在|现在|此[後后]|[後后]來|后来|以前|從前|从前|過去|过去|同一?[時时]?[期年月日])[，,]?)+/
/** The end of what says when, where or by what, and nothing more: 去年决赛结束以后, 在五個村子裡. */
const leadEnd =
  /(?:以後|以后|之後|之后|以前|之前|的時候|的时候|(?<![小計计零])[時时]|期間|期间|以來|以来|相比|比起|來說|来说|看來|看来|計算|计算|方面|起|[春夏秋冬][天季]|星期[一二三四五六日天]|[上下]午|晚上|早上)$|^(?!.*[是有在著着住放了]).{2,}(?:[中裡內内間间]|(?<![公海英個个}])里)$|^在.{1,12}(?:[中裡內内間间上下旁邊边外樓楼]|(?<![公海英個个}])里)$|^[從从](?!.*[\d增減减升降漲涨]).{2,12}到.{2,10}$/
/** For so much of something, so much of another: 每投入1元. */
const forEach = /^每(?:投入|投|花|增加|減少|减少|多|少|省|走|[過过]|隔|提高|降低)/u
/** What is said of the amount or the clause before, and of nobody by itself. */
const trailing = /^(?:如果|除非|只要|前提是|條件是|条件是|否則|否则|而是|不[過过]是)/
/** Small words between a subject and its verb. */
const adverbs =
  /^(?:已經|已经|已|仍然|仍|依然|只|僅|仅|也|就|都|又|再|才|還|还|一共|共|大?[約约]|至少|首[度次]|一度|逐步|可以|不再|沒有|没有|不|最終|最终|總共|总共|先後|先后)+/
const bareVerb =
  /^(?:是|有(?!人|些|的|[\d〇一二兩两三四五六七八九十百千萬万數数幾几近]|\{)|佔|占|為|为|減|减|增(?![長长]率)|下降|上升|降[到至為为低]|升[到至]|回[升到]|達|达|漲|涨|跌|提高|縮短|缩短|放緩|放缓|延長|延长|[賣卖]到|超過|超过|不到|不足|剩(?=[下餘余了到{\d])|來到|来到|擴|扩|從|从|相比|指著|指着|[說说]|靠)/

/** A thing behind what is said of it, which a clause is of though it begins with a verb: 开了铺子的车站. */
const relativeLead = /^(?=[有没沒]|.{1,2}[了著着過过])[^，{\d]{2,14}的\p{Script=Han}{1,6}(?:，|$)/u
/** So too where what is said of it follows at once: 种茶的人家三年里从12户增加到80户, 修车的占三成. */
const relativeSubject =
  /^[^，。；{\d的]{1,10}的\p{Script=Han}{0,4}?(?:(?:[去今前]年|[一二三四五六七八九十\d]+(?:年|個月|个月)[里裡內内來来間间]?)[，]?)?(?:[從从由](?=[\d{一二三四五六七八九十])|[佔占](?!用)|平均|[達达](?=[到\d])|[一總总]?共有?(?=[\d{])|[只僅仅]有|增加|[減减]少|下降|上升|[少多][了出]|超[過过]|不到|不足)/u

/** Whether a clause says what is done, and not who or what does it: 已经下降了11个百分点, 到2025年回到26.9米. */
function lacksSubject(clause: string): boolean {
  const rest = clause.replace(timeLead, '').replace(adverbs, '').replace(timeLead, '').replace(adverbs, '')
  if (relativeLead.test(rest) || relativeSubject.test(rest)) return false
  return bareVerb.test(rest) || startsWithVerb(rest)
}

/** A clause of whoever the clause before is of: 在一樓的燈下寫完了論文; not what says where: 在五個村子裡. */
const subjectless = /^(?:[說说]|(?:在|把|被|將|将).*[^里裡中上下內内間间前]$)/

/** What is left out of is no claim: 去年冬天. */
const least = 8

/** Who has only reckoned what stands behind a colon: 馆里算过一笔账：. */
const reckons = /[算記记][過过了]?一?[筆笔][賬帳账]$/u

/** What only asks: 有多少, 能不能. */
const isAsked =
  /多[少久大遠远快長长]|什[麼么]|[誰谁]|哪|是否|能否|能不能|[會会]不[會会]|是不是|如何|怎[麼么樣样]|究竟|到底/u

/** The characters of a text; nearly all of them are Han. */
const sizeOf = (text: string): number => [...text].length

const joint = /[，；：。！？,;:!?]|——/g
const quoted = /「[^」]*」|“[^”]*”|『[^』]*』/g

interface Segment extends Stretch {
  text: string
  /** The mark before it; empty where it begins the sentence. */
  mark: string
}

function segmentsOf(sentence: string): Segment[] {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const segments: Segment[] = []
  let [start, mark] = [0, '']
  const close = (end: number) => {
    const words = sentence.slice(start, end).trim().replace(leadIn, '')
    if (words !== '') segments.push({ start, end, mark, text: words })
  }
  for (const { 0: found, index } of text.matchAll(joint)) {
    // A comma between digits parts nothing: 1,200.
    if (/[,:]/.test(found) && /\d$/.test(text.slice(0, index)) && /^\d/.test(text.slice(index + 1))) continue
    close(index)
    start = index + found.length
    mark = found
  }
  close(sentence.trimEnd().length)
  return segments
}

/** Whether the next clause is no longer true without this one. */
export const isCondition = (clause: string): boolean => condition.test(clause)

/** Whether a stretch only leads in the next: by when, where, under what condition or by whose word. */
const isLead = (text: string): boolean =>
  (condition.test(text) && !ofThose.test(text))
  || about.test(text)
  || says.test(text)
  || leadEnd.test(text)
  || forEach.test(text)
  || text.replace(timeLead, '').replace(adverbs, '') === ''

/** Whether a clause, without what leads it in, is of somebody or something that it names. */
function hasOwnSubject(own: readonly Segment[]): boolean {
  const at = own.findIndex(({ text }) => !isLead(text) && !isGuess(text))
  const main = own[at]?.text ?? ''
  const isStill = /^[還还]有.*[沒没未不]/u.test(main)
  // In what a place or a whole leads in there is something: 镇上的小店里，有三家卖书.
  const isThere = at > 0 && leadEnd.test(own[at - 1]?.text ?? '') && /^有/.test(main)
  // That there is none of something is said of nobody: 没有一套规则能….
  const isNone = /^[沒没]有(?:一|人|任何)/u.test(main)
  // 來報名的有620戶: of those who do something there are so many.
  const areThose = /^[^，；的]{2,14}的(?:一共|[總总共只就])?有(?=[\d〇一二兩两三四五六七八九十百千萬万])/u.test(main)
  const [first = ''] = hanWordsOf(main)
  return (
    main !== ''
    && (isStill || !/^[還还又另]/u.test(main))
    // 与临江一江之隔的安浦市 is a name.
    && (!dependent.test(first) || (/^[與与和跟]$/.test(first) && isPhrase(main)))
    && !subjectless.test(main)
    && (isThere || isNone || areThose || !lacksSubject(main))
  )
}

/** Whether a clause may end here: with words that are no lead, all that belongs to them, and a verb. */
function canEnd(own: readonly Segment[], next: Segment | undefined, shortest: number): boolean {
  const last = own.at(-1)
  return (
    last !== undefined
    && !isLead(last.text)
    // 高齡人口占全鎮的比率: what is measured, of which so.
    && !(
      /(?:的|[佔占][^，]{1,10})(?:比[率例重]|[數数][量字目]|[價价]格|均[價价])$/u.test(last.text) && next?.mark === '，'
    )
    // 樹穴在三立方公尺以上的: of which something is said behind it.
    && !(/的$/u.test(last.text) && next?.mark === '，' && !last.text.includes('是'))
    // 住在三樓以上而無電梯者: so too.
    && !(/[^或作記记學学]者$/u.test(last.text) && next?.mark === '，' && !/[是為为]/.test(last.text))
    // 一份卖十五元的午餐: so too.
    && !(/^一\p{Script=Han}[^是有為为了着著過过]*的\p{Script=Han}{1,5}$/u.test(last.text) && next?.mark === '，')
    && !(own.every((each) => each === last || isLead(each.text)) && isPhrase(last.text))
    // 没有这口井，地就荒了: without it, something is so.
    && !(/^[没沒]有/u.test(last.text) && own.length > 1 && next?.mark === '，')
    && next?.mark !== '：'
    && next?.mark !== ':'
    // 可能是因为雨水多，也可能是…: both, or none.
    && !(next && isOtherGuess(last.text, next.text))
    // 效果有多少來自巡查，學者還沒有定論: what nobody knows is no claim.
    && !(next && isOpen(next.text) && isAsked.test(last.text))
    && !(next && trailing.test(next.text))
    && own.reduce((sum, { text }) => sum + sizeOf(text), 0) >= shortest
    && /\p{Script=Han}{3}/u.test(last.text)
  )
}

/**
 * The clauses of a sentence that can be said by themselves, the shortest first. Each begins with its sentence: when,
 * under what condition, whose and by whose word it is so stands there; behind a semicolon only where nothing of that
 * kind leads the sentence in, and behind what only says that somebody asks or answers.
 */
export function clausesOf(sentence: string, shortest = least): Stretch[] {
  const segments = segmentsOf(sentence)
  const [first] = segments
  if (!first) return []
  // Where somebody warns of what is told, it is not told without that.
  const warning = warningAt(sentence)
  const isFree = ({ mark, text }: Segment, index: number) =>
    index === 0
    || (index === 1
      && (neutral.test(first.text)
        || isLater(first.text)
        || reckons.test(first.text)
        || (sizeOf(first.text) <= 2 && /[：:]/.test(mark))))
    || (/[；;。]/.test(mark)
      && !segments.slice(0, index + 1).some((each) => /[：:]/.test(each.mark) || says.test(each.text))
      && !isLead(first.text)
      && !timeLead.test(first.text)
      && !condition.test(text))
  const found = segments.flatMap((from, index) => {
    if (!isFree(from, index)) return []
    const end = segments.findIndex(({ mark }, at) => at > index && /[；;。！？!?]/.test(mark))
    const all = segments.slice(index, end < 0 ? undefined : end)
    return all.flatMap((to, count) => {
      const own = all.slice(0, count + 1)
      // Of what is counted off behind a colon all is said, or nothing.
      const isCut = own.some(({ mark }, at) => at > 0 && /[：:]/.test(mark)) && to !== segments.at(-1)
      if (isCut || (warning !== undefined && from.start < warning && to.end <= warning)) return []
      const isClause = hasOwnSubject(own) && canEnd(own, segments[index + count + 1], shortest)
      return isClause && isClosed(sentence.slice(from.start, to.end)) ? [{ start: from.start, end: to.end }] : []
    })
  })
  return found.sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** How much of a clause only says that it is of the time of the one before it: 同一時期，. */
export function laterLead(clause: string): number {
  const [lead = ''] = /^[^，]{1,6}，/u.exec(clause) ?? []
  return lead !== '' && isLater(lead.slice(0, -1)) ? lead.length : 0
}

/** Where an item of a list may end: before a clause that stands by itself, and behind no lead. */
export function itemEnds(item: string): number[] {
  const segments = segmentsOf(item)
  return segments.flatMap(({ text, end }, index) => {
    const next = segments[index + 1]
    const isEnd = next && !isLead(text) && next.mark === '，' && !trailing.test(next.text)
    return isEnd && sizeOf(item.slice(0, end)) >= least ? [end] : []
  })
}

/** Whether every mark that opens in a text is closed in it. */
function isClosed(text: string): boolean {
  return ['「」', '“”', '『』', '（）', '《》'].every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  )
}

export const asSentence = (clause: string): string =>
  clause
    .trim()
    .replace(leadIn, '')
    // What 則 sets it against is not said with it: 服務人數則從180人增為760人.
    .replace(/^([^，；]{2,24}?)[則则](?=[從从由])/u, '$1')
    .replace(/[，。；：、！,;:.!\s]+$/u, '')

/** What points at something named before it, in the clause that it stands in. */
const pointer =
  /他(?!們倆|人)|她|它|牠|祂|[這这](?![幾几些]年|[樣样](?!的))|那(?!麼|么)|[^因如彼]此(?!外)|^此|(?<![應应])[該该](?=\p{Script=Han})(?![做由把將将先讓让給给改用走去不怎如向管負负停再早])|其(?![實实]|他人|餘人)|前者|後者|后者|兩者|两者|上述|[對对]方|^以[上下]|[當当](?:地|[時时](?!$)|年)|兩[組组]|两[組组]/u
/** What does so wherever it stands. */
const pointsAnywhere =
  /(?<![去前今]年)同(?:年|月|日|期)|其中的|同一[時时]期|[這这那][裡里]|前者|後者|后者|另一(?:[組组邊边半方])|^[^，]{0,8}[年月日天季晚周]，[他她它牠](?![們们人])|(?:^|，)(?:[後后]來|后来|隨[後后]|随后|此[後后]|之[後后]|[從从]此|第二[天年]|次年|翌年)|[筆笔]者|本[報报](?!告)/u
/** A time that is told by another which is not named: 前一年. By how much something rose is clear without: 比前一年多8%. */
const beforeWhat = /(?<![比較较])前一(?:年|天|晚|[個个]|[周週])/u
const aTime = /\d{4}|[去今前明]年|[\d一二三四五六七八九十]+月/u
/** A number that is told to be one, and not of what: 本子上的数字是132. */
const ofNothing = /(?:[數数]字|[數数]目)(?:已[經经]?)?(?:是|[為为]|[達达]到?|[升降增減减]到?)/u
/** What says when, and how many, and not of what: 十年前86艘，如今只有31艘. */
const bareAmount =
  /^(?:[^，；]{0,8}(?:前|[後后]|年|月|底|初|末|如今|[現现]在|目前|最初|最[後后])|第一[年月天季]|第二[年月天季])?(?:[只僅仅才]?[有剩]下?|[只僅仅]|共有?|一共|[總总]共|[達达]|到|是|[為为]|[降增][到至])*(?:[約约近]|不到|超[過过]|至少|至多)?\d[\d,.]*[萬万億亿]?\p{Script=Han}{0,2}$/u
/** A limit or a sum of something that is not named: 把上限提高到20萬元. */
const limitOfWhat =
  /(?:^|[，把將将])(?:上限|下限|門檻|门槛|[總总]?金[額额]|[標标][準准])(?:[提降調调減减增設设定升漲涨由從从])/u
/** That two differ, and not in what: 差距依然明显：大厂为91%. */
export const gapOfWhat =
  /^(?:[城乡鄉各地區区男女]{0,4}(?:之?[間间])?的?)?(?:差距|落差)[^，：。；{\d]{0,8}[：，][^，。；：{\d]{2,10}[{\d]/u
/** What adds to something named before: 配送车也增加了, 又买了三条船. */
const adds =
  /(?<!再[^，]{0,4}|(?:即使|哪怕|就算|[連连])[^，]{0,8}|[誰谁麼么何論论管][^，]{0,4}|一[^，]{1,4})也(?![許许就是])|[^不]又(?![稱称名])|^[又再]|另(?:有|行|派|建|外)|[還还](?!有?[沒没未不]|在|是|原|款|[債债錢钱書书貸贷活])|[卻却]|反而|反倒/u
/** A part of something that is not named: 一半靠前几年通的路, 大多在山上. */
const ofWhat =
  /^(?:[^，]{0,6}，)?(?:[近約约]|不到|超過|超过|至[少多])?(?:[\d.]+%|[\d一二兩两三四五六七八九]成[半多]?|[一大][半]|\p{Script=Han}分之\p{Script=Han}|大多數?|大多数?|多[數数]|大部分|有的|有些|不少|其[餘余])(?:[靠在是要用由被把到]|[來来]自|[沒没]|有|都|已|[說说])/u

/** Whether all that a claim points at stands in it: no 这, 他 or 同年 whose thing was named before it. */
export function standsAlone(claim: string): boolean {
  const text = claim.replace(quoted, '\u25a1')
  const segments = text.split(/[，；：]/)
  const main = segments.findIndex((segment) => !isLead(segment))
  const head = segments.slice(0, main < 0 ? undefined : main + 1)
  const isStill = /^[還还]有.*[沒没未不]/u.test(head.at(-1) ?? '')
  const before = beforeWhat.exec(text)
  return (
    !pointsAnywhere.test(text)
    && !afterWhat.test(text)
    && !ofNothing.test(text)
    && !gapOfWhat.test(text)
    && !limitOfWhat.test(text)
    && (before === null || aTime.test(text.slice(0, before.index)))
    && !segments.every((segment) => isLead(segment) || bareAmount.test(segment.replace(/\{[^}]*\}/gu, '0')))
    && !ofWhat.test(text)
    // What would be so stands behind it, and was cut off.
    && !conditionWithin.test(segments.at(-1) ?? '')
    && !head.some((segment) => pointer.test(segment) || (adds.test(segment) && !isStill))
  )
}

/** Whoever speaks, or is spoken to: who that is a clause that is quoted needs not say. */
const speaks = /^(?:我|咱|你|您|大家)/u

/** Whether a heading says something of something: more than a name of what stands below it. */
export const isSentence = (title: string, shortest = least): boolean =>
  clausesOf(title, shortest).some(({ start, end }) => start === 0 && end === title.trimEnd().length)
  && (sizeOf(title) >= least || speaks.test(title))
  && !isPhrase(title)
  && standsAlone(title)
