/** Words for whole numbers below a hundred. */
export const small: ReadonlyMap<string, number> = new Map(Object.entries({
  zero: 0, nought: 0, naught: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
  ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}))

/** Words that multiply what stands before them. */
export const scales: ReadonlyMap<string, number> = new Map(Object.entries({
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15, lakh: 1e5, lakhs: 1e5,
  lac: 1e5, crore: 1e7, crores: 1e7, dozen: 12, dozens: 12, doz: 12, dozs: 12, dz: 12, dzs: 12,
  hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12,
  bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12, tln: 1e12, mn: 1e6, mln: 1e6, mil: 1e6, mio: 1e6,
}))

/** Ordinals, which are ranks, days, and the denominators of fractions. */
export const ordinals: ReadonlyMap<string, number> = new Map(Object.entries({
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11,
  twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18,
  nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80,
  ninetieth: 90, hundredth: 100, thousandth: 1e3, millionth: 1e6, billionth: 1e9, trillionth: 1e12,
}))

/** Multiples in one word. What ends in -fold is read by its numeral. */
export const multiples: ReadonlyMap<string, number> = new Map(Object.entries({
  double: 2, doubles: 2, doubled: 2, doubling: 2, triple: 3, triples: 3, tripled: 3, tripling: 3,
  treble: 3, trebles: 3, trebled: 3, trebling: 3, quadruple: 4, quadruples: 4, quadrupled: 4, quadrupling: 4,
  quintuple: 5, quintupled: 5, quintupling: 5, sextupled: 6, twice: 2, thrice: 3,
}))
