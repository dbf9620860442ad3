import type { Noun } from '../locales/writer.ts'
import type { DeclaredUnit } from '../quantities/quantity.ts'
import type { Fact } from './facts.ts'

/** What is counted, by locale. */
export type Nouns = Readonly<Record<string, Noun>>

/**
 * What is given for a locale: for its tag, for what the tag is of (en-GB is of en), or for a variety of it (en has
 * en-GB). Script counts: nothing for zh-Hant is taken for zh-Hans.
 */
export function forLocale<Given>(given: Readonly<Record<string, Given>>, locale: string): Given | undefined {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(given, tag)) return given[tag]
  }
  const variety = Object.keys(given).find((tag) => tag.startsWith(`${locale}-`))
  return variety === undefined ? undefined : given[variety]
}

/** The units of a fact that the talk declares, with their names: its own, and that of what its rate is for. */
export function declaredIn({ unit, unitNames, per }: Pick<Fact, 'unit' | 'unitNames' | 'per'>): DeclaredUnit[] {
  const all = [{ id: unit, names: unitNames }, ...(per ? [{ id: per.unit, names: per.unitNames }] : [])]
  return all.flatMap(({ id, names }) => (names ? [{ id, names }] : []))
}

/** The noun for a locale in its general form: people, not person. */
export function nounFor(nouns: Nouns, locale: string): string | undefined {
  const found = forLocale(nouns, locale)
  return typeof found === 'string' ? found : found?.other
}

/** Whether two nouns of one language count the same: turbine, turbines. */
export type SameNoun = (locale: string, one: string, other: string) => boolean

/** Whether nouns count the same, by the languages that both are given in; where neither is given, they do. */
export function sameNouns(one: Nouns, other: Nouns, sameNoun: SameNoun): boolean {
  const locales = Object.keys(one)
  if (locales.length === 0) return Object.keys(other).length === 0
  return locales.some((locale) => {
    const [a, b] = [nounFor(one, locale), forLocale(other, locale) === undefined ? undefined : nounFor(other, locale)]
    return a !== undefined && b !== undefined && (a === b || sameNoun(locale, a, b))
  })
}

/** Gives nouns that count the same one name, by which amounts are told apart while they are computed with. */
export class CountNames {
  readonly #known: { name: string; nouns: Nouns }[] = []

  constructor(
    private readonly language: string,
    private readonly sameNoun: SameNoun,
  ) {}

  nameOf(nouns: Nouns): string {
    const known = this.#known.find((each) => sameNouns(each.nouns, nouns, this.sameNoun))
    if (known) return known.name
    const name = nounFor(nouns, this.language) ?? nounFor(nouns, Object.keys(nouns)[0] ?? '') ?? 'things without a noun'
    this.#known.push({ name, nouns })
    return name
  }

  /** The nouns of a name as they were first given. */
  nounsOf(name: string): Nouns {
    return this.#known.find((each) => each.name === name)?.nouns ?? {}
  }
}
