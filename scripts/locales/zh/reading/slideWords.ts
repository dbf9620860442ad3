import type { SlideWords } from '../../slideWords.ts'
import { daysBetween, hoursBetween, monthsBetween } from './timeSpans.ts'

/** Before a number: by how much more or less, where 比 or 了 says that something is held against another. */
const apart = (words: string, pairs: string) => {
  const all = `(?<!最)(?:[${words}]|${pairs})`
  return new RegExp(`比[^，,。；;：:]{1,20}${all}[了出約约]{0,2}$|${all}[了出][约約]?$`, 'u')
}
const [more, less] = [
  apart('高多贵貴长長大快重晚远遠增', '推迟|推遲|延后|延後|延迟|延遲|延误|延誤'),
  apart('低少宜短小慢轻輕早近减減降', '提前|提早'),
]
const name = '[^，,。；;：:、\\s\\d]{2,8}'
const nameList = new RegExp(`${name}、(?:${name}、)*${name}(?:[和与與及]${name})?`, 'gu')

/** How Chinese slides speak, in both scripts. */
export const slideWords: SlideWords = {
  relativeDate:
    /去年|今年|明年|前年|次年|翌年|隔年|同年|當年|当年|上月|本月|下月|目前|如今|現在|现在|至今|今天|此後|此后|年[前後后]/,
  relativeYear: /[去今明前]年/,
  beforeOtherDate: /[自从從至到比較较]$/,
  behindOtherDate: /^年?(?:以[来來前後后]|之?[前後后]|起)/,
  yearsHead: /年/,
  unitLabel: /^(?:單位|单位)[:：]?/,
  sinceDate: /#年?(?:起|以[来來])|[自从從]#/,
  generalNoun: /^(?:人|名|位|個|个|項|项|次|件|種|种)$/,
  planned:
    /[計计][劃划]|打算|[預预][計计期]|目[標标]|[擬拟](?=[在於于建增新])|[規规][劃划]|希望|[爭争]取|[準准][備备]|(?<![即])[將将](?=[在於于會会再新建增]|[到達达])|(?<![主重首需簡简只必須须緊紧摘概扼])要(?![求點点素害聞闻]|多久|多少)|[將将]?[會会](?=再?[增新建開开])|底前要?|有望|如果|若/u,
  done: /已[經经]?(?!知)|完成了?|[關关建開开裝装換换修買买種种花加增][了完成好掉]|投[產产]|[啟启]用|落成|了(?=$|[，,。；;]|\d)|[過过]去/u,
  doneBehind: /^\s?(?:都|均)?已/u,
  lessAhead:
    /(?<![沒没]有|[不未没沒])(?:[變变更][少低短小慢輕轻]了?|[減减]少了?|下降了?|降低了?|[縮缩]短了?)[：:]?\s?$/u,
  moreAhead: /(?<![沒没]有|[不未没沒])(?:[變变更][多高長长大快重]了?|增加了?|上升了?|提高了?|延[長长]了?)[：:]?\s?$/u,
  moneyAhead: /(?:[費费款錢钱]|收入|成本|投[資资]|[貸贷]款)[：: ]?$/u,
  goalBefore: /目[標标][是為为]?[：:]?\s?$/u,
  persons: /^[人名位]$/u,
  households: /^(?:[戶户]|[個个]?家庭)$/u,
  barely: /^[略稍]/,
  betweenEnds:
    /^\s*(?:→\s*|[，,]?(?:[降升漲涨跌增減减提]|下降|下跌|上升|上漲|上涨|增加|減少|减少|提高|變|变)?[到至為为成]約?|[（(，,](?:原先|原來|原来|原本|原|此前|之前|以前)[是為为]?)$/u,
  heldAgainstBefore: /(?:[对對]比|相比|相[较較]|[较較]之|比起)[^，,。；;]{0,8}$|(?<![对對相])比[^，,。；;]{0,8}的$/u,
  anyCurrency: /^(?!人民).*(?<![民美日欧歐港台臺新澳加韩韓]幣?币?)[元圓圆块塊]錢?钱?$/u,
  exactly: /(?:恰好|正好|刚好|剛好|恰恰|不多不少)[是有]?$/,
  beforePeak: /(?:[高多]?[达達]到?|最[高多]|升到|升至|[涨漲]到|[涨漲]至)了?$/u,
  difference: /相差|差距|差了|之差|落差|领先|領先/,
  versus: /(?<![从從由])# ?(?:對|对|比|[:：/／]|[（(，,]?(?:[滿满总總]分)[为為是]?) ?#$/u,
  points: /^[个個]?百?分?[点點]$/,
  ofTalk:
    /^(?:[分小][组組])?[讨討][论論][约約]?\s?\d|接下来|接下來|开场|開場|提问|提問|问答|問答|停[顿頓]|休息|讲完|講完|[这這]一?[页頁]|[留停]\s?[約约]?\s?\d|本页|本頁|演讲|演講|时间控制|時間控制|[讲講聊][慢快]|[讲講聊][大约約]*\d|[给給留]大家|大家提?[问問]|[（(][约約大]*[\d一二三四五六七八九十]+\s?分[钟鐘]?[)）]$/,
  aside:
    /(?<![自忘])我(?![国國们們市县縣省州校院])|我们[组組]|想[像象]一下|[设設]想|打[个個]比方|比方[说說]|好比|假如|有人[问問]起?|[给給留][我你大][们們家]的(?:[问問][题題]|作[业業])|俗[话語语话]|常言道|[举舉]手/,
  began: /成立|创办|創辦|开业|開業|启用|啟用|开始|開始|起步|开张|開張|开放|開放|办起|辦起|上线|上線|通车|通車/,
  oneIn: /每#|#(?:[里裡][面头頭]?|[当當]?中)就?有/,
  age: /^[岁歲]$/,
  eachTime: /^[次回趟]$/,
  mostBefore: /(?!)/,
  leastBefore: /(?!)/,
  mostBehind: /^[^，,。；;]{0,12}[（(，,—–-]\s?(?:最多|至多|上限)[)）]?[。！]?$/u,
  leastBehind: /^[^，,。；;]{0,12}[（(，,—–-]\s?(?:最少|至少|下限)[)）]?[。！]?$/u,
  pointsFor: /^\s?(?:pts|pp)(?![\p{L}\d])/iu,
  workers: /^(?:名|位)?(?:员工|員工|职工|職工|雇员|雇員|职员|職員|工作人员|工作人員)$/u,
  yearBefore: /^[（(](?:上一?年|前一年)[)）]/u,
  yearBeforeIt: /(?<![比较較跟同与與])(?:上一年|前一年)(?:的|是|为|為|只有|仅有|還有|还有|有)?$/u,
  yearBeforeNamed: /上一年|前一年|上年/u,
  halfPrice: /半[價价票]|[對对]折|五折/u,
  agenda: /^(?:目[录錄次]|大[纲綱]|提[纲綱]|[议議]程|今[天日](?:[要的]?[讲講聊谈談])?|[内內]容)/,
  moneyPiece: /^[块塊](?:钱|錢)?$/,
  paidBack: /回本|收回(?:成本|投[资資])/,
  rateBefore: (before) => {
    const [, word = ''] =
      /(?:平均[每一]?|每)?([天日周週月年])(?:均|平均)?[^\d，,。；;：:]{0,4}$/u.exec(
        before.match(/(?:平均[每一]?[天日周週月年]|[日周週月年]均)[^\d，,。；;：:]{0,4}$/u)?.[0] ?? '',
      ) ?? []
    return ({ 天: 'day', 日: 'day', 周: 'week', 週: 'week', 月: 'month', 年: 'year' } as const)[word]
  },
  wholeYear: /[去今前]年|[一每全]年/,
  earliest: /最早/,
  latest: /最[迟遲晚]/,
  hundredth: /^分[钱錢]$/,
  // Areas of Taiwan by its land law; of the mainland since 1930; catties of the market there and of Taiwan.
  customary: new Map([
    ...['坪', '坪地'].map((name) => [name, { value: 3.305785, unit: 'square-meter' }] as const),
    ['甲', { value: 9699.17, unit: 'square-meter' }],
    ...['亩', '畝', '市亩', '市畝', '亩地', '畝地'].map(
      (name) => [name, { value: 10_000 / 15, unit: 'square-meter' }] as const,
    ),
    ...['斤', '市斤'].map((name) => [name, { value: 0.5, unit: 'kilogram' }] as const),
    ['台斤', { value: 0.6, unit: 'kilogram' }],
  ]),
  average: /平均|每|[人户戶年月日]均/,
  total: /(?:[總总][共數数量]|[總总合累][計计]|(?<!公)共)[有計计達达為为到約约近:：]{0,2}\s?#/u,
  inAll: /全年|整年|一年[間间內内]|全[學学]年/,
  rest: /其余|其餘|剩|余下|餘下/,
  ofTalkNoun: /^(?:[课課]|[页頁]|句[话話]|[张張]投影片)$/,
  ofTalkThing:
    /^[个個件句点點项項张張]?(?:数字|數字|事|话|話|问题|問題|故事|教训|教訓|重点|重點|例子|部分|建议|建議|原因|理由|关键|關鍵)/,
  drawn: /^(?:根|條|条|柱|道|格|塊|块|張|张)$/,
  countsLines:
    /[前後后上下][述列]?\[?[一二两兩三四五六七八九十\d]+\s*[项項點点行列条條]\]|^\[[两兩三四五][项項者]\](?:加|合|相)/,
  numbersPart:
    /第\s*#\s*(?:步|部分|章|节|節|页|頁|点|點|课|課|讲|講|张|張|幕|题|題|小?[组組])|(?:步驟|步骤|圖|图|表)\s*#/,
  pageNumber: /^第?\s*#\s*[页頁]?\s*(?:[/／]\s*(?:共\s*)?|共\s*)#\s*[页頁]?$|^第\s*#\s*[页頁]$/,
  callLine: /(?:電話|电话|專線|专线|熱線|热线|手機|手机|[請请]打)[^\n]{0,8}\d{3}/u,
  ofThese: /^\s*(?:其中|[這这]其中)/u,
  telephone: /(?:電話|电话|分機|分机|專線|专线|熱線|热线|傳真|传真)[:：]?\s*$/,
  street: /[路街巷弄道段]\s?\d{1,4}\s?[號号弄]/u,
  listNumeral: /^\s*(?:\d{1,2}|[一二三四五六七八九十])[.)、．]\s*/,
  one: /^[一壹]/,
  aboutApart: /[约約]\p{Script=Han}$/u,
  filler: /[的了在是和与及也都有为这那之等从到于把被将又就还而或其中个年月日]/,
  asChangedBy: (before) => before.replace(/(?:到|至|为|為)\s?了?(?:约|約|近|超过|超過)?$/u, '了'),
  setsApart: (before) => (more.test(before) ? 'up' : less.test(before) ? 'down' : undefined),
  hoursBetween,
  daysBetween,
  monthsBetween,
  namesListed: (text) => [...text.matchAll(nameList)].map(([list]) => list.split(/[、和与與及]/).length),
}
