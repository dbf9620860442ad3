import { hueOf, isAlike, readColour, type Colour } from './colour.ts'
import { textColour } from './grounds.ts'
import type { Rule } from './view.ts'

/** A colour weaker than this is a grey of the paper or the ink. */
const coloured = 0.15

/** No colour that is not one of the deck's own, and one accent at most. */
export const hues: Rule = ({ lines, paints, find }) => {
  const tokens = tokenColours()
  const used = [
    ...lines.map((line) => ({ element: line.element, colour: textColour(line), text: line.text })),
    ...paints.flatMap(({ element, fill, stroke }) => [
      { element, colour: fill, text: '' },
      { element, colour: stroke, text: '' },
    ]),
  ].filter(({ colour }) => colour.a > 0 && hueOf(colour).strength >= coloured)
  const foreign = used.filter(({ colour }) => ![...tokens.values()].some((token) => isAlike(token, colour)))
  const lake = tokens.get('--lake')
  const accents = used.filter(
    ({ colour }) => lake && apart(colour, lake) > 60 && !foreign.some((each) => each.colour === colour),
  )
  const second = accents.filter(({ colour }) => accents[0] && !isAlike(colour, accents[0].colour))
  return [
    ...foreign.map(({ element, colour, text }) =>
      find('hue', element, 0, `has a colour that is not the deck's, ${inWords(colour)}`, text),
    ),
    ...second.map(({ element, colour, text }) =>
      find('hue', element, 0, `has a second accent, ${inWords(colour)}`, text),
    ),
  ]
}

function apart(one: Colour, other: Colour): number {
  const difference = Math.abs(hueOf(one).hue - hueOf(other).hue)
  return Math.min(difference, 360 - difference)
}

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
