import type { z } from 'zod'
import type { SideTold } from '../../locales/grammar.ts'
import { factsOf, plain, type Text, type WrittenFact } from '../../typography/text.ts'
import { asFault } from '../asFault.ts'
import type { Fact } from '../facts.ts'
import type { Resolver } from '../fieldResolver.ts'
import { labelledIn } from './beside.ts'
import type { Disagreement } from './disagreement.ts'
import { goesWith } from './labels.ts'

/** The facts behind what a figure shows: the one that is drawn, and those that its texts name. */
export interface FactsOf {
  shown: (quantity: WrittenFact) => Fact
  said: (...texts: readonly (Text | undefined)[]) => Fact[]
  /** Whether a label is of what was earlier or later. */
  side: (label: Text) => SideTold | undefined
}

/**
 * What must hold between the facts of a figure, said where all of them are right themselves. The rule of its kind gives
 * what does not hold; it gets `shown`, which gives the fact that is drawn, `said`, which gives those that a text names,
 * and `side`, which tells what is earlier or later.
 */
export const agreeing =
  (resolver: Resolver) =>
  <Figure>(rule: (figure: Figure, facts: FactsOf) => Disagreement[]) =>
  (figure: Figure, ctx: z.core.$RefinementCtx): void => {
    const facts = [...factsOf(figure)].flatMap((id) => resolver.facts.get(id) ?? [])
    if (facts.some(({ cites }) => cites.length === 0)) return
    const shown = ({ fact, value, unit }: WrittenFact): Fact =>
      resolver.facts.get(fact) ?? { id: fact, value, unit, bound: 'exactly', nouns: {}, of: {}, cites: [] }
    const found = rule(figure, {
      shown,
      said: (...texts) => factsNamed(resolver, factsOf(texts)),
      side: (label) => resolver.sideToldBy(plain(label)),
    })
    const told = new Set(found.map(({ at }) => at.join('.')))
    const beside = saidBeside(figure, resolver).filter((each) => !told.has(each.at.join('.')))
    for (const { at, message } of [...found, ...beside])
      ctx.addIssue({ code: 'custom', params: asFault('figure-conflict'), path: [...at], message, input: figure })
  }

const factsNamed = ({ facts }: Resolver, ids: Iterable<string>): Fact[] => [...ids].flatMap((id) => facts.get(id) ?? [])

/** Labels that say that something fell where it rose, or are of something else than the number beside them. */
function saidBeside(figure: unknown, resolver: Resolver): Disagreement[] {
  return labelledIn(Object(figure)).flatMap(({ quantities, label, at }) => {
    const texts = quantities.map((quantity) => withLabel(quantity, label))
    // A heading over several amounts is wrong only where it belongs to none of them.
    const others = texts.map((text) => resolver.ofOther(text))
    const other = others.includes(undefined) ? undefined : others[0]
    const message = other ?? texts.map((text) => resolver.otherWay(text)).find((each) => each !== undefined)
    if (message !== undefined) return [{ at, message }]
    // A series has dates of its own.
    const dated = factsNamed(
      resolver,
      quantities.map(({ fact }) => fact),
    ).filter(({ path }) => path === undefined || at[0] !== 'measure')
    return dated.flatMap((fact) => goesWith(plain(label), factsNamed(resolver, factsOf(label)), fact, at)).slice(0, 1)
  })
}

/** A number and its label as they are read together: 29% fall in gas use, 用气量下降29%. */
function withLabel({ fact, text }: Pick<WrittenFact, 'fact' | 'text'>, label: Text): Text {
  const runs = typeof label === 'string' ? [label] : label
  const isHan = /\p{Script=Han}$/u.test(plain(label))
  return isHan ? [...runs, { text, fact }] : [{ text, fact }, ' ', ...runs]
}
