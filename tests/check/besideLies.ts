import type { Lie, SmallDeck } from './lies.ts'

const of = (value: unknown, unit: string, more: object = {}) => ({ value, unit, ...more })
const count = (value: unknown, noun: string | undefined, more: object = {}) => ({
  value,
  unit: 'count',
  ...(noun === undefined ? {} : { noun }),
  ...more,
})

/** A deck whose two sides differ in some words, or in the names of two facts, alone. */
function told(
  what: string,
  locale: Lie[1],
  source: string,
  facts: SmallDeck['facts'],
  deck: (words: (truth: string, lie: string) => string) => Omit<SmallDeck, 'facts'>,
): Lie {
  const side = (isTrue: boolean): SmallDeck => ({ facts, ...deck((truth, lie) => (isTrue ? truth : lie)) })
  return [what, locale, source, side(true), side(false)]
}

const number = (context: string, fact = 'x') => ({ figure: { kind: 'big-number', fact, context } })
const monthly = (value: number, unit: string) => of(value, unit, { per: 'month' })

/** Lies of a text that stands beside a number, wherever a slide has one. */
export const besideLies: readonly Lie[] = [
  told(
    'the season of the amount before',
    'en',
    'In spring the waiting list held 7,400 patients, in autumn 6,900 patients.',
    { x: count(6900, 'patients') },
    (words) => number(words('waiting in autumn', 'waiting in spring')),
  ),
  told(
    'night as day',
    'en',
    'By day the emergency ward sees 140 patients, by night 55 patients.',
    { x: count(55, 'patients') },
    (words) => number(words('seen by night', 'seen by day')),
  ),
  told(
    'of what a share is',
    'en',
    'On the tunnel road 38 percent of trucks and 12 percent of cars evade the toll.',
    { x: of(38, 'percent') },
    (words) => ({ figure: { kind: 'waffle-chart', fact: 'x', label: words('of trucks', 'of cars') } }),
  ),
  told(
    'the names of layers',
    'en',
    'Harle station keeps 4 engines; Tosk station keeps 6 engines.',
    { a: count(4, 'engines'), b: count(6, 'engines') },
    (words) => ({
      figure: {
        kind: 'layer-stack',
        layers: [
          { label: words('Harle', 'Tosk'), members: ['{a}'] },
          { label: words('Tosk', 'Harle'), members: ['{b}'] },
        ],
      },
    }),
  ),
  told(
    'the names of steps',
    'zh-Hant',
    '語言中心入學人數為820人，畢業人數為610人。',
    { a: count(820, '人'), b: count(610, '人') },
    (words) => ({
      figure: {
        kind: 'process-flow',
        steps: [
          { label: words('入學', '畢業'), detail: '{a}' },
          { label: words('畢業', '入學'), detail: '{b}' },
        ],
      },
    }),
  ),
  told(
    'the names of places in a list',
    'zh-Hans',
    '《茶花女》上演41场，《图兰朵》上演33场。',
    { a: count(41, '场'), b: count(33, '场') },
    (words) => ({
      figure: {
        kind: 'ranking-list',
        items: [
          { label: words('《茶花女》', '《图兰朵》'), detail: '{a}' },
          { label: words('《图兰朵》', '《茶花女》'), detail: '{b}' },
        ],
      },
    }),
  ),
  told(
    'the heads of columns',
    'en',
    'A copper line lasts 12 years, a fibre line 40 years.',
    { a: of(12, 'year'), b: of(40, 'year') },
    (words) => ({
      figure: {
        kind: 'comparison-table',
        columns: [words('Copper', 'Fibre'), words('Fibre', 'Copper')],
        rows: [{ label: 'Life', cells: ['{a}', '{b}'] }],
      },
    }),
  ),
  told(
    'the events of a timeline',
    'zh-Hans',
    '电车2016年动工，2021年通车。',
    { a: of('2016', 'date'), b: of('2021', 'date') },
    (words) => ({
      figure: {
        kind: 'timeline',
        events: [
          { date: 'a', label: words('动工', '通车') },
          { date: 'b', label: words('通车', '动工') },
        ],
      },
    }),
  ),
  told(
    'the places of a timeline',
    'en',
    'The dig at Karn began in 1987, the dig at Osby in 2004.',
    { a: of('1987', 'date'), b: of('2004', 'date') },
    (words) => ({
      figure: {
        kind: 'timeline',
        events: [
          { date: 'a', label: words('Dig at Karn', 'Dig at Osby') },
          { date: 'b', label: words('Dig at Osby', 'Dig at Karn') },
        ],
      },
    }),
  ),
  told(
    'both ends of rows',
    'zh-Hant',
    '信義區男性接種率62%、女性接種率71%；文山區男性接種率55%、女性接種率66%。',
    { a: of(62, 'percent'), b: of(71, 'percent'), c: of(55, 'percent'), d: of(66, 'percent') },
    (words) => ({
      figure: {
        kind: 'dumbbell',
        measure: '接種率',
        from: words('男性', '女性'),
        to: words('女性', '男性'),
        rows: [
          { label: '信義區', from: 'a', to: 'b' },
          { label: '文山區', from: 'c', to: 'd' },
        ],
      },
    }),
  ),
  told(
    'a year in what is measured',
    'en',
    'Pensioners in Aland get 1,850 euros a month, in Norr 1,420 euros a month.',
    { a: monthly(1850, 'EUR'), b: monthly(1420, 'EUR') },
    (words) => ({
      figure: {
        kind: 'bar-chart',
        measure: words('Pension a month', 'Pension a year'),
        items: [
          { label: 'Aland', fact: 'a' },
          { label: 'Norr', fact: 'b' },
        ],
      },
    }),
  ),
  told(
    'another unit in what is measured',
    'zh-Hans',
    '东镇养老金每月1850元，西镇养老金每月1420元。',
    { a: monthly(1850, 'CNY'), b: monthly(1420, 'CNY') },
    (words) => ({
      figure: {
        kind: 'bar-chart',
        measure: words('养老金（元）', '养老金（美元）'),
        items: [
          { label: '东镇', fact: 'a' },
          { label: '西镇', fact: 'b' },
        ],
      },
    }),
  ),
  told(
    'what is measured, as its opposite',
    'zh-Hant',
    '蜂蜜進口量2021年為320噸，2023年為410噸。',
    { a: of(320, 'tonne'), b: of(410, 'tonne'), y: of('2021', 'date'), z: of('2023', 'date') },
    (words) => ({
      figure: {
        kind: 'bar-chart',
        measure: words('蜂蜜進口量', '蜂蜜出口量'),
        items: [
          { label: '{y}', fact: 'a' },
          { label: '{z}', fact: 'b' },
        ],
      },
    }),
  ),
  [
    'what a fact is of',
    'zh-Hans',
    '市里计划铺设电车轨道38公里。',
    { facts: { x: of(38, 'kilometer', { of: { 'zh-Hans': '计划铺设的轨道' } }) } },
    { facts: { x: of(38, 'kilometer', { of: { 'zh-Hans': '已经铺设的轨道' } }) } },
  ],
  [
    'how long what a fact is of took',
    'zh-Hant',
    '國道通行費全年收入230億元新台幣。',
    { facts: { x: of(23e9, 'TWD', { of: { 'zh-Hant': '通行費全年收入' } }) } },
    { facts: { x: of(23e9, 'TWD', { of: { 'zh-Hant': '通行費每月收入' } }) } },
  ],
  told(
    'what there is room for as what there is, in a point',
    'zh-Hans',
    '新机房可容纳服务器9000台。',
    { x: count(9000, '台') },
    (words) => ({ claim: '新机房', slide: { points: [words('可容纳服务器{x}', '已安装服务器{x}')] } }),
  ),
  told('what must be as what is', 'en', 'By law a ward must have 6 nurses.', { x: count(6, 'nurses') }, (words) => ({
    claim: words('A ward must have {x}', 'A ward already has {x}'),
  })),
  told(
    'what depends on a law as done',
    'zh-Hant',
    '若修法通過，年金每月增加900元。',
    { x: monthly(900, 'TWD') },
    (words) => ({ claim: words('若修法通過，年金增加{x}', '年金已增加{x}') }),
  ),
  told(
    'this winter, in the notes',
    'en',
    'Last winter the ski resort sold 84,000 passes.',
    { x: count(84_000, 'passes') },
    (words) => ({ slide: { notes: words('Last winter {x} were sold', 'This winter {x} were sold') } }),
  ),
  told('what was added as all there is', 'zh-Hans', '考古队新增发掘点7处。', { x: count(7, '处') }, (words) => ({
    claim: words('新增发掘点{x}', '共有发掘点{x}'),
  })),
  told('each as all together', 'en', 'Each of the fire stations has 4 engines.', { x: count(4, 'engines') }, (words) =>
    number(words('at each fire station', 'at all fire stations together')),
  ),
  told('what once was as what is', 'zh-Hant', '養蜂場過去有蜂箱640箱。', { x: count(640, '箱') }, (words) =>
    number(words('過去的蜂箱', '目前的蜂箱')),
  ),
  told(
    'what is of no use as of use',
    'zh-Hans',
    '64种抗生素中，41种对该菌无效。',
    { a: count(41, '种'), b: count(64, '种') },
    (words) => ({ figure: { kind: 'parts-of-whole', part: 'a', whole: 'b', label: words('无效', '有效') } }),
  ),
  told(
    'what is not needed as needed',
    'en',
    'The auditors found that 412 prescriptions were not needed.',
    { x: count(412, 'prescriptions') },
    (words) => number(words('that were not needed', 'that were needed')),
  ),
  told(
    'what was let through as turned down',
    'zh-Hans',
    '法院批准了37份养老金申请。',
    { x: count(37, '份') },
    (words) => ({ claim: words('批准了{x}申请', '驳回了{x}申请') }),
  ),
  told(
    'among whom it has its place',
    'en',
    'The data centre is the second largest in Europe.',
    { x: of(2, 'rank') },
    (words) => ({ claim: words('It is the {x} largest in Europe', 'It is the {x} largest in the world') }),
  ),
  told('among whom it has its place', 'zh-Hans', '这家歌剧院规模居亚洲第三。', { x: of(3, 'rank') }, (words) => ({
    claim: words('规模居亚洲{x}', '规模居世界{x}'),
  })),
  told(
    'a computed fall as a rise, by its dates',
    'en',
    'The guild counted 31,000 hives in 2022 and 27,000 hives in 2024.',
    {
      a: count(31_000, 'hives'),
      b: count(27_000, 'hives'),
      x: { derive: 'a - b', unit: 'count', noun: 'hives' },
    },
    (words) => ({ claim: words('Since then it has lost {x}', 'Since then it has gained {x}') }),
  ),
  // What stands between two opposites is of neither.
  told(
    'a stretch between two ends as another',
    'en',
    'A town waits, and so there is a gap of 14 months on average between the last bank and the first hub; shops leave.',
    { x: of(14, 'month', { of: { en: 'gap on average between the last bank and the first hub' } }) },
    (words) => ({ claim: words('Towns wait {x}', 'Towns wait at least {x}') }),
  ),
  // Of what is measured, a word of one amount says nothing of the others.
  told(
    'what is measured, as the opposite of all',
    'en',
    'In 2024 the pass rate was 63% in Ostby, and among pupils who come on the school bus 48%.',
    { a: of(63, 'percent'), b: of(48, 'percent') },
    (words) => ({
      figure: {
        kind: 'bar-chart',
        measure: words('Pupils of the school who passed', 'Pupils who failed'),
        items: [
          { label: 'Ostby', fact: 'a' },
          { label: 'By bus', fact: 'b' },
        ],
      },
    }),
  ),
  // A word of time is nobody.
  told(
    'of whom it is, behind a word of time',
    'zh-Hans',
    '头一个学期，剩饭率高达22%。现在剩饭率在8%左右。',
    { x: of(8, 'percent', { bound: 'about', cite: '1.2' }) },
    (words) => ({ claim: words('现在剩饭率{x}', '现在剩饭率不到{x}'), ...number('剩饭率') }),
  ),
]
