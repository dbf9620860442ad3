import { decades } from './calendarWords.ts'
import { wordsOf } from './rows.ts'

const tens = wordsOf('twenty thirty forty fifty sixty seventy eighty ninety')
const tenths = wordsOf('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth')

/** Words for whole numbers below a hundred. */
export const small: ReadonlyMap<string, number> = new Map([
  ...wordsOf(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
  `).map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['nought', 0],
  ['naught', 0],
  ['fourty', 40],
])

/** Words that multiply what stands before them. */
export const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    hundreds: 100,
    thousand: 1e3,
    thousands: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    quadrillion: 1e15,
    lakh: 1e5,
    lakhs: 1e5,
    lac: 1e5,
    crore: 1e7,
    crores: 1e7,
    dozen: 12,
    dozens: 12,
    doz: 12,
    dozs: 12,
    dz: 12,
    dzs: 12,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    mio: 1e6,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    trn: 1e12,
    tln: 1e12,
  }),
)

/** Ordinals, which are ranks, days, and the denominators of fractions. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...wordsOf(`
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth
  `).map((word, index): [string, number] => [word, index + 1]),
  ...tenths.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
])

/** Multiples in one word. What ends in -fold is read by its numeral. */
export const multiples: ReadonlyMap<string, number> = new Map(
  Object.entries({
    double: 2,
    doubles: 2,
    doubled: 2,
    doubling: 2,
    twice: 2,
    triple: 3,
    triples: 3,
    tripled: 3,
    tripling: 3,
    thrice: 3,
    treble: 3,
    trebles: 3,
    trebled: 3,
    trebling: 3,
    quadruple: 4,
    quadruples: 4,
    quadrupled: 4,
    quadrupling: 4,
    quintuple: 5,
    quintupled: 5,
    quintupling: 5,
    sextuple: 6,
    sextupled: 6,
    septuple: 7,
    septupled: 7,
    octuple: 8,
    octupled: 8,
  }),
)

/** Words that state an amount or a place in an order; an article may stand before some, and others behind. */
export const amountWords: ReadonlySet<string> = new Set([
  ...small.keys(),
  ...scales.keys(),
  ...multiples.keys(),
  ...ordinals.keys(),
  ...[...ordinals.keys()].map((word) => `${word}s`),
  ...Object.keys(decades),
  'threescore',
  'fourscore',
  'multimillion',
  'multibillion',
  'multitrillion',
  'half',
  'halves',
  'halve',
  'halved',
  'halving',
  'quarter',
])
