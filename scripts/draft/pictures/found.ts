/** A picture that an article shows, as its file says so. */
export interface FoundInArticle {
  /** Where it lies: a path beside the article, an address, or a name within the document. */
  src: string
  /** Its bytes, where the document holds them. */
  bytes?: Uint8Array
  /** What it shows, for those who do not see it; empty where nothing is said. */
  alt: string
  /** What stands under it, in a line of the article's text; empty where nothing does. */
  caption: string
  /** What is said of it that is no line of the article's text. */
  title: string
  /** Whose it is, where that is said by itself. */
  credit: string
  /** By what it is named in the document, where that may say that it is a logo or an advert. */
  names: string
  /** The line of the article's text above it; empty at its beginning. */
  above: string
}

/** A text without what its format puts around it, by which a line of it is found again. */
export const bareLine = (text: string): string => text.replace(/[\s#*_>\\]+/g, '')

/** What messages call a picture by, from where it lies. */
export const shownName = (src: string): string =>
  src.startsWith('data:') ? 'that the article holds' : (src.split(/[?#]/)[0]?.split('/').at(-1) ?? src).slice(0, 80)
