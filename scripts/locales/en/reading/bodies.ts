import type { SayingBody } from '../../grammar.ts'
import { pattern, wordsOf } from './rows.ts'

/** Last words of bodies that answer to nobody here, and of public ones, one of which may speak for another. */
const own = new Set(
  wordsOf(`
  company university college school hospital church bank trust union party club society association institute museum
  library airline federation charity firm cooperative co-operative foundation newspaper chamber guild alliance
`),
)
const open = new Set(wordsOf(`council ministry county police parish navy army`))

const says =
  '(?:says?|said|reckons?|reckoned|thinks?|thought|believes?|believed|estimates?|estimated|argues?|argued|claims?|claimed|warns?|warned|insists?|insisted|adds?|added|reports?|reported)'
const name = String.raw`(?<who>(?:\p{L}[\p{L}’'-]+ ){0,3}?\p{L}[\p{L}’'-]+(?: of (?:the )?\p{L}[\p{L}’'-]+)?)`
const patterns = [
  pattern('giu', String.raw`(?:^|[.;:,”"] (?:(?:and|but|while) )?|\bthat )the ${name} (?:also |now |still |has |have )?${says}\b`),
  pattern('giu', String.raw`[,”"] ?${says} the ${name}(?=[,.;:)]|$)`),
  pattern('giu', String.raw`\baccording to the ${name}(?=[,.;:)]|$)`),
] // prettier-ignore

/** See `Grammar.bodiesSaying`. */
export function bodiesSaying(text: string): SayingBody[] {
  return patterns
    .flatMap((each) => [...text.matchAll(each)])
    .flatMap(({ index, groups }) => {
      const who = groups?.['who'] ?? ''
      const words = who.toLowerCase().replaceAll('’', "'").split(' ')
      const heads = words.slice(0, words.includes('of') ? words.indexOf('of') : undefined)
      const head = heads.at(-1) ?? ''
      const kind = own.has(head) ? 'own' : open.has(head) ? 'public' : undefined
      const marks = words.filter((word) => word !== 'of' && word !== 'the').map((word) => word.replace(/'s?$/, ''))
      // The union and the company said: for each of them it is true.
      return kind === undefined || words.some((word) => word === 'and' || word === 'or')
        ? []
        : [{ name: who, kind, marks, at: index } as const]
    })
}
