import type { Grammar, Part } from '../locales/grammar.ts'
import { unitInfo } from '../quantities/units.ts'
import type { Fact } from './facts.ts'
import { forLocale } from './nouns.ts'
import type { Shown } from './shownFacts.ts'
import { inWords } from './states.ts'

/** So near to half, in percent, what is about so much may be more or less than that. */
const near = 5

/** Whether a share cannot be what a text calls it: most of 38%, a minority of 62%. */
function isOtherPart(part: Part, { unit, value, bound, high, low, change }: Fact): boolean {
  if (unit !== 'percent' || change !== undefined || unitInfo(unit)?.kind !== 'share' || typeof value !== 'number')
    return false
  const slack = bound === 'exactly' ? 0 : near
  if (part === 'most') {
    const highest = typeof high === 'number' ? high : value
    return bound !== 'over' && bound !== 'at-least' && value > 0 && highest < 50 - slack
  }
  const lowest = typeof low === 'number' ? low : value
  return bound !== 'under' && bound !== 'at-most' && lowest > 50 + slack
}

const names: Readonly<Record<Part, string>> = { most: 'more than half', few: 'less than half' }
const told = (part: Part, fact: Fact) => `that it is ${names[part]}, but ${fact.id} is ${inWords(fact)}`

/** Where a text calls a share most of something and it is less than half, or a minority and it is more. */
export function otherPart(words: string, { fact, start, end }: Shown, { partOf }: Grammar): string | undefined {
  if (fact.unit !== 'percent') return undefined
  const part = partOf(words, { start, end })
  return part !== undefined && isOtherPart(part, fact) ? told(part, fact) : undefined
}

/** Where a label by itself calls the share beside it so. */
export function otherPartBeside(label: string, fact: Fact, { partOf }: Grammar): string | undefined {
  const text = `${label}: `
  const part = fact.unit === 'percent' ? partOf(text, { start: text.length, end: text.length }) : undefined
  return part !== undefined && isOtherPart(part, fact) ? told(part, fact) : undefined
}

/**
 * Where a text without a number says of most what one of the shares beside it is of, and that is less than half:
 * "Most readers are children" over 38 percent, readers who are children. All its words have to be words of that.
 */
export function otherPartOf(
  words: string,
  shares: readonly Fact[],
  { partToldIn, contentOf }: Grammar,
  locale: string,
): string | undefined {
  const said = partToldIn(words)
  const marks = said ? contentOf(said.of) : []
  if (!said || marks.length < 2) return undefined
  const meant = shares.filter((fact) => {
    const known = contentOf(forLocale(fact.of, locale) ?? '')
    return fact.unit === 'percent' && marks.every((mark) => known.includes(mark))
  })
  const [fact, ...others] = meant
  return fact && others.length === 0 && isOtherPart(said.part, fact) ? told(said.part, fact) : undefined
}
