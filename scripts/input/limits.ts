const MB = 1024 * 1024

/**
 * How much is taken of what comes from a file. Each is well above what a talk needs, and low enough that a file that
 * is no talk's is refused at once, by a message that names the limit, rather than after minutes or with a crash.
 */
export const limits = {
  /** Bytes of a source text: a long book. */
  source: 5 * MB,
  /** UTF-16 units of a paragraph of the source; what has longer lines was not written by a person. */
  paragraph: 100_000,
  /** Sentences of the source. */
  sentences: 200_000,
  /** Bytes of a lock. */
  lock: 32 * MB,
  /** Bytes of a YAML file; a talk of 100 slides has some 150,000. */
  yaml: 2 * MB,
  /**
   * Bytes of a logo, which stands in every page, and its pixels to a side: it is shown 640 wide at most, on fine
   * screens.
   */
  logo: 96 * 1024,
  logoPixels: 2000,
  /** Bytes of a font file; one with all of Chinese has some 20 MB. */
  font: 40 * MB,
  /** Bytes of what a server of models sends; a deck of 20 slides has some 20,000. */
  modelAnswer: MB,
  /** Bytes of a deck that is audited, and of what is packed in it, all together. */
  deck: 100 * MB,
  deckUnpacked: 400 * MB,
  /** Slides of a deck that is audited, and characters of them, all together: a course of a year. */
  deckSlides: 2000,
  deckText: 5_000_000,
  /** How deep lists and maps of a YAML file may stand in one another; an article needs 9. */
  nesting: 40,
  /** How often the values that YAML aliases name may be repeated in all. */
  aliases: 50,
  /** Bytes of a site's `deck.json`. */
  manifest: 4 * MB,
  /** Characters of a file's path within a site. */
  path: 1000,
  /** Clicks on a slide that a site tells of. */
  clicks: 100,
  /** Pixels of a slide's side that a site tells of: a picture of the slide has up to 16 times as many, all at once. */
  canvas: 4096,
  /** Slides of a talk, chapters among them. */
  slides: 1000,
  facts: 5000,
  /** Cells of a series or table: more than a slide can draw. */
  cells: 400,
  /** Bytes of a table that a talk rests on, of what is packed in it, and cells of it that hold something. */
  table: 20 * MB,
  tableUnpacked: 60 * MB,
  tableCells: 20_000,
  /** Corrections to the source, waivers, and names that are not to be broken: each list has so many entries at most. */
  entries: 2000,
  /** Letters of a picture that stands in the data itself. */
  dataPicture: MB / 4,
  /** Bytes of a picture, and of a video, that a slide shows. */
  picture: 20 * MB,
  video: 100 * MB,
  /** Letters of an id: it becomes an address and a part of file names, which have at most 255 bytes. */
  id: 64,
  /** Characters of the site's address: the code of a longer one has modules too small for a phone's camera. */
  url: 300,
  /** Characters of any text as it is written, before facts are put in; what a slide has room for is less. */
  text: 20_000,
  /** Texts that a talk rests on. */
  sources: 20,
  /** Characters of a citation, such as report:25.2 or jobs:Sheet 2!B7. */
  citation: 120,
  /** Characters of a fact's value, where it is written as a text. */
  value: 100,
  /** Characters of a computation. */
  derive: 500,
  /** Steps of a computation whose operands are computed themselves. */
  derivations: 50,
  /** Characters of a message on the terminal. */
  message: 2000,
} as const

/** A number of bytes in MB, for messages: the limits are whole, what is above one is rounded up. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / MB) * 10) / 10} MB`
}
