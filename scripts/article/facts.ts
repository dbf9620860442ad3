import type { Code } from '../errors/citedeckError.js'
import { sourceOf, type Citation } from '../quantities/citation.ts'
import type { Apart, Assertion, Relation } from '../quantities/assertion.ts'
import type { Change, DeclaredUnit, Per, Quantity } from '../quantities/quantity.ts'
import { limits } from '../input/limits.ts'
import { computeFact, type Calculated } from './computedFact.ts'
import type { InTime } from './differenceInTime.ts'
import { FactError } from './factError.ts'
import type { FactEntry } from './factsSchema.ts'
import { AuthorError } from './authorError.ts'
import type { Instead } from './mend.ts'
import { insteadOf, suggest } from '../input/nearest.ts'
import { CountNames, type Nouns, type SameNoun } from './nouns.ts'
import type { BodiesOf } from './bodiesSaying.ts'
import type { Payers } from './payers.ts'
import type { Sayers } from './sayers.ts'
import { stateFact } from './statedFact.ts'
import type { Owners } from './whose.ts'

/** What a rate is for, with what is counted in each language. */
export interface FactPer extends Per {
  nouns: Nouns
  /** The names of its unit, where the talk declares that. */
  unitNames?: DeclaredUnit['names'] | undefined
}

/**
 * A named quantity of the article, or one computed from such. Its `noun` is the one in the language of the text it
 * cites.
 */
export interface Fact extends Quantity {
  id: string
  /** The two ends of a range or span; `value` is then the lower. */
  low?: number | string | undefined
  high?: number | string | undefined
  /** What is counted, by locale. */
  nouns: Nouns
  per?: FactPer | undefined
  /** The names of a unit that the talk declares, by locale. */
  unitNames?: Readonly<Record<string, readonly string[]>> | undefined
  /** What it is a figure of, by locale. */
  of: Readonly<Record<string, string>>
  /** The sentences on which it stands: one, or those of its operands. */
  cites: readonly Citation[]
  /** How it was computed, where it was. */
  derive?: string | undefined
  /** A computed value was rounded for reading. */
  rounded?: true | undefined
  /** What its sentence says of it beside how much it is. */
  said?: Assertion | undefined
  /** The year that its sentence means by last year and the like, where the day of the text is known. */
  year?: string | undefined
  /** Whose it is by its sentence, and whose the others are. */
  owners?: Owners | undefined
  /** The words that tell it from the amounts beside it, in the language of its sentence. */
  apart?: (Apart & { language: string }) | undefined
  /** Which way its sentence says that something changed by it. */
  change?: Change | undefined
  /** Of a computed difference, between which dates it lies. */
  inTime?: InTime | undefined
  /** Of how often something was done, what that is. */
  deeds?: readonly string[] | undefined
  /** The dates that its sentence states it with, or those that it goes by in a series; none where neither says. */
  dates?: readonly string[] | undefined
  /** What its sentence says of two by it, and in which language. */
  relation?: (Relation & { language: string }) | undefined
  /** Who says it. */
  sayers?: Sayers | undefined
  /** Which body says it, and which others say something else. */
  bodies?: BodiesOf | undefined
  /** Which body pays it, and which others pay something else. */
  payers?: Payers | undefined
  /** Those that its sentence states its other amounts with. */
  otherDates?: readonly string[] | undefined
  /** Of a cell of a series, the names that it goes by there, and those of the others. */
  names?: { own: readonly string[]; others: readonly string[] } | undefined
  /** Where it stands in `facts.yaml`, where that is not under its name: in a series. */
  path?: readonly PropertyKey[] | undefined
  /** Why the author takes the sentence to mean this, where it could not be read for certain. */
  ownReading?: string | undefined
}

/** What facts are read with, beside the entries themselves. */
export interface FactOptions {
  /** The language of the article; of several texts, that of the first. */
  language: string
  /** The language of each text by its id, where there are several. */
  languages?: ReadonlyMap<string, string>
  units: readonly DeclaredUnit[]
  sameNoun: SameNoun
}

const tooManyDerivations = `stands on more than ${limits.derivations} computations, one upon the other`

/** Says that a fact named by another is wrong itself, which has been reported where it stands. */
class FaultElsewhere extends Error {}

/**
 * Turns the entries of `facts.yaml` into facts; a problem goes to `report` with the fact's name and key, once,
 * where it stands. What is computed from `faulty` facts is left out without a word.
 */
export function resolveFacts(
  entries: Readonly<Record<string, FactEntry>>,
  options: FactOptions,
  report: (id: string, key: string, message: string, code: Code, instead?: Instead) => void,
  faulty: Iterable<string> = [],
): Map<string, Fact> {
  const facts = new Map<string, Calculated>()
  /** How many computations a fact stands on, one upon the other. */
  const depths = new Map<string, number>()
  const pending = new Set<string>()
  const wrong = new Set<string>(faulty)

  const resolve = (id: string): Calculated => {
    const known = facts.get(id)
    if (known) return known
    if (wrong.has(id)) throw new FaultElsewhere(id)
    const given = Object.hasOwn(entries, id) ? entries[id] : undefined
    if (!given)
      throw new AuthorError(
        'unknown-fact',
        `unknown fact "${id}"${suggest(id, Object.keys(entries))}`,
        undefined,
        insteadOf(id, Object.keys(entries)),
      )
    if (pending.has(id)) throw new AuthorError('computed-from-itself', `"${id}" is computed from itself`)
    pending.add(id)
    try {
      if (pending.size > limits.derivations) throw new AuthorError('too-many-computations', tooManyDerivations)
      let depth = 0
      const operand = (name: string) => {
        const fact = resolve(name)
        depth = Math.max(depth, (depths.get(name) ?? 0) + 1)
        return fact
      }
      const found =
        'derive' in given
          ? computeFact(id, given, { ...calculation, resolve: operand })
          : { fact: stateFact(id, given, { ...options, language: languageOf(given.cite) }) }
      if (depth > limits.derivations) throw new AuthorError('too-many-computations', tooManyDerivations)
      depths.set(id, depth)
      facts.set(id, found)
      return found
    } catch (error) {
      if (error instanceof AuthorError)
        report(
          id,
          error instanceof FactError ? error.key : 'derive' in given ? 'derive' : 'value',
          error.message,
          error.code,
          error.instead,
        )
      else if (!(error instanceof FaultElsewhere)) throw error
      wrong.add(id)
      throw new FaultElsewhere(id)
    } finally {
      pending.delete(id)
    }
  }

  const languageOf = (cite: Citation) => options.languages?.get(sourceOf(cite)) ?? options.language
  const calculation = { ...options, counts: new CountNames(options.language, options.sameNoun) }
  for (const id of Object.keys(entries)) {
    try {
      resolve(id)
    } catch (error) {
      if (!(error instanceof FaultElsewhere)) throw error
    }
  }
  return new Map([...facts].map(([id, { fact }]) => [id, fact]))
}
