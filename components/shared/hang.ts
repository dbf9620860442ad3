const hung = 24 // canvas pixels

/** How far below the top of its field a figure begins that leaves `spare` pixels of its height free: all hang from about one line. */
export function hang(spare: number): number {
  return Math.max(0, Math.min(spare / 2, hung))
}
