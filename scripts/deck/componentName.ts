/** `proportion-bars` is drawn by `ProportionBars`. */
export function componentName(kind: string): string {
  return kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
