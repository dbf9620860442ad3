import type { Point } from '../../components/shared/box.ts'

/** The points that a path of straight lines goes through. */
export function pointsOf(path: string): Point[] {
  return [...path.matchAll(/(-?[\d.]+(?:e-?\d+)?)[ ,](-?[\d.]+(?:e-?\d+)?)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }))
}
