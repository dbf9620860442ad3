import type { ColourRole, Colours } from '../../styles/themes/theme.ts'
import { toHex, toOklch } from './colour.ts'
import { faintPairs, nearestThatPasses } from './pairs.ts'

/** Colours that follow another: in its hue, where a talk gives that one and not them. */
const companions: readonly (readonly [leader: ColourRole, follower: ColourRole])[] = [
  ['paper', 'hairline'],
  ['data', 'data-soft'],
  ['data', 'data-faint'],
  ['plate', 'on-plate-line'],
  ['plate', 'on-plate-ghost'],
]

/**
 * A scheme with some of its colours changed. What follows a changed one takes on its hue, as far from the ground as it
 * was, so that no part of the theme's own palette is left beside it.
 */
export function withColours(base: Colours, given: Partial<Colours>): Colours {
  let scheme: Colours = { ...base, ...given }
  for (const [leader, follower] of companions) {
    if (given[leader] === undefined || given[follower] !== undefined) continue
    scheme = { ...scheme, [follower]: follow(base, given[leader], leader, follower) }
    if (faintPairs(scheme, follower).length > 0)
      scheme = { ...scheme, [follower]: nearestThatPasses(scheme, follower) ?? scheme[follower] }
  }
  return scheme
}

function follow(base: Colours, changed: string, leader: ColourRole, follower: ColourRole): string {
  const [led, before, now] = [toOklch(base[follower]), toOklch(base[leader]), toOklch(changed)]
  // Tints of data lie near the paper, whatever data is; what lies on a ground moves with it.
  const lightness = leader === 'data' ? led.lightness : now.lightness + led.lightness - before.lightness
  const chroma = Math.min(now.chroma, led.chroma * (before.chroma > 0.005 ? now.chroma / before.chroma : 1))
  return toHex({ lightness: Math.min(1, Math.max(0, lightness)), chroma, hue: now.hue })
}
