import { digest } from '../input/digest.ts'
import type { Grammar } from '../locales/grammar.ts'
import { once } from '../locales/reading/once.ts'
import type { Assertion } from '../quantities/assertion.ts'
import type { Unit } from '../quantities/quantity.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'
import { languageOf } from '../locales/languageOf.ts'

/** Whose an amount of the article is, and where: a name, or how its clause begins. */
export interface Owner {
  of?: string | undefined
  at?: string | undefined
  /** Of a share, what it is one of. */
  among?: string | undefined
  /** What is done to it. */
  deed?: string | undefined
  unit: Unit
  noun?: string | undefined
}

/** Whose a fact is by its sentences, and whose the article's other amounts are. */
export interface Owners {
  /** The language of the article, in which these are written. */
  language: string
  own: readonly Owner[]
  /** Those of the other amounts of its sentences. */
  beside: readonly Owner[]
  /** Those of the amounts of all other sentences. */
  elsewhere: () => readonly Owner[]
}

/** What a text says of whose a fact is that the article does not. */
export interface OtherOwner {
  /** The two, in words. */
  told: string
  /** Whether it cannot be meant: of a count, the other may be the whole that the first is a part of. */
  isCertain: boolean
}

/**
 * Where a text says of a fact that it is somebody else's, or of somewhere else: where it names whose another amount of
 * the article is, or another country, and nowhere in its words whose this one is. A short name, another name and a
 * description are known to nobody here, and contradict nothing.
 * @param words all of the text; a label of a share may name who has the part, whose other amounts are no shares
 */
export function otherOwner(
  said: Assertion,
  fact: Fact,
  words: string,
  { grammar, locale, isLabel }: { grammar: Grammar; locale: string; isLabel?: boolean },
): OtherOwner | undefined {
  const { owners } = fact
  const named = [said.of, said.at].filter((name) => name !== undefined)
  if (
    !owners
    || said.isRelated
    || said.isDenied
    || (named.length === 0 && said.among === undefined && said.deed === undefined)
  )
    return undefined
  if (languageOf(owners.language) !== languageOf(locale)) return undefined
  const marks = (owner: Owner) => marksOfOwner(owner, grammar)
  const another = otherOf('among', said, fact, words, grammar) ?? otherOf('deed', said, fact, words, grammar)
  if (another !== undefined) return { told: another, isCertain: true }
  const own = new Set(owners.own.flatMap(marks))
  if (own.size === 0) return undefined
  const inText = once(() => grammar.marksOf(words))
  const marksOfNamed = once(() => new Set(named.flatMap((name) => grammar.marksOf(name))))
  const isNamed = (mark: string) => inText().some((each) => isAlike(each, mark))
  /** Whether the text names another by what the fact's own is not known by, and not the fact's own. */
  const isOther = (other: Owner) => {
    const theirs = marks(other)
    // Of most of a long article's amounts the text names nobody.
    if (!theirs.some((mark) => marksOfNamed().has(mark))) return false
    const unlike = theirs.filter((mark) => !own.has(mark))
    // Kiruna Hospital is not known by being a hospital.
    const ofKind = kindsOf([other], grammar).flatMap((kind) => grammar.marksOf(kind))
    const proper = unlike.filter((mark) => !ofKind.includes(mark))
    const apart = proper.length > 0 ? proper : unlike
    const ours = [...own].filter((mark) => !theirs.includes(mark))
    const hits = named.flatMap((name) => grammar.marksOf(name).filter((mark) => apart.includes(mark)))
    const isHit = hits.join('').length > 2 || (hits.length > 0 && hits.length === apart.length)
    return isHit && ours.length > 0 && !ours.some(isNamed)
  }
  const tell = (name: string) => {
    const [{ of, at } = { of: undefined, at: undefined }] = owners.own
    const stated = [of, at].filter((each) => each !== undefined).join(', ')
    return `that it is of ${name}, but ${fact.id}, ${inWords(fact)}, the article states of ${stated}`
  }
  const [name = ''] = named
  // 男性62%、女性71%: what stands before both is of both.
  const isOfBoth =
    fact.apart !== undefined
    && !named.some((each) => grammar.contentOf(each).some((mark) => fact.apart?.others.includes(digest(mark))))
  if (!isOfBoth && owners.beside.some((other) => isAlikeAmount(other, fact) && isOther(other)))
    return { told: tell(name), isCertain: true }
  // Of a whole, what a share beside it is of is a part; a name for all of it may be meant.
  if (!isShare(fact.unit) && !isLabel && owners.beside.some((other) => isShare(other.unit) && isOther(other)))
    return { told: tell(name), isCertain: false }
  const theirs = marksOfNamed()
  const isOwnNamed = [...own].some((mark) => !theirs.has(mark) && isNamed(mark))
  if (isOwnNamed || mayBeOne([...own], [...theirs])) return undefined
  const country = otherCountry(named, owners.own, words, grammar)
  if (country !== undefined) return { told: tell(country), isCertain: true }
  const elsewhere = owners
    .elsewhere()
    .filter((other) => isOther(other) && named.some((each) => isSameName(other, each, grammar)))
  const kinds = kindsOf(owners.own, grammar)
  const isSameKind = (other: Owner) => kindsOf([other], grammar).some((kind) => kinds.includes(kind))
  const alike = elsewhere.filter(
    (other) =>
      isSameKind(other)
      || (isShare(fact.unit)
        && (!isLabel || isShare(other.unit))
        && owners.own.some((one) => isInOnePlace(one, other, said))),
  )
  if (alike.length > 0) return { told: tell(name), isCertain: true }
  if (elsewhere.some((other) => [other.of, other.at].some((each) => each !== undefined && grammar.isName(each))))
    return { told: tell(name), isCertain: false }
  const { at } = said
  const isElsewhere =
    at !== undefined && owners.own.some((one) => one.at !== undefined) && !overlap(grammar, at, [...own])
  return isElsewhere ? { told: tell(at), isCertain: false } : undefined
}

/** The marks of owners, which are those of a whole article: each is asked for by every text that names somebody. */
const marksKept = new WeakMap<Owner, readonly string[]>()

/** By what an owner's names are known again. */
function marksOfOwner(owner: Owner, { marksOf }: Grammar): readonly string[] {
  const kept = marksKept.get(owner)
  if (kept) return kept
  const marks = [owner.of, owner.at].flatMap((name) => (name === undefined ? [] : marksOf(name)))
  marksKept.set(owner, marks)
  return marks
}

/**
 * Where a text says of a share that it is one of what another share of its sentence is of, or that was done to an
 * amount what was done to another: cancelled 64 of "delayed 64 flights and cancelled 12".
 */
function otherOf(
  key: 'among' | 'deed',
  said: Assertion,
  fact: Fact,
  words: string,
  { marksOf }: Grammar,
): string | undefined {
  const own = fact.owners?.own.flatMap((each) => each[key] ?? []) ?? []
  const told = said[key]
  if (told === undefined || own.length === 0) return undefined
  const ours = own.flatMap((each) => marksOf(each))
  const isNamed = ours.some((mark) => marksOf(words).some((each) => isAlike(each, mark)))
  const isTold = (theirs: readonly string[]) =>
    key === 'among'
      ? marksOf(told).some((one) => theirs.some((mark) => isAlike(one, mark)))
      : marksOf(told).every((one) => theirs.some((mark) => isAlike(one, mark)))
  const other = fact.owners?.beside.some(
    (each) => isAlikeAmount(each, fact) && isTold(marksOf(each[key] ?? '').filter((mark) => !ours.includes(mark))),
  )
  if (isNamed || !other) return undefined
  const of = key === 'among' ? `that it is of ${told}` : `"${told}" of it`
  return `${of}, but ${fact.id}, ${inWords(fact)}, the article states ${key === 'among' ? 'of' : 'with'} ${own.join(', ')}`
}

/** Whether two names that begin alike may be one in two scripts: 海州的AI企业, 海州的人工智能企业. */
function mayBeOne(own: readonly string[], theirs: readonly string[]): boolean {
  const [ours, others] = [own.filter((mark) => !theirs.includes(mark)), theirs.filter((mark) => !own.includes(mark))]
  const isLatin = (mark: string) => /^[a-z]+$/.test(mark)
  const areOf = (isOne: (mark: string) => boolean, marks: readonly string[]) => marks.length > 0 && marks.every(isOne)
  const isHan = (mark: string) => !isLatin(mark)
  const areApart = (areOf(isLatin, ours) && areOf(isHan, others)) || (areOf(isHan, ours) && areOf(isLatin, others))
  return ours.length < own.length && areApart
}

/** Whether an amount may be of what another is: a bare one leaves out the unit of the one before. */
const isAlikeAmount = (other: Owner, { unit }: Fact): boolean =>
  other.unit === unit || (other.unit === 'count' && other.noun === undefined)

/** Whether a name is that of an owner, or shorter, or longer. */
function isSameName({ of, at }: Owner, name: string, { marksOf }: Grammar): boolean {
  const named = marksOf(name)
  return [of, at].some((each) => {
    const theirs = each === undefined ? [] : marksOf(each)
    const [short, long] = theirs.length < named.length ? [theirs, named] : [named, theirs]
    return short.length > 0 && short.every((mark) => long.includes(mark))
  })
}

const isShare = (unit: Unit): boolean => unit === 'percent' || unit === 'permille'

/** Words of a name may have another end: Sweden, Swedish; Han has none. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true
  const length = Math.min(one.length, other.length)
  return length >= 4 && one.slice(0, Math.max(4, length - 3)) === other.slice(0, Math.max(4, length - 3))
}

/** Whether both are told as whose an amount is, or both as where. */
function isInOnePlace(own: Owner, other: Owner, said: Assertion): boolean {
  if (own.at !== undefined) return said.at !== undefined && (other.at ?? other.of) !== undefined
  return said.of !== undefined && other.of !== undefined
}

const overlap = (grammar: Grammar, name: string, own: readonly string[]): boolean =>
  grammar.marksOf(name).some((mark) => own.some((each) => isAlike(each, mark)))

function kindsOf(owners: readonly Owner[], { kindOf }: Grammar): string[] {
  return owners.flatMap(({ of, at }) => [of, at].flatMap((name) => (name === undefined ? [] : (kindOf(name) ?? []))))
}

/** Another country than the article states it of, where the text names that nowhere. */
function otherCountry(
  named: readonly string[],
  own: readonly Owner[],
  words: string,
  { countryIn }: Grammar,
): string | undefined {
  const stated = own.flatMap(({ of, at }) =>
    [of, at].flatMap((name) => (name === undefined ? [] : (countryIn(name) ?? []))),
  )
  if (stated.length === 0) return undefined
  for (const name of named) {
    const found = countryIn(name)
    const isOther = found && !stated.some(({ code }) => code === found.code)
    if (isOther && !stated.some((each) => words.includes(each.name.slice(0, 4)))) return found.name
  }
  return undefined
}
