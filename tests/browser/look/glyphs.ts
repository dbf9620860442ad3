import type { Rule, View } from './view.ts'

/** No letter outside the fonts of the page: it would be set in whatever font the machine has. */
export const glyphs: Rule = (view) =>
  view.lines.flatMap((line) => {
    const { fontFamily } = getComputedStyle(line.element)
    const missing = [...new Set(line.text)].filter(
      (letter) => /[^\p{White_Space}\p{Cf}]/u.test(letter) && !isSet(letter, fontFamily),
    )
    return missing.length === 0 ? [] : [lacking(view, line.element, missing.join(''), line.text)]
  })

const lacking = ({ find }: View, element: Element, letters: string, text: string) =>
  find('glyph', element, 0, `has letters that its fonts do not hold: ${letters}`, text)

const told = new Map<string, boolean>()

/** Whether a family that the page brings along holds a letter; fonts of the machine hold what they hold. */
function isSet(letter: string, fontFamily: string): boolean {
  const key = letter + fontFamily
  const known = told.get(key) ?? isHeld(letter.codePointAt(0) ?? 0, fontFamily)
  told.set(key, known)
  return known
}

function isHeld(code: number, fontFamily: string): boolean {
  const families = fontFamily.split(',').flatMap((name) => ranges().get(unquoted(name)) ?? [])
  return families.length === 0 || families.some(([first, last]) => code >= first && code <= last)
}

type Range = readonly [first: number, last: number]
let known: ReadonlyMap<string, readonly Range[]> | undefined

/** The letters of each family of the page. */
function ranges(): ReadonlyMap<string, readonly Range[]> {
  if (known) return known
  const found = new Map<string, Range[]>()
  for (const { family, unicodeRange } of document.fonts) {
    const own = unicodeRange.split(',').map((range): Range => {
      const [first = 'U+0', last = first] = range.trim().split('-')
      return [Number.parseInt(first.replace(/^U\+/i, ''), 16), Number.parseInt(last.replace(/^U\+/i, ''), 16)]
    })
    found.set(unquoted(family), [...(found.get(unquoted(family)) ?? []), ...own])
  }
  return (known = found)
}

const unquoted = (name: string) => name.trim().replace(/^["']|["']$/g, '')
