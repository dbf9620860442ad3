import { scopePoles, type Opposites } from '../../assertionWords.ts'
import { once } from '../../reading/once.ts'

/** Opposites by name, folded: what says the one, and what the other. */
const rows: readonly (readonly [name: string, plus: string, minus: string])[] = [
  ['pass', '(?<![不未没有能])(?:合格|及格|达标|通过)', '(?:不|未|没有?|没能|未能)(?:合格|及格|达标|通过)|淘汰'],
  ['employ', '(?<!未)就业', '失业|待业|未就业'],
  ['survive', '存活|生存|幸存|生还', '死亡|病死|遇难|身亡|丧生|病亡'],
  ['birth', '出生|生育', '死亡'],
  ['occupy', '入住|出租率|上座', '空置|闲置|空房|空铺'],
  ['win', '胜率|获胜|取胜|胜诉|战胜|赢', '败率|落败|负率|败诉|失利|输(?![送出入液电血气往水油])'],
  ['injure', '受伤|轻伤|重伤|伤者', '死亡|身亡|遇难|丧生|罹难|死者'],
  ['guilty', '(?<!无)有罪|定罪|判刑|获刑', '无罪|释放'],
  ['high', '最高|峰值', '最低|谷值'],
  // 最高 of the amount behind it: 最高单价260元, and not 260元，为全省最高.
  ['average', '平均|均价|[人户日月年]均', '最[高低多少大小长短快慢][^…，,]{0,6}(?=…)'],
  ['large', '最大', '最小'],
  ['much', '最多', '最少'],
  ['long', '最长', '最短'],
  ['old', '最老|最年长|最高龄', '最年轻'],
  ['fast', '最快', '最慢'],
  ['deep', '最深', '最浅'],
  ['wide', '最宽', '最窄'],
  ['heavy', '最重', '最轻'],
  ['dear', '最贵', '最便宜'],
  ['strong', '最强', '最弱'],
  ['hot', '最热', '最冷'],
  ['soon', '最早|最快', '最晚|最迟'],
  ['best', '最好|最佳', '最差'],
  [
    'first',
    '(?:首|第一)[个台座艘条家批名位班]',
    '末[台班批]|最后(?:一[个台座艘条家批名位班]|[一两三四五六七八九十百]?[个台座艘条家批名位班])',
  ],
  ['first-half', '上半[年场季]', '下半[年场季]'],
  ['nominal', '名义', '实际(?=工资|收入|增长|增速|利率|购买力)|扣除(?:价格|通胀|物价)因素'],
  ['gross', '毛利', '净利(?!率?润?为负)'],
  ['before-tax', '税前', '税后'],
  ['median', '中位数', '平均|均值'],
  ['range', '中位数|平均|均值', '最[大高多长]值|最[小低少短]值|上限|下限'],
  [
    'each',
    '[均各](?:有|设|建|配|派|出|得|获|占|减|增|约|达)|每(?![日天周月季年])',
    '(?<!各)(?:[共总]有|[共总]计|合计|一共|总共|加起来)',
  ],
  ['added', '新增|增设|增加了|增建|加开|加派|再添|新添|新设', '(?<!新)(?:[共总]有|总[数量额](?!中))'],
  ['former', '过去|从前|以前|昔日|原有|原先|旧时|曾有', '目前|如今|现有|现在|眼下'],
  ['day', '日间|白天|早班', '夜间|夜里|夜晚|晚间|晚班|夜班'],
  ['effect', '有效(?!期)|奏效|见效', '无效|失效'],
  ['approve', '批准|核准|获批', '驳回|否决'],
  ['needed', '(?<![没无不])(?:确?有)必要', '无必要|不必要'],
  ['public', '公立|公办|公营|国有|国营', '私立|民办|民营|私营'],
  ['above', '高出|高于|高过', '低于|低过'],
  ['north', '北部|以北', '南部|以南'],
  ['east', '东部|以东', '西部|以西'],
  ['indoor', '室内', '室外|户外'],
  ['arrive', '抵达|到港|入境|迁入|流入', '离开|离港|出境|迁出|流出'],
  ['full-time', '全职|全日制', '兼职|非全日制'],
  ['summer', '夏季|夏天', '冬季|冬天'],
  ['support', '(?<!不)(?:支持|赞成|赞同|同意)', '反对|不支持|不赞成|不同意|不赞同'],
  ['satisfied', '(?<!不)满意', '不满'],
  ['export', '出口', '进口'],
  [
    'profit',
    '盈利|净利|获利|盈余|结余|顺差|赚(?:了|得|到|钱)',
    '亏损|净亏|赤字|逆差|短[绌絀]|超支|入不敷出|亏(?:了|掉|本|钱|空)|赔(?:了|掉|本|钱)',
  ],
  ['surplus', '过剩|供过于求|富余', '短缺|紧缺|供不应求|缺口'],
  ['cheap', '更便宜|便宜(?=[近约逾超]*…|了|出)', '更贵|贵(?=[近约逾超]*…|了|出)'],
  ['male', '男', '女'],
  ['urban', '城镇|城市|市区|城区', '农村|乡村|郊区'],
  ['domestic', '国内|境内', '国外|海外|境外'],
  ['attend', '出勤|出席', '缺勤|缺课|缺席'],
  ['open', '开业|开张|开放|新开|开设', '关闭|停业|倒闭|关门|停办'],
  ['on-time', '准点|准时|正点', '晚点|延误|误点|迟到'],
  ['hire', '招聘|录用|入职|招收', '解雇|裁员|裁减|辞退|离职'],
  [
    'with',
    '拥有|配有|设有|装有|配备|装上|安装了|(?<!没)有(?![所关望效限些人…])',
    '没有|缺乏|缺少|无(?![人线锡论疑法])',
  ],
]

/** Words that 未 or 不 before them turns into their opposite. */
const turned =
  '接种 参保 入学 毕业 签约 投票 就诊 结婚 缴费 整改 复工 完成 接受 购买 使用 交付 完工 竣工 登记 注册 备案 感染 回收 处理 上班 参加 申报 纳税 检测 录取'.split(
    ' ',
  )

const not = '(?:不|未|没有?|没能|未能|尚未|无法|并未|从未)'

const words = (source: string): (() => RegExp) => once(() => new RegExp(source, 'u'))

/** See `Assertion.poles`. */
export const opposites: readonly Opposites[] = [
  ...rows.map(([name, plus, minus]): Opposites => [
    name,
    words(`(?<!${not})(?:${plus})`),
    words(`(?<!${not})(?:${minus})|${not}(?:${plus})`),
  ]),
  ...turned.map((stem): Opposites => [
    stem,
    words(`(?<![不未没有能非])${stem}`),
    words(`(?:不|未|没有?|未能|没能|尚未|非)${stem}`),
  ]),
]

/** Any word of them: most stretches hold none, which is then seen at once. */
export const anyOpposite = once(
  () => new RegExp([...rows.flatMap(([, plus, minus]) => [plus, minus]), ...turned].join('|'), 'u'),
)

/** A rate by its stem: +合格 of 合格率 and -合格 of 不合格率. */
export function ratesIn(stretch: string): string[] {
  return [...stretch.matchAll(/([不未非无]?)([\u4e00-\u9fff]{2})率/gu)].map(
    ([, not = '', stem = '']) => `${not === '' ? '+' : '-'}${stem}`,
  )
}

/**
 * Of a rank, whether it counts from the top or from the bottom, and by what: 第三大, 倒数第二.
 * @param stretch from where the rank begins
 */
export function placesOfRank(before: string, stretch: string): string[] {
  return [...orderOf(before, stretch), ...scopePoles(scopes.find(([, word]) => word.test(`${before}…${stretch}`))?.[0])]
}

/** Among whom something has its place, right before it. */
const scopes = [
  ['in-the-world', /(?:世界|全球)[^，,…]{0,4}…/u],
  ['on-the-continent', /(?:亚洲|欧洲|非洲|[南北]美洲?|拉美|亚太)[^，,…]{0,4}…/u],
  ['in-the-country', /(?:全国|国内)[^，,…]{0,4}…/u],
  ['in-the-region', /(?:全省|省内|全州|全县|县内)[^，,…]{0,4}…/u],
  ['in-town', /(?:全市|市内|全区|区内|全镇)[^，,…]{0,4}…/u],
] as const

function orderOf(before: string, stretch: string): string[] {
  const isFromBottom = /倒数$/.test(before)
  const behind = stretch.replace(/^[^\d一二三四五六七八九十百]*[\d一二三四五六七八九十百]+/u, '')
  const found = ofRank.find(([, plus, minus]) => behind.startsWith(plus) || behind.startsWith(minus))
  if (!found) return [isFromBottom ? '-top' : '+top']
  const [name, plus] = found
  return behind.startsWith(plus) === isFromBottom ? [`-${name}`] : [`+${name}`, '+top']
}

const ofRank = [
  'large大小',
  'high高低',
  'long长短',
  'fast快慢',
  'much多少',
  'heavy重轻',
  'strong强弱',
  'hot热冷',
  'dear贵贱',
].map((row) => [row.slice(0, -2), row.slice(-2, -1), row.slice(-1)] as const)

/** Before or after what, by its two last characters: +改革前, -改革前. */
export function placesIn(stretch: string): string[] {
  return [...stretch.matchAll(/([\u4e00-\u9fff]{2})[之以]?([前后])/gu)].map(
    ([, what = '', side = '']) => `${side === '前' ? '+' : '-'}${what}前`,
  )
}
