/** One flat in five, two streets in five: what there are so many of stands within the share. */
const within = /^(?<few>one|an?|\p{L}+) (?<noun>\p{Ll}[\p{L}-]*) (?:in|out of)(?: every)? \p{L}+$/iu

/** Nouns whose plural has another form. */
const irregular: Readonly<Record<string, string>> = {
  child: 'children',
  man: 'men',
  person: 'people',
  woman: 'women',
}

/** What a share counts as it goes behind it: one in five flats. Undefined where that is no single word. */
export function inSoMany(amount: string): string | undefined {
  const { few = '', noun = '' } = within.exec(amount)?.groups ?? {}
  if (noun === '') return undefined
  return /^(?:one|an?)$/i.test(few) ? pluralOf(noun) : noun
}

function pluralOf(noun: string): string {
  const other = irregular[noun]
  if (other !== undefined) return other
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
