/**
 * A deck of one slide: facts by name (with `of`, `cite` and, where there is one noun, its language left out), what it
 * shows.
 */
export interface SmallDeck {
  facts: Readonly<Record<string, object>>
  claim?: string
  figure?: object
  terms?: readonly (string | object)[]
  article?: object
  /** Of the slide, what is not as in all of them. */
  slide?: object
  units?: object
}

/** What a lie is about, the language, the article's text, what is true of it and what is not. */
export type Lie = readonly [
  what: string,
  locale: 'zh-Hans' | 'zh-Hant' | 'en',
  source: string,
  truth: SmallDeck,
  lie: SmallDeck,
]

/** A deck that shows one fact. */
const one = (fact: object, claim?: string): SmallDeck => ({
  facts: { x: fact },
  ...(claim === undefined ? {} : { claim }),
})
const count = (value: unknown, noun: string | undefined, more: object = {}) => ({
  value,
  unit: 'count',
  ...(noun === undefined ? {} : { noun }),
  ...more,
})
const of = (value: unknown, unit: string, more: object = {}) => ({ value, unit, ...more })
const typed = (source: string, truth: string, lie: string, fact: object): [string, SmallDeck, SmallDeck] => [
  source,
  one(fact, truth),
  one(fact, lie),
]

export const lies: readonly Lie[] = [
  // Spans, parts and names that are easily taken for something else
  ['a fortnight as a week', 'en', 'The dig closed after a fortnight.', one(of(2, 'week')), one(of(1, 'week'))],
  [
    'one in two as two',
    'en',
    'Every second teacher left.',
    one(of('1/2', 'percent', { form: 'in' })),
    one(count(2, 'teachers')),
  ],
  [
    'half as many again as a fall',
    'en',
    'The ward treats half as many again.',
    one(of('1/2', 'percent'), 'It treats {x} more'),
    one(of('1/2', 'percent'), 'It treats {x} fewer'),
  ],
  [
    'what it fell to as what it fell by',
    'en',
    'Fares fell to €64 a month.',
    one(of(64, 'EUR', { per: 'month' }), 'Fares fell to {x}'),
    one(of(64, 'EUR', { per: 'month' }), 'Fares fell by {x}'),
  ],
  [
    'what it rose by as what it rose to',
    'en',
    'Fares rose by €64.',
    one(of(64, 'EUR'), 'Fares rose by {x}'),
    one(of(64, 'EUR'), 'Fares rose to {x}'),
  ],
  [
    'what it fell to as what it fell by, before what it is for',
    'zh-Hans',
    '托儿费降至每月640元。',
    one(of(640, 'CNY', { per: 'month' }), '托儿费降至{x}'),
    one(of(640, 'CNY', { per: 'month' }), '托儿费下降了{x}'),
  ],
  [
    'the lowest as the highest, before what it is for',
    'zh-Hans',
    '最低票价为每人80元。',
    one(of(80, 'CNY', { per: { value: 1, unit: 'count', noun: { 'zh-Hans': '人' } } }), '最低票价{x}'),
    one(of(80, 'CNY', { per: { value: 1, unit: 'count', noun: { 'zh-Hans': '人' } } }), '最高票价{x}'),
  ],
  [
    'a month as a year',
    'en',
    'The tower drew 9,100 visitors in a month.',
    one(count(9100, 'visitors'), 'It drew {x} in a month'),
    one(count(9100, 'visitors'), 'It drew {x} in a year'),
  ],
  [
    'the places of two, swapped',
    'zh-Hans',
    '静海位列全省第3，青原位列全省第8。',
    {
      facts: { a: of(3, 'rank'), b: of(8, 'rank') },
      figure: { kind: 'stat-row', items: [{ fact: 'a', label: '静海' }, { fact: 'b', label: '青原' }] }, // prettier-ignore
    },
    {
      facts: { a: of(3, 'rank'), b: of(8, 'rank') },
      figure: { kind: 'stat-row', items: [{ fact: 'b', label: '静海' }, { fact: 'a', label: '青原' }] }, // prettier-ignore
    },
  ],
  [
    'bars under the names of each other',
    'en',
    'Oats cover 38 percent of the fields and rye 22 percent.',
    {
      facts: { a: of(38, 'percent'), b: of(22, 'percent') },
      figure: { kind: 'proportion-bars', items: [{ label: 'Oats', fact: 'a' }, { label: 'Rye', fact: 'b' }] }, // prettier-ignore
    },
    {
      facts: { a: of(38, 'percent'), b: of(22, 'percent') },
      figure: { kind: 'proportion-bars', items: [{ label: 'Rye', fact: 'a' }, { label: 'Oats', fact: 'b' }] }, // prettier-ignore
    },
  ],
  ['metres as millions', 'en', 'She won the 400m hurdles.', one(of(400, 'meter')), one(count(400_000_000, 'hurdles'))],
  ['feet without their inches', 'en', 'The boxer is 6ft 3in tall.', one(of(75, 'inch')), one(of(6, 'foot'))],
  [
    'a multiple as a count',
    'en',
    'The tram carries 4 times more people than the bus.',
    one(of(4, 'multiple', { sense: 'more' })),
    one(count(4, 'times')),
  ],
  [
    'a year of a reign as a length of time',
    'zh-Hant',
    '光緒二十四年變法失敗。',
    one(of('1898', 'date')),
    one(of(24, 'year')),
  ],
  [
    'a step of interest rates as a length',
    'zh-Hant',
    '聯準會升息兩碼。',
    one(of(50, 'basis-point')),
    one(of(2, 'yard')),
  ],
  [
    'one in seven as seven',
    'zh-Hant',
    '平均每七個家庭有一個沒有電視。',
    one(of('1/7', 'percent', { form: 'in' })),
    one(count(7, '個')),
  ],
  [
    'more than half as half',
    'zh-Hans',
    '亏损较去年减少逾半。',
    one(of('1/2', 'percent', { bound: 'over' }), '减少{x}'),
    one(of('1/2', 'percent'), '减少{x}'),
  ],
  [
    'before and after as a range',
    'zh-Hans',
    '从17%到19%，失业率升了。',
    one(of(19, 'percent'), '升到{x}'),
    one(of([17, 19], 'percent'), '升到{x}'),
  ],
  [
    'a rate as a count',
    'zh-Hans',
    '孕产妇死亡率降至14.3/10万。',
    one(count(14.3, undefined, { per: { value: 100_000, unit: 'count', noun: { 'zh-Hans': '人' } } })),
    one(count(14.3, undefined)),
  ],
  [
    'every third, typed',
    'en',
    ...typed('It has 12 wards.', 'It has {x}', 'Every third of its {x} is shut', count(12, 'wards')),
  ],
  [
    'a fortnight, typed',
    'en',
    ...typed('It has 12 wards.', 'It has {x}', 'It has {x}, shut for a fortnight', count(12, 'wards')),
  ],
  [
    'a quarter of them, typed into a label',
    'en',
    'It has 12 wards.',
    { facts: { x: count(12, 'wards') }, figure: { kind: 'big-number', fact: 'x', context: 'some of them shut' } },
    { facts: { x: count(12, 'wards') }, figure: { kind: 'big-number', fact: 'x', context: 'a quarter shut' } },
  ],
  // Units
  [
    'hectares as square kilometers',
    'zh-Hans',
    '新区占地430公顷。',
    one(of(430, 'hectare')),
    one(of(430, 'square-kilometer')),
  ],
  [
    'a declared unit as another',
    'zh-Hant',
    '租賃面積達3200坪。',
    { ...one(of(3200, 'ping')), units: { ping: { 'zh-Hant': ['坪'] } } },
    { ...one(of(3200, 'square-meter')), units: { ping: { 'zh-Hant': ['坪'] } } },
  ],
  [
    'a declared unit as a count',
    'zh-Hans',
    '该港去年吞吐420万标准箱。',
    { ...one(of(4_200_000, 'teu')), units: { teu: { 'zh-Hans': ['标准箱'] } } },
    { ...one(count(4_200_000, '箱')), units: { teu: { 'zh-Hans': ['标准箱'] } } },
  ],
  ['a nickname of one currency as another', 'en', 'The toll is one loonie.', one(of(1, 'CAD')), one(of(1, 'USD'))],
  ['the same in Chinese', 'zh-Hans', '票价为500加刀。', one(of(500, 'CAD')), one(of(500, 'USD'))],
  ['kilonewtons as newtons', 'en', 'The rope bore 12 kilonewtons.', one(of(12, 'kilonewton')), one(of(12, 'newton'))],
  [
    'megawatts as gigawatts',
    'en',
    'The plant will generate 640 MW by spring.',
    one(of(640, 'megawatt')),
    one(of(640, 'gigawatt')),
  ],
  ['miles as kilometers', 'en', 'The tunnel is 12 miles long.', one(of(12, 'mile')), one(of(12, 'kilometer'))],
  ['10,000 tonnes as tonnes', 'zh-Hans', '全年出口大米85万吨。', one(of(850_000, 'tonne')), one(of(85, 'tonne'))],
  [
    'power as energy',
    'zh-Hant',
    '機組容量為30萬千瓦。',
    one(of(300_000, 'kilowatt')),
    one(of(300_000, 'kilowatt-hour')),
  ],
  ['weeks as months', 'en', 'Repairs took 11 weeks.', one(of(11, 'week')), one(of(11, 'month'))],
  // Currencies
  ['euros as dollars', 'en', 'The bridge cost €212 million.', one(of(212_000_000, 'EUR')), one(of(212_000_000, 'USD'))],
  [
    'Hong Kong dollars as yuan',
    'zh-Hant',
    '工程造價86億港元。',
    one(of(8_600_000_000, 'HKD')),
    one(of(8_600_000_000, 'CNY')),
  ],
  ['yen as yuan', 'zh-Hans', '公司亏损4200亿日元。', one(of(420_000_000_000, 'JPY')), one(of(420_000_000_000, 'CNY'))],
  [
    'pounds as euros',
    'en',
    'Fares rose by £3 a day.',
    one(of(3, 'GBP', { per: 'day' })),
    one(of(3, 'EUR', { per: 'day' })),
  ],
  ['a billion as a million', 'en', 'Sales came to $4.5bn.', one(of(4_500_000_000, 'USD')), one(of(4_500_000, 'USD'))],
  [
    'Taiwan dollars, ten times',
    'zh-Hant',
    '營收為新台幣1250億元。',
    one(of(125_000_000_000, 'TWD')),
    one(of(1_250_000_000_000, 'TWD')),
  ],
  // Bounds
  [
    'at least as over',
    'zh-Hans',
    '每年至少招收300名学生。',
    one(count(300, '名学生', { bound: 'at-least', per: 'year' })),
    one(count(300, '名学生', { bound: 'over', per: 'year' })),
  ],
  [
    'no more than as under',
    'en',
    'Speeds may not exceed 30 km/h.',
    one(of(30, 'kilometer-per-hour', { bound: 'at-most' })),
    one(of(30, 'kilometer-per-hour', { bound: 'under' })),
  ],
  [
    'nearly as exactly',
    'zh-Hant',
    '近八成居民支持計劃。',
    one(of(80, 'percent', { bound: 'nearly', form: 'tenths' })),
    one(of(80, 'percent')),
  ],
  [
    'up to as about',
    'en',
    'The hall seats up to 800 people.',
    one(count(800, 'people', { bound: 'at-most' })),
    one(count(800, 'people', { bound: 'about' })),
  ],
  [
    'a negation dropped',
    'zh-Hans',
    '票价不得超过25元。',
    one(of(25, 'CNY', { bound: 'at-most' })),
    one(of(25, 'CNY', { bound: 'over' })),
  ],
  [
    'a bound that is written into the text',
    'zh-Hans',
    '新增岗位3000个。',
    one(count(3000, '个'), '新增{x}岗位'),
    one(count(3000, '个'), '新增不到{x}岗位'),
  ],
  [
    'at most typed before an exact number',
    'en',
    'The fleet has 14 boats.',
    one(count(14, 'boats'), 'The fleet has {x}'),
    one(count(14, 'boats'), 'The fleet has at most {x}'),
  ],
  // Signs and directions
  ['a loss as a gain', 'zh-Hant', '淨利率為-3.5%。', one(of(-3.5, 'percent')), one(of(3.5, 'percent'))],
  [
    'frost as warmth',
    'en',
    'The night fell to minus 12 degrees Celsius.',
    one(of(-12, 'celsius')),
    one(of(12, 'celsius')),
  ],
  [
    'a fall told as a rise',
    'zh-Hans',
    '客流量同比下降18%。',
    one(of(18, 'percent'), '客流量下降{x}'),
    one(of(18, 'percent'), '客流量上升{x}'),
  ],
  [
    'a rise told as a fall',
    'en',
    'Rents rose by 7% last year.',
    one(of(7, 'percent'), 'Rents rose {x}'),
    one(of(7, 'percent'), 'Rents fell {x}'),
  ],
  [
    '減少 told as 增加',
    'zh-Hant',
    '用水量減少了12%。',
    one(of(12, 'percent'), '用水量減少{x}'),
    one(of(12, 'percent'), '用水量增加{x}'),
  ],
  [
    'a level told as a change',
    'zh-Hans',
    '产量增长了两倍。',
    one(of(2, 'multiple', { sense: 'more' }), '产量增长了{x}'),
    one(of(2, 'multiple', { sense: 'more' }), '产量增长到{x}'),
  ],
  // Ranges
  ['the lower end alone', 'en', 'A ticket costs 20 to 30 euros.', one(of([20, 30], 'EUR')), one(of(20, 'EUR'))],
  ['an end moved', 'zh-Hant', '工期需15至18個月。', one(of([15, 18], 'month')), one(of([15, 20], 'month'))],
  [
    'the upper end as about',
    'zh-Hans',
    '单价在40到60元之间。',
    one(of([40, 60], 'CNY')),
    one(of(60, 'CNY', { bound: 'about' })),
  ],
  // Dates
  [
    'another month',
    'zh-Hans',
    '大桥于2019年4月通车。',
    one(of('2019-04', 'date'), '大桥{x}通车'),
    one(of('2019-06', 'date'), '大桥{x}通车'),
  ],
  ['a quarter as a year', 'en', 'Work began in Q3 2025.', one(of('2025-Q3', 'date')), one(of('2025', 'date'))],
  [
    'a year of the republic unturned',
    'zh-Hant',
    '該館於民國98年落成。',
    one(of('2009', 'date')),
    one(of('1998', 'date')),
  ],
  [
    'before as after',
    'en',
    'The line will open before 2031.',
    one(of('2031', 'date', { bound: 'under' })),
    one(of('2031', 'date', { bound: 'over' })),
  ],
  [
    'a span cut short',
    'zh-Hans',
    '工程在2021年至2025年间完成。',
    one(of('2021/2025', 'date')),
    one(of('2021/2024', 'date')),
  ],
  // Nouns
  ['turbines as homes', 'en', 'The wind farm has 412 turbines.', one(count(412, 'turbines')), one(count(412, 'homes'))],
  ['people as companies', 'zh-Hans', '园区有员工860名。', one(count(860, '名')), one(count(860, '家'))],
  [
    'a scale in the noun',
    'en',
    'The wind farm has 412 turbines.',
    one(count(412, 'turbines')),
    one(count(412, 'thousand turbines')),
  ],
  ['no noun', 'zh-Hant', '全港共有57間醫院。', one(count(57, '間')), one(count(57, undefined))],
  // Fractions and multiples
  [
    'a fraction as a near percent',
    'en',
    'Two thirds of the members voted.',
    one(of('2/3', 'percent')),
    one(of(66, 'percent')),
  ],
  [
    'one in five as five',
    'en',
    'One in five children walks to school.',
    one(of('1/5', 'percent', { form: 'in' })),
    one(count(5, 'children')),
  ],
  [
    '六成三 as 六成',
    'zh-Hant',
    '六成三受訪者贊成。',
    one(of(63, 'percent', { form: 'tenths' })),
    one(of(60, 'percent', { form: 'tenths' })),
  ],
  [
    'threefold as three times more',
    'en',
    'Traffic was three times as heavy as before.',
    one(of(3, 'multiple')),
    one(of(3, 'multiple', { sense: 'more' })),
  ],
  ['三倍 of a rise', 'zh-Hant', '銷量增至原來的三倍。', one(of(3, 'multiple')), one(of(4, 'multiple'))],
  [
    'points as percent',
    'zh-Hans',
    '合格率比上年提高4个百分点。',
    one(of(4, 'percentage-point')),
    one(of(4, 'percent')),
  ],
  // Rates
  [
    'a rate without what it is for',
    'en',
    'There were 12.5 deaths per 100,000 people.',
    one(count(12.5, 'deaths', { per: { value: 100_000, unit: 'count', noun: { en: 'people' } } })),
    one(count(12.5, 'deaths')),
  ],
  [
    'for each month as for each year',
    'zh-Hans',
    '每月补贴500元。',
    one(of(500, 'CNY', { per: 'month' })),
    one(of(500, 'CNY', { per: 'year' })),
  ],
  // Derived
  [
    'unlike counts added',
    'en',
    'The port has 14 cranes and 6 sheds and 3 more cranes came.',
    { facts: { a: count(14, 'cranes'), b: count(3, 'cranes'), x: { derive: 'a + b', unit: 'count', noun: 'cranes' } } },
    { facts: { a: count(14, 'cranes'), b: count(6, 'sheds'), x: { derive: 'a + b', unit: 'count', noun: 'cranes' } } },
  ],
  [
    'a difference of shares as percent',
    'zh-Hans',
    '支持者占62%，反对者占27%。',
    { facts: { a: of(62, 'percent'), b: of(27, 'percent'), x: { derive: 'a - b', unit: 'percentage-point' } } },
    { facts: { a: of(62, 'percent'), b: of(27, 'percent'), x: { derive: 'a - b', unit: 'percent' } } },
  ],
  [
    'two currencies added',
    'zh-Hant',
    '甲方出資3億美元，乙方出資2億美元，丙方出資2億歐元。',
    { facts: { a: of(300_000_000, 'USD'), b: of(200_000_000, 'USD'), x: { derive: 'a + b', unit: 'USD' } } },
    { facts: { a: of(300_000_000, 'USD'), b: of(200_000_000, 'EUR'), x: { derive: 'a + b', unit: 'USD' } } },
  ],
  // Figures
  [
    'a fall drawn as a rise',
    'en',
    'Costs fell 29% within a year.',
    {
      facts: { x: of(29, 'percent') },
      figure: { kind: 'change-bars', label: 'Costs', change: 'x', direction: 'down', before: 'Before', after: 'After' },
    },
    {
      facts: { x: of(29, 'percent') },
      figure: { kind: 'change-bars', label: 'Costs', change: 'x', direction: 'up', before: 'Before', after: 'After' },
    },
  ],
  [
    'a rise drawn as a fall',
    'zh-Hant',
    '運量較上年增長34%。',
    {
      facts: { x: of(34, 'percent') },
      figure: { kind: 'change-bars', label: '運量', change: 'x', direction: 'up', before: '上年', after: '今年' },
    },
    {
      facts: { x: of(34, 'percent') },
      figure: { kind: 'change-bars', label: '運量', change: 'x', direction: 'down', before: '上年', after: '今年' },
    },
  ],
  [
    'a computed fall drawn as a rise',
    'en',
    'Prices went from 80 euros to 60 euros.',
    {
      facts: { a: of(80, 'EUR'), b: of(60, 'EUR'), x: { derive: '(a - b) / a', unit: 'percent' } },
      figure: { kind: 'change-bars', label: 'Price', change: 'x', direction: 'down', before: 'Before', after: 'After' },
    },
    {
      facts: { a: of(80, 'EUR'), b: of(60, 'EUR'), x: { derive: '(a - b) / a', unit: 'percent' } },
      figure: { kind: 'change-bars', label: 'Price', change: 'x', direction: 'up', before: 'Before', after: 'After' },
    },
  ],
  [
    'a gap that is none of its bars',
    'zh-Hans',
    '甲市覆盖率为72%，乙市为54%，二者相差18个百分点，比去年提高5个百分点。',
    {
      facts: { a: of(72, 'percent'), b: of(54, 'percent'), g: of(18, 'percentage-point') },
      figure: {
        kind: 'proportion-bars',
        items: [
          { label: '甲市', fact: 'a' },
          { label: '乙市', fact: 'b' },
        ],
        gap: { fact: 'g', label: '相差' },
      },
    },
    {
      facts: { a: of(72, 'percent'), b: of(54, 'percent'), g: of(5, 'percentage-point') },
      figure: {
        kind: 'proportion-bars',
        items: [
          { label: '甲市', fact: 'a' },
          { label: '乙市', fact: 'b' },
        ],
        gap: { fact: 'g', label: '相差' },
      },
    },
  ],
  [
    'a part of another whole',
    'en',
    'Of 22 berths 14 are in use; 30 ships wait.',
    {
      facts: { a: count(14, 'berths'), b: count(22, 'berths') },
      figure: { kind: 'parts-of-whole', part: 'a', whole: 'b', label: 'in use' },
    },
    {
      facts: { a: count(22, 'berths'), b: count(30, 'ships') },
      figure: { kind: 'parts-of-whole', part: 'a', whole: 'b', label: 'in use' },
    },
  ],
  [
    'a part larger than its whole',
    'zh-Hant',
    '全隊9人中有5人來自本地。',
    {
      facts: { a: count(5, '人'), b: count(9, '人') },
      figure: { kind: 'parts-of-whole', part: 'a', whole: 'b', label: '本地人' },
    },
    {
      facts: { a: count(5, '人'), b: count(9, '人') },
      figure: { kind: 'parts-of-whole', part: 'b', whole: 'a', label: '本地人' },
    },
  ],
  [
    'dates out of order',
    'en',
    'It was founded in 1921, moved in 1958 and closed in 2003.',
    {
      facts: { a: of('1921', 'date'), b: of('2003', 'date') },
      figure: {
        kind: 'timeline',
        events: [
          { date: 'a', label: 'founded' },
          { date: 'b', label: 'closed' },
        ],
      },
    },
    {
      facts: { a: of('1921', 'date'), b: of('2003', 'date') },
      figure: {
        kind: 'timeline',
        events: [
          { date: 'b', label: 'founded' },
          { date: 'a', label: 'closed' },
        ],
      },
    },
  ],
  [
    'a rise of more than all as a share',
    'zh-Hans',
    '用户占比为35%，订单增长了140%。',
    { facts: { x: of(35, 'percent') }, figure: { kind: 'waffle-chart', fact: 'x', label: '用户' } },
    { facts: { x: of(140, 'percent') }, figure: { kind: 'waffle-chart', fact: 'x', label: '用户' } },
  ],
  // Typed
  [
    'a number in words',
    'zh-Hans',
    ...typed('参展企业共88家。', '参展的有{x}企业', '参展的有八十八家企业', count(88, '家')),
  ],
  [
    'a half',
    'en',
    ...typed('The club has 90 members.', 'The club has {x}', 'Half of the club left', count(90, 'members')),
  ],
  [
    'dozens',
    'en',
    ...typed('The club has 90 members.', 'The club has {x}', 'The club has dozens of members', count(90, 'members')),
  ],
  ['數十', 'zh-Hant', ...typed('參展商共88家。', '參展商有{x}', '數十家參展商到場', count(88, '家'))],
  ['a multiple', 'zh-Hant', ...typed('參展商共88家。', '參展商有{x}', '參展商翻了一番', count(88, '家'))],
  [
    'a scale after a bare number',
    'zh-Hans',
    ...typed('投资86亿元。', '投资{x}', '投资{x:number}万元', of(8_600_000_000, 'CNY')),
  ],
  [
    'another unit after a bare number',
    'en',
    ...typed('The trip takes 45 minutes.', 'It takes {x}', 'It takes {x:number} hours', of(45, 'minute')),
  ],
  // Terms
  [
    'an amount as a term without a reason',
    'en',
    'The plan has 3 aims.',
    {
      ...one(count(3, 'aims'), 'Agenda 2063 has {x}'),
      terms: [{ term: 'Agenda 2063', reason: 'the name of the plan' }],
    },
    { ...one(count(3, 'aims'), 'Agenda 2063 has {x}'), terms: ['Agenda 2063'] },
  ],
  [
    'a part of an amount as a term',
    'zh-Hans',
    '方案共分3步。',
    { ...one(count(3, '步'), '“三农”方案分{x}'), terms: [{ term: '三农', reason: '专名' }] },
    { ...one(count(3, '步'), '三千户走了{x}'), terms: [{ term: '三', reason: '专名' }] },
  ],
  // Texts around the slides
  [
    'a number in a keyword',
    'en',
    'The fleet has 14 boats.',
    { ...one(count(14, 'boats')), article: { keywords: ['boats'] } },
    { ...one(count(14, 'boats')), article: { keywords: ['40 boats'] } },
  ],
  [
    'a number in what a fact is of',
    'zh-Hant',
    '全隊有9人。',
    one(count(9, '人')),
    one(count(9, '人', { of: { 'zh-Hant': '三百人的全隊' } })),
  ],
  // What the sentence says of an amount beside how much it is
  [
    'what a fall began from as what it came to',
    'en',
    'Class size dropped from 31 to 26 pupils.',
    one(count(26, 'pupils'), 'It dropped to {x}'),
    one(count(31, 'pupils'), 'It dropped to {x}'),
  ],
  [
    'what a rise came to as what it began from',
    'en',
    'The toll went up from €3.50 to €4.20 in May.',
    one(of(3.5, 'EUR'), 'It went up from {x}'),
    one(of(4.2, 'EUR'), 'It went up from {x}'),
  ],
  [
    'what it once was as what it now is',
    'en',
    'A shift now lasts 9 hours, down from 14.',
    one(of(9, 'hour'), 'A shift now lasts {x}'),
    one(of(14, 'hour'), 'A shift now lasts {x}'),
  ],
  [
    'the two ends of a change in Chinese',
    'zh-Hant',
    '空置率由12.4%降到9.8%。',
    one(of(9.8, 'percent'), '空置率降到{x}'),
    one(of(12.4, 'percent'), '空置率降到{x}'),
  ],
  [
    'the same without a verb between',
    'zh-Hans',
    '从17%到19%，失业率升了。',
    one(of(19, 'percent'), '失业率升到{x}'),
    one(of(17, 'percent'), '失业率升到{x}'),
  ],
  [
    'a forecast as what has come',
    'en',
    'The dam is expected to hold 48 million tonnes of water by 2031.',
    one(of(48_000_000, 'tonne'), 'The dam is to hold {x}'),
    one(of(48_000_000, 'tonne'), 'The dam has held {x}'),
  ],
  [
    'a forecast as what was reached',
    'en',
    'Analysts forecast that sales will climb to $7.4 billion.',
    one(of(7_400_000_000, 'USD'), 'Sales are forecast to climb to {x}'),
    one(of(7_400_000_000, 'USD'), 'Sales climbed to {x}'),
  ],
  [
    'a forecast as what has come, in Chinese',
    'zh-Hans',
    '预计到2030年，装机容量将达到82吉瓦。',
    one(of(82, 'gigawatt'), '装机容量预计达到{x}'),
    one(of(82, 'gigawatt'), '装机容量已达到{x}'),
  ],
  [
    'a plan as what is done, in Chinese',
    'zh-Hant',
    '市府計劃興建37座公園。',
    one(count(37, '座'), '計劃興建{x}公園'),
    one(count(37, '座'), '已興建{x}公園'),
  ],
  [
    'what was denied as so',
    'en',
    'The airline did not cut 740 jobs, it said.',
    one(count(740, 'jobs'), 'It did not cut {x}'),
    one(count(740, 'jobs'), 'It cut {x}'),
  ],
  [
    'what was planned and dropped as done',
    'en',
    'The airline did not cut 740 jobs, it said.',
    one(count(740, 'jobs'), 'The plan to cut {x} was dropped'),
    one(count(740, 'jobs'), 'The airline has cut {x}'),
  ],
  [
    'what was spared as gone',
    'en',
    'The airline did not cut 740 jobs, it said.',
    one(count(740, 'jobs'), 'The airline spared {x}'),
    one(count(740, 'jobs'), 'The airline shed {x}'),
  ],
  [
    'what was called off as done, in Chinese',
    'zh-Hans',
    '公司并未裁减740人。',
    one(count(740, '人'), '裁减{x}的计划取消了'),
    one(count(740, '人'), '公司裁减了{x}'),
  ],
  [
    'what is so as denied',
    'en',
    'The clinic treats 52 patients a day.',
    one(count(52, 'patients', { per: 'day' }), 'It treats {x}'),
    one(count(52, 'patients', { per: 'day' }), 'It does not treat {x}'),
  ],
  [
    'what is denied as so, in Chinese',
    'zh-Hans',
    '公司并未裁减740人。',
    one(count(740, '人'), '并未裁减{x}'),
    one(count(740, '人'), '裁减{x}'),
  ],
  [
    'what is so as denied, in Chinese',
    'zh-Hant',
    '工廠去年增聘740人。',
    one(count(740, '人'), '增聘{x}'),
    one(count(740, '人'), '並未增聘{x}'),
  ],
  [
    'nurses as doctors, behind a classifier',
    'zh-Hans',
    '该院有640名护士。',
    one(count(640, '名'), '该院有{x}护士'),
    one(count(640, '名'), '该院有{x}医生'),
  ],
  [
    'nurses as doctors, in the noun',
    'zh-Hant',
    '該院有640名護士。',
    one(count(640, '名護士')),
    one(count(640, '名醫生')),
  ],
  [
    'a rate as its opposite',
    'zh-Hans',
    '抽检合格率为96.2%。',
    one(of(96.2, 'percent'), '合格率为{x}'),
    one(of(96.2, 'percent'), '不合格率为{x}'),
  ],
  [
    'a rate as its opposite, in the description',
    'zh-Hans',
    '抽检合格率为96.2%。',
    one(of(96.2, 'percent', { of: { 'zh-Hans': '合格率' } })),
    one(of(96.2, 'percent', { of: { 'zh-Hans': '不合格率' } })),
  ],
  [
    'passing as failing',
    'en',
    'In the driving test, 43 percent passed.',
    one(of(43, 'percent'), 'Of all, {x} passed'),
    one(of(43, 'percent'), 'Of all, {x} failed'),
  ],
  [
    'unemployment as employment',
    'en',
    'Youth unemployment was 18.4 percent.',
    one(of(18.4, 'percent'), 'Unemployment was {x}'),
    one(of(18.4, 'percent'), 'Employment was {x}'),
  ],
  [
    'without as with',
    'en',
    'Some 27 percent of villages have no doctor.',
    one(of(27, 'percent', { bound: 'about' }), 'Without a doctor are {x} of them'),
    one(of(27, 'percent', { bound: 'about' }), 'Of villages, {x} have a doctor'),
  ],
  [
    'not vaccinated as vaccinated',
    'zh-Hant',
    '27%的兒童未接種疫苗。',
    one(of(27, 'percent'), '{x}的兒童未接種'),
    one(of(27, 'percent'), '{x}的兒童已接種'),
  ],
  [
    'teachers as pupils, named before their number',
    'zh-Hant',
    '該校教師共63名。',
    one(count(63, '名'), '教師共{x}'),
    one(count(63, '名'), '共{x}學生'),
  ],
  [
    'an amount of a month as one of a year, typed',
    'en',
    'It earns $38 a month.',
    one(of(38, 'USD', { per: 'month' }), 'It earns {x:number} dollars a month'),
    one(of(38, 'USD', { per: 'month' }), 'It earns {x:number} dollars a year'),
  ],
  [
    'a plan as what is done',
    'en',
    'The firm plans to hire 630 engineers.',
    one(count(630, 'engineers'), 'It plans to hire {x}'),
    one(count(630, 'engineers'), 'It hired {x}'),
  ],
  [
    'a limit said of a subject that is denied',
    'en',
    'No class may have more than 30 pupils.',
    one(count(30, 'pupils', { bound: 'at-most' })),
    one(count(30, 'pupils', { bound: 'over' })),
  ],
  [
    'the end of a change that lacks its unit',
    'en',
    'Waiting lists fell to 38 weeks, from 52.',
    one(of(52, 'week'), 'Waiting lists fell from {x}'),
    one(of(52, 'week'), 'Waiting lists fell to {x}'),
  ],
  [
    'passing as failing, in a label',
    'en',
    'In the driving test, 43 percent passed.',
    { facts: { x: of(43, 'percent') }, figure: { kind: 'waffle-chart', fact: 'x', label: 'passed' } },
    { facts: { x: of(43, 'percent') }, figure: { kind: 'waffle-chart', fact: 'x', label: 'failed' } },
  ],
  [
    'without as with, beside a number',
    'zh-Hans',
    '63%的家庭没有汽车。',
    { facts: { x: of(63, 'percent') }, figure: { kind: 'big-number', fact: 'x', context: '家庭没有汽车' } },
    { facts: { x: of(63, 'percent') }, figure: { kind: 'big-number', fact: 'x', context: '家庭拥有汽车' } },
  ],
  // What is said in other words, and is as true
  [
    'two rises as one, from where the first came to',
    'zh-Hans',
    '票价2020年升至60元，2024年升至90元。',
    { facts: { x: of(60, 'CNY'), y: of(90, 'CNY') }, claim: '票价从{x}升至{y}' },
    { facts: { x: of(60, 'CNY'), y: of(90, 'CNY') }, claim: '票价从{x:number}%升至{y}' },
  ],
  [
    'what did not pass as what failed, and what passed not',
    'en',
    'In the test, 37 percent failed.',
    one(of(37, 'percent'), 'Of all, {x} did not pass'),
    one(of(37, 'percent'), 'Of all, {x} passed'),
  ],
  [
    'homes that were not built, whichever stands first, and built ones',
    'en',
    'Some 63 homes were not built.',
    one(count(63, 'homes', { bound: 'about' }), 'The firm did not build {x}'),
    one(count(64, 'homes', { bound: 'about' }), 'The firm did not build {x}'),
  ],
  [
    'where 将 only takes the object, and where it is of the future',
    'zh-Hans',
    '公司将价格提高63%，明年将裁减630人。',
    { facts: { x: of(63, 'percent'), y: count(630, '人') }, claim: '价格已提高{x}，将裁减{y}' },
    { facts: { x: of(63, 'percent'), y: count(630, '人') }, claim: '价格提高{x}，已裁减{y}' },
  ],
  // What stands behind a classifier is counted, and nothing else of the sentence
  ['another noun than behind the classifier', 'zh-Hans', '新增4个泊位。', one(count(4, '泊位')), one(count(4, '码头'))],
  ['another noun with the classifier', 'zh-Hans', '新增4个泊位。', one(count(4, '个泊位')), one(count(4, '个码头'))],
  [
    'a noun of the next clause',
    'zh-Hans',
    '港口建成4个深水泊位，码头扩建。',
    one(count(4, '深水泊位')),
    one(count(4, '码头')),
  ],
  [
    'what the counted are like',
    'zh-Hans',
    '港口建成4个深水泊位，码头扩建。',
    one(count(4, '泊位')),
    one(count(4, '深水')),
  ],
  ['a noun behind and', 'zh-Hans', '港口有4个新泊位并扩建码头。', one(count(4, '泊位')), one(count(4, '码头'))],
  [
    'who is supplied by the counted',
    'zh-Hant',
    '離岸風場已裝4座風機，供電給住戶。',
    one(count(4, '風機')),
    one(count(4, '住戶')),
  ],
  [
    'a noun behind the clause of the classifier',
    'zh-Hant',
    '新增床位60張，醫院擴建。',
    one(count(60, '床位')),
    one(count(60, '醫院')),
  ],
  ['what the counted do', 'zh-Hans', '85名护士参加罢工。', one(count(85, '护士')), one(count(85, '罢工'))],
  // From one end to the other, the wrong way
  [
    'a rise with both ends as a fall',
    'en',
    'The number of beds rose from 60 to 90.',
    { facts: { x: count(60, 'beds'), y: count(90, 'beds') }, claim: 'It rose to {y} from {x}' },
    { facts: { x: count(60, 'beds'), y: count(90, 'beds') }, claim: 'It fell to {y} from {x}' },
  ],
  [
    'a level that was fallen to as one that was risen to',
    'en',
    'Output declined to 41 tonnes.',
    one(of(41, 'tonne'), 'Output fell to {x}'),
    one(of(41, 'tonne'), 'Output grew to {x}'),
  ],
  [
    'up from as down from',
    'en',
    'Turnout was 61.4%, up from 58.2%.',
    { facts: { x: of(61.4, 'percent'), y: of(58.2, 'percent') }, claim: 'It was {x}, up from {y}' },
    { facts: { x: of(61.4, 'percent'), y: of(58.2, 'percent') }, claim: 'It was {x}, down from {y}' },
  ],
  [
    'two amounts that are compared as a fall to the greater',
    'en',
    'The port handled 412 ships this year, compared with 377 last year.',
    { facts: { x: count(412, 'ships'), y: count(377, 'ships') }, claim: 'It handled {x}, up from {y}' },
    { facts: { x: count(412, 'ships'), y: count(377, 'ships') }, claim: 'It handled {x}, down from {y}' },
  ],
  [
    'a rise with both ends as a fall',
    'zh-Hant',
    '失業率從3.4%升至4.1%。',
    { facts: { x: of(3.4, 'percent'), y: of(4.1, 'percent') }, claim: '失業率由{x}升至{y}' },
    { facts: { x: of(3.4, 'percent'), y: of(4.1, 'percent') }, claim: '失業率由{x}跌至{y}' },
  ],
  // The opposite of what an amount is of, whatever its unit
  [
    'the lowest as the highest',
    'en',
    'The lowest price was $41.',
    one(of(41, 'USD'), 'The lowest price was {x}'),
    one(of(41, 'USD'), 'The highest price was {x}'),
  ],
  [
    'the youngest as the oldest',
    'en',
    'The youngest juror was 19 years old.',
    one(of(19, 'year'), 'The youngest juror was {x} old'),
    one(of(19, 'year'), 'The oldest juror was {x} old'),
  ],
  [
    'the first as the last',
    'zh-Hans',
    '首台机组容量为60万千瓦。',
    one(of(600000, 'kilowatt'), '首台机组容量{x}'),
    one(of(600000, 'kilowatt'), '末台机组容量{x}'),
  ],
  [
    'won as lost',
    'en',
    'The team won 14 matches.',
    one(count(14, 'matches'), 'It won {x}'),
    one(count(14, 'matches'), 'It lost {x}'),
  ],
  ['won as lost', 'zh-Hant', '球隊贏了14場。', one(count(14, '場'), '贏了{x}'), one(count(14, '場'), '輸了{x}')],
  [
    'a loss as a profit',
    'zh-Hant',
    '公司虧損3億港元。',
    one(of(3e8, 'HKD'), '公司虧損{x}'),
    one(of(3e8, 'HKD'), '公司盈利{x}'),
  ],
  ['exports as imports', 'zh-Hant', '出口大豆41吨。', one(of(41, 'tonne'), '出口{x}'), one(of(41, 'tonne'), '進口{x}')],
  [
    'the injured as the dead',
    'en',
    'The fire injured 12 people.',
    one(count(12, 'people'), 'The fire injured {x}'),
    one(count(12, 'people'), 'The fire killed {x}'),
  ],
  [
    'before as after',
    'en',
    'Before the reform, 41% of calls went unanswered.',
    one(of(41, 'percent'), 'Before the reform {x} went unanswered'),
    one(of(41, 'percent'), 'After the reform {x} went unanswered'),
  ],
  [
    'before as after',
    'zh-Hans',
    '改革前，41%的来电无人接听。',
    one(of(41, 'percent'), '改革前{x}无人接听'),
    one(of(41, 'percent'), '改革后{x}无人接听'),
  ],
  [
    'above as below',
    'en',
    'The reservoir stood 4 metres above normal.',
    one(of(4, 'meter'), 'It stood {x} above normal'),
    one(of(4, 'meter'), 'It stood {x} below normal'),
  ],
  [
    'nominal as real',
    'en',
    'Wages rose 5% in nominal terms.',
    one(of(5, 'percent'), 'Nominal wages rose {x}'),
    one(of(5, 'percent'), 'Real wages rose {x}'),
  ],
  [
    'what is denied as so',
    'en',
    'The minister denied that 80 prisoners had fled.',
    one(count(80, 'prisoners'), 'He denied that {x} had fled'),
    one(count(80, 'prisoners'), 'He said that {x} had fled'),
  ],
  // Over how long an amount came about
  [
    'a quarter as a year',
    'en',
    'In the first quarter profit was $18 million.',
    one(of(18e6, 'USD'), 'Profit in the first quarter was {x}'),
    one(of(18e6, 'USD'), 'Profit in the full year was {x}'),
  ],
  [
    'all since then as a year',
    'en',
    'Since 2015 the port has handled 80 million tonnes.',
    one(of(80e6, 'tonne'), 'To date it has handled {x}'),
    one(of(80e6, 'tonne'), 'Every year it handles {x}'),
  ],
  [
    'a month as a year',
    'zh-Hans',
    '上月港口吞吐量为820万吨。',
    one(of(8.2e6, 'tonne'), '上月吞吐量{x}'),
    one(of(8.2e6, 'tonne'), '去年吞吐量{x}'),
  ],
  // With the date of another amount
  [
    'the amount of another year',
    'en',
    'The hospital treated 410 patients in 2021 and 530 patients in 2024.',
    {
      facts: { x: count(410, 'patients'), y: of('2021', 'date'), z: of('2024', 'date') },
      claim: 'It treated {x} in {y}',
    },
    {
      facts: { x: count(410, 'patients'), y: of('2021', 'date'), z: of('2024', 'date') },
      claim: 'It treated {x} in {z}',
    },
  ],
  [
    'the amount of another year',
    'zh-Hant',
    '2019年有64所學校，2024年有51所學校。',
    { facts: { x: count(64, '所'), y: of('2019', 'date'), z: of('2024', 'date') }, claim: '{y}有{x}學校' },
    { facts: { x: count(64, '所'), y: of('2019', 'date'), z: of('2024', 'date') }, claim: '{z}有{x}學校' },
  ],
  // The whole as a part of its part
  [
    'more of less',
    'en',
    'Of the 640 nurses, 85 went on strike.',
    { facts: { x: count(640, 'nurses'), y: count(85, undefined) }, claim: '{y} of {x} went on strike' },
    { facts: { x: count(640, 'nurses'), y: count(85, undefined) }, claim: '{x} of {y} went on strike' },
  ],
  [
    'more of less',
    'zh-Hans',
    '全部640名护士中有85名罢工。',
    { facts: { x: count(640, '名'), y: count(85, '名') }, claim: '{x}护士中有{y}罢工' },
    { facts: { x: count(640, '名'), y: count(85, '名') }, claim: '{y}护士中有{x}罢工' },
  ],
  // Sums that count something twice
  [
    'a part added to its whole',
    'en',
    'The society keeps 54 looms, of which 17 looms still run.',
    {
      facts: {
        a: count(54, 'looms'),
        b: count(17, 'looms'),
        x: { derive: 'a - b', unit: 'count', noun: 'looms' },
      },
      claim: 'It has {x} that do not run',
    },
    {
      facts: {
        a: count(54, 'looms'),
        b: count(17, 'looms'),
        x: { derive: 'a + b', unit: 'count', noun: 'looms' },
      },
      claim: 'In all there are {x}',
    },
  ],
  [
    'a quarter added to its year',
    'zh-Hans',
    '第一季度借书4万册，第二季度借书3万册，全年借书13万册。',
    {
      facts: {
        a: count(40_000, '册'),
        b: count(30_000, '册'),
        x: { derive: 'a + b', unit: 'count', noun: '册' },
      },
      claim: '借书{x}',
    },
    {
      facts: {
        a: count(40_000, '册'),
        b: count(130_000, '册'),
        x: { derive: 'a + b', unit: 'count', noun: '册' },
      },
      claim: '借书{x}',
    },
  ],
  [
    'a half added to its year',
    'en',
    'The library lent 40,000 books in the first half and 90,000 books in the full year.',
    {
      facts: {
        a: count(40_000, 'books'),
        b: count(90_000, 'books'),
        x: { derive: 'b - a', unit: 'count', noun: 'books' },
      },
      claim: 'It lent {x} later',
    },
    {
      facts: {
        a: count(40_000, 'books'),
        b: count(90_000, 'books'),
        x: { derive: 'a + b', unit: 'count', noun: 'books' },
      },
      claim: 'It lent {x} later',
    },
  ],
]
