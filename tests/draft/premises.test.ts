import { describe, expect, it } from 'vitest'
import { claimsIn } from './claimsIn.ts'

const none: string[] = []

describe('a claim is none where only an earlier sentence says what it is of', () => {
  it.each([
    ['en', 'Accidents on the bend fell from 31 in the year before to 12 in the year after.'],
    ['en', 'In the ward the year before was worse, and by then 40 had left.'],
    ['en', 'At least 12 have copied the plan.'],
    ['en', 'About 40 never came back.'],
    ['en', 'The tally was 289 in May.'],
    ['en', 'By spring the count had risen to 310.'],
    ['en', 'More than half, 54%, said no to the plan.'],
    ['en', 'The dairy took 131 tonnes from 74 farms.'],
    ['en', 'The old lines carried 1.14 million between them.'],
    ['en', 'Each has 38 berths.'],
    ['en', 'In towns that kept them, it fell to 40 per cent.'],
    ['en', 'Had 14 public libraries in 2005.'],
    ['en', 'Complaints about the app have halved since 2021.'],
    ['en', 'Membership of the club doubled in ten years.'],
    ['zh-Hans', '去年一整年，她下过11次楼。'],
    ['zh-Hant', '這樣的房子全市有8.6萬戶。'],
    ['en', 'The porters explain it, says Ada Lind, by 40 lost keys.'],
    ['zh-Hans', '十年前86艘，如今只有31艘。'],
    ['en', 'In nine years, 31 of them have taken the money.'],
    ['en', 'At the mill that figure was 51 per cent in 2015.'],
    ['en', 'Where the lamps were lit, it was 17 per cent.'],
    ['en', 'In Pell, which shuts at six, it is one in ten.'],
    ['en', 'Five years ago that seat would have cost £62.'],
    ['en', 'Days lost fell from 9 to 6 for each worker at the first.'],
    ['en', 'If those go on failing, 100 mats will not help.'],
    ['en', 'In the county 88 of the 143 yards have fewer than that.'],
    ['en', 'At the end of a year, 15 of the 20 wanted to keep it.'],
    ['en', 'None has an orchard of more than 40 hectares.'],
    ['zh-Hans', '本子上的数字是132和84。'],
    ['zh-Hans', '前一年只有12户，去年有40户。'],
    ['zh-Hant', '四年下來共有137人報名。'],
  ])('in %s: %s', (locale, line) => {
    expect(claimsIn(locale, line)).toEqual(none)
  })

  it.each([
    ['en', 'In 2019 the ward had 40 beds, and ten years later 60 beds.', 'In 2019 the ward had 40 beds, and ten years later 60 beds'],
    ['en', 'In the year before the flood the mill had 40 looms.', 'In the year before the flood the mill had 40 looms'],
    ['en', 'Of the 126 pupils in the last year, 31 stayed.', 'Of the 126 pupils in the last year, 31 stayed'],
    ['en', 'When the council asked the town, 57% were for the bridge.', 'When the council asked the town, 57% were for the bridge'],
    ['en', 'A year later the clinic had 900 patients.', 'The clinic had 900 patients'],
    ['en', 'On 4 March 2024 it rained 71 millimetres in a day.', 'On March 4, 2024 it rained 71 millimetres in a day'],
    ['zh-Hans', '同一时期，人均每天吃盐从15.3克降到9.8克。', '人均每天吃盐从15.3克降到9.8克'],
    ['zh-Hant', '一年之後，全鎮有3,950戶裝了電表。', '全鎮有3950戶裝了電表'],
    ['zh-Hans', '2018年村里建了厂，三年后有40户搬来。', '2018年村里建了厂，三年后有40户搬来'],
  ])('and is one where it says that itself, or can leave it out, in %s: %s', (locale, line, claim) => {
    expect(claimsIn(locale, line)).toContain(claim)
  }) // prettier-ignore
})

describe('a claim is found in a sentence', () => {
  it.each([
    ['that says first what is done', 'Running the dairy costs £46,000 a year.', ['Running the dairy costs £46,000 a year']],
    ['that says since when', 'Since 2016 some 240 volunteers have planted 9,000 trees, and nobody has paid them.', ['Since 2016 some 240 volunteers have planted 9,000 trees', 'Since 2016 some 240 volunteers have planted 9,000 trees, and nobody has paid them']],
    ['that begins with more than so many', 'More than 2,700 parents signed a petition against the closure.', ['More than 2,700 parents signed a petition against the closure']],
    ['that says who or what its subject is', 'Nora Tighe, who runs the surgery, sees 34 patients a day.', ['Nora Tighe, who runs the surgery, sees 34 patients a day']],
    ['that says where its subject goes', 'The night line, from the hospital to the harbour, needs £2.10 of subsidy for each passenger.', ['The night line, from the hospital to the harbour, needs £2.10 of subsidy for each passenger']],
    ['that says more of its time', 'In 2019, the last full year before the flood, the mill employed 140 people.', ['In 2019, the last full year before the flood, the mill employed 140 people']],
    ['with what follows of it', 'A crate of the early apples weighs 18 kilos, so that a picker now earns £9 an hour.', ['A crate of the early apples weighs 18 kilos', 'A crate of the early apples weighs 18 kilos, so that a picker now earns £9 an hour', 'A picker now earns £9 an hour']],
    ['with what may follow of it', 'The co-op bought a press in 2021, so that members could bring 12 loads a day.', ['The co-op bought a press in 2021', 'The co-op bought a press in 2021, so that members could bring 12 loads a day']],
    ['which a survey stands behind', 'The reservoir has since lost 14% of its water, according to a survey by the county.', ['The reservoir has since lost 14% of its water', 'The reservoir has since lost 14% of its water, according to a survey by the county']],
    ['which a survey stands before', 'In a survey of 1,400 pupils, 38% of girls said they skipped lunch.', ['38% of girls said they skipped lunch', 'In a survey of 1,400 pupils, 38% of girls said they skipped lunch']],
    ['of shares that each say whose they are', 'Wheat took up 61% of the land, barley 24% and oats 9%.', ['Wheat took up 61% of the land', 'Wheat took up 61% of the land, barley 24% and oats 9%']],
    ['of something that stands in it', 'When the tide is low the channel is 3 metres deep, and it silts up by 20 centimetres a year.', ['When the tide is low the channel is 3 metres deep, and it silts up by 20 centimetres a year']],
    ['whose subject has a clause of its own', 'The turbines that the county ordered in 2020 stand idle for 90 days a year.', ['The turbines that the county ordered in 2020 stand idle for 90 days a year']],
    ['behind what only leads it in', 'The result: 40 schools have closed.', ['40 schools have closed']],
    ['that says who somebody is before what they do', 'Tom Vale, a retired vet who lives by the sea, kept a diary.', ['Tom Vale, a retired vet who lives by the sea, kept a diary']],
    ['that only says who somebody is', 'Alan Finch, a retired physics teacher.', none],
  ])('%s: %s', (_, line, claims) => {
    expect(claimsIn('en', line).sort()).toEqual([...claims].sort())
  }) // prettier-ignore
})

describe('an amount keeps the words that it has', () => {
  it.each([
    ['en', 'Three of the eight wards have closed.', ['3 of the eight wards have closed']],
    ['en', 'The quay belongs to a dozen family firms.', none],
    [
      'en',
      'The visitors spent £1.1m in the town last winter.',
      ['The visitors spent £1.1 million in the town last winter'],
    ],
    ['zh-Hant', '蜂農只採到412公噸蜂蜜，不到前年的六成。', ['蜂農只採到412公噸蜂蜜']],
    ['zh-Hant', '換句話說，每三戶就有一戶裝了太陽能板。', none],
    ['zh-Hans', '替代的水来自两百多公里以外。', none],
    ['zh-Hans', '车站半年就可以建成。', ['车站半年就可以建成']],
    ['zh-Hant', '漁船休漁了一個半月，沒有收入。', ['漁船休漁了一個半月', '漁船休漁了一個半月，沒有收入']],
  ])('or there is no claim, in %s: %s', (locale, line, claims) => {
    expect(claimsIn(locale, line)).toEqual(claims)
  })
})

it.each([
  ['zh-Hans', '结果，全县的学校从40所减到22所。', '全县的学校从40所减到22所'],
  ['zh-Hant', '算下來，每一人次的成本是330元。', '每一人次的成本是330元'],
  ['en', 'In short, the harbour lost 40 boats.', 'The harbour lost 40 boats'],
])('what leads in from the sentence before goes, in %s: %s', (locale, line, claim) => {
  expect(claimsIn(locale, line)).toEqual([claim])
})

it.each([
  ['en', 'By Ines Calder The council felled 40 planes in a week.', 'The council felled 40 planes in a week'],
  ['zh-Hant', '（記者林若衡／南埔報導）漁港去年少了120艘漁船。', '漁港去年少了120艘漁船'],
])('who wrote it is no part of a claim, in %s: %s', (locale, line, claim) => {
  expect(claimsIn(locale, line)).toEqual([claim])
})
