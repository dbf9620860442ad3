import { overhang } from './geometry.ts'
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
