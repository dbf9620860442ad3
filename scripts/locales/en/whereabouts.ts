import type { ClaimContext } from '../drafting/draftWords.ts'
import { isPast } from './draftingWhen.ts'
import { isVerb } from './verbs.ts'

/** A first word that is no name: a small one, or one with "of" behind it. */
const smallFirst =
  /^(?:The|An?|In|On|At|By|For|From|To|With|Without|Of|After|Before|Since|During|Under|Over|Among|Between|Across|As|When|While|If|Once|It|Its|They|Their|There|He|She|His|Her|We|Our|You|Your|This|That|These|Those|Some|Many|Most|More|Fewer|Half|All|Both|Each|Every|No|None|Nobody|Another|Other|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Only|About|Almost|Nearly|Last|Now|Today|Afterwards|Within|So|People|\p{Lu}\p{Ll}+ing (?=(?:it|them|the|an?|its|their) )|\p{Lu}\p{Ll}+ of)\b/u

export const inMiddle = (sentence: string): string =>
  smallFirst.test(sentence) ? `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence

const proper = String.raw`\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*`
/** The place that a sentence begins with: In Stanbury; when Stanbury rebuilt; ten miles away, Stanbury kept. */
const beginning = new RegExp(
  String.raw`^(?:(?:And|But|Yet) )?(?:[\p{L}-]+(?: [\p{L}-]+){0,3} (?:away|off|further|downstream|upstream|inland), )?(?:(?:When|After|Since|Once|In|At|Across|Around) )?(?:the )?(?:(?:[Nn]eighbouring|[Nn]eighboring|[Nn]earby) )?(?<place>(?!N(?:eighbou?ring|earby) )${proper})(?= |,)(?! [\p{Ll}]+[’']s)`,
  'u',
)
/** What a claim begins with that says where, when or of whom it is. */
const isLed = /^(?:in|on|at|by|for|from|of|among|since|after|before|during|when|if|under|over|across|near|around)\b/i

const changed = /\b(?:fell|rose|grew|went|came|won|lost|shrank|sank|climbed|dropped|saw|left|got)\b/

/**
 * Puts before what happened where it did, where the nearest sentence before that begins with a name says that: *When
 * Stanbury rebuilt its block it took out the door. Reports of damage fell from 33 to five* is *In Stanbury, reports of
 * damage fell*. In an article of one place that is said without it.
 */
export function whereOf(claim: string, { earlier, article, people }: ClaimContext): (text: string) => string {
  const isBare = /\d/.test(claim) && !isLed.test(claim) && (isPast(claim) || changed.test(claim))
  const [first = ''] = claim.split(' ')
  const isCommon =
    smallFirst.test(claim)
    || isVerb(first.toLowerCase())
    || article.some((text) => text.includes(` ${first.toLowerCase()} `))
  if (!isBare || !isCommon || new RegExp(proper, 'u').test(claim.slice(1))) return (text) => text
  const places = placesOf(article).filter((name) => !people.some((each) => each.name.includes(name)))
  const begins = earlier.map((text) => beginning.exec(text.trim())?.groups?.['place'] ?? '')
  const nearest = begins.findIndex((name) => places.includes(name))
  const place = begins[nearest]
  const between = earlier.slice(0, Math.max(0, nearest)).join(' ')
  const isOther = places.some((name) => name !== place && between.includes(name))
  if (place === undefined || places.length < 2 || isOther) return (text) => text
  return (text) => `In ${place}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

const known = new WeakMap<readonly string[], string[]>()

/** What an article says that something is in: its places, and some that are none. */
function placesOf(article: readonly string[]): string[] {
  const found = known.get(article)
  if (found) return found
  const inside = new RegExp(
    String.raw`(?<=\b[Nn](?:eighbou?ring|earby) )${proper}|(?<=\b(?:[Ii]n|[Aa]cross|[Nn]ear|[Aa]round) (?:the )?|\b(?:miles|kilomet(?:re|er)s) (?:away|off|further|downstream|upstream|inland), )${proper}|${proper}(?=, (?:an?|the) (?:\p{Ll}+ ){0,3}?(?:town|village|city|district|county|port|parish|borough|province|island|suburb)\b)`,
    'gu',
  )
  const months =
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u
  const places = [
    ...new Set(
      article
        .flatMap((text) => text.match(inside) ?? [])
        .map((name) => name.replace(/^(?:Compare|Take|Consider|And|But) /, '')),
    ),
  ].filter((name) => !months.test(name))
  known.set(article, places)
  return places
}
