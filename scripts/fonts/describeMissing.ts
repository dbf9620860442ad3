import type { Code } from '../errors/citedeckError.js'
import type { MissingGlyph } from './missing.ts'
import { scriptOf } from '../typography/scriptNames.ts'

/** What fonts lack, as a message tells it. */
export interface Lack {
  code: Code
  /** A line for each character, or for a whole script. */
  lines: string
  /** A sentence on what to do about it, with a blank after it, where it is more than to write without. */
  remedy: string
}

/**
 * Tells what is missing: a line for each script that decks have no font for, and for each other character
 * `"🚢" (U+1F6A2) on slide 15 (boats)`.
 */
export function describeMissing(missing: readonly MissingGlyph[]): Lack {
  const scripts = new Map<string, MissingGlyph[]>()
  const lines: string[] = []
  for (const each of missing) {
    const script = scriptOf(each.character)
    if (script === undefined) lines.push(`${named(each.character)} on ${each.places.join(', ')}`)
    else scripts.set(script.name, [...(scripts.get(script.name) ?? []), each])
  }
  const whole = [...scripts].map(([name, glyphs]) => {
    const places = [...new Set(glyphs.flatMap((each) => each.places))]
    const [first = ''] = glyphs.map(({ character }) => named(character))
    const others = glyphs.length > 1 ? ` and ${glyphs.length - 1} more` : ''
    return `${name} letters, ${first}${others}, on ${places.join(', ')}`
  })
  const backwards = missing.some(({ character }) => scriptOf(character)?.rightToLeft)
  return {
    code: backwards ? 'right-to-left' : scripts.size > 0 ? 'script-without-font' : 'glyph-missing',
    lines: [...whole, ...lines].join('\n'),
    remedy: backwards
      ? 'What runs from right to left cannot be set: give it in Latin letters or in translation. '
      : scripts.size > 0
        ? 'There are fonts for Latin, Greek, Cyrillic and Chinese: give other scripts in those letters. '
        : '',
  }
}

/** A character and its code point. */
function named(character: string): string {
  return `"${character}" (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}
