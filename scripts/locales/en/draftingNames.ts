import type { Nameable } from '../drafting/draftWords.ts'
import { wordsOf } from './reading/rows.ts'

/** Words that name nothing. */
const empty = new Set(
  wordsOf(`
  the a an and or but of in on at to for from with by as is are was were be been has have had do does did will would can
  could may might must it its they them their he she his her we our you your i my this that these those there here who
  which what when where than then so if not no only just about over under nearly almost some any each every all both
  more most less least many much few new also very still even now last next one two per into out up down off through
  between during after before since until while because although another other others otherwise such same own made
  compared against while rose fell grew took came went ran held kept lost found gave got said says put puts costs cost paid pay numbered stood
  reached listed left began became year years month months week day days percent average roughly summer today however
`),
)

const roots: Readonly<Record<string, string>> = {
  percent: 'share',
  permille: 'share',
  'percentage-point': 'points',
  multiple: 'times',
  rank: 'rank',
}

const significant = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z][a-z'’-]*/g) ?? [])
    .map((word) => word.replace(/['’]s?/g, '').replace(/-+$/, ''))
    .filter((word) => word.length > 2 && !empty.has(word))

/** Two words at most that say what a number is of, and what it is: night-trains-share, track-charges. */
export function nouns({ unit, noun, change, before, after }: Nameable): string {
  const [front, behind] = [significant(before), significant(after)]
  if (unit === 'count' && noun !== undefined) {
    const counted = significant(noun)
    return (counted.length > 0 ? counted : front.slice(-2)).slice(-2).join('-')
  }
  const root =
    change === 'up' && roots[unit] === 'share'
      ? 'rise'
      : change === 'down' && roots[unit] === 'share'
        ? 'fall'
        : roots[unit]
  if (root !== undefined) {
    const words = behind.length > 0 ? behind.slice(0, 2) : front.slice(0, 2)
    return [...words, root].join('-')
  }
  const words = front.length > 0 ? front.slice(0, 2) : behind.slice(0, 2)
  return words.join('-')
}
