import type { Change } from '../../../quantities/quantity.ts'

/** The words of a rise and of a fall: verbs, and the nouns that say by how much. Folded to Simplified Chinese. */
const verbs: Readonly<Record<Change, string>> = {
  up: `上升 增长 增加 提高 提升 上涨 扩大 上调 攀升 飙升 激增 猛增 剧增 暴增 暴涨 大涨 上扬 回升 反弹 增产 增收 升值
    新增 递增 走高 跃升 跳升 上行 调高 加长 延长 拉长 放大 成长 涨 增 升`,
  down: `下降 减少 降低 缩短 收窄 下滑 下跌 下调 缩小 缩减 缩水 萎缩 回落 骤降 锐减 负成长 暴跌 大跌 大降 猛跌 跌落 减产
    减排 贬值 削减 裁减 裁员 压缩 递减 走低 衰退 下挫 重挫 负增长 节省 节约 滑落 下行 调低 调降 减 跌 降 掉`,
}
const extents: Readonly<Record<Change, string>> = {
  up: '涨幅 增幅 升幅 增速 增长率 增长幅度 上涨幅度 成长率',
  down: '跌幅 降幅 减幅 衰退幅度 下降幅度 下跌幅度',
}

const anyOf = (words: string): string => words.trim().split(/\s+/).join('|')

/** What may stand between a verb and its number; 到, 至 and 为 say a level: 下降到29%. */
const between = '(?:了|约|近|共|仅|只|又|再|逾|达|达到|高达|多达|幅度达|幅度为|幅度|整整|足足|大约|超过|累计|合计| )*'
const behindExtent = '(?:了|约|近|共|仅|只|又|再|达|达到|高达|为|是|有|在|扩大至|收窄至|大约| )*'

const ways = ['down', 'up'] as const

/** Words that are a number and a change in one. */
const own = [
  { change: 'up', word: /^(?:翻|倍增)/u },
  { change: 'down', word: /^(?:减半|腰斩|砍半)/u },
] as const

const before = ways.map((change) => ({
  change,
  verb: new RegExp(`(?<word>${anyOf(verbs[change])})${between}$`, 'u'),
  extent: new RegExp(`(?<word>${anyOf(extents[change])})${behindExtent}$`, 'u'),
}))

/** Right behind the number, a noun that says the way: 29%的降幅. */
const standing: Readonly<Record<Change, string>> = { up: '增长 上涨 提升', down: '下降 下跌 减少' }
const behind = ways.map((change) => {
  const nouns = `${anyOf(extents[change])}|(?:${anyOf(standing[change])})(?=[，。；、！？]|$)`
  return { change, noun: new RegExp(`^(?:的|之)(?:年|月|同比|环比|平均|总体|整体)*(?:${nouns})`, 'u') }
})

/** Longer words that end as a verb does, and say nothing of a change: 投降. */
const others = /(?:投降|空降|霜降|晋升|直升|公升|毫升|每升|[\d一二三四五六七八九十两百千万半]升)$/

/**
 * Which way a number says that something changed, by the verb before it (下降了约29%) or the noun on either side
 * (降幅为29%, 29%的降幅). The last word before the number counts: 增速下降0.3个百分点 is a fall.
 * @param floor where the reading before ends
 */
export function changeAround(text: string, start: number, end: number, floor: number): Change | undefined {
  // 升破3000, 跌破3000: the bound says what level was passed.
  if (text.charAt(start) === '破') return undefined
  const itself = own.find(({ word }) => word.test(text.slice(start, start + 3)))
  if (itself) return itself.change
  // 上漲每公斤4元: what a rate is for stands between.
  const window = text.slice(Math.max(floor, start - 14), start).replace(/每[\u4e00-\u9fff]{1,4}$/, '')
  const led = before.find(({ verb, extent }) => isLed(window, verb.exec(window) ?? extent.exec(window)))
  return led?.change ?? behind.find(({ noun }) => noun.test(text.slice(end, end + 12)))?.change
}

function isLed(window: string, found: RegExpExecArray | null): boolean {
  const { word = '' } = found?.groups ?? {}
  return found !== null && !others.test(window.slice(0, found.index + word.length))
}
