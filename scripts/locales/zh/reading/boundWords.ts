import type { Bound } from '../../../quantities/quantity.ts'

/** The words that say a bound, by what they say. */
export type BoundWords = readonly (readonly [Bound, readonly string[]])[]

const listed = (words: string): string[] => words.split(' ')
const product = (firsts: string, seconds: string): string[] =>
  listed(firsts).flatMap((first) => listed(seconds).map((second) => first + second))

const not =
  '不 未 没 没有 不得 不能 不可 不可以 不应 不应当 不宜 不会 不准 不许 不再 不要 并未 从未 尚未 未能 未有 未曾 没能 没有能 没能够 不曾 别 勿 请勿 切勿 难以 无法 不容许 不允许 严禁 禁止 不致 最多不 最高不 最长不 至多不 '
  + '一律不得'
const more = '超过 超出 超 突破 高于 多于 大于 高过 大过 长于 重于 逾 超越'
const less = '低于 少于 小于 下于 少过 短于 轻于 弱于 亚于 低过'
const reached = '到 足 满 及 达 够 达到 足够 满足'

/** Words before a number; a negation turns its bound round. */
export const boundsBefore: BoundWords = [
  [
    'over',
    [
      ...listed(more),
      ...listed(
        '远超 远超过 大幅超过 已超 破 冲破 跨过 超过了 突破了 越过 站上 多达逾 > 晚于 迟于 久于 早已超过 大大超过 首破 年过',
      ),
    ],
  ],
  [
    'under',
    [
      ...listed(less),
      ...product('不 未 没 没有 尚未 并未 未能 没能 没有能 无法 难以 不能 仍未 还不 还没 还未', reached),
      ...listed('跌破 早于 < 失守'),
    ],
  ],
  [
    'at-most',
    [
      ...product(not, `${more} 高出`),
      ...listed(
        '至多 最多 最多为 最多只 最多可 最多能 至多可 最高可 最长可 最重可 最高可达 最多达 不晚于 不迟于 最迟 最晚 小于等于 小于或等于 低于或等于 ≤ <= ≦ 上限 上限为 上限是 封顶 '
          + '封顶为 顶多 限额',
      ),
    ],
  ],
  [
    'at-least',
    [
      ...product(not, `${less} 下`),
      ...listed(
        '不止 不只 不早于 至少 最少 起码 至少为 至少有 少说 大于等于 大于或等于 高于或等于 ≥ >= ≧ 下限 下限为 起价 最低不',
      ),
    ],
  ],
  [
    'about',
    [
      ...listed(
        '约 大约 约为 约合 约折合 折合约 相当于约 约相当于 约计 约等于 约占 约有 约达 约计 大约为 大约有 大概 大概有 约莫 差不多 大致 估计 估计约 ≈ ~ 约在 约需 粗估 估约 平均约 共约',
      ),
    ],
  ],
  ['nearly', [...listed('近 将近 接近 逼近 几近 几乎 差一点 直逼')]],
]

/** Words behind a number and its unit. */
export const boundsBehind: BoundWords = [
  ['at-least', listed('以上 期以上 及以上 或以上 (含)以上 之上 起步 起跳 起')],
  ['over', listed('开外 有余 多 余 出头 挂零 + 强')],
  ['under', listed('不到 未满 弱')],
  ['at-most', listed('以下 之下 以内 之内 及以下 或以下 (含)以下 封顶 为上限 为限')],
  ['about', listed('左右 上下 前后 量级 级别 级 许 光景 上下浮动')],
]
