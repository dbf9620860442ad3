import { nameFinder } from '../../reading/names.ts'
import { fold } from './fold.ts'

/**
 * Words, names and idioms that hold a numeral and state no amount. Only those are needed whose numeral stands before
 * what could be a unit or a classifier, or is more than one character long; 一起 and 四川 count nothing anyway.
 */
const list = `
  0到1 零到一 一起 一成不变 一次性 一年一度 一年到头 有一天 一天到晚 一时半会 一时 一时间 一度 一分为二 一分钱一分货 一寸光阴 一日游 一日千里 一周遭 一米阳光 一元化 一口气
  一头雾水 一手 一把手 一把抓 一层一层 一块儿 一代宗师 一步一个脚印 一步步 一步到位 一点一滴 一点点 一点 一点儿 一点也 一面 一方面 一方 一带一路 一国两制 一片 一番 一番话
  一口 一席之地 一席话 一行 一路 一群 一本正经 一则 一者 一场空 一朝一夕 一生 一辈子 一身 一家人 一家子 一家之言 一家亲 一月份牌 一级棒 一等奖 二等奖 三等奖 一等功 一号位
  一号文件 一站式 一揽子 一条龙 一体化 一刀切 一窝蜂 一股脑 一股 一阵子 一阵 一会儿 一下子 一下 一套一套 一元复始 一周岁 二次供水 二次加压 二次加工 二次利用 二次污染 二次伤害 二次傷害 二次装修 二次创业 二次分配 二次能源 二次电池 二次开发 二次感染 二手 二手车 二手房 二维码 二次元 二次函数 二代目
  二人转 二人世界 二年级 二等 二线 二把手 二话不说 三番五次 三番两次 三番四次 三天两头 三天打鱼 三年五载 三分钟热度 三长两短 三心二意 三五成群 三言两语 三个和尚 三个代表
  三个自信 三权分立 三位一体 三层楼高 三成为 三通 三件套 三门峡 三人行 三人成虎 三次元 三分球 三分线 三八线 三八妇女节 三级跳 三级片 三农 三峡 三星级 三星 三国演义 三国志
  三国时期 三国时代 三国鼎立 三军 三军仪仗队 三明治 三岔口 三角形 三角洲 二倍体 三倍体 四倍体 六倍体 三代同堂 三甲 三甲医院 三句不离 三头六臂 三寸金莲 三分天下 三七二十一 四大皆空 四面八方 四面楚歌
  四分五裂 四人帮 四个意识 四个全面 四大洋 四通八达 四平八稳 四代机 四句教 四项基本原则 四处 四处奔走 四头肌 四季 四次元 四两拨千斤 四平市 五台山 五台县 五角大楼 五角星
  五角场 五个一工程 五项全能 五四运动 五四青年节 五道口 五里店 六里桥 八宝山 八里庄 九龙坡 九龙 五棵松 五环 三元桥 三里屯 四惠 六本木 三一重工 一汽 二汽 五一劳动节 五一假期
  五一黄金周 五一期间 五层楼 五人制 五位一体 五年计划 五年规划 五颜六色 五花八门 五年级 五百强 五官 五级风 五方杂处 六个核桃 六方会谈 六次产业 六一儿童节 六盘水 六神无主
  六级考试 六年级 七夕 七上八下 七嘴八舌 七七事变 七七八八 七手八脚 七国集团 七里香 七年级 七匹狼 七天连锁 八角形 八级钳工 八一建军节 八一电影 八卦 八仙过海 八面玲珑 八达岭
  八国联军 八个样板戏 八路军 八里桥 八百里加急 九寨沟 九九归一 九年义务教育 九年级 九一八 九一八事变 九五之尊 九条 九牛一毛 九宫格 九台市 九三学社 九三阅兵 九死一生 九品芝麻官
  十一黄金周 十一假期 十一长假 双十一 双十二 双十节 双十 双百方针 十字路口 十字架 十字 十三点 十八般 十八罗汉 十年树木 十年寒窗 十年如一日 十年动乱 十年浩劫 十里洋场 十里长街
  十里 十堰 十年磨一剑 十月革命 十五的月亮 十万火急 十万八千里 十万个为什么 十二生肖 十二星座 十面埋伏 十全十美 十项全能 十四五规划 十三五规划 十五五规划 十四五 十三五 十五五
  十二五 十九大 二十大 十八大 十六大 十七大 百度 百家争鸣 百家姓 百般 百里挑一 百年好合 百年老店 百年大计 百年树人 百货 百姓 百万富翁 百口莫辩 百花 百科 百年一遇 百年不遇
  百日咳 百日维新 百日誓师 百团大战 百强县 百尺竿头 百步穿杨 百米赛跑 百米跑 百米决赛 百米飞人 百米栏 百岁老人 百思不得其解 百年校庆 百年未有 百年变局 百战百胜 千家万户 千军万马
  千山万水 千千万万 千万别 千万不 千万要 千万莫 千万勿 千万急 千方百计 千问 千里马 千里迢迢 千里之外 千里之行 千里眼 千里江山图 千金 千载难逢 千载 千层饼 千层 千篇一律
  千头万绪 千人一面 千人计划 千变万化 千岁 千岛湖 千瓦 千克 千米 千禧年 千年之恋 千年古城 千年古都 千秋万代 千秋 千古 千丝万缕 千户侯 千斤顶 千张 千夫所指 千日酒 千姿百态
  千锤百炼 千奇百怪 千辛万苦 千难万险 千真万确 万一 万千 万户侯 万家 万家灯火 万人空巷 万人迷 万里长城 万里长征 万里 万国 万科 万年青 万年历 万年 万岁 万事 万物 万能 万圣节
  万艾可 万代 万分感谢 万元户 万花筒 万众一心 万众瞩目 万众 万众创新 万丈深渊 万有引力 万宝路 万象更新 万向节 万豪 万达 万泉河 万宁 万州 万荣 万载县 万年县 万盏 万般 万卷书
  亿万富翁 亿万 亿万富豪 亿达 亿利 亿滋 成千上万 成百上千 千千 数一数二 一分一毫 一五一十 九九八十一 两会 两岸 两岸三地 两岸关系 两国论 两国关系 两国 两极 两极分化 两边 两旁 两侧
  两者 两栖 两性 两性关系 两难 两用 两全其美 两败俱伤 两面 两面派 两面三刀 两口子 两条腿走路 两手抓 两手准备 两手 两次三番 两弹一星 两头
  两样 两码事 两回事 两个字 两下子
  两步走 两党 两院院士 两院 两江新区 两江 两湖 两广 两把刷子 两次世界大战 两千五百年后 两不误 半导体 半途 半天 半空 半路 半岛 半夜 半壁江山 半截 半成品 半年报 半年度 半年会
  半决赛 半月谈 半月板 半场 半程 半挂 半身 半径 半价 半球 半推半就 半信半疑 半死 半斤八两 半票 半工半读 半官方 零点 零时 零售 零件 零食 零分 零成本 零距离 零排放 零和
  零钱 零头 零花钱 零星 零散 零基础 零容忍 零碳 零首付 零部件 零关税 零废弃 零接触 零增长 零陵 零一 前一日 前一天 前一晚 前一年 前一周 前一个月 后一天 后一日 后一年
  上一年 上一年度 上一季 上一季度 上一个月 上一月 上一周 上一日 上一学年 下一年 下一年度 下一季 下一季度 下一个月 下一周 下一天 下一日
  下一学年
  同一天 同一日 同一年 同一个月 陆陆续续 头一天 头一年 第一手 第一次 第一时间 第三方 第二手 第三者 前两者 陆家嘴 陆军 陆续
  陆地 陆上 陆运 陆港 陆企 陆生 陆客 陆股 陆委会 队伍 入伍 退伍 落伍 行伍 大陆 登陆 着陆 内陆 伍家岗 伍德 伍迪 拾取 拾起 拾金不昧 拾遗 拾荒 收拾 捡拾 叁考 肆意 肆虐 肆无忌惮 壹基金 壹传媒 壹周刊 捌号 玖龙 柒牌 贰臣 佰仟
  仟佰 一线城市 二线城市 三线城市 一类城市 四线城市 五线城市 一二线城市 三四线城市 三四线 一二线 一一对应 一一 一来二去 一清二楚 一干二净 一穷二白 一二三产业 二三产业 三三两两 连中三元
  三三制 三十六计 三十而立 四十不惑 五十步笑百步 六十四卦 七十二变 七十二家房客 八十八佛 一百零八将 三百六十行 三百六十度 三百六十五行 七老八十 不三不四 颠三倒四 朝三暮四 说三道四
  低三下四 丢三落四 接二连三 推三阻四 乱七八糟 杂七杂八 横七竖八 歪七扭八 七零八落 零零碎碎 零零散散 三更半夜 六六大顺 九九重阳 二二八 六四事件 五四 五一 六一 八一 九九 三七
  四六级 三重区 三重市 三门县 三台县 五家渠 八步区 六枝特区 七股区 五股区 三张犁 六张犁 五分埔 三道岭 四道沟 二道区 二道河 九台区
`

/** Those of a school year, who are no three students: 初三学生. */
const ofSchoolYears = [...'初高大小'].flatMap((school) =>
  [...'一二三四五六'].flatMap((year) =>
    ['学生', '男生', '女生', '新生', '毕业生', '考生', '班级'].map((who) => `${school}${year}${who}`),
  ),
)

const words = [...fold(list).trim().split(/\s+/), ...fold(ofSchoolYears.join(' ')).split(' ')]
const finder = nameFinder(() => words.map((word) => [word, true] as const))

/** What such a word can begin with: the words, and the numerals of those that are put together. */
export const wordBeginnings: readonly string[] = [...words, ...'一二三四五六七八九十百千万两半']
export const wordInitials: ReadonlySet<string> = new Set(wordBeginnings.map((word) => word.charAt(0)))

/** 四字成语: two numerals, each before a word that is no unit: 一X一Y, 三X五Y, 千X万Y, 七X八Y. */
const pairs = new Set(
  [
    '一一 一二 一三 一不 一千 一百 一万 一九 一半 三两 三五 三四 三二 四八 四五 五六 五十 五四 六六 七八',
    '九一 九十 十八 十九 十全 百百 百千 百万 百一 千万 千百 千千 千一 千方 万一 万千 两三 再三 半半 不三',
  ].flatMap((row) => row.split(' ')),
)
const counting =
  /[成至到与和及死伤男女胜负平个家名位人口室厅卫层座台辆架元角分年月日天时秒米万亿千百十件项条次场菜汤金银铜张本部套块份只头届期级%点号车票楼]/
const numeral = /[一二三四五六七八九十百千万两半]/
/** What one and a half of are an amount: 一升半水, but not 一知半解. */
const halved = /[升斤吨亩尺寸里碗杯瓶桶盆袋勺顿圈盘壶克磅顷码匙]/

/** Where the word ends that begins at `place` and states no amount; undefined where none begins there. */
export function wordEnd(text: string, place: number): number | undefined {
  // 一个一个, 一步一步, 一点一点
  if (
    text.charAt(place) === '一'
    && text.charAt(place + 2) === '一'
    && text.charAt(place + 1) === text.charAt(place + 3)
    && isHan(text.charAt(place + 1))
  )
    return place + 4
  const found = finder(text, place)
  if (found) return isLed(text, place, found.end) ? undefined : found.end
  if (!numeral.test(text.charAt(place))) return undefined
  if (text.startsWith('十分', place)) return isScored(text, place) ? undefined : place + 2
  const [a = '', x = '', b = '', y = ''] = text.slice(place, place + 4)
  if (
    pairs.has(a + b)
    && numeral.test(a)
    && isHan(x)
    && isHan(y)
    && !counting.test(x)
    && !counting.test(y)
    && !numeral.test(x)
    && !numeral.test(y)
    && !(b === '半' && halved.test(x))
  )
    return place + 4
  // 一个个, 一层层
  if (a === '一' && x === b && isHan(x) && !numeral.test(x)) return place + 3
  return undefined
}

/** 十分 is very, unless a score or the ten parts of something. */
function isScored(text: string, place: number): boolean {
  const before = text.charAt(place - 1)
  return (
    /[满扣差打考二三四五六七八九]/.test(before)
    || /^[之钟]/.test(text.charAt(place + 2))
    || (/[得获拿计共]/.test(before) && /^$|[，。、；,]/.test(text.charAt(place + 2)))
  )
}

function isHan(character: string): boolean {
  return /^[\u4e00-\u9fff]$/.test(character)
}

const animals = /[牛猪羊豚鲸象驴骡狮熊豹鹿虎]/

/** 百米 and 千年 are amounts where something says how many: 上千年, 数百米, 两千年. And 一点五 is a number. */
function isLed(text: string, place: number, end: number): boolean {
  const word = text.slice(place, end)
  const before = text.charAt(place - 1)
  if (
    /^[百千万]/.test(word)
    && /[\d一二三四五六七八九十百千两数几上近过逾超约成达每余多]/.test(before)
    && !/^(?:百分|万分)$/.test(word)
  )
    return true
  // 两头牛 and 江豚两头 are two; 两头受气 and 兩頭 are both ends.
  if (word === '两头' && (animals.test(before) || animals.test(text.charAt(end)))) return true
  // 四季度 is a quarter, but 四季度假村 is open in all of them.
  if (word === '四季' && /^度(?!假)/.test(text.slice(end, end + 2))) return true
  if (/点$/.test(word) && /[一二三四五六七八九零〇]/.test(text.charAt(end))) return true
  // 一一三学年度
  if (/^[一二三四五六七八九]{2}$/.test(word) && /^[〇零一二三四五六七八九]学?年/.test(text.slice(end, end + 3)))
    return true
  return (
    /^(?:一|二|三|四|五|六|七|八|九|两|半|零)/.test(word)
    && /[十百千万亿廿\d第]/.test(before)
    && !/^(?:两会|两岸)/.test(word)
  )
}
