import { DomHandler, Parser, type ParserOptions } from 'htmlparser2'
import { CitedeckError } from '../errors/citedeckError.js'

/** How deep elements may stand in one another: a page has some thirty levels. */
const deepest = 500

/** A node of a document, as it is parsed. */
export type Node = DomHandler['dom'][number]

class BoundedHandler extends DomHandler {
  #depth = 0

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > deepest)
      throw new CitedeckError(
        'deck-damaged',
        `The deck has elements that stand in each other more than ${deepest} deep.`,
      )
    super.onopentag(name, attributes)
  }

  override onclosetag(): void {
    this.#depth--
    super.onclosetag()
  }
}

/**
 * Parses HTML or XML; what is not well formed is read as far as it goes, and entities of its own are not put in.
 * @throws CitedeckError where elements stand in each other deeper than any page has them
 */
export function parse(text: string, options: ParserOptions = {}): Node[] {
  const handler = new BoundedHandler()
  new Parser(handler, options).end(text)
  return handler.dom
}
