/** Somebody's name, and the part of it that a text may call them by. */
export interface PersonName {
  whole: string
  short: string
}

/**
 * The words by which an article in a language is understood apart from its numbers: whom it names and quotes, and where
 * its sentences end. An article may hold more than one language, so what reads it asks all of them (`index.ts`); no
 * pattern of one may be true of another.
 */
export interface TextWords {
  /** Words that turn a statement into its opposite, as the source of a pattern. */
  negation: string
  /** Before what somebody says that they do not say or think: I never said that. A pattern. */
  disclaimer: string
  /** Words before a name or in an office that are no names, though they may have a capital; folded. */
  notNames: readonly string[]
  /** Whether a text is somebody's name, not what they are, where the script has no capitals to tell it by. */
  personName: (text: string) => PersonName | undefined
  /** The names of places in somebody's office, where the script has no capitals to tell them by. */
  placesIn: (office: string) => string[]
  /** Says that somebody is of what was named before: its engineer, 其總工程師; the source of a pattern. */
  ofOwn: string
  /**
   * Whom a sentence says that its quotation is of, by name.
   * @param text a sentence, with ` ” ` in the place of what stands between quotation marks
   * @param known names that it may be of, where the language cannot tell a name by itself
   */
  attributions: (text: string, known: readonly string[]) => string[]
  /**
   * What stands between two halves of a quotation and says who says it, without its last comma: she says; the source of
   * a pattern with the flag u.
   */
  interruption: string
  /** A day of the week, as it stands beside a date; the source of a pattern. */
  weekday: string
  /** What is written with a stop that does not end a sentence. */
  abbreviations: Abbreviations
  layout: LayoutWords
  page: PageWords
  mail: MailWords
}

/** The words by which the lines of a text are told from its sentences: sources of patterns, in small letters. */
interface LayoutWords {
  /** What a line begins with that heads a figure, a table or a part, which is counted up as pages are: fig, 图. */
  caption: string
  /** What a line begins with that says who wrote a text: by, 记者. */
  byline: string
  /** A whole line that is the number of a page: page 3 of 10, 第3页. */
  pageNumber: string
  /** What an item of a list begins with, beside digits with a stop: 一、, 第三条. */
  item: string
  /** What the number of a heading is, beside digits and a blank: 第一章. */
  headingNumber: string
  /** The end of what a mark ① numbers itself, so that it is no note's: 表①. */
  numberedThing: string
  /** Characters that are digits in words; each may be what a correction changes. */
  numerals: string
}

/** The words that a site puts around its articles: sources of patterns, in small letters. */
export interface PageWords {
  /** A whole heading over a box of other articles, comments or offers, and over nothing else: most read, 相关阅读. */
  box: string
  /** A heading that is one of a box where nothing but a list or links stands under it: share, 推荐. */
  listed: string
  /** A whole line that offers something to whoever reads the page, or says how long that takes: share this. */
  line: string
  /** What a field of a line begins with that tells of the page, with its colon behind it: tags, 责任编辑. */
  field: string
  /** What stands before the name of who wrote an article. */
  by: string
  /** Whether that is how this name is written. */
  isName: RegExp
}

/** The words that mail programs put above what they quote or forward: sources of patterns. */
export interface MailWords {
  /** The end of the line above a mail that was answered: wrote, 写道. */
  wrote: string
  /** What that line begins with: On, 在. */
  on: string
  /** What stands between dashes above a mail that was forwarded. */
  forwardedBetweenDashes: string
  /** A whole line that says so. */
  forwarded: string
  /** The names of the fields of a mail's head, in the order in which they are tried. */
  fields: readonly string[]
  /** Those of who wrote it. */
  from: readonly string[]
  /** Those of what it is about. */
  subject: readonly string[]
}

/** What is written with a stop, in small letters and without the stop behind it. */
interface Abbreviations {
  /** Never last in a sentence: dr, e.g. */
  inside: readonly string[]
  /** Only before a number: no */
  beforeNumbers: readonly string[]
  /** Often last in a sentence, which then ends where `opening` is true of what follows; the source of a pattern. */
  maybeLast: string
  /** What plainly begins a sentence; the source of a pattern. */
  opening: string
}
