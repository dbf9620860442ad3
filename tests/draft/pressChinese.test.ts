import { expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'
import { claimsIn } from './claimsIn.ts'
import { drawnOf } from './drawn.ts'

const draftedOf = async (locale: string, ...lines: string[]) =>
  (await draftTalk(sentencesOf('小城', ...lines), locale)).drafted

it('tells a series on to last year, from its first value to that', async () => {
  const line = '茶園由2020年的38公頃，增加為2021年的61公頃、2022年的97公頃，去年達到186公頃。'
  expect(await drawnOf('zh-Hant', line)).toMatchObject([
    { kind: 'series', claim: '茶園由#的#增加為去年的#', labels: ['{in-2020}', '{in-2021}', '{in-2022}', '去年'] },
  ])
})

it('takes no amount behind 只要 for a condition', async () => {
  const line = '2022年，一封信从县城送到村里平均要4.5天，现在只要1.3天。'
  expect(await drawnOf('zh-Hans', line)).toMatchObject([
    { kind: 'change', claim: '#，一封信从县城送到村里平均要#，现在只要#', labels: ['{in-2022}', '现在'] },
  ])
  expect(claimsIn('zh-Hans', '村里现在只要每天跑两趟，信就能送完。')).not.toContain('村里现在只要每天跑两趟')
})

it('says over parts what their whole is, where the sentence begins with who counted', async () => {
  const line = '大學林宜君的團隊，前年在外海做了三次調查，撈起的廢繩中，四成六是尼龍，三成一是麻繩，其餘是塑膠繩。'
  expect(await drawnOf('zh-Hant', line)).toContainEqual({
    kind: 'shares',
    claim: '撈起的廢繩中，#是尼龍，#是麻繩',
    labels: ['尼龍', '麻繩', '塑膠繩'],
  })
})

it('says over what something costs what is left of it, and by whose word', async () => {
  const line =
    '合作社负责人何建国算了一笔账：一箱梨卖58元，采摘和包装要21元，平台抽成4元，运费14元，剩下19元才是果农的。'
  expect(await drawnOf('zh-Hans', line)).toContainEqual({
    kind: 'shares',
    claim: '何建国：一箱梨卖#，剩下#才是果农的',
    labels: ['采摘和包装', '平台抽成', '运费', '剩下'],
  })
})

it('draws an order with whoever comes last in the next sentence, and names what they have most of', async () => {
  const lines =
    '寄得最多的是云台乡，前三季度寄出21.6万件；其次是沙河镇，16.8万件；第三是石岭乡，9.4万件。垫底的老鸦乡只有0.7万件。'
  expect(await drawnOf('zh-Hans', lines)).toContainEqual({
    kind: 'ranking',
    claim: '寄得最多的是云台乡，前三季度寄出#',
    labels: ['云台乡', '沙河镇', '石岭乡', '老鸦乡'],
  })
  const { sections } = await draftedOf(
    'zh-Hant',
    '去年節水最多的是平橋鄉，達71公噸；其次是東湖鄉的48公噸、柳河鄉的33公噸。',
  )
  expect(sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.figure))).toMatchObject([{ measure: '節水' }])
})

it('draws by how much each changed, with whoever comes last behind a semicolon', async () => {
  const line =
    '去年客流增长最快的是海口站，增长44%；其次是松林站的36%和南渡站的21%；垫底的石桥站只增长5%，那里正在修路。'
  expect(await drawnOf('zh-Hans', line)).toContainEqual({
    kind: 'ranking',
    claim: '去年客流增长最快的是海口站，增长#',
    labels: ['海口站', '松林站', '南渡站', '石桥站'],
  })
})

it.each([
  ['zh-Hans', '果农协会调查，小果园每月多付1600元；大果园因为少用纸箱，每月反而节省4800元。'],
  ['zh-Hant', '工會調查，小攤每月平均多花1,800元；大型餐廳因為減少進貨，每月反而省下5,200元。'],
])('draws no bar of a cost beside one of a saving, in %s: %s', async (locale, line) => {
  const { sections } = await draftedOf(locale, line)
  const kinds = sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.figure?.['kind']))
  expect(kinds.filter((kind) => kind === 'bar-chart')).toEqual([])
})

it('names what is measured without the year before, and says of whom it is', async () => {
  const lines =
    '矿山经理周大成起初也反对。去年6月，他的矿停了9天。“机器少停，人也不累。”他说，维修费用从上一年的42万元降到25万元。'
  expect((await drawnOf('zh-Hans', lines)).map(({ claim }) => claim)).toContain('周大成说，维修费用从上一年的#降到#')
  // Nobody is named whom the claim could name.
  const unnamed = '矿山的经理起初也反对。“机器少停，人也不累。”他说，维修费用从上一年的42万元降到25万元。'
  expect((await drawnOf('zh-Hans', unnamed)).map(({ claim }) => claim).join()).not.toContain('费用')
  const { sections } = await draftedOf('zh-Hans', '去年全镇的维修费用从上一年的42万元降到25万元。')
  expect(sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.figure))).toMatchObject([
    { measure: '全镇的维修费用' },
  ])
})

it('says of a gap in what it is, by the shares of the sentence before, and with what they did that', async () => {
  const lines =
    '按规定，企业每月应向工人发放300元高温津贴。检查发现，足额发放的工地所占比例由2023年的41%提高到2025年的83%。但差距依然明显：大型工地为94%，小型工地只有52%。'
  const claims = (await drawnOf('zh-Hans', lines)).map(({ claim }) => claim)
  expect(claims).toContain('检查发现，高温津贴足额发放的工地所占比例由#的#提高到#的#')
  expect(claims).toContain('高温津贴足额发放的工地所占比例：大型工地#，小型工地#')
  const unnamed = '老师们抱怨很多。但差距依然明显：城里的学校为94%，乡下的学校只有52%。'
  expect((await drawnOf('zh-Hans', unnamed)).map(({ labels }) => labels).flat()).toEqual([])
  const named = '工资差距依然明显：城里的保安为94元，乡下的保安为52元。'
  expect((await drawnOf('zh-Hans', named)).map(({ claim }) => claim)).toContain(
    '工资差距依然明显：城里的保安为#，乡下的保安为#',
  )
})

it('keeps what a change is of, where the sentence names that first', async () => {
  const line = '试点的两条线路，每件包裹的运输成本由1.9元降到0.7元。'
  expect((await drawnOf('zh-Hans', line)).map(({ claim }) => claim)).toEqual([
    '试点的#，每件包裹的运输成本由#元降到#元',
  ])
})

it('labels what would be under a condition so, and names who says it as a headline does', async () => {
  const line = '縣府農業處長林佩儀說，如果收購價能從每公斤35元漲到50元，工場就能打平。'
  expect(await drawnOf('zh-Hant', line, '林佩儀去過三次。')).toContainEqual({
    kind: 'change',
    claim: '縣府農業處長林佩儀：如果收購價能從每公斤#元漲到#元，工場就能打平',
    labels: ['目前', '假設'],
  })
})

it('leaves out no amount of what so much is for', async () => {
  const slides = await drawnOf('zh-Hans', '过去每漏掉100吨水，要过37天才被发现，如今只要6天。')
  expect(slides.filter(({ claim }) => claim.includes('每漏掉要'))).toEqual([])
})

it('takes no question before an office for a part of it', () => {
  const people = draftWordsFor('zh-Hans').peopleIn(['指标太紧，会不会影响招商？', '发改委主任钱丽娟给我看过数据。'])
  expect(people).toEqual([{ name: '钱丽娟', role: '发改委主任' }])
})

it('labels what is only looked for as planned', async () => {
  const lines = await drawnOf('zh-Hant', '停車費收入去年是3.2億元，新制上路後，一年可以從3.2億元增加到4.5億元。')
  expect(lines.flatMap(({ labels }) => labels)).toEqual(['目前', '新制上路後'])
})

it('says up to the end of which month', () => {
  expect(claimsIn('zh-Hant', '截至9月底，全縣收上岸的漁網有154公噸。')).toContain(
    '截至9月底，全縣收上岸的漁網有154公噸',
  )
})

it('says by a label of its own what a date and a later amount are of', async () => {
  const { facts } = await draftedOf(
    'zh-Hant',
    '收上岸的漁網2021年有61公噸，2022年97公噸。',
    '參加的漁船從第一年的96艘增加到412艘。',
  )
  const said = Object.values(facts).map((fact) => JSON.stringify(fact))
  expect(said.filter((each) => /數量|時間|從第一/u.test(each))).toEqual([])
})

it.each([
  ['「我們不能永遠靠補貼。」', '', '處長柯文雄說，補貼只有三年。', '柯文雄'],
  ['「香菇放三天就變色。」', '書記童一帆告訴記者，缺的不是山貨，缺的是冷庫：', '', '童一帆'],
])('knows whose words %s are', (_, before, next, name) => {
  const { speakerOf, peopleIn } = draftWordsFor('zh-Hant')
  const people = peopleIn([before, next])
  expect(speakerOf({ before, after: '', next, earlier: [], above: [] }, people)?.name).toBe(name)
})

it.each(['簡單', '施工', '童年'])('takes %s for nobody', (word) => {
  expect(draftWordsFor('zh-Hant').peopleIn([`他${word}說，水來了。`, `${word}說，水來了。`])).toEqual([])
})

it('draws what 掉到 tells of', async () => {
  const drawn = await drawnOf(
    'zh-Hant',
    '全縣去年回收9400公噸，比2022年的7,100公噸多了32%；能夠再穿的，卻從62%掉到38%。',
  )
  expect(drawn.map(({ claim }) => claim)).toContain('能夠再穿：##，去年#')
})
