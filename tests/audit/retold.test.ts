import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

const lines = (...filling: string[]) => filling.join('\n')
const slide = (...lines: string[]) => `# The pool\n\n---\n\n${lines.join('\n\n')}\n`

describe('what a speaker works out', () => {
  it.each([
    [
      'It opened in June 2019. It shut in March 2022.',
      'June 2019 to March 2022: 33 months',
      '33 months: follows 2022-3 − 2019-6',
    ],
    ['鹽度比外海高出千分之0.4，合約所定的是千分之1。', '鹽度只有合約的四成', '2/5, 40 percent: follows'],
    ['屋頂一年可發75萬度電，相當於全廠用電的13%。', '全廠一年用約577萬度電', 'about 5770000 kilowatt-hours: follows'],
    [
      'It cost 312 million pounds, 27 million more than planned.',
      'It cost £312m, about 9% over budget',
      'about 9 percent: follows',
    ],
    ['It cost £860,000, and then £940,000.', 'Planned were £860,000, then £940,000: 9% more', '9 percent: follows'],
    [
      'In 2018 it was clean on 81 of 138 days.',
      'It was clean on three days in five (81 of 138)',
      '3/5, 60 percent: follows',
    ],
    [
      'The pool costs £640,000, nearly two thirds of it for guards.',
      'The pool: £640,000, about £420,000 of it for guards',
      'about 420000 GBP: follows',
    ],
    [
      'There are 27 species of fish, up from 16 in 2004.',
      '27 species of fish, eleven more than in 2004',
      '11 count: follows',
    ],
    [
      'The council closed it by 31 votes to 19.',
      'The council said no, 31 to 19: a margin of twelve',
      '12 count: follows',
    ],
    ['Sheep come in from October to April.', 'Sheep come in seven months a year', '7 months per year: follows'],
    ['羊只在10月到第二年4月进场。', '羊一年进场7个月', '7 months: follows'],
    [
      '牧民平均年龄是45岁。草平均有1.2米高。养羊平均要3年。冬天平均冷了2度。\n如今有173户牧民的9600只羊在板下吃草。',
      '平均每户55只左右',
      'about 55 只 per 户: follows 9600 只 ÷ 173 户',
    ],
    [
      '38 per cent heard of it, and 22 per cent came.',
      '22% came, well over half of the 38%',
      'over 1/2, 50 percent: follows',
    ],
    [
      'A café gets £55 a month, or £80 where there is a bed. Nineteen joined.',
      '£80 a month where there is a bed: £960 a year',
      '960 GBP per year: follows',
    ],
    ['他每周游三次，每次四十分钟。', '每周游3次，一年150多次', 'over 150 次: follows'],
    ['六十八部电梯去年坏了十五回。全市平均是每百部四十回。', '一年坏15回，折合每百部22回', '22 回 per 100 部: follows'],
    [
      '五年里有一百二十四份申请，四十五份没有批：二十七份是因为太吵，十一份是因为太窄，剩下的是自己撤回的。',
      '太吵27份，太窄11份，自己撤回7份',
      '7 份: look',
    ],
    ['每两周领一箱，含蔬菜5公斤、糙米2公斤、豆类1公斤。', '两周一箱，每箱8公斤', '8 kilograms per 箱: follows'],
  ])('follows: %s', (text, deck, verdict) => {
    expect(verdictsOn(slide(deck), text).join('\n')).toContain(verdict)
  })

  it('states a rate whose words do not say what each of so many is', () => {
    const text = 'They must have one tap for every 5,000 inhabitants.'
    expect(verdictsOn(slide('The bill: 1 per 5,000.'), text).join()).toContain('stated')
  })

  it('follows from the years of a span beside what the slide states', () => {
    const text = 'Between 2004 and 2016 a tunnel was dug. It cost 312 million pounds.'
    expect(verdictsOn(slide('It took twelve years and £312m'), text)).toContain('12 years: follows 2016 − 2004')
    expect(verdictsOn(slide('It took nine years and £312m'), text).join()).not.toContain('9 years: follows')
  })

  it('follows from a year until that of the talk', () => {
    const deck = (years: string) => `# The river\n\nTown hall, 6 November 2025\n\n---\n\n- Otters, for ${years} now\n`
    const text = 'Otters came back in 2015. The water is warm.'
    expect(verdictsOn(deck('about ten years'), text)).toContain('about 10 years: follows 2025 − 2015')
    expect(verdictsOn(deck('about six years'), text)).toContain('about 6 years: look')
  })

  it('follows from an amount for each, and from one of an earlier slide', () => {
    const text = `公司每年花260万元雇人割草。
牧民有9600只羊。公司按每只羊每年12元付费。
割草的费用如今是35万元。`
    const deck = '# 草\n\n每年割草要260万元\n\n---\n\n# 省\n\n割草费用省下225万元\n\n每只羊12元，一年合计约11.5万元'
    const verdicts = verdictsOn(deck, text).join('\n')
    expect(verdicts).toContain('2250000 CNY: follows 2600000 CNY per year − 350000 CNY')
    expect(verdicts).toContain('12 CNY per 只: stated')
    expect(verdicts).toContain('about 115000 CNY: follows 12 CNY per 只 × 9600 只')
  })

  it('is a decade by its short name', () => {
    expect(verdictsOn(slide('Warmer than in the nineties'), 'It is warmer than in the 1990s.')).toEqual([
      '--90s: stated',
    ])
    expect(verdictsOn(slide('Warmer than in the eighties'), 'It is warmer than in the 1990s.')).not.toEqual([
      '--80s: stated',
    ])
  })

  it('is a sum of the likest sentence before a share of another', () => {
    const text = '板下的植被覆盖度从15%上升到80%。附近的沙尘天气由每年的26天减少到11天。'
    expect(verdictsOn(slide('沙尘天气少了15天'), text)).toContain(
      '15 days: follows 26 days per year − 11 days per year',
    )
  })
})

describe('what a speaker works out from several places', () => {
  it.each([
    [
      'It gives 45 per cent, insurers a fifth, and members 12 per cent; donors give the rest.',
      'Which leaves 23% for the donors',
      '23 percent: follows',
    ],
    ['The members voted by 412 to 265.', 'The vote: 412 to 265, so 61% in favour', '61 percent: follows'],
    [
      'Nine stations stand there, each at a cost of about 120,000 euros.',
      'Some €1.1 million for all stations',
      'about 1100000 EUR: follows',
    ],
    ['There is one sensor for every 90 inhabitants.', 'One for every 90 people', '90 people: stated'],
    ['租金每月2.8万元。', '一年租金33.6万元', '336000 CNY: follows'],
    ['新店有八成由40歲以下的人經營，有15公斤。', '新店八成不到四十公斤', 'under 40 kilograms'],
  ])('follows: %s', (text, deck, verdict) => {
    expect(verdictsOn(slide(deck), text).join('\n')).toContain(verdict)
  })

  it('follows from counts of an earlier slide', () => {
    const text = 'The valley has 1,860 boxes. It is long.\nReni would like to have 2,500 boxes by 2026.'
    const deck = '# The valley\n\n1,860 boxes\n\n---\n\n# Next\n\n640 boxes short of what Reni would like'
    expect(verdictsOn(deck, text)).toContain('640 boxes: follows 2500 boxes − 1860 boxes')
  })

  it('is not a difference that went the other way, nor a rate that another sentence states', () => {
    const text = '李国强的收缩压从158降到了139。'
    expect(verdictsOn(slide('收缩压上升了19'), text)).not.toContain('19 count: follows 158 count − 139 count')
    expect(verdictsOn(slide('收缩压下降了19'), text)).toContain('19 count: follows 158 count − 139 count')
    const tremors = 'The boxes record more than 400 tremors a month. The members voted by 412 to 265.'
    expect(verdictsOn(slide('Boxes: over 400 tremors a week'), tremors)).toContain(
      'over 400 tremors per week: otherwise unit of over 400 tremors per month',
    )
  })

  it('passes over what a talk counts of its own, and how long its questions take', () => {
    const deck = '# The pool\n\n12 pages, 10 minutes for questions\n\n---\n\n# 我們學到的兩課\n\n兩項加起來是多少？'
    expect(verdictsOn(deck, 'The pool is old.')).toEqual([])
    const table = slide('| Who | Share |\n|---|---|\n| Members | 38% |\n| All | 100% |')
    expect(verdictsOn(table, 'Members pay 38 per cent.')).toEqual(['38 percent: stated'])
  })
})

describe('what a speaker has wrong', () => {
  it('a number that the article states of something else, where its words name another', () => {
    const money = lines(
      '支出126萬元，其中專職人員的薪水54萬元。收入有鎮公所補助60萬元，捐款45萬元。',
      '修車課每班12人。',
      '診所有三張桌子。',
      '冬天很冷。',
    )
    expect(verdictsOn(slide('捐款54萬'), money)).toEqual(['540000 count: otherwise value of 450000 CNY'])
    expect(verdictsOn(slide('薪水54萬'), money)).toEqual(['540000 count: stated'])
    const shares = lines(
      'Of the passengers 21 per cent would not have made the trip.',
      'Prices rose by 18 per cent, against 11 per cent in the county.',
    )
    expect(verdictsOn(slide('Prices up 18% – the county: 21%'), shares)).toContain(
      '21 percent: otherwise value of 11 percent',
    )
    expect(verdictsOn(slide('Prices up 18% – the county: 11%'), shares)).toContain('11 percent: stated')
  })

  it('but not where its own sentence has both characters of a word apart', () => {
    const text = lines('这里养鱼的塘子有270口。', '三年收回鱼塘218口。', '湿地很大。', '冬天很冷。', '水很清。')
    expect(verdictsOn(slide('270口鱼塘'), text)).toEqual(['270 口: stated'])
  })

  it('late for early, and from the later to the earlier', () => {
    expect(verdictsOn(slide('比计划晚了20天'), '完工比计划提前了20天。')).toEqual([
      '20 days: otherwise sign of 20 days',
    ])
    expect(verdictsOn(slide('比计划提早20天'), '完工比计划提前了20天。')).toEqual(['20 days: stated'])
    const level = '市里把水位从5000米降到3000米。'
    expect(verdictsOn(slide('水位从3000米调到5000米'), level)).toContain('3000 meters: otherwise sign of 3000 meters')
    expect(verdictsOn(slide('水位从5000米调到3000米'), level)).toEqual(['5000 meters: stated', '3000 meters: stated'])
  })

  it('a vote: the other number of a pair', () => {
    const text = 'The board agreed by five votes to four. Six of its members are new.'
    expect(verdictsOn(slide('The board agreed 6 to 4'), text)).toContain('6 count: otherwise value of 5 votes')
    expect(verdictsOn(slide('The board agreed 5 to 4'), text)).toContain('4 count: stated')
    const assembly = '議會以11票對4票通過。新議員有6人。'
    expect(verdictsOn(slide('11票對6票通過'), assembly)).toContain('6 票: otherwise value of 4 票')
    expect(verdictsOn(slide('11票對4票通過'), assembly)).toEqual(['11 票: stated', '4 票: stated'])
  })

  it('a direction that the numbers themselves contradict', () => {
    const text = 'Guards pulled 63 people out, fewer than the 97 of the year before.'
    expect(verdictsOn(slide('Rescues rose from 97 to 63'), text)).toContain('63 count: otherwise sign of 63 people')
    expect(verdictsOn(slide('Rescues fell from 97 to 63'), text)).toContain('63 count: stated')
    const noise = '室內原本有68分貝，加裝後是42分貝。'
    expect(verdictsOn(slide('室內從68分貝升到42分貝'), noise)).toContain('42 分貝: otherwise sign of 42 分貝')
  })

  it('a period behind 年的', () => {
    const text = '2023年，水船占了44%。2020年沒有水船。'
    expect(verdictsOn(slide('2020年的時候，水船占了44%'), text)).toContain('44 percent: otherwise period of 44 percent')
    expect(verdictsOn(slide('2023年的時候，水船占了44%'), text)).toContain('44 percent: stated')
  })

  it('two subjects in each other’s place, of which the article names one with another word', () => {
    const text =
      'The network sent its alarm 3.2 seconds after the shaking. The professional stations needed 11 seconds. It was night.'
    const deck = (one: string, other: string) =>
      slide('| | Alarm |', '').replace(
        '| | Alarm |',
        `| | Alarm |\n|---|---|\n| Kitchen boxes | ${one} |\n| State stations | ${other} |`,
      )
    expect(verdictsOn(deck('11 seconds', '3.2 seconds'), text)).toEqual([
      '11 seconds: otherwise subject of 3.2 seconds',
      '3.2 seconds: otherwise subject of 11 seconds',
    ])
    expect(verdictsOn(deck('3.2 seconds', '11 seconds'), text)).toEqual(['3.2 seconds: stated', '11 seconds: stated'])
  })

  it('two subjects by who does it, and by a number in their names', () => {
    const clubs = 'The rowing clubs have 2,300 members. The anglers’ union has 800 members.'
    expect(verdictsOn(slide('Anglers: 2,300 members. Rowers: 800 members.'), clubs)).toEqual([
      '2300 members: otherwise subject of 800 members',
      '800 members: otherwise subject of 2300 members',
    ])
    const prices = '60岁以上的老人付15元，80岁以上的付12元。'
    const table = (one: number, other: number) =>
      slide(`| 谁 | 付多少 |\n|---|---|\n| 60岁以上 | ${one}元 |\n| 80岁以上 | ${other}元 |`)
    expect(verdictsOn(table(12, 15), prices)).toContain('12 CNY: otherwise subject of 15 CNY')
    expect(verdictsOn(table(15, 12), prices)).toContain('12 CNY: stated')
  })

  it('no subject where one is a part of the other, or of quite another size', () => {
    const text = 'Of 92 employees 58 voted for Sunday work. A vote cost £3, and the hall £4,000.'
    expect(
      verdictsOn(slide('58 of 92 employees voted for Sunday work'), text).every((each) => each.endsWith('stated')),
    ).toBe(true)
  })

  it('a share in words on the other side of what is said beside it', () => {
    const text = '2023年合作社卖出了2100只羊，其中近四成卖到了省外。板下的风速低了41%。'
    expect(verdictsOn(slide('2023年卖出2100只', '超过四成去了外省'), text)).toContain(
      'over 2/5, 40 percent: otherwise bound of nearly 2/5, 40 percent',
    )
    expect(verdictsOn(slide('2023年卖出2100只', '将近四成去了外省'), text)).toContain('nearly 2/5, 40 percent: stated')
  })
})
