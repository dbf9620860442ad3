import type { Per } from '../../../quantities/quantity.ts'
import { readMoneyBefore } from '../../reading/moneySymbols.ts'
import { symbolAt } from '../../reading/measureSymbols.ts'
import type { Sentence } from './context.ts'
import { nounBehind } from './nouns.ts'
import { readNumeral } from './numeral.ts'
import { matchAt, wordAt } from './text.ts'
import { unitBehind } from './units.ts'
import { pattern, wordsOf } from './rows.ts'

/** What a rate is for, and where it ends. */
export interface PerRead {
  per: Per
  end: number
}

const adverbs: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
}

/** Things that a price or number is of, behind "a": $98 a share, 3 tickets a person. A unit needs no row. */
const things = new Set(
  wordsOf(`
  share barrel head person piece pop night bottle unit bushel ounce worker household student patient pupil passenger
  vehicle car trip ride game match visit go seat plate copy vote page word child family couple customer user
  employee throw cup pack packet box bag crate container room plot term semester season shift session episode issue
  shot dose vial ticket glass can meal carton case cow home house plant tree line call message click team player
  bed berth ward turbine panel mast pole pump tower desk chair window door bike bicycle boat plane aircraft flat
  apartment building school classroom hospital clinic lesson parcel letter delivery download subscriber
  listener reader viewer visitor voter taxpayer driver nurse doctor teacher guest member
  voyage flight crossing journey load lorry truck tray roll tonne pint dozen kilo
`),
)

const lead = pattern(
  'iy',
  String.raw`(?: {1,2}per {1,2}|-per-| ?\/ ?(?=[A-Za-z])|(?<=[A-Za-z]) ?\/ ?(?=10{1,6} ?[A-Za-z])|`,
  String.raw` {1,2}(?:for |in )?(?:every|each) {1,2}|(?: {1,2}|`,
  String.raw` {0,2}- {0,2})an?(?: {1,2}|(?: {0,2}- {0,2}))| {1,2}p\. ?a\.| {1,2}pa\b`,
  String.raw`| {1,2}to the (?=(?:gallon|lit(?:re|er)|acre|hectare|mile|kilomet(?:re|er)|hour)\b))`,
)
const adverb = / {1,2}(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)(?![A-Za-z])/iy
/** A year on is later; not a year on their bills, nor a year on heating. */
const notLater = /^ (?:ago|later|earlier|before|after|old|long|on(?=$|[.,;:)]| from\b)|from now|away|into)\b/
const span = /^(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century)$/
/** A mile away; but £3 an ounce before it fell. */
const notFar = /^ (?:old|long|from now|away|into)\b/

/** Behind "a" and a thing that no row has, where money stands before: nothing that the thing does or has done to it. */
const endsRate = pattern(
  '',
  '^(?:$|[.,;:)]| (?:in|on|at|for|to|from|by|with|before|after|during|last|this|next|now|today|but|',
  String.raw`while|when|if|plus|compared|more|less|up|down|instead|rather|against|under|over|since|until)\b)`,
)
const noThing = pattern(
  '',
  String.raw`^(?:lot|bit|little|few|while|time|moment|mistake|gift|bargain|record|fortune|steal|snip|waste|success|`,
  String.raw`failure|problem|boost|blow|loan|loss|profit|bonus|bribe|grant|prize|fine|fee|sum|total|deal|rise|cut|`,
  String.raw`fall|debt|must|start|joke|year-end|good|great|new|big|bad|fair|further|second|third|quarter|half|hundred|`,
  String.raw`thousand|million|billion|dozen|[a-z]+(?:ly|ing|ed|ous|ful|ive|able))$`,
)
/** The £5m a gift, called £90 a bargain: there the noun says what the money is. */
const isSaidOf = pattern(
  'i',
  String.raw`\b(?:the|that|this|its|his|her|their|call(?:s|ed)?|consider(?:s|ed)?|think|thinks|thought|`,
  String.raw`deem(?:s|ed)?|find|finds|found|declared?) (?:[a-z]+ )?[^A-Za-z ]*[\d.,]+(?: ?[a-z]+)?$`,
)

/**
 * Reads what stands behind an amount as what it is for: per 100,000 people, a month, /kWh, for every 1,000 births,
 * daily. A share of output per worker is no rate.
 */
export function perBehind(
  sentence: Sentence,
  place: number,
  { isMoney = false, isShare = false } = {},
): PerRead | undefined {
  const { text } = sentence
  const how = matchAt(adverb, text, place)
  if (how?.[1]) return { per: { value: 1, unit: adverbs[how[1].toLowerCase()] ?? 'day' }, end: place + how[0].length }
  const match = matchAt(lead, text, place)
  if (!match) return behindMatter(sentence, place, isShare)
  const from = place + match[0].length
  if (/p\. ?a\.|pa$/i.test(match[0])) return { per: { value: 1, unit: 'year' }, end: from }
  const isArticle = /an?[ -]*$/i.test(match[0])
  const latin = matchAt(/(?:annum|capita|head)\b/iy, text, from)
  if (latin && !isArticle)
    return {
      per: /annum/i.test(latin[0]) ? { value: 1, unit: 'year' } : { value: 1, unit: 'count', noun: 'person' },
      end: from + latin[0].length,
    }
  if (isArticle) return forOne(sentence, from, true) ?? (isMoney ? forAnyThing(text, place, from) : undefined)
  return forMany(sentence, from) ?? forOne(sentence, from, false)
}

/** £6 a tonne needs a row, £90 a stall none: what money is paid for, where its clause goes on or ends behind it. */
function forAnyThing(text: string, place: number, from: number): PerRead | undefined {
  const word = wordAt(text, from)
  if (!word || span.test(word.word) || !/^[a-z]{3,}$/.test(text.slice(from, word.end)) || noThing.test(word.word))
    return undefined
  if (!endsRate.test(text.slice(word.end, word.end + 10))) return undefined
  if (isSaidOf.test(text.slice(Math.max(0, place - 40), place))) return undefined
  return { per: { value: 1, unit: 'count', noun: word.word }, end: word.end }
}

const matter = / of (?:[a-z]+ ){0,1}[a-z]+(?= (?:a|an|per|each|every) )/y

/** A day, per week: no day ago. */
const spanBehind = pattern(
  'y',
  String.raw` (?:an?|per|each|every) (?:second|minute|hour|day|night|week|month|quarter|year)(?![A-Za-z]|`,
  String.raw` (?:ago|later|earlier|before|after))`,
)

/** Behind it nothing but a rate: $40 on drugs per patient. */
const matterPer = / (?:of|on|for|in|from) (?:(?!(?:the|a|an|and|or|than) )[a-z]+ ){1,3}(?=per )/y

/** 12,000 tonnes of coal a day, 180 kg of nitrogen per hectare: what is measured stands between. */
function behindMatter(sentence: Sentence, place: number, isShare: boolean): PerRead | undefined {
  const toPer = isShare ? null : matchAt(matterPer, sentence.text, place)
  if (toPer) return perBehind(sentence, place + toPer[0].length - 1)
  const match = matchAt(matter, sentence.text, place)
  const end = place + (match?.[0].length ?? 0)
  const span = match ? matchAt(spanBehind, sentence.text, end) : null
  return span ? perBehind(sentence, end) : undefined
}

function forMany(sentence: Sentence, from: number): PerRead | undefined {
  const { text } = sentence
  const money = readMoneyBefore(text, from)
  const numeral = readNumeral(text, money?.end ?? from) ?? scaleAlone(text, from)
  if (!numeral || numeral.isLone) return undefined
  if (money) return { per: { value: numeral.value, unit: money.unit }, end: numeral.end }
  const unit = unitBehind(sentence, numeral)
  if (unit)
    return {
      per: { value: numeral.value, unit: unit.unit, ...(unit.noun === undefined ? {} : { noun: unit.noun }) },
      end: unit.end,
    }
  const noun = nounBehind(text, numeral.end, numeral.value)
  return {
    per: { value: numeral.value, unit: 'count', ...(noun && { noun: noun.noun }) },
    end: noun?.end ?? numeral.end,
  }
}

/** Per million hours, per thousand births: a scale without an article is one of it. */
function scaleAlone(text: string, from: number): ReturnType<typeof readNumeral> {
  const word = wordAt(text, from)
  const value = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, dozen: 12 }[word?.word ?? '']
  return word && value !== undefined ? { value, end: word.end, scale: value, isWords: true } : undefined
}

const thingBehind = pattern(
  '',
  '^ (?!(?:in|at|on|for|to|from|of|and|or|than|during|while|when|where|as|but|with|by|per|since|',
  String.raw`until|is|was|are|were)\b)[a-z]`,
)

/** A second chance: the second of two, and not of a minute, where a noun follows. */
function isOrdinal(unit: string, text: string, end: number): boolean {
  return unit === 'second' && thingBehind.test(text.slice(end, end + 16))
}

function forOne(sentence: Sentence, from: number, isArticle: boolean): PerRead | undefined {
  const { text } = sentence
  const symbol = isArticle ? undefined : symbolAt(text, from)
  if (symbol) return { per: { value: 1, unit: symbol.unit }, end: symbol.end }
  const named = sentence.findDeclared(text, from) ?? sentence.findUnit(text, from)
  // £6 a year later, but £6 per year after a rise.
  const later = isArticle && named && span.test(named.row.unit) ? notLater : notFar
  if (named && !later.test(text.slice(named.end, named.end + 14)) && !isOrdinal(named.row.unit, text, named.end))
    return { per: { value: 1, unit: named.row.unit }, end: named.end }
  const word = wordAt(text, from)
  const isSlash = text.charAt(from - 1) === '/'
  if (isSlash)
    return word && things.has(word.word)
      ? { per: { value: 1, unit: 'count', noun: word.word }, end: word.end }
      : undefined
  if (!word || notFar.test(text.slice(word.end, word.end + 14)) || (isArticle && !things.has(word.word)))
    return undefined
  const noun = isArticle
    ? { noun: word.word, end: word.end }
    : (nounBehind(text, from - 1, 1) ?? { noun: word.word, end: word.end })
  return { per: { value: 1, unit: 'count', noun: noun.noun }, end: noun.end }
}
