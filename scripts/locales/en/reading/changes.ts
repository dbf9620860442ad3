import type { Change, Unit } from '../../../quantities/quantity.ts'
import { wordsOf } from './rows.ts'
import { wordBefore } from './text.ts'
import { earlierTime, isDifference, spanAgo } from './thenWords.ts'

/** Verbs whose subject changes by the number behind them: fell 29 %, has grown by half, is down 12 %. */
const verbs: Readonly<Record<Change, string[]>> = {
  up: wordsOf(`
    rose rise rises risen rising grew grow grows grown growing gain gains gained gaining increase increases increased
    increasing jump jumps jumped jumping climb climbs climbed climbing surge surges surged surging soar soars soared
    soaring advanced leapt leaped rocketed skyrocketed expand expands expanded expanding widened lengthened
    improved swelled ballooned appreciated rebounded rallied accelerated mushroomed spiked added adding hiked hike
    lifted
  `),
  down: wordsOf(`
    fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
    decreased decreasing slid slide sank sunk shrank shrink shrinks shrunk shrinking slump slumps slumped tumbled tumble
    plunge plunges plunged plunging plummet plummeted plummeting dipped slipped contracted narrowed
    shortened dwindled lost loses losing cut cuts cutting slashed reduce reduces reduced reducing lowers lowered
    lowering trimmed depreciated weakened eased retreated shed saves saved saving subsided receded
  `),
}

/** Verbs that change an object, which stands before "by": cut its costs by 29 %. */
const withObject: Readonly<Record<Change, string[]>> = {
  up: [...verbs.up, ...wordsOf('raise raises raised raising boost boosts boosted boosting')],
  down: [...verbs.down, ...wordsOf('save trim slash shorten shortens')],
}

/** Nouns with the number before or behind: a fall of 29 %, a 29 % fall. */
const nouns: Readonly<Record<Change, string[]>> = {
  up: wordsOf(`
    rise increase growth gain jump surge climb leap hike uptick upswing expansion improvement boost rebound appreciation
  `),
  down: wordsOf(`
    fall drop decline decrease reduction cut slump plunge dip slide contraction loss shortfall downturn cutback discount
    saving depreciation
  `),
}

/** Comparatives behind a share or multiple: 29 % lower. Of points and counts the other side may say the opposite. */
const comparatives: Readonly<Record<Change, string[]>> = {
  up: wordsOf('higher more larger bigger greater dearer longer taller heavier wider deeper costlier'),
  down: wordsOf('lower less fewer smaller cheaper shorter lighter narrower shallower thinner'),
}

/** Verbs that "up" and "down" belong to without saying a change: made up 29 %, shut down 3 plants. */
const phrasal = wordsOf(`
  make makes made making take takes took taking set sets setting open opened buy bought sign signed pick picked end
  ended wind wound shut close closed break broke put turned hold held lay laid tear tore give gave back backed line lined show
  showed snap snapped eat ate use used rack racked notch notched split burn burned sit stand stood write wrote
`)

/** Words of more and of less, and verbs of a fall with an object. */
export const { up: more, down: less } = comparatives
export const fallen: readonly string[] = withObject.down

const any = (words: readonly string[]): string => `(?:${words.join('|')})`
const adverbWords = wordsOf('by a an another further some just only still again back year-on-year')
const adverbs = `(?:(?:${adverbWords.join('|')}|[a-z]+ly) )*`
const noClause = '[^,.;:()–—]'

const ways = ['down', 'up'] as const
const leading = (change: Change) => `(?:${any(verbs[change])}|(?<!(?:^|[^A-Za-z-])${any(phrasal)} )${change})`
const behindVerb = ways.map((change) => ({
  change,
  pattern: new RegExp(`(?:^|[^A-Za-z-])${leading(change)} ${adverbs}$`, 'i'),
}))
const behindNoun = ways.map((change) => ({
  change,
  pattern: new RegExp(`(?:^|[^A-Za-z-])${any(nouns[change])} of ${adverbs}$`, 'i'),
}))
const behindBy = ways.map((change) => ({
  change,
  pattern: new RegExp(`(?:^|[^A-Za-z-])${any(withObject[change])} (?!to |from )${noClause}{1,40} by ${adverbs}$`, 'i'),
}))
const kinds = '(?:(?:annual|year-on-year|overall|real|further|price|net|[a-z]+ly) )?'
const ahead = ways.map((change) => ({
  change,
  pattern: new RegExp(`^(?:-| )${kinds}${any(nouns[change])}(?![A-Za-z-])`, 'i'),
}))
/** Half as many again, half again as large. */
const again = '(?:as [a-z]+ )?again'
const compared = ways.map((change) => ({
  change,
  pattern: new RegExp(`^ (?:${any(comparatives[change])}${change === 'up' ? `|${again}` : ''})(?![A-Za-z-])`, 'i'),
}))

/** Behind an amount that is how much less or more there was than at an earlier time: 45 fewer than five years ago. */
const than = ways.map((change) => ({
  change,
  pattern: new RegExp(`^ ${any(comparatives[change])}(?: [a-z-]+){0,3}? than `, 'i'),
}))
const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g

/** In 2019 it had 300 more than in 2025: what is compared with is later, and the number says a fall. */
function thanBefore(text: string, start: number, end: number): Change | undefined {
  const after = text.slice(end, end + 90)
  for (const { change, pattern } of than) {
    const found = pattern.exec(after)?.[0]
    const time = found === undefined ? undefined : earlierTime.exec(after.slice(found.length))?.[0]
    if (time === undefined) continue
    // They sold 300 boats more than two years ago: so long ago.
    const isBare = /^ (?:more|less|fewer) than $/i.test(found ?? '') && spanAgo.test(time)
    if (isBare && !isDifference(`${text.slice(Math.max(0, end - 40), end)} `)) return undefined
    const years = text.slice(0, start).match(year) ?? []
    const [compared] = time.match(year) ?? []
    const isLater =
      compared === undefined ? /^(?:last|the previous)/i.test(time) : years.some((each) => each < compared)
    return isLater && years.length > 0 ? undefined : change
  }
  return undefined
}

/** Words that stand right before the number where a verb or noun before it says a change. */
const leaders = new Set([...verbs.up, ...verbs.down, ...ways, ...adverbWords, 'of', 'year'])
const isLeader = (word = ''): boolean => leaders.has(word) || word.endsWith('ly')

/** Words that are a number and a change in one: doubled, halved. */
const own = [
  { change: 'down', pattern: /(?:^| )halv(?:ed|es|ing)$/i },
  { change: 'up', pattern: /(?:^| )(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|es|ing)$/i },
] as const

const led = [...behindVerb, ...behindNoun]
const besides = [...ahead, ...compared]

/** Bounds that make the number a level that was passed: fell below 29 %, rose above 29 %. */
const levels = /^(?:below|under|above|beyond|past|north of|south of)(?![A-Za-z])/i

/**
 * Which way a number says that something changed: by the verb before it, the verb before its object and "by", or a noun
 * on either side. "Fell to 29 %" is a level, and so is "fell below".
 * @param floor where the reading before ends
 */
export function changeAround(text: string, start: number, end: number, unit: Unit, floor: number): Change | undefined {
  if (/[abnpsu]/i.test(text.charAt(start)) && levels.test(text.slice(start, start + 10))) return undefined
  const before = text.slice(Math.max(floor, start - 64), start)
  const after = text.slice(end, end + 36)
  const isShare = unit === 'percent' || unit === 'multiple'
  const isLed = before.endsWith(' ') && isLeader(wordBefore(text, start)?.word)
  return (
    (isShare ? own.find(({ pattern }) => pattern.test(text.slice(Math.max(start, end - 24), end)))?.change : undefined)
    ?? (isLed ? (led.find(({ pattern }) => pattern.test(before))?.change ?? nearestOf(before)) : undefined)
    ?? (/^[ -]/.test(after)
      ? ((isShare ? besides : ahead).find(({ pattern }) => pattern.test(after))?.change ?? thanBefore(text, start, end))
      : undefined)
  )
}

/** The direction of the last verb before "by": cut prices and raised output by 29 %. */
function nearestOf(before: string): Change | undefined {
  const found = behindBy.map(({ change, pattern }) => ({ change, at: pattern.exec(before)?.index ?? -1 }))
  const last = found.reduce((one, other) => (other.at > one.at ? other : one))
  return last.at < 0 ? undefined : last.change
}
