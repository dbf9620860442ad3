import { stringify } from 'yaml'
import type { Fact } from '../article/facts.ts'
import type { Mend } from '../article/mend.ts'
import { dropKey, setKey } from '../article/mendEntry.ts'
import type { YamlFile } from '../article/yamlFile.ts'
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
  if (wrong.includes('value')) return undefined
  if (wrong.includes('unit')) {
    if (wrong.some((each) => each === 'bound' || each === 'per')) return undefined
    const { unit, noun } = number
    const counted = noun === undefined ? '' : `, noun: ${nounInYaml(noun, language)}`
    return `The sentence states ${inWords(number)}; where that is the number meant, write unit: ${unit}${counted}.`
  }
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

/** What brings the data of a fact to what `remedyFor` says; nothing where a word of it is the author's to find. */
export function mendsFor(
  number: LockedQuantity,
  wrong: readonly Difference[],
  fact: Fact,
  language: string,
): (file: YamlFile, path: readonly PropertyKey[]) => readonly Mend[] {
  return (file, path) => {
    const set = (key: string, value: unknown) => setKey(file, path, key, value)
    const bound = number.bound === 'exactly' ? dropKey(file, path, 'bound') : set('bound', number.bound)
    if (isConverted(number, fact)) return [...set('value', number.value), ...set('unit', number.unit)]
    const mends = wrong.map((each): readonly Mend[] => {
      switch (each) {
        case 'bound':
          return bound
        case 'noun':
          return number.noun === undefined ? [] : set('noun', { [language]: number.noun })
        case 'per':
          return number.per ? set('per', perAsData(number.per, language)) : dropKey(file, path, 'per')
        case 'sense':
          return number.sense === 'more' ? set('sense', 'more') : dropKey(file, path, 'sense')
        case 'fraction':
          return number.fraction ? set('value', `${number.fraction.numerator}/${number.fraction.denominator}`) : []
        case 'end': {
          const { low, high } = number
          return [...set('value', typeof low === 'string' ? `${low}/${high}` : [low, high]), ...bound]
        }
        default:
          return []
      }
    })
    const isWhole =
      mends.every((each) => each.length > 0) && !(number.per?.unit === 'count' && number.per.noun === undefined)
    return isWhole ? mends.flat() : []
  }
}

function perAsData({ value, unit, noun }: Per, language: string): unknown {
  if (value === 1 && noun === undefined) return unit
  return { value, unit, ...(noun === undefined ? {} : { noun: { [language]: noun } }) }
}
