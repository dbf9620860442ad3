/** The words of quotations within a value of a deck, which are set as large as claims, and in their font. */
export function spokenWords(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'quote' && typeof inner === 'string' ? [inner] : spokenWords(inner),
  )
}
