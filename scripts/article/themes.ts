/** The themes that a talk can name: each is a file in `styles/themes`. The first stands where none is named. */
export const themes = ['lake', 'press', 'gazette', 'hall'] as const

/** The shapes a slide can have, width to height. */
export const aspects = ['16/9', '4/3'] as const

export type Theme = (typeof themes)[number]
export type Aspect = (typeof aspects)[number]

/** The canvas that a slide is drawn on, in CSS pixels: 1280 wide, whatever its shape. */
export function canvas(aspect: Aspect): { width: number; height: number } {
  return { width: 1280, height: aspect === '4/3' ? 960 : 720 }
}
