/** A small lie in a series: the article's text, the facts that are true of it, and those that are not. */
export interface SeriesLie {
  name: string
  locale: 'en' | 'zh-Hans' | 'zh-Hant'
  /** The day that the talk is of. */
  date?: string
  source: string
  truth: string
  lie: string
  /** What the message names. */
  says: readonly string[]
}

const power = 'x: { unit: gigawatt-hour, of: { en: lost power }, cite: "1.1", series: '
const beds = 'x: { unit: count, noun: { en: beds }, of: { en: beds }, cite: "1.1", '
const run = 'The grid turned away 210 GWh in 2021, 330 in 2022, 515 in 2023 and 780 in 2024.'
const between = 'Losses rose from 210 GWh in 2021 to 940 in 2025.'
const respectively = 'In 2021, 2022 and 2023 the farms lost 210, 330 and 515 GWh respectively.'
const outlook = 'The grid lost 780 GWh in 2024 and is expected to lose 940 in 2025 and 1,100 in 2026.'
const wards = 'Beds in Poland fell from 410 in 2019 to 395 in 2024, in Germany from 782 to 766.'
const ports = 'Poland had 410 beds, Germany 782 and Spain 300.'
const handled = 'x: { unit: count, noun: { en: ships }, of: { en: ships }, series: '
const largest =
  'y: { unit: count, noun: { en: ships }, of: { en: ships lost }, series: { Gdynia: 12, Riga: 11 }, cite: "1.2" }'
const zhRun = '弃电量2021年为210吉瓦时、2022年330、2023年515。'
const zhEach = '2021年至2023年，棄電量分別為210、330和515吉瓦時。'
const zhWards = '波兰由2019年的410张床位减至2024年的395张，德国由782张减至766张。'
const zhPower = (of: string, series: string) =>
  `x: { unit: gigawatt-hour, of: { ${of} }, cite: "1.1", series: ${series} }`
const zhBeds = (rows: string) =>
  `x: { unit: count, noun: { zh-Hans: 张 }, of: { zh-Hans: 床位 }, cite: "1.1", table: { columns: [2019, 2024], rows: ${rows} } }`

export const seriesLies: readonly SeriesLie[] = [
  {
    name: 'two years swapped',
    locale: 'en',
    source: run,
    truth: `${power}{ 2021: 210, 2022: 330, 2023: 515, 2024: 780 } }`,
    lie: `${power}{ 2021: 210, 2022: 515, 2023: 330, 2024: 780 } }`,
    says: ['x.2022 is 515 gigawatt-hours', 'with 2023', '330 gigawatt-hours with 2022'],
  },
  {
    name: 'names of a longer series beside one of the largest alone',
    locale: 'en',
    source:
      'Gdynia handled 980 ships, Riga 870, Tallinn 460 and Ventspils 230. Dredging cost Gdynia 12 ships, Riga 11 ships.',
    truth: `${largest}\n${handled}{ Gdynia: 980, Riga: 870, Tallinn: 460, Ventspils: 230 }, cite: "1.1" }`,
    lie: `${largest}\n${handled}{ Gdynia: 980, Riga: 870, Tallinn: 230, Ventspils: 460 }, cite: "1.1" }`,
    says: ['x.Tallinn is 230 ships', 'with Ventspils'],
  },
  {
    name: 'all years one off',
    locale: 'en',
    source: run,
    truth: `${power}{ 2022: 330, 2023: 515 } }`,
    lie: `${power}{ 2021: 330, 2022: 515 } }`,
    says: ['x.2021', 'with 2022', 'with 2021'],
  },
  {
    name: 'a year that the article does not name for the value',
    locale: 'en',
    source: run,
    truth: `${power}{ 2023: 515, 2024: 780 } }`,
    lie: `${power}{ 2023: 515, 2025: 780 } }`,
    says: ['x.2025', 'with 2024'],
  },
  {
    name: 'a value that is rounded',
    locale: 'en',
    source: run,
    truth: `${power}{ 2023: 515, 2024: 780 } }`,
    lie: `${power}{ 2023: 520, 2024: 780 } }`,
    says: ['x.2023 is 520 gigawatt-hours', 'states 210'],
  },
  {
    name: 'a value of another sentence',
    locale: 'en',
    source: `${run} Solar farms lost 95 GWh in 2023.`,
    truth: `${power}{ 2022: 330, 2023: { value: 95, cite: '1.2' } } }`,
    lie: `${power}{ 2022: 330, 2023: 95 } }`,
    says: ['x.2023 is 95 gigawatt-hours', '1.2'],
  },
  {
    name: 'another unit',
    locale: 'en',
    source: run,
    truth: `${power}{ 2021: 210, 2022: 330 } }`,
    lie: 'x: { unit: megawatt-hour, of: { en: lost power }, cite: "1.1", series: { 2021: 210, 2022: 330 } }',
    says: ['megawatt-hours'],
  },
  {
    name: 'a bound dropped',
    locale: 'en',
    source: 'The grid lost about 210 GWh in 2021 and over 330 in 2022.',
    truth: `${power}{ 2021: about 210, 2022: over 330 } }`,
    lie: `${power}{ 2021: about 210, 2022: 330 } }`,
    says: ['x.2022', 'bound: over'],
  },
  {
    name: 'the ends of a rise swapped',
    locale: 'en',
    source: between,
    truth: `${power}{ 2021: 210, 2025: 940 } }`,
    lie: `${power}{ 2021: 940, 2025: 210 } }`,
    says: ['x.2021', 'with 2025'],
  },
  {
    name: 'a value in the middle of a rise that the article does not give',
    locale: 'en',
    source: between,
    truth: `${power}{ 2021: 210, 2023: null, 2025: 940 } }`,
    lie: `${power}{ 2021: 210, 2023: 575, 2025: 940 } }`,
    says: ['x.2023 is 575'],
  },
  {
    name: 'a missing value given as 0',
    locale: 'en',
    source: 'The grid lost 210 GWh in 2021 and 515 in 2023; for 2022 there is no figure.',
    truth: `${power}{ 2021: 210, 2022: '-', 2023: 515 } }`,
    lie: `${power}{ 2021: 210, 2022: 0, 2023: 515 } }`,
    says: ['x.2022 is 0'],
  },
  {
    name: 'a stated value given as missing',
    locale: 'en',
    source: run,
    truth: `${power}{ 2021: 210, 2022: 330 } }`,
    lie: `${power}{ 2021: 210, 2022: '-' } }`,
    says: ['x.2022 is given as missing', '330 gigawatt-hours with 2022'],
  },
  {
    name: 'values that are said one after another in another order',
    locale: 'en',
    source: respectively,
    truth: `${power}{ 2021: 210, 2022: 330, 2023: 515 } }`,
    lie: `${power}{ 2021: 515, 2022: 330, 2023: 210 } }`,
    says: ['x.2021', 'with 2023'],
  },
  {
    name: 'values whose years the sentence leaves out, in another order',
    locale: 'en',
    source: 'Over those years the grid lost 210 GWh, then 330 GWh and then 515 GWh.',
    truth: `${power}{ 2021: 210, 2022: 330, 2023: 515 } }`,
    lie: `${power}{ 2021: 210, 2022: 515, 2023: 330 } }`,
    says: ['x.2023', 'stands behind x.2022'],
  },
  {
    name: 'a forecast drawn as if it had come',
    locale: 'en',
    source: outlook,
    truth: `${power}{ 2024: 780, 2025: { value: 940, forecast: true }, 2026: { value: 1100, forecast: true } } }`,
    lie: `${power}{ 2024: 780, 2025: 940, 2026: { value: 1100, forecast: true } } }`,
    says: ['x.2025', 'still to come', 'forecast: true'],
  },
  {
    name: 'what came out drawn as a forecast, beside what its sentence expects',
    locale: 'en',
    source: outlook,
    truth: `${power}{ 2024: 780, 2025: { value: 940, forecast: true }, 2026: { value: 1100, forecast: true } } }`,
    lie: `${power}{ 2024: { value: 780, forecast: true }, 2025: { value: 940, forecast: true }, 2026: { value: 1100, forecast: true } } }`,
    says: ['x.2024', 'as it came out', 'Leave forecast: true out'],
  },
  {
    name: 'a forecast for a year before one that came out',
    locale: 'en',
    source: run,
    truth: `${power}{ 2021: 210, 2022: 330, 2023: 515, 2024: 780 } }`,
    lie: `${power}{ 2021: 210, 2022: { value: 330, forecast: true }, 2023: 515, 2024: 780 } }`,
    says: ['x.2022', '2023 came after'],
  },
  {
    name: 'the last year that came out drawn as a forecast, in a sentence that forecasts nothing',
    locale: 'en',
    source: `${run} The company expects 940 GWh in 2025.`,
    truth: `${power}{ 2023: 515, 2024: 780, 2025: { value: 940, cite: "1.2", forecast: true } } }`,
    lie: `${power}{ 2023: 515, 2024: { value: 780, forecast: true }, 2025: { value: 940, cite: "1.2", forecast: true } } }`,
    says: ['x.2024', 'states 2023 likewise', 'Leave forecast: true out'],
  },
  {
    name: 'the last year that came out drawn as a forecast, alone in a sentence of the past',
    locale: 'en',
    source: 'The grid turned away 515 GWh in 2023. In 2024 it was 780 GWh. The company expects 940 GWh in 2025.',
    truth: `${power}{ 2023: 515, 2024: { value: 780, cite: "1.2" }, 2025: { value: 940, cite: "1.3", forecast: true } } }`,
    lie: `${power}{ 2023: 515, 2024: { value: 780, cite: "1.2", forecast: true }, 2025: { value: 940, cite: "1.3", forecast: true } } }`,
    says: ['x.2024', 'it says "was"'],
  },
  {
    name: 'a year to come drawn as if it had, where no word of the sentence says so',
    locale: 'en',
    date: '2025-06-01',
    source: 'The plan has 780 GWh in 2025 and 940 in 2026.',
    truth: `${power}{ 2025: 780, 2026: { value: 940, estimate: true } } }`,
    lie: `${power}{ 2025: 780, 2026: 940 } }`,
    says: ['x.2026', 'the talk is of 2025-06-01', 'forecast: true'],
  },
  {
    name: 'the last year that came out drawn as a forecast, in Chinese',
    locale: 'zh-Hans',
    source: '弃电量2023年为515吉瓦时。2024年降到了480吉瓦时。',
    truth: zhPower('zh-Hans: 弃电量', '{ 2023: 515, 2024: { value: 480, cite: "1.2" } }'),
    lie: zhPower('zh-Hans: 弃电量', '{ 2023: 515, 2024: { value: 480, cite: "1.2", forecast: true } }'),
    says: ['x.2024', '了'],
  },
  {
    name: 'a provisional value drawn as final',
    locale: 'en',
    source: 'The grid lost 780 GWh in 2023 and 940 in 2024 (provisional).',
    truth: `${power}{ 2023: 780, 2024: { value: 940, estimate: true } } }`,
    lie: `${power}{ 2023: 780, 2024: 940 } }`,
    says: ['x.2024', 'not final'],
  },
  {
    name: 'a loss as a gain',
    locale: 'en',
    source: 'Growth was 3.1% in 2021, -0.4% in 2022 and 2.2% in 2023.',
    truth: 'x: { unit: percent, of: { en: growth }, cite: "1.1", series: { 2021: 3.1, 2022: -0.4, 2023: 2.2 } }',
    lie: 'x: { unit: percent, of: { en: growth }, cite: "1.1", series: { 2021: 3.1, 2022: 0.4, 2023: 2.2 } }',
    says: ['x.2022 is 0.4 percent'],
  },
  {
    name: 'names swapped',
    locale: 'en',
    source: ports,
    truth: `${beds}series: { Poland: 410, Germany: 782, Spain: 300 } }`,
    lie: `${beds}series: { Poland: 410, Germany: 300, Spain: 782 } }`,
    says: ['x.Germany', 'with Spain'],
  },
  {
    name: 'rows swapped',
    locale: 'en',
    source: wards,
    truth: `${beds}table: { columns: [2019, 2024], rows: { Poland: [410, 395], Germany: [782, 766] } } }`,
    lie: `${beds}table: { columns: [2019, 2024], rows: { Poland: [782, 766], Germany: [410, 395] } } }`,
    says: ['x.Poland.2019', 'with Germany'],
  },
  {
    name: 'one row turned round, whose years the sentence does not say again',
    locale: 'en',
    source: wards,
    truth: `${beds}table: { columns: [2019, 2024], rows: { Germany: [782, 766] } } }`,
    lie: `${beds}table: { columns: [2019, 2024], rows: { Germany: [766, 782] } } }`,
    says: ['x.Germany.2019', 'with 2024'],
  },
  {
    name: 'columns swapped',
    locale: 'en',
    source: 'In 2019 Poland had 410 beds and Germany 782; in 2024 they had 395 and 766.',
    truth: `${beds}table: { columns: [2019, 2024], rows: { Poland: [410, 395], Germany: [782, 766] } } }`,
    lie: `${beds}table: { columns: [2019, 2024], rows: { Poland: [410, 766], Germany: [782, 395] } } }`,
    says: ['x.Poland.2024', 'with Germany'],
  },
  {
    name: 'other things counted',
    locale: 'en',
    source: 'Poland had 410 beds and 30 wards, Germany 782 beds and 55 wards.',
    truth: `${beds}series: { Poland: 410, Germany: 782 } }`,
    lie: `${beds}series: { Poland: 410, Germany: 55 } }`,
    says: ['x.Germany is 55', 'wards'],
  },
  {
    name: 'a scale that is left out with the unit',
    locale: 'en',
    source: 'The ferry carried 1.2 million passengers in 2021, 1.5 in 2022 and 950,000 in 2023.',
    truth:
      'x: { unit: count, noun: { en: passengers }, of: { en: passengers }, cite: "1.1", series: { 2021: 1_200_000, 2022: 1_500_000, 2023: 950_000 } }',
    lie: 'x: { unit: count, noun: { en: passengers }, of: { en: passengers }, cite: "1.1", series: { 2021: 1_200_000, 2022: 1.5, 2023: 950_000 } }',
    says: ['x.2022 is 1.5 passengers'],
  },
  {
    name: 'two years swapped, in Chinese',
    locale: 'zh-Hans',
    source: zhRun,
    truth: zhPower('zh-Hans: 弃电量', '{ 2021: 210, 2022: 330, 2023: 515 }'),
    lie: zhPower('zh-Hans: 弃电量', '{ 2021: 210, 2022: 515, 2023: 330 }'),
    says: ['x.2022', 'with 2023'],
  },
  {
    name: 'values of 分別為 in another order',
    locale: 'zh-Hant',
    source: zhEach,
    truth: zhPower('zh-Hant: 棄電量', '{ 2021: 210, 2022: 330, 2023: 515 }'),
    lie: zhPower('zh-Hant: 棄電量', '{ 2021: 330, 2022: 210, 2023: 515 }'),
    says: ['x.2021', 'with 2022'],
  },
  {
    name: 'rows swapped, in Chinese',
    locale: 'zh-Hans',
    source: zhWards,
    truth: zhBeds('{ 波兰: [410, 395], 德国: [782, 766] }'),
    lie: zhBeds('{ 波兰: [410, 766], 德国: [782, 395] }'),
    says: ['x.波兰.2024', 'with 德国'],
  },
  {
    name: 'a forecast drawn as if it had come, in Chinese',
    locale: 'zh-Hans',
    source: '2024年弃电780吉瓦时，预计2025年将达940吉瓦时。',
    truth: zhPower('zh-Hans: 弃电量', '{ 2024: 780, 2025: { value: 940, forecast: true } }'),
    lie: zhPower('zh-Hans: 弃电量', '{ 2024: 780, 2025: 940 }'),
    says: ['x.2025', 'still to come'],
  },
  {
    name: 'months in another order',
    locale: 'en',
    source: 'In January 2024 the port took 12 ships, in February 2024 9 and in March 2024 15.',
    truth:
      'x: { unit: count, noun: { en: ships }, of: { en: ships }, cite: "1.1", series: { 2024-01: 12, 2024-02: 9, 2024-03: 15 } }',
    lie: 'x: { unit: count, noun: { en: ships }, of: { en: ships }, cite: "1.1", series: { 2024-01: 9, 2024-02: 12, 2024-03: 15 } }',
    says: ['x.2024-01', 'with 2024-02'],
  },
  {
    name: 'a quarter as its year',
    locale: 'en',
    source: 'In the third quarter of 2024 the mill made 120 tonnes, in the third quarter of 2025 140.',
    truth: 'x: { unit: tonne, of: { en: paper }, cite: "1.1", series: { 2024-Q3: 120, 2025-Q3: 140 } }',
    lie: 'x: { unit: tonne, of: { en: paper }, cite: "1.1", series: { 2024: 120, 2025: 140 } }',
    says: ['x.2024', 'with 2024-Q3'],
  },
  {
    name: 'several years as one',
    locale: 'en',
    source: 'Between 2021 and 2025 the grid turned away 2,775 GWh.',
    truth: `${power}{ 2021/2025: 2775 } }`,
    lie: `${power}{ 2025: 2775 } }`,
    says: ['x.2025', 'with 2021/2025'],
  },
  {
    name: 'a part of a longer name',
    locale: 'en',
    source: 'Last year South Korea had 410 beds, Japan 782.',
    truth: `${beds}series: { South Korea: 410, Japan: 782 } }`,
    lie: `${beds}series: { South Korea: 782, Japan: 410 } }`,
    says: ['x.South-Korea', 'with Japan'],
  },
  {
    name: 'a point of another line',
    locale: 'en',
    source:
      'A box of pears cost 8 dollars in 2019, 9 dollars in 2021 and 12 dollars in 2023. A box of plums cost 5 dollars in 2019, 6 dollars in 2021 and 7 dollars in 2023.',
    truth: 'x: { unit: USD, of: { en: pears }, cite: "1.1", series: { 2019: 8, 2021: 9, 2023: 12 } }',
    lie: 'x: { unit: USD, of: { en: pears }, cite: "1.1", series: { 2019: 8, 2021: { value: 6, cite: "1.2" }, 2023: 12 } }',
    says: ['x.2021 is 6 USD', '1.1', 'has 9 USD'],
  },
  {
    name: 'a point of another line',
    locale: 'zh-Hans',
    source: '梨的产量2021年为4万吨，2022年为5万吨。李子的产量2021年为2万吨，2022年为3万吨，2023年为6万吨。',
    truth: 'x: { unit: tonne, of: { zh-Hans: 李子 }, cite: "1.2", series: { 2021: 20000, 2022: 30000, 2023: 60000 } }',
    lie: 'x: { unit: tonne, of: { zh-Hans: 李子 }, cite: "1.2", series: { 2021: { value: 40000, cite: "1.1" }, 2022: 30000, 2023: 60000 } }',
    says: ['x.2021'],
  },
]
