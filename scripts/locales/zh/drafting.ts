import type { DraftWords, Nameable, Stretch } from '../drafting/draftWords.ts'
import { fullSpeaker, peopleIn, speakerOf } from './speakers.ts'

const leadIn =
  /^(?:(?:但是|但|而且|而|不過|不过|然而|可是|因此|所以|於是|于是|同時|同时|此外|另外|當然|当然|其實|其实|例如|比如)[，,]?|(?:最後|最后|換句話說|换句话说|也就是說|也就是说|會的|会的|接著|接着|再說|再说|折算下來|折算下来|總之|总之)[，,])+/
const dependent =
  /^(?:其中|佔|占|不到|不足|超過|超过|比|和|與|与|以及|[並并](?!不)|才|就|卻|却|因為|因为|如果|若|雖然|虽然|由於|由于|只要|除非|儘管|尽管|使|讓|让|把|被|從而|从而|即使|尤其|特別|特别|包括|約|约|高於|高于|低於|低于|不如|相當於|相当于|也|還|还|又|再|等)/
/** What a clause stands under, and is no longer true without. */
const condition = /^(?:如果|若|倘若|假如|假使|只要|除非|一旦|要是|即使|雖然|虽然|儘管|尽管)/
/** The end of a clause that says who says the next. */
const says =
  /(?:說|说|表示|指出|認為|认为|稱|称|顯示|显示|提醒|統計|统计|發現|发现|說道|说道|寫道|写道|問道|告訴我|告诉我|是這樣的|是这样的)$/
/** A clause of whoever the clause before is of: 在一樓的燈下寫完了論文; not what says where: 在五個村子裡. */
const subjectless = /^(?:[說说]|(?:在|把|被|將|将).*[^里裡中上下内內間间前]$)/
/** What says when, at the head of a clause. */
const timeLead =
  /^(?:(?:到|在|從|从|自|截至)?(?:(?:民國|民国)?[\d〇一二兩两三四五六七八九十百]+(?:年|月|日|天|個月|个月|季度?)[底初末中春夏秋冬]?(?:來|来|間|间|以來|以来|[之以]?[後后前]|起|下來|下来)?|(?:去年|今年|明年)[底初末]?|年底|如今|目前|現在|现在|此[後后]|[後后]來|后来|以前|從前|从前|過去|过去|同一?[時时]期?)[，,]?)+/
/** Small words between a subject and its verb. */
const adverbs =
  /^(?:已經|已经|已|仍然|仍|依然|只|僅|仅|也|就|都|又|再|才|還|还|一共|共|大?[約约]|至少|首[度次]|一度|逐步|可以|不再|沒有|没有|不)+/
const bareVerb =
  /^(?:是|有(?!人|些|的|一|[\d]|\{)|佔|占|為|为|減|减|增|下降|上升|降[到至為为低]|升[到至]|回[升到]|達|达|漲|涨|跌|提高|縮短|缩短|放緩|放缓|延長|延长|[賣卖]到|超過|超过|不到|不足|剩|來到|来到|擴|扩|從|从|相比|指著|指着|[說说])/

/** Whether a clause says what is done, and not who or what does it: 已经下降了11个百分点, 到2025年回到26.9米. */
const lacksSubject = (clause: string): boolean =>
  bareVerb.test(clause.replace(timeLead, '').replace(adverbs, '').replace(timeLead, '').replace(adverbs, ''))

/** The end of what says when, and nothing more: 去年决赛结束以后. */
const whenEnd =
  /(?:以後|以后|之後|之后|以前|之前|的時候|的时候|時|时|期間|期间|以來|以来|相比|比起|來說|来说|看來|看来|計算|计算)$/
/** What leads a clause in and says too little to be one: 去年冬天, 在五個村子裡. */
const least = 8

/** The characters of a text; nearly all of them are Han. */
const sizeOf = (text: string): number => [...text].length

const joint = /[，；：。！？,;:!?]|——/g
const quoted = /「[^」]*」|“[^”]*”|『[^』]*』/g

function clausesOf(sentence: string): Stretch[] {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const segments: Stretch[] = []
  let start = 0
  const close = (end: number) => {
    if (sentence.slice(start, end).trim() !== '') segments.push({ start, end })
  }
  for (const { 0: found, index } of text.matchAll(joint)) {
    // A comma between digits parts nothing: 1,200.
    if (/[,:]/.test(found) && /\d$/.test(text.slice(0, index)) && /^\d/.test(text.slice(index + 1))) continue
    close(index)
    start = index + found.length
  }
  close(sentence.trimEnd().length)
  const textOf = ({ start: from, end }: Stretch) => sentence.slice(from, end).trim().replace(leadIn, '')
  const isComma = (before: Stretch | undefined, segment: Stretch) =>
    before !== undefined && /^[，,]\s*$/.test(sentence.slice(before.end, segment.start))
  // What leads a clause in says when, where or under what condition: it is never cut off.
  const isLead = (text: string) => sizeOf(text) < least || condition.test(text) || whenEnd.test(text)
  const isTied = (text: string) => dependent.test(text) || subjectless.test(text) || lacksSubject(text)
  const whole = segments.filter((segment, index) => {
    const [before, text] = [segments[index - 1], textOf(segment)]
    const isLed =
      before !== undefined && isComma(before, segment) && isLead(textOf(before)) && !says.test(textOf(before))
    return (
      sizeOf(text) >= least
      && !whenEnd.test(text)
      && !isLed
      && !isTied(text)
      && !says.test(text)
      && /\p{Script=Han}{3}/u.test(text)
    )
  })
  const joined = segments.flatMap((segment, index) => {
    const before = segments[index - 1]
    if (!before || !isComma(before, segment) || says.test(textOf(segment)) || says.test(textOf(before))) return []
    const [lead, text] = [textOf(before), textOf(segment)]
    const isDependent = (dependent.test(lead) || (lacksSubject(lead) && sizeOf(lead) >= least)) && !condition.test(lead)
    // A clause without a subject is of whom the one before it is, where that has one.
    if (lacksSubject(text) && (isLead(lead) || condition.test(lead))) return []
    return !isDependent
      && (isLead(lead) || sizeOf(text) < least || isTied(text))
      && sizeOf(lead) + sizeOf(text) >= least
      ? [{ start: before.start, end: segment.end }]
      : []
  })
  const resumed = segments.flatMap((segment, index) => {
    const at = segments.findLastIndex(
      (each, place) =>
        place < index - 1 && sizeOf(textOf(each)) >= least && !isTied(textOf(each)) && !says.test(textOf(each)),
    )
    const from = segments[at]
    const areCommas = segments.slice(at + 1, index + 1).every((each, place) => isComma(segments[at + place], each))
    return lacksSubject(textOf(segment)) && from && areCommas ? [{ start: from.start, end: segment.end }] : []
  })
  return [...whole, ...joined, ...resumed].filter(({ start: from, end }) => isClosed(sentence.slice(from, end)))
}

/** Whether every mark that opens in a text is closed in it. */
function isClosed(text: string): boolean {
  return ['「」', '“”', '『』', '（）', '《》'].every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  )
}

const asSentence = (clause: string): string =>
  clause
    .trim()
    .replace(leadIn, '')
    .replace(/[，。；：、！,;:.!\s]+$/u, '')

/** What leads up to a number and says nothing of what it is of. */
const leadUp =
  /(?:每[^，。每]{1,2}|一共|共有|共|只有|只剩|只要|僅有|仅有|僅|仅|只|有|是|為|为|達到|达到|達|达|約|约|近|超過|超过|剩|剩下|每年平均|平均|佔了|占了|佔|占|的|了|在|到|從|从|由|自|漲到|涨到|升到|升至|降到|降至|增至|減為|减为|減到|减到|也|就|還有|还有|還|还|現有|现有|比|已由|已|不到|分別為|分别为|高達|高达|各|花了|花费|花費|換了|换了|放了|問了|问了|收回|收到|需要|至少|年)$/u
const leadFrom = /^(?:的人|的|是|說|说|佔|占|在|個|个)/u

function ahead(text: string): string {
  let front = text.trim().replace(leadIn, '')
  for (let last = ''; last !== front;) {
    last = front
    front = front.replace(leadUp, '').trim()
  }
  return front
    .replace(/(?:從|从|自)起/u, '')
    .replace(/^(?:其中|如果|若|佔|占|但|而|卻|却|去年|今年|明年|前年|的|比(?=.{0,2}$))+/u, '')
    .replace(/(?:去年|今年)$/u, '')
}

const labelOf = (number: Nameable): string => asLabel(labelIn(number))

function labelIn({ before, after, clauseBefore, unit }: Nameable): string {
  // 蜂蟹蟎是首要原因，佔損失的46%: who it is of stands in the clause before.
  const front = /^\s*[佔占]/u.test(before) ? '' : ahead(before)
  const behind = after
    .trim()
    .replace(leadFrom, '')
    .replace(/(?:的|和|與|与|、|由|，)$/u, '')
  if (sizeOf(front) >= 2)
    return unit === 'count' && sizeOf(front) < 4 && sizeOf(behind) >= 2 ? `${front}${behind}` : front
  if (sizeOf(behind) >= 2 && front !== '') return behind
  const subject = subjectOf(clauseBefore)
  return /^\s*[佔占]/u.test(before) && sizeOf(subject) >= 2
    ? ahead(subject)
    : sizeOf(behind) >= 2
      ? behind
      : sizeOf(subject) >= 2
        ? ahead(subject)
        : front
}

/** Who or what the clause before an amount is of: 其次是东庄镇, 柳河镇回升最多. */
const subjectOf = (clause: string): string =>
  clause
    .replace(leadIn, '')
    .replace(/^其[次後后](?:是|為|为)/u, '')
    .replace(/(?:是|有|共有|共).*$/u, '')
    .replace(/(?:回升|上升|下降|增加|[減减]少|增[長长])?最(?:多|大|高|快|低|少|小|慢)$/u, '')
    .trim()

/** What joins a label to what stands before it: 其後是深灣漁港, 和石門口漁港. */
const labelLead =
  /^(?:其[後后次中](?:是|為|为)?|和|與|与|及|以及|[並并]且?|而|但是?|則|则|由|將|将|替|再|又|也|就|來|来|間|间|去年|今年|如今|一共|共|，)+/u
const labelEnd =
  /(?:[裡里]?[有連连]|[裡里]|以|按|可以|往往|則|则|所|替|花掉|[並并]且?|也|已|則?[控制]{2}|維持|维持|[上回]升|下降|增加|[減减]少|增[長长]|[只僅仅]|[降升漲涨賣卖來来]到|每(?:立方米|公斤|公噸|吨|噸|畝|亩|人|天|年|月))$/u
/** What is no thing, nor what is measured of one. */
const noLabel =
  /^(?:首[度次]|[減减]少?|[增]加?|下[來来降]|上升|相比|其次|已|可以|用於|用于|以前|之前|以後|以后|不到|超[過过]|[減减]|是|有|把|被|在|到|從|从|另|因[為为]|要|[開开]始|此[後后]|本身|人$|後$|后$)|[了著着把被，]|可以|已[經经在]|按每|[還还]在|至少|就是/u

/** A label without what joins it to its sentence; empty where that leaves no noun phrase. */
function asLabel(text: string): string {
  let label = text.trim().replace(/的$/u, '')
  for (let last = ''; last !== label;) {
    last = label
    label = label.replace(labelLead, '').replace(labelEnd, '')
  }
  return noLabel.test(label) ? '' : label
}

/** Classifiers that say nothing of what they count. */
const general = /^[個个名位家所條条盞盏座間间張张隻只顆颗棵輛辆件起份台]$/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * What stands right behind a classifier that says nothing by itself, where it is all that the clause goes on with: 52名
 * 堆肥指导员，.
 */
function countedBehind(noun: string, after: string): string {
  if (!general.test(noun)) return ''
  const words = [...segmenter.segment(after.slice(0, 14))].map(({ segment }) => segment)
  const isEnd = (word = '') => /^(?:[，。；：、！？,.|的是在裡里中和與与有也]|一共|共有|都)/u.test(word)
  for (let count = 3; count > 0; count--) {
    const phrase = words.slice(0, count).join('')
    const isThing = thingEnd.test(phrase) || ((count === 1 || phrase.length === 2) && isEnd(words[count]))
    const isPhrase = !words.slice(0, count).some(isEnd)
    if (isPhrase && isThing && /^\p{Script=Han}{2,6}$/u.test(phrase) && !notCounted.test(phrase)) return phrase
  }
  return ''
}
/** Characters that things and people end in, and hardly a verb does. */
const thingEnd =
  /[員员者師师生家車车店館馆場场廠厂校院區区村縣县市國国隊队戶户客兒儿童書书機机樓楼屋橋桥燈灯樹树員民院堂課课船廳厅]$/u
/** Words that tell of a number and are no things. */
const notCounted =
  /^(?:一共|共有|總共|总共|左右|以上|以下|上下|不到|都是|都在|全部|其中|已經|已经|可以|可能|每年|每月|今年|去年|現在|现在|仍然|分別|分别|以來|以来|之後|之后|之前|以前|以後|以后|增加|減少|减少|下降|上升|說自|说自|退休|開始|开始|參加|参加|需要|用來|用来|可用)/u

function namesOf(number: Nameable): { ahead: string; behind: string } {
  const { before, after, clauseBefore } = number
  const isOf = /^\s*[佔占]/u.test(before)
  const subject = subjectOf(clauseBefore)
  const behind = after
    .trim()
    .replace(/^(?:的人|的)?(?:說|说|是|在)?/u, '')
    .replace(/(?:的|和|與|与|、|由|，)$/u, '')
  const front = ahead(before)
  // 其次是东庄镇，为8.1米: who it is of stands in the clause before.
  const isBareVerb = front === '' && before.trim() !== ''
  return {
    ahead: asLabel(isOf || isBareVerb ? ahead(subject) : sizeOf(front) >= 2 ? front : ''),
    behind: sizeOf(behind) >= 2 && !/^(?:都?不到|相比)/u.test(behind) ? behind.replace(/是主要原因$/u, '') : '',
  }
}

function shorten(label: string, fits: (text: string) => boolean): string {
  if (fits(label)) return label
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(label)].map(({ segment }) => segment)
  // The head of a Chinese noun stands last: 新建商品房小区.
  while (words.length > 1 && !fits(words.join(''))) words.shift()
  const text = words.join('').replace(/^(?:的|了|在|和|與|与|是|把|從|从)/u, '')
  return fits(text) ? text : ''
}

/** The names of facts are in Latin letters: what a classifier counts, where that is sure, else what is measured. */
const counted: Readonly<Record<string, string>> = {
  人: 'people', 名: 'people', 位: 'people', 户: 'households', 戶: 'households', 家: 'firms', 次: 'times', 件: 'cases',
  起: 'cases', 場: 'events', 场: 'events', 隻: 'animals', 只: 'animals', 頭: 'animals', 头: 'animals', 棵: 'trees',
  本: 'books', 輛: 'vehicles', 辆: 'vehicles', 歲: 'age', 岁: 'age', 所: 'places', 座: 'places', 箱: 'boxes',
  項: 'items', 项: 'items', 種: 'kinds', 种: 'kinds', 國: 'countries', 国: 'countries', 城: 'cities',
} // prettier-ignore
const measured: Readonly<Record<string, string>> = {
  percent: 'share',
  permille: 'share',
  'percentage-point': 'points',
  multiple: 'times',
  rank: 'rank',
  count: 'count',
}

function nameOf({ unit, noun = '', change }: Nameable): string {
  if (unit === 'count') return counted[noun.charAt(0)] ?? 'count'
  if (unit === 'percent' && change) return change === 'up' ? 'rise' : 'fall'
  return measured[unit] ?? (/^[A-Z]{3}$/.test(unit) ? 'money' : `${unit}s`)
}

const common = {
  clausesOf,
  asSentence,
  refersBack: /^.*(?:這麼|这么|那麼|那么)|^(?:[^，]{0,6}，)?(?:它|他|她|這|这|那|此|其|該|该|前者|後者|后者|兩者|两者)/,
  addressed: /^(?:我|咱|請|请|各位|大家|你|您|謝|谢|讓|让|會的|会的)/,
  rest: /其餘|其余|剩下的|另外的/,
  became: {
    before: /(?:從|从|由|自)(?:[^，。；]{0,12}的|每[^，。；]{1,3})?$/,
    between:
      /^[^，。；\d]{0,3}(?:加|增加|增長|增长|提高|上升|下降|減少|减少|降低|擴大|扩大|縮短|缩短|縮小|缩小|漲|涨|升|降|減|减|跌|增|變|变|擴|扩|縮|缩)[到至為为成](?:了|約|约|近|今年的|去年的|目前的|如今的|現在的|现在的)?$/,
  },
  then: /年前|月前|從前|从前|當時|当时|那天|那時|那时|原來|原来|最初|起初|早年|過去|过去/,
  now: /今天|現在|现在|如今|今年|目前|眼下/,
  isDifference: /[少多高低漲涨升降減减增跌](?:[了出到]|加|幅)?(?:大?[約约]|近|超[過过])?$/u,
  periods: { first: /上半年/u, second: /下半年/u },
  doneWith: ({ before, after }: Nameable) =>
    /(?:加?收|支?付|[賣卖買买]|[回認认收采採]?[購购]|[領领]|[補补]|投入|花|[產产]|[銷销]|[賠赔]|[罰罚])/u.exec(
      before + after.slice(0, 3),
    )?.[0] ?? '',
  countedBehind,
  isRank: (before: string, after: string) =>
    /^(?:[名位])?(?:[，。；、,;.！|]|的|是|$)/u.test(after)
    // 第一，… at the head of a clause counts what is said, and ranks nothing.
    && !(/(?:^|[：:；;。])\s*$/u.test(before) && /^[，、,]/u.test(after)),
  rankedName: ({ before, after, clauseBefore }: Nameable) => {
    const behind = /^[名位]?(?:的)?(?:是|為|为)(.+)$/u.exec(after.trim())?.[1]
    const named = before.trim() === '' ? clauseBefore : before
    return (behind ?? named)
      .replace(/(?:的)?(?:排名|排行|名列|位列|位居|排在|排到|排|居|列|得|是|以.*)+$/u, '')
      .replace(leadIn, '')
      .trim()
  },
  lastName: (clauses: string) =>
    /(?:^|[，；。])([^，；。]{2,12}?)(?:則|则)?(?:排在|排名|名列|是)?(?:最後|最后|墊底|垫底|末位)/u.exec(clauses)?.[1]
    ?? '',
  withoutDate: (clause: string, id: string) =>
    clause.replace(
      new RegExp(`(?:[在於于自從从到]|直到)?\\{${id}(?::[a-z]+)?\\}(?:起|以來|以来|時|时)?[，,]?`, 'u'),
      '',
    ),
  thenAndNow: (then: string, now: string) => /前|原|舊|旧|初/u.test(then) && /後|后|現|现|今|新|末/u.test(now),
  changed: (what: string, from: string, to: string) => `${what}由${from}變為${to}`,
  largest: (what: string, name: string, amount: string) => `${what}：${name}最高，為${amount}`,
  ofWhom: (what: string, name: string) => `${name}的${what}`,
  pointsBack: /[它牠他她這这那]|^[其該该此應应要會会能就才都也還还]/u,
  inWordsOf: (name: string) => `${name}這樣說`,
  fromTable: '數據',
  away: /^(?:[之以]?[前後后]|來|来)/u,
  lasting: /[滿满整近逾足]$/u,
  cameFrom: /(?!)/,
  ofThese: /其中(?:的|有|约|約|只有|僅|仅)?$|，(?:只有|僅有|仅有)$/,
  against: /而|則|则|却|卻|高於|高于|低於|低于/,
  joint: '，',
  itemEnd: /[，；、,;]\s*$/,
  author:
    /^(?:文[/／｜|：:]|作者[：: ]?|記者[：: ]?|记者[：: ]?|撰文[：:／/｜| ]?|編譯[：: ]?|编译[：: ]?|(?:[\p{Script=Han}]{1,6}[報报社台網网刊]|特約|特约|實習|实习)?(?:記者|记者)|通訊員|通讯员)\s*(\S.*)$/u,
  authorRole:
    /\s*(?:攝影|摄影|繪圖|绘图|插畫|插画|[圖图]片?)[／/：:\s].*$|\s*《.*$|[／/].*$|(?:(?:特約|特约|實習|实习|本報|本报)?(?:記者|记者)|(?:實習生|实习生)|攝影|摄影|通訊員|通讯员)(?=\s|[：:])[：:]?|[\p{Script=Han}]{2,4}(?:報導|报道|報道)$/gu,
  pictureBy:
    /[\s（(]*(?:攝影|摄影|圖片來源|图片来源|資料照片?|资料照片?|圖片?提供|图片?提供|記者攝|[圖图])\s*[：:／/｜|]\s*([^。\n]+?)[。）)]*$/,
  captionLabel: /^[圖图](?:[\d一二三四五六七八九十]{1,3}\s*[、.：:．\s]\s*|[：:]\s*)/,
  nameOf,
  labelOf,
  namesOf,
  peopleIn,
  speakerOf,
  fullSpeaker,
  joined: (half: string, other: string) => half + other,
  ended: (said: string) => said.replace(/[，,]$/, '。'),
  shorten,
}

export const traditional: DraftWords = {
  ...common,
  aDate: '時間',
  aNumber: '數量',
  before: '之前',
  after: '之後',
  section: '重點',
  theRest: '其餘',
  title: '請為這場演講取名',
  sources: '數字出自哪裡',
  thanks: '謝謝大家',
  isHeading: '文章標題的一部分',
  pictureCredit: '原文配圖',
  pictureLicence: '授權待確認',
  coverNotes: '先說文章是誰寫的，再說它為什麼和在座的人有關。',
  sourcesNotes: '每個數字和說出它的句子都在這裡。',
  thanksNotes: '謝謝大家，再問他們想問作者什麼。',
  notes: {
    series: '從最左邊說起，報出開頭的數，再沿著線走到最後。',
    change: '先說從前，再說現在，讓它們並排停一會兒。',
    shares: '先說最大的部分，再說其他的，最後說剩下的。',
    share: '先說整體是什麼，再說它佔了多少。',
    part: '先說總共有多少，再說其中有多少。',
    comparison: '先說它們量的是什麼，再說最長和最短的。',
    ranking: '先說按什麼排，再從最前面的說起。',
    timeline: '按時間先後說，每件事停一下。',
    numbers: '逐個說，等大家讀完再往下。',
    number: '先說數的是什麼，再說這個數。',
    quotation: '慢慢唸出來，再說是誰說的。',
    statement: '說完，停一下。',
    points: '逐條說。',
    picture: '說說看到的是什麼，讓大家看一會兒。',
  },
  aboutFacts: `# 文章裡的數字，每個都註明出處，寫成「段.句」。
# 這些是程式找出來的；名字可以改，改了這裡也要改 article.yaml。`,
  aboutArticle: `# 從文章起草的投影片：句子和數字都是文章的。請換成你自己的話。
# 主張沒有改過以前，投影片上會標明是草稿；照原樣就好的，把它的 draft 那一行刪掉。`,
}

export const simplified: DraftWords = {
  ...common,
  changed: (what, from, to) => `${what}由${from}变为${to}`,
  largest: (what, name, amount) => `${what}：${name}最高，为${amount}`,
  ofWhom: (what, name) => `${name}的${what}`,
  inWordsOf: (name) => `${name}这样说`,
  fromTable: '数据',
  aDate: '时间',
  aNumber: '数量',
  before: '之前',
  after: '之后',
  section: '重点',
  theRest: '其余',
  title: '请为这场演讲取名',
  sources: '数字出自哪里',
  thanks: '谢谢大家',
  isHeading: '文章标题的一部分',
  pictureCredit: '原文配图',
  pictureLicence: '授权待确认',
  coverNotes: '先说文章是谁写的，再说它为什么和在座的人有关。',
  sourcesNotes: '每个数字和说出它的句子都在这里。',
  thanksNotes: '谢谢大家，再问他们想问作者什么。',
  notes: {
    series: '从最左边说起，报出开头的数，再沿着线走到最后。',
    change: '先说从前，再说现在，让它们并排停一会儿。',
    shares: '先说最大的部分，再说其他的，最后说剩下的。',
    share: '先说整体是什么，再说它占了多少。',
    part: '先说总共有多少，再说其中有多少。',
    comparison: '先说它们量的是什么，再说最长和最短的。',
    ranking: '先说按什么排，再从最前面的说起。',
    timeline: '按时间先后说，每件事停一下。',
    numbers: '逐个说，等大家读完再往下。',
    number: '先说数的是什么，再说这个数。',
    quotation: '慢慢念出来，再说是谁说的。',
    statement: '说完，停一下。',
    points: '逐条说。',
    picture: '说说看到的是什么，让大家看一会儿。',
  },
  aboutFacts: `# 文章里的数字，每个都注明出处，写成“段.句”。
# 这些是程序找出来的；名字可以改，改了这里也要改 article.yaml。`,
  aboutArticle: `# 从文章起草的幻灯片：句子和数字都是文章的。请换成你自己的话。
# 主张没有改过以前，幻灯片上会标明是草稿；照原样就好的，把它的 draft 那一行删掉。`,
}
