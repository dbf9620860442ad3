import { overhang, type Box, type Side } from './geometry.ts'
import { isOrnament } from './slide.ts'
import { wordsOf, type Rule, type View } from './view.ts'

/**
 * What has to stay free, in canvas pixels: the sides and the bottom of the slide, its top, and under the line of the
 * foot.
 */
const free = { sides: 56, top: 24, underFoot: 16 }
/** A stroke on the edge of its room reaches over it by half its width. */
const half = 2

const inWords: Record<Side, string> = {
  left: 'on the left',
  top: 'at the top',
  right: 'on the right',
  bottom: 'at the bottom',
}

/** No text and no shape in the margins; a ground that runs off the slide has none. */
export const margins: Rule = ({ canvas: { width, height }, lines, paints, find }) => {
  const area = (element: Element): Box => ({
    left: free.sides,
    top: free.top,
    right: width - free.sides,
    bottom: height - (element.closest('.foot') ? free.underFoot : free.sides),
  })
  const report = (element: Element, box: Box, tolerance: number, text = '') =>
    overhang(box, area(element), tolerance).map(({ side, pixels }) =>
      find('margin', element, pixels, `stands in the margin by ${Math.round(pixels)} px ${inWords[side]}`, text),
    )
  return [
    ...lines.flatMap((line) => report(line.element, line.ink, 0.5, wordsOf(line))),
    ...paints
      .filter(({ element }) => element instanceof SVGElement && !isOrnament(element))
      .flatMap(({ element, box }) => report(element, box, half)),
  ]
}

/** No text and no shape of a figure outside the room that the layout gives it. */
export const rooms: Rule = (view) =>
  inside(view, 'field', '.field-box', (room) => view.canvas.box(room.getBoundingClientRect()))

/** Nothing but the foot below the foot's first line. */
export const foot: Rule = (view) => {
  const line = view.canvas.root.querySelector('.foot')
  if (!line) return []
  const { top } = view.canvas.box(line.getBoundingClientRect())
  const above: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: top }
  return view.lines
    .filter(({ element }) => !element.closest('.foot, .field-box'))
    .flatMap((line) =>
      overhang(line.ink, above, 1).map(({ pixels }) =>
        view.find('foot', line.element, pixels, `runs into the foot by ${Math.round(pixels)} px`, wordsOf(line)),
      ),
    )
}

function inside({ lines, paints, find }: View, rule: 'field', selector: string, roomOf: (room: Element) => Box) {
  const report = (element: Element, box: Box, tolerance: number, text = '') => {
    const room = element.closest(selector)
    if (!room) return []
    return overhang(box, roomOf(room), tolerance).map(({ side, pixels }) =>
      find(rule, element, pixels, `sticks out of the field by ${Math.round(pixels)} px ${inWords[side]}`, text),
    )
  }
  return [
    ...lines.flatMap((line) => report(line.element, line.ink, 1, wordsOf(line))),
    ...paints
      .filter(({ element }) => element instanceof SVGElement)
      .flatMap(({ element, box }) => report(element, box, half)),
  ]
}
