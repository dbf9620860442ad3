import { faded, over, readColour, type Colour } from './colour.ts'
import { around, grown, holds, type Box, type Point } from './geometry.ts'
import type { Canvas } from './slide.ts'

/** Something that puts colour on the slide, in the order in which it is painted. */
export interface Paint {
  element: Element
  box: Box
  fill: Colour
  stroke: Colour
  strokeWidth: number
  /** Whether a point of the canvas lies in what is filled. */
  covers: (point: Point) => boolean
  /** Points along the line of its stroke, about `step` canvas pixels apart. */
  outline: (step: number) => Point[]
}

/** Everything on the slide that is painted and is not text. */
export function paints(canvas: Canvas): Paint[] {
  return drawn(canvas.root).flatMap((element) => {
    if (element instanceof SVGGeometryElement) return shape(element, canvas)
    if (element instanceof HTMLElement) return ground(element, canvas)
    return []
  })
}

/** An element and all in it but for what is not displayed, such as the drawing for phones: styles are slow to find. */
function drawn(root: HTMLElement): Element[] {
  const isGone = (element: Node) =>
    element instanceof HTMLElement && !element.checkVisibility() && getComputedStyle(element).display === 'none'
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (element) =>
    isGone(element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const found: Element[] = [root]
  while (walker.nextNode()) if (walker.currentNode instanceof Element) found.push(walker.currentNode)
  return found
}

function ground(element: HTMLElement, canvas: Canvas): Paint[] {
  const colour = readColour(getComputedStyle(element).backgroundColor)
  if (colour.a === 0 || !element.checkVisibility()) return []
  const fill = faded(colour, opacityOf(element))
  if (fill.a === 0) return []
  const box = canvas.box(element.getBoundingClientRect())
  return [
    {
      element,
      box,
      fill,
      stroke: readColour('none'),
      strokeWidth: 0,
      covers: (point) => holds(box, point),
      outline: () => [],
    },
  ]
}

function shape(element: SVGGeometryElement, canvas: Canvas): Paint[] {
  const matrix = element.getScreenCTM()
  if (!matrix || element.closest('defs, clipPath, mask') || !element.checkVisibility({ visibilityProperty: true }))
    return []
  const style = getComputedStyle(element)
  const opacity = opacityOf(element)
  const fill = faded(readColour(style.fill), opacity * Number(style.fillOpacity))
  const strokeWidth =
    style.stroke === 'none' ? 0 : (Number.parseFloat(style.strokeWidth) * Math.hypot(matrix.a, matrix.b)) / canvas.scale
  const stroke = faded(readColour(style.stroke), strokeWidth === 0 ? 0 : opacity * Number(style.strokeOpacity))
  if (fill.a === 0 && stroke.a === 0) return []

  const origin = canvas.root.getBoundingClientRect()
  const toCanvas = ({ x, y }: Point): Point => ({
    x: (matrix.a * x + matrix.c * y + matrix.e - origin.left) / canvas.scale,
    y: (matrix.b * x + matrix.d * y + matrix.f - origin.top) / canvas.scale,
  })
  const back = matrix.inverse()
  const toShape = ({ x, y }: Point): Point => {
    const [left, top] = [x * canvas.scale + origin.left, y * canvas.scale + origin.top]
    return { x: back.a * left + back.c * top + back.e, y: back.b * left + back.d * top + back.f }
  }
  const { x, y, width, height } = element.getBBox()
  const box = around(
    [
      { x, y },
      { x: x + width, y },
      { x, y: y + height },
      { x: x + width, y: y + height },
    ].map(toCanvas),
  )
  return [
    {
      element,
      box: stroke.a > 0 ? grown(box, strokeWidth / 2) : box,
      fill,
      stroke,
      strokeWidth,
      covers: (point) => fill.a > 0 && holds(box, point) && element.isPointInFill(toShape(point)),
      outline: (step) => {
        const length = element.getTotalLength()
        const steps = Math.max(1, Math.ceil(length / step))
        return Array.from({ length: steps + 1 }, (_, index) =>
          toCanvas(element.getPointAtLength((length * index) / steps)),
        )
      },
    },
  ]
}

/** The opacity that an element has from itself and all above it on the slide. */
export function opacityOf(element: Element): number {
  let opacity = 1
  for (let at: Element | null = element; at && !at.matches('.slidev-layout'); at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity)
  return opacity
}

/** The colour that a point has when all of these are painted, one over another. */
export function groundAt(point: Point, painted: readonly Paint[]): Colour {
  return painted.reduce(
    (below, paint) => (paint.covers(point) ? over(paint.fill, below) : below),
    readColour('rgb(255, 255, 255)'),
  )
}
