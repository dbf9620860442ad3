/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export interface Colour {
  r: number
  g: number
  b: number
  a: number
}

const read = new Map<string, Colour>()
const clear: Colour = { r: 0, g: 0, b: 0, a: 0 }

/** Reads a colour as CSS computes it. */
export function readColour(css: string): Colour {
  const known = read.get(css)
  if (known) return known
  const [r = 0, g = 0, b = 0, a = 1] = /^rgba?\(/.test(css) ? (css.match(/[\d.]+/g) ?? []).map(Number) : painted(css)
  const colour = css === 'none' || css === '' ? clear : { r, g, b, a }
  read.set(css, colour)
  return colour
}

/** What the browser paints for a colour of any notation. */
function painted(css: string): number[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context || !CSS.supports('color', css)) return [0, 0, 0, 0]
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b, a / 255]
}

export function over(top: Colour, ground: Colour): Colour {
  const mix = (upper: number, lower: number) => upper * top.a + lower * (1 - top.a)
  return { r: mix(top.r, ground.r), g: mix(top.g, ground.g), b: mix(top.b, ground.b), a: 1 }
}

export function faded(colour: Colour, opacity: number): Colour {
  return { ...colour, a: colour.a * opacity }
}

/** The contrast of WCAG 2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance({ r, g, b }: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function isAlike(one: Colour, other: Colour, tolerance = 2): boolean {
  return (
    Math.abs(one.r - other.r) <= tolerance
    && Math.abs(one.g - other.g) <= tolerance
    && Math.abs(one.b - other.b) <= tolerance
  )
}
