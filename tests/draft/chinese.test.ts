import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { claimsIn } from './claimsIn.ts'
import { drawnOf } from './drawn.ts'
import { sentencesOf } from './articles.ts'

const slidesIn = async (locale: string, ...lines: string[]) => {
  const { drafted } = await draftTalk(sentencesOf('小城', ...lines), locale)
  return drafted.sections.flatMap(({ slides }) => slides)
}
const bare = (text: string) => text.replace(/\{[^}]*\}/g, '#')

describe('a plan is told as points under its first amount', () => {
  it.each([
    [
      'zh-Hant',
      '鎮公所打算明年起花960萬元，買3輛小巴接送，並在溪北里增設2處據點。前提是縣政府同意分攤一半經費。',
      '鎮公所打算明年起花#',
      ['買#小巴接送', '在溪北里增設#據點', '前提是縣政府同意分攤#經費'],
    ],
    [
      'zh-Hans',
      '按照计划，县里将在2026年投入8600万元，建设7座提水泵站。不过，这笔钱目前只落实了5000万元。',
      '按照计划，县里将在#投入#',
      ['建设#', '这笔钱目前只落实了#'],
    ],
    [
      'zh-Hans',
      '市住建局计划，到2027年再加装1500部电梯，市级财政安排补贴3亿元，前提是三分之二以上的住户同意。',
      '市住建局计划，到#再加装#电梯',
      ['市级财政安排补贴#', '前提是#的住户同意'],
    ],
    [
      'zh-Hant',
      '鄉公所打算從明年起，用兩年時間把澆水管延長到40公里，並新建4座水塔，總經費3400萬元，其中中央負擔六成，鄉公所自籌四成。這項計畫必須在10月獲代表會通過，才能動工。',
      '鄉公所打算從明年起，用#時間把澆水管延長到#',
      ['新建#', '總經費#，其中中央負擔#，鄉公所自籌#', '這項計畫必須在#獲代表會通過，才能動工'],
    ],
    [
      'zh-Hans',
      '县里计划投资6400万元，新建一座粮库，其中省级资金承担45%，县里自筹55%。按计划，项目需通过评审，才能在秋天动工。',
      '县里计划投资#',
      ['新建一座粮库', '省级资金承担#，县里自筹#', '项目需通过评审，才能在秋天动工'],
    ],
    [
      'zh-Hant',
      '縣府打算在2027年到2030年間，新建9座塔，總經費2億元，中央負擔七成，縣府自籌三成。不過，省裡提出了條件：每天要有60人參觀。',
      '縣府打算在#間，新建#塔',
      ['總經費#，中央負擔#，縣府自籌#', '省裡提出了條件：每天要有#人參觀'],
    ],
  ])('with what it hangs on, in %s: %s', async (locale, line, claim, points) => {
    const slides = await slidesIn(locale, line)
    const found = slides.find(({ kind }) => kind === 'points')?.shown
    expect([bare(found?.claim ?? ''), found?.points?.map(bare)]).toEqual([claim, points])
  })

  it.each([
    ['zh-Hans', '河道原计划投资3亿元，建设7座闸，疏浚20公里。'],
    ['zh-Hans', '县里将管网漏损率从31%降到11%，将水费从3元降到2元，将投诉从40个降到9个。'],
  ])('but not what was planned once or is done, in %s: %s', async (locale, line) => {
    expect((await slidesIn(locale, line)).filter(({ kind }) => kind === 'points')).toEqual([])
  })
})

it.each([
  ['zh-Hant', '14處據點裡，出席率最高的是東安里，達85%；其次是港口里的78%、大同里的66%，最低的溪北里只有29%。', ['東安里', '港口里', '大同里', '溪北里']], // prettier-ignore
  ['zh-Hans', '去年装得最多的是东湖区，共有214部；其次是北塔区，有158部；南屏区最少，只有49部。', ['东湖区', '北塔区', '南屏区']], // prettier-ignore
])('draws an order that is told without places, in %s: %s', async (locale, line, labels) => {
  expect(await drawnOf(locale, line)).toContainEqual(expect.objectContaining({ kind: 'ranking', labels }))
})

it('draws no order of amounts that stand in none', async () => {
  const line = '出席率最高的是東安里，達85%；其次是港口里的38%，溪北里有49%。'
  expect((await drawnOf('zh-Hant', line)).filter(({ kind }) => kind === 'ranking')).toEqual([])
})

describe('the ends of a change', () => {
  it.each([
    ['zh-Hant', '鎮內的據點從2021年的5處增加到14處。', ['{in-2021}', '後來']],
    ['zh-Hant', '開伙前，據點每天平均有11人出席，開伙後增加到34人。', ['開伙前', '開伙後']],
    ['zh-Hans', '县里计划把入户率从61%提高到90%。', ['目前', '计划']],
    ['zh-Hans', '2021年，全县日均供水能力为1.2万吨。县里从2022年开始改造，如今日均供水能力达到2.8万吨。', ['{in-2021}', '如今']], // prettier-ignore
  ])('have the words of when, in %s: %s', async (locale, line, labels) => {
    expect((await drawnOf(locale, line)).find(({ kind }) => kind === 'change')?.labels).toEqual(labels)
  })

  it('are drawn of two groups whose rates are told in one way', async () => {
    const [slide] = await drawnOf('zh-Hans', '居民用水每吨由2.1元调整为3.2元，工业用水每吨由3.6元调整为5.8元。')
    expect(slide).toMatchObject({ kind: 'change', labels: ['居民用水', '工业用水'] })
  })

  it('are shown of each change of a sentence', async () => {
    const line = '鎮內的據點從2021年的5處增加到14處，服務人數則從180人增為760人。'
    expect((await drawnOf('zh-Hant', line)).filter(({ kind }) => kind === 'change')).toHaveLength(2)
  })

  it('are no others than those of the kind that a turn tells of', async () => {
    const turned = '镇上的书店从96家增加到412家。不过，去年有15家停业。'
    const answered = '镇上的面馆从96家增加到212家。不过，第二年又降到115家。'
    expect((await drawnOf('zh-Hans', turned)).map(({ kind }) => kind)).toContain('change')
    expect((await drawnOf('zh-Hans', answered)).map(({ kind }) => kind)).not.toContain('change')
  })
})

it.each([
  ['手工茶一斤卖480元，机器茶一斤卖120元。', ['手工茶', '机器茶']],
  ['退票的人中，51%的人说临时有事，40%说是堵车，其余9%说不出原因。', ['临时有事', '堵车', '说不出原因']],
  ['供水能力为1.2万吨，而夏季高峰需水2.1万吨。', ['供水能力', '高峰需水']],
  ['工程款中，中央占45%，省级占30%，其余25%是银行贷款。', ['中央', '省级', '银行贷款']],
])('calls bars by whole words: %s', async (line, labels) => {
  expect((await drawnOf('zh-Hans', line)).map((each) => each.labels)).toContainEqual(labels)
})

it('joins what somebody says on both sides of who says it', async () => {
  const line = '「吃飯才是大家願意走出來的理由。」里長羅文志說，「量血壓沒有人要來，有熱湯就來了。」'
  const quotation = (await slidesIn('zh-Hant', '據點從5處增加到14處。', `里長是羅文志。${line}`)).find(
    ({ kind }) => kind === 'quotation',
  )
  expect(quotation?.shown.claim).toBe('「量血壓沒有人要來，有熱湯就來了」')
  expect(JSON.stringify(quotation?.shown.figure)).toContain('走出來的理由。')
})

it.each([
  [
    '鎮公所統計，高齡人口占全鎮的比率，2015年是16.8%，今年已達27.4%。',
    '高齡人口占全鎮的比率，2015年是16.8%，今年已達27.4%',
  ],
  ['社會課長簡玉芬指出，一處據點一年要花168萬元。', '一處據點一年要花168萬元'],
])('claims nothing of who only counts: %s', (line, claim) => {
  expect(claimsIn('zh-Hant', line)).toContain(claim)
  expect(claimsIn('zh-Hant', line)).not.toContain('高齡人口占全鎮的比率')
})

it('shows no number of the scene that an article opens with', async () => {
  const slides = await slidesIn('zh-Hant', '上午十點，東安里的活動中心裡，23位長輩正跟著音樂抬腿。', '據點有14處。')
  expect(JSON.stringify(slides)).not.toContain('抬腿')
})

it('says over a change of what it is, also where its words for when are nearer than a date', async () => {
  const line = '2020年，院里有人提出装电梯，头两年只装成了1部，到今年10月已经装成21部。'
  const [slide] = await drawnOf('zh-Hans', line)
  expect(slide).toMatchObject({ kind: 'change', claim: '#，院里有人提出装电梯，头#只装成了#' })
})

it('takes no place that a thing stands in for a part of its name', () => {
  const line = '舊夜市擠在全長420公尺的延平街上，攤位212個；新址只容得下150個攤位。'
  expect(claimsIn('zh-Hant', line).join()).not.toContain('全長攤位')
})

describe('a slide says', () => {
  it('a name whole, where its head stands behind both', async () => {
    const [slide] = await drawnOf('zh-Hans', '承包面积在50亩以上的大户，71%已经装了滴灌；而10亩以下的小户，只有13%。')
    expect(slide?.labels.map(bare)).toEqual(['#亩以上的大户', '#亩以下的小户'])
  })

  it('the year of the sentence before for 当年', async () => {
    const found = await drawnOf('zh-Hans', '2021年，社里开始卖活鱼。当年卖鱼1200条，2022年4600条。')
    expect(found.map(({ labels }) => labels)).toContainEqual(['{in-2021}', '{in-2022}'])
  })

  it('what shares are of behind who reckons', async () => {
    const line = '社里算过一笔账：茶厂每年开支260万元，其中工钱占48%，柴火占22%，运费占19%，其他占11%。'
    expect(await drawnOf('zh-Hans', line)).toContainEqual(
      expect.objectContaining({ kind: 'shares', labels: ['工钱', '柴火', '运费', '其他'] }),
    )
  })

  it('nothing of a scene over somebody’s words, nor how many live in a place', async () => {
    const scene = '凌晨四点，渔会的陈阿土提着灯，在码头排鱼。“二十年前的这个时候，码头站不下人。”他说。'
    expect((await drawnOf('zh-Hans', scene)).filter(({ claim }) => claim.includes('提着灯'))).toEqual([])
    expect(
      await drawnOf('zh-Hans', '没有谁料到会这样。', '罗溪镇常住人口21万，渡口多年来没有几个人坐。'),
    ).not.toContainEqual(expect.objectContaining({ kind: 'number' }))
  })
})

it('sets no numbers of others side by side where the sentence says only its own place', async () => {
  const line = '全省64家剧团中，柳城剧团的演出场次排名第三，仅次于大河剧团的312场和东坪剧团的287场。'
  expect((await drawnOf('zh-Hans', line)).map(({ kind }) => kind)).not.toContain('numbers')
})
