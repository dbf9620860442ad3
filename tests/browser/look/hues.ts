import { isAlike, readColour, type Colour } from './colour.ts'
import { meet, union, type Box } from './geometry.ts'
import { textColour } from './grounds.ts'
import { isOrnament } from './slide.ts'
import type { Rule } from './view.ts'

/**
 * How near two accented things stand that are one to the eye: a bar, its number and its name; the cells of a row. In
 * canvas pixels.
 */
const near = { across: 200, down: 64 }
/**
 * In how many places of a drawing one thing may be accented: its mark and its number, its name and the head of its
 * column.
 */
const places = 4

/** No colour that is none of the theme's, and in a drawing one thing at most in its accent: what the claim says. */
export const hues: Rule = ({ canvas, lines, paints, find }) => {
  const tokens = tokenColours()
  const accent = tokens.get('--accent')
  const used = [
    ...lines.map((line) => ({
      element: line.element,
      colour: textColour(line),
      box: line.ink,
      text: line.text,
      isLine: false,
    })),
    ...paints.flatMap(({ element, box, fill, stroke }) => [
      // A line is filled with black, of which nothing is seen.
      ...(element instanceof SVGLineElement ? [] : [{ element, colour: fill, box, text: '', isLine: false }]),
      { element, colour: stroke, box, text: '', isLine: true },
    ]),
  ].filter(({ colour, element }) => colour.a > 0 && !isOrnament(element) && !element.closest('.code'))
  const foreign = used.filter(({ colour }) => ![...tokens.values()].some((token) => isAlike(token, colour)))
  const figures = [...canvas.root.querySelectorAll('.field-box')]
  const second = figures.flatMap((figure) => {
    const accented = used.filter(({ element, colour }) => accent && figure.contains(element) && isAlike(accent, colour))
    return islands(accented.filter(({ isLine }) => !isLine).map(({ box }) => box)) > places ? accented.slice(0, 1) : []
  })
  return [
    ...foreign.map(({ element, colour, text }) =>
      find('hue', element, 0, `has a colour that is not the theme's, ${inWords(colour)}`, text),
    ),
    ...second.map(({ element, text }) =>
      find('hue', element, 0, `is one of more than ${places} places that are accented`, text),
    ),
  ]
}

/** How many groups of boxes there are that stand apart. */
function islands(boxes: readonly Box[]): number {
  const found: Box[] = []
  for (const box of boxes) {
    let whole = box
    for (let at = found.findIndex((each) => meet(spread(each), whole)); at >= 0;) {
      whole = found.splice(at, 1).reduce(union, whole)
      at = found.findIndex((each) => meet(spread(each), whole))
    }
    found.push(whole)
  }
  return found.length
}

const spread = ({ left, top, right, bottom }: Box): Box => ({
  left: left - near.across,
  top: top - near.down,
  right: right + near.across,
  bottom: bottom + near.down,
})

/** The colours that the theme names, by name. */
function tokenColours(): Map<string, Colour> {
  const style = getComputedStyle(document.documentElement)
  return new Map(
    [...tokenNames()]
      .map((name) => [name, readColour(style.getPropertyValue(name).trim())] as const)
      .filter(([, { a }]) => a > 0),
  )
}

let names: Set<string> | undefined

/** The properties of the rules that name the paper: the tokens stand together. */
function tokenNames(): Set<string> {
  names ??= new Set(
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) =>
        rule instanceof CSSStyleRule && rule.style.getPropertyValue('--paper') !== ''
          ? [...rule.style].filter((name) => name.startsWith('--'))
          : [],
      ),
  )
  return names
}

function inWords({ r, g, b }: Colour): string {
  return `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
