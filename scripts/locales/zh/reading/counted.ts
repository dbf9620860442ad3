import { nouns, rowsOf } from './countedNouns.ts'
import { fold, foldAll, foldedRows } from './fold.ts'

/**
 * Classifiers, in groups of those that count the same things: what a text counts by one, another may count by another
 * of its group. A classifier may be in more than one.
 */
const groups: readonly string[] = [
  '人 名 位 口 员 个 人次',
  '家 间 所 个 户头',
  '户 家户',
  '座 处 幢 栋 个 孔',
  '项 件 个 款 种 类 宗 桩 起 样 门 例',
  '台 部 架 套 个 座',
  '辆 部 台',
  '艘 条 只',
  '架 架次 班 班次',
  '头 只 匹 条 尾 羽 口',
  '条 根 道',
  '篇 份 本 部 册 卷 套 个',
  '次 回 届 轮 趟 场 场次 遍 番 度 期',
  '株 棵 颗',
  '颗 粒 枚 个',
  '张 枚 幅 页 片',
  '批 次',
  '岁 周岁',
  '标准箱 标箱 TEU',
  '天 日',
  '晚 夜',
]

/** Classifiers and measures that count by themselves; 个 and its like stand for many things. */
const others = rowsOf(`
  厘 艘次 列次 床日 人日 注 球 奖 冠 转 记 通 针 餐 桌 轮次 例次 台套 单 管 盒 拨 碗 炉 箱次 针次 人天 学年
  乘次 台斤 市斤 台两 把 包 杯 辈 本 笔 瓶 柄 丛 簇 撮 打 代 袋 担 刀 滴 顶 锭 栋 段 堆 对 顿 朵 发 方 分 份 封 副 案 幅 服 杆 竿 股 罐 行 壶 伙 级 剂 分贝 架 件 节 斤 局
  具 句 卷 客 课 孔 块 款 捆 类 粒 列 领 缕 轮 枚 门 面 名 幕 排 盘 盆 匹 片 瓢 撇 期 曲 圈 群 扇 身 声 乘 首 束 双 丝 艘 所 台 摊 滩 堂 套 桶 筒 头
  团 丸 尾 席 箱 项 牙 样 页 元素 员 则 盏 站 章 张 只 帧 支 枝 纸 种 轴 株 炷 桩 宗 尊 坪 亩 公亩 斗 石 石米 两重 克重 卡 匙 环 环节 步 级别 梯次 层 重
  倍数 大 强 甲 字 篮板 助攻 金 银 铜 编 款项 点 车 船 里 度 周年 届 代人 批次 车次 航次 人份 剂次 台次 件次 户次 标 批 集 季 档 幢 路 户 标台 连胜 连败 连冠 连跌 连涨 连降 连增 连升 连板 连阳 连阴 死
  伤 胜 负 平 码 节课 节车厢 题 柜 级分
`)

/**
 * Words that begin as a unit or classifier does and are none, so that a number before them counts nothing that is
 * known here: 三成本, 2号线, 10点半. The longest word wins, so they only have to be longer.
 */
const words = rowsOf(`
  成本 成立 成为 成员 成功 成果 成就 成长 成都 成效 成份 成分 成品 成交 成绩 成人 成熟 成语 成名 成年 成千 成上 成套 成了 成型 成群 成因 成败 成色 成批 成对 成天
  成片 成婚 成风 成行 成规 成体系 成家 成才 成形 成真 成像 成书 年级 年代 年度 年货 年会 年报 年薪 年轻 年龄 年纪 年初 年底 年末 年中 年前后 日报 日本 日前 日内瓦
  日记 日出 日落 天津 天堂 天空 天然 天下 天才 天气 天涯 天生 天王 元旦 元素 元老 元首 元帅 元月 元宵 元件 元宇宙 元朝 元年 元气 元祖 元化 元论 元制 元一次方程 度假 度过
  分之 分公司 分行 分店 分部 分会 分局 分开 分别 分明 分析 分布 分手 分配 分成 分裂 分离 分享 分子 号 号线 号楼 号院 栋 室 楼 弄 巷 版 国道 省道 高速 中队 大队
  支队 医院 医 工程 高校 院校 大学 中学 小学 公交 路公交 条街 次郎 次方 次元 次要 次序 次生 周刊 周报 周边 周围 季度 季报 季后 季军 期货 期刊 期间 期待 期望 期末
  期中 级市 级别的 家长 家乡 家族 家具 家电 家常 家属 家里 个人 个别 个性 个体 个股 个案 名单 名义 名字 名次 名著 名将 名人 名气 名牌 名额外 位于 位居 位列 位置 位数
  位元 口气 口头 口岸 口径 口水 口味 口音 部分 部队 部门 部委 部长 部署 部落 部级 件事情 大大 大量 大型 大小 大约 大会 大家 大多 大气 大幅 大举 大战 大桥 大力 大厦
  大街 大道 大陆 大楼 大利 大公 大众 大臣 大使 大门 大师 大人 大妈 大爷 大娘 大哥 大姐 强赛 强战 强烈 强国 强化 强大 强调 强制 强度 强劲 强敌 强权 门诊 门口 门户 门票 门锁
  门槛 条件 条例 条款 条约 条规 点半 点整 点钟 点多 点左右 点出头 点评 点头 点燃 点赞 点球 点亮 点击 点缀 点心 点名 点滴 路线 路程 路径 路由 路人 路口 路透 路上 台风
  台湾 台北 台中 台南 台积 台电 台币贬 台海 台独 台资 台商 台词 台阶 团队 团结 团圆 团体 团伙 团长 把握 把关 步伐 步入 步行 步兵 层面 层次 层级 层出 类似 类型 类别
  种族 种植 种子 种类 种田 面对 面临 面向 面积 面试 面板 面前 面貌 头等 头部 头条 头发 头脑 头衔 支持 支付 支出 支援 支部 支柱 张家 张扬 张力 场景 场合 场馆 场地
  场面 轮流 轮番 轮胎 轮船 轮椅 辈子 段落 段子 层高 对手 对比 对于 对外 对象 对话 对方 对策 对联 对称 双方 双边 双重 双向 列车 列为 列入 列出 列举 株式 本书 本来
  本地 本人 本月 本年 本届 本身 首先 首次 首歌手 首都 首相 首席 首领 样本数 样子 项链 回到 回归 回家 回答 回升 回落 回应 回来 回合 回报 遍布 遍地 环保 环境 环比 环球
  环线 环路 重要 重大 重点 重新 重视 重返 重庆 重组 重型 重启 重症 倍感 倍增 节目 节日 节省 节约 节能 节奏 节水 车站 车道 车主 车企 车型 车间 车祸 船舶 船只 船员
  里程 里面 里约 里昂 里斯本 里拉升 股市 股东会 股价 股票 股权 股指 股份 股民 发布 发行 发展 发现 发生 发表 发射 发放 发送 发出 发起 发动 发电 发货 发言 发病 发酵
  发烧 发达 字母 字数 字典 字号 字头 字辈 集中 集团 集体 集合 集会 集成 集装 档案 席卷 则新 堂弟 堂哥 员外 桶装 方面 方案 方法 方向 方式 方便 方程 方针 方米 方阵 升级 升至
  转让 转移 转为 转至 转到 转正 转负 转账 转型 转会 转播 转入 转出 升为 升到 升学 升高 升降机 升降梯 升降台 升空 升息 升值 升温 克服 克隆 克制 克里 克莱 克鲁
  米饭 米兰 米粉 米线 米勒 米其林 瓦解 瓦房 瓦片 瓦斯 吨位 磅礴 磅秤 秒杀 秒懂 秒表 分数
  分数线 公里数 伏笔 伏击 帕金森 帕米尔 赫然 赫赫 巴士 巴西 巴黎 巴基 巴勒 巴拿 巴塞 载体 载人 载有 载客 载重 载着 载入 载货 载歌 载誉 毛病 毛利 毛线 角度 角色 角落
  角逐 角楼 角形 角星 块儿 块状 钱包 牛逼 代表 代码 代理 代价 代替 代办 代言 代号 代工 连续 连忙 连夜 连锁 比一 年以来 金融 金牌 金额 金属 金秋 银行 银牌 铜牌 平均
  平方 平台 平等 平衡 平静 平安 平原 平民 死亡 死者 死刑 死伤 伤亡 伤者 伤害 胜利 胜诉 胜选 胜率 负责 负债 负担 负面 国会 国际 国内 国家 国人 国民 国产 国企 国都
  国有 国境 国庆 国语 国事 市场 市值 市民 市长 市政 市区 市级 县城 县级 镇压 镇上 村里 村委 省级 省会 省委 省份 乡村 乡亲 州长 州府 岛屿 岛国 校园 校长 校友 企图
  企业 店里 店主 店员 票房 票价 票数 票面 晚间 晚会 晚报 晚餐 晚期 晚上 晚点 晚年 晚宴 晚辈 晚高峰 晚自习 夜间 夜市 夜场 夜班 夜宵 夜幕 夜里 夜空 夜色 夜校
  夜晚 夜航 夜景 夜话 夜读 题材 题为 题目 题库 题词 题海 题型 柜台 柜子 柜员 柜机 柜姐
`)

/** Counted by one row: a classifier, a noun, or a word that is neither. */
export interface CountedRow {
  kind: 'classifier' | 'noun' | 'word'
}

const listed = new Set(nouns)

/** Every classifier, noun and word with its row, folded. */
export function countedNames(): [string, CountedRow][] {
  const classifiers = [...groups.flatMap((group) => group.split(' ')), ...others]
  return foldedRows([
    ...classifiers.map((name): [string, CountedRow] => [name, { kind: 'classifier' }]),
    ...nouns.map((name): [string, CountedRow] => [name, { kind: 'noun' }]),
    ...words.filter((word) => !listed.has(word)).map((name): [string, CountedRow] => [name, { kind: 'word' }]),
  ])
}

const classifiers = new Set(foldAll([...groups.flatMap((group) => group.split(' ')), ...others]))

/** Whether what is counted is named by a classifier alone, so that the words beside it say what. */
export function isClassifier({ unit, noun }: { unit: string; noun?: string | undefined }): boolean {
  return unit === 'count' && noun !== undefined && classifiers.has(fold(noun))
}

/** Groups of classifiers that count the same things, folded. */
export const classifierGroups: readonly ReadonlySet<string>[] = foldAll(groups).map(
  (group) => new Set(group.split(' ')),
)
