import type { SayingBody } from '../../grammar.ts'
import { ownBodies, publicBodies } from './bodyWords.ts'
import { pattern } from './rows.ts'

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
      const kind = ownBodies.has(head) ? 'own' : publicBodies.has(head) ? 'public' : undefined
      const marks = words.filter((word) => word !== 'of' && word !== 'the').map((word) => word.replace(/'s?$/, ''))
      // The union and the company said: for each of them it is true.
      return kind === undefined || words.some((word) => word === 'and' || word === 'or')
        ? []
        : [{ name: who, kind, marks, at: index } as const]
    })
}
