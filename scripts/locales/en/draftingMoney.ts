import type { DraftWords, Nameable } from '../drafting/draftWords.ts'

const cost =
  /\b(?:costs?|charge[sd]?|(?:is|are) charged|expens(?:es?|ive)|spends?|(?:to|of) (?:make|making|produce|producing|raise|raising|grow|growing|build|run))\b/i
const price =
  /\b(?:sells? (?:\S+ )?for|sold (?:\S+ )?for|fetch(?:es|ed)?|price|gets?|receives?|earns?|brings? in|brought in|worth|fare|(?:is|are|was|were|be|been) (?:paid|offered))\b/i
const loss = /\b(?:lost|loses?|losses|loss|deficits?|shortfall)\b/i
const profit = /\b(?:profits?|surplus|in the black)\b/i

/** The words that stand nearest before an amount say what is done with it, then those behind it. */
export function sideOf({ before, after, clauseBefore }: Nameable): ReturnType<DraftWords['sideOf']> {
  const near = before.trim() === 'of' ? `${clauseBefore} ${before}` : before
  const at = (pattern: RegExp) => near.match(new RegExp(pattern, 'gi'))?.at(-1)
  const places = ([['loss', loss], ['profit', profit], ['cost', cost], ['price', price]] as const).flatMap(
    ([side, pattern]) => {
      const word = at(pattern)
      return word === undefined ? [] : [{ side, place: near.lastIndexOf(word) }]
    },
  ) // prettier-ignore
  const [nearest] = places.sort((a, b) => b.place - a.place)
  return nearest?.side ?? (/^\s*(?:a \w+ )?to (?!those|the)\w+/i.test(after) ? 'cost' : undefined)
}
