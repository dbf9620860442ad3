import { differences } from './states.ts'
import { grammarOf } from '../locales/grammars.ts'
import { once } from '../locales/reading/once.ts'
import { sourceOf, type Citation } from '../quantities/citation.ts'
import type { Assertion } from '../quantities/assertion.ts'
import type { Change, Quantity } from '../quantities/quantity.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { citationsOf, languageAt, type TalkLock } from '../source/talkLock.ts'
import { differenceInTime, type InTime } from './differenceInTime.ts'
import { operandsOf } from './expression.ts'
import type { Fact } from './facts.ts'
import { expressionTokens } from './syntax.ts'
import type { Owner } from './whose.ts'

/** A quantity, and in which direction something changed by it according to the words around it. */
interface Changed extends Pick<Quantity, 'value'> {
  change?: Change | undefined
}

/** Which way something changed by a quantity: a minus turns the words round (增長-3.5% is a fall), or says it alone. */
export function directionOf({ value, change }: Changed): Change | undefined {
  const isNegative = typeof value === 'number' && value < 0
  if (change === undefined) return isNegative ? 'down' : undefined
  return isNegative ? opposite[change] : change
}

const opposite: Readonly<Record<Change, Change>> = { up: 'down', down: 'up' }

/** Finds the numbers of its sentences that say what a fact says. */
export type StatedIn = (fact: Fact) => readonly LockedQuantity[]

/** Finds those of each fact once, by its id: several rules ask for them. */
export function statedBy(lock: TalkLock): StatedIn {
  const kept = new Map<string, readonly LockedQuantity[]>()
  return (fact) => {
    const known = kept.get(fact.id)
    if (known) return known
    const stated = fact.cites.flatMap((cite) => {
      const { sameNoun } = grammarOf(languageAt(lock, cite))
      return (lock.sentences[cite]?.numbers ?? []).filter((number) => differences(number, fact, sameNoun).length === 0)
    })
    kept.set(fact.id, stated)
    return stated
  }
}

/**
 * Gives each fact the direction in which its sentence says that something changed by it; a computed one that of what it
 * is computed from, or the one that its expression has. Where the sentence says both, none.
 */
export function addDirections(facts: Map<string, Fact>, lock: TalkLock, statedIn = statedBy(lock)): void {
  for (const fact of facts.values()) {
    const change =
      fact.derive === undefined
        ? onlyOne(statedIn(fact).map(({ change }) => change))
        : computedChange(fact.derive, facts)
    const inTime = fact.derive === undefined ? undefined : betweenDates(fact.derive, facts)
    if (change !== undefined) facts.set(fact.id, { ...fact, change, ...(inTime ? { inTime } : {}) })
  }
}

/** Gives each fact what all of its sentences say of it beside how much it is. */
export function addAssertions(facts: Map<string, Fact>, lock: TalkLock, statedIn = statedBy(lock)): void {
  for (const fact of facts.values()) {
    if (fact.derive !== undefined || fact.unit === 'date') continue
    const all = statedIn(fact).map(({ said = {} }) => said)
    const only = <
      Key extends Exclude<
        keyof Assertion,
        | 'beside'
        | 'apart'
        | 'rate'
        | 'isUndone'
        | 'isAhead'
        | 'isDeedAlone'
        | 'deed'
        | 'isRelated'
        | 'of'
        | 'at'
        | 'among'
        | 'partOf'
        | 'relation'
      >,
    >(
      key: Key,
    ) => onlyOne(all.map((said) => said[key]))
    const poles = onlyOne(all.map(({ poles = [] }) => [...poles].sort().join(' ')))?.split(' ')
    if (all.length === 0) continue
    const said = {
      side: only('side'),
      way: only('way'),
      time: only('time'),
      hasCome: only('hasCome'),
      when: only('when'),
      span: only('span'),
      each: only('each'),
      isDifference: only('isDifference'),
      isDenied: only('isDenied'),
      mayDeny: all.some(({ mayDeny }) => mayDeny) || undefined,
      thing: only('thing'),
      whole: only('whole'),
      poles,
    }
    facts.set(fact.id, { ...fact, said })
  }
}

/** Gives each fact the words that tell it from the amounts beside it, wherever its sentences state it. */
export function addApart(facts: Map<string, Fact>, lock: TalkLock, statedIn = statedBy(lock)): void {
  for (const fact of facts.values()) {
    const [cite] = fact.cites
    // With which name a cell of a series goes is held by that.
    if (fact.derive !== undefined || fact.names || cite === undefined) continue
    const stated = statedIn(fact).map(({ said }) => said?.apart)
    const [first, ...more] = stated
    if (!first || stated.some((each) => !each)) continue
    const own = stated.flatMap((each) => each?.own ?? [])
    const others = first.others.filter((mark) => more.every((each) => each?.others.includes(mark)))
    facts.set(fact.id, { ...fact, apart: { language: languageAt(lock, cite), own, others } })
  }
}

/** Gives each fact what its sentence says of two by it, where one sentence alone states it. */
export function addRelations(facts: Map<string, Fact>, lock: TalkLock, statedIn = statedBy(lock)): void {
  for (const fact of facts.values()) {
    const [cite] = fact.cites
    if (fact.derive !== undefined || cite === undefined) continue
    const [relation, ...more] = statedIn(fact).map(({ said }) => said?.relation)
    if (relation && more.length === 0)
      facts.set(fact.id, { ...fact, relation: { ...relation, language: languageAt(lock, cite) } })
  }
}

/** Gives each fact whose it is by its sentences, and whose the other amounts of its text are. */
export function addOwners(facts: Map<string, Fact>, lock: TalkLock, statedIn = statedBy(lock)): void {
  const ownersIn = ({ said, unit, noun }: LockedQuantity): Owner[] =>
    said?.of === undefined && said?.at === undefined && said?.among === undefined && said?.deed === undefined
      ? []
      : [{ of: said.of, at: said.at, among: said.among, deed: said.deed, unit, noun }]
  const ownersAt = once(() =>
    citationsOf(lock).map((cite) => ({ cite, owners: (lock.sentences[cite]?.numbers ?? []).flatMap(ownersIn) })),
  )
  for (const fact of facts.values()) {
    const [cite] = fact.cites
    // With which name a cell of a series goes is held by that.
    if (fact.derive !== undefined || fact.unit === 'date' || cite === undefined || fact.names) continue
    const all = fact.cites.flatMap((each) => lock.sentences[each]?.numbers ?? [])
    if (!all.some((number) => ownersIn(number).length > 0)) continue
    const stated = statedIn(fact)
    const own = stated.flatMap(ownersIn)
    if (own.length === 0) continue
    const isElsewhere = (each: Citation) => sourceOf(each) === sourceOf(cite) && !fact.cites.includes(each)
    const elsewhere = () => ownersAt().flatMap((each) => (isElsewhere(each.cite) ? each.owners : []))
    const beside = all.flatMap((number) => (stated.includes(number) ? [] : ownersIn(number)))
    facts.set(fact.id, { ...fact, owners: { language: languageAt(lock, cite), own, beside, elsewhere } })
  }
}

/**
 * Gives each fact that counts how often something was done what that was, by all that its sentences count so: spilled
 * of "spilled 1,904 times"; a computed one that of what it is computed from.
 */
export function addDeeds(facts: Map<string, Fact>, lock: TalkLock): void {
  for (const fact of facts.values()) {
    const deeds = fact.cites.flatMap((cite) => {
      const { timesNouns } = grammarOf(languageAt(lock, cite))
      const isOfTimes = (noun: string | undefined) => noun !== undefined && timesNouns.includes(noun)
      if (fact.unit !== 'count' || !isOfTimes(fact.noun)) return []
      return (lock.sentences[cite]?.numbers ?? []).flatMap(({ noun, said }) =>
        isOfTimes(noun) ? (said?.deed ?? []) : [],
      )
    })
    if (deeds.length > 0) facts.set(fact.id, { ...fact, deeds })
  }
}

/**
 * Gives each fact the dates that its sentence states it with, where it says with which, and those of the sentence's
 * other amounts.
 */
export function addDates(facts: Map<string, Fact>, lock: TalkLock, statedIn = statedBy(lock)): void {
  for (const fact of facts.values()) {
    if (fact.derive !== undefined || fact.unit === 'date') continue
    const stated = statedIn(fact)
    const known = stated.flatMap(({ date }) => date ?? [])
    if (known.length === 0 || known.length !== stated.length) continue
    const all = fact.cites.flatMap((cite) => lock.sentences[cite]?.numbers ?? [])
    const others = all.flatMap((number) => (stated.includes(number) ? [] : (number.date ?? [])))
    facts.set(fact.id, { ...fact, dates: known, otherDates: others })
  }
}

/**
 * `(new - old) / old` and `new / old - 100%` are a rise where they are positive, `(old - new) / old` and
 * `100% - new / old` a fall: the base of a change is what stood before it. A sum, or a part of a fall, is a fall.
 */
function computedChange(derive: string, facts: ReadonlyMap<string, Fact>): Change | undefined {
  const tokens = expressionTokens(derive)
  const [first, second, third, fourth, fifth, sixth, base] = tokens
  if (tokens.length === 7 && first === '(' && third === '-' && fifth === ')' && sixth === '/')
    return base === fourth ? 'up' : base === second ? 'down' : undefined
  const form = tokens.map((token) => (/^[a-z]/.test(token) ? 'a' : token)).join('')
  if (form === 'a/a-100%') return 'up'
  if (form === '100%-a/a') return 'down'
  if (form === 'a-a') return betweenDates(derive, facts)?.change
  if (tokens.includes('-')) return undefined
  const operands = operandsOf(derive).map((name) => facts.get(name)?.change)
  return form === 'a*a' || form === 'a/a' ? undefined : onlyOne(operands)
}

function betweenDates(derive: string, facts: ReadonlyMap<string, Fact>): InTime | undefined {
  const [one = '', sign, other = '', ...more] = expressionTokens(derive)
  return sign === '-' && more.length === 0 ? differenceInTime(facts.get(one), facts.get(other)) : undefined
}

function onlyOne<One>(stated: readonly (One | undefined)[]): One | undefined {
  const [one, ...others] = new Set(stated)
  return others.length === 0 ? one : undefined
}
