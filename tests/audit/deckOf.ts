import { audit } from '../../scripts/audit/index.ts'
import type { Finding } from '../../scripts/audit/finding.ts'
import { readMarkdown } from '../../scripts/audit/read/markdown.ts'
import { inWords } from '../../scripts/article/states.ts'
import { segment } from '../../scripts/source/segment.ts'

/** An invented article on a tram. */
export const article = `A new tram line has run through Ardbeck since May 2021. It is 14.2 kilometres long and has 19 stops. It cost 380 million euros, of which the state paid 60 per cent. Maintenance of the depot takes 9 people.
In 2020 the buses of the town carried 31,000 passengers a day. In 2023 the tram alone carried more than 42,000. The journey to the hospital takes 18 minutes, 11 minutes less than before. Fares rose by 4 per cent in 2022.
Of 1,400 residents in a survey, 61 per cent were content and 23 per cent were not. Noise fell by 5 decibels. About 260 trees were felled, and 520 were planted.`

/** The findings of an audit of a deck of Markdown against an article, or the one above. */
export function findingsIn(deck: string, text: string = article): readonly Finding[] {
  return audit(readMarkdown(deck), segment(text)).findings
}

/** Each number of a deck with its verdict, in few words. */
export function verdictsOn(deck: string, text: string = article): string[] {
  return findingsIn(deck, text).map(({ reading, verdict }) => {
    const how =
      verdict.is === 'otherwise'
        ? `${verdict.differs.join('+')} of ${inWords(verdict.by.reading)}`
        : verdict.is === 'follows'
          ? verdict.sum
          : ''
    return `${inWords(reading)}: ${verdict.is}${how === '' ? '' : ` ${how}`}`
  })
}
