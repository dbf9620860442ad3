/**
 * Parses JSON that comes from a file.
 * @throws SyntaxError where it is no JSON, is nested beyond all measure, or has the key `__proto__`, which checks of
 * its keys would pass over
 */
export function parseJson(text: string): unknown {
  // The slower way only where the key can be there, as it is or with letters written by their numbers.
  if (!/proto|\\u/.test(text)) return JSON.parse(text)
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('it holds the key __proto__')
      return value
    })
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxError('it is nested too deep', { cause: error })
    throw error
  }
}
