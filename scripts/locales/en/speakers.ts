import { nameWords } from '../text/index.ts'
import type { AroundQuotation, Speaker } from '../drafting/draftWords.ts'

const says =
  '(?:said|says|adds|added|explains|explained|argues|argued|warns|warned|recalls|recalled|writes|wrote|asks|asked|remembers|remembered|tells|told|notes|noted|admits|admitted|insists|insisted)'
const properName = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}[\p{L}’'-]+(?: (?:de |da |van |von |bin |al )?\p{Lu}[\p{L}’'-]*\.?){0,3}`
const saidBehind = [
  new RegExp(String.raw`^[\s,.]*${says} (?<name>${properName})(?:, (?<role>[^,.;]+))?`, 'u'),
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
const pronounSays = new RegExp(
  String.raw`^[\s,.]*(?:he|she|they) (?:\w+ ){0,2}?${says}\b|^[\s,.]*${says} (?:he|she|they)\b`,
  'i',
)
const named = new RegExp(
  String.raw`(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]*\.?){1,2})(?:, (?<role>(?:who|a|an|the) [^,.;]+))?`,
  'gu',
)
const nobody = /^(?:He|She|They|It|We|You|I|The|This|That|Those|These|Nobody|Everybody|Somebody|One)$/
/** A title before a name says what somebody is. */
const title = /^(?:Professor|Doctor|Captain|Mayor|President|Minister|Inspector|Sergeant|Judge|Bishop|Father|Sister) /

/** Whose words a quotation is: of whoever says it in its sentence or the next; else of whom those before speak of. */
export function speakerOf({ before, after, next, earlier, above }: AroundQuotation): Speaker | undefined {
  const own = [...saidBehind.map((pattern) => pattern.exec(after)), saidBefore.exec(before)]
  const following = isBare(after) && isBare(before) ? [...saidNext, ...saidBehind].map((each) => each.exec(next)) : []
  for (const found of [...own, ...following]) {
    const { name, role } = found?.groups ?? {}
    if (name !== undefined && !nobody.test(name)) return speaker(name, role)
  }
  const isSaid = pronounSays.test(after) || (isBare(after) && pronounSays.test(next))
  if (!isBare(before) || (!isSaid && !isBare(after))) return undefined
  // Words that nobody is said to say are of whom their paragraph speaks; he or she may stand above it.
  return [...earlier, ...(isSaid ? above : [])].flatMap(
    (sentence) => attributedIn(sentence) ?? introducedIn(sentence) ?? [],
  )[0]
}

/** The full name and the office of a speaker, from where the article first names them so: the mayor, Ada Lind. */
export function fullSpeaker({ name, role }: Speaker, sentences: readonly string[]): Speaker {
  const last = name.split(' ').at(-1) ?? name
  const own = name.split(' ').filter((word) => !/^(?:Mr|Mrs|Ms|Dr|Prof)\.?$/.test(word))
  const first = own.length > 1 ? own[0] : String.raw`(?!(?:Mr|Mrs|Ms|Dr|Prof|The)\b)\p{Lu}[\p{L}’'-]+`
  const full = String.raw`(?<name>${first} (?:\p{Lu}[\p{L}’'-]* )?${last.replace(/[^\p{L}\p{N}’'-]/gu, '.')})`
  const office = String.raw`\p{Ll}[\p{Ll}’'-]+(?: (?:(?:of|for|the|and) )*\p{Ll}[\p{Ll}’'-]+){0,5}`
  const patterns = [
    String.raw`(?:[Tt]he|[Ii]ts|[Tt]heir)(?: [\p{L}]+’s)? (?<role>${office}), ${full}\b`,
    String.raw`${full}, (?:who (?:is|was) )?(?<role>(?:a|an|the) [^,.;]+)`,
    String.raw`${full}\b`,
  ]
  for (const pattern of patterns)
    for (const sentence of sentences) {
      const found = new RegExp(pattern, 'u').exec(sentence)?.groups
      if (found?.['name'] !== undefined)
        return { name: found['name'], role: role ?? found['role']?.replace(/^the /, '') }
    }
  return { name, role }
}

/** The one whom a sentence speaks of by first and last name; nobody where it names several. */
function introducedIn(sentence: string): Speaker | undefined {
  const found = [...sentence.matchAll(named)].flatMap(({ groups }): Speaker[] => {
    const { name = '', role } = groups ?? {}
    const who = speaker(name, role)
    return nameWords(who.name).length >= 2 && nameWords(who.name).length === who.name.split(' ').length ? [who] : []
  })
  return found.length === 1 ? found[0] : undefined
}

function speaker(found: string, role: string | undefined): Speaker {
  // A stop belongs to initials alone: J. Smith ends no sentence.
  const name = found.replace(/(?<=\p{Ll})\.$/u, '')
  const [office] = title.exec(name) ?? []
  return office !== undefined && name.split(' ').length > 2
    ? { name: name.slice(office.length), role: role ?? office.trim() }
    : { name, role: role?.replace(/^who /, '') }
}

/** Whom a sentence, without what is quoted in it, says of that they say that. */
function attributedIn(sentence: string): Speaker | undefined {
  const { name, role } = saidBehind.map((each) => each.exec(sentence)).find((each) => each)?.groups ?? {}
  return name === undefined || nobody.test(name) ? undefined : speaker(name, role)
}

const isBare = (text: string): boolean => !/\p{L}/u.test(text)
