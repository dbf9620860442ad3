import { unitInfo } from '../quantities/units.ts'
import { plain, type Text } from '../typography/text.ts'
import type { Grammar } from '../locales/grammar.ts'
import { toldOfAnother } from './apart.ts'
import { saidByDescription } from './described.ts'
import { directionOf } from './direction.ts'
import type { Fact } from './facts.ts'
import { otherPartBeside } from './majority.ts'
import { otherSaid } from './otherSaid.ts'
import { ifOne, isSaid, isToldApart, otherWay } from './readBack.ts'
import { around, factsShown, judged, withoutTerms, type Reader, type Shown } from './shownFacts.ts'
import { inWords } from './states.ts'
import { otherOwner } from './whose.ts'

/**
 * Where a label says of the fact beside it that something rose by it, where the article says that it fell, or that it
 * is of the opposite, or of somebody else.
 */
export function findOtherWay(text: Text, { facts, locale, grammar, terms }: Reader): string | undefined {
  const shown = factsShown(text, [], facts)
  if (shown.length === 0) return undefined
  const words = plain(text)
  for (const { fact, label } of labelsOf(words, shown)) {
    const time = otherTime(label, fact, locale)
    if (time !== undefined) return `"${words}" says ${time}`
    const part = otherPartBeside(label, fact, grammar)
    if (part !== undefined) return `"${label}" says ${part}`
    const unit = otherUnit(label, fact, grammar)
    if (unit !== undefined) return `"${label}" names ${unit}, but ${fact.id} is ${inWords(fact)}`
  }
  if (!shown.some((each) => isToldApart(each) || directionOf(each.fact))) return undefined
  const readings = grammar.read(words, [])
  const assertions = shown.some(isSaid) ? grammar.assertions(withoutTerms(words, terms), readings) : []
  for (const { reading, only } of judged(readings, shown)) {
    const { thing, poles, when, of, at, isRelated } = assertions[readings.indexOf(reading)] ?? {}
    const said = { thing, poles, when, isDenied: only.fact.said?.isDenied }
    const way = otherWay(reading, only.fact) ?? otherSaid(said, only.fact)
    if (way) return `"${around(words, reading)}" says ${way}`
    // Only a label that is no more than a name says whose the number is.
    const names = [of, at].flatMap((name) => (name === undefined ? [] : grammar.contentOf(name)))
    const isName =
      [of, at].some((name) => name !== undefined && grammar.isName(name))
      && grammar.contentOf(withoutFacts(words, shown)).every((mark) => names.includes(mark))
    const owner = isName
      ? otherOwner({ of, at, isRelated }, only.fact, words, { grammar, locale, isLabel: true })
      : undefined
    if (owner?.isCertain) return `"${around(words, reading)}" says ${owner.told}; ${ifOne}`
  }
  return undefined
}

/** Where a label says of the fact beside it what its sentence says of another amount. */
export function findOther(text: Text, { facts, locale, grammar }: Reader): string | undefined {
  const words = plain(text)
  for (const { fact, label } of labelsOf(words, factsShown(text, [], facts))) {
    const another = toldOfAnother(label, fact, { grammar, locale })
    if (another !== undefined) return `"${words}" says ${another}`
  }
  return undefined
}

/** The facts of a text with the words beside them all. */
const labelsOf = (words: string, shown: readonly Shown[]): { fact: Fact; label: string }[] =>
  shown.map(({ fact }) => ({ fact, label: withoutFacts(words, shown) }))

const withoutFacts = (words: string, shown: readonly Shown[]): string =>
  shown
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, words)
    .trim()

/** Where a label says by itself that a number is of a month, or has come about, and the article says otherwise. */
function otherTime(label: string, fact: Fact, locale: string): string | undefined {
  if (!fact.said && !fact.per) return undefined
  const { span, rate, time, poles } = saidByDescription(label, fact, locale)
  // Now and before are said of what a label sets against it, too.
  const lasting = poles?.filter((pole) => !pole.endsWith('former'))
  return otherSaid({ span, rate, time, poles: lasting, isDenied: fact.said?.isDenied }, fact)
}

/** The unit that a label names at its end, where its number is in another: price, in dollars; 价格（美元）. */
function otherUnit(label: string, fact: Fact, grammar: Grammar): string | undefined {
  const [, name] = /(?:[,，(（:：]\s*|(?:^|\s)in )([^,，()（）:：\d]{1,20})[)）]?$/u.exec(label) ?? []
  if (name === undefined) return undefined
  const written = /^\p{Script=Han}/u.test(name) ? `2${name}` : `2 ${name}`
  const [reading] = grammar.read(written, [])
  const isUnit = reading?.unsure === undefined && reading?.end === written.length && reading.start === 0
  const [own, other] = [unitInfo(fact.unit), reading && unitInfo(reading.unit)]
  const isMeasured = [own, other].every((each) => each?.kind === 'money' || each?.kind === 'measure')
  return isUnit && isMeasured && reading.unit !== fact.unit
    ? inWords({ ...reading, value: 1 }).replace(/^1 /, '')
    : undefined
}
