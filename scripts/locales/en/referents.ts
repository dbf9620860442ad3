import type { ClaimContext } from '../drafting/draftWords.ts'
import { withCapital } from '../capital.ts'
import { personMeant, somebody } from './speakers.ts'
import { isVerb, wordsIn } from './verbs.ts'
import { costs, isOfDeed, wantedIn } from './wanted.ts'
import { whereOf } from './whereabouts.ts'

/** What is said in a claim instead of what only points back. */
type Edit = (text: string) => string

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const instead =
  (of: string, name: string): Edit =>
  (text) =>
    text.replace(new RegExp(String.raw`(?<![\p{L}’'-])${escaped(of)}(?![\p{L}’'-])`, 'u'), () => name)

/**
 * A claim with the names of what it points at in the sentences before it, where one thing alone can be meant: he, she
 * and it that begin it; a share of what was named; there; the trial.
 * @returns undefined where it points at what is not certain
 */
export function withNames(claim: string, context: ClaimContext): Edit | undefined {
  const head = headOf(claim, context)
  if (!head) return undefined
  if (pointsAtDeed.test(claim)) return undefined
  const place = placeOf(head(claim), context)
  const where = whereOf(head(claim), context)
  const known = withWholeName(context.people)
  return place && ((text) => known(where(place(head(text))).replace(forWhom, '$<costs> ')))
}

/** Whoever is called by a title and a last name, by the whole name that the article gives: Ms Osei is Danielle Osei. */
const withWholeName =
  (people: ClaimContext['people']): Edit =>
  (text) =>
    text.replace(/\b(?:Ms|Mrs|Miss|Mr)\.? (?<last>\p{Lu}[\p{L}-]+)/gu, (said: string, last: string) => {
      const names = new Set(people.map(({ name }) => name).filter((name) => name.endsWith(` ${last}`)))
      const [name] = names
      return names.size === 1 && name !== undefined && !/^(?:Ms|Mrs|Miss|Mr|Dr)\b/.test(name) ? name : said
    })

/** Whom something costs so much, where that is only pointed at: burning a tonne costs it £210. */
const forWhom =
  /(?<costs>(?<!\bIt )\b(?:costs?|cost)) (?:it|them|him|her) (?=(?:about |nearly |some |only )?(?:[£$€]|\{|\d))/u

/** What was done or said before, and is not said again: doing so would cost, she says so. */
const pointsAtDeed =
  /\b(?:(?:do|doing|done|does|did) (?:so|this|that|it)|(?:say|says|said|think|thinks|hope|hopes|(?:told|tells?) (?:me|us|him|her|them)) so)\b/i
/** "It" that is nothing before what is meant: it cost more to shear a sheep, it is clear that. */
const isNothing =
  /^It (?:(?:has|had) (?!to\b)|(?:would|will|may|might|could|can|must|should) )?(?:also |now |still |never |not )*(?:is|was|be|been|costs?|takes?|took|taken|makes?|made|needs?|needed|pays?|paid|helps?|helped|seems?|seemed|used(?! to\b)) [^,;]*?(?:\bto \p{Ll}|\b(?:that|when|if|who|how|why)\b)/u

function headOf(claim: string, { earlier, article, people, title }: ClaimContext): Edit | undefined {
  const [first = ''] = claim.split(' ')
  if (/^(?:He|She)$/.test(first)) {
    const person = earlier.length > 0 ? personMeant(earlier, first.toLowerCase(), people) : undefined
    // The Friends had somebody count: whoever "she" is, it is not all of them.
    return person && !/^The \p{Lu}\p{Ll}+s\b/u.test(person.name) ? instead(first, person.name) : undefined
  }
  if (/^(?:It|They)$/.test(first)) {
    const isAsked = /^It should (?!be\b)/.test(claim) && / should /.test(earlier[0] ?? '')
    if (isNothing.test(claim) && !isAsked) return undefined
    const subject = subjectMeant(claim, earlier)
    const named = subject === undefined ? undefined : instead(first, subject)
    // What the sentence before says is not said here: would also save.
    return named && ((text) => named(text).replace(/ also(?= )/, ''))
  }
  if (/^(?:Its|Their)$/.test(first)) {
    const owner = subjectMeant(first === 'Its' ? 'It ' : 'They ', earlier)
    return owner === undefined ? undefined : instead(first, `${owner}${owner.endsWith('s') ? '’' : '’s'}`)
  }
  if (/^(?:His|Her)$/.test(first) && earlier.length > 0) {
    const owner = personMeant(earlier, first === 'His' ? 'he' : 'she', people)?.name
    return owner === undefined ? undefined : instead(first, `${owner}${owner.endsWith('s') ? '’' : '’s'}`)
  }
  // In 2021 its traders sold: whose, behind when.
  const [, whose] =
    /^(?:(?:In|By|Since) (?:\{[^}]*\}|\d{4})|Last year|Today|Now),? (its|their)(?= \p{Ll})/u.exec(claim) ?? []
  if (whose !== undefined) {
    const owner = subjectMeant(whose === 'its' ? 'It ' : 'They ', earlier)
    const own = owner?.replace(/^The (?=\p{Ll})/u, 'the ')
    return own === undefined ? undefined : instead(whose, `${own}${own.endsWith('s') ? '’' : '’s'}`)
  }
  // By his count 290 were sent away: by whose.
  const byWhose = /^(?:By|On) (his|her)(?= (?:own )?(?:count|reckoning|estimate|figures|account|sums)\b)/.exec(
    claim,
  )?.[1]
  if (byWhose !== undefined && earlier.length > 0) {
    const owner = personMeant(earlier, byWhose === 'his' ? 'he' : 'she', people)?.name
    return owner === undefined ? undefined : instead(byWhose, `${owner}’s`)
  }
  // Small boats have gained most. Those under ten metres earn more.
  if (thoseWith.test(claim)) {
    const many = manyIn(earlier[0] ?? '')
    return many === undefined ? undefined : instead('Those', withCapital(many))
  }
  // £9 for every one of them: of whom the nearest sentence counts.
  if (/\b(?:every|each) one of them\b/.test(claim)) {
    const [counted, ...others] = [...(earlier[0] ?? '').matchAll(/\d[\d,]* (\p{Ll}+s)\b/gu)]
    return counted?.[1] === undefined || others.length > 0 ? undefined : instead('of them', `of the ${counted[1]}`)
  }
  const ofThem = /^[^,;]{0,40}? of them\b/.exec(claim)?.[0]
  if (ofThem !== undefined && !wordsIn(ofThem).some(isVerb)) {
    const many = subjectMeant('They ', earlier)
    const small = many === undefined ? '' : many.charAt(0).toLowerCase() + many.slice(1)
    const isKnown =
      many !== undefined && (/^The /.test(many) || new RegExp(`\\b${escaped(small)}\\b`, 'u').test(article.join(' ')))
    return many === undefined ? undefined : instead('them', isKnown ? small : many)
  }
  if (isShareOfNothing(claim)) {
    const whole = wholeOf(earlier[0] ?? '')
    return whole === undefined ? undefined : (text) => text.replace(shareAhead, (share) => `${share} of ${whole}`)
  }
  return undertaking(claim, article, title)
}

/** Some of what the sentence before speaks of, by how large or where they are; those who do something are people. */
const thoseWith = /^Those (?:under|over|above|below|with|without|in|on|at|from|near|between)\b/

/** The one kind of things that a sentence speaks of: boats, of "Small boats have gained most". */
function manyIn(sentence: string): string | undefined {
  const { many = '', verb = '', rest = '' } = /^(?:[\p{L}’'-]+ ){0,3}?(?<many>\p{L}\p{Ll}{2,}s) (?<verb>\p{Ll}+)(?<rest>.*)$/u.exec(sentence.trim())?.groups ?? {} // prettier-ignore
  return isVerb(verb) && !isVerb(many.toLowerCase()) && !/ss$/.test(many) && !hasThing(rest, true)
    ? many.toLowerCase()
    : undefined
}

/** Things that are done, of which there are many: without a name it is not said which. */
const undertakings = String.raw`trial|scheme|project|pilot|experiment|programme|program|campaign|plan`
const bareUndertaking = new RegExp(`^(The (?:whole |entire |new )?)(${undertakings})(?= ([\\p{Ll}’']+))`, 'u')

/** The trial by the name that the article gives it, where it gives one alone: the Pell trial. */
function undertaking(claim: string, article: readonly string[], title: string): Edit | undefined {
  const [head = '', the = '', noun = '', next = ''] = bareUndertaking.exec(claim) ?? []
  if (head === '' || /^(?:of|in|at|for|that|which|to|on)$/.test(next)) return (text) => text
  const pattern = new RegExp(String.raw`(?<![.!?] |^)(?<!\p{L})((?:\p{Lu}[\p{L}’-]+ )+)${noun}s?\b`, 'gu')
  const names = new Set(article.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name.replace(/^The /, '')))) // prettier-ignore
  const [name] = names
  if (names.size === 1 && name !== undefined) return instead(head, `${the}${name}${noun}`)
  return wordsIn(title).includes(noun) ? (text) => text : undefined
}

/** A share that begins a claim: 68% comes; {fact:number} per cent comes. */
const shareAhead = /^(?:(?:Only|About|Some|Nearly|Almost|Over|Just|Another|A further) )?(?:\{[^}]*\}|\d[\d.,]*%?)(?: per ?cent)?(?= )/ // prettier-ignore
/** What a share comes from or goes to does not say what it is a share of. */
const isShareOfNothing = (claim: string): boolean =>
  shareAhead.test(claim)
  && /^\D*\d[\d.,]*(?:%| per ?cent) (?:comes?|came|goes|went|is|was|are|were|leaves|left|stems?|arises?|ends?)\b/.test(claim)
  && !/^\D*\d[\d.,]*(?:%| per ?cent) of\b/.test(claim) // prettier-ignore

/** What a sentence says a share of: 9 per cent of the water lost. */
function wholeOf(sentence: string): string | undefined {
  const found = [...sentence.matchAll(/\d[\d.,]*(?:%| per ?cent) of ((?:the |all |its )?\p{Ll}[\p{Ll} -]*?)(?=[,.;]| (?:in|on|at|from|by|that|which|who|when|is|was|are|were|comes?|came)\b|$)/gu)] // prettier-ignore
  const wholes = new Set(found.map(([, whole = '']) => whole.trim()))
  const [whole] = wholes
  return wholes.size === 1 && whole !== undefined && !/\b(?:it|them|these|those|its)\b/.test(whole) ? whole : undefined
}

/** There is, and where there is: what says only that something is. */
const being =
  /^ (?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|seems?|remains?|comes?|came)\b/
const opens =
  /(?:^|[,;:—–(]\s|\b(?:that|and|but|or|where|when|if|because|while|since|as|than|until|though|so|think|says?|said|believes?|is|are|was|were) )$/i

/** Whether a claim says "there" of a place that it does not name. */
const isThere = (claim: string): boolean =>
  [...claim.matchAll(/\bthere\b/gi)].some(
    ({ index }) => !(being.test(claim.slice(index + 5)) && opens.test(claim.slice(0, index))),
  )

const aMonth = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u

/** A name that a sentence begins with, of which it says that it is a place: Pell, a town of the same size, …. */
const placeTold =
  /^(?:But |And |Yet )?(?<name>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*), (?:an?|the|another) (?:\p{Ll}+ ){0,3}?(?:town|village|city|district|county|port|parish|borough|province|island|suburb|valley|state|country|region)\b/u

/** There, by the one place that the sentence before names; whatever it is, the article names it elsewhere too. */
function placeOf(claim: string, { earlier, article, people }: ClaimContext): Edit | undefined {
  if (!isThere(claim)) return (text) => text
  const named = (earlier[0] ?? '').match(/\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*/gu) ?? []
  const inside = new RegExp(String.raw`(?<=\p{Ll},? )(?:${named.map(escaped).join('|') || '(?!)'})(?!\p{L})`, 'gu')
  const known = new Set(article.join(' ').match(inside))
  const isState = (name: string) => countries.has(name)
  const isTold = (name: string) => article.some((text) => placeTold.exec(text)?.groups?.['name'] === name)
  const places = [...new Set(named)].filter(
    (name) =>
      !aMonth.test(name)
      && (known.has(name) || isState(name) || isTold(name))
      && !people.some((each) => each.name.includes(name)),
  )
  const [place] = places
  return places.length === 1 && place !== undefined ? inPlace(place) : undefined
}

const inPlace =
  (place: string): Edit =>
  (text) =>
    text.replace(/\bthere\b/i, (there) => `${there.startsWith('T') ? 'In' : 'in'} ${place}`)

/** The states of the world by their names in English. */
const regions = new Intl.DisplayNames(['en'], { type: 'region' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = new Set(letters.flatMap((a) => letters.flatMap((b) => regions.of(a + b) ?? [])))

/** What leads a sentence in, before its subject. */
const lead = /^(?:(?:In|On|At|By|Since|For|After|Before|During|Under|Last|This|Over) [^,]{1,60}, |(?:However|Meanwhile|Instead|Yet|But|And|So|Then|Still),? |(?:Today|Now) (?=(?:it|they) ))+/u // prettier-ignore
const modal = /\b(?:would|will|could|should|may|might|must)\b/i

/**
 * The subject of the sentence before, which goes on as "it" or "they": one thing, or several, with nothing else beside
 * that the word may stand for; where that begins with the same word, that of the one before it.
 */
function subjectMeant(claim: string, earlier: readonly string[]): string | undefined {
  const isMany = claim.startsWith('They ')
  const [before, ...further] = earlier
  if (before === undefined) return undefined
  // Compare Stanbury, a town of the same size. It kept its blocks.
  const [, shown] = /^(?:Compare|Take|Consider|Look at) ((?:the )?\p{Lu}[\p{L}’-]+)(?=[,.])/u.exec(before.trim()) ?? []
  if (shown !== undefined && !isMany) return shown
  const thing = isMany || !costs.test(claim) ? undefined : wantedIn(before)
  if (thing !== undefined) return thing
  if (!isMany && isOfDeed(claim, before)) return undefined
  const text = before.trim().replace(lead, '')
  const start = text.charAt(0).toUpperCase() + text.slice(1)
  const found = [...start.matchAll(/[\p{L}\d][\p{L}\d’'-]*/gu)]
  // The work would cost: right behind its article a word is a noun.
  const isNoun = (at: number) => /^(?:the|an?|its|their)$/i.test(found[at - 1]?.[0] ?? '')
  const verb = found.find(
    ({ 0: word }, at) => at > 0 && isVerb(word.toLowerCase()) && !/^\p{Lu}/u.test(word) && !isNoun(at),
  )
  if (!verb) return undefined
  // The county now wants: when and how often it does so is no part of its name.
  const subject = start
    .slice(0, verb.index)
    .trim()
    .replace(/(?: (?:now|already|still|also|often|once|then|soon))+$/i, '')
  const said = start.slice(verb.index + verb[0].length)
  // May build a store: what it may do stands before that.
  const rest = modal.test(verb[0]) ? said.replace(/^ \p{Ll}+/u, '') : said
  const isBe = /^(?:is|are|was|were)$/.test(verb[0]) && !/^ \w+ed\b/.test(rest)
  const isGerund = /^\p{Lu}\p{Ll}+ing (?!(?:of|so|this|that|it)\b)/u.test(subject)
  // What else the sentence has that the word may stand for; a plan goes on as one: it would also save.
  // The board should pay. It should also ask: who is to do the one is to do the other.
  const isAsked = verb[0] === 'should' && /^(?:It|They) should\b/.test(claim)
  const isOther = !isBe && !isAsked && !(isGerund && modal.test(verb[0]) && modal.test(claim)) && hasThing(rest, isMany)
  if (isOther) return undefined
  if (subject === claim.split(' ')[0]) return subjectMeant(claim, further)
  return isName(subject, verb[0], isMany, isGerund) ? subject : undefined
}

/** Whether a verb is followed by a thing, or things, that "it" or "they" may be, as what is done something to. */
const hasThing = (rest: string, isMany: boolean): boolean =>
  isMany
    ? /\p{Ll}{3,}s\b/u.test(rest.replace(/\b(?:years?|months?|days|times|hours|per cent|metres|litres)\b/g, ''))
    : /^(?: (?:to \p{Ll}+|have|had|has|been|be|not|\p{L}+ly|\p{Ll}+ed|\p{Ll}+en))* (?:an?|the|its?|this|that|another|\p{Lu})/u.test(rest)
      || /\b(?:and|but|that|which|who) [^,]* (?:an?|the) /u.test(rest) // prettier-ignore

/** Whether a subject is a thing by its name, of the number that is wanted, and says by itself what it is. */
function isName(subject: string, verb: string, isMany: boolean, isGerund: boolean): boolean {
  if (/[,;:“”"□]|\b(?:and|or|who|that|which|he|she|it|they|his|her|its|their|this|these|those|such|other|also|both|each)\b/i.test(subject)) return false // prettier-ignore
  if (subject.length > 60 || /\d/.test(subject)) return false
  // When the farm opened it held 800: what leads a sentence in is not what it speaks of.
  if (/^(?:When|If|As|While|Once|Because|Although|Though|Where|Until|Unless|Whether)\b/.test(subject)) return false
  if (isGerund || /^\w+ing\b/.test(subject)) return isGerund && !isMany
  const head = /^\S.*?(?= (?:of|in|at|on|for|from|with|to|by|near|between|under)\b|$)/u.exec(subject)?.[0] ?? ''
  const isPlural = /(?:[^su]s|people|children|women|men)$/.test(head) && !/^\p{Ll}+[^s]s$|^is$/u.test(verb)
  const isNamed = /^The \p{Ll}/u.test(subject) || /^(?:The )?\p{Lu}[\p{L}’-]+(?: \p{Lu}|$| \p{Ll})/u.test(subject) // prettier-ignore
  const isSomebody =
    somebody.test(head)
    && !/\b(?:water|paper|order|power|river|number|tower|reservoir|letter|plant|restaurant)\b/.test(head)
  const isCount = /^(?:The )?(?:number|share|rest|remainder|figure|others?|result|same)\b/i.test(subject)
  return isNamed && !isCount && isPlural === isMany && (isMany || !isSomebody)
}
