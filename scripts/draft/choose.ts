import { findTypedAmount } from '../article/typedAmounts.ts'
import { grammarOf } from '../locales/grammars.ts'
import { room } from '../typography/room.ts'
import type { Plain } from '../deck/yaml.ts'
import type { Place } from '../quantities/citation.ts'
import type { Reading } from '../quantities/quantity.ts'
import type { Claim } from './claims.ts'
import type { Variant } from './drafted.ts'
import { isWithin } from './shapes/amounts.ts'
import { paragraphAround, sentenceAt, type Scene } from './scene.ts'

/** A claim takes in no more numbers than these: the figure has the others. */
const mostNumbers = 4
/** So many claims are tried before a figure is given up. */
const mostTried = 4

/**
 * The claims that a figure may stand under, the best first: a clause of its own sentence that names what is drawn; else
 * the sentence right before it that leads their paragraph in.
 * @param own claims made for it
 */
export function claimsFor(
  scene: Scene,
  cites: readonly Place[],
  drawn: ReadonlySet<string>,
  own: readonly Claim[] = [],
): Claim[] {
  const scored = [...own.map((claim) => ({ claim, score: score(claim, drawn) + 0.8 }))]
  for (const cite of new Set(cites)) {
    const sentence = sentenceAt(scene, cite)
    if (!sentence) continue
    scene.claims(sentence).forEach((claim, index) => {
      const isAside = scene.words.addressed.test(claim.text) || scene.words.isMethod(claim.text)
      scored.push({ claim, score: score(claim, drawn) - index * 0.15 - (isAside ? 0.8 : 0) })
    })
  }
  return (
    scored
      // What names other numbers than the figure draws speaks of something else.
      .filter(
        ({ claim: { cite, facts } }) =>
          facts.length - lightIn(scene, cite, facts) <= mostNumbers
          && (facts.length === 0 || facts.some((fact) => drawn.has(fact))),
      )
      .sort((a, b) => b.score - a.score)
      .map(({ claim }) => claim)
      .slice(0, mostTried)
  )
}

/** What the sentence before says that leads in a list of ranks, as claims: the towns differ in what they lend. */
export function leadClaims(scene: Scene, cite: Place): Claim[] {
  const [leading, next] = paragraphAround(scene, cite)
  if (!leading || leading.id === cite || next?.id !== cite) return []
  return scene.claims(leading).filter(({ text, facts }) => facts.length === 0 && !scene.words.isMethod(text))
}

/**
 * How many of some facts of a sentence only say when, or for how long, something else was, where it was (in the
 * county's 48 villages), or which of a row it is by a small number in words: 三層.
 */
const lightIn = (scene: Scene, cite: Place, facts: readonly string[]): number =>
  scene
    .of(cite)
    .filter((each) => facts.includes(each.id))
    .filter(
      (each) => each.isTimeAlone || isCountedOff(each.reading) || isAge(scene, each.reading) || isWithin(scene, each),
    ).length

/** 65 and more: that is whom something else is of. */
const isAge = ({ words }: Scene, { noun = '' }: Reading): boolean => words.ofAge?.test(noun) === true

const isCountedOff = ({ unit, value, text }: Reading): boolean =>
  unit === 'count' && Number(value) <= 12 && !/\d/.test(text)

/**
 * The title of a section as a claim on what stands in it, where no sentence says what it is; none where it is no
 * sentence itself, or has a number.
 */
export function titleClaim({ part: { title }, locale, words }: Scene, cite: Place): Claim[] {
  if (title === undefined || !words.isSentence(title) || findTypedAmount(title, grammarOf(locale), [])) return []
  return [{ text: title.replaceAll('{', '\\{'), cite, facts: [], refersBack: false, end: 0, room: room(title) }]
}

function score({ facts, room: length }: Claim, drawn: ReadonlySet<string>): number {
  const names = facts.filter((fact) => drawn.has(fact)).length
  return (
    (names > 0 ? 1.6 : 0)
    // What is drawn is said, all of it.
    + (names > 1 && names === drawn.size ? 1.4 : 0)
    - (facts.length > 2 ? 0.5 : 0)
    + (length >= 9 && length <= 34 ? 0.6 : 0)
    - (length > 42 ? 0.5 : 0)
  )
}

/** A figure with its accent on the number that its claim names last, where the claim does not name what it is on. */
function accented(figure: Record<string, Plain>, facts: readonly string[], named: string | undefined) {
  const key = figure['parts'] === undefined ? 'items' : 'parts'
  const items = itemsOf(figure[key])
  const lit = items.find((item) => item['accent'] === true)
  const isOf = (item: Record<string, Plain>, fact: string) =>
    item['fact'] === fact || (isList(item['facts']) && item['facts'].includes(fact))
  const isNamed = lit !== undefined && facts.some((fact) => isOf(lit, fact))
  if (named === undefined || lit === undefined || isNamed || !items.some((item) => isOf(item, named))) return figure
  return { ...figure, [key]: items.map((item) => ({ ...item, accent: isOf(item, named) ? true : undefined })) }
}

/** The facts of what stands out in a figure. */
function litOf(figure: Record<string, Plain>): string[] {
  return itemsOf(figure[figure['parts'] === undefined ? 'items' : 'parts'])
    .filter((item) => item['accent'] === true)
    .flatMap(({ fact, facts }) => [fact, ...(isList(facts ?? null) ? (facts as readonly Plain[]) : [])])
    .filter((fact): fact is string => typeof fact === 'string')
}

function itemsOf(items: Plain): Record<string, Plain>[] {
  return isList(items)
    ? items.flatMap((item) => (item !== null && typeof item === 'object' && !isList(item) ? [{ ...item }] : []))
    : []
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

/**
 * The ways to show figures under claims: the first figure under each claim, then the next.
 * @param main the number that stands out where none does in the figure: of a change the later one
 */
export function variantsOf(
  claims: readonly Claim[],
  figures: readonly Record<string, Plain>[],
  drawn: ReadonlySet<string>,
  main?: string,
): Variant[] {
  return figures.flatMap((figure) =>
    claims.map((claim): Variant => {
      // What the claim speaks of and what stands out in the figure are one number.
      const named =
        [...litOf(figure), ...(main === undefined ? [] : [main])].find((fact) => claim.facts.includes(fact))
        ?? claim.facts.findLast((fact) => drawn.has(fact))
      const accent =
        named === undefined
          ? undefined
          : new RegExp(`\\{${named.replaceAll('.', '\\.')}(?::[a-z]+)?\\}`).exec(claim.text)?.[0]
      return {
        claim: claim.text,
        figure: accented(figure, claim.facts, named),
        ...(accent === undefined ? {} : { accent }),
        claimCite: claim.cite,
        named: claim.facts,
      }
    }),
  )
}
