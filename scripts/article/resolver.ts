import { closeUp } from '../typography/border.ts'
import { set } from '../typography/set.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { Fact } from './facts.ts'
import { AuthorError, type Resolver } from './fields.ts'
import { writeFact } from './format.ts'
import { suggest } from './nearest.ts'
import { findMisreading, findOtherWay } from './readBack.ts'
import { parseText } from './syntax.ts'
import { howToName } from './terms.ts'
import { findTypedAmount, type Term } from './typedAmounts.ts'
import { writeText } from './writeText.ts'

/**
 * Resolves the names in the data of a deck in one language, and holds its texts: no amount is typed, and what is read
 * in a text is what its facts say.
 * @param used takes the names of all facts that are shown or said
 */
export function makeResolver(
  facts: ReadonlyMap<string, Fact>,
  locale: string,
  terms: readonly Term[],
  used: Set<string>,
): Resolver {
  const grammar = grammarOf(locale)
  const refuseTyped = (source: string) => {
    const typed = findTypedAmount(source, grammar, terms)
    if (typed)
      throw new AuthorError(
        'amount-typed',
        `"${typed.text}" is typed; numbers come from facts: name one as {fact}, or ${howToName}`,
        typed.text,
      )
  }
  return {
    facts,
    terms: terms.map(({ term }) => term),
    otherWay: (text) => findOtherWay(text, { facts, locale, grammar }),
    amount: (text) => findTypedAmount(text, grammar, [])?.text,
    plain: (source) => {
      refuseTyped(source)
      return closeUp(source)
    },
    text: (source) => {
      refuseTyped(source)
      const text = writeText(source, facts, locale)
      if (typeof text === 'string') return set(text, locale)
      for (const run of text) if (typeof run !== 'string' && run.fact) used.add(run.fact)
      const bare = parseText(source).flatMap((part) => (typeof part === 'string' ? [] : [part.style === 'number']))
      const misread = findMisreading(text, bare, { facts, locale, grammar })
      if (misread)
        throw new AuthorError('text-misread', `${misread}; change the words around it, or state another fact`)
      return set(text, locale)
    },
    fact: (id) => {
      const fact = facts.get(id)
      if (!fact) throw new AuthorError('unknown-fact', `unknown fact "${id}"${suggest(id, facts.keys())}`)
      used.add(id)
      return writeFact(fact, locale)
    },
  }
}
