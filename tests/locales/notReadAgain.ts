/**
 * What is written rightly and cannot be read again as the same, with the reason: all there is. The reader would have
 * to guess, and it says so or keeps to what is commonest.
 */

const cooking = 'counts things more often than it measures: cups, pinches, drops'
const counted = 'counts things more often than it measures: items, points, revolutions'
const screens = 'has a symbol that is a word or the ending of one: em, dpi'
const japan = 'CLDR has it in brackets only: [JP], [IT]'
const twin = 'shares its name with a commoner unit: karat and carat, the pints of two countries, food calories'
const byContext =
  'is told by the sentence around it: degrees of heat or angles, pounds of weight or money, stone, quarters, nights, barrels (桶)'
const physics = 'has a symbol in Chinese that is a letter of names or a sign of another unit: fw, G, °R'

/** Measures by why they are not. All others that CLDR has a name for are. */
export const measuresNotRead: Readonly<Record<string, string>> = rows([
  [cooking, 'cup cup-imperial cup-jp tablespoon teaspoon drop dram jigger pinch grain'],
  [
    counted,
    'item part point revolution chain rod slug bar mole gray henry light-speed ofglucose ofhg milligram-ofglucose-per-deciliter',
  ],
  [screens, 'em dot dot-per-inch dot-per-centimeter pixel-per-inch pixel-per-centimeter'],
  [
    japan,
    'rin sun shaku-length shaku-cloth ken jo-jp ri-jp bu-jp se-jp cho kosaji osaji shaku sai to-jp koku fun calorie-it british-thermal-unit-it',
  ],
  [twin, 'karat carat pint-imperial foodcalorie'],
  [byContext, 'degree pound stone quarter night barrel'],
  [physics, 'g-force fortnight rankine gasoline-energy-density'],
])

function rows(given: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    given.flatMap(([why, units]) => units.split(' ').map((unit): [string, string] => [unit, why])),
  )
}

/** Money whose name is that of the money that followed it. */
export const currenciesNotRead = ['BUK', 'NIC']

/** Forms of dates, by a pattern of the date and the languages in which they are not read as they were written. */
export const datesNotRead: readonly { date: RegExp; language: RegExp; as?: (date: string) => string; why: string }[] = [
  { date: /^--(?:spring|summer|autumn|winter)$/, language: /./, why: 'a season without its year is a word of prose' },
  { date: /^---\d\d$/, language: /^en/, why: 'the 3rd is a place as well' },
  {
    date: /^start /,
    language: /^zh/,
    as: (date) => date.replace('start', 'early'),
    why: '初 is both the start and early',
  },
  {
    date: /^end .*(?:s|century)$/,
    language: /^zh/,
    as: (date) => date.replace('end', 'late'),
    why: '年代末 and 世紀末 are both the end and late',
  },
]
