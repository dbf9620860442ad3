/**
 * A digest of 32 bits, as eight hexadecimal digits: FNV-1a over the UTF-16 units of a text. It tells one text from
 * another, and is no proof against anybody.
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function digest(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
