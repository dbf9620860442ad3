import type { Sayer } from '../../grammar.ts'
import { pattern, wordsOf } from './rows.ts'

const name = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}[\p{L}’'-]+(?: (?:(?:de|da|van|von|bin|al) )?\p{Lu}[\p{L}’'-]*\.?){0,3}`
const now = 'says|reckons|thinks|believes|estimates|argues|claims|warns|insists|adds|notes|expects|fears|calculates'
const then = 'said|reckoned|thought|believed|estimated|argued|claimed|warned|insisted|added|noted|calculated|told'
const patterns = [
  pattern(
    'gu',
    String.raw`(?:^|[.;:,”"] |\b(?:and|but|that|as|while) )(?<who>${name})`,
    String.raw`(?:, (?!and\b|but\b)[^,.;:]{1,60},)? (?:also |now |still )?(?:${now}|${then})\b`,
  ),
  pattern('gu', String.raw`[,”"] ?(?:${now}|${then}) (?<who>${name})`),
  pattern('gu', String.raw`\b[Aa]ccording to (?:the [a-z]+ )?(?<who>${name})`),
]
/** What stands first with a capital and names nobody. */
const nobody =
  /^(?:The|This|That|These|Those|He|She|They|It|We|You|I|Nobody|Everybody|Everyone|Somebody|One|Some|Many|Most|Others|Both|Officials|Critics|Experts|Residents|Each|But|And|What|Who)\b/
const title = /^(?:Mr|Mrs|Ms|Dr|Prof)\.? /
/** Words of bodies, which speak through people of other names. */
const bodies = new Set(
  wordsOf(`
  company council university college school hospital church bank trust union party club society association institute
  museum library station airport times post news review press agency ministry department office committee court house
  water power energy group holdings rail railways railway airlines airways motors foods farms partners research
  city town county state states kingdom commission authority board fund federation
`),
)

/** See `Grammar.sayersIn`. */
export function sayersIn(text: string): Sayer[] {
  return patterns
    .flatMap((each) => [...text.matchAll(each)])
    .flatMap(({ index, groups }) => {
      const who = (groups?.['who'] ?? '').replace(/[.,]$/, '')
      if (nobody.test(who)) return []
      const words = who
        .replace(title, '')
        .replace(/['’]s$/, '')
        .split(' ')
        .filter((word) => /^\p{Lu}/u.test(word))
      const marks = words.map((word) => word.toLowerCase())
      const isBody = marks.some((mark) => bodies.has(mark))
      return [{ name: who, marks, at: index, isPerson: (title.test(who) || words.length > 1) && !isBody, isBody }]
    })
    .sort((one, other) => one.at - other.at)
}
