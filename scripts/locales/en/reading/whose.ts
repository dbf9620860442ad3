import { irregularPlurals } from './nounWords.ts'
import type { Around, Whose } from '../../assertionWords.ts'
import type { Country } from '../../reading/countryNames.ts'
import { once } from '../../reading/once.ts'
import { countries as made } from './countries.made.ts'
import { pattern, wordsOf } from './rows.ts'

const month =
  'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|'
  + 'Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|Christmas|Easter|Q[1-4]'
/** What leads up to whose an amount is: and, meanwhile, in 2024. */
const lead = pattern(
  'i',
  String.raw`^\W*(?:and|but|while|whereas|meanwhile|however|then|also|so|yet|still|now|today|yesterday|`,
  String.raw`tomorrow|overall|altogether|only|just|even|that|`,
  String.raw`in (?:addition|total|all|contrast|turn)|by contrast|at the same time|(?:last|this|next|each|`,
  String.raw`every) (?:year|month|week|day|quarter|season|term|night)|`,
  String.raw`(?:in|on|by|since|until|during|for) (?:early |late |mid-?)?(?:the )?(?:(?:19|20)\d\d|`,
  String.raw`${month})(?: (?:19|20)\d\d)?)(?![A-Za-z'’])`,
)
/** What says that an amount is of something else than what stands right before it, or compares it. */
const turnsAway = pattern(
  'i',
  String.raw`^\W*(?:of (?:which|whom|these|those|them)|which|who|whose|it|they|he|she|this|these|those|there|`,
  'we|you|i|including|compared|up|down|from|than|against|versus|with|as|if|unless|when|where|',
  String.raw`because)\b`,
)
/** What compares two, or tells of one by the other. */
const relates = pattern(
  'i',
  String.raw`\b(?:rivals?|neighbou?rs?|opponents?|competitors?|predecessor|successor|counterpart|unlike|except|`,
  'besides?|without|instead|rather|than|against|behind|ahead|beat|beats|beaten|outside|twice|half|',
  String.raw`versus|not|nor|neither|other|others|another|both|each|parent|owner|partner)\b`,
)

const names = String.raw`(?:the )?([A-Z][\w’'-]*(?:(?: of| upon| on| de| la| del)? [A-Z][\w’'-]*)*)`
const place = new RegExp(
  String.raw`\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Aa]round) (?!(?:the )?(?:${month})\b)${names}`,
  'g',
)
const placeFirst = new RegExp(String.raw`^\W*(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Aa]round) ${names},?`)

/** Of what a share is one: of paper, of the judges. */
const shareOf = pattern(
  '',
  '^ of (?:(?:the|all|its|their|his|her|our|',
  String.raw`total) )*((?:[a-z-]+(?<!ed) ){0,1}?[a-z-]{3,})(?=\s*(?:[.,;:)]|$)| (?:and|or|but|in|at|on|by|for|`,
  String.raw`while)\b)`,
)

/** By what a rank is one: in freight, for speed. */
const fieldOf = /^ (?:in|for|by) (?:the |its |their )?((?:[a-z-]+ )?[a-z-]{3,})(?=\s*(?:[.,;:)]|$))/

/** With these words, and all that end like verbs of the past, what an amount is of has ended. */
export const verbs = new Set(
  wordsOf(`
  is are was were be been has have had do does did will would shall should can could may might must not never now
  rose fell grew won lost took made got paid spent sold bought built cost held kept put set came went gave had ran stood
  saw drew cut hit met led read sent shed sank shrank slid swept threw bore began became brought caught chose drove ate
  found flew left lent said says say sees see puts plans makes handles carries expects estimates employs costs covers
  produces supplies serves pays wins loses gets takes needs uses holds runs stands totals reaches moves treats sells buys
  builds opens closes burns scores leads lies ranks comes goes falls rises grows drops spends earns owes owns believes
  provides gives receives accounts makes plan make handle carry expect estimate employ cover produce supply serve pay
  win lose get take need use hold run stand reach move treat sell buy build open close burn score rank come go fall
  rise grow drop spend earn owe own believe provide give receive account think thinks heard hears`),
)
const auxiliaries = new Set(
  wordsOf(`
  is are was were be been has have had do does did will would shall should can could may might must not never now
  held kept put set took take takes got gets made make makes came come comes saw see sees found says said
`),
)
/** Behind these an amount is of something else again. */
const prepositions = new Set(wordsOf('to by from with for per as at up down into about around over under'))
const determiners = new Set(wordsOf('the a an all some its their his her our most many several only just both'))

/**
 * Whose an amount is, by what its clause begins with, where, by the name behind in, at or near, and what a share is of.
 */
export function whoseOf({ before, sentenceBefore, clauseBefore, behind }: Around, unit?: 'share' | 'rank'): Whose {
  const isFirst = before === sentenceBefore
  // Her challenger, Jon Birk, took 45 percent.
  const [head = '', aside = '', ...more] = before.split(/[,()—]/)
  const of =
    subjectOf(clauseBefore)
    ?? (isFirst && beginsWithVerb(clauseBefore) ? subjectOf(more.length > 0 ? `${head} ${aside}` : head) : undefined)
  const whole = `${before} ${behind}`
  if (isTitle(whole)) return {}
  const among = unit && (unit === 'share' ? shareOf : fieldOf).exec(behind)?.[1]
  const atBehind = placeIn(behind.replace(/[,;(].*$/, ''))
  const first = isFirst ? placeFirst.exec(before)?.[1] : undefined
  const at = atBehind ?? placeIn(clauseBefore) ?? first
  return {
    of,
    at,
    among,
    ...deedOf(clauseBefore, behind),
    ...(relates.test(whole) ? { isRelated: true } : {}),
  }
}

const deedWords = pattern(
  '',
  String.raw`^(.*?)\b([a-z]+)(?: (?:a|an|the|another|some|about|over|nearly|only|just|more|than|fewer|up|out|`,
  'off|at|least|further|all|its|their))* $',
)

/**
 * What is done to an amount or by it, where nothing else tells it apart: by the verb right before it, or by what stands
 * behind it where nothing stands before; and whether its clause has nothing else: and cancelled 12, 150 sleep alone.
 */
function deedOf(clause: string, behind: string): Pick<Whose, 'deed' | 'isDeedAlone'> {
  const own = contentOf(behind.replace(/\W+$/, ''))
  if (own.length > 0)
    return /[A-Za-z]/.test(clause) || !/^ [a-z]/.test(behind) || /^ (?:of|in|at|for|to|from|on|by)\b/.test(behind)
      ? {}
      : { deed: own.slice(0, 2).join(' '), isDeedAlone: true }
  const [, before = '', deed = ''] = deedWords.exec(clause) ?? []
  if (!/^[a-z]{2,}ed$/.test(deed) && (!verbs.has(deed) || auxiliaries.has(deed))) return {}
  return { deed, ...(/^[\s,]*$/.test(before) ? { isDeedAlone: true } : {}) }
}

function placeIn(stretch: string): string | undefined {
  return [...stretch.matchAll(place)].at(-1)?.[1]
}

export function subjectOf(clause: string): string | undefined {
  let rest = clause.trim()
  for (let next = rest.replace(lead, '').trim(); next !== rest; next = rest.replace(lead, '').trim()) rest = next
  if (turnsAway.test(rest)) return undefined
  rest = rest.replace(placeFirst, '').trim()
  if (turnsAway.test(rest)) return undefined
  // And cancelled 12: of whom, its clause does not say.
  if (deedOf(`${rest} `, '').isDeedAlone) return undefined
  const own: string[] = []
  for (const word of rest.split(/\s+/)) {
    const bare = word.replace(/[^\w’'-]/g, '')
    if (determiners.has(bare.toLowerCase()) && own.length === 0) continue
    if (own.length > 0 && (verbs.has(bare) || /^[a-z]+(?:ed|ly)$/.test(bare))) break
    if (bare === '' || own.length === 5) break
    if (verbs.has(bare.toLowerCase()) || prepositions.has(bare.toLowerCase())) break
    own.push(bare)
  }
  return own.length === 0 || own.some((word) => /^\d/.test(word)) ? undefined : own.join(' ')
}

/** Whether a clause lacks its subject, which stands before an aside. */
function beginsWithVerb(clause: string): boolean {
  const [first = ''] = /[A-Za-z]+/.exec(clause) ?? []
  return verbs.has(first) || /^[a-z]+ed$/.test(first)
}

/** Where all words have capitals, as in a headline, a capital says nothing. */
function isTitle(stretch: string): boolean {
  const words = stretch.match(/[A-Za-z]{4,}/g) ?? []
  return words.length >= 3 && words.every((word) => /^[A-Z]/.test(word))
}

const passed = new Set(wordsOf('the of in and at an its their all some st for on'))

/** By what a name is known again: its words in the singular, without 's. */
export function marksOf(text: string): string[] {
  return (text.match(/[A-Za-z][A-Za-z’'-]+/g) ?? [])
    .map((word) => word.toLowerCase().replace(/['’]s?$/, ''))
    .filter((word) => !passed.has(word))
    .map((word) => irregularPlurals.get(word) ?? (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
}

const plain = new Set(
  wordsOf(`
  a has have had is are was were been be it its there they them he she we you and or but to with by as from that this
  these which only just now today currently still already total altogether overall some about than more most
`),
)

/** See `Grammar`. A verb is the same in all its forms: crossed, crossing. */
export const contentOf = (text: string): string[] =>
  marksOf(text)
    .filter((mark) => !plain.has(mark))
    .map((mark) => (mark.length > 5 ? mark.replace(/(?<=..[^e])(?:ing|ed)$/, '') : mark))

/** See `Grammar`. */
export const hasPronoun = (text: string): boolean => /\b(?:it|its|they|them|their|he|she|his|her)\b/i.test(text)

const kind = pattern(
  '',
  String.raw`\b(?:Port|Hospital|Court|Council|University|College|School|Airport|Bank|Party|County|Ward|`,
  String.raw`Street|Union|Bridge|Station|Mine|FC|United|City)\b`,
)

/** What kind of place or body a name is of, where it says so: Hospital of Kiruna Hospital. */
export function kindOf(name: string): string | undefined {
  return kind.exec(name)?.[0]
}

const isMonth = new RegExp(`^(?:${month})$`)

/** See `Grammar`. Of one word alone a capital tells nothing where a sentence begins. */
export function properOf(name: string): string | undefined {
  const words = name.split(' ')
  const isOfNames =
    words.length > 1
    && words.length < 4
    && words.every((word) => /^[A-Z][a-z]{2,}$/.test(word) && !isMonth.test(word))
    && !/ing$/.test(name.split(' ')[0] ?? '')
  return isOfNames ? words[0] : undefined
}

const countries = once(made)

/** The country that a name is, or that it holds as whole words. */
export function countryIn(name: string): Country | undefined {
  const words = ` ${name.replace(/['’]s(?![a-z])/g, '')} `
  return countries().find((country) => words.includes(` ${country.name} `))
}

/** Whether it may be a name, by a capital; at the beginning of a sentence any word has one. */
export const isName = (label: string): boolean => /[A-Z]/.test(label)
