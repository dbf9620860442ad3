import { stringify } from 'yaml'
import type { Fact } from '../article/facts.ts'
import type { Per } from '../quantities/quantity.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { inWords, isConverted, type Difference } from '../article/states.ts'

/** How a fact is mended that differs from a quantity of the article in little; undefined where its value differs. */
export function remedyFor(
  number: LockedQuantity,
  wrong: readonly Difference[],
  fact: Fact,
  language: string,
): string | undefined {
  if (isConverted(number, fact)) {
    const asStated = `value: ${number.value}, unit: ${number.unit}`
    return `That is the same amount in another unit; write it as the article does: ${asStated}.`
  }
  if (wrong.includes('value') || wrong.includes('unit')) return undefined
  const write = wrong.map((each) => remedies[each](number, language))
  return wrong.length === 1 && wrong[0] === 'bound'
    ? `Only the bound differs: ${write.join('')}.`
    : `${sentenceCase(write.join('; '))}.`
}

type Remedy = (number: LockedQuantity, language: string) => string

const remedies: Readonly<Record<Difference, Remedy>> = {
  value: () => '',
  unit: () => '',
  bound: ({ bound }) => `write "bound: ${bound}"`,
  noun: ({ noun = '' }, language) =>
    `the sentence counts ${noun}; where that is the number meant, write noun: ${nounInYaml(noun, language)}`,
  per: ({ per }, language) =>
    per
      ? `the sentence states a rate: write per: ${perInYaml(per, language)}${per.unit === 'count' && per.noun === undefined ? ', with the noun of what it is for, which the sentence does not name' : ''}`
      : 'the sentence states no rate: take "per" out',
  sense: ({ sense, value }) =>
    sense === 'more'
      ? 'the sentence says that so much is added: '
        + `write "sense: more", or value: ${Number(value) + 1} for what it comes to`
      : 'the sentence says what it comes to, not what is added: take "sense" out',
  fraction: ({ fraction }) =>
    'the sentence states a fraction, which no decimal is equal to: '
    + `write value: '${fraction?.numerator ?? 0}/${fraction?.denominator ?? 1}'`,
  end: (number) =>
    `${inWords(number)} is a range: write value: ${typeof number.low === 'string' ? `'${number.low}/${number.high}'` : `[${number.low}, ${number.high}]`},`
    + ' or its lower end with "bound: at-least", or its upper with "bound: at-most"',
}

function perInYaml({ value, unit, noun }: Per, language: string): string {
  const named = noun ?? (unit === 'count' ? '…' : undefined)
  if (value === 1 && named === undefined) return unit
  return `{ value: ${value}, unit: ${unit}${named === undefined ? '' : `, noun: ${nounInYaml(named, language)}`} }`
}

/** In quotes where YAML would take it for something else than a text. */
function nounInYaml(noun: string, language: string): string {
  return stringify({ [language]: noun }, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
