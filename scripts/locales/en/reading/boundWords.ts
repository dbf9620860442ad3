import { bounds, type Bound } from '../../../quantities/quantity.ts'
import { pattern, rowsOf } from './rows.ts'

type Said = Exclude<Bound, 'exactly'>

const isSaid = (name: string): name is Said => name !== 'exactly' && bounds.some((bound) => bound === name)

/** What stands before a number and bounds it, in small letters. The longest that fits counts. */
export const before: readonly (readonly [phrase: string, bound: Said])[] = rowsOf(`
  about: about, around, approximately, approx., approx, roughly, circa, c., ca., ~, ≈, some, in the region of
  about: in the order of, on the order of, of the order of, an estimated, estimated at, something like
  about: perhaps, maybe, possibly, somewhere around, very roughly, around about, the best part of, give or take, somewhere near
  nearly: nearly, almost, close to, nearing, approaching, virtually, practically, verging on, nigh on, well-nigh
  nearly: not quite, getting on for
  over: over, more than, above, exceeding, exceed, exceeds, exceeded, in excess of, upwards of, upward of, north of
  over: topping, topped, tops, top, surpassing, surpassed, surpasses, surpass, beyond, greater than, higher than
  over: larger than, longer than, older than, bigger than, taller than, heavier than, faster than, better than
  over: well over, well above, just over, slightly over, a little over, slightly more than, a bit more than
  over: a little more than, just above, >, broke through, breaking through, breached, breaching, far more than
  over: much more than, rather more than, well in excess of, comfortably over
  at-least: at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, minimum
  at-least: min., ≥, >=, at the very least, as little as, starting at, starting from, start at, starts at
  at-least: a floor of, from at least, not below
  under: under, less than, fewer than, below, lower than, smaller than, shorter than, younger than, short of
  under: shy of, just under, just below, just shy of, well under, well below, slightly under, slightly below
  under: slightly less than, a little under, a little less than, a shade under, south of, <, not even
  at-most: at most, up to, as many as, as much as, no more than, not more than, at the most, capped at, limited to
  at-most: restricted to, a maximum of, maximum of, maximum, max., not exceeding, not to exceed, a cap of
  at-most: a ceiling of, a limit of, anything up to, as high as, ≤, <=, no higher than, no longer than
  at-most: no larger than, no later than, no greater than
`).flatMap(([phrase, bound]) => (isSaid(bound) ? [[phrase, bound] as const] : []))

/** What turns a bound that stands behind it: did not exceed, should not fall below, never more than. */
export const negation = pattern(
  'i',
  String.raw`(?:\b(?:not|no|never|cannot|without|nor|fail(?:ed|s|ing)? to)|n['’]t)`,
  String.raw`(?: (?:be|been|go|goes|went|gone|going|fall|falls|`,
  String.raw`fell|fallen|rise|rises|rose|risen|drop|drops|dropped|get|gets|grow|have|to|allowed|ever|yet|`,
  String.raw`usually|normally|cost|costs|take|takes|pay|pays|contain|contains|last|lasts|run|runs|stay|climb|`,
  String.raw`climbs|dip|dips|sink|sinks|weigh|number|increase|increases|increased|decrease|change|vary|move|lose|spend|by|to))* $`,
)

/** The same with a verb of its own between: may not levy more than, did not kill fewer than. */
export const negatedVerb = pattern(
  'i',
  String.raw`\b(?:(?:may|can|must|shall|should|will|would|could|did|does|do) not|cannot|(?:ca|wo|must|should|`,
  String.raw`would|could|did|does|do)n['’]t) [a-z]{2,12} $`,
)

/** The same with a no before who or what it is said of: no class may have more than, none of them has over. */
export const negatedSubject =
  /(?:^ ?|[.,;:] |\b(?:that|and|but|so) )(?:no|none|neither|nobody|nothing) (?:(?!only|doubt|longer|fewer|less|more|later|sooner)[a-z]+ ){0,4}?(?:may|can|could|should|must|shall|will|would|ha[sd]|have|is|are|was|were|did|does|do|[a-z]{2,}ed)(?: (?!for|in|at|of|on|by|with|after|to|from|until|and)[a-z]+)? $/i

/** A bound whose number is not reached: did not reach 40, failed to reach. */
export const unreached =
  /(?:\b(?:not|never|cannot|failed to|fails to|failing to)|n['’]t)(?: (?:quite|even|yet))? reach(?:ing|ed)? $/i

/** What stands behind a number and bounds it. */
export const behind: readonly (readonly [Said, RegExp])[] = [
  [
    'at-least',
    pattern(
      'iy',
      String.raw`(?:,? or (?:more|above|higher|older|over|greater|longer|better|upwards?|larger)| and (?:above|`,
      String.raw`over|up|upwards?|older|more)| at (?:the )?(?:very )?least| (?:minimum|min\.|upwards))\b(?! than\b)`,
    ),
  ],
  ['over', /(?:\+(?![\dA-Za-z])|[ -]plus(?=[,.;)]|$)|-plus\b(?! [a-z]*(?:hundred|thousand|illion)\b))/iy],
  [
    'at-most',
    pattern(
      'iy',
      String.raw`(?:,? or (?:less|fewer|below|under|lower|younger|smaller|shorter|cheaper)| and (?:below|under|`,
      String.raw`younger)| at (?:the )?(?:very )?most| (?:maximum|max\.?|tops)(?=[ ,.;)]|$))`,
    ),
  ],
  [
    'about',
    pattern(
      'iy',
      String.raw`(?: or so| or thereabouts|,? give or take| more or less|-odd| odd(?= [a-z]+s\b| people\b)|-ish|`,
      String.raw` approximately| approx\.?)(?=[ ,.;)]|$)`,
    ),
  ],
]

/** Words before "about" and "over" and "under" that take them for themselves: talked about, past. */
export const takes: Readonly<Record<string, RegExp>> = {
  // Is short of 412 nurses: lacks them.
  'short of': /\b(?:is|are|was|were|been|being|be|runs?|ran|running|now|still|badly|desperately|chronically) $/i,
  // A ticket went up to £3: that is what it costs now. It can carry up to 300.
  'up to':
    /\b(?:gone|went|back|moved|crept|edged|inched|climbed|jumped|shot|pushed|bumped|nudged|driven|drove|scaled|ramped) $/i,
  // The top 10, and not: will top 10.
  top: /(?<!\b(?:to|will|would|could|may|might|should|not)|n['’]t) $|^$/i,
  about: pattern(
    'i',
    String.raw`\b(?:talk(?:ed|s|ing)?|think(?:s|ing)?|thought|ask(?:ed|s|ing)?|hear|heard|tell|told|know|knew|`,
    String.raw`worr(?:y|ied|ies)|complain(?:ed|s|ing)?|concern(?:ed|s)?|wrote|writ(?:e|es|ing|ten)|learn(?:ed|`,
    String.raw`t|ing)?|stor(?:y|ies)|reports?|books?|questions?|information|news|debates?|film|article|`,
    String.raw`care[ds]?|speak|spoke|brought|bring) $`,
  ),
}
