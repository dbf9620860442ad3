export interface Point {
  x: number
  y: number
}
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export type Side = 'left' | 'top' | 'right' | 'bottom'

/** How far a box reaches over each side of another, largest first; nothing where it lies inside. */
export function overhang(inner: Box, outer: Box, tolerance: number): { side: Side; pixels: number }[] {
  const sides: { side: Side; pixels: number }[] = [
    { side: 'left', pixels: outer.left - inner.left },
    { side: 'top', pixels: outer.top - inner.top },
    { side: 'right', pixels: inner.right - outer.right },
    { side: 'bottom', pixels: inner.bottom - outer.bottom },
  ]
  return sides.filter(({ pixels }) => pixels > tolerance).sort((a, b) => b.pixels - a.pixels)
}

/** The width and height that two boxes share; negative where they are apart. */
export function shared(a: Box, b: Box): { width: number; height: number } {
  return {
    width: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    height: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  }
}

export function meet(a: Box, b: Box): boolean {
  const { width, height } = shared(a, b)
  return width > 0 && height > 0
}

export function holds({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}

export function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
