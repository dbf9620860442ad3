/** Small words, times and what is cut out of a clause: they name nothing. */
const nothing =
  /^(?:only|still|will|would|way|now|today|move|walk|past|yet|also|just|far|much|as much|in the past|(?:last|this|next) (?:year|month|week|season)|by {2}.*|of .* and .*|.* (?:had|has|have)(?: \p{L}+)?)$/iu

/** Whether words that a number is listed under name something. */
export const namesSomething = (name: string): boolean => !nothing.test(name)

/** Where what is said of a number begins behind the one before it. */
export const partsNumbers = /^.*(?:,|\band|\bbut|\bwhile)\s+(?=\S)/u
