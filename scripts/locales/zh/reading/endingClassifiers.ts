import { foldAll } from './fold.ts'
import type { Numeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'
import type { UnitRead } from './unitRows.ts'

/**
 * Classifiers that begin many words as well, so that they count only where the clause, or a bound, ends with them:
 * 封填2317眼, 机井1200眼左右. Those that count before a noun too stand in `counted.ts`.
 */
const characters = new Set(
  foldAll(
    (
      '眼 峰 对 副 組 窩 班 隊 排 行 捆 盒 碟 籃 筐 簍 船 節 戶 處 床 枝 葉 瓣 塊 面 堵 孔 門 挺 發 襲 本 章 首 軸 出 場 幕 集 '
      + '陣 下 句 味 帖 任 茬 垛 畦 壟 壇 坨 爿 進 泓 汪 灣 泡 綹 股 線 掛 版 刊 札 竿 桿 梃 柱 管 聽 匣 屜 籠 鍋 勺 鏟 鍬 盅 樽 '
      + '甕 缸 缽 盂 捧 掬 抔 抱 鋪 宿 闋 折 棹 尾 頂 株 尊 架 艙 壘 墩 樁 叢 蔸 窠 穴 棚 池 梯 屉 笼 瓮 钵 铲 锹 锅 阕 垒 篓 绺 垄 坛 舱 叶 架次 趟次 畝次 頭次 戶次'
    ).split(' '),
  ),
)
const ends = /^(?:$|[\s，。、；：！？,.;:!?)）」』”]|左右|上下|以上|以下|以内|之多|[和与及])/

/** A classifier at a place that ends its clause, where no row has a unit. Digits only: 一眼 is a look. */
export function endingClassifier({ text, original }: Sentence, numeral: Numeral, at: number): UnitRead | undefined {
  if (numeral.script !== 'arabic' || !Number.isInteger(numeral.value)) return undefined
  for (const length of [2, 1]) {
    const end = at + length
    if (characters.has(text.slice(at, end)) && ends.test(text.slice(end, end + 2)))
      return { kind: 'classifier', unit: 'count', noun: original.slice(at, end), value: numeral.value, end }
  }
  return undefined
}
