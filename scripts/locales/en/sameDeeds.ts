/** Verbs that say of money or goods the same of two: keeps 4%, took 11%. */
const sameDeeds: readonly (readonly string[])[] = [
  [
    'take',
    'takes',
    'took',
    'keep',
    'keeps',
    'kept',
    'get',
    'gets',
    'got',
    'receives',
    'received',
    'charges',
    'charged',
  ],
  ['pay', 'pays', 'paid', 'spend', 'spends', 'spent'],
  ['earn', 'earns', 'earned', 'make', 'makes', 'made'],
  ['sell', 'sells', 'sold'],
  ['hold', 'holds', 'held', 'seats', 'seated'],
  ['carry', 'carries', 'carried', 'bring', 'brings', 'brought'],
  ['give', 'gives', 'gave'],
  ['lose', 'loses', 'lost'],
  ['use', 'uses', 'used', 'burns', 'burned', 'burnt', 'needs', 'needed'],
]
/** A verb as the first of those that say the same of two; another as it is. */
export const asDone = (word: string): string => sameDeeds.find((deeds) => deeds.includes(word))?.[0] ?? word
