/** Words that a quotation takes from its sentence without a gap, and what stands between them and those before. */
export interface Stretch {
  /** As `comparable` has them. */
  words: string
  /** Nothing but the quotation's own beginning, words that were left out, or a note of the editor's in their place. */
  after: 'start' | 'omission' | 'addition'
  /**
   * A bracket stands at a letter of it, as in `[w]here`, so that a word of the article may begin or end in the bracket.
   */
  isOpen: { start: boolean; end: boolean }
}

const han = String.raw`[\p{Script=Han}\u3000-\u303f]`
const blanks = new RegExp(String.raw`(?<=${han}|') +(?=${han})|(?<=${han}) +`, 'gu')

/**
 * A text as quotations are compared: what printers set in more than one way is made alike, which are quotation marks,
 * blanks, dots, hyphens and the wide forms of marks. Letters and digits stay as they are.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[“”„‟"«»「」『』〝〞‘’‚‛‹›]/g, "'")
    .replace(/\s*(?:\.{3,6}|[…⋯]+)\s*/g, '…')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(blanks, '')
    .trim()
}

/** What an editor put into brackets of a quotation: `[the port]`; not `[…]`, which says that words are left out. */
export function additionsIn(quote: string): string[] {
  return [...quote.matchAll(/[[［]([^\]］]*)[\]］]/g)].map(([, note = '']) => note).filter((note) => !isOmission(note))
}

const isOmission = (note: string): boolean => /^\s*(?:…+|⋯+|\.{3,6})\s*$/.test(note)

/**
 * The stretches of a quotation, in their order. The marks around it are no words of it, nor is the stop that it ends
 * with, which is the deck's.
 */
export function stretchesOf(quote: string): Stretch[] {
  const bare = comparable(quote).replace(/^'+|'+$/g, '')
  const stretches: Stretch[] = []
  let after: Stretch['after'] = 'start'
  let end = 0
  const take = (start: number, until: number) => {
    const text = bare.slice(start, until)
    const isLast = until === bare.length
    const words = (isLast ? text.replace(/[.,;:。、]+'?$/u, '') : text).trim()
    if (!/[\p{L}\p{N}]/u.test(words)) return
    stretches.push({
      words,
      after,
      isOpen: { start: start > 0 && /^\S/.test(text), end: !isLast && /\S$/.test(text) },
    })
    after = 'addition'
  }
  for (const found of bare.matchAll(/\[([^\]]*)\]/g)) {
    take(end, found.index)
    if (isOmission(found[1] ?? '')) after = 'omission'
    else if (after === 'start') after = 'addition'
    end = found.index + found[0].length
  }
  take(end, bare.length)
  return stretches
}

/** A quotation as its hash is made of it: its words and where some are left out, without the editor's notes. */
export function canonical(quote: string): string {
  return stretchesOf(quote)
    .map(({ words, after }) => (after === 'omission' ? `[…] ${words}` : after === 'addition' ? `[] ${words}` : words))
    .join(' ')
}
