import { readColour } from './colour.ts'
import { holds, overhang, union, type Box, type Point } from './geometry.ts'
import type { Canvas } from './slide.ts'
import { wordsOf, type Rule } from './view.ts'

/** No text cut off by the box that it stands in; what runs over the edge of the slide is in its margin. */
export const cuts: Rule = ({ canvas, lines, find }) =>
  lines.flatMap((line) => {
    const { element, ink } = line
    for (let at: Element | null = element; at && at !== canvas.root; at = at.parentElement) {
      const { overflow, textOverflow } = getComputedStyle(at)
      if (overflow === 'visible' && textOverflow === 'clip') continue
      const [worst = { pixels: at.scrollWidth - at.clientWidth }] = overhang(
        ink,
        canvas.box(at.getBoundingClientRect()),
        1,
      )
      if (worst.pixels > 1)
        return [find('cut', element, worst.pixels, `is cut off by ${Math.round(worst.pixels)} px`, wordsOf(line))]
    }
    return []
  })

/** Every picture has come. */
export const images: Rule = ({ canvas, find }) =>
  [...canvas.root.querySelectorAll('img')]
    .filter((image) => !image.complete || image.naturalWidth === 0)
    .map((image) => find('image', image, 0, 'has not been loaded', image.alt))

/**
 * No text on a picture, whose colours nobody knows: what lies over one has a ground of its own, and is not under it.
 */
export const grounded: Rule = ({ canvas, lines, find }) => {
  const pictures = [...canvas.root.querySelectorAll('img')].filter((image) => image.checkVisibility())
  return lines.flatMap((line) => {
    const middle = { x: (line.ink.left + line.ink.right) / 2, y: (line.ink.top + line.ink.bottom) / 2 }
    const near = pictures.filter((image) => holds(canvas.box(image.getBoundingClientRect()), middle))
    if (near.length === 0) return []
    const below = elementsAt(canvas, middle)
    const at = below.indexOf(line.element)
    const ground = below.slice(at).find((element) => isOpaque(element) || isPicture(element))
    const isCovered = at < 0 || below.slice(0, at).some(isPicture)
    return isCovered || !ground || isPicture(ground)
      ? [find('contrast', line.element, 0, 'stands on a picture without a ground of its own', wordsOf(line))]
      : []
  })
}

/**
 * What lies at a point of a slide, from the top, which the browser tells of what is in sight; the page stands as it
 * stood.
 */
function elementsAt({ root, scale }: Canvas, { x, y }: Point): Element[] {
  const { scrollX, scrollY } = window
  root.scrollIntoView({ block: 'start', behavior: 'instant' })
  const { left, top } = root.getBoundingClientRect()
  const found = document.elementsFromPoint(left + x * scale, top + y * scale)
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' })
  return found
}

const isPicture = (element: Element) => element instanceof HTMLImageElement
const isOpaque = (element: Element) => {
  const { backgroundColor, fill, fillOpacity } = getComputedStyle(element)
  return element instanceof SVGGeometryElement
    ? readColour(fill).a * Number(fillOpacity) > 0.99
    : readColour(backgroundColor).a > 0.99
}

/** Every figure shows something, and so does every claim. */
export const fullness: Rule = ({ canvas, lines, paints, find }) => {
  const isBare = (element: Element) =>
    !lines.some((line) => element.contains(line.element))
    && !paints.some((paint) => paint.element instanceof SVGElement && element.contains(paint.element))
  // A page that is read shows one of two drawings: on paper the one for slides.
  const rooms = [...canvas.root.querySelectorAll('.field-box')].filter(
    (room) =>
      !room.closest('.motif') && room.matches('.narrow') === (document.documentElement.dataset['view'] === 'read'),
  )
  return [
    ...rooms.filter(isBare).map((room) => find('empty', room, 0, 'shows nothing')),
    ...(canvas.root.matches('.claim-layout') && rooms.length === 0 && !canvas.root.querySelector('.points')
      ? [find('empty', canvas.root, 0, 'has neither a figure nor points')]
      : []),
  ]
}

/**
 * Of the height of the room under a claim: what figures and points take of it at least, where they are not declared
 * sparse.
 */
const composed = 0.55

/** Of a point the rule over or before it: its box is as high as the list has room for, whatever it says. */
const ruleOf = ({ left, right, top }: Box): Box => ({ left, right, top, bottom: top })

/** What is seen of a picture that stands whole in a larger box. */
function shownOf(image: HTMLImageElement, box: Box): Box {
  if (getComputedStyle(image).objectFit !== 'contain' || image.naturalWidth === 0) return box
  const height = Math.min(box.bottom - box.top, ((box.right - box.left) * image.naturalHeight) / image.naturalWidth)
  const middle = (box.top + box.bottom) / 2
  return { ...box, top: middle - height / 2, bottom: middle + height / 2 }
}

/** The field is used: what stands in it is not a strip with bare ground over or under it. */
export const bareness: Rule = ({ canvas, lines, paints, find }) => {
  const field = canvas.root.querySelector('.field')
  if (canvas.sparse || !canvas.root.matches('.claim-layout') || !field) return []
  const boxes = [
    ...lines.filter(({ element }) => field.contains(element)).map(({ ink }) => ink),
    ...paints.filter(({ element }) => element instanceof SVGElement && field.contains(element)).map(({ box }) => box),
    ...[...field.querySelectorAll('.points > li')].map((point) => ruleOf(canvas.box(point.getBoundingClientRect()))),
    ...[...field.querySelectorAll('img')].map((image) => shownOf(image, canvas.box(image.getBoundingClientRect()))),
  ]
  const [first, ...others] = boxes
  if (!first) return [] // the rule of what is empty says so
  const { top, bottom } = others.reduce(union, first)
  const room = canvas.box(field.getBoundingClientRect())
  const share = (bottom - top) / (room.bottom - room.top)
  const percent = (part: number) => `${Math.round(part * 100)} %`
  return share < composed
    ? [find('bare', field, share, `is filled to ${percent(share)} of its height, which should be ${percent(composed)}`)]
    : []
}
