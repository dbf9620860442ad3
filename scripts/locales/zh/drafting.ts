import type { DraftWords, Nameable, TimedAmount } from '../drafting/draftWords.ts'
import { answerEnd } from './answers.ts'
import { acrossOf, isPlanned } from './across.ts'
import { asidesOf } from './asides.ts'
import {
  asSentence,
  clausesOf,
  gapOfWhat,
  isCondition,
  isSentence,
  itemEnds,
  laterLead,
  leadIn,
  standsAlone,
} from './clauses.ts'
import {
  beside,
  contrastOf,
  isBaseline,
  isMethod,
  ownClauseAt,
  subjectAhead,
  tellApart,
  topicOf,
  turnsAt,
} from './contrasts.ts'
import { countedBehind, labelOf, namesOf, saidOf, shorten, thingOf } from './labels.ts'
import { sideOf } from './draftingMoney.ts'
import { announced, asItem, itemMark, listJoints, pointsOut, underTitle } from './enumerations.ts'
import { isMovedTo, movedBy, movedFrom } from './compared.ts'
import { control, goesOn, isGap, isPast, isSameAnswer, isUntil, sameMeasure, whensOf } from './draftingWhen.ts'
import { twoGroups } from './twoGroups.ts'
import { surveyLead } from './surveys.ts'
import { withWideMarks } from './marks.ts'
import { shorter, withNames } from './referents.ts'
import { namesSomething, partsNumbers } from './listed.ts'
import { saying } from './saying.ts'
import { gistOf } from './gist.ts'
import { partNames } from './partNames.ts'
import { planWords, supposing } from './plans.ts'
import { doubtWords } from './doubts.ts'
import { headed, toldAhead } from './headed.ts'
import { fromTo } from './fromTo.ts'
import { wholeLead } from './wholes.ts'
import { comesLast, superlatives } from './superlatives.ts'
import { fullSpeaker, peopleIn, speakerOf } from './speakers.ts'

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

const contrasted = (what: string, then: TimedAmount, now: TimedAmount): string => {
  const said = [then, now].map(({ when, amount }) => `${when}${amount}`).join('，')
  return what === '' ? said : `${what}：${said}`
}

const common = {
  contrasted,
  elliptic: /(?!)/,
  // What is left of 五年後不開車的人 without its number names nothing; 安平的客流在 ends before where it is.
  measureOf: (label: string) =>
    /^(?:[增減减升降漲涨跌縮缩提下上擴扩][\p{Script=Han}]?$|[後后前](?![門门台臺期端備备])|以[上下內内前後后來来]|[多餘余](?![數数]))|^[平人]均$|(?:紀錄|纪录|記錄|记录|發現|发现|[說说])$/u.test(
      label,
    )
      ? ''
      : label
          .replace(/[當当](?:年|[時时])(?=\p{Script=Han})|(?<=\p{Script=Han})[只僅仅才](?=\p{Script=Han}{2})/gu, '')
          .replace(/(?:[在從从由自於于為为至到]+|[中裡里]|(?<=\p{Script=Han}{2})[只僅仅])$/u, ''),
  clausesOf,
  asidesOf,
  asSentence,
  // A sentence whose clauses say nothing by themselves says nothing either: who it is of is left out.
  wholesOf: () => [],
  isMethod,
  isBaseline,
  standsAlone,
  withNames,
  shorter,
  withOwnMarks: withWideMarks,
  isCondition,
  isSentence,
  addressed: /^(?:我|咱|請|请|各位|大家|你|您|謝|谢|讓|让|會的|会的)/,
  hour: /^(?:[^，。；]{0,6}的)?(?:清晨|凌晨|[早晚]上|[上下]午|中午|傍晚|黃昏|黄昏|夜[裡里]|那[天晚]|天[還还剛刚][沒没]?亮|天不亮|離開|离开)/u,
  leftAhead: /^(?:最[後后]|[還还只就])*(?:剩下?|[餘余]下|[淨净][賺赚])的?$/u,
  rest: /其餘|其余|剩下的|另外的/,
  restName: (after: string) =>
    /(?:其餘|其余|剩下的)(?:則|则|都)?(?:是|為|为|屬於|属于|[來来]自)([^，。；\d]{2,12}?)的?[。；]?$/u.exec(
      after.trim(),
    )?.[1] ?? '',
  lookedFor:
    /原[先本來来]?(?:指望|[預预][計计期]|以[為为]|打算|估[計计]|[計计][劃划])|本[來来](?:以[為为]|打算|[預预][計计])/u,
  perStep: /每(?:再)?(?:延[長长]|增加|[減减]少|提高|降低|[過过]|多|少|晚|早|隔|上升|下降|拉[長长])/u,
  gistOf,
  toldBy: (name: string, said: string) => `${name}認為，${said}`,
  numeralBefore: (amount: string) =>
    /以[上下內内]$/u.test(amount)
      ? (/^[一二三四五六七八九十百千兩两]+(?=[岁歲立公平個个人名年层層楼樓])/u.exec(amount)?.[0].length ?? 0)
      : 0,
  monthEnd: (date: string) => (/月[底末]$/u.test(date) ? date.length - 1 : undefined),
  numeralBehindVerb: (amount: string) => {
    const [lead = '', numeral = ''] =
      /^(?:至[少多]|最[少多]|[頂顶]多|不到|超[過过])(?!要)[^\d〇一二兩两三四五六七八九十百千萬万多少過过到半幾几數数]{1,2}([〇一二兩两三四五六七八九十百千萬万]+)/u.exec(
        amount,
      ) ?? []
    return numeral === '' ? undefined : { start: lead.length - numeral.length, end: lead.length }
  },
  became: {
    before: /(?:從|从|由|自)(?:[^，。；]{0,12}的|每[^，。；]{1,3}|平均|人均)?$/,
    between:
      /^[，,]?[^，。；\d]{0,3}(?:加|增加|增長|增长|提高|上升|下降|減少|减少|降低|擴大|扩大|縮短|缩短|縮小|缩小|[調调]整|漲|涨|升|降|減|减|跌|增|變|变|擴|扩|縮|缩|[調调]|落|掉|滑)[到至為为成](?:了|的|約|约|近|今年的|去年的|目前的|如今的|現在的|现在的|每[^，。；\d]{1,3})?$/,
  },
  fromTo,
  whensOf,
  goesOn,
  sameMeasure,
  isPast,
  inThatYear: /(?<=^|[，；])[當当]年(?=\p{Script=Han}|\d)/u,
  control,
  othersSay:
    /有人(?:认为|認為|主张|主張|质疑|質疑|担心|擔心|反对|反對|说|說)|反对者|反對者|批评者|批評者|质疑者|質疑者|不是人人|并非人人|並非人人|未必不|固然|诚然|誠然/u,
  sideOf,
  namesWhole: ({ before }: Nameable) => /[佔占][^，。；]+的?$/u.test(before),
  isWhole: (_: string, after: string) => /^[^，。；]{0,8}[里裡中](?:[，有]|只)/u.test(after),
  isDifference: /[少多高低漲涨升降減减增跌](?:[了出]|加|幅)?(?:大?[約约]|近|超[過过])?$/u,
  isGap,
  isUntil,
  onlySays: /^[^，。；\d]{1,24}(?:[說说道]|表示|指出|[稱称])[。：:]?$/u,
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
      new RegExp(
        `(?<verb>(?:建|(?<![学學师師医醫花新发發产產])生)(?=[於于]))?(?:[在於于自從从到]|直到)?\\{${id}(?::[a-z]+)?\\}(?:起|以來|以来|時|时)?[，,]?`,
        'u',
      ),
      // 建于1962年: without its date it is 建成.
      (_, verb?: string) => (verb === '建' ? '建成' : verb === '生' ? '出生' : ''),
    ),
  calendarOf: (date: string) => (/民[國国]/u.test(date) ? 'minguo' : undefined),
  inMiddle: (sentence: string) => sentence,
  thenAndNow: (then: string, now: string) => /前|原|舊|旧|初/u.test(then) && /後|后|現|现|今|新|末/u.test(now),
  sides: { cost: '成本', price: '售價', loss: '虧損', profit: '盈餘' },
  sideWhen: (side: string, when: string) => `${when}${side}`,
  changed: (what: string, from: string, to: string) => `${what}由${from}變為${to}`,
  largest: (what: string, name: string, amount: string) => `${what}：${name}最高，為${amount}`,
  ofWhom: (what: string, name: string) => `${name}的${what}`,
  comments: /^[，；]\s*(?:[這这那](?!些?人)|所以|因此)/u,
  leadsNobodyIn: (sentence: string) =>
    /^(?:但是?|而|不過|不过|可是?)?(?:[它牠他她其該该這这那]|[前後后]者|同[一期年月])/u.test(sentence),
  pointsBack:
    /[它牠他她這这那]|^(?:最[後后]|然[後后]|[結结]果|於是|于是)|^[没沒](?!有(?:一|人|任何))|^[其该該此应應要會会能就才都也還还有刚剛可不晚]/u,
  saysWhat: new RegExp(`${saying}|[覺觉]得|[擔担]心|主[張张]|指[責责]`, 'u'),
  objects:
    /不[滿满]|不同意|不同的?(?:意[見见]|看法|[聲声]音)|不[這这][麼么樣样]|不[認认]同|不以[為为]然|不[贊赞]成|[質质]疑|反[對对]|批[評评]|抱怨|有人(?:[認认][為为]|[擔担]心|主[張张])|不是(?:人人|所有人|每[個个]人)|[並并]非人人/u,
  inWordsOf: (name: string) => `${name}這樣說`,
  tells: new RegExp(`${saying}(?:我|我們|我们|記者|记者)?[，,].{5,}[，,：:]\\s*$`, 'u'),
  fromTable: '數據',
  away: /^(?:[之以]?[前後后]|來|来)/u,
  lasting: /[滿满整近逾足]$/u,
  cameFrom: /(?!)/,
  movedFrom,
  otherWhole: /[；;，,](?:而)?(?:在)?[^，。；]{2,24}[里裡中內内][，,]/u,
  movedBy,
  isMovedTo,
  someOfThese: /^[，；\s]*其中/u,
  holdsLittle: (before: string) =>
    /^(?:而(?!且|今|後|后)|但是?|可是|然而|不[過过](?!是))[，]?[^。；：]*(?:只|[僅仅]|才)有?$/u.test(before.trim()),
  ofThese:
    /其中[^，。；]{0,12}$|^[^，。；]{0,12}[中裡里][，,]?(?:有|约有|約有|只有|僅有|仅有)$|^(?!的?人?(?:[說说嫌怕不沒没]|[覺觉]得|[認认][為为]))[^，。；]{0,8}，(?:只有|僅有|仅有)$/,
  partSaid: /^(?:[說说]是|[說说](?![不得出明服])|表示|[認认][為为])[，,：:]?/u,
  comesTo: /(?:[總总一]共|合[計计]|[總总][計计]|加起[來来]|合起[來来])[^，。；]{0,6}$/u,
  partNames,
  against: /而|却|卻|高於|高于|低於|低于|[只僅仅](?=[\p{Script=Han}]*$)/u,
  isSameAnswer,
  turn: /[，；。;]\s*(?:但是?|可是|然而|不[過过](?!是))/u,
  opposes: /[卻却]|^[，；\s]*(?:而|但是?|可是?)(?![已以])|(?:只|[僅仅]|才)有?(?:[約约])?$/u,
  thingOf,
  ofAge: /^[歲岁]$/u,
  laterLead,
  clauseJoint: /[；：;:]/gu,
  topicOf,
  ownClauseAt,
  subjectOf: subjectAhead,
  turnsAt,
  acrossOf,
  withinOf: acrossOf,
  isPlanned,
  plan: planWords,
  doubt: doubtWords,
  superlatives,
  gapOfWhat,
  paysMore: /多(?:花|付|交|出|支出|掏|[繳缴]|用)[了掉出]?(?:大?[約约]|近|超[過过])?$/u,
  paysLess: /(?:省[下了出]?|[節节]省|少(?:花|付|交|出|支出|掏|[繳缴]|用))[了掉出下]?(?:大?[約约]|近|超[過过])?$/u,
  comesLast,
  toldAhead,
  headed,
  wholeLead,
  answerEnd,
  twoGroups,
  contrastOf,
  tellApart,
  announced,
  underTitle,
  itemMark,
  listJoints,
  itemEnds,
  asItem,
  pointsOut,
  surveyLead,
  beside,
  joint: '，',
  otherHalf: /[連连]$/u,
  leavesOutNoun: () => false,
  losesWords: (amount: string, written: string, before: string) =>
    (amount.includes('的') && !written.includes('的'))
    // 每三戶就有一戶: of households; 半年, 一個半月: not 0.5年; 第二名: not 第2.
    || /^每[^，]*有/u.test(amount)
    // 3天半 is 3.5天.
    || (/半/u.test(amount.replace(/^\d+[天年]半$/u, '')) && /\d\.5/.test(written))
    || /^第\p{Script=Han}+名$/u.test(amount)
    // 來自兩百多公里以外 is not 來自超過200公里以外.
    || (/(?:多|以[上下])/u.test(amount) && /(?:在|海拔|[來来]自|到|從|从|距離?|离)$/u.test(before)),
  rangeJoint: /[到至]/u,
  semicolon: '；',
  comma: '，',
  itemEnd: /[，；、,;]\s*$/,
  author:
    /^(?:文[/／｜|：:]|作者[：: ]?|(?:本[報报])?(?:特[約约])?[評评][論论][員员]\s+|記者[：: ]?|记者[：: ]?|撰文[：:／/｜| ]?|編譯[：: ]?|编译[：: ]?|(?:[\p{Script=Han}]{1,6}[報报社台網网刊]|特約|特约|實習|实习)?(?:記者|记者)|通訊員|通讯员)\s*(\S.*)$/u,
  signed:
    /^[（(]?(?:文[/／｜|：:]|作者[：:]|撰文[：:／/｜|]|(?:本[報报]|特約|特约)?[記记]者)\s*(\p{Script=Han}{2,3})(?:[／/][^）)\s]{2,8})?(?:[）)]|[\s\u3000]+)(?=\S.*[。！？」”])/u,
  authorRole:
    /\s*(?:攝影|摄影|繪圖|绘图|插畫|插画|[圖图]片?)[／/：:\s].*$|\s*《.*$|[／/].*$|(?:(?:特約|特约|實習|实习|本報|本报)?(?:記者|记者)|(?:實習生|实习生)|攝影|摄影|通訊員|通讯员)(?=\s|[：:])[：:]?|[\p{Script=Han}]{2,4}(?:報導|报道|報道)$/gu,
  pictureBy:
    /[\s（(]*(?:攝影|摄影|圖片來源|图片来源|資料照片?|资料照片?|圖片?提供|图片?提供|記者攝|[圖图])\s*[：:／/｜|]\s*([^。\n]+?)[。）)]*$/,
  captionLabel: /^[圖图](?:[\d一二三四五六七八九十]{1,3}\s*[、.：:．\s]\s*|[：:]\s*)/,
  nameOf,
  labelOf,
  saidOf,
  namesSomething,
  partsNumbers,
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
  aGap: '相差',
  before: '之前',
  after: '之後',
  later: '後來',
  planned: { before: '目前', after: '計畫' },
  supposed: { if: supposing, before: '目前', after: '假設' },
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
  noteParts: { leadIn: '先說：', goOn: '再說：', bridge: '接著：', between: '', stop: '。' },
  notesFor: {
    two: '先說它們量的是什麼，再讓它們並排停一會兒。',
    bars: '先說最早的數和它的時間，再依次說到最後。',
    shareAlone: '說完，停一下。',
  },
  notes: {
    series: '從最左邊說起，報出開頭的數，再沿著線走到最後。',
    change: '先說前面的數，再說後面的數，讓它們並排停一會兒。',
    shares: '先說最大的部分，再說其他的，最後說剩下的。',
    share: '先說整體是什麼，再說它佔了多少。',
    part: '先說總共有多少，再說其中有多少。',
    comparison: '先說它們量的是什麼，再說最大和最小的。',
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
  sides: { cost: '成本', price: '售价', loss: '亏损', profit: '盈利' },
  sideWhen: (side, when) => `${when}${side}`,
  changed: (what, from, to) => `${what}由${from}变为${to}`,
  largest: (what, name, amount) => `${what}：${name}最高，为${amount}`,
  ofWhom: (what, name) => `${name}的${what}`,
  inWordsOf: (name) => `${name}这样说`,
  toldBy: (name, said) => `${name}认为，${said}`,
  fromTable: '数据',
  aDate: '时间',
  aNumber: '数量',
  aGap: '相差',
  before: '之前',
  after: '之后',
  later: '后来',
  planned: { before: '目前', after: '计划' },
  supposed: { if: supposing, before: '目前', after: '假设' },
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
  noteParts: { leadIn: '先说：', goOn: '再说：', bridge: '接着：', between: '', stop: '。' },
  notesFor: {
    two: '先说它们量的是什么，再让它们并排停一会儿。',
    bars: '先说最早的数和它的时间，再依次说到最后。',
    shareAlone: '说完，停一下。',
  },
  notes: {
    series: '从最左边说起，报出开头的数，再沿着线走到最后。',
    change: '先说前面的数，再说后面的数，让它们并排停一会儿。',
    shares: '先说最大的部分，再说其他的，最后说剩下的。',
    share: '先说整体是什么，再说它占了多少。',
    part: '先说总共有多少，再说其中有多少。',
    comparison: '先说它们量的是什么，再说最大和最小的。',
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
