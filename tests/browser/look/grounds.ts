import { contrast, faded, over, readColour, type Colour } from './colour.ts'
import { grown, holds, meet, shared, type Box, type Point } from './geometry.ts'
import { groundAt, opacityOf, type Paint } from './paint.ts'
import type { TextLine } from './texts.ts'
import { isOrnament } from './slide.ts'
import { under, wordsOf, type Rule, type View } from './view.ts'

/** From this contrast on, an edge between two grounds is seen under a text. */
const seen = 1.3
/** How far a text may reach over such an edge, or a line into a text. */
const tolerance = 2

/** No text that begins on one ground and ends on another, and none that a line crosses. */
export const crossings: Rule = (view) => {
  const painted = view.paints.filter(({ element }) => !isOrnament(element))
  return view.lines.flatMap((line) =>
    [...acrossEdges(line, view), ...acrossLines(line, painted)].map(({ element, pixels, fault }) =>
      view.find(
        'crossing',
        line.element,
        pixels,
        `${fault} ${describe(element)} (${Math.round(pixels)} px)`,
        wordsOf(line),
      ),
    ),
  )
}

/**
 * Text against what lies behind it: 4.5, or 3 for large letters, as WCAG AA has it. What reaches over an edge is a
 * crossing.
 */
export const contrasts: Rule = (view) =>
  view.lines.flatMap((line) => {
    const colour = textColour(line)
    const grounds = new Set(groundsUnder(line, view).alike.map(({ ground }) => ground))
    const ratio = Math.min(...[...grounds].map((ground) => contrast(over(colour, ground), ground)))
    const isLarge = line.fontSize >= 24 || (line.fontSize >= 18.66 && line.weight >= 700)
    const least = isLarge ? 3 : 4.5
    return ratio >= least
      ? []
      : [
          view.find(
            'contrast',
            line.element,
            ratio,
            `has a contrast of ${ratio.toFixed(2)}, less than ${least}`,
            wordsOf(line),
          ),
        ]
  })

/** What lies under a line of text and near it. */
function below(line: TextLine, { paints }: View): Paint[] {
  return under(line, paints).filter(({ box }) => meet(box, line.ink))
}

export function textColour({ element }: TextLine): Colour {
  const style = getComputedStyle(element)
  return faded(readColour(element instanceof SVGElement ? style.fill : style.color), opacityOf(element))
}

/** Points of a line's ink, row by row. */
function samples({ ink, fontSize }: TextLine): Point[][] {
  const { left, top, right, bottom } = grown(ink, -1)
  const columns = Math.max(2, Math.ceil((right - left) / (fontSize / 3)))
  return [0, 0.5, 1].map((down) =>
    Array.from({ length: columns + 1 }, (_, index) => ({
      x: left + ((right - left) * index) / columns,
      y: top + (bottom - top) * down,
    })),
  )
}

interface Crossing {
  element: Element
  pixels: number
  fault: string
}

type Sample = Point & { ground: Colour }

interface Grounds {
  alike: Sample[]
  strange: Sample[]
}

const known = new WeakMap<TextLine, Grounds>()

/** The grounds under a line: those like most of it, and those that differ from it to the eye. */
function groundsUnder(line: TextLine, view: View): Grounds {
  const found = known.get(line) ?? readGrounds(line, below(line, view))
  known.set(line, found)
  return found
}

function readGrounds(line: TextLine, below: readonly Paint[]): Grounds {
  const slide = below[0]
  // What runs off the slide has no ground there.
  const points = samples(line)
    .flat()
    .filter((point) => slide?.covers(point))
  if (points.length === 0) return { alike: [], strange: [] }
  const grounds = new Map<string, { ground: Colour; points: Point[] }>()
  for (const point of points) {
    const ground = groundAt(point, below)
    const key = `${Math.round(ground.r)},${Math.round(ground.g)},${Math.round(ground.b)}`
    const known = grounds.get(key)
    if (known) known.points.push(point)
    else grounds.set(key, { ground, points: [point] })
  }
  const all = [...grounds.values()]
  const main = all.reduce((best, each) => (each.points.length > best.points.length ? each : best)).ground
  const samplesOf = (isStrange: boolean) =>
    all
      .filter(({ ground }) => contrast(ground, main) >= seen === isStrange)
      .flatMap(({ ground, points: own }) => own.map((point) => ({ ...point, ground })))
  return { alike: samplesOf(false), strange: samplesOf(true) }
}

function acrossEdges(line: TextLine, view: View): Crossing[] {
  const { strange } = groundsUnder(line, view)
  if (strange.length === 0) return []
  const pixels = Math.min(
    extent(
      strange.map(({ x }) => x),
      line.ink.right - line.ink.left,
    ),
    extent(
      strange.map(({ y }) => y),
      line.ink.bottom - line.ink.top,
    ),
  )
  const [first] = strange
  const painted = below(line, view)
  const edge =
    painted.findLast((paint) => first && paint.covers(first) && paint.element instanceof SVGElement)
    ?? painted.findLast(({ element }) => element instanceof SVGElement)
  return pixels <= tolerance || !edge ? [] : [{ element: edge.element, pixels, fault: 'stands partly on, partly off' }]
}

/** How far the strange part reaches along a side, from whichever end it is nearer. */
function extent(places: readonly number[], most: number): number {
  const reach = Math.max(...places) - Math.min(...places)
  return Math.min(most, reach + most / Math.max(2, new Set(places).size + 1))
}

const outlines = new WeakMap<Paint, Point[]>()
const step = 2

function acrossLines(line: TextLine, painted: readonly Paint[]): Crossing[] {
  const inner = grown(line.ink, -1.5)
  return painted.flatMap((paint, index) => {
    if (paint.stroke.a < 0.15 || !meet(paint.box, inner) || isRim(paint, inner)) return []
    const points = outlines.get(paint) ?? paint.outline(step)
    outlines.set(paint, points)
    const later = painted.slice(index + 1)
    const inside = points.filter(
      (point) => holds(inner, point) && !later.some((other) => other.fill.a > 0.9 && other.covers(point)),
    )
    const [first] = inside
    if (
      !first
      || contrast(over(paint.stroke, readColour('rgb(255, 255, 255)')), groundAt(first, painted.slice(0, index))) < 1.15
    )
      return []
    const pixels = inside.length * step
    return pixels <= tolerance ? [] : [{ element: paint.element, pixels, fault: 'is crossed by' }]
  })
}

/** Whether the text lies well inside the shape, so that its outline cannot come near. */
function isRim({ box, element }: Paint, inner: Box): boolean {
  return (
    element instanceof SVGRectElement
    && shared(box, inner).width === inner.right - inner.left
    && holds(grown(box, -4), { x: inner.left, y: inner.top })
    && holds(grown(box, -4), { x: inner.right, y: inner.bottom })
  )
}

function describe(element: Element): string {
  const own = [...element.classList].join('.')
  return `${element.tagName}${own === '' ? '' : `.${own}`}`
}
