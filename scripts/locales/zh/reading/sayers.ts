import type { Sayer } from '../../grammar.ts'
import { peopleEnd, titles } from '../peopleWords.ts'
import { personName, surname } from '../personNames.ts'
import { fold } from './fold.ts'

const says =
  '(?:说|說|表示|指出|认为|認為|称(?![为之])|稱(?![為之])|坦言|强调|強調|估计|估計|预计|預計|主张|主張|建议|建議|透露|承认|承認|相信|担心|擔心)'
const sayer = new RegExp(
  `(?:^|[，。；：、,;:]|${titles}|${peopleEnd})(?<who>${surname}\\p{Script=Han}{1,2}?)(?:也|又|还|還|则|則)?${says}`,
  'gu',
)

/** See `Grammar.sayersIn`. */
export function sayersIn(text: string): Sayer[] {
  return [...text.matchAll(sayer)].flatMap(({ index, groups }) => {
    const who = personName(groups?.['who'] ?? '')?.whole
    return who === undefined ? [] : [{ name: who, marks: [fold(who)], at: index, isPerson: true }]
  })
}
