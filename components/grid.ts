/** What the theme's spacing tokens leave of the canvas, in canvas pixels. */
export interface Grid { margin: number, head: number, foot: number }

/** Reads the spacing tokens of the theme, which stand in `styles/themes`. */
export function readGrid(): Grid {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string, standard: number) => Number.parseFloat(style.getPropertyValue(name)) || standard
  return { margin: token('--margin', 64), head: token('--head', 180), foot: token('--foot', 100) }
}
