import type { Finding, RuleName } from './finding.ts'
import { keptColours } from './forced.ts'
import { glyphs } from './glyphs.ts'
import { contrasts, crossings } from './grounds.ts'
import { hues } from './hues.ts'
import { claimLines, ranks, sizes } from './letters.ts'
import { hyphens, lineEnds, lineStarts, parted, widows, wordBreaks } from './lineEnds.ts'
import { foot, margins, rooms } from './margins.ts'
import { overlaps } from './overlaps.ts'
import { canvases, deckFacts, sheets } from './slide.ts'
import { viewOf, type Rule } from './view.ts'
import { bareness, cuts, fullness, grounded, images } from './wholeness.ts'
import { asterisks, capitals, collisions, spaces } from './writing.ts'

/** How a text is broken into lines and written. */
const typography: readonly Rule[] = [
  wordBreaks,
  parted,
  lineStarts,
  lineEnds,
  hyphens,
  widows,
  spaces,
  capitals,
  collisions,
  asterisks,
]
/** What depends on where things stand, and what on their colours alone. */
const places: readonly Rule[] = [
  margins,
  rooms,
  foot,
  overlaps,
  sizes,
  ranks,
  claimLines,
  cuts,
  images,
  fullness,
  bareness,
]
const colours: readonly Rule[] = [crossings, contrasts, hues, grounded]
/** What concerns the drawings for a page that is narrower than a slide, and the cards that they stand on. */
const drawings: readonly Rule[] = [rooms, overlaps, cuts, fullness]
const cards = [...drawings, ...typography, glyphs]
/** What concerns somebody whose device sets the colours. */
const forced: readonly Rule[] = [keptColours, contrasts]
const rules = {
  all: [...places, ...typography, glyphs, ...colours],
  colours,
  drawings,
  cards,
  forced,
  handout: typography,
} as const

export type What = keyof typeof rules

/**
 * Looks at every slide of the page, or by the rules of one kind alone: where only colours have changed, on the cards of
 * a page that is read, or at what a handout says.
 */
export function walk(what: What = 'all'): Finding[] {
  const deck = deckFacts()
  return (what === 'handout' ? sheets() : canvases(deck)).flatMap((canvas) => {
    const view = viewOf(canvas, deck, what !== 'colours' && what !== 'forced')
    return worst(rules[what].flatMap((rule) => rule(view)))
  })
}

/**
 * Of what one rule says of one text, line after line, the worst; and what leaves its room is not said to be in the
 * margin too.
 */
function worst(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>()
  const key = ({ element, text }: Finding, rule: RuleName) => `${rule}|${element}|${text}`
  for (const finding of findings) {
    const before = kept.get(key(finding, finding.rule))
    if (!before || (finding.rule === 'contrast' ? finding.pixels < before.pixels : finding.pixels > before.pixels))
      kept.set(key(finding, finding.rule), finding)
  }
  return [...kept.values()].filter(
    (finding) => finding.rule !== 'margin' || !(kept.has(key(finding, 'field')) || kept.has(key(finding, 'foot'))),
  )
}
