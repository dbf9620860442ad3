import { attributionsIn } from '../../locales/text/index.ts'

/** Whom a sentence says that its quotation is of, by name. `known` are names that it may be of. */
export function attributedTo(sentence: string, known: readonly string[]): string[] {
  return attributionsIn(withoutQuotations(sentence).replace(/\s+/g, ' '), known)
}

/** A sentence without what stands between its quotation marks, which may name anybody. */
export function withoutQuotations(text: string): string {
  const quoted = /“[^”]*(?:”|$)|「[^」]*(?:」|$)|『[^』]*(?:』|$)|"[^"]*(?:"|$)|(?<!\p{L})‘[^’]*(?:’(?!\p{L})|$)/gu
  return text.replace(quoted, ' ” ')
}
