import { overhang, union } from './geometry.ts'
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

/** The field is used: what stands in it is not a strip with bare ground over or under it. */
export const bareness: Rule = ({ canvas, lines, paints, find }) => {
  const field = canvas.root.querySelector('.field')
  if (canvas.sparse || !canvas.root.matches('.claim-layout') || !field) return []
  const boxes = [
    ...lines.filter(({ element }) => field.contains(element)).map(({ ink }) => ink),
    ...paints.filter(({ element }) => element instanceof SVGElement && field.contains(element)).map(({ box }) => box),
    ...[...field.querySelectorAll('.points')].map((list) => canvas.box(list.getBoundingClientRect())),
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
