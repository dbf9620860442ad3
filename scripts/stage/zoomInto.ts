/** A rectangle in the slide's own pixels, from its upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How far a slide is moved and enlarged, in its own pixels, from its upper left corner. */
export interface Zoom {
  x: number
  y: number
  scale: number
}

/** Less is no help to who sits far back, and more shows too little of a figure. */
const [least, most] = [2, 4]
/** How much of the slide a figure fills that is shown whole. */
const filled = 0.96

/**
 * Into a figure: so that it fills the slide where it is small, else around a point of it. Beyond the slide's edges
 * there is nothing to see.
 * @param slide its width and height
 */
export function zoomInto(figure: Box, point: { x: number; y: number }, slide: { width: number; height: number }): Zoom {
  const fit = Math.min(slide.width / figure.width, slide.height / figure.height) * filled
  const scale = Math.min(most, Math.max(least, fit))
  const centre = fit < least ? point : { x: figure.x + figure.width / 2, y: figure.y + figure.height / 2 }
  return within({ x: slide.width / 2 - centre.x * scale, y: slide.height / 2 - centre.y * scale, scale }, slide)
}

/** The nearest that shows nothing beyond the slide's edges. */
export function within({ x, y, scale }: Zoom, slide: { width: number; height: number }): Zoom {
  const inside = (moved: number, length: number) => Math.min(0, Math.max(length * (1 - scale), moved))
  return { x: inside(x, slide.width), y: inside(y, slide.height), scale }
}
