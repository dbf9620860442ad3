const most = 12

/** The names of which one is meant, as a message lists them: of a long series the first ones. */
export function oneOf(names: readonly string[]): string {
  const left = names.length - most
  return `one of ${names.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}
