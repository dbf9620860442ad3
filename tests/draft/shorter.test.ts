import { describe, expect, it } from 'vitest'
import { writeFact } from '../../scripts/article/format.ts'
import { plainOf } from '../../scripts/draft/plain.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { asidesOf } from '../../scripts/locales/zh/asides.ts'
import { contrastOf } from '../../scripts/locales/zh/contrasts.ts'
import { surveyLead } from '../../scripts/locales/zh/surveys.ts'
import { shorter, withNames } from '../../scripts/locales/zh/referents.ts'
import { sentencesOf } from './articles.ts'

const filler = ['河邊的樹很老。', '孩子們都叫得出它們的名字。']

/** The slides of a short article, whatever is chosen of it, with their claims written out. */
async function slidesOf(locale: string, ...lines: string[]) {
  const { proven, talk } = await draftTalk(sentencesOf('河邊的事', '', ...lines, '', ...filler), locale)
  const slides = proven.sections.flatMap((section) => section.slides)
  const written = (claim: string) =>
    claim.replace(/\{([\w.-]+?)(?::(\w+))?\}/g, (all, id: string, style?: string) => {
      const fact = talk.facts.get(id)
      return fact ? writeFact(fact, locale, style === 'number' || style === 'words' ? style : 'default').text : all
    })
  return slides.map((slide) => ({ ...slide, said: written(slide.shown.claim) }))
}

describe('what a Chinese sentence says aside', () => {
  it.each([
    ['河口的船（都是木船）少了。', '河口的船少了。'],
    ['橋修了三年，縣衛生局的統計顯示，近兩年有61人落水。', '橋修了三年，近兩年有61人落水。'],
    ['渡口的等候時間因此從40分鐘縮短到15分鐘。', '渡口的等候時間從40分鐘縮短到15分鐘。'],
    ['何以安則提醒，船並不等人：去年有31班誤點。', '何以安提醒：去年有31班誤點。'],
    ['她的調查支持這種看法：漲潮後，東岸的魚多了一成。', '她的調查：漲潮後，東岸的魚多了一成。'],
    ['对岸的柳溪镇，人口相近，去年却开了31家店。', '对岸的柳溪镇，去年开了31家店。'],
  ])('is left out: %s', (text, plain) => {
    expect(plainOf(text, [], { asidesOf }).text).toBe(plain)
  })

  it.each([
    ['橋修了三年，船東協會的統計顯示，近兩年有61人落水。'],
    ['如果下雨，船不開。'],
    ['何以安說，如果不加班次，結果只有一個：會有12個船隊退出。'],
    ['何以安說，到2030年情況會變：會有12個船隊退出。'],
    ['橋修了三年，去年的統計顯示，有61人落水。'],
    ['她說：「船（木船）少了。」'],
  ])('is nothing where a party says it, under a condition, at a time, in quotation marks: %s', (text) => {
    expect(plainOf(text, [], { asidesOf }).text).toBe(text)
  })
})

describe('a claim without room', () => {
  it('loses the office of who speaks, and who asked those of whom it is true', () => {
    const people = [{ name: '何以安' }]
    expect(shorter('柳溪縣交通局航運科科長何以安說，船少了', people)).toBe('何以安說，船少了')
    expect(shorter('柳溪大學教授何以安追蹤800名六十歲以上的船工三年，發現住在東岸的人每週出船兩次', people)).toBe(
      '在800名六十歲以上的船工中，住在東岸的人每週出船兩次',
    )
  })

  it('has the study that only found it out left out, but not of whom it is true', () => {
    const study = '柳溪大學何以安帶領團隊，比對了全縣6200張船票，發現'
    expect(surveyLead(`${study}漲價之後東岸的船少了13%。`)).toBe(study.length)
    expect(surveyLead('何以安追蹤800名六十歲以上的船工三年，發現住在東岸的人每週出船兩次。')).toBe(0)
  })
})

describe('somebody at the head of a claim', () => {
  const context = (...earlier: string[]) => ({
    earlier,
    article: earlier,
    people: [{ name: '何以安' }, { name: '林望之' }],
    title: '',
  })
  it('is named where one person alone is spoken of', () => {
    expect(withNames('他說，船少了', context('何以安並不驚訝。'))('他說，船少了')).toBe('何以安說，船少了')
  })
  it('is nobody where two are named, or somebody without a name stands between', () => {
    expect(withNames('他說，船少了', context('何以安和林望之都在。'))('他說，船少了')).toBe('他說，船少了')
    expect(withNames('他說，船少了', context('一個船工笑了。', '何以安走了。'))('他說，船少了')).toBe('他說，船少了')
  })
})

describe('changes of which one is up and the other down', () => {
  it('are told apart by whose they are', () => {
    const one = { before: '漲潮後，東岸和南岸的魚價平均上漲', after: '' }
    const names = contrastOf(one, { before: '西岸則下跌', after: '' })
    expect(names?.map(({ start, end }, index) => (index === 0 ? one.before : '西岸則下跌').slice(start, end))).toEqual([
      '東岸和南岸',
      '西岸',
    ])
  })

  it('stand in a row, each with how it moved', async () => {
    const slides = await slidesOf('zh-Hant', '修橋之後，東岸的魚價平均上漲18%，西岸則下跌4%。')
    const row = slides.find(({ shown }) => shown.figure?.['kind'] === 'stat-row')
    expect(row?.said).toBe('修橋之後，東岸的魚價平均上漲18%，西岸下跌4%')
    expect(JSON.stringify(row?.shown.figure)).toMatch(/東岸的魚價平均上漲.*西岸下跌/)
    expect(slides.some(({ shown }) => shown.figure?.['kind'] === 'bar-chart')).toBe(false)
  })
})

describe('a claim that the figure stands under', () => {
  it.each([
    ['zh-Hans', '目前县里七十岁以上的船工有5300人，五年后将达到8100人。', 'before-after', [5300, 8100]],
    ['zh-Hans', '第一年，有12个船队因票价超过20元而退出。第二年退出的降到5个，去年只有2个。', 'bar-chart', [12, 5, 2]],
    ['zh-Hant', '民國105年，縣裡的船工中，六十五歲以上者占19%；到了去年，這個比例已是34%。民國120年將達到45%。', 'bar-chart', [19, 34, 45]], // prettier-ignore
    ['zh-Hant', '以每戶900萬元的行情計算，東岸一戶增值162萬元，西岸一戶損失36萬元。', 'stat-row', [1620000, 360000]],
  ])('says of all that it draws, in %s: %s', async (locale, text, kind, values) => {
    const { proven, talk } = await draftTalk(sentencesOf('河邊的事', '', text, '', ...filler), locale)
    const slides = proven.sections.flatMap((section) => section.slides)
    const drawn = slides
      .filter(({ shown }) => shown.figure?.['kind'] === kind)
      .map(({ facts }) => facts.map((id) => talk.facts.get(id)?.value))
    expect(drawn).toContainEqual(values)
  })

  it('has dates by the calendar that the article tells them by', async () => {
    const slides = await slidesOf('zh-Hant', '民國一○五年，河上有61艘船；到民國一一三年，只剩12艘。')
    expect(slides.map(({ said }) => said)).toContain('民國105年，河上有61艘船；到民國113年，只剩12艘')
  })

  it('has all its numbers in digits beside one in digits', async () => {
    const slides = await slidesOf('zh-Hant', '九年來共有六百一十二件申請，其中四百九十件在審查前就撤回。')
    expect(slides.map(({ said }) => said)).toContain('九年來共有612件申請，其中490件在審查前就撤回')
  })
})
