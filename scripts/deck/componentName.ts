/** `proportion-bars` is drawn by `ProportionBars`. */
export function componentName(kind: string): string {
  return kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Its file, below the folder of components. */
export function componentFile(kind: string): string {
  return `${componentName(kind)}/${componentName(kind)}.vue`
}
