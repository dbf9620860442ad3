import { fold } from './fold.ts'

/** The words of a list, parted by white space. */
export function rowsOf(list: string): string[] {
  return list.trim().split(/\s+/)
}

/** People, who are no things and no bodies. */
const people = rowsOf(`
  球员 球童 股民 储户 运动员 教练 裁判 裁判员 消防员 警察 民警 特警 救援人员 记者 演员 歌手 作家 律师 法官 检察官 被告 原告 嫌疑人 犯人 囚犯
  程序员 工程师 科学家 研究员 博士 硕士 博士生 硕士生 研究生 本科生 中学生 小学生 大学生 高中生 初中生 幼儿 婴儿 新生儿 孕妇 司机 乘务员 飞行员 船员
  骑手 外卖员 农民工 学生 考生 观众 员工 居民 患者 病患 村民 游客 旅客 乘客 市民 民众 群众 选民 职工 工人 农民 师生 士兵 官兵 难民 灾民 网友
  粉丝 志工 志愿者 年轻人 老年人 成年人 未成年人 中年人 死者 伤者 新兵 老人 孩子 儿童 女性 男性 球迷 信徒 选手 受访者 申请人 求职者 毕业生 新生
  移民 移工 劳工 雇员 教师 老师 护士 医生 医师 干部 党员 委员 议员 专家 学者 院士 青年 妇女
`)

/** Bodies, counted by 家. */
const bodies = rowsOf(`
  场馆 企业 学校 高校 医院 中心 部门 单位 党派 门店 店铺 摊位 平台 商户 店家 商家
`)

/** Things, which are neither people nor bodies. */
const things = rowsOf(`
  学分 课时 学时 工时 社区 航线 线路 泊位 站点 自然村 学位 工位 机组 机位 车次 抢断 盖帽 篮板球 失误 犯规 三分球 胜场 败绩 选票 房源 套房 单元
  楼层 包裹 快递 邮件 样品 手术 门诊 床 器官 疫苗 剂疫苗 处方 城市 国家 地区 省份 县市 区县 乡镇 村庄 步骤 床位 车位 席位 岗位 名额 职位 参数
  产业 领域 维度 阶段 环节 问题 原则 目标 任务 板块 项目 车辆 汽车 航班 订单 文章 论文 专利 手机 县 村 市 省 镇 乡 岛 州 座位 票 选区
`)

/** What may be people or bodies, or be counted in several ways. */
const others = rowsOf(`
  业主 病例 确诊病例 死亡病例 参赛队 球队 代表团 警力 贫困户 个体户 投资者 消费者 纳税人 捐赠者 小龙 要素 用户 家庭 农户 军队 会员 客户 股东 品种
  产品 样本 人口 参赛者 代表 户籍 案件 国 校 企 住户 租户
`)

/** Nouns that are counted without a classifier, mostly behind a large number: 三千学生, 六小龙. */
export const nouns: readonly string[] = [...people, ...bodies, ...things, ...others]

const kinds = { people, bodies, things, others }
const kindOf = new Map<string, keyof typeof kinds>()
for (const kind of ['people', 'bodies', 'things', 'others'] as const)
  for (const noun of kinds[kind]) kindOf.set(fold(noun), kind)

/** Classifiers of one kind alone, folded; 个 counts all of them. */
const alone = new Map<string, keyof typeof kinds>([
  ...rowsOf('人 名 位 员').map((each) => [each, 'people'] as const),
  ['家', 'bodies'],
])

/**
 * Whether a classifier is of another kind than what is counted: 名 counts people, and 座位 are things. What is not known
 * may be counted by any.
 * @param classifier folded
 * @param counted the words of what is counted, folded; its last words are its head: 新增床位
 */
export function isOfOtherKind(classifier: string, counted: string): boolean {
  const wanted = alone.get(classifier)
  if (wanted === undefined) return false
  for (let at = 0; at < counted.length; at++) {
    if (at > 0 && at === counted.length - 1) break // 超市 is no 市
    const kind = kindOf.get(counted.slice(at))
    if (kind !== undefined) return kind !== 'others' && kind !== wanted
  }
  return false
}
