import type { Reading } from '../../../quantities/quantity.ts'
import { pattern } from './rows.ts'
import { isBare } from './sharedUnit.ts'

type Found = Omit<Reading, 'text'>

const oldest = 120
const person =
  String.raw`(?:people|persons|anyone|residents|students|patients|parents|men|women|children|adults|those|`
  + String.raw`anyone|everyone|anybody|everybody|staff|boys|girls|`
  + String.raw`youths|folk|widows|parents|couples|nurses|citizens|members|fans|guards|graduates|relatives|`
  + String.raw`friends|[a-z]{3,}(?:ers|ors|ists|ants|ents|ees|ians|men|women)`
  + String.raw`(?<!numbers|papers|orders|centers|centres|letters|members of|floors|doors|factors|sectors|plants|events|`
  + String.raw`cents|documents|students'|accidents|payments|apartments|towers|rivers|meters|offers|computers|`
  + String.raw`trailers|containers|parliaments|incidents|restaurants|grants|shelters|flowers|motors|reactors|`
  + String.raw`fees|trees|`
  + String.raw`degrees|committees|coffees))`
/** Before the age of somebody: she is 81, he turned 40. */
const ofOne = pattern(
  '',
  String.raw`\b(?:[Hh]e|[Ss]he|I|[Ww]ho) (?:is|was|am|turned|turns|will be|would be) (?:now |only |just |`,
  String.raw`still |nearly )?$`,
)
const aged = pattern('i', String.raw`\b(?:aged|at (?:the )?age(?: of)?|under the age of|over the age of|ages) $`)
/** What the name of a street ends with: behind it stands the number of a house. */
const street =
  '(?:Road|Street|Lane|Avenue|Square|Close|Drive|Court|Place|Row|Terrace|Gardens|Way|Quay|Crescent|Hill|Park)'
/** Before and behind the age of somebody who is named: Dora Finch, 71, who takes it. */
const ofName = pattern(
  'u',
  String.raw`(?:^|[^\p{L}.,])\p{Lu}\p{Ll}[\p{L}'’-]* (?:\p{Lu}[\p{L}'’.-]* )?`,
  String.raw`(?!${street}, )\p{Lu}\p{Ll}[\p{L}'’-]*, $`,
)
const goesOn = /^, (?:who|whose|an?|the|has|had|is|was|lives|lived|says|said|takes|works|worked|runs|ran)\b/
/** Before a bound of the ages of some: those under 25, workers who are over 55. */
const ofSome = pattern(
  'i',
  String.raw`\b${person}(?: who)?(?: (?:are|were|is|was|aged))?(?: (?:now|already|still|all))? $`,
)
/** Of a share of them, who were named before: of the drivers, 44% are over 55. */
const ofShare = pattern(
  '',
  String.raw`(?:%|per ?cent|thirds?|quarters?|half|most|many|some|few) (?:of them )?(?:are|were|is|`,
  String.raw`was) (?:now |already )?$`,
)
const someBefore = new RegExp(String.raw`\b${person}\b`)
const closes = pattern(
  '',
  String.raw`^(?:$|[.,;:!?)"”’—]| (?:and|but|or|when|now|today|in|this|last|then|years?|who|were|was|are|is|have|has|`
    + String.raw`had|will|would|can|may|must|do|did|it|travel|pay|go|get|live|work|said|to|at|on|as|than|by|`
    + String.raw`from|a|the)\b| [a-z]+ed\b)`,
)

/** Bare numbers that tell how old somebody is, in years: she is 81, drivers over 55, those aged 65 or more. */
export function withAges(text: string, found: readonly Found[]): Found[] {
  return found.map((written) => {
    const one = withoutNoun(text, written)
    return isBare(one) && isAge(text, one) ? { ...one, unit: 'year' } : written
  })
}

const numbers = /^\d{1,3}(?: ?(?:-|–| to | and ) ?\d{1,3})?(?= )/

/** Aged 75 to 84 outnumber children: behind "aged" a number counts nothing, whatever looks like a noun. */
function withoutNoun(text: string, one: Found): Found {
  if (one.noun === undefined || one.per || !/\baged $/i.test(text.slice(Math.max(0, one.start - 6), one.start)))
    return one
  const { noun, ...rest } = one
  const ages = numbers.exec(text.slice(one.start, one.end))?.[0]
  return ages === undefined || noun === '' ? one : { ...rest, end: one.start + ages.length }
}

/** Whether a bare number tells how old somebody is, by the words around it. */
export function isAge(text: string, { value, start, end, bound }: Found): boolean {
  const years = Number(value)
  if (!Number.isInteger(years) || years < 1 || years > oldest) return false
  const before = text.slice(Math.max(0, start - 48), start)
  if (/\baged $/i.test(before)) return true
  if (!closes.test(text.slice(end, end + 12))) return false
  if (aged.test(before) || ofOne.test(before)) return true
  if (bound === 'exactly' && ofName.test(before) && goesOn.test(text.slice(end, end + 14))) return true
  const isBound =
    (bound === 'over' || bound === 'under') && /^(?:over|under|above|below|younger|older)/i.test(text.slice(start, end))
  if (!isBound) return false
  return ofSome.test(before) || (ofShare.test(before) && someBefore.test(text.slice(Math.max(0, start - 120), start)))
}
