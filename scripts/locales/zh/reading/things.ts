import type { Reading } from '../../../quantities/quantity.ts'
import type { Around } from '../../assertionWords.ts'
import { fold } from './fold.ts'

/** Who and what is counted, a group of one sense each; nothing that holds others (人员, 企业) is among them. */
const groups = fold(`
  护士 护理师 护理员
  医生 医师 大夫
  教师 老师 教员
  学生 学童 考生 新生 毕业生 研究生 本科生 大学生 中学生 小学生 博士 硕士 博士生 硕士生
  家长 父母
  工人 矿工 技工 农民工
  农民 农户 渔民
  司机 驾驶员
  记者 编辑
  律师
  法官
  检察官
  警察 民警 警员 特警
  消防员
  士兵 官兵 军人 新兵
  乘客 旅客
  游客 访客 观光客
  患者 病人 病患
  死者 遇难者
  伤者 伤员
  嫌疑人 嫌犯
  运动员 球员
  技术员 技师
  工程师
  厨师
  导游
  快递员 骑手
  保安
  船员 海员
  飞行员
  议员 立委
  牧民
  保育员
  教练
  裁判
  演员
  歌手
  作家
  科学家
  工程师
  程序员
  船员 海员
  飞行员 机师
  议员
  院士
  股东
  难民
  选民
  骑手 外卖员
  女性 妇女 女工 女生 女孩
  男性 男生 男孩 男子
  医院
  学校
  酒店 旅馆
  餐厅 餐馆
  工厂
  银行
  轿车 汽车
  卡车 货车
  巴士 公交车 客车
  航班 班机
  论文 文章
  专利
`)
  .trim()
  .split('\n')
  .map((group) => group.trim().split(/\s+/))

const groupOf = new Map(groups.flatMap((group) => group.map((name) => [name, group[0] ?? name] as const)))
const anyOf = [...groupOf.keys()].sort((one, other) => other.length - one.length).join('|')
const behind = new RegExp(`^[^，。、；：,.;:!?的了在是有从被把对向给和及与或\\d\\s]{0,6}?(${anyOf})`, 'u')
/** Before a number these say where something is counted. */
const places = '医院 学校 酒店 旅馆 餐厅 餐馆 工厂 银行'.split(' ')
/** 教師共63名: the name stands before the number, and nothing between but words that count. */
const before = new RegExp(
  `(?!${places.join('|')})(${anyOf})(?:人数|总数|总|共|合计|共计|有|约|计|达|为|是|仅|只|超过?|近)*$`,
  'u',
)
const inNoun = new RegExp(`(${anyOf})$`, 'u')

const shareOf = new RegExp(`^的(?:[^，。、；：的了在是]{0,6}?)(${anyOf})(?!家长|家庭)`, 'u')
const shareAmong = new RegExp(`(${anyOf})(?:当中|之中|[中里])[，,]?(?:[约近仅只共]|有|超过|不到)*$`, 'u')
const each = new RegExp(
  `每[一]?[个名位户家所人]?(?:[^，。、；：的了\\d]{0,4}?)(${anyOf})[^，。；\\d]{0,10}[^，。；]{0,12}$`,
  'u',
)

const forWhom = new RegExp(`[为给向让对](${anyOf})[^，。；\\d]{0,6}每`, 'u')

/** Of whom a share is one: 61%的教师, 在受访教师中，61%. */
export function thingOfShare({ sentenceBefore, behind }: Around): string | undefined {
  return nameOf(shareOf.exec(behind)?.[1] ?? shareAmong.exec(sentenceBefore)?.[1])
}

/** For whom each an amount is: 每名学生补助1500元. */
export function thingOfEach({ clauseBefore }: Around, written: string): string | undefined {
  const clause = `${clauseBefore}${written}`
  return nameOf(each.exec(clause)?.[1] ?? forWhom.exec(clause)?.[1])
}

const nameOf = (name: string | undefined): string | undefined => (name === undefined ? undefined : groupOf.get(name))

/** Who is counted: the noun itself, or such a name behind a classifier or right before the number; folded. */
export function thingBehind(text: string, { noun, start, end }: Reading): string | undefined {
  if (noun === undefined) return undefined
  const own =
    inNoun.exec(fold(noun))?.[1]
    ?? behind.exec(text.slice(end, end + 12))?.[1]
    ?? before.exec(text.slice(Math.max(0, start - 14), start))?.[1]
  return own === undefined ? undefined : groupOf.get(own)
}
