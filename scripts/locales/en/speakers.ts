import type { AroundQuotation, Speaker } from '../drafting/draftWords.ts'
import { wordsOf } from './reading/rows.ts'
import { properName, says } from './saying.ts'

/** How old somebody is, between the name and what they are. */
const age = String.raw`(?:, \d{1,3})?`
const saidBehind = [
  new RegExp(String.raw`^[\s,.]*${says} (?<name>${properName})${age}(?:, (?<role>[^,.;]+))?`, 'u'),
  new RegExp(
    String.raw`^[\s,.]*${says} (?:the|an?|its|their|his|her) (?<role>\p{Ll}[^,.;]{1,50}), (?<name>${properName})`,
    'u',
  ),
  new RegExp(String.raw`^[\s,.]*(?<name>${properName})(?:, (?<role>[^,.;]+),)? ${says}\b`, 'u'),
]
const saidBefore = new RegExp(
  String.raw`(?<name>${properName})(?:, (?<role>[^,.;]+),)? ${says}(?: me| us)?[,:]?\s*$`,
  'u',
)
/** The sentence behind a quotation that says whose it is: The baker who says this is Daniel Frost. */
const saidNext = [
  new RegExp(String.raw`^(?:The |An? )(?<role>[\p{Ll}][^,.;]*?) who ${says} (?:this|that|so|it) is (?<name>${properName})`, 'u'),
  new RegExp(String.raw`\b(?:words of|voice of|speaker is|${says} (?:this|that|so) (?:is|was)) (?<name>${properName})(?:, (?<role>[^,.;]+))?`, 'u'),
] // prettier-ignore
const pronounBehind = new RegExp(
  String.raw`^[\s,.]*(?<pronoun>he|she) (?:\w+ ){0,2}?${says}\b|^[\s,.]*${says} (?<behind>he|she)\b`,
  'i',
)
const pronounBefore = new RegExp(
  String.raw`(?:^|[,.;]\s+)(?<pronoun>he|she) (?:\w+ ){0,2}?${says}(?: me| us)?[,:]?\s*$`,
  'i',
)
const nobody = /^(?:He|She|They|It|We|You|I|The|This|That|Those|These|Nobody|Everybody|Somebody|One|Officials?)$/
/** A title before a name says what somebody is. */
const title =
  /^(?:Professor|Doctor|Captain|Mayor|President|Minister|Inspector|Sergeant|Judge|Bishop|Father|Sister|Councillor|Senator|Alderman) /
/** What somebody does that says who they are: who runs the harbour. */
const doing =
  '(?:runs?|ran|leads?|led|heads?|headed|chairs?|chaired|manages?|managed|owns?|owned|founded|directs?|directed|teaches|taught|works?|worked|keeps?|kept|farms?|drives?|drove|studies|studied|edits?|edited|represents?|builds?|built|started|looks after|oversees?|oversaw|organi[sz]es?|organi[sz]ed|designed|wrote)'

/** First and last name. */
const fullName = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: (?:de|da|van|von|bin|al))? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`
const named = new RegExp(String.raw`(?<before>(?<!\p{L})\p{L}+ )?(?<name>${fullName})${age}(?:, (?<role>(?:(?:who (?:is|was) )?(?:an?|the) |who ${doing} )[^,.;]+))?(?!\p{L}| \p{Lu})`, 'gu') // prettier-ignore
/** Where something is, and not who does it: on Canal Street. */
const placeAhead = /^(?:in|at|on|near|into|from|across|along|around|through|to|outside|beside|of the|the|a|an)\s$/i
const placeOrBody = new Set(
  wordsOf(`
  street road lane avenue square bridge river brook lake valley park hill island bay coast county city town
  company council university college school hospital church bank trust union party club society association institute
  museum library station airport times post news review press agency ministry department office committee court house
  north south east west spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december
`),
)
/** What a sentence may begin with, with a capital, that is no part of the name behind it. */
const notFirst =
  /^(?:Old|Young|Poor|Dear|Neighbouring|Neighboring|Nearby|Compare|Consider|Take|By|With|When|After|Before|While|As|If|Since|Because|Although|Then|Now|Today|Yesterday|And|But|Even|Only|For|In|At|On|From|To|So|Like|Unlike|Not|Mr|Mrs|Ms|Dr|Prof|Professor|Captain|Mayor|President|Minister|Inspector|Sergeant|Judge|Bishop|Father|Sister)\.? /

/** The people whom an article names by first and last name, with what it says that they are. */
export function peopleIn(sentences: readonly string[]): Speaker[] {
  const people = new Map<string, Speaker>()
  for (const sentence of sentences)
    for (const { groups } of sentence.matchAll(named)) {
      const { before = '', name: found = '', role } = groups ?? {}
      const bare = found.replace(notFirst, '')
      const words = bare.toLowerCase().split(' ')
      if (placeAhead.test(before) || words.length < 2 || words.some((word) => placeOrBody.has(word))) continue
      const known = people.get(bare)
      people.set(bare, { name: bare, role: known?.role ?? roleOf(role) ?? title.exec(before + found)?.[0].trim() })
    }
  return [...people.values()]
}

/**
 * Whose words a quotation is: of whoever says it in its sentence or the next; of he, she or nobody where one person
 * alone is spoken of before it.
 */
export function speakerOf(around: AroundQuotation, people: readonly Speaker[]): Speaker | undefined {
  const { before, after, next, earlier, above } = around
  const own = [...saidBehind.map((pattern) => pattern.exec(after)), saidBefore.exec(before)]
  const following = isBare(after) && isBare(before) ? [...saidNext, ...saidBehind].map((each) => each.exec(next)) : []
  for (const found of [...own, ...following]) {
    // Holt says that it has hired them: tells something else.
    if (found && following.includes(found) && /^ (?:that|it|they|there|the|he|she)\b/.test(next.slice(found.index + found[0].length))) continue // prettier-ignore
    const { name, role } = found?.groups ?? {}
    if (name !== undefined && !nobody.test(name)) return speaker(name, role)
  }
  const { pronoun, behind } = (pronounBefore.exec(before) ?? pronounBehind.exec(after) ?? pronounBehind.exec(isBare(after) ? next : ''))?.groups ?? {} // prettier-ignore
  const said = (pronoun ?? behind)?.toLowerCase()
  if (said === undefined && (!isBare(before) || !isBare(after))) return undefined
  return earlier.length > 0 ? onlyOne(earlier, said, people) : onlyOne(above, said, people, true)
}

/** Whom "he" or "she" is, behind sentences, the nearest first; undefined where that is not certain. */
export const personMeant = (
  earlier: readonly string[],
  pronoun: string,
  people: readonly Speaker[],
): Speaker | undefined => onlyOne(earlier, pronoun, people)

/** Where it is certain: the one person whom sentences name, whom the nearest of them speaks of. */
function onlyOne(
  sentences: readonly string[],
  pronoun: string | undefined,
  people: readonly Speaker[],
  isAbove = false,
): Speaker | undefined {
  const [nearest = ''] = sentences
  // Ada Lind came twice, and he thinks: whoever else is named before.
  const here = people.filter(({ name }) => isNamed(name, nearest))
  if (pronoun !== undefined && here.length === 1 && here[0] && isTaken(here[0].name, pronoun, nearest)) return here[0]
  const text = sentences.join(' ')
  const found = people.filter(({ name }) => isNamed(name, text))
  const [one] = found
  if (found.length !== 1 || !one || (pronoun !== undefined && subjects(text).some((each) => each !== pronoun)))
    return undefined
  const goesOn = subjects(nearest).some((each) => pronoun === undefined || each === pronoun)
  return goesOn || beginsWith(one.name, nearest) || (!isAbove && !somebody.test(nearest)) ? one : undefined
}

const lastOf = (name: string) => name.split(' ').at(-1) ?? name
const ofName = (name: string) => `(?:${name.replaceAll('.', String.raw`\.`)}|${lastOf(name)})(?![\\p{L}]|[’']s\\b)`
const isNamed = (name: string, text: string) => new RegExp(`(?<!\\p{L})${ofName(name)}`, 'u').test(text)
/** Whether a sentence that names somebody goes on with a pronoun that does something, and has no other. */
const isTaken = (name: string, pronoun: string, sentence: string) =>
  new RegExp(String.raw`${ofName(name)}.*[,;] (?:and |but |that |who )?${pronoun}\b`, 'u').test(sentence)
  && subjects(sentence).every((each) => each === pronoun)
/** A sentence about somebody names them early: My friend Ada Lind, who keeps the books. */
const beginsWith = (name: string, sentence: string) =>
  new RegExp(String.raw`^\s*(?:[\p{L}’-]+,? ){0,5}${ofName(name)}`, 'u').test(sentence)
/** He and she, where they do something. */
const subjects = (text: string) => [...text.matchAll(/\b(?:he|she)\b/gi)].map(([found]) => found.toLowerCase())
/** Somebody who is not named. */
export const somebody =
  /\b(?:the|an?|his|her|their|another|one|some|its|my|our)\s+(?:\p{Ll}+[ -]){0,2}?(?:man|woman|boy|girl|child|husband|wife|friend|uncle|aunt|son|nurse|clerk|chief|guide|cook|\p{Ll}{2,}(?:man|woman|er|or|ist|ian|ee|ant|ent))\b/iu

/** The full name and the office of a speaker, from where the article first names them so: the mayor, Ada Lind. */
export function fullSpeaker({ name, role }: Speaker, sentences: readonly string[]): Speaker {
  const last = name.split(' ').at(-1) ?? name
  const own = name.split(' ').filter((word) => !/^(?:Mr|Mrs|Ms|Dr|Prof)\.?$/.test(word))
  const first = own.length > 1 ? own[0] : String.raw`(?!(?:Mr|Mrs|Ms|Dr|Prof|The)\b)\p{Lu}[\p{L}’'-]+`
  const full = String.raw`(?<name>${first} (?:\p{Lu}[\p{L}’'-]* )?${last.replace(/[^\p{L}\p{N}’'-]/gu, '.')})`
  const office = String.raw`\p{Ll}[\p{Ll}’'-]+(?: (?:(?:of|for|the|and) )*\p{Ll}[\p{Ll}’'-]+){0,5}`
  const patterns = [
    String.raw`(?<!\bof )(?:[Tt]he|[Ii]ts|[Tt]heir)(?: [\p{L}]+’s)? (?<role>${office}), ${full}(?=[,.;)]| (?:who|${says})\b|$)`,
    String.raw`${full}${age}, (?<role>(?:who (?:is|was) )?(?:a|an|the) [^,.;]+)`,
    String.raw`${full} (?:is|was) (?<role>(?:an?|the) [^,.;]+)`,
    String.raw`${full}${age}, (?<role>who ${doing} [^,.;]+)`,
    String.raw`${full}\b`,
  ]
  // Most sentences name somebody else, and to see that is quick.
  const naming = /[^\p{L}\p{N}’'-]/u.test(last) ? sentences : sentences.filter((sentence) => sentence.includes(last))
  let whole = name
  const titled = (known: string) => {
    const academic = new RegExp(
      String.raw`\b(Dr|Sir|Dame)\.? (?=${known.replaceAll('.', String.raw`\.`)}(?!\p{L}))`,
      'u',
    )
    const found = naming.flatMap((sentence) => academic.exec(sentence)?.[1] ?? [])[0]
    return found === undefined || known.startsWith(found) ? known : `${found} ${known}`
  }
  for (const pattern of patterns.map((each) => new RegExp(each, 'u')))
    for (const sentence of naming) {
      const found = pattern.exec(sentence)?.groups
      if (found?.['name'] === undefined) continue
      // Since last April Holt General: no name.
      if (
        found['name']
          .toLowerCase()
          .split(' ')
          .some((word) => placeOrBody.has(word))
      )
        continue
      whole = found['name']
      const known = roleOf(role ?? found['role'])
      if (known !== undefined) return { name: titled(whole), role: known }
    }
  return { name: titled(whole), role: roleOf(role) }
}

/** What is said of somebody beside what they are; what they lead, run and the like is that too, where it is short. */
const doesWhat = new RegExp(String.raw` (?!who ${doing} \S+(?: \S+){0,4}$)(?:who|which|that|whose|where|when)\b.*$`)

/**
 * What somebody is, without what else is said of them; or what they run, teach and the like. Nothing where only
 * somebody else tells who that is: the youngest of them.
 */
function roleOf(text: string | undefined): string | undefined {
  // The board’s director keeps its article.
  const bare = text?.replace(/^who (?:is|was) /, '').replace(/^(?:an?|the(?! [\p{L} ]+['’]s? )) /u, '')
  const role = bare?.startsWith('who ') ? bare.replace(/ (?:then|now|today)$/, '') : bare?.replace(doesWhat, '')
  const isNone =
    role === undefined
    || /^(?:\p{Ll}+est|most|first|last|only|one|other|same|two|three|man|woman|boy|girl|person|child)\b/u.test(role)
    || (role.startsWith('who ') && !new RegExp(`^who ${doing} `).test(role))
    // The road simply tells people to go fast: a clause, and nobody.
    || (!role.startsWith('who ')
      && /\b(?:is|are|was|were|has|have|had|will|would|can|could|tells|says|makes|takes|gets|goes|keeps)\b/.test(role))
    || /\b(?:them|us|those|these|whom|it|which|he|she|they|his|her|their|its|our|my|there)\b/.test(role)
  return isNone ? undefined : role.replace(leading, (_, verb: string) => `${offices[verb] ?? verb} of`)
}

/** What somebody does, as what they are: who leads the council is the leader of it. */
const offices: Readonly<Record<string, string>> = {
  leads: 'leader',
  heads: 'head',
  chairs: 'chair',
  manages: 'manager',
  owns: 'owner',
  founded: 'founder',
  directs: 'director',
  edits: 'editor',
}
const leading = new RegExp(`^who (${Object.keys(offices).join('|')})(?= )`)

function speaker(found: string, role: string | undefined): Speaker {
  // A stop belongs to initials alone: J. Smith ends no sentence.
  const name = found.replace(/(?<=\p{Ll})\.$/u, '')
  const [office] = title.exec(name) ?? []
  return office !== undefined && name.split(' ').length > 2
    ? { name: name.slice(office.length), role: role ?? office.trim() }
    : { name, role }
}

const isBare = (text: string): boolean => !/\p{L}/u.test(text)
